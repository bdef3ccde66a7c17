// Three sentences for the end of a run: what the table shows, what it does not, and where to look next.
// Every clause is read from the numbers; none is assumed.

import type { MeasureSummary, Summary } from '../experiment/summary.js';
import type { NameBook } from './names.js';
import { percent } from './numbers.js';

/** Distance from a published value that counts as near, in shares. */
const NEAR = 0.02;

/** @param folder - where files were written, if they were */
export function headline(summary: Summary, names: NameBook, folder: string | undefined): string {
  const cells = summary.measures.filter(
    (measure) => !measure.tooFew && !Number.isNaN(measure.sixMonthRate.mean),
  );
  return [shows(cells, names), showsNot(summary, cells), next(folder)].join(' ');
}

function shows(cells: readonly MeasureSummary[], names: NameBook): string {
  if (cells.length === 0) return 'No measure had enough exits for a rate.';
  const sorted = [...cells].sort((a, b) => b.sixMonthRate.mean - a.sixMonthRate.mean);
  const [best, worst] = [sorted[0]!, sorted[sorted.length - 1]!];
  const named = (cell: MeasureSummary) => `${names.measure(cell.measure)} (${names.group(cell.group)})`;
  const range =
    cells.length === 1
      ? `Six months after leaving ${named(best)}, ${percent(best.sixMonthRate.mean)} % are in work`
      : `Six months after leaving, from ${percent(worst.sixMonthRate.mean)} % (${named(worst)}) to ${percent(best.sixMonthRate.mean)} % (${named(best)}) are in work`;
  const withTarget = cells.filter((cell) => cell.target !== null);
  if (withTarget.length === 0) return `${range}.`;
  const miss = (cell: MeasureSummary) => Math.abs(cell.sixMonthRate.mean - cell.target!.value);
  const near = withTarget.filter((cell) => miss(cell) <= NEAR).length;
  const furthest = [...withTarget].sort((a, b) => miss(b) - miss(a))[0]!;
  return `${range}; ${near} of ${withTarget.length} published rates are met within ${NEAR * 100} points, the furthest off is ${named(furthest)} by ${percent(miss(furthest))}.`;
}

function showsNot(summary: Summary, cells: readonly MeasureSummary[]): string {
  const status = summary.scenario.status === '' ? '' : `This world is ${summary.scenario.status}, and `;
  const intoJob = [...cells].sort((a, b) => b.intoJobShare.mean - a.intoJobShare.mean)[0];
  const because =
    intoJob === undefined || intoJob.intoJobShare.mean === 0
      ? ''
      : `, and up to ${percent(intoJob.intoJobShare.mean)} % of a measure's exits are the job itself`;
  const sentence = `a rate is not an effect: it also holds who was sent, when people left and what came after${because}.`;
  return status === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `${status}${sentence}`;
}

function next(folder: string | undefined): string {
  const look =
    folder === undefined
      ? 'Add --out FOLDER for tables and charts'
      : `Look at ${folder}/six-month-rates.png, after-leaving.png and waiting-lists.png`;
  return `${look}; \`tiltaksflyt explain\` says where each number comes from, \`tiltaksflyt trace --person 100\` tells one person's story.`;
}
