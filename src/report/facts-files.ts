// All files of a comparison with facts, as text by name.

import type { ComparisonSummary, FactSummary, FactsSummary } from '../experiment/facts/facts-summary.js';
import { type CsvColumn, csvText } from './csv.js';
import { heldOutWords, reasonOf } from './fact-sentences.js';
import { manifestText } from './manifest.js';
import { summaryText } from './summary-json.js';

export interface FactRow {
  readonly fact: FactSummary;
  /** Undefined for a fact that nothing here computes. */
  readonly comparison: ComparisonSummary | undefined;
}

const column = (
  name: string,
  unit: string,
  meaning: string,
  value: (row: FactRow) => string | number | null | undefined,
): CsvColumn<FactRow> => ({ name, unit, meaning, value });

const bound = ({ comparison }: FactRow, which: 'low' | 'high') => {
  const model = comparison?.model;
  return model !== null && model !== undefined && 'low' in model ? model[which] : null;
};

export const FACT_COLUMNS: readonly CsvColumn<FactRow>[] = [
  column('id', 'id', 'fact', ({ fact }) => fact.id),
  column('fact_en', 'text', 'the fact in words', ({ fact }) => fact.fact.en),
  column('fact_nb', 'text', 'the same in Norwegian', ({ fact }) => fact.fact.nb),
  column('published', 'text', 'what was published', ({ fact }) => fact.published),
  column('sources', 'ids', 'sources, as in evidence/sources.yaml', ({ fact }) => fact.sources.join(' ')),
  column('grade', 'A to E', 'how well the fact is known', ({ fact }) => fact.grade),
  column('compared_en', 'text', 'which number', ({ comparison }) => comparison?.names.en),
  column('compared_nb', 'text', 'the same in Norwegian', ({ comparison }) => comparison?.names.nb),
  column('computed', 'text', 'how the model computes it', ({ comparison }) => comparison?.computed),
  column('unit', 'word', 'unit of the numbers', ({ comparison }) => comparison?.unit),
  column(
    'value',
    'see unit',
    'published value; empty for a sign or an order',
    ({ comparison }) => comparison?.value,
  ),
  column('agrees_from', 'see unit', 'least that agrees with the fact', ({ comparison }) => comparison?.low),
  column('agrees_to', 'see unit', 'most that agrees with the fact', ({ comparison }) => comparison?.high),
  column('tolerance', 'text', 'where these bounds are from', ({ comparison }) => comparison?.tolerance),
  column(
    'model',
    'see unit',
    'the model, over all replications',
    ({ comparison }) => comparison?.model?.mean,
  ),
  column('low', 'see unit', 'lower end of its interval', (row) => bound(row, 'low')),
  column('high', 'see unit', 'upper end of its interval', (row) => bound(row, 'high')),
  column('replications', 'count', 'independent repeats', ({ comparison }) => comparison?.model?.n),
  column(
    'verdict',
    'word',
    'inside, outside, undecided, no answer, not computable or shown',
    ({ comparison }) => comparison?.verdict ?? 'not computable',
  ),
  column(
    'miss',
    'see unit',
    'model less published value, or less the bound it is past',
    ({ comparison }) => comparison?.miss,
  ),
  column('why', 'text', 'one sentence on the verdict', ({ fact, comparison }) =>
    comparison === undefined ? fact.notComputable?.why.en : reasonOf(comparison),
  ),
  column(
    'held_out',
    'text',
    'what the scenario took from the fact or was fitted to; empty where it is held out',
    ({ fact }) => heldOutWords(fact).join(' '),
  ),
  column('caveat', 'text', 'how definitions differ', ({ fact }) => fact.caveat?.en),
  column('instead', 'command', 'what would answer it', ({ fact }) => fact.notComputable?.instead),
];

/** Tables, their dictionary and the manifest. */
export function assembleFacts(summary: FactsSummary): ReadonlyMap<string, string> {
  const files = new Map([
    ['facts.json', summaryText(summary)],
    ['facts.csv', csvText(FACT_COLUMNS, factRows(summary))],
    ['data-dictionary.md', dictionary()],
  ]);
  files.set('manifest.json', manifestText(summary, files));
  return files;
}

/** A row for each number held against a fact, and for each fact that nothing computes. */
export function factRows({ facts }: FactsSummary): readonly FactRow[] {
  return facts.flatMap((fact): readonly FactRow[] =>
    fact.comparisons.length === 0
      ? [{ fact, comparison: undefined }]
      : fact.comparisons.map((comparison) => ({ fact, comparison })),
  );
}

function dictionary(): string {
  const lines = FACT_COLUMNS.map(({ name, unit, meaning }) => `| \`${name}\` | ${unit} | ${meaning} |`);
  return `# facts.csv\n\nOne row for each number held against a fact.\n\n| column | unit | meaning |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}
