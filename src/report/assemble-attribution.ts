// All files of an attribution, as text and bytes by name.

import type { AttributionSummary } from '../experiment/attribution-summary.js';
import { officialAndTrueChart } from './charts/official-and-true.js';
import { whyTheyDifferChart } from './charts/why-they-differ.js';
import { manifestText } from './manifest.js';
import type { NameBook } from './names.js';
import { renderPng, renderSvg, specificationText } from './render-chart.js';
import { summaryText } from './summary-json.js';

export async function assembleAttribution(
  summary: AttributionSummary,
  names: NameBook,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([['attribution.json', summaryText(summary)]]);
  const charts = [
    ['official-and-true', officialAndTrueChart(summary, names)],
    ['why-they-differ', whyTheyDifferChart(summary, names)],
  ] as const;
  for (const [name, specification] of charts) {
    if (specification === undefined) continue;
    const svg = await renderSvg(specification);
    files.set(`${name}.vl.json`, specificationText(specification));
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await renderPng(svg));
  }
  files.set('manifest.json', manifestText(summary, files));
  return files;
}
