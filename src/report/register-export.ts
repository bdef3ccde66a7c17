// The files of `run --export register`: what a register would hold in `register/`, and what only the simulation
// knows in `sealed/`. A test bench for evaluators: estimate from the first, then open the second.

import { frozenEffects } from '../attribution/frozen-effects.js';
import { registerOfRecord } from '../metrics/register-of-record.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { BARRIERS } from '../model/parameters.js';
import { PERSON_COLUMNS, type RunRecord } from '../model/record.js';
import type { Key } from '../random/address.js';
import {
  type ExportColumn,
  type ExportTable,
  monthOfCount,
  panelExport,
  stintExport,
} from '../register/export-tables.js';
import { type CsvColumn, csvText } from './csv.js';
import { type OfReplication, REPLICATION_COLUMNS, theSame } from './run-columns.js';
import { type TableFormat, tableBytes } from './table-bytes.js';

export interface RegisterExport {
  readonly model: Model;
  /** Of a run at level `replayable`. */
  readonly record: RunRecord;
  readonly root: Key;
  readonly format: TableFormat;
  /** What the run is called in the notes. */
  readonly title: string;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
}

/** Files by name. */
export async function registerExport(
  options: RegisterExport,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { model, record, root, format, title, seed, replication } = options;
  const of: OfReplication = { scenario: model.parameters.id, seed, replication };
  const ofIt = theSame(REPLICATION_COLUMNS, of);
  const { warmUpDays, windowDays, followUpDays } = model.parameters.time;
  const untilDay = warmUpDays + windowDays;
  const times = { fromDay: warmUpDays, untilDay, endDay: untilDay + followUpDays };
  const register = registerOfRecord(model, record, times, true);
  const stints = withOrigin(stintExport(model, record), of);
  const panel = withOrigin(panelExport(register), of);
  const { measures, hasExits, window } = register;
  const mapping = [
    `# What tiltaksflyt score needs to know of this register. Exits and starts count in the months of the window.`,
    'schema: 1',
    `window: { from: ${monthOfCount(window.fromCount)}, until: ${monthOfCount(window.untilCount)} }`,
    `withoutExits: ${JSON.stringify(measures.filter((_, i) => hasExits[i] !== true))}`,
    'jobReasons: [job]',
    '',
  ].join('\n');
  return new Map<string, string | Uint8Array>([
    [`register/stints.${format}`, await tableBytes(stints, format)],
    [`register/panel.${format}`, await tableBytes(panel, format)],
    ['register/mapping.yaml', mapping],
    ['register/README.md', registerNote(title, format, stints, panel)],
    ['sealed/README.md', sealedNote(title)],
    ['sealed/persons.csv', csvText([...PERSON_TRUTH, ...ofIt], rowsOf(record.persons.length, record))],
    ['sealed/stints.csv', csvText([...STINT_TRUTH, ...ofIt], rowsOf(record.stints.length, record))],
    [
      'sealed/effects.csv',
      csvText([...EFFECT_COLUMNS, ...ofIt], effectRows(model, frozenEffects(model, root, record, times))),
    ],
  ]);
}

/** A table whose every row says which replication it is of. */
function withOrigin({ length, columns }: ExportTable, of: OfReplication): ExportTable {
  const origin = REPLICATION_COLUMNS.map(({ name, unit, meaning, value }): ExportColumn => {
    const what = value(of);
    return typeof what === 'number'
      ? { name, unit, meaning, type: 'integer', values: new Int32Array(length).fill(what) }
      : { name, unit, meaning, type: 'text', values: new Array<string>(length).fill(String(what)) };
  });
  return { length, columns: [...columns, ...origin] };
}

interface RecordRow {
  readonly row: number;
  readonly record: RunRecord;
}

function rowsOf(length: number, record: RunRecord): readonly RecordRow[] {
  return Array.from({ length }, (_, row) => ({ row, record }));
}

/** What a person is like, under the number that the register knows them by. */
const PERSON_TRUTH: readonly CsvColumn<RecordRow>[] = [
  { name: 'person', unit: 'number', meaning: 'person, as in the register', value: ({ row }) => row },
  ...PERSON_COLUMNS.filter(
    ({ name }) => !['group', 'region', 'ordinal', 'arrival', 'opening'].includes(name),
  ).map(
    ({ name, unit, meaning }): CsvColumn<RecordRow> => ({
      name,
      unit,
      meaning,
      value: ({ row, record }) => record.persons.get(name, row),
    }),
  ),
];

