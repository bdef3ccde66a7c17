// A table of stints as rows that can be used, and what is odd about the others. Nothing is mended in silence:
// what is left out or taken in a certain way is a finding.

import type { RegisterMapping } from '../scenario/load-mapping.js';
import { nearestName } from '../scenario/nearest-name.js';
import { STINT_TABLE } from '../scenario/register-columns.js';
import type { Catalogue } from './catalogue.js';
import { findColumns, type Positions, plainName } from './columns.js';
import { type DateFormat, monthOfDay, readDate, type StrokeOrder, strokeOrder } from './dates.js';
import { type Finding, Findings } from './findings.js';
import { readTable } from './read-table.js';
import { readStatus } from './words.js';

/** One stint that can be used. Days since 1 January 1970, months as years × 12 + month from 0. */
export interface StintRow {
  readonly line: number;
  readonly person: string;
  readonly measure: string;
  readonly group: string;
  readonly start: number;
  /** First day out; undefined while the stint goes on. */
  readonly end: number | undefined;
  readonly intoJob: 'yes' | 'no' | 'notKnown';
  readonly registeredMonth: number | undefined;
  /** Statuses given some months after the end, as a code of the register. */
  readonly statusAfter: readonly { readonly months: number; readonly status: number }[];
}

export interface StintTable {
  readonly rows: readonly StintRow[];
  /** Rows of the file. */
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly formats: readonly { readonly format: DateFormat; readonly dates: number }[];
  readonly strokes: StrokeOrder;
  readonly hasReason: boolean;
  readonly hasRegistered: boolean;
  readonly hasStatus: boolean;
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

type Columns = Positions<keyof typeof STINT_TABLE>;

/** Columns such as status_6 or employed_12_months. */
const STATUS_AFTER = /^(?:status|employed|iarbeid)(\d{1,3})(?:m|mnd|months|måneder)?$/;

/** Group of those whose table has none. */
export const NO_GROUP = 'all';

/** @throws ScenarioError when the file cannot be read or lacks a column */
export async function readStints(
  path: string,
  mapping: RegisterMapping,
  catalogue: Catalogue | undefined,
): Promise<StintTable> {
  let columns: Columns | undefined;
  let after: readonly { readonly at: number; readonly months: number }[] = [];
  const raw: RawRow[] = [];
  await readTable(path, {
    header: (names) => {
      columns = findColumns(names, STINT_TABLE, mapping.columns ?? {}, path);
      after = names.flatMap((name, at) => {
        const months = STATUS_AFTER.exec(plainName(name))?.[1];
        return months === undefined ? [] : [{ at, months: Number(months) }];
      });
    },
    row: (cells, line) => raw.push({ line, cells: [...cells] }),
  });
  const at = columns!;
  const text = ({ cells }: RawRow, name: keyof Columns) => {
    const index = at[name];
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const strokes =
    mapping.dateOrder ??
    strokeOrder(raw.flatMap((row) => [text(row, 'start'), text(row, 'end'), text(row, 'registered')]));
  const findings = new Findings();
  const formats = new Map<DateFormat, number>();
  const jobReasons = (mapping.jobReasons ?? ['job', 'jobb', 'arbeid', 'til arbeid', 'i arbeid']).map(
    plainName,
  );
  const rows: StintRow[] = [];
  for (const row of raw) {
    const person = text(row, 'person');
    const named = text(row, 'measure');
    if (person === '') {
      findings.note('noPerson', row.line);
      continue;
    }
    if (named === '') {
      findings.note('noMeasure', row.line);
      continue;
    }
    const measure = mapping.measures?.[named] ?? catalogue?.find(named) ?? named;
    if (catalogue !== undefined && !catalogue.ids.includes(measure)) {
      findings.note('unknownMeasure', row.line, named);
      continue;
    }
    const dates = [text(row, 'start'), text(row, 'end')].map((word) => readDate(word, strokes));
    for (const date of dates) {
      if (date.kind === 'day') formats.set(date.format, (formats.get(date.format) ?? 0) + 1);
    }
    const [start, stop] = dates as [ReturnType<typeof readDate>, ReturnType<typeof readDate>];
    if (start.kind === 'empty') {
      findings.note('noStart', row.line);
      continue;
    }
    const wrong = [start, stop].findIndex(({ kind }) => kind === 'noDate' || kind === 'ambiguous');
    if (wrong >= 0 || start.kind !== 'day') {
      const kind = [start, stop][wrong]?.kind === 'ambiguous' ? 'ambiguousDate' : 'noDate';
      findings.note(kind, row.line, text(row, wrong === 0 ? 'start' : 'end'));
      continue;
    }
    const end = stop.kind === 'day' ? stop.day + (mapping.endIsLastDay === true ? 1 : 0) : undefined;
    if (end !== undefined && end < start.day) {
      findings.note('endBeforeStart', row.line);
      continue;
    }
    if (end === undefined) {
      const refused = mapping.missingEnd === 'unusable';
      findings.note(refused ? 'missingEndRefused' : 'missingEnd', row.line);
      if (refused) continue;
    }
    const registered = readDate(text(row, 'registered'), strokes);
    const reason = text(row, 'endReason');
    rows.push({
      line: row.line,
      person,
      measure,
      group: text(row, 'group') === '' ? NO_GROUP : text(row, 'group'),
      start: start.day,
      end,
      intoJob:
        at.endReason === undefined || (reason === '' && end !== undefined)
          ? 'notKnown'
          : jobReasons.includes(plainName(reason))
            ? 'yes'
            : 'no',
      registeredMonth: registered.kind === 'day' ? monthOfDay(registered.day) : undefined,
      statusAfter: after.flatMap(({ at: index, months }) => {
        const status = readStatus(row.cells[index] ?? '', mapping);
        return status === undefined ? [] : [{ months, status }];
      }),
    });
  }
  const used = withoutOverlaps(rows, findings);
  return {
    rows: used,
    total: raw.length,
    findings: findings.list(catalogue === undefined ? {} : hintFor(findings, catalogue)),
    formats: [...formats].map(([format, count]) => ({ format, dates: count })),
    strokes,
    hasReason: at.endReason !== undefined,
    hasRegistered: at.registered !== undefined,
    hasStatus: after.length > 0,
  };
}

/** Leaves out what overlaps in one measure; notes what overlaps in two. */
function withoutOverlaps(rows: readonly StintRow[], findings: Findings): readonly StintRow[] {
  const byPerson = new Map<string, StintRow[]>();
  for (const row of rows) {
    const own = byPerson.get(row.person);
    if (own === undefined) byPerson.set(row.person, [row]);
    else own.push(row);
  }
  const refused = new Set<StintRow>();
  for (const own of byPerson.values()) {
    if (own.length < 2) continue;
    own.sort((a, b) => a.start - b.start);
    const endOf = new Map<string, number>();
    let latest: { end: number; measure: string } | undefined;
    for (const row of own) {
      const end = row.end ?? Number.POSITIVE_INFINITY;
      if (row.start < (endOf.get(row.measure) ?? Number.NEGATIVE_INFINITY)) {
        refused.add(row);
        findings.note('overlapSame', row.line);
        continue;
      }
      if (latest !== undefined && latest.measure !== row.measure && row.start < latest.end) {
        findings.note('overlapOther', row.line);
      }
      endOf.set(row.measure, end);
      if (latest === undefined || end > latest.end) latest = { end, measure: row.measure };
    }
  }
  return rows.filter((row) => !refused.has(row));
}

function hintFor(findings: Findings, catalogue: Catalogue): { readonly [kind: string]: string } {
  const [word] = findings.wordsOf('unknownMeasure');
  const near = word === undefined ? undefined : nearestName(word, catalogue.names);
  return near === undefined
    ? {}
    : { unknownMeasure: `did you mean ${near}? Name it under measures in the mapping` };
}
