import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-map-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const file = join(home, 'small.yaml');
const MAP = `schema: 1
id: small
seed: a small map
across: { path: measures.first.content.habits, bounds: [0, 0.2], steps: 2 }
up: { path: measures.second.content.skills, bounds: [-0.5, 0], steps: 2 }
refit: []
trial: { replications: 1, probes: 1, rounds: 1, secants: 0, step: 0.1 }
check: { replications: 2, implausibility: 3 }
targets:
  - { id: second, kind: metric, metric: six-month-rate, measures: [second], value: 0.12, error: 0.02, discrepancy: 0.01, source: by hand, grade: E }
attribution: { replications: 2, horizon: 12 }
draw:
  - { measure: second, group: users }
`;
writeFileSync(file, MAP);
const ARGS = [
  'map',
  'scenarios/harmful-chain.yaml',
  ...[
    'groups.users.arrivals=120 /year',
    'time.warmUp=1 year',
    'time.window=1 year',
    'time.followUp=13 months',
  ].flatMap((set) => ['--set', set]),
  '--map',
];

describe('tiltaksflyt map', () => {
  it('gives the same bytes on one worker and on two, and from what was kept', () => {
    const manifests = ['1', '2', '2'].map((workers, i) => {
      const out = join(home, `out-${i}`);
      const state = join(home, `state-${workers}.jsonl`);
      const {
        code,
        err,
        out: table,
      } = tiltaksflyt([...ARGS, file, '--workers', workers, '--out', out, '--state', state]);
      expect(code, err).toBe(0);
      expect(table).toContain('up \\ across');
      expect(err.includes('are kept from before')).toBe(i === 2);
      return readFileSync(join(out, 'manifest.json'), 'utf8');
    });
    expect(manifests[1]).toBe(manifests[0]);
    expect(manifests[2]).toBe(manifests[0]);
    expect(manifests[0]).toContain('map-second-users.png');
  });

  it('says what is wrong before anything is run', () => {
    const bad = join(home, 'bad.yaml');
    writeFileSync(bad, MAP.replace('measure: second', 'measure: secnd'));
    const { code, err, out } = tiltaksflyt([...ARGS, bad]);
    expect(code).toBe(2);
    expect(err).toContain('there is no measure secnd');
    expect(out).toBe('');
    expect(tiltaksflyt([...ARGS, join(home, 'none.yaml')]).code).toBe(3);
    writeFileSync(bad, MAP.replace('horizon: 12', 'horizon: 24'));
    const late = tiltaksflyt([...ARGS, bad, '--state', join(home, 'late.jsonl')]);
    expect(late.code).toBe(2);
    expect(late.err).toContain('invalid horizon: 24 months');
  });
});
