// From files to a register: the table of stints, the panel if there is one, what they call things, and the
// catalogue they are held against.

import { ScenarioError } from '../errors/errors.js';
import type { Register } from '../metrics/register.js';
import type { Fit } from '../scenario/fit-metrics.js';
import { loadMapping, type RegisterMapping } from '../scenario/load-mapping.js';
import { loadScenario } from '../scenario/load-scenario.js';
import { type Catalogue, catalogueOf } from './catalogue.js';
import { monthText } from './dates.js';
import type { Finding } from './findings.js';
import { readPanel } from './read-panel.js';
import { readStints, type StintTable } from './read-stints.js';
import { registerOfTables } from './table-register.js';

export interface RegisterFiles {
  readonly stints: string;
  readonly panel?: string | undefined;
  readonly mapping?: string | undefined;
  /** Scenario whose measures are the catalogue. */
  readonly scenario?: string | undefined;
}

/** How much of a table could be used. */
export interface TableUse {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly usedShare: number | null;
  readonly findings: readonly Finding[];
}

export interface ReadRegister {
  readonly register: Register;
  readonly stints: TableUse;
  readonly panel: TableUse | null;
  readonly window: { readonly from: string; readonly until: string; readonly lastMonth: string };
  readonly fit: Fit;
}

/**
 * Reads a register.
 *
 * @throws ScenarioError when a file cannot be read, is no table or lacks a column, or no row can be used
 */
export async function readRegister(files: RegisterFiles): Promise<ReadRegister> {
  const mapping: RegisterMapping = files.mapping === undefined ? {} : loadMapping(files.mapping);
  const catalogue = files.scenario === undefined ? undefined : await catalogueFrom(files.scenario);
  const stints = await readStints(files.stints, mapping, catalogue);
  if (stints.rows.length === 0) throw nothingUsable(files.stints, stints);
  const panel = files.panel === undefined ? undefined : await readPanel(files.panel, mapping, stints.strokes);
  const { register, originMonth } = registerOfTables(stints, panel, mapping, catalogue);
  const month = (count: number) => monthText(originMonth + count);
  const { window, lastCount } = register;
  return {
    register,
    stints: useOf(files.stints, stints.total, stints.rows.length, [
      ...formatFinding(stints),
      ...stints.findings,
    ]),
    panel: panel === undefined ? null : useOf(files.panel!, panel.total, panel.used, panel.findings),
    window: {
      from: month(window.fromCount),
      until: month(window.untilCount),
      lastMonth: month(lastCount),
    },
    fit: {
      // The longest that anybody can be followed: from the first exit or start of the window.
      horizon: lastCount - Math.max(0, window.fromCount),
      measures: register.measures,
      groups: register.groups,
      what: 'these tables',
      remedy: 'choose fewer, or give a panel that goes on for longer',
    },
  };
}

async function catalogueFrom(path: string): Promise<Catalogue> {
  return catalogueOf((await loadScenario(path)).parameters.measures);
}

function useOf(file: string, rows: number, used: number, findings: readonly Finding[]): TableUse {
  return { file, rows, used, usedShare: rows === 0 ? null : used / rows, findings };
}

/** Dates in several formats are all read, and it is said that there are several. */
function formatFinding({ formats }: StintTable): readonly Finding[] {
  if (formats.length < 2) return [];
  const list = formats.map(({ format, dates }) => `${dates} ${format}`).join(', ');
  const rows = formats.reduce((sum, { dates }) => sum + dates, 0);
  return [
    {
      kind: 'dateFormats',
      consequence: 'used',
      rows,
      text: `${rows} dates stand in ${formats.length} formats: ${list}; used; each is read by its own`,
    },
  ];
}

function nothingUsable(file: string, { total, findings }: StintTable): ScenarioError {
  const message = total === 0 ? `${file} has no rows` : `none of the ${total} rows of ${file} can be used`;
  return new ScenarioError([
    { code: 'reference', message },
    ...findings.map(({ text }) => ({ code: 'reference' as const, message: text })),
  ]);
}
