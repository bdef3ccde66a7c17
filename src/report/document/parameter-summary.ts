// How many numbers there are, how well they are known, and how many rest on assumption alone.

import { DEADWEIGHT_DAYS } from '../../attribution/participant-effects.js';
import { CANDIDATES } from '../../model/entrance.js';
import { MATCH_QUESTIONS } from '../../model/mechanisms/match.js';
import { LASTING_DAYS } from '../../model/mechanisms/wellbeing.js';
import { GRADES } from '../../scenario/annotations.js';
import { type Facts, numbersGiven } from './facts.js';
import { page, table } from './markdown.js';

/** What each grade means; also in evidence/parameters.yaml. */
const GRADE_WORDS: { readonly [grade in (typeof GRADES)[number]]: string } = {
  A: 'official statistic, regulation, published rate or Norwegian trial, read',
  B: 'read, but of another country or period, or the abstract only',
  C: 'worked out, the arithmetic is stated',
  D: 'from memory, not checked',
  E: 'assumption, or a claim without a number',
};

export interface GradeCounts {
  readonly total: number;
  readonly byGrade: { readonly [grade: string]: number };
  readonly ungraded: number;
  /** Whose source is the word assumption. */
  readonly assumed: number;
  /** Without any source. */
  readonly unsourced: number;
}

/** A number of two grades counts under the worse. */
export function gradeCounts(facts: Facts): GradeCounts {
  const numbers = numbersGiven(facts);
  const byGrade = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as { [grade: string]: number };
  let ungraded = 0;
  for (const { grade } of numbers) {
    const worst = [...grade]
      .filter((letter) => letter in byGrade)
      .sort()
      .at(-1);
    if (worst === undefined) ungraded++;
    else byGrade[worst] = byGrade[worst]! + 1;
  }
  return {
    total: numbers.length,
    byGrade,
    ungraded,
    assumed: numbers.filter(({ source }) => /\bassumption\b/.test(source)).length,
    unsourced: numbers.filter(({ source }) => source === '').length,
  };
}

export function parameterSummary(facts: Facts): string {
  const { total, byGrade, ungraded, assumed, unsourced } = gradeCounts(facts);
  const defined = numbersGiven(facts).filter(
    ({ source, grade }) => source === 'definition' && grade === 'A',
  ).length;
  const neutral = facts.rows.filter((row) => !row.given).length;
  const share = (count: number) => (total === 0 ? '–' : `${Math.round((100 * count) / total)} %`);
  const rows = [
    ...GRADES.map((grade) => [grade, GRADE_WORDS[grade], String(byGrade[grade]), share(byGrade[grade]!)]),
    ['none', 'the file gives no grade', String(ungraded), share(ungraded)],
  ].filter((row) => row[2] !== '0');
  return page([
    `The file gives ${total} numbers, distributions, series and formulas` +
      (facts.isGraded
        ? `. **${share(assumed)} of them (${assumed}) rest on assumption alone, and ${share(byGrade.E!)} have the lowest grade, E.** `
        : ', none of them with a grade. ') +
      (unsourced === 0
        ? 'Every one names a source or the word assumption. '
        : `${unsourced} name no source. `) +
      'Of two grades the worse counts. A number that stands in several places counts each time, as does one that is given by group; how long and how often the model is run is not counted. Counts say nothing of weight: a few numbers decide most results. ' +
      (defined === 0 ? '' : `Of those graded A, ${defined} are definitions and no measurements. `) +
      `${neutral} further values are left out by the file and hold at their neutral value.`,
    total === 0 ? '' : table(['grade', 'meaning', 'numbers', 'share'], rows),
    facts.hasJobs ? CONSTANTS : '',
  ]).trimEnd();
}

/** Numbers of definition that a scenario cannot change. */
const CONSTANTS =
  `Fixed in the code and in no file: a month is 365.25 / 12 days; a match is made of ${MATCH_QUESTIONS} questions; a job counts as fully lasting, in wellbeing only, after ${LASTING_DAYS} days; ` +
  `a subsidy is counted as deadweight when ordinary work would have come within ${Math.round(DEADWEIGHT_DAYS)} days of its start; Gumbel terms have scale 1; at most ${CANDIDATES} candidates are drawn for each person of the opening stock.`;
