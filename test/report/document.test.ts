import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../src/model/parameters.js';
import { assembleDocument, documentText } from '../../src/report/document/assemble-document.js';
import { type Facts, factsOf } from '../../src/report/document/facts.js';
import { citedSources } from '../../src/report/document/limits.js';
import { code, plain, shellWord, table } from '../../src/report/document/markdown.js';
import { EMERGENT_CLAIMS, MECHANISM_WORDS } from '../../src/report/document/mechanism-words.js';
import { gradeCounts } from '../../src/report/document/parameter-summary.js';
import { stressSections } from '../../src/report/document/stress-des.js';
import { loadEvidence } from '../../src/scenario/load-evidence.js';
import { loadScenario, resolveScenario } from '../../src/scenario/load-scenario.js';
import { parseSource, type SourceMap } from '../../src/scenario/source-tree.js';

const evidence = loadEvidence();
const NORWAY = 'scenarios/norway-2015.yaml';

async function facts(file: string, set: readonly string[] = []): Promise<Facts> {
  return factsOf(await loadScenario(file, { set }), { evidence, file, set });
}
const odd = async (file: string, set: readonly string[] = []) =>
  assembleDocument(await facts(file, set)).get('odd.md')!;

const ODD = [
  '## 1. Purpose and patterns',
  '## 2. Entities, state variables, and scales',
  '## 3. Process overview and scheduling',
  '## 4. Design concepts',
  '### Basic principles',
  '### Emergence',
  '### Adaptation',
  '### Objectives',
  '### Learning',
  '### Prediction',
  '### Sensing',
  '### Interaction',
  '### Stochasticity',
  '### Collectives',
  '### Observation',
  '## 5. Initialization',
  '## 6. Input data',
  '## 7. Submodels',
];
const STRESS = '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1'.split(' ');

describe('the description of a model', () => {
  it.each([NORWAY, 'scenarios/golden-chain.yaml', 'scenarios/null.yaml', 'scenarios/verification/mmc.yaml'])(
    'of %s has every heading of ODD, in order, and every item of STRESS-DES, answered',
    async (file) => {
      const lines = (await odd(file)).split('\n');
      expect(lines.filter((line) => ODD.includes(line))).toEqual(ODD);
      const items = stressSections(await facts(file)).flatMap((section) => section.items);
      expect(items.map(({ number }) => number)).toEqual(STRESS);
      for (const { number, answer, where } of items) {
        expect(answer.length, number).toBeGreaterThan(4);
        expect(where.length, number).toBeGreaterThan(0);
      }
    },
  );

  it('lists every parameter that the file gives, and every other that is in force', async () => {
    const given = await facts(NORWAY);
    const files = assembleDocument(given);
    const lines = files.get('parameters.csv')!.trimEnd().split('\n');
    expect(lines.length).toBe(given.rows.length + 1);
    const page = files.get('parameters.md')!;
    for (const { path, kind } of given.rows) {
      if (kind !== 'label') expect(page, path).toContain(`| \`${path}\` |`);
    }
    expect(page).toMatch(
      /\| `measures\.aps\.content\.habits` \| `0\.08` \| units, 0 to 1 \| -0\.05 to 0\.18 \| measures\.aps\.effect_readiness \| E \|/,
    );
  });

  it('counts grades, assumptions and what has none', async () => {
    const { total, byGrade, ungraded, assumed, unsourced } = gradeCounts(await facts(NORWAY));
    expect(Object.values(byGrade).reduce((sum, count) => sum + count, ungraded)).toBe(total);
    expect(byGrade.E).toBeGreaterThan(assumed);
    expect(unsourced).toBe(0);
    const one = gradeCounts(await facts(NORWAY, ['job.baseHazard=0.1 /month']));
    expect(one).toMatchObject({ total, unsourced: 1, ungraded: ungraded + 1 });
  });

  it('says of each mechanism what it does, and what holds instead when it is switched off', async () => {
    const on = await odd(NORWAY);
    for (const name of ['content', 'reneging', 'signal'] as const) {
      const off = await odd(NORWAY, [`mechanisms.${name}=off`]);
      const { does, off: instead } = MECHANISM_WORDS[name];
      expect(on).toContain(`(\`${name}\`) | 1 | ${does}`);
      expect(on).not.toContain(`(\`${name}\`) | ${instead}`);
      expect(off).toContain(`(\`${name}\`) | ${instead} | ${does}`);
    }
    expect(await odd(NORWAY, ['mechanisms.content=off'])).toContain(
      'Content is off: measures move no barrier',
    );
    expect(await odd(NORWAY, ['mechanisms.content={ on: true, strength: 2 }'])).toContain(
      '(`content`) | 2 |',
    );
  });

  it('says when a mechanism is on and has nothing to act on', async () => {
    expect(await odd(NORWAY)).toContain('| The market is 1 throughout. |');
    expect(await odd(NORWAY, ['regions.norge.market=0.9'])).not.toContain('| The market is 1 throughout. |');
    const chain = ['mechanisms.beliefNoise=on', 'belief.noise=0.2'];
    expect(await odd('scenarios/golden-chain.yaml', chain)).toContain('There are no caseworkers');
  });

  it('has other words for other choosers, and for measures that are closed', async () => {
    const norway = await odd(NORWAY);
    expect(norway).toContain('A caseworker chooses, in a meeting');
    const golden = await odd('scenarios/golden-chain.yaml');
    expect(golden).toContain('everybody follows the same fixed chain');
    expect(golden).not.toContain('A caseworker chooses');
    expect(await odd('scenarios/verification/mmc.yaml')).toContain('with the probabilities below');
    expect(norway).toMatch(/\| `aft` .*\*\*closed\*\* \|/);
    expect(await odd(NORWAY, ['measures.aft.places=100'])).toMatch(/\| `aft` .* \| 100 \| open \|/);
  });

  it('prints formulas as they stand, and the three terms of a measure in the job hazard', async () => {
    const text = await odd(NORWAY, ['formulas.acceptance=exp(-2 * signal)']);
    expect(text).toContain('`exp(-2 * signal)`');
    expect(text).toContain('| signal | `measures.*.signal` | on |');
    expect(text).toContain('| search factor inside | `measures.*.searchInside` | on |');
    expect(text).toContain("| subsidy's acceptance | `subsidy.offerShare` | on |");
    expect(text).toContain('| `aps` | 0.1 (-0.1 to 0.25) | 0.35 (0.2 to 0.7) |');
  });

  it('warns of what concerns the scenario and says what the model cannot show', async () => {
    const text = await odd(NORWAY);
    for (const { id } of evidence.warnings) expect(text).toContain(`**${id}.**`);
    for (const { id } of evidence.limits) expect(text).toContain(`**${id}. `);
    const queue = await odd('scenarios/verification/mmc.yaml');
    expect(queue).toContain('W2 (no gate acts)');
    expect(queue).not.toContain('**L1. ');
    expect(queue.split('\n').length).toBeLessThan(200);
  });

  it('lists the sources that are cited and no others', async () => {
    const all = citedSources(await facts(NORWAY)).map(({ id }) => id);
    expect(all).toContain('S28');
    expect(all).not.toContain('S48');
    expect(citedSources(await facts('scenarios/verification/mmc.yaml'))).toEqual([]);
  });

  it('comes anew from the scenario and is the same for the same one', async () => {
    const first = documentText(await facts(NORWAY));
    expect(documentText(await facts(NORWAY))).toBe(first);
    expect(documentText(await facts(NORWAY, ['time.followUp=6 months']))).toContain('left out:');
  });
});

