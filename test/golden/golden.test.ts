import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { fingerprint } from './fingerprint.js';

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const GOLDENS = fileURLToPath(new URL('./fingerprints.json', import.meta.url));

interface Goldens {
  /** Why numbers moved, the latest last. */
  readonly reasons: readonly string[];
  /** By scenario: what it was run with, and the fingerprint of replications 1 and 2. */
  readonly fingerprints: {
    readonly [file: string]: { readonly set: readonly string[]; readonly replications: readonly string[] };
  };
}

/** What keeps a scenario's golden small enough to run on every change. */
function shortened(file: string): readonly string[] {
  if (file.startsWith('verification/'))
    return ['time.warmUp=50 days', 'time.window=500 days', 'time.followUp=0 days'];
  // Few people stand behind a number in so small a world, and places are to move in it.
  if (file.startsWith('policy/')) return ['scale=0.004', 'steering.fewest=1'];
  return /^(norway|null|lock-in)/.test(file) ? ['scale=0.004'] : [];
}

const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.yaml') && !/^(calibration|evidence|facts|metrics|registers)\//.test(file))
  .sort();

async function fingerprintsOf(file: string) {
  const set = shortened(file);
  const scenario = await loadScenario(`${SCENARIOS}${file}`, { set });
  return { set, replications: [1, 2].map((replication) => fingerprint(scenario, replication)) };
}

const reason = process.env.GOLDEN_REASON;

describe.runIf(reason === undefined)('every shipped scenario gives the bits it has always given', () => {
  const goldens = existsSync(GOLDENS)
    ? (JSON.parse(readFileSync(GOLDENS, 'utf8')) as Goldens)
    : { reasons: [], fingerprints: {} };
  it('and each has a golden', () => expect(Object.keys(goldens.fingerprints)).toEqual(files));
  it.each(files)('%s', async (file) => {
    expect(await fingerprintsOf(file)).toEqual(goldens.fingerprints[file]);
  });
});

describe.runIf(reason !== undefined)('new goldens', () => {
  it('are written with the reason why numbers moved', async () => {
    const before = existsSync(GOLDENS) ? (JSON.parse(readFileSync(GOLDENS, 'utf8')) as Goldens).reasons : [];
    const fingerprints: { [file: string]: Awaited<ReturnType<typeof fingerprintsOf>> } = {};
    for (const file of files) fingerprints[file] = await fingerprintsOf(file);
    const goldens: Goldens = { reasons: [...before, reason!], fingerprints };
    writeFileSync(GOLDENS, `${JSON.stringify(goldens, null, 2)}\n`);
    expect(Object.keys(fingerprints).length).toBe(files.length);
  });
});
