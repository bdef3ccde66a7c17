// What would change the answer of a page, from the numbers themselves.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import { effectAtHorizon } from '../../attribution-words.js';
import type { Context } from '../context.js';
import { ends, side } from '../estimates.js';
import { nameWithGroup } from './answer.js';

/** Some sentences, the nearest at hand first. */
export function whatWouldChange(context: Context, summary: AttributionSummary): readonly string[] {
  return [
    ...moreRepeats(context, summary),
    ...otherHorizon(context, summary),
    ...subsidisedJobs(context, summary),
    ...assumptions(context),
    context.words.say('change.ensemble', { command: 'tiltaksflyt attribute --ensemble' }),
  ];
}

function moreRepeats({ words }: Context, { measures }: AttributionSummary): readonly string[] {
  const ranked = measures.filter((row) => row.ranks !== null && !row.exactlyZero);
  const open = ranked.filter(({ ranks }) => {
    const { official, effect } = ranks!;
    return official.best !== official.worst || effect.best !== effect.worst;
  });
  if (open.length === 0) return [];
  const [count, total] = [open.length, ranked.length].map((number) => words.number(number, 0));
  return [words.say('change.repeats', { count: count!, total: total! })];
}

function otherHorizon(context: Context, summary: AttributionSummary): readonly string[] {
  const { words } = context;
  return summary.measures.flatMap((row) => {
    const flips = row.ranks?.flipsAtMonths ?? null;
    if (flips === null || row.verdict !== 'noDifferenceShown') return [];
    const measure = nameWithGroup(context, row);
    return [words.say('change.horizon', { measure, months: words.number(flips, 0) })];
  });
}

/** The largest effect on subsidised jobs whose direction is shown, where these do not count. */
function subsidisedJobs(context: Context, summary: AttributionSummary): readonly string[] {
  const { words } = context;
  if (summary.work === 'any') return [];
  const months = summary.horizonMonths;
  const rows = summary.measures.flatMap((row) => {
    const gained = effectAtHorizon(row, months)?.subsidisedGained;
    return gained === undefined || side(gained) === 0 ? [] : [{ row, gained }];
  });
  const most = rows.sort((a, b) => Math.abs(b.gained.mean) - Math.abs(a.gained.mean))[0];
  if (most === undefined) return [];
  const { low, high } = ends(most.gained);
  const [from, to] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  return [
    words.say('change.subsidised', {
      measure: nameWithGroup(context, most.row),
      low: words.number(from!, 1),
      high: words.number(to!, 1),
      direction: most.gained.mean > 0 ? 'more' : 'less',
      months: words.number(months, 0),
    }),
  ];
}

/** How much rests on assumption. */
export function assumptions({ words, folder }: Context): readonly string[] {
  const { total, assumed, ungraded } = folder.about.numbers;
  if (total === 0) return [];
  const values = { total: words.number(total, 0), assumed: words.number(assumed, 0) };
  return [words.say(ungraded === total ? 'change.ungraded' : 'change.assumptions', values)];
}
