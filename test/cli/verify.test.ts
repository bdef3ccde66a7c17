// A run that is done: made again from its manifest, given more replications, and read table by table.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-verify-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) => /\.\w+$/.test(n));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

const RUN = [
  'run',
  'scenarios/golden-chain.yaml',
  '--seed',
  'a, "b"',
  '--set',
  'groups.users.arrivals=60 /year',
  '--record',
  '--export',
  'register',
];
const run = tiltaksflyt([...RUN, '--replications', '2', '--out', at('run')]);

/** A copy of the run in which something was changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  cpSync(at('run'), at(name), { recursive: true });
  writeFileSync(join(at(name), file), change(readFileSync(join(at(name), file), 'utf8')));
  return at(name);
}

describe('verify', () => {
  it('makes a run again from its folder alone: identical', () => {
    expect(run.code, run.err).toBe(0);
    const { code, out, err } = tiltaksflyt(['verify', at('run')], { cwd: home });
    expect(out).toMatch(
      /^identical: 2 replications of golden-chain with seed a, "b", run again, give the same 40 files in .*run, byte for byte\n$/,
    );
    expect(code, err).toBe(0);
  });

  it('names the file, row and column of a cell that was changed, and both values', () => {
    const folder = changed('cell', 'measures.csv', (text) => text.replace(/^users,amo,\d+/m, 'users,amo,7'));
    const { code, err } = tiltaksflyt(['verify', folder]);
    expect(err).toMatch(
      /not identical: .* differ in 1 of 40 files; first in measures\.csv, row 2 \(line 3\), column exits: 7 in the folder, \d+ run again\nchanged after it was written, or removed: measures\.csv\n$/,
    );
    expect(code).toBe(5);
  });

  it('sees a changed record, a lost picture and a strange file', () => {
    const folder = changed('several', 'record/stints.csv', (text) => `${text}1\n`);
    rmSync(join(folder, 'six-month-rates.png'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { code, err } = tiltaksflyt(['verify', folder]);
    expect(err).toMatch(
      /differ in 2 of 40 files; first in record\/stints\.csv, line \d+: 1 in the folder, no/,
    );
    expect(err).toMatch(/or removed: record\/stints\.csv, six-month-rates\.png\n/);
    expect(err).toMatch(/none of the run's: notes\.txt\n$/);
    expect(code).toBe(5);
  });

  it('sees a manifest whose inputs were changed, before anything runs', () => {
    const folder = changed('inputs', 'manifest.json', (text) => text.replace('"habits":1', '"habits":2'));
    const { code, err } = tiltaksflyt(['verify', folder]);
    expect(err).toMatch(
      /manifest\.json was changed after it was written: its inputs do not have the finger.*\n$/,
    );
    expect(err.split('\n')).toHaveLength(2);
    expect(code).toBe(5);
  });

  it('says plainly that other software made the run', () => {
    const folder = changed('software', 'manifest.json', (text) =>
      text.replace('"tiltaksflyt": "', '"tiltaksflyt": "9.'),
    );
    const { code, out, err } = tiltaksflyt(['verify', folder]);
    expect(err).toMatch(/was made by other software: tiltaksflyt 9\.[\d.]+, here [\d.]+\n/);
    expect(out).toMatch(/^identical/);
    expect(code).toBe(0);
  });

  it('has one sentence for what is no run', () => {
    writeFileSync(at('manifest.json'), '{ "schema": 1 }');
    for (const [folder, message] of [
      [at('nowhere'), /nowhere does not hold a run: it has no manifest\.json\n$/],
      [home, /does not hold what it takes to make the run again; another command or an earlier version/],
    ] as const) {
      const { code, err } = tiltaksflyt(['verify', folder]);
      expect(err).toMatch(message);
      expect(err.split('\n')).toHaveLength(2);
      expect(code).toBe(3);
    }
    rmSync(at('manifest.json'));
  });
});

describe('extend', () => {
  it('gives the bytes of a run with that many replications at once, and runs none again', () => {
    cpSync(at('run'), at('extended'), { recursive: true });
    const { code, err } = tiltaksflyt(['extend', at('extended'), '--replications', '3', '--workers', '1']);
    expect(code, err).toBe(0);
    expect(err).toBe('replications: 3 of 3\n');
    expect(tiltaksflyt([...RUN, '--replications', '3', '--out', at('at once')]).code).toBe(0);
    expect(filesOf(at('extended'))).toEqual(filesOf(at('at once')));
    expect(readdirSync(home).filter((name) => name.startsWith('extended'))).toEqual(['extended']);
  });

  it('refuses fewer replications, a changed run, and what is no run', () => {
    const few = tiltaksflyt(['extend', at('run'), '--replications', '2']);
    expect([few.code, few.err]).toEqual([2, expect.stringMatching(/has 2 already, expected more\n$/)]);
    const folder = changed('tampered', 'replications.jsonl', (text) => text.replace('"exits":', '"exits":1'));
    const tampered = tiltaksflyt(['extend', folder, '--replications', '3']);
    expect([tampered.code, tampered.err]).toEqual([
      3,
      expect.stringMatching(
        /^replications\.jsonl in .*tampered was changed after it was written; tiltaksflyt ve/,
      ),
    ]);
    const none = tiltaksflyt(['extend', at('no/run'), '--replications', '3']);
    expect([none.code, none.err]).toEqual([3, expect.stringMatching(/does not hold a run/)]);
    expect(readdirSync(home).filter((name) => /partial|^no$/.test(name))).toEqual([]);
  });
});

describe('every row of every table of a run', () => {
  const regional = tiltaksflyt([
    'run',
    'scenarios/norway-counties-2016.yaml',
    '--scale',
    '0.001',
    '--replications',
    '1',
    '--out',
    at('counties'),
  ]);

  it('says its scenario, seed, and replication or number of replications', () => {
    expect(regional.code, regional.err).toBe(0);
    let tables = 0;
    for (const [folder, scenario, seed] of [
      [at('run'), 'golden-chain', '"a, ""b"""'],
      [at('counties'), 'norway-counties-2016', 'norway-2015'],
    ] as const) {
      const { scenarioHash, replications } = JSON.parse(
        readFileSync(join(folder, 'manifest.json'), 'utf8'),
      ) as { scenarioHash: string; replications: number };
      for (const [name, content] of filesOf(folder)) {
        if (!name.endsWith('.csv')) continue;
        const [head, ...rows] = content.toString('utf8').trimEnd().split('\n');
        const isOfOne = /^(record|register|sealed)\//.test(name);
        const columns = isOfOne ? 'scenario,seed,replication' : 'scenario,scenario_hash,seed,replications';
        const cells = isOfOne
          ? `${scenario},${seed},1`
          : `${scenario},${scenarioHash.slice(0, 12)},${seed},${replications}`;
        expect(head!.endsWith(`,${columns}`), `${name}: ${head}`).toBe(true);
        expect(
          rows.filter((row) => !row.endsWith(`,${cells}`)),
          name,
        ).toEqual([]);
        tables++;
      }
    }
    expect(tables).toBe(8 + 10 + 2 + 3 + 9);
  });

  it('and the dictionary describes these columns for every table', () => {
    const sections = readFileSync(join(at('run'), 'data-dictionary.md'), 'utf8')
      .split('\n## ')
      .slice(1);
    for (const section of sections) {
      expect(section, section.split('\n')[0]).toMatch(
        section.startsWith('record/')
          ? /\| scenario \|[\s\S]*\| seed \|[\s\S]*\| replication \|/
          : /\| scenario \|[\s\S]*\| scenario_hash \|[\s\S]*\| seed \|[\s\S]*\| replications \|/,
      );
    }
    const described = sections.map((section) => section.split('\n')[0]);
    for (const [name] of filesOf(at('run'))) {
      if (/^(record\/)?[^/]*\.csv$/.test(name)) expect(described).toContain(name);
    }
  });
});
