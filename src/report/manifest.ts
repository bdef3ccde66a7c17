// manifest.json: what made a run, and the fingerprint of every file of it. Nothing in it varies between
// two runs of the same scenario and seed.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

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

/**
 * Text of the manifest.
 *
 * @param written - SHA-256 of files that are not held, by name
 */
export function manifestText(
  summary: Made,
  files: ReadonlyMap<string, string | Uint8Array>,
  written: ReadonlyMap<string, string> = new Map(),
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
    versions: { tiltaksflyt: version, ...drawnWith(dependencies) },
    files: Object.fromEntries(
      [...Object.entries(fileHashes(files)), ...written].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
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
