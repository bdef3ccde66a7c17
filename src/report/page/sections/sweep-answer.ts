// What a sweep says, in sentences. Nothing is claimed that an interval for all pairs of points at once does not carry.

import type { SweepSummary, SweepVerdict } from '../../../experiment/study/study-summary.js';
import type { StudyOutcome } from '../../../scenario/study-plan.js';
import type { Context } from '../context.js';
import { outcomeName, outcomeValue, pointName, unitName } from '../study-names.js';

/** The first sentence is the headline. */
export function sweepAnswer(context: Context, summary: SweepSummary): readonly string[] {
  return [
    ...summary.verdicts.flatMap((verdict, j) => verdictSentences(context, summary, verdict, j)),
    ...overScenarios(context, summary),
  ];
}

function verdictSentences(
  context: Context,
  summary: SweepSummary,
  verdict: SweepVerdict,
  j: number,
): readonly string[] {
  const { words } = context;
  const total = words.number(summary.cells.length, 0);
  const { withoutNumber } = verdict;
  const missing =
    withoutNumber === 0 ? [] : [words.say('sweep.missing', { count: words.number(withoutNumber, 0), total })];
  return [[verdictSentence(context, summary, verdict, j), ...missing].join(' ')];
}

function verdictSentence(context: Context, summary: SweepSummary, verdict: SweepVerdict, j: number): string {
  const { words } = context;
  const one = summary.outcomes[j]!;
  const outcome = outcomeName(context, one);
  const total = words.number(summary.cells.length, 0);
  if (verdict.highest === undefined) return words.say('sweep.noNumber', { outcome });
  switch (verdict.verdict) {
    case 'same':
      return words.say('sweep.same', { outcome });
    case 'unknown':
      return words.say('sweep.unknown', { outcome });
    case 'none-shown':
      return words.say('sweep.noneShown', { outcome, total });
    case 'shown': {
      const { difference, highest, lowest, mayBeHighest, mayBeLowest } = verdict;
      const said = {
        outcome,
        low: outcomeValue(context, one, difference!.low, difference!.mean),
        high: outcomeValue(context, one, difference!.high, difference!.mean),
        unit: unitName(context, one),
      };
      const [top, bottom] = endWords(one);
      if (mayBeHighest === 1) {
        const where = cellName(context, summary, highest);
        const rest =
          mayBeLowest === 1
            ? [words.say('sweep.lowest', { end: bottom, where: cellName(context, summary, lowest!) })]
            : [];
        return [words.say('sweep.highest', { ...said, best: top, worst: bottom, where }), ...rest].join(' ');
      }
      return mayBeHighest === undefined
        ? words.say('sweep.differsOnly', said)
        : words.say('sweep.differs', { ...said, count: words.number(mayBeHighest, 0), total });
    }
  }
}

/** What the highest and the lowest are. */
function endWords({ better }: StudyOutcome): readonly [highest: string, lowest: string] {
  if (better === 'more') return ['best', 'worst'];
  return better === 'less' ? ['worst', 'best'] : ['highest', 'lowest'];
}

/** A point, with its scenario where there are several. */
export function cellName(context: Context, summary: SweepSummary, at: number): string {
  const { cells, scenarios, parameters, points } = summary;
  const { scenario, point } = cells[at]!;
  const where = pointName(context, parameters, points[point]!);
  return scenarios.length === 1 ? where : `${context.scenario(scenarios[scenario]!.id)}, ${where}`;
}

/** Scenarios against the first, point by point. */
function overScenarios(context: Context, summary: SweepSummary): readonly string[] {
  const { words } = context;
  const { scenariosOverPoints, scenarios, outcomes, points, replications } = summary;
  if (replications < 2) return [];
  const whole = (count: number) => words.number(count, 0);
  return scenariosOverPoints.map(({ outcome, scenario, above, below, noneShown }) =>
    words.say('sweep.over', {
      scenario: context.scenario(scenarios[scenario]!.id),
      base: context.scenario(scenarios[0]!.id),
      outcome: outcomeName(context, outcomes.find(({ id }) => id === outcome)!),
      above: whole(above),
      below: whole(below),
      open: whole(noneShown),
      points: whole(points.length),
    }),
  );
}
