import { describe, expect, it } from 'vitest';
import { judged } from '../../src/experiment/facts/fact-verdict.js';
import type { ComparisonSummary } from '../../src/experiment/facts/facts-summary.js';
import { nearestReading } from '../../src/experiment/facts/nearest-reading.js';
import type { FactComparison } from '../../src/metrics/fact.js';
import { reasonOf, verdictWords } from '../../src/report/fact-sentences.js';
import { jackknife } from '../../src/stats/jackknife.js';
import { ratioDifference, ratioInterval } from '../../src/stats/ratio.js';

const names = { nb: 'n', en: 'n' };
const of = { quantity: { kind: 'turnover', group: 'g' }, settings: [] } as const;
const comparison = (more: Partial<FactComparison>): FactComparison => ({ names, unit: 'share', of, ...more });
const estimate = (mean: number, half: number) => ({
  mean,
  low: mean - half,
  high: mean + half,
  level: 0.95,
  n: 8,
});
const summary = (of: FactComparison, model: ComparisonSummary['model'] & object): ComparisonSummary => ({
  names,
  reading: null,
  unit: of.unit,
  computed: '',
  value: of.value ?? null,
  low: of.low ?? null,
  high: of.high ?? null,
  tolerance: null,
  model,
  ...judged(of, model),
});

const around = comparison({ value: 0.25, low: 0.2, high: 0.3 });

describe('a verdict', () => {
  it.each([
    [0.25, 0.04, 'inside', null],
    [0.25, 0.06, 'undecided', null],
    [0.31, 0.02, 'undecided', 'above'],
    [0.4, 0.05, 'outside', 'above'],
    [0.1, 0.05, 'outside', 'below'],
  ])('on %d ± %d for 0.25 ± 0.05 is %s', (mean, half, verdict, side) => {
    expect(judged(around, estimate(mean, half))).toMatchObject({ verdict, side });
  });

  it('is by the number alone where one replication gives no interval', () => {
    expect(judged(around, { mean: 0.29, n: 1 }).verdict).toBe('inside');
    expect(judged(around, { mean: 0.31, n: 1 }).verdict).toBe('outside');
  });

  it('is none where there is nothing to judge by, or nobody to divide by', () => {
    expect(judged(comparison({}), estimate(0.2, 0.1)).verdict).toBe('shown');
    expect(judged(around, { mean: Number.NaN, n: 1 }).verdict).toBe('no answer');
  });

  it('says what the file says, on the side it was missed', () => {
    const sign = comparison({
      low: 0,
      ifInside: { nb: 'ja', en: 'as found' },
      ifBelow: { nb: 'nei', en: 'it disagrees' },
    });
    expect(reasonOf(summary(sign, estimate(0.03, 0.01)))).toBe('As found.');
    expect(reasonOf(summary(sign, estimate(-0.03, 0.01)))).toBe('3.0 points below the bound: it disagrees.');
  });

  it('on a sign whose interval covers zero is that no difference is shown', () => {
    const open = summary(comparison({ low: 0 }), estimate(0.01, 0.02));
    expect(verdictWords(open)).toBe('no difference shown');
    expect(reasonOf(open)).toBe('No difference shown: the interval covers zero.');
    expect(verdictWords(summary(around, estimate(0.31, 0.02)))).toBe('undecided');
  });

  it('says by how much a published value and its tolerance are missed', () => {
    expect(reasonOf(summary(around, estimate(0.4, 0.05)))).toBe(
      '15.0 points above the published value, 10.0 points past its tolerance.',
    );
    expect(verdictWords(summary(around, estimate(0.1, 0.05)))).toBe('outside, 10.0 below');
  });
});

describe('of several readings', () => {
  const reading = (en: string, mean: number) => ({
    ...summary(around, estimate(mean, 0.01)),
    reading: { nb: en, en },
  });

  it('the nearest is the one whose largest miss is the smallest', () => {
    const nearest = nearestReading([
      reading('a', 0.25),
      reading('a', 0.4),
      reading('b', 0.35),
      reading('b', 0.36),
    ]);
    expect(nearest).toMatchObject({ reading: { en: 'b' }, inside: false, insideUnder: [] });
    expect(nearest!.largestMiss).toBeCloseTo(0.11, 12);
  });

  it('those with all numbers inside are named', () => {
    const nearest = nearestReading([reading('a', 0.25), reading('b', 0.24), reading('b', 0.28)]);
    expect(nearest!.insideUnder.map(({ en }) => en)).toEqual(['a', 'b']);
  });

  it('there is no nearest of one', () => {
    expect(nearestReading([reading('a', 0.25), summary(around, estimate(0.2, 0.1))])).toBeNull();
  });
});

describe('the jackknife of any statistic', () => {
  const top = [3, 5, 4, 8];
  const bottom = [10, 11, 9, 20];
  const rows = top.map((value, i) => [value, bottom[i]!, bottom[i]!, 30]);

  it('gives a ratio the interval that ratios have', () => {
    const { mean, low, high } = ratioInterval(top, bottom, 0.95);
    const estimate = jackknife(rows, (sums) => sums[0]! / sums[1]!, 0.95);
    expect(estimate.mean).toBe(mean);
    expect(estimate.low).toBeCloseTo(low, 12);
    expect(estimate.high).toBeCloseTo(high, 12);
  });

  it('gives a difference of ratios its paired interval', () => {
    const thirty = [30, 30, 30, 30];
    const paired = ratioDifference({ top, bottom }, { top: bottom, bottom: thirty }, 0.95);
    const estimate = jackknife(rows, (sums) => sums[0]! / sums[1]! - sums[2]! / sums[3]!, 0.95);
    expect(estimate.mean).toBeCloseTo(paired.mean, 12);
    expect(estimate.low).toBeCloseTo(paired.low, 12);
  });

  it('needs two', () => {
    expect(() => jackknife([[1, 2]], ([a]) => a!, 0.95)).toThrow(/at least two/);
  });
});
