// The answer of a page in sentences: the verdicts that the results hold, with what they rest on. Nothing is judged
// anew here.

import type { AttributionSummary, MeasureAttribution } from '../../../experiment/attribution-summary.js';
import { effectAtHorizon } from '../../attribution-words.js';
import { shownRate } from '../charts/rank-rows.js';
import { type Context, rowsByGroup } from '../context.js';
import { betweenWords, effectWords, rankWords, rateWords, scaled, side } from '../estimates.js';

export interface Answer {
  readonly headline: string;
  /** Which measures, group by group, where the headline only counts them. */
  readonly byGroup: readonly string[];
  /** What each verdict rests on, and what the official date misses. */
  readonly details: readonly string[];
  /** Whether there is a verdict at all. */
  readonly isJudged: boolean;
}

export function answerOf(context: Context, summary: AttributionSummary): Answer {
  const { words } = context;
  const groups = rowsByGroup(summary)
    .map(({ group, rows }) => ({ group, rows: rows.filter((row) => row.verdict !== null) }))
    .filter(({ rows }) => rows.length > 1);
  const judged = groups.flatMap(({ rows }) => rows);
  const with_ = (verdict: MeasureAttribution['verdict']) => judged.filter((row) => row.verdict === verdict);
  const [under, over] = [with_('undervalued'), with_('overvalued')];
  const named = (rows: readonly MeasureAttribution[]) =>
    words.list(rows.map((row) => nameOf(context, row, groups.length > 1)));
  const silent = groups.filter(({ rows }) => rows.every((row) => row.verdict === 'noDifferenceShown'));
  const isLong = under.length + over.length > MOST_NAMED;
  return {
    headline: isLong
      ? words.say('answer.many', {
          count: words.number(judged.length, 0),
          under: words.number(under.length, 0),
          over: words.number(over.length, 0),
        })
      : headlineOf(context, judged, { under, over, named }),
    byGroup: isLong ? groups.map(({ group, rows }) => verdictsIn(context, summary, group, rows)) : [],
    details: [
      ...[...under, ...over].map((row) => detail(context, summary, row, judged)),
      ...(silent.length === groups.length
        ? []
        : silent.map(({ group }) => words.say('answer.groupNone', { group: context.group(group) }))),
      ...missed(context, summary),
    ],
    isJudged: judged.length > 0,
  };
}

/** Measures that a headline names; more are counted. */
const MOST_NAMED = 4;

function verdictsIn(
  context: Context,
  summary: AttributionSummary,
  group: string,
  rows: readonly MeasureAttribution[],
): string {
  const { words } = context;
  const months = summary.horizonMonths;
  const named = (wanted: (row: MeasureAttribution) => boolean) => {
    const names = rows.filter(wanted).map((row) => context.measure(row.measure));
    return names.length === 0 ? words.say('answer.many.none') : words.list(names);
  };
  const goes = (direction: -1 | 1) => (row: MeasureAttribution) => {
    const effect = effectAtHorizon(row, months);
    return effect !== undefined && side(effect.gained) === direction;
  };
  const verdicts = words.say('answer.many.group', {
    group: context.group(group),
    under: named(({ verdict }) => verdict === 'undervalued'),
    over: named(({ verdict }) => verdict === 'overvalued'),
  });
  const effects = words.say(summary.work === 'any' ? 'answer.many.effectsAny' : 'answer.many.effects', {
    months: words.number(months, 0),
    more: named(goes(1)),
    less: named(goes(-1)),
  });
  return `${verdicts} ${effects}`;
}

function headlineOf(
  { words }: Context,
  judged: readonly MeasureAttribution[],
  given: {
    readonly under: readonly MeasureAttribution[];
    readonly over: readonly MeasureAttribution[];
    readonly named: (rows: readonly MeasureAttribution[]) => string;
  },
): string {
  const { under, over, named } = given;
  if (judged.length === 0) return words.say('answer.notCompared');
  if (judged.every((row) => row.exactlyZero)) {
    const rates = judged.map((row) => row.officialRate!.mean);
    const rate = (share: number) => words.say('rate.exact', { mean: words.percent(share) });
    return words.say('answer.allZero', { low: rate(Math.min(...rates)), high: rate(Math.max(...rates)) });
  }
  if (under.length === 0 && over.length === 0) {
    return words.say(judged.every(keepsItsPlace) ? 'answer.same' : 'answer.none');
  }
  if (over.length === 0) return words.say('answer.under', { under: named(under) });
  if (under.length === 0) return words.say('answer.over', { over: named(over) });
  return words.say('answer.both', { under: named(under), over: named(over) });
}

/** Whether both places of a measure are known, and are the same. */
function keepsItsPlace({ ranks }: MeasureAttribution): boolean {
  if (ranks === null) return false;
  const { official, effect } = ranks;
  return official.best === official.worst && effect.best === official.best && effect.worst === official.worst;
}

function nameOf(context: Context, row: MeasureAttribution, withGroup: boolean): string {
  return withGroup ? nameWithGroup(context, row) : context.measure(row.measure);
}

/** `Oppfølging (ordinære arbeidssøkere)`. */
export function nameWithGroup(
  { words, measure, group }: Context,
  row: { readonly measure: string; readonly group: string },
): string {
  return words.say('answer.inGroup', { measure: measure(row.measure), group: group(row.group) });
}

function detail(
  context: Context,
  summary: AttributionSummary,
  row: MeasureAttribution,
  judged: readonly MeasureAttribution[],
): string {
  const { words } = context;
  const months = summary.horizonMonths;
  const { gained } = effectAtHorizon(row, months)!;
  return words.say('answer.detail', {
    measure: nameOf(context, row, new Set(judged.map(({ group }) => group)).size > 1),
    rate: rateWords(row.officialRate!, words),
    effect: effectWords(row, gained, { months, work: workWords(context, summary), words }),
    ranks: words.say('answer.ranks', {
      count: words.number(judged.filter(({ group }) => group === row.group).length, 0),
      official: rankWords(row.ranks!.official, words),
      effect: rankWords(row.ranks!.effect, words),
    }),
  });
}

/** The measure with the largest effect that the official date misses, where its interval lies above 0. */
function missed(context: Context, summary: AttributionSummary): readonly string[] {
  const { words } = context;
  if (summary.lateMonths === null) return [];
  const rows = summary.measures.filter(
    (row) => row.decomposition !== null && shownRate(row) !== null && side(row.decomposition.passedOn) > 0,
  );
  const most = [...rows].sort((a, b) => b.decomposition!.passedOn.mean - a.decomposition!.passedOn.mean)[0];
  if (most === undefined) return [];
  const { passedOn, official } = most.decomposition!;
  return [
    words.say('answer.missed', {
      measure: context.measure(most.measure),
      group: context.group(most.group),
      official: rateWords(official, words),
      months: words.number(summary.lateMonths, 0),
      passedOn: betweenWords(scaled(passedOn, 100), words),
    }),
  ];
}

/** Which work effects count. */
export function workWords({ words }: Context, { work }: AttributionSummary): string {
  return words.say(work === 'any' ? 'work.any' : 'work.ordinary');
}
