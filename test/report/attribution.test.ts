import { beforeAll, describe, expect, it } from 'vitest';
import { aboutFile } from '../../src/cli/about-scenario.js';
import { assembleAttribution } from '../../src/report/assemble-attribution.js';
import { attributionHeadline } from '../../src/report/attribution-headline.js';
import { attributionTable } from '../../src/report/attribution-table.js';
import { type NameBook, nameBook } from '../../src/report/names.js';
import { contextOf } from '../../src/report/page/context.js';
import { answerOf } from '../../src/report/page/sections/answer.js';
import { wordsIn } from '../../src/report/page/words.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { type Attributed, attributed, rowOf } from '../causal/attributed.js';
import { world } from '../causal/worlds.js';

const CHARTS = [
  'official-and-true.vl',
  'why-they-differ.vl',
  'after-leaving.vl',
  'value-over-horizon.vl',
  'twin-ledger.vl',
  'chains.vg',
];

let chain: Attributed;
let norway: Attributed;
let names: NameBook;
let norwegian: NameBook;
beforeAll(async () => {
  const set = ['groups.users.arrivals=200 /year'];
  chain = await attributed('chain.yaml', { effects: 3, closures: 2, families: 2, measures: 2 }, { set });
  norway = await attributed('norway-2015.yaml', { effects: 2 }, { set: ['scale=0.005'] });
  names = nameBook((await world('chain.yaml')).parameters);
  norwegian = nameBook((await world('norway-2015.yaml')).parameters);
});

describe('the table of an attribution', () => {
  it('is at most 120 columns wide, cuts no word of its heads and says how to read it', () => {
    for (const [{ summary }, book] of [
      [chain, names],
      [norway, norwegian],
    ] as const) {
      const text = attributionTable(summary, book, { details: true });
      const lines = text.split('\n');
      expect(lines.filter((line) => line.length > 121)).toEqual([]);
      expect(text).not.toContain('…');
      expect(text).not.toContain('NaN');
      expect(text).toMatch(/Intervals\s+are\s+chance\s+alone/);
    }
  });

  it('says exactly 0, and gives no interval, where nobody differs by a bit', () => {
    const text = attributionTable(chain.summary, names, { details: false });
    const line = text.split('\n').find((row) => row.includes('Oppfølging'))!;
    expect(line).toContain('exactly 0');
    expect(line).not.toMatch(/\(.* to .*\)/);
  });

  it('says of Norway that it is not calibrated', () => {
    expect(attributionTable(norway.summary, norwegian, { details: false })).toContain('not calibrated');
  });
});

describe('the headline of an attribution', () => {
  it('says why shares of value cannot be given', () => {
    expect(chain.headline).toContain(
      'Shares of value cannot be given because the value of follow-up is not shown to be above 0',
    );
  });

  it('says nothing of undervaluation when the ranks overlap', () => {
    const measures = chain.summary.measures.map((row) => ({ ...row, verdict: 'noDifferenceShown' as const }));
    const text = attributionHeadline({ ...chain.summary, measures }, names);
    expect(text).toContain('no difference is shown');
    expect(text).not.toContain('undervalued');
  });

  it('on a page counts measures when there are many, and names them group by group', async () => {
    const file = 'scenarios/norway-2015.yaml';
    const about = await aboutFile(await loadScenario(file, { set: [] }), { file, set: [] });
    const folder = { parts: [], description: {}, fingerprint: '', about };
    const ranked = norway.summary.measures.filter(({ verdict }) => verdict !== null);
    expect(ranked.length).toBeGreaterThan(6);
    const verdicts = new Map(
      ranked.map((row, at) => [row, at === 0 ? 'overvalued' : 'undervalued'] as const),
    );
    const measures = norway.summary.measures.map((row) => ({
      ...row,
      verdict: verdicts.get(row) ?? row.verdict,
    }));
    const context = contextOf(folder, wordsIn('en'));
    const { headline, byGroup, details } = answerOf(context, { ...norway.summary, measures });
    const count = ranked.length;
    expect(headline).toBe(
      `Of ${count} measures, group by group, the official rate undervalues ${count - 1} and overvalues 1.`,
    );
    expect(byGroup[0]).toContain(`overvalued ${context.measure(ranked[0]!.measure)}.`);
    expect(byGroup[1]).toMatch(
      /^For people with reduced work capacity: undervalued .* and .*; overvalued none\. More ordinary work within 36 months than without the measure is shown for .*; less for .*\.$/,
    );
    expect(details.length).toBeGreaterThanOrEqual(count);
  });
});

