// How differences between alternatives came about, and the command that makes them again.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, scaleWords, settingsOf } from './method.js';

export function comparisonMethod(context: Context, summary: ComparisonSummary): MethodPart {
  const { words } = context;
  const { seed, replications, time } = summary;
  const whole = (value: number) => words.number(value, 0);
  const files = summary.scenarios.map(({ id }) => quoted(`${id.replace(/ \(base\)$/, '')}.yaml`)).join(' ');
  return {
    heading: 'part.comparison',
    command: `tiltaksflyt compare ${files}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`,
    how: (
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
    ),
  };
}
