// The whole tables and the manifests of a page's results, by file name. They stand in the page once, whatever its
// languages.

import { EFFECT_COLUMNS, effectRows } from '../attribution-files.js';
import { COMPARISON_COLUMNS, comparisonRows, PEOPLE_COLUMNS } from '../comparison-files.js';
import { FACT_COLUMNS, factRows } from '../facts-files.js';
import {
  FITTED_COLUMNS,
  IN_SETS_COLUMNS,
  POSTERIOR_COLUMNS,
  posteriorTable,
  TARGET_COLUMNS,
} from '../fit-tables.js';
import { LEVEL_COLUMNS, levelRows } from '../level-table.js';
import { MEASURE_COLUMNS, QUEUE_COLUMNS } from '../run-tables.js';
import { screeningColumns, screeningRows, tornadoColumns, tornadoRows } from '../study-files.js';
import { cellColumns, cellRows, verdictColumns } from '../sweep-cells.js';
import { WAIT_COLUMNS, WAIT_WEEK_COLUMNS, waitWeekRows } from '../wait-tables.js';
import { harmlessCsv } from './csv-link.js';
import type { AnyManifest, LoadedFolder, PartKind } from './loaded-folder.js';

/** @returns comma-separated text by file name; every name has a message `table.` and the name */
export function tablesOf(folder: LoadedFolder): { readonly [name: string]: string } {
  const { attribution, comparison, run, facts, sweep, sensitivity, fit } = folder;
  return {
    ...(attribution === undefined
      ? {}
      : { 'attribution.csv': harmlessCsv(EFFECT_COLUMNS, effectRows(attribution)) }),
    ...(comparison === undefined
      ? {}
      : {
          // Measure by measure it is many megabytes, which the folder holds.
          'comparison.csv': harmlessCsv(
            COMPARISON_COLUMNS,
            comparisonRows(comparison).filter(({ measure }) => measure === ''),
          ),
          'people.csv': harmlessCsv(
            PEOPLE_COLUMNS,
            comparison.people.map((row) => ({ ...row, seed: comparison.seed })),
          ),
        }),
    ...(run === undefined
      ? {}
      : {
          'measures.csv': harmlessCsv(MEASURE_COLUMNS, run.measures),
          'queues.csv': harmlessCsv(QUEUE_COLUMNS, run.queues),
          ...(run.levels === undefined ? {} : { 'levels.csv': harmlessCsv(LEVEL_COLUMNS, levelRows(run)) }),
          ...(run.waits === undefined
            ? {}
            : {
                'waits.csv': harmlessCsv(WAIT_COLUMNS, run.waits),
                'waits-by-week.csv': harmlessCsv(WAIT_WEEK_COLUMNS, waitWeekRows(run.waits)),
              }),
        }),
    ...(sweep === undefined
      ? {}
      : {
          'cells.csv': harmlessCsv(cellColumns(sweep), cellRows(sweep)),
          'verdicts.csv': harmlessCsv(verdictColumns(sweep), sweep.verdicts),
        }),
    ...(sensitivity === undefined
      ? {}
      : {
          'tornado.csv': harmlessCsv(tornadoColumns(sensitivity), tornadoRows(sensitivity)),
          'screening.csv': harmlessCsv(screeningColumns(sensitivity), screeningRows(sensitivity)),
        }),
    ...(fit === undefined
      ? {}
      : {
          'targets.csv': harmlessCsv(TARGET_COLUMNS, fit.calibration.targets),
          'fitted.csv': harmlessCsv(FITTED_COLUMNS, fit.calibration.uncertainties),
        }),
    ...(fit?.ensemble === undefined
      ? {}
      : {
          'posterior.csv': harmlessCsv(POSTERIOR_COLUMNS, posteriorTable(fit.ensemble)),
          'undervalued.csv': harmlessCsv(IN_SETS_COLUMNS, fit.ensemble.measures),
        }),
    ...(facts === undefined ? {} : { 'facts.csv': harmlessCsv(FACT_COLUMNS, factRows(facts)) }),
  };
}

/** Name under which a page offers the manifest of a folder. */
export function manifestName({ parts }: LoadedFolder, kind: PartKind): string {
  return parts.length === 1 ? 'manifest.json' : `manifest-${kind}.json`;
}

/** Manifests of all folders by the names they are offered under. */
export function manifestsOf(folder: LoadedFolder): { readonly [name: string]: AnyManifest } {
  return Object.fromEntries(folder.parts.map(({ kind, manifest }) => [manifestName(folder, kind), manifest]));
}
