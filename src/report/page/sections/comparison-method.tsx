// How differences between alternatives came about, and the command that makes them again.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import type { Context } from '../context.js';
import { Method, quoted, scaleWords, settingsOf } from './method.js';

export function ComparisonMethod({ context, summary }: { context: Context; summary: ComparisonSummary }) {
  const { words } = context;
  const { seed, replications, time } = summary;
  const whole = (value: number) => words.number(value, 0);
  const files = summary.scenarios.map(({ id }) => quoted(`${id.replace(/ \(base\)$/, '')}.yaml`)).join(' ');
  return (
    <Method
      context={context}
      command={`tiltaksflyt compare ${files}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`}
      how={
        <>
          <p>{words.say('compare.method')}</p>
          <p>
            {words.say('compare.sizes', {
              replications: whole(replications),
              scale: scaleWords(context, summary.scale),
              warmUp: whole(time.warmUpDays),
              window: whole(time.windowDays),
              followUp: whole(time.followUpDays),
              seed,
            })}
          </p>
        </>
      }
    />
  );
}
