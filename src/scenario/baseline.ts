// A baseline: what scenarios gave when somebody last said that it is right, and how it is written. Each number and each
// fingerprint has a line of its own, so that what moved can be read in a comparison of two versions of the file.

import { createHash } from 'node:crypto';
import { canonical } from './hash.js';

/** A table of a record: how long it is, and the first digits of the SHA-256 of its cells. */
export interface TableFingerprint {
  readonly rows: number;
  readonly digest: string;
}

/** One replication: what happened, and what was counted from it. */
export interface ReplicationFingerprint {
  /** Of the record, to the bit. */
  readonly trajectory: string;
  /** Of what was counted, by part of the result. */
  readonly results: { readonly [part: string]: string };
  readonly events: number;
  readonly tables: { readonly [table: string]: TableFingerprint };
}

interface EntryHead {
  /** `path=value`, over the scenario: what makes it short enough to run on every change. */
  readonly set: readonly string[];
  readonly seed: string;
  /** SHA-256 of the parameters, in hex. */
  readonly parameters: string;
  /** Version of tiltaksflyt that made it. */
  readonly software: string;
  /** Version of Node.js that made it. */
  readonly node: string;
  /** Which of the reasons last moved it, from 1. */
  readonly reason: number;
}

/** Held to the bit. */
export interface ExactEntry extends EntryHead {
  readonly mode: 'exact';
  /** One per replication, from 1. */
  readonly fingerprints: readonly ReplicationFingerprint[];
  /** Digests of the summary over the replications, by section. */
  readonly summary: { readonly [section: string]: string };
  /** Numbers of that summary, by address. */
  readonly numbers: { readonly [address: string]: number };
}

/** A quantity held by its mean over replications. */
export interface HeldQuantity {
  readonly mean: number;
  readonly standardError: number;
  /** Replications that have it, ≥ 2. */
  readonly n: number;
  /** Difference that does not matter, > 0, in its unit. */
  readonly tolerance: number;
}

/** Held by means, within tolerances. */
export interface StatisticalEntry extends EntryHead {
  readonly mode: 'statistical';
  readonly replications: number;
  /** In (0, 1), of all quantities together. */
  readonly level: number;
  /** By address. */
  readonly quantities: { readonly [address: string]: HeldQuantity };
}

export type BaselineEntry = ExactEntry | StatisticalEntry;

export interface Baseline {
  /** Why it moved, the latest last. */
  readonly reasons: readonly string[];
  /** By path of the scenario file, from the folder of the baseline. */
  readonly scenarios: { readonly [file: string]: BaselineEntry };
}

/** Objects and lists this deep are written on one line. */
const ONE_LINE = 4;

/**
 * The file; scenarios in the order of their names.
 *
 * @returns JSON that `loadBaseline` reads back as the same
 */
export function baselineText({ reasons, scenarios }: Baseline): string {
  const sealed = Object.keys(scenarios)
    .sort()
    .map((file) => {
      const entry = scenarios[file]!;
      return [file, { ...entry, seal: sealOf(entry, reasons) }] as const;
    });
  return `${lines({ schema: 1, reasons, scenarios: Object.fromEntries(sealed) }, 0)}\n`;
}

/** What ties an entry to the reason it was last moved for: 16 hexadecimal digits. */
export function sealOf(entry: BaselineEntry, reasons: readonly string[]): string {
  const text = canonical([entry, reasons[entry.reason - 1]]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function lines(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || depth >= ONE_LINE) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((inner) => lines(inner, depth + 1))
    : Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${lines(inner, depth + 1)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (items.length === 0) return `${open}${close}`;
  const indent = '  '.repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}
