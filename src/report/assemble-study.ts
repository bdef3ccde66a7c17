// All files of a sweep and of a sensitivity analysis, as text and bytes by name.

import type { Sensitivity } from '../experiment/study/sensitivity.js';
import type { StudyHead } from '../experiment/study/study-summary.js';
import type { Sweep } from '../experiment/study/sweep.js';
import { sweepChart } from './charts/sweep-chart.js';
import { tornadoChart } from './charts/tornado.js';
import { csvText } from './csv.js';
import { describedColumns } from './data-dictionary.js';
import { manifestText } from './manifest.js';
import type { RemakeInputs, SensitivityInputs, SweepInputs } from './remake-inputs.js';
import { type ChartSpecification, renderPng, renderSvg, specificationText } from './render-chart.js';
import { sensitivityTable } from './sensitivity-table.js';
import {
  runColumns,
  runRows,
  screeningColumns,
  screeningRows,
  tornadoColumns,
  tornadoRows,
} from './study-files.js';
import { summaryText } from './summary-json.js';
import { sweepTable } from './sweep-table.js';

type Files = Map<string, string | Uint8Array>;

const INTRODUCTION = [
  '# Data dictionary',
  '',
  'Figures are for the whole country; shares run from 0 to 1; a month is 365.25 / 12 days; an empty cell means that there is',
  'nothing to say. Intervals are 95 %.',
];

/**
 * Files of a sweep.
 *
 * @param inputs - with these the manifest is enough to make it again, and a page can be made of it
 */
export async function assembleSweep({ summary, runs, results }: Sweep, inputs?: SweepInputs): Promise<Files> {
  const columns = runColumns(summary);
  const files: Files = new Map<string, string | Uint8Array>([
    ['sweep.json', summaryText(summary)],
    ['sweep.csv', csvText(columns, runRows(summary, runs, results))],
    ['sweep.txt', `${sweepTable(summary)}\n`],
    ...aboutFile(inputs),
    [
      'data-dictionary.md',
      describedColumns(INTRODUCTION, [
        ['sweep.csv', 'one row per scenario, point, replication and outcome', columns],
      ]),
    ],
  ]);
  await addChart(files, 'sweep', sweepChart(summary));
  files.set('manifest.json', manifestOf(summary, files, inputs));
  return files;
}

/**
 * Files of a sensitivity analysis.
 *
 * @param inputs - as of a sweep
 */
export async function assembleSensitivity(
  { summary, runs, results }: Sensitivity,
  inputs?: SensitivityInputs,
): Promise<Files> {
  const columns = runColumns(summary, { hasStages: true });
  const [tornado, screening] = [tornadoColumns(summary), screeningColumns(summary)];
  const files: Files = new Map<string, string | Uint8Array>([
    ['sensitivity.json', summaryText(summary)],
    ['tornado.csv', csvText(tornado, tornadoRows(summary))],
    ['screening.csv', csvText(screening, screeningRows(summary))],
    ['runs.csv', csvText(columns, runRows(summary, runs, results))],
    ['sensitivity.txt', `${sensitivityTable(summary)}\n`],
    ...aboutFile(inputs),
    [
      'data-dictionary.md',
      describedColumns(INTRODUCTION, [
        [
          'tornado.csv',
          'one row per scenario, outcome and parameter that was not left out, the largest total index first',
          tornado,
        ],
        ['screening.csv', 'one row per scenario, outcome and parameter', screening],
        ['runs.csv', 'one row per scenario, stage, point, replication and outcome', columns],
      ]),
    ],
  ]);
  for (const [i, { id }] of summary.scenarios.entries()) {
    const chart = tornadoChart(summary, i);
    const name = summary.scenarios.length === 1 ? 'tornado' : `tornado-${id}`;
    if (chart !== undefined) await addChart(files, name, chart);
  }
  files.set('manifest.json', manifestOf(summary, files, inputs));
  return files;
}

async function addChart(files: Files, name: string, chart: ChartSpecification): Promise<void> {
  const svg = await renderSvg(chart);
  files.set(`${name}.vl.json`, specificationText(chart));
  files.set(`${name}.svg`, svg);
  files.set(`${name}.png`, await renderPng(svg));
}

/** The first scenario names a manifest, as elsewhere; those beside it are in it too. */
function manifestOf(
  { scenarios, seed, replications }: StudyHead,
  files: Files,
  inputs: RemakeInputs | undefined,
): string {
  const made = { scenario: scenarios[0]!, others: scenarios.slice(1), seed, replications };
  return manifestText(made, files, inputs);
}

/** What a page says of the scenario. */
function aboutFile(inputs: RemakeInputs | undefined): readonly (readonly [string, string])[] {
  return inputs === undefined ? [] : [['scenario.json', summaryText(inputs.about)]];
}
