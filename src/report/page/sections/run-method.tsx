// How a run came about, and the command that makes it again.

import type { Summary } from '../../../experiment/summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, scaleWords, settingsOf } from './method.js';

export function runMethod(context: Context, summary: Summary): MethodPart {
  const { words, folder } = context;
  const { seed, replications, time } = summary;
  const whole = (value: number) => words.number(value, 0);
  return {
    heading: 'part.run',
    command: `tiltaksflyt run ${quoted(`${folder.about.id}.yaml`)}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`,
    how: (
      <>
        <p>{words.say('run.method')}</p>
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
