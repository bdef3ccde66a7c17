// Runs that are killed at seeded instants and started again, until they are done. Instants are numbered operations on
// the disk, where a kill does most harm, and, in turn, shares of the time that the run takes.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { CLI, ROOT } from './run-cli.js';

export const REPLICATIONS = 8;

const RUN = [
  'run',
  'scenarios/golden-chain.yaml',
  '--set',
  'groups.users.arrivals=30 /year',
  '--replications',
  String(REPLICATIONS),
  '--workers',
  '2',
];

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

export interface Outcome {
  readonly kills: number;
  /** Runs that came to their end. */
  readonly finished: number;
  /** Kills with none, some and all of the replications done. */
  readonly before: readonly [number, number, number];
}

/**
 * Kills runs until there are enough kills, and holds every run that ends against one that was never cut off.
 *
 * @param seed - of the instants
 */
export async function killAndResume(kills: number, seed: string): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-killed-'));
  try {
    const counted = join(home, 'operations');
    const began = performance.now();
    const whole = await run(join(home, 'whole'), { env: { COUNTED_IN: counted } });
    const duration = performance.now() - began;
    expect(whole.err).toMatch(/replications: 8 of 8/);
    const expected = fingerprintOf(join(home, 'whole'));
    const operations = Number(readFileSync(counted, 'utf8'));
    expect(operations).toBeGreaterThan(40);

    let done = 0;
    let finished = 0;
    const before: [number, number, number] = [0, 0, 0];
    while (done < kills) {
      const out = join(home, 'killed');
      let kept: readonly string[] = [];
      for (let isOver = false; !isOver; ) {
        const draw = share(`${seed} ${done}`);
        const instant =
          done >= kills
            ? {}
            : done % 2 === 0
              ? // Early ones more often: a run once killed with all replications done is killed there until it ends.
                { env: { KILLED_AT: String(1 + Math.floor(draw * draw * operations)) } }
              : { afterMs: draw * duration };
        const wasThere = existsSync(out);
        const ended = await run(out, instant);
        if (!wasThere && kept.length > 0 && ended.err !== '') {
          expect(ended.err).toContain(`read ${kept.length} of 8 replications from the run that was cut off`);
        }
        if (existsSync(out)) expect(fingerprintOf(out)).toBe(expected);
        if (ended.signal === 'SIGKILL') {
          done++;
          const now = existsSync(out) ? kept : keptLines(out);
          // What was kept is still there, in place, and nothing is there twice.
          expect(now.slice(0, kept.length)).toEqual(kept);
          expect(new Set(now.map(replicationOf)).size).toBe(now.length);
          kept = now;
          if (!existsSync(out)) before[kept.length === 0 ? 0 : kept.length < REPLICATIONS ? 1 : 2]++;
        } else if (wasThere) {
          // Killed when all was in its place: the run is there, and is not made again.
          expect([ended.code, ended.err]).toEqual([3, expect.stringMatching(/holds an earlier run/)]);
          isOver = true;
        } else {
          expect([ended.code, ended.err]).toEqual([0, expect.stringContaining('of 8')]);
          isOver = true;
        }
      }
      finished++;
      expect(fingerprintOf(out)).toBe(expected);
      expect(readdirSync(home).sort()).toEqual(['killed', 'operations', 'whole']);
      rmSync(out, { recursive: true });
    }
    return { kills: done, finished, before };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs to the end, or until it is killed. */
function run(
  out: string,
  { env = {}, afterMs }: { env?: { readonly [name: string]: string }; afterMs?: number },
): Promise<Ended> {
  const preload = pathToFileURL(join(ROOT, 'test/cli/killed-at.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, CLI, ...RUN, '--out', out], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, err });
    });
  });
}

/** Whole lines of replications that are kept for a run. */
function keptLines(out: string): readonly string[] {
  const file = `${out}.partial/replications.jsonl`;
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(1, -1);
}

function replicationOf(line: string): number {
  return (JSON.parse(line) as { result: { replication: number } }).result.replication;
}

/** Names and bytes of all files of a run as one number, once each is as its manifest says. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: { readonly [name: string]: string };
  };
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), 'manifest.json'].sort());
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    if (name !== 'manifest.json') {
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(files[name]);
    }
    hash.update(name).update(bytes);
  }
  return hash.digest('hex');
}

/** A number in [0, 1) from a text. */
function share(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
