// Metrics computed from a register, as sums that add up over replications and over blocks of people: what is
// counted, over what, and how many could not be followed. The definitions say what; nothing here knows which.

import { MONTH_DAYS } from '../model/calendar.js';
import { columnsNeeded, compileCondition, type Holds } from './conditions.js';
import { countDay } from './counts.js';
import type { Definition, Metric, Quantity } from './definition.js';
import { type Entry, entriesOf } from './entries.js';
import { expectedShares } from './expected.js';
import { spellOn } from './journeys.js';
import { spellAtCount } from './monthly-panel.js';
import { INTO_JOB, type ObservationWindow, type OptionalColumn, type Register } from './register.js';

/** Sums of one metric for one measure and group. */
export interface MetricCounts {
  readonly measure: number;
  readonly group: number;
  /** Exits or starts that the filters let through. */
  entries: number;
  /** Of these: whose months lie beyond the end of the register. */
  censored: number;
  /** Of these: whose status the register does not hold. */
  unknown: number;
  /** Stints that no count saw; not among the entries. */
  invisible: number;
  /** By class of the partition (one, where there is none) and block of people. */
  readonly tops: number[][];
  /** By block. */
  readonly bottoms: number[];
}

/** What came of one metric. */
export type MetricResult =
  | { readonly kind: 'counts'; readonly cells: readonly MetricCounts[] }
  /** The table lacks columns that the metric reads. */
  | { readonly kind: 'lacking'; readonly columns: readonly OptionalColumn[] };

export interface EvaluateOptions {
  /** Parts into which people are split by their key, for intervals over people. Default 1. */
  readonly blocks?: number;
}

/** Evaluates metrics, in their order. */
export function evaluateMetrics(
  register: Register,
  metrics: readonly Metric[],
  { blocks = 1 }: EvaluateOptions = {},
): readonly MetricResult[] {
  const entries = new Map<string, readonly Entry[]>();
  return metrics.map(({ definition }) => {
    const columns = [...columnsNeeded(definition)].filter((column) => !register.has.has(column));
    if (columns.length > 0) return { kind: 'lacking', columns };
    const { population, clock } = definition;
    const key = `${population} ${clock} ${definition.window}`;
    let some = entries.get(key);
    if (some === undefined) {
      const window = definition.window === 'observation' ? register.window : EVERYTHING;
      some = entriesOf(register, { population, clock, window });
      entries.set(key, some);
    }
    return { kind: 'counts', cells: evaluate(register, definition, some, blocks) };
  });
}

/** Twelve times 0.6 falls short of 7.2 by its last bits; nobody's hours lie so near a bound by chance. */
const LAST_BITS = 1e-9;

const EVERYTHING: ObservationWindow = {
  fromCount: Number.NEGATIVE_INFINITY,
  untilCount: Number.POSITIVE_INFINITY,
  fromDay: Number.NEGATIVE_INFINITY,
  untilDay: Number.POSITIVE_INFINITY,
};

function evaluate(
  register: Register,
  definition: Definition,
  entries: readonly Entry[],
  blocks: number,
): readonly MetricCounts[] {
  const cells = new Map<number, MetricCounts>();
  const classes = definition.partition?.length ?? 1;
  const isWanted = filterOf(register, definition);
  const read = readerOf(register, definition);
  const judged: { entry: Entry; cell: MetricCounts; top: number }[] = [];
  for (const entry of entries) {
    if (!isWanted(entry)) continue;
    const key = entry.measure * register.groups.length + entry.group;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = emptyCounts(entry, classes, blocks);
      cells.set(key, cell);
    }
    if (entry.invisible) {
      cell.invisible++;
      continue;
    }
    cell.entries++;
    const value = read(entry);
    if (value === 'censored') cell.censored++;
    else if (value === 'unknown') cell.unknown++;
    else if (definition.expected !== undefined) judged.push({ entry, cell, top: value.top });
    else {
      const block = register.personKey[entry.person]! % blocks;
      const top = cell.tops[value.of]!;
      top[block] = top[block]! + value.top;
      cell.bottoms[block] = cell.bottoms[block]! + value.bottom;
    }
  }
  if (definition.expected !== undefined) {
    const outcomes = Uint8Array.from(judged, ({ top }) => top);
    const people = judged.map(({ entry }) => entry);
    const expected = expectedShares(register, people, outcomes, definition.expected);
    judged.forEach(({ entry, cell, top }, i) => {
      const block = register.personKey[entry.person]! % blocks;
      cell.tops[0]![block] = cell.tops[0]![block]! + (top - expected[i]!);
      cell.bottoms[block] = cell.bottoms[block]! + 1;
    });
  }
  return [...cells.values()].sort((a, b) => a.measure - b.measure || a.group - b.group);
}

