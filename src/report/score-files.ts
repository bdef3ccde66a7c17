// A score as files: score.json with everything, and its three tables as CSV.

import type {
  CreditRow,
  ScoreCell,
  ScoreFinding,
  ScoreMetric,
  ScoreSummary,
} from '../experiment/score-summary.js';
import type { Reported } from '../experiment/summary.js';
import { CREDIT_RULES } from '../metrics/credit-rules.js';
import { type CsvColumn, csvText } from './csv.js';
import { fileHashes } from './manifest.js';
import { summaryText } from './summary-json.js';

interface Row {
  readonly metric: ScoreMetric;
  readonly cell: ScoreCell;
  readonly className: string;
  readonly value: Reported | null;
}

const bound = ({ value }: Row, which: 'low' | 'high') =>
  value !== null && 'low' in value ? value[which] : null;

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'metric', unit: 'id', meaning: 'metric', value: ({ metric }) => metric.id },
  {
    name: 'class',
    unit: 'id',
    meaning: 'class, where the metric has classes',
    value: ({ className }) => className,
  },
  { name: 'group', unit: 'id', meaning: 'group', value: ({ cell }) => cell.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: ({ cell }) => cell.measure },
  {
    name: 'value',
    unit: 'see unit',
    meaning: 'the number; empty when suppressed',
    value: ({ value }) => value?.mean,
  },
  { name: 'low', unit: 'see unit', meaning: 'lower end of its interval', value: (row) => bound(row, 'low') },
  {
    name: 'high',
    unit: 'see unit',
    meaning: 'upper end of its interval',
    value: (row) => bound(row, 'high'),
  },
  { name: 'unit', unit: 'word', meaning: 'unit', value: ({ metric }) => metric.unit },
  { name: 'direction', unit: 'word', meaning: 'which way is good', value: ({ metric }) => metric.direction },
  {
    name: 'suppressed',
    unit: '0/1',
    meaning: 'too few people to show',
    value: ({ cell }) => (cell.suppressed ? 1 : 0),
  },
  { name: 'entries', unit: 'stints', meaning: 'exits or starts', value: ({ cell }) => cell.entries },
  {
    name: 'censored',
    unit: 'stints',
    meaning: 'of these: past the end of the table',
    value: ({ cell }) => cell.censored,
  },
  {
    name: 'unknown',
    unit: 'stints',
    meaning: 'of these: status not recorded',
    value: ({ cell }) => cell.unknown,
  },
  {
    name: 'low_if_censored',
    unit: 'share',
    meaning: 'a share, had none of those not followed met the event',
    value: ({ cell }) => cell.ifCensored?.low,
  },
  {
    name: 'high_if_censored',
    unit: 'share',
    meaning: 'a share, had all of them met it',
    value: ({ cell }) => cell.ifCensored?.high,
  },
];

const CREDIT: readonly CsvColumn<CreditRow>[] = [
  { name: 'group', unit: 'id', meaning: 'group', value: (row) => row.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  {
    name: 'suppressed',
    unit: '0/1',
    meaning: 'too few chains to show',
    value: (row) => (row.suppressed ? 1 : 0),
  },
  { name: 'chains', unit: 'chains', meaning: 'closed chains with the measure', value: (row) => row.chains },
  ...CREDIT_RULES.map((rule) => ({
    name: rule,
    unit: 'chains',
    meaning: 'observed association shared out, not effect',
    value: (row: CreditRow) => row.credit[rule],
  })),
];

const FINDINGS: readonly CsvColumn<ScoreFinding & { readonly table: string }>[] = [
  { name: 'table', unit: 'file', meaning: 'which table', value: ({ table }) => table },
  { name: 'kind', unit: 'word', meaning: 'kind', value: ({ kind }) => kind },
  { name: 'consequence', unit: 'word', meaning: 'used or not', value: ({ consequence }) => consequence },
  { name: 'rows', unit: 'rows', meaning: 'how many', value: ({ rows }) => rows },
  { name: 'text', unit: 'text', meaning: 'the sentence', value: ({ text }) => text },
];

/** Files of a score by name. */
export function scoreFiles(summary: ScoreSummary): ReadonlyMap<string, string> {
  const rows = summary.metrics.flatMap((metric) =>
    metric.cells.flatMap((cell): readonly Row[] =>
      cell.classes === undefined
        ? [{ metric, cell, className: '', value: cell.value }]
        : Object.entries(cell.classes).map(([className, value]) => ({ metric, cell, className, value })),
    ),
  );
  const findings = [summary.stints, ...(summary.panel === null ? [] : [summary.panel])].flatMap((table) =>
    table.findings.map((finding) => ({ ...finding, table: table.file })),
  );
  const files = new Map([
    ['score.json', summaryText(summary)],
    ['metrics.csv', csvText(COLUMNS, rows)],
    ['credit.csv', csvText(CREDIT, summary.credit.rows)],
    ['findings.csv', csvText(FINDINGS, findings)],
  ]);
  files.set(
    'manifest.json',
    `${JSON.stringify({ files: fileHashes(files), note: summary.credit.sentence }, null, 2)}\n`,
  );
  return files;
}
