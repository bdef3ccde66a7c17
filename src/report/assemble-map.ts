// All files of a map, as text and bytes by name: the numbers, and a chart per measure.

import type { VerdictMap } from '../experiment/map/verdict-map.js';
import { verdictMapChart } from './charts/verdict-map.js';
import { csvText } from './csv.js';
import { manifestText } from './manifest.js';
import { mapColumns, mapDictionary, mapRows } from './map-files.js';
import { mapTable } from './map-table.js';
import type { NameBook } from './names.js';
import { renderPng, renderSvg, specificationText } from './render-chart.js';
import { summaryText } from './summary-json.js';

export async function assembleMap(
  map: VerdictMap,
  names: NameBook,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([
    ['map.json', summaryText(map)],
    ['map.csv', csvText(mapColumns(map), mapRows(map))],
    ['map.txt', `${mapTable(map, names)}\n`],
    ['data-dictionary.md', mapDictionary(map)],
  ]);
  for (const [i, { measure, group }] of (map.points[0]?.verdicts ?? []).entries()) {
    const specification = verdictMapChart(map, i, names);
    const svg = await renderSvg(specification);
    const name = `map-${measure}-${group}`;
    files.set(`${name}.vl.json`, specificationText(specification));
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await renderPng(svg));
  }
  files.set('manifest.json', manifestText(map, files));
  return files;
}
