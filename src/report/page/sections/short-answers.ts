// Short answers in sentences. As everywhere on a page, an order or a direction is claimed only where intervals carry it.

import type { AttributionSummary, MeasureAttribution } from '../../../experiment/attribution-summary.js';
import type { Summary } from '../../../experiment/summary.js';
import { effectAtHorizon } from '../../attribution-words.js';
import { horizonsOf, shownRate } from '../charts/rank-rows.js';
import { type Context, rowsByGroup } from '../context.js';
import { effectWords, ends, pointsWords, rankWords, rateWords, side } from '../estimates.js';
import { nameWithGroup, workWords } from './answer.js';
import { valuedGroups } from './value-figure.js';

/** Of each group the measure with the lowest official rate, its place as far as chance tells it, and what it changed. */
export function worstAnswers(context: Context, summary: AttributionSummary): readonly string[] {
  const { words } = context;
  const answers = rowsByGroup(summary).flatMap(({ group, rows }) => {
    const rated = rows
      .filter((row) => shownRate(row) !== null && !row.tooFew)
      .sort((a, b) => shownRate(a)!.mean - shownRate(b)!.mean);
    const [worst] = rated;
    if (worst === undefined) return [];
    const months = summary.horizonMonths;
    const effect = effectAtHorizon(worst, months);
    return [
      words.say('q.worst.answer', {
        group: context.group(group),
        measure: context.measure(worst.measure),
        rate: rateWords(shownRate(worst)!, words),
        rank: worst.ranks === null ? 'none' : rankWords(worst.ranks.official, words),
        count: words.number(rows.filter(({ ranks }) => ranks !== null).length, 0),
        effect:
          effect === undefined
            ? words.say('none')
            : effectWords(worst, effect.gained, { months, work: workWords(context, summary), words }),
      }),
    ];
  });
  return answers.length > 0 ? [...answers, words.say('q.worst.modelled')] : [words.say('q.worst.none')];
}

/** Of each group the measure that gives most months of work per krone, and those chance does not tell from it. */
export function valueAnswers(context: Context, summary: AttributionSummary): readonly string[] {
  const { words } = context;
  return valuedGroups(summary).map(({ group, rows }) => {
    const best = rows.find(({ monthsPer100kNok: months }) => side(months!) > 0);
    if (best === undefined) return words.say('q.value.none', { group: context.group(group) });
    const { low, high } = ends(best.monthsPer100kNok!);
    const ties = rows.filter((row) => row !== best && ends(row.monthsPer100kNok!).high > low);
    return words.say('q.value.answer', {
      group: context.group(group),
      measure: context.measure(best.measure),
      low: words.number(low, 1),
      high: words.number(high, 1),
      months: words.number(summary.horizonMonths, 0),
      ties: ties.length === 0 ? 'none' : words.list(ties.map(({ measure }) => context.measure(measure))),
    });
  });
}

/** How well the numbers are known, and how the model does where it was not fitted; what the page knows of it. */
export function sureAnswers({ words, folder }: Context): readonly string[] {
  const { total, assumed, byGrade } = folder.about.numbers;
  const whole = (value: number) => words.number(value, 0);
  const compared = folder.facts?.facts.flatMap(({ comparisons }) => comparisons) ?? [];
  const count = (wanted: string) => whole(compared.filter(({ verdict }) => verdict === wanted).length);
  return [
    ...(total === 0
      ? []
      : [
          words.say('q.sure.grades', {
            total: whole(total),
            assumed: whole(assumed),
            weakest: whole(byGrade.E ?? 0),
          }),
        ]),
    ...(compared.length === 0
      ? []
      : [
          words.say('q.sure.facts', {
            inside: count('inside'),
            outside: count('outside'),
            undecided: count('undecided'),
          }),
        ]),
  ];
}

