import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ensemble, ensembleText } from '../../src/scenario/ensemble.js';
import { loadEnsemble, parseEnsemble } from '../../src/scenario/load-ensemble.js';
import { complaints, folder, write } from './scenario-text.js';

const root = folder();

/** Lines are referred to by their numbers below. */
const GOOD = `schema: 1
scenario: norway-2015
seed: one
cutoff: 3
rank: 1
tried: 10
accepted: 2
effectiveSize: 1.8
targets:
  - { id: rate, value: 0.4, error: 0.01, discrepancy: 0.02 }
priors:
  - { name: work.hazard, low: 0.1, high: 0.2 }
  - { name: scale, low: 0.5, high: 2, scale: log }
sets:
  - { set: { work.hazard: 0.12 /month, a.b: 1 }, values: [0.12, 1], implausibility: 1, weight: 0.4, outputs: [0.41] }
  - { set: { work.hazard: 0.15 /month, a.b: 2 }, values: [0.15, 2], implausibility: 2, weight: 0.6, outputs: [0.38] }
prior:
  - { set: { work.hazard: 0.2 /month, a.b: 1 }, values: [0.2, 1] }
runs: { settings: [scale=0.01], replications: 2, horizon: 36 }
`;

const change = (...changes: readonly (readonly [from: string, to: string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, GOOD);

const said = (text: string) =>
  complaints(
    Promise.resolve().then(() => loadEnsemble(write(join(root, 'mine.yaml'), text))),
    root,
  );

describe('an ensemble file', () => {
  it('that is right is an ensemble, with settings as --set takes them', () => {
    expect(loadEnsemble(write(join(root, 'mine.yaml'), GOOD))).toMatchObject({
      scenario: 'norway-2015',
      priors: [{ scale: 'linear' }, { scale: 'log' }],
      sets: [
        { settings: ['work.hazard=0.12 /month', 'a.b=1'], values: [0.12, 1], weight: 0.4, outputs: [0.41] },
        { settings: ['work.hazard=0.15 /month', 'a.b=2'], implausibility: 2 },
      ],
      prior: [{ settings: ['work.hazard=0.2 /month', 'a.b=1'], values: [0.2, 1] }],
    });
  });

  it('as the page on ensembles shows it is right', () => {
    const page = readFileSync('scenarios/ensembles/README.md', 'utf8');
    const [, shown] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    expect(parseEnsemble(shown!, 'README.md').sets.map(({ settings }) => settings)).toEqual([
      ['measures.aps.places=6000'],
      ['measures.aps.places=6400'],
    ]);
  });

  it('written and read is the same to the last digit, odd texts and a large ensemble too', () => {
    const number = (i: number, k: number) => ((i * 7919 + k * 104_729) % 100_003) / 100_003 + 1e-7 / 3;
    const values = (i: number) => Array.from({ length: 20 }, (_, k) => number(i, k));
    const settings = (i: number) =>
      values(i).map((value, k) => `measures.measure-${k}.content.weights[0]: "odd"=${value} /month`);
    const ensemble: Ensemble = {
      scenario: 'a: b # c',
      seed: '007',
      cutoff: 3,
      rank: 2,
      tried: 900,
      accepted: 300,
      effectiveSize: 211.1 / 3,
      runs: { settings: ['scale=0.01', 'time.window=3 years'], replications: 2, horizon: 36 },
      targets: Array.from({ length: 30 }, (_, j) => ({
        id: `t${j}`,
        value: number(j, 1),
        error: 0,
        discrepancy: 0.1,
      })),
      priors: Array.from({ length: 20 }, (_, k) => ({ name: `p${k}`, low: 0, high: 2, scale: 'linear' })),
      sets: Array.from({ length: 300 }, (_, i) => ({
        settings: settings(i),
        values: values(i),
        implausibility: number(i, 2),
        weight: number(i, 3),
        outputs: Array.from({ length: 30 }, (_, j) => number(i, 40 + j)),
      })),
      prior: Array.from({ length: 250 }, (_, i) => ({ settings: settings(i), values: values(i) })),
    };
    const text = ensembleText(ensemble);
    expect(parseEnsemble(text, 'large.yaml')).toEqual(ensemble);
    expect(loadEnsemble(write(join(root, 'large.yaml'), text)).sets).toHaveLength(300);
  });

  it.each([
    [
      'an unknown key, with the one that was meant',
      change(['cutoff: 3', 'cutof: 3']),
      ['unknown key cutof; at cutof (mine.yaml:4:1); did you mean cutoff?'],
    ],
    [
      'a count that does not count',
      change(['accepted: 2', 'accepted: 3']),
      ['invalid accepted: 3; expected 2, as many as there are sets; at accepted (mine.yaml:7:11)'],
    ],
    [
      'a value outside its own prior',
      change(['values: [0.12, 1]', 'values: [0.3, 1]']),
      [
        'invalid work.hazard: 0.3; expected a number in [0.1, 0.2], its prior; at sets.0.values.0 (mine.yaml:15:59)',
      ],
    ],
    [
      'a set that does not fit by the file itself',
      change(['implausibility: 2', 'implausibility: 3.5']),
      [
        'invalid implausibility: 3.5; expected at most the cutoff, 3; at sets.1.implausibility (mine.yaml:16:85)',
      ],
    ],
    [
      'outputs that are not one per target',
      change(['outputs: [0.41]', 'outputs: [0.41, 1]']),
      ['invalid outputs: 2 numbers; expected 1, one per target; at sets.0.outputs (mine.yaml:15:110)'],
    ],
    [
      'a set that leaves a path alone',
      change(['0.15 /month, a.b: 2 }', '0.15 /month }']),
      ['invalid set: a.b is missing; expected the same paths in every set; at sets.1.set (mine.yaml:16:12)'],
    ],
    [
      'a prior upside down, and a logarithm of nothing',
      change(['low: 0.1, high: 0.2 }', 'low: 0.3, high: 0.2 }'], ['low: 0.5', 'low: 0']),
      [
        'invalid high: 0.2; expected more than low, 0.3; at priors.0.high (mine.yaml:12:42)',
        'invalid low: 0; expected more than 0, for scale: log; at priors.1.low (mine.yaml:13:25)',
      ],
    ],
    [
      'no sets',
      change([GOOD.slice(GOOD.indexOf('sets:'), GOOD.indexOf('prior:')), 'sets: []\n']),
      ['invalid sets: none; expected at least one set that fits; at sets (mine.yaml:14:7)'],
    ],
    [
      'a weight of nothing, and a version of another time',
      change(['weight: 0.4', 'weight: 0'], ['schema: 1', 'schema: 2']),
      [
        'invalid schema: 2; expected 1; at schema (mine.yaml:1:9)',
        'invalid weight: 0; expected a number > 0; at sets.0.weight (mine.yaml:15:96)',
      ],
    ],
    ['a list', '- 1\n', ['invalid file; expected an ensemble file, a map; at mine.yaml:1:1']],
  ])('says what is wrong: %s', async (_, text, says) => {
    expect(await said(text)).toEqual(says);
  });
});
