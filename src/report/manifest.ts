// manifest.json: what made a run, and the fingerprint of every file of it. Nothing in it varies between
// two runs of the same scenario and seed.

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Summary } from '../experiment/summary.js';

const require = createRequire(import.meta.url);

/** Text of the manifest. */
export function manifestText(summary: Summary, files: ReadonlyMap<string, string | Uint8Array>): string {
  const manifest = {
    schema: 1,
    scenario: summary.scenario.id,
    scenarioHash: summary.scenario.hash,
    status: summary.scenario.status,
    seed: summary.seed,
    replications: summary.replications,
    versions: {
      tiltaksflyt: versionOf('../../package.json'),
      vega: versionOf('vega/package.json'),
      'vega-lite': versionOf('vega-lite/package.json'),
      '@resvg/resvg-js': versionOf('@resvg/resvg-js/package.json'),
    },
    files: Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]),
    ),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function versionOf(specifier: string): string {
  return (require(specifier) as { version: string }).version;
}