/** Of clarification where the scenario has it, else of the measure that is furthest from its official place. */
export function whyAnswer(
  context: Context,
  summary: AttributionSummary,
): { readonly measure: string; readonly anchor: string; readonly answers: readonly string[] } | undefined {
  const { words } = context;
  const told = summary.measures.filter(({ effect }) => effect.length > 0);
  const clarifying = told.filter(({ measure }) => context.about(measure)?.family === 'clarification');
  const furthest = [...told].sort((a, b) => distance(b) - distance(a)).slice(0, 1);
  const rows = clarifying.length > 0 ? clarifying : furthest;
  const [first] = rows;
  if (first === undefined) return undefined;
  const answers = rows
    .filter(({ measure }) => measure === first.measure)
    .map((row) =>
      words.say('q.why.group', { group: context.group(row.group), why: partsWords(context, summary, row) }),
    );
  return { measure: context.measure(first.measure), anchor: `${first.group}-${first.measure}`, answers };
}

function distance({ ranks }: MeasureAttribution): number {
  if (ranks === null) return 0;
  const middle = ({ best, worst }: { best: number; worst: number }) => (best + worst) / 2;
  return Math.abs(middle(ranks.official) - middle(ranks.effect));
}

/** The official rate taken apart, and what becomes of the measure's part later. */
function partsWords({ words }: Context, summary: AttributionSummary, row: MeasureAttribution): string {
  const { decomposition } = row;
  if (decomposition === null || summary.lateMonths === null) return words.say('q.why.none');
  const plain = (share: number) => words.number(share * 100, 1);
  return [
    words.say('measure.whyOfficial', {
      official: plain(decomposition.official.mean),
      selection: plain(decomposition.selection.mean),
      exitRoute: pointsWords(decomposition.exitRoute, words),
      visible: pointsWords(decomposition.visible, words),
    }),
    words.say('measure.whyLate', {
      months: words.number(summary.lateMonths, 0),
      lateTotal: pointsWords(decomposition.lateTotal, words),
      visible: pointsWords(decomposition.visible, words),
      passedOn: pointsWords(decomposition.passedOn, words),
      late: pointsWords(decomposition.late, words),
    }),
  ].join(' ');
}

/** For which measures a gain is shown at the first and at the last horizon, and whose place moves. */
export function longerAnswers(context: Context, summary: AttributionSummary): readonly string[] {
  const { words } = context;
  const horizons = horizonsOf(summary);
  const [first, last] = [horizons[0], horizons.at(-1)];
  if (first === undefined || last === undefined || first === last) return [words.say('measures.none')];
  const named = (rows: readonly MeasureAttribution[]) =>
    rows.length === 0 ? 'none' : words.list(rows.map(({ measure }) => context.measure(measure)));
  const groups = rowsByGroup(summary)
    .map(({ group, rows }) => ({ group, rows: rows.filter(({ effect }) => effect.length > 0) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ group, rows }) => {
      const shownAt = (months: number) =>
        rows.filter((row) => side(effectAtHorizon(row, months)!.gained) > 0);
      const [early, late] = [shownAt(first), shownAt(last)];
      return words.say('q.longer.answer', {
        group: context.group(group),
        first: words.number(first, 0),
        last: words.number(last, 0),
        count: words.number(rows.length, 0),
        early: words.number(early.length, 0),
        late: words.number(late.length, 0),
        new: named(late.filter((row) => !early.includes(row))),
        gone: named(early.filter((row) => !late.includes(row))),
      });
    });
  const flips = summary.measures.flatMap((row) => {
    const months = row.ranks?.flipsAtMonths ?? null;
    return months === null || months === first
      ? []
      : [
          words.say('q.longer.flips', {
            measure: nameWithGroup(context, row),
            months: words.number(months, 0),
          }),
        ];
  });
  return [...groups, ...flips, words.say('q.longer.switch')];
}

/** The longest mean wait, and the next. */
export function longestWait(context: Context, { starts }: Summary): string {
  const { words } = context;
  const [first, second] = starts
    .filter(({ meanWaitDays }) => meanWaitDays.mean > 0)
    .sort((a, b) => b.meanWaitDays.mean - a.meanWaitDays.mean);
  if (first === undefined) return words.say('q.longest.none');
  const one = {
    queue: nameWithGroup(context, first),
    days: words.number(first.meanWaitDays.mean, 0),
  };
  return second === undefined
    ? words.say('q.longest.one', one)
    : words.say('q.longest.answer', {
        ...one,
        second: nameWithGroup(context, second),
        secondDays: words.number(second.meanWaitDays.mean, 0),
      });
}
