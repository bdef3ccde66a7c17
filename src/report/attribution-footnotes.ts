// How to read the tables of an attribution, under them.

import type { AttributionSummary } from '../experiment/attribution-summary.js';
import { CHANCE_ALONE, withFamilyWords, workWords } from './attribution-words.js';
import { wrapped } from './text.js';

/** Lines of at most 118 columns. */
export function attributionFootnotes(
  summary: AttributionSummary,
  { details }: { readonly details: boolean },
): string {
  const { replications, lateMonths, time } = summary;
  const years = (days: number) => `${Number((days / 365.25).toFixed(2))} years`;
  const of = [
    `${replications.effects} replications`,
    ...(replications.closures > 0 ? [`${replications.closures} for closing`] : []),
    ...(replications.families > 0 ? [`${replications.families} for families`] : []),
    ...(replications.measures > 0 ? [`${replications.measures} for single measures`] : []),
  ].join(', ');
  const lines = [
    `Effects: the same people with the same luck, with the measure minus without it; without, they ${
      summary.arm === 'skip' ? 'go to the next review at once' : 'search openly until its planned end'
    }. Work is ${workWords(summary)}. Warm-up ${years(time.warmUpDays)}, window ${years(time.windowDays)}, follow-up ${years(time.followUpDays)}; seed ${summary.seed}.`,
    `Intervals: ${Math.round(summary.level * 100)} %, paired, over ${of}. ${CHANCE_ALONE}`,
    'Rank: possible places among the measures of the group, all at once; ▲ undervalued, ▼ overvalued by the official rate, unmarked: no difference shown. Parts after: the first horizon at which the two ranks part for certain.',
  ];
  if (lateMonths !== null) {
    lines.push(
      `Selection: at work six months after the planned end without the stint. Exit route: the same at the recorded exit, minus that. Visible: the effect six months after the exit. Passed on: what of the effect at ${lateMonths} months disappears when no measure may follow. Only exits that can be followed for ${lateMonths} months.`,
    );
  }
  if (details) {
    lines.push(
      'Direct: with no measure allowed after the start; via later: the rest. Content-free time: the measure with its content taken away, against no measure. Deadweight: ordinary work within three months without it. B + tW: benefits saved and tax on wages; net value: its present value less what measures cost.',
    );
    if (lateMonths !== null) {
      lines.push(
        'The ledger counts people under the same luck; in brackets the bounds that hold however luck is shared. No headline rests on it.',
      );
    }
    if (summary.chains.length > 0) {
      lines.push(
        'Interaction: both less the sum of each alone, for those who took both; the log hazard is its lasting part, barriers and motivation, when the second was to end.',
      );
    }
  }
  const beyond = summary.measures.reduce((total, row) => total + row.beyondRecord, 0);
  if (beyond > 0) {
    lines.push(
      `${beyond} people, re-run without a measure, waited for a place when the run ended; they are counted as they stood.`,
    );
  }
  if (replications.closures > 0) {
    lines.push('Crowding is about places; jobs taken from others are not in the model.');
  }
  if (summary.singleMeasures !== null) {
    lines.push(
      'Values of single measures are estimated from drawn orders in which measures open; their intervals hold the luck of the orders too.',
    );
  }
  const { families } = summary;
  if (families !== null) {
    lines.push(
      families.whyNoShares === null
        ? 'Shares of value are of the value of all families; shares of official credit include people who would have worked anyway.'
        : `Shares cannot be given because ${withFamilyWords(families.whyNoShares)}.`,
    );
  }
  return lines.flatMap((line) => wrapped(line, 118)).join('\n');
}
