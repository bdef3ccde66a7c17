// How the model was held against facts, and the command that does it again.

import type { FactsSummary } from '../../../experiment/facts/facts-summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, settingsOf, sizesOf } from './method.js';

export function factsMethod(context: Context, summary: FactsSummary): MethodPart {
  const { words, folder } = context;
  const { seed, replications } = summary;
  return {
    heading: 'part.facts',
    command: `tiltaksflyt facts ${quoted(`${folder.about.id}.yaml`)}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`,
    how: (
      <>
        <p>{words.say('facts.method')}</p>
        <p>{words.say('run.sizes', sizesOf(context, summary))}</p>
      </>
    ),
  };
}