describe('words about mechanisms', () => {
  it('stand for claims and warnings that exist, and what emerges is stated by none', () => {
    const known = new Set([...evidence.claims, ...evidence.warnings].map(({ id }) => id));
    const stated = MECHANISMS.flatMap((name) => MECHANISM_WORDS[name].stands);
    expect([...stated, ...EMERGENT_CLAIMS].filter((id) => !known.has(id))).toEqual([]);
    expect(EMERGENT_CLAIMS.filter((id) => stated.includes(id))).toEqual([]);
  });

  it('name numbers that the baseline has', async () => {
    const { rows } = await facts(NORWAY);
    const missing = MECHANISMS.flatMap((name) => MECHANISM_WORDS[name].numbers).filter((pattern) => {
      const regular = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}(\\.|$)`);
      return !rows.some(({ path }) => regular.test(path));
    });
    // No shock is assumed for 2015.
    expect(missing).toEqual(['behaviour.media.*.*']);
  });
});

describe("a user's text", () => {
  const NASTY = 'a | b\n\n# c <script>alert(1)</script> [d](javascript:e) `f` *g* &lt; \\| __h__';

  it('stays in its cell, its line and its meaning', () => {
    const line = table(['x', 'y'], [[plain(NASTY), code(NASTY)]]).split('\n');
    expect(line.length).toBe(3);
    // Bars that are not escaped part the cells: two and the two ends.
    expect(line[2]!.match(/(?<!\\)\|/g)?.length).toBe(3);
    expect(plain(NASTY)).not.toMatch(/<|\n|(?<!\\)[[\]*`]/);
    expect(plain('Røed & Raaum, inflow_per_year')).toBe('Røed & Raaum, inflow_per_year');
    expect(code('a `` b')).toBe('``` a `` b ```');
    expect(shellWord("it's\n`x` $(y)")).toBe("'it'\\''s x $(y)'");
  });

  it('breaks no table of the whole description', async () => {
    const quoted = JSON.stringify(NASTY);
    const text = `schema: 1
title: { en: ${quoted} }
question: ${quoted}
status: ${quoted}
seed: ${quoted}
time: { warmUp: 1 days, window: 10 days, followUp: 0 days }
groups:
  people: { names: { en: ${quoted} }, arrivals: { value: 1 /day, source: ${quoted}, grade: E, note: ${quoted} } }
measures:
  course: { names: { en: ${quoted} }, code: ${quoted}, places: 1, duration: 1 days }
chooser: { routes: { people: { start: { course: 1 } } } }
targets: [{ id: ${quoted}, measure: course, group: people, value: 0.5, source: ${quoted} }]
`;
    const scenario = await resolveScenario('nasty', parseSource(text, 'nasty.yaml') as SourceMap);
    const given = factsOf(scenario, { evidence, file: 'nasty.yaml' });
    const page = documentText(given);
    const outside = page.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
    expect(outside).not.toMatch(/<script/i);
    expect(page).not.toMatch(/^# c/m);
    let width = 0;
    for (const row of page.split('\n')) {
      const bars = row.startsWith('|') ? row.match(/(?<!\\)\|/g)!.length : 0;
      if (width > 0 && bars > 0) expect(bars, row).toBe(width);
      width = bars;
    }
  });
});
