// Tables from outside as the register that metrics read. Counts number calendar months from the January of the
// first year in the tables.

import { rowsByPerson } from '../metrics/journeys.js';
import { panelFromSpells, type StatusSpells } from '../metrics/monthly-panel.js';
import { INTO_JOB, type OptionalColumn, personKeyOf, type Register } from '../metrics/register.js';
import type { RegisterMapping } from '../scenario/load-mapping.js';
import type { Catalogue } from './catalogue.js';
import { monthOfDay } from './dates.js';
import type { PanelTable } from './read-panel.js';
import type { StintRow, StintTable } from './read-stints.js';

export interface TableRegister {
  readonly register: Register;
  /** Calendar month of count 0, years × 12 + month from 0. */
  readonly originMonth: number;
}

/** Joins a table of stints with a panel, if there is one, into a register. */
export function registerOfTables(
  stints: StintTable,
  panel: PanelTable | undefined,
  mapping: RegisterMapping,
  catalogue: Catalogue | undefined,
): TableRegister {
  const rows = stints.rows;
  const persons = peopleOf(rows, panel);
  const personOf = new Map(persons.map((name, index) => [name, index]));
  const measures = measuresOf(rows, panel, catalogue);
  const measureOf = new Map(measures.map((id, index) => [id, index]));
  const groups = [...new Set(rows.map(({ group }) => group))].sort(byName);
  const groupOf = new Map(groups.map((id, index) => [id, index]));
  const withoutExits = new Set([...(mapping.withoutExits ?? []), ...(catalogue?.withoutExits ?? [])]);

  const lastMonth = lastMonthOf(rows, panel);
  const firstMonth = firstMonthOf(rows, panel, lastMonth);
  const origin = Math.floor(firstMonth / 12) * 12;
  const lastCount = lastMonth - origin;
  const person = Int32Array.from(rows, (row) => personOf.get(row.person)!);
  const start = Float64Array.from(rows, (row) => row.start);
  const lastDay = rows.reduce((last, { start: day, end = day }) => Math.max(last, end), 0);
  const table = {
    length: rows.length,
    person,
    measure: Int32Array.from(rows, (row) => measureOf.get(row.measure)!),
    group: Int32Array.from(rows, (row) => groupOf.get(row.group)!),
    start,
    end: Float64Array.from(rows, (row) => row.end ?? lastDay),
    firstCount: Int32Array.from(rows, (row) => monthOfDay(row.start) - origin),
    lastCount: Int32Array.from(rows, (row) =>
      row.end === undefined ? lastCount : monthOfDay(row.end) - 1 - origin,
    ),
    ongoing: Uint8Array.from(rows, (row) => (row.end === undefined ? 1 : 0)),
    intoJob: Uint8Array.from(rows, (row) => INTO_JOB[row.intoJob]),
  };
  const registered = new Int32Array(persons.length).fill(NEVER);
  rows.forEach((row, i) => {
    const at = person[i]!;
    const month = row.registeredMonth ?? monthOfDay(row.start);
    registered[at] = Math.min(registered[at]!, month - origin);
  });
  if (panel !== undefined) firstMonths(panel, personOf, origin, registered);
  const spells =
    panel === undefined
      ? spellsAfterStints(rows, person, origin)
      : spellsOfPanel(panel, personOf, measureOf, origin);
  const has = new Set<OptionalColumn>(panel?.has ?? (stints.hasStatus ? ['status'] : []));
  if (stints.hasReason) has.add('endReason');
  if (stints.hasRegistered) has.add('registered');
  const window = mapping.window ?? { from: origin, until: lastMonth + 1 };
  return {
    originMonth: origin,
    register: {
      persons: persons.length,
      personKey: Float64Array.from(persons, personKeyOf),
      registeredCount: registered,
      measures,
      groups,
      hasExits: measures.map((id) => !withoutExits.has(id)),
      stints: table,
      stintsByPerson: rowsByPerson(persons.length, person, start),
      spells,
      panel: panelFromSpells(persons.length, spells, lastCount),
      lastCount,
      window: {
        fromCount: window.from - origin,
        untilCount: window.until - origin,
        fromDay: Number.NaN,
        untilDay: Number.NaN,
      },
      has,
    },
  };
}

const NEVER = 2 ** 30;

