// What an attribution says, in sentences made from the numbers: for each group which measures the official
// rate undervalues or overvalues, or that no difference is shown.

import type { AttributionSummary, MeasureAttribution } from '../experiment/attribution-summary.js';
import type { NameBook } from './names.js';
import { percent, signed } from './numbers.js';
import { capital } from './text.js';

/** One sentence for each group, and one on what the official date misses. */
export function attributionHeadline(summary: AttributionSummary, names: NameBook): string {
  const groups = [...new Set(summary.measures.map((row) => row.group))];
  const sentences = groups.flatMap((group) => {
    const rows = summary.measures.filter((row) => row.group === group && row.verdict !== null);
    return rows.length < 2 ? [] : [verdictSentence(rows, names.group(group), names)];
  });
  return [...sentences, ...missedSentence(summary, names)].join(' ');
}

function verdictSentence(rows: readonly MeasureAttribution[], group: string, names: NameBook): string {
  const named = (verdict: MeasureAttribution['verdict']) =>
    rows.filter((row) => row.verdict === verdict).map((row) => names.measure(row.measure));
  const [under, over] = [named('undervalued'), named('overvalued')];
  if (rows.every((row) => row.exactlyZero)) {
    return `${capital(group)}: no measure changed anybody's work, so no difference is shown, though official rates run from ${rangeOf(rows)} %.`;
  }
  if (under.length === 0 && over.length === 0) {
    return `${capital(group)}: no difference is shown between the order of the official rates and that of the effects.`;
  }
  const parts = [
    ...(under.length > 0 ? [`undervalued by the official rate: ${under.join(', ')}`] : []),
    ...(over.length > 0 ? [`overvalued: ${over.join(', ')}`] : []),
  ];
  return `${capital(group)}: ${parts.join('; ')}.`;
}

function rangeOf(rows: readonly MeasureAttribution[]): string {
  const rates = rows.map((row) => row.officialRate!.mean);
  return `${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}`;
}

/** The measure with the largest effect that the official date misses, when its interval lies above 0. */
function missedSentence(summary: AttributionSummary, names: NameBook): readonly string[] {
  if (summary.lateMonths === null) return [];
  const rows = summary.measures.filter(({ decomposition }) => {
    const passedOn = decomposition?.passedOn;
    return passedOn !== undefined && 'low' in passedOn && passedOn.low > 0;
  });
  const most = rows.sort((a, b) => b.decomposition!.passedOn.mean - a.decomposition!.passedOn.mean)[0];
  if (most === undefined) return [];
  const { passedOn, official } = most.decomposition!;
  return [
    `Of 100 who leave ${names.measure(most.measure)} (${names.group(most.group)}), the official date counts ${percent(official.mean)} as successes; ${signed(passedOn.mean * 100, 1)} more at work ${summary.lateMonths} months after come through the measures that follow.`,
  ];
}
