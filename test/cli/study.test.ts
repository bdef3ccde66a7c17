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

  it('goes on from what was kept: the same bytes, and only new runs run', () => {
    const out = join(home, 'again');
    const again = tiltaksflyt(['sweep', study, '--out', out, '--state', join(home, 'sweep.jsonl')]);
    expect(again.code, again.err).toBe(0);
    expect(again.err).toContain('18 runs are kept from before');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(
      readFileSync(join(home, 'sweep', 'manifest.json'), 'utf8'),
    );
    // Nothing was added.
    expect(readFileSync(join(home, 'sweep.jsonl'), 'utf8').match(/"key"/g)).toHaveLength(18);
  });

  it('refuses sizes and a budget that do not go with the study, before anything is run', () => {
    const said = (command: string, ...more: string[]) => {
      const { code, err, out } = tiltaksflyt([command, study, ...more]);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    expect(said('sweep', '--points', '8')).toContain('the design is a grid; expected --steps');
    expect(said('sweep', '--steps', '2', '3', '4')).toContain('one number, or one for each of 2 parameters');
    expect(said('sweep', '--budget', 'soon')).toContain('expected a time such as 10min, 90s or 2h');
    expect(said('sweep', '--budget', '1min', '--replications', '2')).toContain('mutually exclusive');
    expect(said('sensitivity', '--rows', '12')).toContain('expected a power of two ≥ 4, or 0 for none');
    expect(said('sensitivity', '--trajectories', '1')).toContain('expected a whole number ≥ 2');
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
    expect(lines(join(folder, 'screening.csv'))).toHaveLength(1 + 3 * 2);
    // (4 · 3 + 16 · 4) points, two replications, three outcomes.
    expect(lines(join(folder, 'runs.csv'))).toHaveLength(1 + (4 * 3 + 16 * 4) * 2 * 3);
  });

  it('leaves out what the screening finds negligible only where the study asks for it, and says so', () => {
    const dropping = join(home, 'dropping.yaml');
    writeFileSync(dropping, STUDY.replace('rows: 16', 'rows: 16, drop: 0.02').replace(', public-cost', ''));
    const out = join(home, 'dropping');
    const { code, err, ...said } = tiltaksflyt([
      ...['sensitivity', dropping, '--out', out, '--workers', '1'],
      ...['--state', join(home, 'sensitivity.jsonl')],
    ]);
    expect(code, err).toBe(0);
    expect(said.out.replace(/\s+/g, ' ')).toContain(
      'found price negligible for every outcome, and left it as',
    );
    const tornado = lines(join(out, 'tornado.csv'));
    expect(tornado.slice(1).map((row) => row.split(',')[2])).toEqual(['content', 'content']);
    expect(lines(join(out, 'screening.csv')).filter((row) => row.includes(',price,'))).toHaveLength(2);
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
