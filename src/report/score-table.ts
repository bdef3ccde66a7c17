// A score on the terminal: what of the table could be used, every metric by measure, and who gets the credit.

import Table from 'cli-table3';
import type { ScoreCell, ScoredTable, ScoreMetric, ScoreSummary } from '../experiment/score-summary.js';
import { CREDIT_RULES, type CreditRule } from '../metrics/credit-rules.js';
import { count, percent, signed } from './numbers.js';
import { capital, wrapped } from './text.js';

const WIDTH = 118;
const FIRST = 26;
const COLUMN = 12;
/** Metrics side by side. */
const PER_BLOCK = Math.floor((WIDTH - FIRST - 2) / (COLUMN + 1));
const SUPPRESSED = '·';

/** The score as text, at most 120 columns wide. */
export function scoreTable(summary: ScoreSummary): string {
  const lines = [
    ...tableLines(summary.stints, 'stints'),
    ...(summary.panel === null ? [] : tableLines(summary.panel, 'panel rows')),
  ];
  const { window } = summary;
  lines.push(
    `Exits and starts from ${window.from} to before ${window.until}, statuses up to ${window.lastMonth}; counted at the end of each month, as NAV counts.`,
  );
  const shown = summary.metrics.filter((metric) => metric.notComputed === undefined);
  const groups = [...new Set(shown.flatMap(({ cells }) => cells.map(({ group }) => group)))];
  const parts = groups.flatMap((group) => [
    capital(group),
    ...blocksOf(
      shown.filter(({ cells }) => cells.some(({ classes }) => classes === undefined)),
      group,
    ),
    ...shown
      .filter(({ cells }) => cells.some(({ classes }) => classes !== undefined))
      .map((metric) => classTable(metric, group)),
  ]);
  return [
    ...lines.flatMap((line) => wrapped(line, WIDTH)),
    '',
    ...parts,
    ...footnotes(summary),
    '',
    ...creditTables(summary),
  ].join('\n');
}

function tableLines({ file, rows, used, usedShare, findings }: ScoredTable, what: string): readonly string[] {
  const share = usedShare === null ? '' : ` (${percent(usedShare)} %)`;
  return [
    `${file}: ${count(used)} of ${count(rows)} ${what} used${share}.`,
    ...findings.map(({ text }) => `  ${text}`),
  ];
}

/** Metrics as columns, a few at a time. */
function blocksOf(metrics: readonly ScoreMetric[], group: string): readonly string[] {
  const measures = measuresOf(metrics, group);
  const blocks: string[] = [];
  for (let from = 0; from < metrics.length; from += PER_BLOCK) {
    const some = metrics.slice(from, from + PER_BLOCK);
    const table = tableOf(['measure', ...some.map(({ names, unit }) => `${names.en}, ${unitOf(unit)}`)]);
    for (const measure of measures) {
      table.push([measure, ...some.map((metric) => valueText(metric, cellAt(metric, measure, group)))]);
    }
    blocks.push(table.toString());
  }
  return blocks;
}

function classTable(metric: ScoreMetric, group: string): string {
  const cells = measuresOf([metric], group).map((measure) => cellAt(metric, measure, group)!);
  const ids = Object.keys(cells.find(({ classes }) => classes !== undefined)?.classes ?? {});
  const table = tableOf([`${metric.names.en}, %`, ...ids.map(spaced)]);
  for (const { measure, classes } of cells) {
    table.push([
      measure,
      ...ids.map((id) => {
        const share = classes?.[id];
        return share === undefined || share === null ? SUPPRESSED : percent(share.mean);
      }),
    ]);
  }
  return table.toString();
}

function creditTables({ credit }: ScoreSummary): readonly string[] {
  if (credit.notComputed !== undefined) return [`No credit is shared out: ${credit.notComputed}.`];
  const { options } = credit;
  const parts: string[] = [];
  for (const { group, chains, successes } of credit.groups) {
    parts.push(
      chains === null
        ? `${capital(group)}: too few chains to show.`
        : `${capital(group)}: credit in ${count(chains)} chains, ${count(successes ?? 0)} of them successful`,
    );
    const rows = credit.rows.filter((row) => row.group === group);
    if (rows.length === 0 || chains === null) continue;
    const table = tableOf(['measure', 'chains', ...CREDIT_RULES.map((rule) => RULE_NAMES[rule])]);
    for (const row of rows) {
      table.push([
        row.measure,
        row.chains === null ? SUPPRESSED : count(row.chains),
        ...CREDIT_RULES.map((rule) => {
          const value = row.credit[rule];
          return row.suppressed ? SUPPRESSED : value === null ? '–' : value.toFixed(1);
        }),
      ]);
    }
    parts.push(table.toString());
  }
  const lines = [
    credit.sentence,
    `A chain is all stints of a person with gaps under ${options.gapMonths} months; it succeeds when a job that began within ${options.successMonths} months of its last exit is held at the count ${options.successMonths} months after it.`,
    `${count(credit.censored)} chains go on, or may, when the table ends, and are not counted; of ${count(credit.unknown)} the status is not recorded.`,
    `Position: ${percent(options.firstShare)} % to the first, ${percent(options.lastShare)} % to the last; decay: half in ${options.halfLifeMonths} months; Markov: order ${options.markovOrder}.`,
  ];
  return [...parts, ...lines.flatMap((line) => wrapped(line, WIDTH))];
}

