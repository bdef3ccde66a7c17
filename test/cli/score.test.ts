import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-score-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);
const RUN = ['run', 'scenarios/norway-2015.yaml', '--scale', '0.002', '--replications', '1'];
const register = (name: string, format = 'csv') => [
  at(`${name}/register/stints.${format}`),
  '--panel',
  at(`${name}/register/panel.${format}`),
  '--mapping',
  at(`${name}/register/mapping.yaml`),
];

interface Score {
  readonly stints: { readonly usedShare: number };
  readonly metrics: readonly {
    readonly id: string;
    readonly notComputed?: string;
    readonly cells: readonly {
      readonly measure: string;
      readonly suppressed: boolean;
      readonly value: { mean: number } | null;
    }[];
  }[];
  readonly credit: {
    readonly sentence: string;
    readonly rows: readonly { readonly credit: { [rule: string]: number } }[];
  };
}

beforeAll(() => {
  for (const format of ['csv', 'parquet']) {
    const { code, err } = tiltaksflyt([
      ...RUN,
      '--out',
      at(format),
      '--export',
      'register',
      '--format',
      format,
    ]);
    expect(err).not.toMatch(/rror/);
    expect(code).toBe(0);
  }
});

describe('run --export register', () => {
  it('needs a folder', () => {
    const { code, err } = tiltaksflyt([...RUN, '--export', 'register']);
    expect(code).toBe(2);
    expect(err).toBe('--export needs a folder; add --out FOLDER\n');
  });

  it('keeps the truth in a folder of its own, with a note', () => {
    expect(readFileSync(at('csv/sealed/README.md'), 'utf8')).toMatch(/open it after you have estimated/);
    expect(existsSync(at('csv/register/persons.csv'))).toBe(false);
  });

  it('every metric is in metrics.csv and summary.json, with how many were censored', () => {
    const [head, ...rows] = readFileSync(at('csv/metrics.csv'), 'utf8').trim().split('\n');
    expect(head).toMatch(
      /^metric,class,group,measure,value,low,high,unit,direction,entries,censored,unknown,invisible,low_if_censored,high_if_censored,scenario,scenario_hash,seed,replications$/,
    );
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(18);
    const { metrics } = JSON.parse(readFileSync(at('csv/summary.json'), 'utf8')) as Score;
    expect(metrics[0]).toMatchObject({
      id: 'six-month-rate',
      source: expect.stringContaining('S2'),
      unit: 'share',
    });
  });
});

describe('score', () => {
  it('prints what could be used, every metric, every rule and what they are not, within 120 columns', () => {
    const { code, out } = tiltaksflyt(['score', ...register('csv')]);
    expect(code).toBe(0);
    expect(out).toMatch(/stints used \(100\.0 %\)/);
    expect(out).toMatch(/Markov/);
    expect(out).toMatch(/They share association, not effect/);
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });

  it('gives the same from Parquet as from CSV', () => {
    const score = (name: string) => {
      const { out, code } = tiltaksflyt(['score', ...register(name, name), '--json']);
      expect(code).toBe(0);
      const { metrics, credit } = JSON.parse(out) as Score;
      return { metrics, credit };
    };
    expect(score('parquet')).toEqual(score('csv'));
  });

  it('hides what is about few, as few as one likes', () => {
    const hidden = (threshold: string) => {
      const { out } = tiltaksflyt(['score', ...register('csv'), '--json', '--threshold', threshold]);
      const { metrics } = JSON.parse(out) as Score;
      return metrics.flatMap(({ cells }) => cells).filter(({ suppressed }) => suppressed).length;
    };
    const [one, ten, hundred] = ['1', '10', '100'].map(hidden) as [number, number, number];
    expect(one).toBeLessThan(ten);
    expect(ten).toBeLessThan(hundred);
  });

  it('writes its tables, and never over what it did not write', () => {
    expect(tiltaksflyt(['score', ...register('csv'), '--out', at('scored')]).code).toBe(0);
    for (const name of ['score.json', 'metrics.csv', 'credit.csv', 'findings.csv', 'manifest.json']) {
      expect(existsSync(at(`scored/${name}`)), name).toBe(true);
    }
    expect(tiltaksflyt(['score', ...register('csv'), '--out', at('scored')]).code).toBe(3);
  });

  it('takes metrics of one’s own, and says which horizon is possible for one that reads too far', () => {
    const metric = (months: number) =>
      writeFileSync(
        at('mine.yaml'),
        `schema: 1\nid: mine\nnames: { en: Waiting later }\nsource: made up\ndate: 2026\nunit: share\ndirection: none\ndefinition:\n  population: exits\n  moment: ${months} months\n  event: { status: [waiting] }\n`,
      );
    metric(9);
    const { out } = tiltaksflyt(['score', ...register('csv'), '--metrics', at('mine.yaml'), '--json']);
    expect((JSON.parse(out) as Score).metrics.map(({ id }) => id)).toEqual(['mine']);
    metric(600);
    const far = tiltaksflyt(['score', ...register('csv'), '--metrics', at('mine.yaml')]);
    expect(far.code).toBe(2);
    expect(far.err).toMatch(
      /mine reads 600 months on, past the end of these tables; at most 60 months are possible; at definition\.moment/,
    );
    metric(38);
    const run = tiltaksflyt([...RUN, '--metrics', at('mine.yaml')]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(
      /past the end of this run; at most 37 months are possible; .*mine\.yaml:10:11\); choose fewer, or lengthen time\.followUp/,
    );
  });

  it('says what is wrong with an option', () => {
    for (const option of ['--threshold', '--markov-order', '--half-life', '--gap']) {
      const { code, err } = tiltaksflyt(['score', ...register('csv'), option, '0']);
      expect(err).toBe(`invalid ${option}: 0; expected a whole number ≥ 1\n`);
      expect(code).toBe(2);
    }
  });
});

describe('the worked example', () => {
  it('runs as the page says', () => {
    const out = execFileSync(process.execPath, ['scenarios/registers/evaluate.mjs', at('csv')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(out).toMatch(/ordinary {2}arbeidstrening/);
    expect(out.match(/rank correlation with the truth, .*[+−]\d\.\d\d/g)).toHaveLength(3);
    expect(out).toMatch(/mean error of matching, months: \d\.\d\d/);
  });
});
