import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEnsemble } from '../../src/scenario/load-ensemble.js';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-ensemble-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const targets = join(home, 'small.targets.yaml');
const ensemble = join(home, 'small.yaml');
writeFileSync(
  targets,
  `schema: 1
id: small
seed: a small ensemble
trial: { replications: 1, probes: 1, rounds: 1, secants: 0, step: 0.1 }
polish: { replications: 1, rounds: 0 }
acceptance: { replications: 2, within: 0.02 }
ensemble: { settings: [time.followUp=13 months], replications: 2, firstRuns: 30, runs: 20, lastRuns: 25, waves: 2, enough: 50, horizon: 12 }
parameters:
  - { factor: first, on: [measures.first.content.habits], bounds: [0, 2], range: [0, 2], source: by hand }
  - { factor: second, on: [measures.second.content.skills], bounds: [0, 2], range: [0, 2], source: by hand }
targets:
  - { id: second, kind: metric, metric: six-month-rate, measures: [second], value: 0.12, error: 0.02, discrepancy: 0.02, source: by hand, grade: E }
`,
);
const world = (scenario: string) => [
  scenario,
  ...[
    'groups.users.arrivals=180 /year',
    'time.warmUp=1 year',
    'time.window=1 year',
    'time.followUp=13 months',
  ].flatMap((set) => ['--set', set]),
];
const HARMFUL = world('scenarios/harmful-chain.yaml');

describe('tiltaksflyt ensemble', () => {
  const state = join(home, 'search.jsonl');
  const search = (out: string) =>
    tiltaksflyt(['ensemble', ...HARMFUL, '--targets', targets, '--out', out, '--state', state]);
  let found: ReturnType<typeof tiltaksflyt>;
  beforeAll(() => {
    found = search(ensemble);
  });

  it('keeps the sets that fit, by their own runs, and says what targets left of each parameter', () => {
    expect(found.code, found.err).toBe(0);
    const { accepted, tried, sets, runs } = loadEnsemble(ensemble);
    expect(tried).toBe(55);
    expect(accepted).toBe(sets.length);
    expect(accepted).toBeGreaterThan(2);
    expect(accepted).toBeLessThan(55);
    for (const { outputs } of sets) expect(Math.abs(outputs[0]! - 0.12)).toBeLessThan(3 * 0.06);
    expect(runs).toEqual({ settings: ['time.followUp=13 months'], replications: 2, horizon: 12 });
    expect(found.out).toContain(`${accepted} of 55 parameter sets fit`);
    expect(found.out).toMatch(
      /second +│ +1 \(0\.577\) │ +[\d.]+ \(0\.\d+\) │ +[\d.]+ to [\d.]+ │ +\d\.\d\d ±/,
    );
    expect(found.out).toMatch(/in \d+ of \d+ parameter\s+sets that\s+fit\s+\(\d+ %/);
  });

  it('searched for again is read from what was kept, waves and runs, and is the same to the byte', () => {
    const kept = readFileSync(state, 'utf8');
    const other = join(home, 'again.yaml');
    const again = search(other);
    expect(again.code, again.err).toBe(0);
    expect(again.out).toBe(found.out);
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(ensemble, 'utf8'));
    expect(readFileSync(state, 'utf8')).toBe(kept);
  });

  it('is asked by attribute and run, whose files hold it; what was run before is read', () => {
    const { sets } = loadEnsemble(ensemble);
    const ask = (command: string, more: readonly string[]) => {
      const out = join(home, command);
      const state = join(home, `${command}.jsonl`);
      const given = [
        command,
        ...HARMFUL,
        '--ensemble',
        ensemble,
        '--state',
        state,
        '--out',
        out,
        '--replace',
        ...more,
      ];
      const first = tiltaksflyt(given);
      expect(first.code, first.err).toBe(0);
      expect(readFileSync(state, 'utf8').trim().split('\n').length).toBeGreaterThan(2 * sets.length - 1);
      return { text: first.out, table: readFileSync(join(out, 'ensemble.csv'), 'utf8') };
    };
    const attributed = ask('attribute', ['--quick', '--replications', '2']);
    expect(attributed.text).toContain('no probability');
    expect(attributed.table).toContain(`second,users,${sets.length},`);
    const ran = ask('run', ['--replications', '2']);
    const kept = readFileSync(join(home, 'run.jsonl'), 'utf8');
    expect(ask('run', ['--replications', '2'])).toEqual(ran);
    expect(readFileSync(join(home, 'run.jsonl'), 'utf8')).toBe(kept);
    expect(ran.text.replace(/\s+/g, ' ')).toMatch(
      /the highest rate is that of .* in \d+ of \d+ parameter sets that fit/,
    );
    expect(ran.table.split('\n')[0]).toBe(
      'measure,group,sets,rate_p5,rate_p50,rate_p95,input_sd,chance_sd,highest,lowest',
    );
  });

  it('is asked by compare, whose alternative keeps what it changes itself', () => {
    const other = join(home, 'harmless.yaml');
    writeFileSync(
      other,
      `schema: 1\nextends: ${relative(home, join(ROOT, 'scenarios/harmful-chain.yaml'))}\ntitle: { nb: x, en: Harmless }\nmeasures: { second: { content: { skills: 0 } } }\n`,
    );
    const [, scenario, ...set] = ['', ...HARMFUL];
    const { code, err, out } = tiltaksflyt([
      ...['compare', scenario!, other, ...set, '--replications', '2', '--ensemble', ensemble],
    ]);
    expect(code, err).toBe(0);
    const { sets } = loadEnsemble(ensemble);
    // Every set makes the second measure harmful in the base, and leaves it harmless here.
    const [, yes, all] = /more people to work in (\d+) of (\d+) parameter sets that fit/.exec(
      out.replace(/\s+/g, ' '),
    )!;
    expect(Number(all)).toBe(sets.length);
    expect(Number(yes)).toBeGreaterThan(sets.length / 2);
  });

  it('is refused before anything is run when the scenario has not what it sets', () => {
    const { code, err, out } = tiltaksflyt(['run', 'scenarios/chain.yaml', '--ensemble', ensemble]);
    expect(code).toBe(2);
    expect(err).toContain('measures.first');
    expect(out).toBe('');
  });
});