const RULE_NAMES: { readonly [rule in CreditRule]: string } = {
  lastTouch: 'last touch',
  firstTouch: 'first touch',
  linear: 'linear',
  positionBased: 'position',
  timeDecay: 'time decay',
  markov: 'Markov removal',
};

function footnotes({ threshold, blocks, level, metrics }: ScoreSummary): readonly string[] {
  const shown = metrics.filter((metric) => metric.notComputed === undefined);
  const censored = shown.map(({ id, cells }) => ({
    id,
    n: cells.reduce((sum, cell) => sum + (cell.censored ?? 0), 0),
  }));
  const most = censored.filter(({ n }) => n > 0);
  const unknown = shown
    .map(({ id, cells }) => ({ id, n: cells.reduce((sum, cell) => sum + (cell.unknown ?? 0), 0) }))
    .filter(({ n }) => n > 0);
  const list = (some: readonly { id: string; n: number }[]) =>
    some.map(({ id, n }) => `${id} ${count(n)}`).join(', ');
  const lines = [
    `A number is not shown (${SUPPRESSED}) when fewer than ${threshold} people are behind it; --threshold changes that.`,
    `Intervals at ${Math.round(level * 100)} % are in the files and in --json: ${blocks} blocks of people, one left out at a time; chance alone.`,
    most.length === 0
      ? 'Nobody is censored.'
      : `Censored, that is with months beyond the end of the table: ${list(most)}.`,
    ...(unknown.length === 0 ? [] : [`Without a recorded status: ${list(unknown)}.`]),
    ...notComputedLines(metrics),
  ];
  return lines.flatMap((line) => wrapped(line, WIDTH));
}

/** One line per reason, with every metric it keeps from being computed. */
function notComputedLines(metrics: readonly ScoreMetric[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, notComputed } of metrics) {
    if (notComputed === undefined) continue;
    byReason.set(notComputed, [...(byReason.get(notComputed) ?? []), id]);
  }
  return [...byReason].map(([reason, ids]) => `Not computed: ${ids.join(', ')}; ${reason}.`);
}

function measuresOf(metrics: readonly ScoreMetric[], group: string): readonly string[] {
  const entries = new Map<string, number>();
  for (const { cells } of metrics) {
    for (const cell of cells) {
      if (cell.group !== group) continue;
      entries.set(cell.measure, Math.max(entries.get(cell.measure) ?? 0, cell.entries ?? 0));
    }
  }
  return [...entries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([measure]) => measure);
}

function cellAt(metric: ScoreMetric, measure: string, group: string): ScoreCell | undefined {
  return metric.cells.find((cell) => cell.measure === measure && cell.group === group);
}

function valueText({ unit }: ScoreMetric, cell: ScoreCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.suppressed || cell.value === null) return SUPPRESSED;
  const { mean } = cell.value;
  if (Number.isNaN(mean)) return '–';
  if (unit === 'share above expected') return signed(mean * 100, 1);
  if (unit.startsWith('share')) return percent(mean);
  return Math.abs(mean) >= 1000
    ? mean < 0
      ? `−${count(-mean)}`
      : count(mean)
    : mean.toFixed(1).replace('-', '−');
}

function unitOf(unit: string): string {
  if (unit === 'share') return '%';
  return unit.startsWith('share') ? `%${unit.slice('share'.length)}` : unit;
}

/** `employedWithSubsidy` as `employed with subsidy`. */
function spaced(id: string): string {
  return id.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function tableOf(head: readonly string[]): Table.Table {
  return new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    colAligns: head.map((_, i) => (i === 0 ? ('left' as const) : ('right' as const))),
    colWidths: head.map((_, i) => (i === 0 ? FIRST : COLUMN)),
    wordWrap: true,
  });
}
