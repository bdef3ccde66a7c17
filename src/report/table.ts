// The table on the terminal: the official rate of each measure with its interval, the published value
// beside it, and what the others were doing.

import Table from 'cli-table3';
import type { MeasureSummary, Summary } from '../experiment/summary.js';
import type { NameBook } from './names.js';
import { count, percent, percentWithInterval, points } from './numbers.js';
import { settlingSentences } from './settling-words.js';
import { steeringTable } from './steering-table.js';
import { capital, wrapped } from './text.js';

const HEAD = [
  'measure',
  'exits',
  'in work after 6 months, %',
  'published',
  'diff.',
  'other measure',
  'waiting',
  'open',
  'out',
  'after 36 m.',
];

/** The run as text, at most 120 columns wide. */
export function runTable(summary: Summary, names: NameBook): string {
  const parts: string[] = [titleOf(summary)];
  for (const group of [...new Set(summary.measures.map((measure) => measure.group))]) {
    const rows = summary.measures
      .filter((measure) => measure.group === group)
      .sort((a, b) => b.sixMonthRate.mean - a.sixMonthRate.mean);
    parts.push(`${capital(names.group(group))}`, groupTable(rows, names));
  }
  if (summary.steering !== undefined) parts.push(steeringTable(summary.steering, names), '');
  parts.push(footnotes(summary, names));
  return parts.join('\n');
}

function groupTable(rows: readonly MeasureSummary[], names: NameBook): string {
  const table = new Table({
    head: HEAD,
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...HEAD.slice(1).map(() => 'right' as const)],
    wordWrap: true,
    colWidths: [30, 9, 19, 11, 7, 9, 9, 7, 7, 8],
  });
  for (const row of rows) {
    const { breakdown, target } = row;
    const after36 = row.employedAt.find((at) => at.months === 36)?.share.mean ?? Number.NaN;
    table.push([
      `${names.measure(row.measure)}${row.tooFew ? ' *' : ''}`,
      count(row.exitsTotal),
      percentWithInterval(row.sixMonthRate),
      target === null ? '' : `${target.id} ${percent(target.value)}`,
      target === null ? '' : points(row.sixMonthRate.mean - target.value),
      percent(breakdown.otherMeasure + breakdown.sameMeasureAgain),
      percent(breakdown.waiting),
      percent(breakdown.openlyUnemployed),
      percent(breakdown.out),
      percent(after36),
    ]);
  }
  return table.toString();
}

function titleOf(summary: Summary): string {
  const status = summary.scenario.status === '' ? '' : ` · ${summary.scenario.status}`;
  return `${summary.scenario.title}${status}\n`;
}

function footnotes(summary: Summary, names: NameBook): string {
  const { time, measures } = summary;
  const years = (days: number) => (days / 365.25).toFixed(days % 365.25 === 0 ? 0 : 1);
  const censored = measures.reduce((sum, measure) => sum + measure.censored, 0);
  const invisible = measures.reduce((sum, measure) => sum + measure.invisible, 0);
  const lines = [
    `Exits counted as NAV counts them, at the end of each month; an exit into another measure is an exit; a subsidised job is a job.`,
    summary.replications > 1
      ? `Intervals: ${Math.round(summary.level * 100)} %, over ${summary.replications} replications, chance alone; seed ${summary.seed}.`
      : `One replication, so no intervals; seed ${summary.seed}.`,
    `Warm-up ${years(time.warmUpDays)} years, exits counted over ${years(time.windowDays)}, followed for ${years(time.followUpDays)}; ` +
      `1:${Math.round(1 / summary.scale)} of the country.`,
    `${count(invisible)} stints fell between two counts and are invisible to the statistic; ${count(censored)} exits lie too late for a status at six months.`,
  ];
  for (const { group, stock, stockDrift } of summary.groups) {
    lines.push(
      `On the register, ${names.group(group)}: ${count(stock.mean)} in the whole country, ${points(stockDrift.mean)} % from the window's first to its second half.`,
    );
  }
  lines.push(...settlingSentences(summary, names));
  const computed = summary.metrics.filter((metric) => metric.notComputed === undefined);
  if (computed.length > 0) {
    const leftOut = summary.metrics.filter((metric) => metric.notComputed !== undefined);
    lines.push(
      `${computed.length} metrics for each of these are in metrics.csv, six credit rules in credit.csv, all in summary.json.${
        leftOut.length === 0 ? '' : ` Past this follow-up: ${leftOut.map(({ id }) => id).join(', ')}.`
      }`,
    );
  }
  if (measures.some((measure) => measure.tooFew)) lines.push('* fewer than 30 exits a replication.');
  if (summary.closedMeasures.length > 0) {
    lines.push(`Closed: ${summary.closedMeasures.map((id) => names.measure(id)).join(', ')}.`);
  }
  for (const warning of summary.warnings ?? []) lines.push(`Warning: ${warning}`);
  if (summary.regions !== undefined) {
    lines.push('By region: regions.csv in --out, and summary.json.');
  }
  return lines.flatMap((line) => wrapped(line, 118)).join('\n');
}
