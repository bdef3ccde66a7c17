import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-compare-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FAIR = join(ROOT, 'scenarios/fair.yaml');
const SMALL = ['--set', 'groups.users.arrivals=250 /year', '--set', 'time.followUp=2 years'];

function alternative(name: string, text: string): string {
  const file = join(home, `${name}.yaml`);
  writeFileSync(
    file,
    `schema: 1\nextends: ${relative(home, FAIR)}\ntitle: { nb: ${name}, en: ${name} }\nquestion: ${name}?\n${text}`,
  );
  return file;
}

/** Rows of a table by the names of its columns; no cell of these has a comma in quotes. */
function table(folder: string, name: string): readonly { readonly [column: string]: string }[] {
  const [head, ...rows] = readFileSync(join(folder, name), 'utf8').trim().split('\n');
  const columns = head!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [columns[i]!, cell])));
}

const stronger = alternative('stronger', 'measures: { little: { content: { skills: 0.25 } } }\n');
const weaker = alternative('weaker', 'measures: { most: { content: { skills: 0.05 } } }\n');

describe('tiltaksflyt compare', () => {
  it('of a world with itself finds every difference exactly 0', () => {
    const out = join(home, 'itself');
    const {
      code,
      err,
      out: text,
    } = tiltaksflyt([...['compare', FAIR, FAIR, ...SMALL, '--replications', '3', '--out', out]]);
    expect(code, err).toBe(0);
    const rows = table(out, 'comparison.csv');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(row.verdict).toBe('same');
      if (row.base !== '') expect(row.difference).toBe('0');
      if (row.difference_low !== '') expect([row.difference_low, row.difference_high]).toEqual(['0', '0']);
    }
    for (const row of table(out, 'people.csv'))
      expect([row.gainers, row.losers, row.months_gained]).toEqual(['0', '0', '0']);
    expect(table(out, 'changes.csv')).toEqual([]);
    expect(text).toContain('exactly the same');
    expect(text.replace(/\s+/g, ' ')).toContain('the same parameters as the base');
  });

  it('tells more from less, what differs, who gains, and which may be the best', () => {
    const out = join(home, 'three');
    const {
      code,
      err,
      out: text,
    } = tiltaksflyt([...['compare', FAIR, stronger, weaker, ...SMALL, '--replications', '6', '--out', out]]);
    expect(code, err).toBe(0);
    const work = table(out, 'comparison.csv').filter(
      (row) => row.quantity === 'at-work' && row.measure === '' && row.group === '',
    );
    expect(
      work.map(({ scenario, verdict, replications, seed }) => [scenario, verdict, replications, seed]),
    ).toEqual([
      ['stronger', 'more', '6', 'fair'],
      ['weaker', 'less', '6', 'fair'],
    ]);
    for (const row of work) {
      expect(Number(row.difference)).toBeCloseTo(Number(row.value) - Number(row.base), 6);
      // Two intervals at once are wider than one.
      expect(Number(row.simultaneous_low)).toBeLessThan(Number(row.difference_low));
      expect(Number(row.variance_reduction)).toBeGreaterThan(1);
    }
    expect(table(out, 'changes.csv').map(({ scenario, path, after }) => [scenario, path, after])).toEqual([
      ['stronger', 'measures.little.content.skills', '0.25'],
      ['weaker', 'measures.most.content.skills', '0.05'],
    ]);
    const each = table(out, 'replications.csv').filter(
      (row) => row.quantity === 'at-work' && row.group === '',
    );
    expect(each.map(({ scenario, replication }) => `${scenario} ${replication}`).sort()).toEqual(
      ['fair', 'stronger', 'weaker'].flatMap((id) => [1, 2, 3, 4, 5, 6].map((n) => `${id} ${n}`)),
    );
    const plain = text.replace(/\s+/g, ' ');
    expect(plain).toContain('stronger is the highest, at 95 % for all pairs at once; weaker is the lowest');
    expect(plain).toContain('measures.little.content.skills 0.1 → 0.25');
    expect(readFileSync(join(out, 'forest.svg'), 'utf8')).toContain('stronger');
  });

  it('gives the same bytes on one worker and on two', () => {
    const manifests = ['1', '2'].map((workers) => {
      const out = join(home, `workers-${workers}`);
      const given = [
        'compare',
        FAIR,
        stronger,
        ...SMALL,
        '--replications',
        '2',
        '--workers',
        workers,
        '--out',
        out,
      ];
      expect(tiltaksflyt(given).code).toBe(0);
      return readFileSync(join(out, 'manifest.json'), 'utf8');
    });
    expect(manifests[1]).toBe(manifests[0]);
  });

  it('adds replications until differences are known well enough, and says when the limit came first', () => {
    const given = ['compare', FAIR, stronger, ...SMALL, '--precision'];
    const enough = tiltaksflyt([...given, '2%']);
    expect(enough.code, enough.err).toBe(0);
    expect(enough.out.replace(/\s+/g, ' ')).toMatch(
      /\d+ replications were enough for half-widths of at most 2 %/,
    );
    const capped = tiltaksflyt([...given, '0.01%', '--most', '6']);
    expect(capped.out.replace(/\s+/g, ' ')).toContain('Stopped at 6 replications, the most allowed');
    expect(tiltaksflyt([...given, 'much']).err).toContain(
      'invalid --precision: much; expected a share such as 2%',
    );
  });

  it('refuses worlds whose people or days are not the same, and one alternative twice', () => {
    const { code, err, out } = tiltaksflyt(['compare', FAIR, join(ROOT, 'scenarios/chain.yaml')]);
    expect(code).toBe(2);
    expect(err).toContain('chain and fair differ in time; expected the same');
    expect(out).toBe('');
    const others = tiltaksflyt(['compare', FAIR, join(ROOT, 'scenarios/norway-2015.yaml')]);
    expect(others.err).toContain('norway-2015 has the groups ordinary, reduced where fair has users');
    expect(tiltaksflyt(['compare', FAIR, stronger, stronger]).err).toContain(
      'two alternatives are called stronger',
    );
  });
});
