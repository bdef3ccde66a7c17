// A monthly panel from outside: who was what at the end of which month. Kept as columns of numbers, for such
// tables are long.

import { rowsByPerson } from '../metrics/journeys.js';
import type { OptionalColumn } from '../metrics/register.js';
import { type ColumnDescription, Table } from '../model/table.js';
import type { RegisterMapping } from '../scenario/load-mapping.js';
import { PANEL_TABLE } from '../scenario/register-columns.js';
import { findColumns, type Positions } from './columns.js';
import { readMonth, type StrokeOrder } from './dates.js';
import { type Finding, Findings } from './findings.js';
import { readTable } from './read-table.js';
import { readNumber, readStatus, readYes } from './words.js';

const number = <N extends string>(name: N, type: 'float' | 'integer') =>
  ({ name, unit: '', meaning: '', type }) as const satisfies ColumnDescription;

const CELLS = [
  number('person', 'integer'),
  number('month', 'integer'),
  number('line', 'integer'),
  number('status', 'integer'),
  number('measure', 'integer'),
  number('hours', 'float'),
  number('wage', 'float'),
  number('benefit', 'float'),
  number('onBenefit', 'integer'),
  number('reducedCapacity', 'integer'),
  number('onLeave', 'integer'),
] as const;

export type PanelCells = Table<(typeof CELLS)[number]['name']>;

export interface PanelTable {
  /** Person and measure are indices into the lists below; months are years × 12 + month. */
  readonly cells: PanelCells;
  readonly persons: readonly string[];
  readonly measures: readonly string[];
  readonly total: number;
  /** Rows that hold: read, and not followed by another of the same person and month. */
  readonly used: number;
  readonly findings: readonly Finding[];
  readonly has: ReadonlySet<OptionalColumn>;
}

/** @param strokes - how the table of stints reads dates with strokes */
export async function readPanel(
  path: string,
  mapping: RegisterMapping,
  strokes: StrokeOrder,
): Promise<PanelTable> {
  let at: Positions<keyof typeof PANEL_TABLE> | undefined;
  const cells: PanelCells = new Table(CELLS);
  const persons = new Index();
  const measures = new Index();
  const findings = new Findings();
  const months = new Map<string, number | undefined>();
  const statuses = new Map<string, number | undefined>();
  let total = 0;
  await readTable(path, {
    header: (names) => {
      at = findColumns(names, PANEL_TABLE, mapping.panelColumns ?? {}, path);
    },
    row: (texts, line) => {
      const columns = at!;
      const text = (name: keyof typeof PANEL_TABLE) => {
        const index = columns[name];
        return index === undefined ? '' : (texts[index] ?? '');
      };
      total++;
      const person = text('person').trim();
      const month = remembered(months, text('month'), (word) => readMonth(word, strokes));
      const status = remembered(statuses, text('status'), (word) => readStatus(word, mapping));
      if (person === '') return findings.note('noPerson', line);
      if (month === undefined) return findings.note('noMonth', line, text('month'));
      if (status === undefined) return findings.note('unknownStatus', line, text('status'));
      const row = cells.add();
      const into = cells.cells;
      into.person[row] = persons.of(person);
      into.month[row] = month;
      into.line[row] = line;
      into.status[row] = status;
      const measure = text('measure').trim();
      into.measure[row] = measure === '' ? -1 : measures.of(mapping.measures?.[measure] ?? measure);
      for (const name of ['hours', 'wage', 'benefit'] as const) {
        const value = readNumber(text(name));
        if (value === undefined) findings.note('noNumber', line, text(name));
        into[name][row] = value ?? Number.NaN;
      }
      for (const name of ['onBenefit', 'reducedCapacity', 'onLeave'] as const) {
        into[name][row] = readYes(text(name)) ? 1 : 0;
      }
    },
  });
  const twice = noteTwice(cells, persons.names.length, findings);
  const optional = ['hours', 'wage', 'benefit', 'onBenefit', 'reducedCapacity', 'onLeave'] as const;
  return {
    cells,
    persons: persons.names,
    measures: measures.names,
    total,
    used: cells.length - twice,
    findings: findings.list(),
    has: new Set<OptionalColumn>(['status', ...optional.filter((name) => at?.[name] !== undefined)]),
  };
}

/** Notes rows that a later one of the same person and month replaces; returns how many. */
function noteTwice(cells: PanelCells, persons: number, findings: Findings): number {
  const { from, rows } = rowsByPerson(persons, cells.column('person'), cells.column('month'));
  const { month, line } = cells.cells;
  let twice = 0;
  for (let person = 0; person < persons; person++) {
    for (let at = from[person]! + 1; at < from[person + 1]!; at++) {
      if (month[rows[at]!] !== month[rows[at - 1]!]) continue;
      twice++;
      findings.note('twiceAMonth', line[rows[at - 1]!]!);
    }
  }
  return twice;
}

/** Names as numbers in the order in which they come. */
class Index {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}

function remembered<T>(known: Map<string, T>, word: string, read: (word: string) => T): T {
  if (known.has(word)) return known.get(word)!;
  const value = read(word);
  known.set(word, value);
  return value;
}
