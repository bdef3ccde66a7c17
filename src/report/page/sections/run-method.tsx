// How a run came about, and the command that makes it again.

import type { Summary } from '../../../experiment/summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, settingsOf, sizesOf } from './method.js';

export function runMethod(context: Context, summary: Summary): MethodPart {
  const { words, folder } = context;
  const { seed, replications } = summary;
  return {
    heading: 'part.run',
    command: `tiltaksflyt run ${quoted(`${folder.about.id}.yaml`)}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`,
    how: (
      <>
        <p>{words.say('run.method')}</p>
        <p>{words.say('run.sizes', sizesOf(context, summary))}</p>
      </>
    ),
  };
}
