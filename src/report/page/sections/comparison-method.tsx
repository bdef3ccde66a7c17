// How differences between alternatives came about, and the command that makes them again.

import type { ComparisonSummary } from '../../../experiment/comparison/comparison-summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, settingsOf, sizesOf } from './method.js';

export function comparisonMethod(context: Context, summary: ComparisonSummary): MethodPart {
  const { words } = context;
  const { seed, replications } = summary;
  const files = summary.scenarios.map(({ id }) => quoted(`${id.replace(/ \(base\)$/, '')}.yaml`)).join(' ');
  return {
    heading: 'part.comparison',
    command: `tiltaksflyt compare ${files}${settingsOf(context)} --seed ${quoted(seed)} --replications ${replications}`,
    how: (
      <>
        <p>{words.say('compare.method')}</p>
        <p>{words.say('compare.sizes', sizesOf(context, summary))}</p>
      </>
    ),
  };
}