describe('the files of an attribution', () => {
  let files: ReadonlyMap<string, string | Uint8Array>;
  beforeAll(async () => {
    files = await assembleAttribution(norway.summary, norwegian);
  });

  it('hold six charts as specification, SVG and PNG, each saying that Norway is not calibrated', () => {
    for (const chart of CHARTS) {
      const [name] = chart.split('.');
      expect(files.has(`${chart}.json`), chart).toBe(true);
      expect(String(files.get(`${name}.svg`)), chart).toContain('not calibrated');
      expect((files.get(`${name}.png`) as Uint8Array)[1], chart).toBe(0x50);
    }
  });

  it('describe every column of every table', () => {
    const dictionary = String(files.get('data-dictionary.md'));
    for (const table of ['attribution.csv', 'closures.csv', 'values.csv', 'chains.csv']) {
      for (const column of String(files.get(table)).split('\n')[0]!.split(','))
        expect(dictionary, `${table} ${column}`).toContain(`| ${column} |`);
    }
  });

  it('are the same bytes every time', async () => {
    const again = await assembleAttribution(norway.summary, norwegian);
    for (const [name, content] of files)
      expect(Buffer.from(again.get(name)!).equals(Buffer.from(content)), name).toBe(true);
  });
});

describe('work that counts subsidised jobs too', () => {
  it('gains what ordinary and subsidised work gain together, person by person of the same run', async () => {
    const set = ['scale=0.005'];
    const both = await attributed('norway-2015.yaml', { effects: 2 }, { set, work: 'any' });
    const subsidy = (from: Attributed) => rowOf(from, 'lonnstilskudd_midl', 'ordinary').effect.at(-1)!;
    const { gained, subsidisedGained } = subsidy(norway);
    expect(subsidisedGained.mean).toBeGreaterThan(1);
    expect(subsidy(both).gained.mean).toBeCloseTo(gained.mean + subsidisedGained.mean, 9);
    expect(attributionTable(both.summary, norwegian, { details: false })).toContain(
      'with or without a subsidy',
    );
  });
});

describe('what is attributed adds up', () => {
  it('in both identities, in points and in months, and in what effects are made of', () => {
    for (const { summary } of [chain, norway]) {
      for (const { decomposition, effect } of summary.measures) {
        if (decomposition !== null) {
          const { official, selection, exitRoute, visible, lateTotal, passedOn, late, months } =
            decomposition;
          expect(Math.abs(official.mean - selection.mean - exitRoute.mean - visible.mean)).toBeLessThan(1e-9);
          expect(Math.abs(lateTotal.mean - visible.mean - passedOn.mean - late.mean)).toBeLessThan(1e-9);
          expect(
            Math.abs(months.gained.mean - months.visible.mean - months.passedOn.mean - months.late.mean),
          ).toBeLessThan(1e-9);
        }
        for (const { gained, direct, gateway, contentFree, content } of effect) {
          expect(Math.abs(gained.mean - direct.mean - gateway.mean)).toBeLessThan(1e-9);
          expect(Math.abs(gained.mean - contentFree.mean - content.mean)).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('keeps every entry of the ledger within the bounds that need no shared luck', () => {
    for (const { summary } of [chain, norway]) {
      for (const { decomposition } of summary.measures) {
        for (const { share, least, most } of Object.values(decomposition?.ledger ?? {})) {
          expect(share.mean).toBeGreaterThanOrEqual(least - 1e-12);
          expect(share.mean).toBeLessThanOrEqual(most + 1e-12);
        }
      }
    }
  });

  it('has no crowding to the bit where nobody waits', () => {
    expect(chain.summary.closures.length).toBe(3);
    for (const closure of chain.summary.closures) expect(closure.crowdingExactlyZero).toBe(true);
  });

  it('counts what is censored, and bounds the late effect by it', () => {
    const rows = norway.summary.measures.filter(({ decomposition }) => (decomposition?.censored ?? 0) > 0);
    expect(rows.length).toBeGreaterThan(0);
    for (const { decomposition } of rows) {
      const { lateTotal, lateLeast, lateMost } = decomposition!;
      expect(lateLeast).toBeLessThan(lateTotal.mean);
      expect(lateMost).toBeGreaterThan(lateTotal.mean);
    }
    // Where all of them fit the run none is.
    expect(rowOf(chain, 'aps').decomposition!.censored).toBe(0);
  });
});
