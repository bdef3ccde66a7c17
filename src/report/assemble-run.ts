// All files of a run, as text and bytes by name.

import type { Summary } from '../experiment/summary.js';
import { afterLeavingChart } from './charts/after-leaving.js';
import { sixMonthRatesChart } from './charts/six-month-rates.js';
import { waitingListsChart } from './charts/waiting-lists.js';
import { RUN_CREDIT_COLUMNS } from './credit-columns.js';
import { csvText } from './csv.js';
import { dataDictionary } from './data-dictionary.js';
import { manifestText } from './manifest.js';
import { METRIC_COLUMNS, metricRows } from './metric-tables.js';
import type { NameBook } from './names.js';
import { regionFiles } from './region-table.js';
import { renderPng, renderSvg, specificationText } from './render-chart.js';
import { MEASURE_COLUMNS, QUEUE_COLUMNS, TIMELINE_COLUMNS, timelineRows } from './run-tables.js';
import { steeringFiles } from './steering-table.js';
import { summaryText } from './summary-json.js';

/** Files that a run has beside its summary; all are in the manifest. */
export interface MoreFiles {
  readonly held?: ReadonlyMap<string, string | Uint8Array> | undefined;
  /** SHA-256 of files that lie in the folder already, such as the record's. */
  readonly written?: ReadonlyMap<string, string> | undefined;
}

export async function assembleRun(
  summary: Summary,
  names: NameBook,
  { held, written }: MoreFiles = {},
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([
    ['summary.json', summaryText(summary)],
    ['measures.csv', csvText(MEASURE_COLUMNS, summary.measures)],
    ['metrics.csv', csvText(METRIC_COLUMNS, metricRows(summary.metrics))],
    ['credit.csv', csvText(RUN_CREDIT_COLUMNS, summary.credit?.rows ?? [])],
    ['queues.csv', csvText(QUEUE_COLUMNS, summary.queues)],
    ...regionFiles(summary),
    ...steeringFiles(summary),
    ['timeline.csv', csvText(TIMELINE_COLUMNS, timelineRows(summary))],
    ['data-dictionary.md', dataDictionary()],
    ...(held ?? []),
  ]);
  const charts = [
    ['six-month-rates', sixMonthRatesChart(summary, names)],
    ['after-leaving', afterLeavingChart(summary, names)],
    ['waiting-lists', waitingListsChart(summary, names)],
  ] as const;
  for (const [name, specification] of charts) {
    const svg = await renderSvg(specification);
    files.set(`${name}.vl.json`, specificationText(specification));
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await renderPng(svg));
  }
  files.set('manifest.json', manifestText(summary, files, written));
  return files;
}