/** Whoever is in the panel alone was registered when it first has them. */
function firstMonths(
  { cells, persons }: PanelTable,
  personOf: ReadonlyMap<string, number>,
  origin: number,
  registered: Int32Array,
): void {
  const alone = Uint8Array.from(persons, (name) => (registered[personOf.get(name)!] === NEVER ? 1 : 0));
  const at = Int32Array.from(persons, (name) => personOf.get(name)!);
  const { person, month } = cells.cells;
  for (let row = 0; row < cells.length; row++) {
    const who = person[row]!;
    if (alone[who] === 1) registered[at[who]!] = Math.min(registered[at[who]!]!, month[row]! - origin);
  }
}

/** Everybody in either table: by number where all names are numbers, else by letters. */
function peopleOf(rows: readonly StintRow[], panel: PanelTable | undefined): readonly string[] {
  const names = [...new Set([...(panel?.persons ?? []), ...rows.map(({ person }) => person)])];
  return names.every((name) => /^\d{1,15}$/.test(name))
    ? names.sort((a, b) => Number(a) - Number(b))
    : names.sort(byName);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function measuresOf(
  rows: readonly StintRow[],
  panel: PanelTable | undefined,
  catalogue: Catalogue | undefined,
): readonly string[] {
  const known = catalogue?.ids ?? [];
  const others = new Set([...rows.map(({ measure }) => measure), ...(panel?.measures ?? [])]);
  for (const id of known) others.delete(id);
  return [...known, ...[...others].sort(byName)];
}

/** Last month of the register: of the panel, else the last that anything is said about. */
function lastMonthOf(rows: readonly StintRow[], panel: PanelTable | undefined): number {
  let last = 0;
  if (panel !== undefined && panel.cells.length > 0) {
    for (const month of panel.cells.column('month')) last = Math.max(last, month);
    return last;
  }
  for (const { start, end, statusAfter } of rows) {
    last = Math.max(last, monthOfDay(end ?? start));
    for (const { months } of statusAfter) {
      if (end !== undefined) last = Math.max(last, monthOfDay(end) - 1 + months);
    }
  }
  return last;
}

function firstMonthOf(rows: readonly StintRow[], panel: PanelTable | undefined, last: number): number {
  let first = last;
  for (const { start } of rows) first = Math.min(first, monthOfDay(start));
  for (const month of panel?.cells.column('month') ?? []) first = Math.min(first, month);
  return first;
}

/** A monthly table is spells of one count each; its columns are used where they are. */
function spellsOfPanel(
  { cells, persons, measures }: PanelTable,
  personOf: ReadonlyMap<string, number>,
  measureOf: ReadonlyMap<string, number>,
  origin: number,
): StatusSpells {
  const personAt = Int32Array.from(persons, (name) => personOf.get(name)!);
  const measureAt = Int32Array.from(measures, (name) => measureOf.get(name)!);
  const firstCount = Int32Array.from(cells.column('month'), (month) => month - origin);
  const benefit = cells.column('benefit');
  return {
    length: cells.length,
    person: Int32Array.from(cells.column('person'), (person) => personAt[person]!),
    status: cells.column('status'),
    measure: Int32Array.from(cells.column('measure'), (measure) => measureAt[measure] ?? -1),
    firstCount,
    untilCount: firstCount.map((count) => count + 1),
    fromDay: new Float64Array(0),
    hours: cells.column('hours'),
    wage: cells.column('wage'),
    benefitUntil: Int32Array.from(cells.column('onBenefit'), (yes, row) => firstCount[row]! + yes),
    benefit,
    benefitAfter: benefit,
    reducedCapacity: cells.column('reducedCapacity'),
    onLeave: cells.column('onLeave'),
  };
}

/** Without a panel: what the table of stints says of some months after each end. */
function spellsAfterStints(rows: readonly StintRow[], person: Int32Array, origin: number): StatusSpells {
  const said = rows.flatMap(({ end, statusAfter }, i) =>
    end === undefined
      ? []
      : statusAfter.map(({ months, status }) => ({
          person: person[i]!,
          status,
          count: monthOfDay(end) - 1 - origin + months,
        })),
  );
  const unknown = () => new Float64Array(said.length).fill(Number.NaN);
  const no = () => new Uint8Array(said.length);
  const counts = Float64Array.from(said, ({ count }) => count);
  return {
    length: said.length,
    person: Int32Array.from(said, ({ person: who }) => who),
    status: Uint8Array.from(said, ({ status }) => status),
    measure: new Int32Array(said.length).fill(-1),
    firstCount: counts,
    untilCount: counts.map((count) => count + 1),
    fromDay: [],
    hours: unknown(),
    wage: unknown(),
    benefitUntil: no(),
    benefit: unknown(),
    benefitAfter: unknown(),
    reducedCapacity: no(),
    onLeave: no(),
  };
}