function filterOf({ measures, groups }: Register, { where }: Definition): (entry: Entry) => boolean {
  const wantedMeasures =
    where.measures === undefined ? undefined : measures.map((id) => where.measures!.includes(id));
  const wantedGroups =
    where.groups === undefined ? undefined : groups.map((id) => where.groups!.includes(id));
  const wantedEnd = where.intoJob === undefined ? undefined : where.intoJob ? INTO_JOB.yes : INTO_JOB.no;
  return (entry) =>
    (wantedMeasures === undefined || wantedMeasures[entry.measure] === true) &&
    (wantedGroups === undefined || wantedGroups[entry.group] === true) &&
    (wantedEnd === undefined || entry.invisible || entry.intoJob === wantedEnd);
}

/** What one entry adds: to which class, how much above and below the line. */
type Read = { readonly of: number; readonly top: number; readonly bottom: number } | 'censored' | 'unknown';

function readerOf(register: Register, definition: Definition): (entry: Entry) => Read {
  const { spells, lastCount } = register;
  const { reading, atLeast, partition } = definition;
  const event = compileCondition(definition.event, spells);
  const below =
    definition.denominator === undefined ? undefined : compileCondition(definition.denominator, spells);
  const classes = partition?.map(({ when }) => compileCondition(when, spells));
  const amount = amountOf(register, definition.sum);
  const [after, until] =
    reading.kind === 'moment' ? [reading.months - 1, reading.months] : [reading.after, reading.until];
  const isCensored = (entry: Entry, months: number) =>
    definition.clock === 'register'
      ? entry.count + months > lastCount
      : entry.day + months * MONTH_DAYS > countDay(lastCount);
  return (entry) => {
    if (isCensored(entry, until)) return 'censored';
    let top = 0;
    let bottom = below === undefined ? 1 : 0;
    for (let month = after + 1; month <= until; month++) {
      const count = entry.count + month;
      const spell = spellFor(register, definition, entry, month);
      if (spell < 0) return 'unknown';
      if (below !== undefined && !below(spell, count, entry.measure)) continue;
      if (below !== undefined) bottom++;
      if (classes !== undefined)
        return { of: firstThat(classes, spell, count, entry.measure), top: 1, bottom };
      if (event(spell, count, entry.measure)) top += amount(spell, count);
    }
    if (Number.isNaN(top)) return 'unknown';
    return { of: 0, top: atLeast === undefined ? top : top >= atLeast - LAST_BITS ? 1 : 0, bottom };
  };
}

function spellFor(register: Register, { clock }: Definition, entry: Entry, month: number): number {
  if (clock === 'register') return spellAtCount(register.panel, entry.person, entry.count + month);
  const { panel, spells } = register;
  return spellOn(panel.byPerson, spells.fromDay, entry.person, entry.day + month * MONTH_DAYS);
}

/** Index of the first class that holds; the last class takes what no other does. */
function firstThat(classes: readonly Holds[], spell: number, count: number, measure: number): number {
  const found = classes.findIndex((holds) => holds(spell, count, measure));
  return found < 0 ? classes.length - 1 : found;
}

function amountOf({ spells }: Register, sum: Definition['sum']): (spell: number, count: number) => number {
  const value = (of: Quantity, spell: number, count: number): number => {
    switch (of) {
      case 'count':
        return 1;
      case 'hours':
        return spells.hours[spell]!;
      case 'wage':
        return spells.wage[spell]!;
      case 'benefit':
        return count < spells.benefitUntil[spell]! ? spells.benefit[spell]! : spells.benefitAfter[spell]!;
    }
  };
  if (sum.length === 1 && sum[0]!.weight === 1) {
    const { of } = sum[0]!;
    return (spell, count) => value(of, spell, count);
  }
  return (spell, count) => sum.reduce((total, { of, weight }) => total + weight * value(of, spell, count), 0);
}

function emptyCounts({ measure, group }: Entry, classes: number, blocks: number): MetricCounts {
  const zeros = () => Array.from({ length: blocks }, () => 0);
  return {
    measure,
    group,
    entries: 0,
    censored: 0,
    unknown: 0,
    invisible: 0,
    tops: Array.from({ length: classes }, zeros),
    bottoms: zeros(),
  };
}