/** Columns of a stint that no register has; rows are those of the register's table. */
const STINT_TRUTH: readonly CsvColumn<RecordRow>[] = [
  {
    name: 'row',
    unit: 'number',
    meaning: 'row of the register’s stints, from 1',
    value: ({ row }) => row + 1,
  },
  ...(
    [
      'person',
      'dose',
      'attendance',
      'mismatch',
      'deadweight',
      ...BARRIERS.map((b) => `relief_${b}` as const),
    ] as const
  ).map(
    (name): CsvColumn<RecordRow> => ({
      name,
      unit: '',
      meaning: '',
      value: ({ row, record }) => record.stints.get(name, row),
    }),
  ),
];

interface EffectRow {
  readonly measure: string;
  readonly group: string;
  readonly participants: number;
  readonly horizon: number | undefined;
  readonly monthsGained: number | undefined;
  readonly exits: number;
  readonly official: number | undefined;
  readonly visible: number | undefined;
}

const EFFECT_COLUMNS: readonly CsvColumn<EffectRow>[] = [
  { name: 'group', unit: 'id', meaning: 'group', value: (row) => row.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  {
    name: 'participants',
    unit: 'persons',
    meaning: 'started it in the window',
    value: (row) => row.participants,
  },
  { name: 'horizon', unit: 'months', meaning: 'from the start', value: (row) => row.horizon },
  {
    name: 'average_effect_on_treated_months',
    unit: 'months',
    meaning:
      'ordinary work gained by participants up to the horizon, against the same people without the measure',
    value: (row) => row.monthsGained,
  },
  {
    name: 'exits',
    unit: 'persons',
    meaning: 'exits in the window that can be followed',
    value: (row) => row.exits,
  },
  {
    name: 'official',
    unit: 'share',
    meaning: 'of these in work six months after',
    value: (row) => row.official,
  },
  {
    name: 'effect_at_six_months',
    unit: 'share',
    meaning: 'in work on that date because of the stint: with it less without it, same people, same luck',
    value: (row) => row.visible,
  },
];

function effectRows(model: Model, sums: ReturnType<typeof frozenEffects>): readonly EffectRow[] {
  const last = sums.horizons.length - 1;
  const keys = [...sums.participants, ...sums.exits].map(({ measure, group }) => `${group} ${measure}`);
  return [...new Set(keys)].map((key) => {
    const [group, measure] = key.split(' ').map(Number) as [number, number];
    const own = <T extends { measure: number; group: number }>(cells: readonly T[]) =>
      cells.find((cell) => cell.measure === measure && cell.group === group);
    const participants = own(sums.participants);
    const exits = own(sums.exits);
    const n = exits?.exits ?? 0;
    return {
      measure: model.measures[measure]!.parameters.id,
      group: model.groups[group]!.parameters.id,
      participants: participants?.participants ?? 0,
      horizon: sums.horizons[last],
      monthsGained:
        participants === undefined || last < 0
          ? undefined
          : participants.daysGained[last]! / MONTH_DAYS / participants.participants,
      exits: n,
      official: n === 0 ? undefined : exits!.official / n,
      visible: n === 0 ? undefined : exits!.visible / n,
    };
  });
}

function registerNote(title: string, format: TableFormat, stints: ExportTable, panel: ExportTable): string {
  const describe = ({ columns }: ExportTable) =>
    columns.map(({ name, unit, meaning }) => `| ${name} | ${unit} | ${meaning} |`).join('\n');
  return `# A register

What a register would hold of replication 1 of “${title}”. The people are simulated; so is the calendar, but months are
months: month 0 of the run is the first month here. Nothing here says what people are like inside; that is in \`sealed/\`.

\`\`\`sh
npx tiltaksflyt score stints.${format} --panel panel.${format} --mapping mapping.yaml
\`\`\`

## stints.${format}: one row per stint, ${stints.length} rows

| column | unit | meaning |
| --- | --- | --- |
${describe(stints)}

## panel.${format}: one row per person and month from registration on, ${panel.length} rows

| column | unit | meaning |
| --- | --- | --- |
${describe(panel)}
`;
}

function sealedNote(title: string): string {
  return `# Sealed

What only the simulation knows about “${title}”: open it after you have estimated from \`register/\`, not before.

- \`persons.csv\`: barriers, motivation, trust and what is hidden, on entry, by the register's person numbers.
- \`stints.csv\`: what each stint did, row by row of the register's stints: dose, attendance, relief of each barrier,
  and whether a subsidy was claimed for a hire that had come anyway.
- \`effects.csv\`: the true average effect on those who took part, by measure and group: the same people re-run with the
  same luck without the measure, queues as they were.

The last columns of each table say which scenario, seed and replication it is of.
`;
}
