import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-study-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const STUDY = `schema: 1
id: small
question: What decides how many are at work?
seed: small study
scenarios: [${relative(home, join(ROOT, 'scenarios/fair.yaml'))}]
settings: [groups.users.arrivals=300 /year, time.followUp=1 year]
parameters:
  - { factor: content, on: [measures.most.content.skills], bounds: [0, 2], range: [0, 2], source: by hand }
  - { factor: price, on: [measures.most.cost], bounds: [0.5, 2], range: [0.5, 2], source: by hand }
design: { grid: 3 }
replications: 2
sensitivity: { trajectories: 4, rows: 16 }
outcomes: [at-work, public-cost]
`;
const study = join(home, 'small.yaml');
writeFileSync(study, STUDY);

function run(command: string, name: string, more: readonly string[] = []) {
  const out = join(home, name);
  const state = join(home, `${name}.jsonl`);
  return { ...tiltaksflyt([command, study, '--out', out, '--state', state, ...more]), folder: out };
}

const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n');

describe('tiltaksflyt sweep', () => {
  it('writes one row for each scenario, point, replication and outcome, the luck on every one', () => {
    const { code, err, folder } = run('sweep', 'sweep');
    expect(code, err).toBe(0);
    const [head, ...rows] = lines(join(folder, 'sweep.csv'));
    expect(head).toBe('scenario,point,content,price,replication,seed,outcome,value,top,bottom');
    // Nine points, two replications, two outcomes and the official rate.
    expect(rows).toHaveLength(9 * 2 * 3);
    for (const row of rows) expect(row).toMatch(/^fair,\d,[\d.]+,[\d.]+,[12],small study,/);
    expect(readFileSync(join(folder, 'sweep.svg'), 'utf8')).toContain('<svg');
  });

  it('gives the same bytes on one worker and on two', () => {
    const manifests = ['1', '2'].map((workers) => {
      const { code, err, folder } = run('sweep', `workers-${workers}`, ['--workers', workers]);
      expect(code, err).toBe(0);
      return readFileSync(join(folder, 'manifest.json'), 'utf8');
    });
    expect(manifests[1]).toBe(manifests[0]);
  });

  it('says what is wrong with a study, where, and what would be right', () => {
    const bad = join(home, 'bad.yaml');
    writeFileSync(
      bad,
      STUDY.replace('design: { grid: 3 }', 'design: { sobol: 12 }').replace('at-work,', 'at-wrk,'),
    );
    const { code, err, out } = tiltaksflyt(['sweep', bad]);
    expect(code).toBe(2);
    expect(err).toMatch(/power of two/);
    expect(err).toMatch(/bad\.yaml:10:\d+/);
    expect(out).toBe('');
    writeFileSync(bad, STUDY.replace('at-work,', 'at-wrk,'));
    expect(tiltaksflyt(['sweep', bad]).err).toMatch(/at-wrk.*bad\.yaml:13:\d+/s);
  });
});

describe('tiltaksflyt sensitivity', () => {
  it('finds that work hangs on what the measure gives, cost on its price, and neither on the other', () => {
    const { code, err, folder } = run('sensitivity', 'sensitivity');
    expect(code, err).toBe(0);
    const summary = JSON.parse(readFileSync(join(folder, 'sensitivity.json'), 'utf8')) as object;
    expect(JSON.stringify(summary)).toContain('small study');
    const [head, ...rows] = lines(join(folder, 'tornado.csv'));
    const columns = head!.split(',');
    const cell = (outcome: string, parameter: string, column: string) =>
      Number(
        rows.map((row) => row.split(',')).find((row) => row.includes(outcome) && row.includes(parameter))![
          columns.indexOf(column)
        ],
      );
    expect(cell('at-work', 'content', 'total')).toBeGreaterThan(0.5);
    expect(cell('at-work', 'price', 'total')).toBe(0);
    expect(cell('public-cost', 'price', 'total')).toBeGreaterThan(0.5);
    expect(cell('public-cost', 'content', 'total')).toBe(0);
  });
});

describe('the study that comes along', () => {
  it('is valid', () => {
    const { code, err } = tiltaksflyt([
      ...[
        'sweep',
        join(ROOT, 'scenarios/studies/early-measures.yaml'),
        '--points',
        '2',
        '--replications',
        '1',
      ],
      ...['--set', 'scale=0.002', '--state', join(home, 'shipped.jsonl')],
    ]);
    expect(code, err).toBe(0);
  });
});
