// When things are counted, in the words of the file and in days, and what a run repeats.

import type { Facts } from './facts.js';
import { code, table } from './markdown.js';

export function timePlan(facts: Facts): string {
  const { scenario, parameters, value } = facts;
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const days = (count: number) => `${Math.round(count * 100) / 100} days`;
  const stretch = (path: string, count: number) =>
    value(path) === days(count) ? days(count) : `${value(path)}, ${days(count)}`;
  return table(
    ['what', 'length', 'meaning'],
    [
      ['warm-up', stretch('time.warmUp', warmUpDays), 'run before anything is counted'],
      [
        'window',
        stretch('time.window', windowDays),
        'exits (official rates) and starts (effects) in it are counted',
      ],
      [
        'follow-up',
        stretch('time.followUp', followUpDays),
        'those counted are followed; people keep arriving',
      ],
      ['whole run', days(warmUpDays + windowDays + followUpDays), ''],
      [
        'replications',
        String(scenario.replications),
        'independent repeats, unless the command says otherwise',
      ],
      ['seed', code(scenario.seed), 'all luck comes from it and the number of the replication'],
    ],
  );
}
