// All files of an attribution, as text and bytes by name.

import type { AttributionSummary } from '../experiment/attribution-summary.js';
import type { MeasureOverSets } from '../experiment/ensemble/judge-sets.js';
import { attributionDictionary } from './attribution-dictionary.js';
import {
  CHAIN_COLUMNS,
  CLOSURE_COLUMNS,
  chainRows,
  EFFECT_COLUMNS,
  effectRows,
  VALUE_COLUMNS,
  valueRows,
} from './attribution-files.js';
import { attributionHeadline } from './attribution-headline.js';
import { attributionTable } from './attribution-table.js';
import { afterLeavingChart } from './charts/after-leaving.js';
import { chainsChart } from './charts/chains.js';
import { officialAndTrueChart } from './charts/official-and-true.js';
import { twinLedgerChart } from './charts/twin-ledger.js';
import { valueOverHorizonChart } from './charts/value-over-horizon.js';
import { whyTheyDifferChart } from './charts/why-they-differ.js';
import { csvText } from './csv.js';
import { ENSEMBLE_COLUMNS, ensembleHeadline } from './ensemble-report.js';
import { manifestText } from './manifest.js';
import type { NameBook } from './names.js';
import type { AttributionInputs } from './remake-inputs.js';
import { isPlainVega, renderPng, renderSvg, specificationText } from './render-chart.js';
import { summaryText } from './summary-json.js';

export async function assembleAttribution(
  summary: AttributionSummary,
  names: NameBook,
  /** Over the parameter sets that fit, where they were asked. */
  overSets?: readonly MeasureOverSets[],
  /** With these the manifest is enough to make it again, and a page can be made of it. */
  inputs?: AttributionInputs,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const paragraphs = [
    attributionTable(summary, names, { details: true }),
    attributionHeadline(summary, names),
    ...(overSets === undefined ? [] : [ensembleHeadline(overSets, names)]),
  ];
  const text = `${paragraphs.join('\n\n')}\n`;
  const files = new Map<string, string | Uint8Array>([
    ['attribution.json', summaryText(summary)],
    ['attribution.csv', csvText(EFFECT_COLUMNS, effectRows(summary))],
    ['closures.csv', csvText(CLOSURE_COLUMNS, summary.closures)],
    ['values.csv', csvText(VALUE_COLUMNS, valueRows(summary))],
    ['chains.csv', csvText(CHAIN_COLUMNS, chainRows(summary))],
    ['attribution.txt', text],
    ...(overSets === undefined ? [] : [['ensemble.csv', csvText(ENSEMBLE_COLUMNS, overSets)] as const]),
    ...(inputs === undefined ? [] : [['scenario.json', summaryText(inputs.about)] as const]),
    ['data-dictionary.md', attributionDictionary()],
  ]);
  const charts = [
    ['official-and-true', officialAndTrueChart(summary, names)],
    ['why-they-differ', whyTheyDifferChart(summary, names)],
    ['after-leaving', afterLeavingOf(summary, names)],
    ['value-over-horizon', valueOverHorizonChart(summary, names)],
    ['twin-ledger', twinLedgerChart(summary, names)],
    ['chains', chainsChart(summary, names)],
  ] as const;
  for (const [name, specification] of charts) {
    if (specification === undefined) continue;
    const svg = await renderSvg(specification);
    files.set(`${name}.${isPlainVega(specification) ? 'vg' : 'vl'}.json`, specificationText(specification));
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await renderPng(svg));
  }
  files.set('manifest.json', manifestText(summary, files, overSets === undefined ? inputs : undefined));
  return files;
}

function afterLeavingOf(summary: AttributionSummary, names: NameBook) {
  const measures = summary.measures.flatMap((row) =>
    row.officialRate === null || row.tooFew ? [] : [{ ...row, sixMonthRate: row.officialRate }],
  );
  return measures.length === 0
    ? undefined
    : afterLeavingChart({ ...summary, replications: summary.replications.effects, measures }, names);
}
