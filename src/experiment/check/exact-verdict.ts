// Whether a scenario gives the bits it gave, and what moved where it does not: which replications, which tables of their
// records, which sections of the summary, which of its numbers and by how much.

import type { ExactEntry } from '../../scenario/baseline.js';
import type { Checked } from './run-checks.js';
import { summaryDigests } from './summary-digests.js';
import { runNumbers, type SummaryNumbers } from './summary-numbers.js';

export interface MovedTable {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsNow: number;
}

export interface MovedReplication {
  /** From 1. */
  readonly replication: number;
  /** Tables of the record that differ; none when only what is counted from it does. */
  readonly tables: readonly MovedTable[];
  /** Parts of what is counted of it that differ. */
  readonly results: readonly string[];
  readonly eventsBefore: number;
  readonly eventsNow: number;
}

export interface MovedNumber {
  readonly address: string;
  /** Left out when there was, or is, no such number. */
  readonly before?: number;
  readonly now?: number;
  /** Of the larger of the two, without sign, in [0, 2]; 1 for a number that came or went. */
  readonly share: number;
}

export interface ExactVerdict {
  readonly mode: 'exact';
  readonly file: string;
  readonly isSame: boolean;
  readonly replications: number;
  readonly moved: readonly MovedReplication[];
  /** Sections of the summary whose digests differ. */
  readonly sections: readonly string[];
  /** The largest first. */
  readonly numbers: readonly MovedNumber[];
  /** What differs in what was asked, in words; empty when all is as in the baseline. */
  readonly asked: readonly string[];
}

/** Holds a scenario against its entry. */
export function exactVerdict(entry: ExactEntry, checked: Checked): ExactVerdict {
  const { plan, fingerprints, summary } = checked;
  const moved = fingerprints.flatMap((now, index): readonly MovedReplication[] => {
    const before = entry.fingerprints[index]!;
    const results = unionOf(before.results, now.results).filter(
      (part) => before.results[part] !== now.results[part],
    );
    if (now.trajectory === before.trajectory && results.length === 0) return [];
    const tables = unionOf(before.tables, now.tables)
      .filter((table) => before.tables[table]?.digest !== now.tables[table]?.digest)
      .map((table) => ({
        table,
        rowsBefore: before.tables[table]?.rows ?? 0,
        rowsNow: now.tables[table]?.rows ?? 0,
      }));
    return [{ replication: index + 1, tables, results, eventsBefore: before.events, eventsNow: now.events }];
  });
  const digests = summaryDigests(summary);
  const sections = unionOf(entry.summary, digests).filter(
    (section) => entry.summary[section] !== digests[section],
  );
  return {
    mode: 'exact',
    file: plan.file,
    isSame: moved.length === 0 && sections.length === 0,
    replications: fingerprints.length,
    moved,
    sections,
    numbers: movedNumbers(entry.numbers, runNumbers(summary)),
    asked: askedOtherwise(entry, checked),
  };
}

/** How what is run now differs from what the baseline was made from. */
export function askedOtherwise(
  entry: { readonly parameters: string; readonly seed: string },
  { plan }: Checked,
): readonly string[] {
  return [
    ...(entry.parameters === plan.scenario.hash ? [] : ["its parameters are not the baseline's"]),
    ...(entry.seed === plan.seed ? [] : [`its seed was ${entry.seed} and is ${plan.seed}`]),
  ];
}

/** Numbers that are not the same to the last bit, the largest change first. */
export function movedNumbers(before: SummaryNumbers, now: SummaryNumbers): readonly MovedNumber[] {
  return unionOf(before, now)
    .filter((address) => before[address] !== now[address])
    .map((address) => {
      const [a, b] = [before[address], now[address]];
      return {
        address,
        ...(a === undefined ? {} : { before: a }),
        ...(b === undefined ? {} : { now: b }),
        share: a === undefined || b === undefined ? 1 : Math.abs(b - a) / Math.max(Math.abs(a), Math.abs(b)),
      };
    })
    .sort((a, b) => b.share - a.share);
}

function unionOf(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
