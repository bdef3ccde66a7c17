// Words that tables, charts and headlines of an attribution share.

import type {
  AttributionSummary,
  GameSummary,
  MeasureAttribution,
} from '../experiment/attribution-summary.js';
import type { NameBook } from './names.js';

/** What a family is called. */
export const FAMILY_WORDS: { readonly [family: string]: string } = {
  clarification: 'clarification',
  followUp: 'follow-up',
  workTrial: 'work trial',
  wageSubsidy: 'wage subsidy',
  qualification: 'qualification',
  facilitation: 'facilitation',
};

/** Ids of families in a sentence as words. */
export function withFamilyWords(text: string): string {
  return Object.entries(FAMILY_WORDS).reduce((all, [id, words]) => all.replaceAll(id, words), text);
}

export const VERDICT_MARKS = { undervalued: ' ▲', overvalued: ' ▼', noDifferenceShown: '' } as const;

/** Which work effects count. */
export function workWords({ work }: AttributionSummary): string {
  return work === 'any' ? 'with or without a subsidy' : 'unsubsidised';
}

/** What every page says about its intervals. */
export const CHANCE_ALONE =
  'Intervals are chance alone: they narrow with computing and say nothing about how well the model fits Norway.';

/** Name of a family or a measure that plays. */
export function playerName({ game }: GameSummary, id: string, names: NameBook): string {
  return game === 'families' ? (FAMILY_WORDS[id] ?? id) : names.measure(id);
}

/** Effect of a measure at the chosen horizon; undefined when nobody started it. */
export function effectAtHorizon(row: MeasureAttribution, horizonMonths: number) {
  return row.effect.find((effect) => effect.months === horizonMonths);
}

/** Rows of a group with an effect to show, the largest first. */
export function rowsByEffect(
  measures: readonly MeasureAttribution[],
  group: string,
  horizonMonths: number,
): readonly MeasureAttribution[] {
  const gained = (row: MeasureAttribution) => effectAtHorizon(row, horizonMonths)!.gained.mean;
  return measures
    .filter((row) => row.group === group && row.effect.length > 0)
    .sort((a, b) => gained(b) - gained(a));
}
