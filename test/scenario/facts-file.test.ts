import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VERDICTS } from '../../src/experiment/facts/facts-summary.js';
import { QUANTITY_KEYS } from '../../src/scenario/check-fact.js';
import { loadFacts, SHIPPED_FACTS } from '../../src/scenario/load-facts.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { complaints, folder, write } from './scenario-text.js';

const root = folder();

/** Fourteen lines, each referred to by its number below. */
const GOOD = `schema: 1
facts:
  - id: X1
    fact: { nb: Et funn, en: A finding }
    published: '0.50'
    sources: [S25]
    grade: B
    compare:
      - names: { nb: etter, en: after }
        unit: share
        of: { metric: { id: employed-after-12-months, groups: [ordinary] } }
        value: 0.5
        within: 0.07
        tolerance: assumption, range 0.05 to 0.1
`;

const said = (text: string) =>
  complaints(
    Promise.resolve().then(() => loadFacts(write(join(root, 'mine.yaml'), text))),
    root,
  );
const change = (...changes: readonly (readonly [from: string, to: string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, GOOD);

describe('a file of facts', () => {
  it('that is right is facts, with bounds around the value', () => {
    const { facts, metrics } = loadFacts(write(join(root, 'mine.yaml'), GOOD));
    expect(metrics.map(({ id }) => id)).toEqual(['employed-after-12-months']);
    expect(facts[0]!.comparisons[0]).toMatchObject({
      of: {
        quantity: { kind: 'metric', metric: 'employed-after-12-months', groups: ['ordinary'] },
        settings: [],
      },
      value: 0.5,
      low: 0.43,
      high: expect.closeTo(0.57, 12),
    });
  });

  it.each([
    [
      'an unknown metric, with the one that was meant',
      change(['employed-after-12-months', 'employed-after-12-month']),
      [
        'there is no metric employed-after-12-month; at facts.0.compare.0.of.metric.id (mine.yaml:11:29); did you mean employed-after-12-months?',
      ],
    ],
    [
      'an unknown key',
      change(['within:', 'witin:']),
      ['unknown key witin; at facts.0.compare.0.witin (mine.yaml:13:9); did you mean within?'],
    ],
    [
      'a source that is not in the list',
      change(['S25', 'S99']),
      [
        'there is no source S99; expected ids of evidence/sources.yaml; at facts.0.sources.0 (mine.yaml:6:15)',
      ],
    ],
    [
      'an assumption without a range',
      change([', range 0.05 to 0.1', '']),
      [
        'invalid tolerance: assumption; expected a range for an assumption; at facts.0.compare.0.tolerance (mine.yaml:14:20)',
      ],
    ],
    [
      'bounds without an origin',
      change(['        tolerance: assumption, range 0.05 to 0.1\n', '']),
      [
        'bounds without an origin; expected tolerance; at facts.0.compare.0 (mine.yaml:9:9); a source, or assumption with a range',
      ],
    ],
    [
      'bounds given twice',
      change(['within: 0.07', 'within: 0.07\n        low: 0.4']),
      [
        'bounds are given twice; expected either within or low and high; at facts.0.compare.0.within (mine.yaml:13:17)',
      ],
    ],
    [
      'two numbers at once',
      change(['of: { ', 'of: { turnover: { group: ordinary }, ']),
      [
        'metric and turnover at once; expected one of metric, leavers, statusExits, turnover, stock, effect, rateVersusEffect, targets; at facts.0.compare.0.of (mine.yaml:11:13)',
      ],
    ],
    [
      'no grade of the five',
      change(['grade: B', 'grade: F']),
      ['invalid grade: "F"; expected one of A, B, C, D, E; at facts.0.grade (mine.yaml:7:12)'],
    ],
    [
      'neither compared nor said to be impossible',
      GOOD.slice(0, GOOD.indexOf('    compare')),
      [
        'X1 has to be compared or not computable; expected compare or notComputable; at facts.0 (mine.yaml:3:5)',
      ],
    ],
    [
      'thirds that do not count from the start',
      change([
        'metric: { id: employed-after-12-months, groups: [ordinary] }',
        'effect: { after: 12 months, until: 24 months, need: most }',
      ]),
      [
        'thirds by need count from the start; expected no after; at facts.0.compare.0.of.effect.after (mine.yaml:11:32)',
      ],
    ],
  ])('says where and how it is wrong: %s', async (_what, text, expected) => {
    expect(await said(text)).toEqual(expected);
  });

  it('that is not there is said to be missing', async () => {
    expect(
      await complaints(
        Promise.resolve().then(() => loadFacts(join(root, 'none.yaml'))),
        root,
      ),
    ).toHaveLength(1);
  });
});

describe('the page about facts', () => {
  const page = readFileSync('scenarios/facts/README.md', 'utf8');

  it('shows a file that is right as it stands', () => {
    const [, text] = /```yaml facts\n([\s\S]*?)```/.exec(page)!;
    const { facts } = loadFacts(write(join(root, 'page.yaml'), text!));
    expect(facts[0]!.comparisons[1]!.of.settings).toEqual(['measures.aps.content.habits=0.16']);
  });

  it('names every kind of number and every verdict', () => {
    for (const word of [...QUANTITY_KEYS, ...VERDICTS]) expect(page, word).toContain(word);
  });
});

describe('the facts that ship', () => {
  const { facts } = loadFacts(SHIPPED_FACTS);
  interface Row {
    readonly id: string;
    readonly value: number | string | readonly number[];
    readonly source: string;
    readonly grade: string;
  }
  const { validation } = parse(readFileSync('scenarios/evidence/parameters.yaml', 'utf8')) as {
    readonly validation: readonly Row[];
  };
  const evidence = new Map(validation.map((row) => [row.id, row]));

  it('are those of the evidence, with its sources and grades', () => {
    expect(facts.map(({ id }) => id)).toEqual(validation.map(({ id }) => id));
    for (const { id, sources, grade } of facts) {
      expect(evidence.get(id)!.source.replace(' (press)', ''), id).toBe(sources.join(' '));
      expect(grade, id).toBe(evidence.get(id)!.grade);
    }
  });

  it('carry every number that the evidence gives for what is computed', () => {
    for (const { id, comparisons } of facts) {
      const { value } = evidence.get(id)!;
      if (comparisons.length === 0 || typeof value === 'string') continue;
      const numbers = typeof value === 'number' ? [value] : value;
      const carried = comparisons.flatMap(({ value: published, low, high }) => [published, low, high]);
      // V5 is a difference of two shares; V9 a number of people, and its share of those in need and waiting.
      const wanted = id === 'V5' ? [numbers[0]! - numbers[1]!] : id === 'V9' ? [56600, 63700, 0.47] : numbers;
      for (const number of wanted) {
        expect(
          carried.some((one) => one !== undefined && Math.abs(one - number) < 1e-9),
          `${id}: ${number}`,
        ).toBe(true);
      }
    }
  });

  it('are compared, or say why not', () => {
    for (const { id, comparisons, notComputable } of facts) {
      expect(comparisons.length > 0, id).toBe(notComputable === undefined);
    }
  });

  it('say in plain words what it means that sheltered-first wins', () => {
    const [first] = facts.find(({ id }) => id === 'V13')!.comparisons;
    expect(first!.low).toBe(0);
    expect(first!.ifBelow!.en).toBe(
      'the model says that sheltered-first wins on average; this disagrees with the best Norwegian evidence (S16)',
    );
  });

  it('are no target of any scenario', async () => {
    for (const name of ['norway-2015', 'norway-2013']) {
      const { targets } = await loadScenario(`scenarios/${name}.yaml`);
      expect(targets.filter(({ id }) => id.startsWith('V'))).toEqual([]);
    }
  });

  it('ask for settings, and propose commands, that the baseline takes', async () => {
    const settings = facts.flatMap(({ comparisons, notComputable }) => [
      ...comparisons.flatMap(({ of, minus }) => [...of.settings, ...(minus?.settings ?? [])]),
      ...[...(notComputable?.instead ?? '').matchAll(/--set (\S+='[^']*'|\S+)/g)].map((found) =>
        found[1]!.replaceAll("'", ''),
      ),
    ]);
    expect(settings.length).toBeGreaterThan(6);
    const { hash } = await loadScenario('scenarios/norway-2015.yaml');
    for (const setting of new Set(settings)) {
      expect((await loadScenario('scenarios/norway-2015.yaml', { set: [setting] })).hash, setting).not.toBe(
        hash,
      );
    }
  });
});
