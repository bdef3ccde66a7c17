// How the model was held against facts, and the command that does it again.

import type { FactsSummary } from '../../../experiment/facts/facts-summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, scaleWords, settingsOf } from './method.js';

export function factsMethod(context: Context, summary: FactsSummary): MethodPart {
  const { words, folder } = context;
  const { seed, replications, time } = summary;
  const whole = (value: number) => words.number(value, 0);
  return {
    heading: 'part.facts',
    command: `tiltaksflyt facts ${quoted(`${folder.about.id}.yaml`)}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`,
    how: (
      <>
        <p>{words.say('facts.method')}</p>
        <p>
          {words.say('run.sizes', {
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
