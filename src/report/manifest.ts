// manifest.json: what made a run, and the fingerprint of every file of it. Nothing in it varies between
// two runs of the same scenario and seed.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { wholeFingerprint } from '../experiment/calibration/code-fingerprint.js';
import { exactText } from '../experiment/exact-json.js';
import type { RemakeInputs } from './remake-inputs.js';
import { inputsFingerprint, type RunInputs } from './run-inputs.js';

const { version, dependencies } = createRequire(import.meta.url)('../../package.json') as {
  readonly version: string;
  readonly dependencies: { readonly [name: string]: string };
};

/** What a run or an attribution was made from. */
export interface Made {
  readonly scenario: { readonly id: string; readonly hash: string; readonly status: string };
  /** Scenarios run beside it. */
  readonly others?: readonly { readonly id: string; readonly hash: string; readonly status: string }[];
  readonly seed: string;
  readonly replications: number | { readonly [task: string]: number };
}

/** Software that decides the bytes of results, by name; `code` is the fingerprint of our own. */
export interface Versions {
  readonly tiltaksflyt: string;
  readonly code?: string;
  readonly [name: string]: string | undefined;
}

/** The manifest of a run, which can be made again from it. */
export interface RunManifest {
  readonly schema: typeof RUN_MANIFEST_SCHEMA;
  readonly versions: Versions;
  /** SHA-256 by name. */
  readonly files: { readonly [name: string]: string };
  /** SHA-256 of the inputs. */
  readonly inputsHash: string;
  readonly inputs: RunInputs;
}

export const RUN_MANIFEST_SCHEMA = 2;

/** Software of this process, as a run's manifest names it. */
export function runVersions(): Versions {
  return { tiltaksflyt: version, code: wholeFingerprint(), ...drawnWith(dependencies) };
}

/**
 * Text of the manifest of a run: what people look for first, then files, then all that it takes to make it again.
 *
 * @param written - SHA-256 of files that are not held, by name
 */
export function runManifestText(
  inputs: RunInputs,
  files: ReadonlyMap<string, string | Uint8Array>,
  written: ReadonlyMap<string, string> = new Map(),
): string {
  const { scenario, set, seed, replications, metrics } = inputs;
  const manifest = {
    schema: RUN_MANIFEST_SCHEMA,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    status: scenario.status,
    set,
    seed,
    replications,
    metrics: metrics.map(({ id }) => id),
    versions: runVersions(),
    files: allHashes(files, written),
    inputsHash: inputsFingerprint(inputs),
  };
  // The inputs are long and for machines, so they stand on one line at the end.
  return `${exactText(manifest, 2).slice(0, -2)},\n  "inputs": ${exactText(inputs)}\n}\n`;
}

/**
 * Text of the manifest of other results.
 *
 * @param summary - what they were made from
 * @param inputs - all that it takes to make them again, where that is known
 */
export function manifestText(
  summary: Made,
  files: ReadonlyMap<string, string | Uint8Array>,
  inputs?: RemakeInputs,
): string {
  const manifest = {
    schema: 1,
    scenario: summary.scenario.id,
    scenarioHash: summary.scenario.hash,
    status: summary.scenario.status,
    ...(summary.others === undefined || summary.others.length === 0
      ? {}
      : { others: summary.others.map(({ id, hash, status }) => ({ id, hash, status })) }),
    seed: summary.seed,
    replications: summary.replications,
    versions: inputs === undefined ? { tiltaksflyt: version, ...drawnWith(dependencies) } : runVersions(),
    files: allHashes(files, new Map()),
  };
  const text = JSON.stringify(manifest, null, 2);
  // Long and for machines, so on one line at the end.
  return inputs === undefined ? `${text}\n` : `${text.slice(0, -2)},\n  "inputs": ${exactText(inputs)}\n}\n`;
}

function allHashes(
  files: ReadonlyMap<string, string | Uint8Array>,
  written: ReadonlyMap<string, string>,
): { readonly [name: string]: string } {
  return Object.fromEntries(
    [...Object.entries(fileHashes(files)), ...written].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** SHA-256 of each file, by name in order. */
export function fileHashes(files: ReadonlyMap<string, string | Uint8Array>): {
  readonly [name: string]: string;
} {
  return Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]),
  );
}

/** Packages whose version shows in the bytes of a chart; pinned exactly, so the pin is the version. */
function drawnWith(pins: { readonly [name: string]: string }): { readonly [name: string]: string } {
  return Object.fromEntries(
    ['vega', 'vega-lite', '@resvg/resvg-js', 'dejavu-fonts-ttf'].map((name) => [name, pins[name]!]),
  );
}
