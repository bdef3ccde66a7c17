// What goes wrong with a run, for real: disks that are full or read-only, readers that go away, people who press Ctrl-C,
// two runs in one folder. Each has its exit code and its sentence, and what is done is kept.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLI, ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-fails-'));
chmodSync(home, 0o755);
afterAll(() => {
  chmodSync(join(home, 'read only'), 0o755);
  rmSync(home, { recursive: true, force: true });
});
const at = (name: string) => join(home, name);

/** Eight replications that take long enough to be met at work. */
const LONG = ['run', 'scenarios/fair.yaml', '--scale', '0.25', '--replications', '8', '--workers', '2'];
/** Replications that take no time. */
const SHORT = ['run', 'scenarios/golden-chain.yaml', '--replications', '3'];

/** Starts a run and does something when it says something; its end. */
function started(
  args: readonly string[],
  when: readonly (readonly [RegExp, (pid: number) => void])[],
): Promise<{ code: number | null; signal: string | null; err: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const waiting = [...when];
  let err = '';
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
    while (waiting[0]?.[0].test(err) === true) waiting.shift()![1](child.pid!);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });
}

/** A command line in a shell, with the command line at `$CLI`. */
function shell(script: string, args: readonly string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync('bash', ['-c', script, 'bash', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, CLI },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function keptIn(out: string): number {
  return readFileSync(`${out}.partial/replications.jsonl`, 'utf8').split('\n').length - 2;
}

function expectNoTrace(err: string): void {
  expect(err).not.toMatch(/\n\s+at |defect|Unhandled/);
}

const whole = at('whole');
const long = tiltaksflyt([...LONG, '--out', whole]);
const measures = () => readFileSync(join(whole, 'measures.csv'), 'utf8');

describe('Ctrl-C', () => {
  it('once: what runs is finished and kept, and the same command goes on', async () => {
    expect(long.code, long.err).toBe(0);
    const out = at('once');
    const { code, err } = await started(
      [...LONG, '--out', out],
      [[/replications: 2 of 8/, (pid) => process.kill(pid, 'SIGINT')]],
    );
    expect(err).toMatch(/stopping: replications that run are finished and kept; Ctrl-C again stops at once/);
    expect(err).toMatch(/stopped by the user; \d of 8 replications are kept, and the same command goes on/);
    expect(code).toBe(130);
    expectNoTrace(err);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(`${out}.partial`)).toEqual(['replications.jsonl']);
    const kept = keptIn(out);
    expect(kept).toBeGreaterThanOrEqual(2);
    const again = tiltaksflyt([...LONG, '--out', out]);
    expect(again.err).toContain(`read ${kept} of 8 replications from the run that was cut off`);
    expect(again.code).toBe(0);
    expect(readFileSync(join(out, 'measures.csv'), 'utf8')).toBe(measures());
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('twice: nothing is waited for, also with one worker', async () => {
    const out = at('twice');
    const interrupt = (pid: number) => process.kill(pid, 'SIGINT');
    const { code, err } = await started(
      [...LONG.slice(0, -1), '1', '--out', out],
      [
        [/replications: 2 of 8/, interrupt],
        [/stopping:/, interrupt],
      ],
    );
    expect(err).toMatch(/stopped at once by the user; 2 of 8 replications are kept/);
    expect(code).toBe(130);
    expectNoTrace(err);
    expect(readdirSync(`${out}.partial`)).toEqual(['replications.jsonl']);
    expect(keptIn(out)).toBe(2);
  });

  it('without a folder: ends at once, and writes nothing', async () => {
    const before = readdirSync(home);
    const { code, err } = await started(LONG, [
      [/replications: 2 of 8/, (pid) => process.kill(pid, 'SIGINT')],
    ]);
    expect(err).toMatch(/stopped by the user\n$/);
    expect(code).toBe(130);
    expectNoTrace(err);
    expect(readdirSync(home)).toEqual(before);
  });
});

describe('two runs in one folder', () => {
  it('refuse each other while both live; the lock of one that was killed is taken over', async () => {
    const out = at('shared');
    let second: ReturnType<typeof tiltaksflyt> | undefined;
    const first = await started(
      [...LONG, '--out', out],
      [
        [
          /replications: 2 of 8/,
          (pid) => {
            // It stands still meanwhile, so that it is at work whatever the machine does.
            process.kill(pid, 'SIGSTOP');
            second = tiltaksflyt([...LONG, '--out', out]);
            process.kill(pid, 'SIGKILL');
          },
        ],
      ],
    );
    expect(first.signal).toBe('SIGKILL');
    expect(second?.code).toBe(3);
    expect(second?.err).toMatch(/shared is in use by process \d+; wait for it, or choose another folder\n$/);
    expect(readdirSync(`${out}.partial`)).toContain('lock');
    const third = tiltaksflyt([...LONG, '--out', out]);
    expect(third.code, third.err).toBe(0);
    expect(third.err).toMatch(/read \d of 8 replications/);
    expect(readFileSync(join(out, 'measures.csv'), 'utf8')).toBe(measures());
  });
});

describe('a run that was cut off', () => {
  it('is never put together with another: seed, parameters, metrics', async () => {
    const out = at('another');
    await started([...LONG, '--out', out], [[/replications: 2 of 8/, (pid) => process.kill(pid, 'SIGKILL')]]);
    const kept = readFileSync(`${out}.partial/replications.jsonl`);
    for (const [more, difference] of [
      [['--seed', 'b'], /\(seed fair, not b\)/],
      [['--set', 'time.window=1 year'], /\(other parameters of the scenario\)/],
      [['--metrics', 'scenarios/metrics/01-six-month-rate.yaml'], /\(other metrics\)/],
    ] as const) {
      const { code, err } = tiltaksflyt([...LONG, '--out', out, ...more]);
      expect(err).toMatch(difference);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(code).toBe(3);
    }
    const fewer = tiltaksflyt([...LONG.map((word) => (word === '8' ? '1' : word)), '--out', out]);
    expect(fewer.err).toMatch(/holds replication \d of this run, which --replications 1 would lose/);
    expect(fewer.code).toBe(3);
    expect(tiltaksflyt([...SHORT, '--out', out]).err).toMatch(/\(scenario fair, not golden-chain; seed fair/);
    expect(readFileSync(`${out}.partial/replications.jsonl`).equals(kept)).toBe(true);
  });
});

describe('a disk', () => {
  it('that is full while replications run: those that are done stay, and the run goes on when there is room', () => {
    const out = at('full early');
    const limited = shell('ulimit -f 60; exec "$NODE" "$CLI" "$@"', [...LONG, '--out', out]);
    expect(limited.err).toMatch(
      /replications\.jsonl cannot be written: a file would be larger than is allowed here; \d of 8 replications are kept/,
    );
    expect(limited.code).toBe(3);
    expectNoTrace(limited.err);
    const kept = keptIn(out);
    expect(kept).toBeGreaterThan(0);
    const again = tiltaksflyt([...LONG, '--out', out]);
    expect(again.err).toContain(`read ${kept} of 8`);
    expect(again.code).toBe(0);
    expect(readFileSync(join(out, 'measures.csv'), 'utf8')).toBe(measures());
  });

  it('that is full when the tables are written: nothing half written, every replication kept', () => {
    const out = at('full late');
    const limited = shell('ulimit -f 80; exec "$NODE" "$CLI" "$@"', [...SHORT, '--out', out]);
    expect(limited.err).toMatch(
      /full late cannot be written: a file would be larger.*; 3 of 3 replications are/,
    );
    expect(limited.code).toBe(3);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(`${out}.partial`)).toEqual(['replications.jsonl']);
    const again = tiltaksflyt([...SHORT, '--out', out]);
    expect(again.err).toMatch(/read 3 of 3 replications from the run that was cut off: 1, 2, 3/);
    expect(again.code).toBe(0);
  });

  it('that is read-only: said before anything is simulated', () => {
    mkdirSync(at('read only'));
    chmodSync(at('read only'), 0o555);
    // Permissions do not hold root back.
    const as = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...SHORT, '--out', at('read only/run')], {
      cwd: ROOT,
      encoding: 'utf8',
      ...as,
    });
    expect(stderr).toBe(`${at('read only/run')} cannot be written: permission denied\n`);
    expect(status).toBe(3);
  });
});

describe('a reader of the output', () => {
  it('that goes away: the files are written all the same', () => {
    const out = at('head');
    const { out: printed, err } = shell('"$NODE" "$CLI" "$@" | head -1; echo "$PIPESTATUS"', [
      ...SHORT,
      '--out',
      out,
    ]);
    expect(printed).toBe('The golden chain\n0\n');
    expect(err).toMatch(/the reader of the output closed it; the rest was not printed\n$/);
    expectNoTrace(err);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  it('that is a full disk: exit code 3, and the files are written all the same', () => {
    const out = at('dev full');
    const { code, err } = shell('"$NODE" "$CLI" "$@" > /dev/full', [...SHORT, '--out', out]);
    expect(err).toMatch(/standard output cannot be written: the disk is full\n$/);
    expect(code).toBe(3);
    expectNoTrace(err);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });
});
