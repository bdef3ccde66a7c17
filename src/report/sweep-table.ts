// A sweep on the terminal: for each outcome its range over the points, where it is best and worst, whether that is more than
// chance, and how the scenarios stand to each other over all points.

import type { SweepSummary, SweepVerdict } from '../experiment/study/study-summary.js';
import type { StudyOutcome } from '../scenario/study-plan.js';
import { plainTable } from './plain-table.js';
import {
  listed,
  parameterValue,
  pointWords,
  shownOutcome,
  small,
  studySubtitle,
  variancePart,
  withInterval,
} from './study-words.js';
import { capital, wrapped } from './text.js';

const WIDTH = 118;

/** The whole sweep as text. */
export function sweepTable(summary: SweepSummary): string {
  const lines = (text: string) => wrapped(text, WIDTH).join('\n');
  return [
    [lines(summary.question), lines(studySubtitle(summary))].join('\n'),
    lines(designWords(summary)),
    rangeTable(summary),
    summary.verdicts.map((verdict, j) => lines(outcomeSentence(summary, verdict, j))).join('\n'),
    ...(summary.scenarios.length < 2 ? [] : [scenarioSentences(summary).map(lines).join('\n')]),
    footnotes(summary).map(lines).join('\n'),
  ].join('\n\n');
}

/** The design in words. */
export function designWords({ design, points, scenarios, parameters, replications }: SweepSummary): string {
  const what = {
    grid: 'a grid',
    latinHypercube: 'a Latin hypercube',
    sobol: "a Sobol' sequence with a random shift",
  }[design.kind];
  const ranges = parameters.map(
    (one) =>
      `${one.title} from ${parameterValue(one, one.bounds[0])} to ${parameterValue(one, one.bounds[1])}`,
  );
  const runs = points.length * scenarios.length * replications;
  return `${points.length} points (${what}) over ${listed(ranges)}; ${scenarios.length === 1 ? 'one scenario' : `${scenarios.length} scenarios`}, ${runs} runs.`;
}

function rangeTable(summary: SweepSummary): string {
  const { outcomes, verdicts, cells } = summary;
  return plainTable(
    ['', 'lowest', 'highest', 'difference', ''],
    [34, 22, 22, 22, 12],
    verdicts.map((verdict, j) => {
      const { head, text } = shownOutcome(outcomes[j]!);
      const at = (cell: number | undefined) =>
        cell === undefined ? '–' : withInterval(cells[cell]!.values[j]!, text);
      const { difference, lowest, highest } = verdict;
      return [
        capital(head),
        at(lowest),
        at(highest),
        difference === undefined
          ? lowest === undefined || highest === undefined
            ? '–'
            : text(cells[highest]!.values[j]!.mean - cells[lowest]!.values[j]!.mean)
          : withInterval(difference, text),
        WORDS[verdict.verdict],
      ];
    }),
  );
}

const WORDS = {
  shown: 'shown',
  'none-shown': 'no difference shown',
  same: 'the same to the bit',
  unknown: 'no intervals',
} as const;

function outcomeSentence(summary: SweepSummary, verdict: SweepVerdict, j: number): string {
  const outcome = summary.outcomes[j]!;
  const { lowest, highest, withoutNumber } = verdict;
  const name = capital(outcome.title);
  const missing =
    withoutNumber === 0
      ? ''
      : ` At ${withoutNumber} of ${summary.cells.length} points nobody was there to be counted.`;
  if (lowest === undefined || highest === undefined) return `${name}: no number at any point.${missing}`;
  if (verdict.verdict === 'same') return `${name}: every point gives the same, to the bit.${missing}`;
  const [first, last] = endWords(outcome);
  const ends = `${first} at ${cellWords(summary, highest)}; ${last} at ${cellWords(summary, lowest)}.`;
  switch (verdict.verdict) {
    case 'unknown':
      return `${name}: ${ends} Without intervals it is not known whether that is more than chance.${missing}`;
    case 'none-shown':
      return `${name}: no difference shown between any two points; chance covers it.${chanceWords(verdict)}${missing}`;
    case 'shown':
      return `${name}: ${ends}${mayBeWords(verdict, summary.cells.length, outcome)}${chanceWords(verdict)}${missing}`;
  }
}

/** What the highest and the lowest are. */
function endWords({ better }: StudyOutcome): readonly [highest: string, lowest: string] {
  if (better === 'more') return ['best', 'worst'];
  return better === 'less' ? ['worst', 'best'] : ['highest', 'lowest'];
}

function mayBeWords(
  { mayBeHighest, mayBeLowest }: SweepVerdict,
  cells: number,
  outcome: StudyOutcome,
): string {
  if (mayBeHighest === undefined || mayBeLowest === undefined) return '';
  const [first, last] = endWords(outcome);
  const may = (count: number, what: string) =>
    count === 1 ? `that one alone may be the ${what}` : `${count} of ${cells} points may be the ${what}`;
  return ` All compared at once, ${may(mayBeHighest, first)}, and ${may(mayBeLowest, last)}.`;
}

function chanceWords({ chance }: SweepVerdict): string {
  return chance === undefined
    ? ''
    : ` Luck that the points do not share makes ${variancePart(chance.share)} of the variance between them.`;
}

function cellWords({ cells, scenarios, parameters, points }: SweepSummary, at: number): string {
  const { scenario, point } = cells[at]!;
  const where = pointWords(parameters, points[point]!);
  return scenarios.length === 1 ? where : `${scenarios[scenario]!.title} with ${where}`;
}

function scenarioSentences({
  scenariosOverPoints,
  scenarios,
  outcomes,
  points,
  replications,
}: SweepSummary): readonly string[] {
  if (replications < 2) return [];
  return scenariosOverPoints.map(({ outcome, scenario, above, below, noneShown }) => {
    const title = small(outcomes.find(({ id }) => id === outcome)!.title);
    const parts = [
      ...(above > 0 ? [`more at ${above}`] : []),
      ...(below > 0 ? [`less at ${below}`] : []),
      ...(noneShown > 0 ? [`no difference shown at ${noneShown}`] : []),
    ];
    return `${scenarios[scenario]!.title} against ${scenarios[0]!.title}, ${title}: ${listed(parts)} of ${points.length} points.`;
  });
}

function footnotes({ replications, level, seed, note }: SweepSummary): readonly string[] {
  const per = Math.round(level * 100);
  return [
    replications > 1
      ? `In brackets: ${per} % intervals over ${replications} replications, chance alone; that of a difference holds for all pairs of points at once. All points share their luck (seed ${seed}), so that differences are surer than two intervals side by side suggest.`
      : `One replication, so no intervals; seed ${seed}. Add --replications 8.`,
    ...(note === '' ? [] : [note]),
  ];
}
