// All files of a comparison, as text and bytes by name.

import type { ComparisonSummary } from '../experiment/comparison/comparison-summary.js';
import type { ComparisonResult } from '../experiment/comparison/comparison-task.js';
import { forestChart } from './charts/forest.js';
import {
  CHANGE_COLUMNS,
  COMPARISON_COLUMNS,
  comparisonRows,
  PEOPLE_COLUMNS,
  REPLICATION_COLUMNS,
  replicationRows,
} from './comparison-files.js';
import { comparisonTable } from './comparison-table.js';
import { csvText } from './csv.js';
import { describedColumns } from './data-dictionary.js';
import { manifestText } from './manifest.js';
import type { NameBook } from './names.js';
import type { ComparisonInputs } from './remake-inputs.js';
import { renderPng, renderSvg, specificationText } from './render-chart.js';
import { summaryText } from './summary-json.js';

export async function assembleComparison(
  summary: ComparisonSummary,
  results: readonly ComparisonResult[],
  names: NameBook,
  /** With these the manifest is enough to make it again, and a page can be made of it. */
  inputs?: ComparisonInputs,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { scenarios, people, seed } = summary;
  const changes = scenarios.flatMap(({ id, changes: own }) =>
    own.map((change) => ({ ...change, scenario: id })),
  );
  const files = new Map<string, string | Uint8Array>([
    ['comparison.json', summaryText(summary)],
    ['comparison.csv', csvText(COMPARISON_COLUMNS, comparisonRows(summary))],
    ['replications.csv', csvText(REPLICATION_COLUMNS, replicationRows(summary, results))],
    [
      'people.csv',
      csvText(
        PEOPLE_COLUMNS,
        people.map((row) => ({ ...row, seed })),
      ),
    ],
    ['changes.csv', csvText(CHANGE_COLUMNS, changes)],
    ['comparison.txt', `${comparisonTable(summary, names)}\n`],
    ...(inputs === undefined ? [] : [['scenario.json', summaryText(inputs.about)] as const]),
    ['data-dictionary.md', dictionary()],
  ]);
  const chart = forestChart(summary);
  if (chart !== undefined) {
    const svg = await renderSvg(chart);
    files.set('forest.vl.json', specificationText(chart));
    files.set('forest.svg', svg);
    files.set('forest.png', await renderPng(svg));
  }
  const [base] = scenarios;
  const known = summary.overSets === undefined ? inputs : undefined;
  files.set('manifest.json', manifestText({ ...summary, scenario: base! }, files, known));
  return files;
}

function dictionary(): string {
  return describedColumns(
    [
      '# Data dictionary',
      '',
      'A difference is alternative minus base, over replications that share their luck. Figures are for the whole country;',
      'shares run from 0 to 1; a month is 365.25 / 12 days; an empty cell means that there is nothing to say.',
    ],
    [
      ['comparison.csv', 'one row per quantity and alternative', COMPARISON_COLUMNS],
      ['replications.csv', 'one row per scenario, replication and quantity', REPLICATION_COLUMNS],
      [
        'people.csv',
        'the same people in both worlds: one row per alternative, group and third',
        PEOPLE_COLUMNS,
      ],
      ['changes.csv', 'one row per alternative and parameter that differs', CHANGE_COLUMNS],
    ],
  );
}
