// All files of a run, as text and bytes by name.

import type { Summary } from '../experiment/summary.js';
import { afterLeavingChart } from './charts/after-leaving.js';
import { settlingChart } from './charts/settling.js';
import { sixMonthRatesChart } from './charts/six-month-rates.js';
import { waitingListsChart } from './charts/waiting-lists.js';
import { RUN_CREDIT_COLUMNS } from './credit-columns.js';
import { csvText } from './csv.js';
import { dataDictionary } from './data-dictionary.js';
import { levelFiles } from './level-table.js';
import { manifestText, runManifestText } from './manifest.js';
import { METRIC_COLUMNS, metricRows } from './metric-tables.js';
import type { NameBook } from './names.js';
import { regionFiles } from './region-table.js';
import { renderPng, renderSvg, specificationText } from './render-chart.js';
import { RUN_COLUMNS, theSame } from './run-columns.js';
import type { RunInputs } from './run-inputs.js';
import { MEASURE_COLUMNS, QUEUE_COLUMNS, TIMELINE_COLUMNS, timelineRows } from './run-tables.js';
import { steeringFiles } from './steering-table.js';
import { summaryText } from './summary-json.js';
import { waitFiles } from './wait-tables.js';

/** What a run has beside its summary. */
export interface MoreOfRun {
  /** With these the manifest is enough to make the run again. */
  readonly inputs?: RunInputs;
  /** Further files, which are in the manifest too. */
  readonly held?: ReadonlyMap<string, string | Uint8Array>;
  /** SHA-256 of files that lie in the folder already, such as the record's. */
  readonly written?: ReadonlyMap<string, string>;
}

export async function assembleRun(
  summary: Summary,
  names: NameBook,
  { inputs, held, written }: MoreOfRun = {},
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const ofRun = theSame(RUN_COLUMNS, summary);
  const files = new Map<string, string | Uint8Array>([
    ['summary.json', summaryText(summary)],
    ['measures.csv', csvText([...MEASURE_COLUMNS, ...ofRun], summary.measures)],
    ['metrics.csv', csvText([...METRIC_COLUMNS, ...ofRun], metricRows(summary.metrics))],
    ['credit.csv', csvText([...RUN_CREDIT_COLUMNS, ...ofRun], summary.credit?.rows ?? [])],
    ['queues.csv', csvText([...QUEUE_COLUMNS, ...ofRun], summary.queues)],
    ...waitFiles(summary),
    ...levelFiles(summary),
    ...regionFiles(summary),
    ['timeline.csv', csvText([...TIMELINE_COLUMNS, ...ofRun], timelineRows(summary))],
    ...steeringFiles(summary),
    ...(inputs?.about === undefined ? [] : [['scenario.json', summaryText(inputs.about)] as const]),
    ['data-dictionary.md', dataDictionary()],
    ...(held ?? []),
  ]);
  const charts = [
    ['six-month-rates', sixMonthRatesChart(summary, names)],
    ['after-leaving', afterLeavingChart(summary, names)],
    ['waiting-lists', waitingListsChart(summary, names)],
    ['settling', settlingChart(summary, names)],
  ] as const;
  for (const [name, specification] of charts) {
    if (specification === undefined) continue;
    const svg = await renderSvg(specification);
    files.set(`${name}.vl.json`, specificationText(specification));
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await renderPng(svg));
  }
  files.set(
    'manifest.json',
    inputs === undefined ? manifestText(summary, files) : runManifestText(inputs, files, written),
  );
  return files;
}
