import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { childKey, drawAddress, type Key, nameHash } from '../../src/random/address.js';
import { inverseIntegratedRate } from '../../src/random/arrival-process.js';
import { rootKey } from '../../src/random/root-key.js';
import { threefry2x32, uniformAt } from '../../src/random/threefry.js';
import { chiSquare, kolmogorovSmirnov, normalTest } from '../../src/stats/goodness.js';

/** Chance that the whole battery fails by luck. */
const FAMILY_LEVEL = 1e-4;
const FIGURES = fileURLToPath(new URL('./battery.json', import.meta.url));
const MEASURES = ['aps', 'amo', 'oppfolging', 'avklaring', 'utdanning', 'ab', 'arr', 'vta'];

interface Figure {
  readonly test: string;
  readonly statistic: number;
  readonly pValue: number;
  readonly n: number;
}

const figures: Figure[] = [];
function keep(test: string, { statistic, pValue }: { statistic: number; pValue: number }, n: number): void {
  figures.push({ test, statistic, pValue, n });
}

/** Keys of the people of a stream, as the model derives them; the seed is the test's own name. */
function people(name: string, count: number): readonly Key[] {
  const stream = childKey(rootKey(name, 1), nameHash('ordinary/norge'), 0);
  return Array.from({ length: count }, (_, ordinal) => childKey(stream, ordinal, 0));
}

/** Draws read across people, decisions, occurrences and measures, neighbours next to each other. */
function* interleaved(name: string, count: number): Generator<number> {
  const keys = people(name, Math.ceil(count / (35 * 4 * 2)));
  let given = 0;
  for (let index = 0; index < 4; index++) {
    for (let decision = 1; decision <= 35; decision++) {
      for (let measure = 0; measure < 2; measure++) {
        for (const { word0, word1 } of keys) {
          if (given++ === count) return;
          yield uniformAt(word0, word1, drawAddress(decision, index), nameHash(MEASURES[measure]!));
        }
      }
    }
  }
}

/** The same draws, person by person: what one life consumes in a row. */
function* lifeByLife(name: string, count: number): Generator<number> {
  let given = 0;
  for (const { word0, word1 } of people(name, Math.ceil(count / (35 * 8)))) {
    for (let decision = 1; decision <= 35; decision++) {
      for (let index = 0; index < 8; index++) {
        if (given++ === count) return;
        yield uniformAt(word0, word1, drawAddress(decision, index), 0);
      }
    }
  }
}

const READINGS = [
  ['across people', interleaved],
  ['life by life', lifeByLife],
] as const;

function uniformCounts(cells: number, n: number): Float64Array {
  return new Float64Array(cells).fill(n / cells);
}

describe.each(READINGS)('draws read %s', (reading, draws) => {
  it('fill every cell alike, by the first and by the last bits', () => {
    const n = 4_000_000;
    const high = new Float64Array(4096);
    const low = new Float64Array(4096);
    for (const u of draws(`cells ${reading}`, n)) {
      high[Math.floor(u * 4096)]!++;
      low[Math.floor((u * 2 ** 40) % 4096)]!++;
    }
    keep(`first 12 bits, ${reading}`, chiSquare(high, uniformCounts(4096, n)), n);
    keep(`last 12 bits, ${reading}`, chiSquare(low, uniformCounts(4096, n)), n);
  });

  it('are alike in pairs and triples', () => {
    const n = 3_000_000;
    const pairs = new Float64Array(64 * 64);
    const triples = new Float64Array(16 ** 3);
    let [a, b, c, seen] = [0, 0, 0, 0];
    for (const u of draws(`pairs ${reading}`, n)) {
      [a, b, c] = [b, c, u];
      seen++;
      if (seen % 2 === 0) pairs[Math.floor(b * 64) * 64 + Math.floor(c * 64)]!++;
      if (seen % 3 === 0)
        triples[(Math.floor(a * 16) * 16 + Math.floor(b * 16)) * 16 + Math.floor(c * 16)]!++;
    }
    keep(`pairs, ${reading}`, chiSquare(pairs, uniformCounts(4096, n / 2)), n / 2);
    keep(`triples, ${reading}`, chiSquare(triples, uniformCounts(4096, n / 3)), n / 3);
  });

  it('have the gaps, orders and maxima of independent uniforms', () => {
    const n = 2_000_000;
    const gaps = new Float64Array(40);
    const orders = new Float64Array(24);
    const maxima: number[] = [];
    let gap = 0;
    let four: number[] = [];
    let eight: number[] = [];
    for (const u of draws(`gaps ${reading}`, n)) {
      if (u < 0.1) {
        gaps[Math.min(gap, 39)]!++;
        gap = 0;
      } else gap++;
      four.push(u);
      if (four.length === 4) {
        orders[orderOf(four)]!++;
        four = [];
      }
      eight.push(u);
      if (eight.length === 8) {
        if (maxima.length < 100_000) maxima.push(Math.max(...eight));
        eight = [];
      }
    }
    const total = gaps.reduce((sum, count) => sum + count, 0);
    const expected = Float64Array.from(
      { length: 40 },
      (_, k) => total * (k < 39 ? 0.1 * 0.9 ** k : 0.9 ** 39),
    );
    keep(`gaps, ${reading}`, chiSquare(gaps, expected), total);
    keep(`orders of four, ${reading}`, chiSquare(orders, uniformCounts(24, n / 4)), n / 4);
    keep(
      `maximum of eight, ${reading}`,
      kolmogorovSmirnov(maxima, (x) => x ** 8),
      maxima.length,
    );
  });

  it('run up and down, collide and share birthdays as they should', () => {
    const n = 2_000_000;
    const values = [...draws(`runs ${reading}`, n)];
    let turns = 0;
    for (let i = 1; i + 1 < n; i++) {
      if (values[i]! > values[i - 1]! !== values[i + 1]! > values[i]!) turns++;
    }
    // Turning points: mean 2(n − 2)/3, variance (16n − 29)/90.
    keep(
      `turning points, ${reading}`,
      normalTest((turns - (2 * (n - 2)) / 3) / Math.sqrt((16 * n - 29) / 90)),
      n,
    );

    // 2^16 balls into 2^22 urns: collisions are close to Poisson with mean m²/2k.
    const [balls, urns] = [2 ** 16, 2 ** 22];
    const seen = new Uint8Array(urns);
    let collisions = 0;
    for (let i = 0; i < balls; i++) {
      const urn = Math.floor(values[i]! * urns);
      if (seen[urn] === 1) collisions++;
      seen[urn] = 1;
    }
    const mean = balls - urns * (1 - Math.exp(balls * Math.log1p(-1 / urns)));
    keep(`collisions, ${reading}`, normalTest((collisions - mean) / Math.sqrt(mean)), balls);

    // Birthday spacings (Marsaglia): 1024 birthdays in 2^24 days, 1500 years. Repeats are Poisson with mean
    // 16 only in the limit; at this size they have mean 15.736 ± 0.016 and variance 14.78, measured over
    // 60 000 years of birthdays from the operating system's own generator.
    const [birthdays, days, years] = [1024, 2 ** 24, 1500];
    const [expectedRepeats, uncertainty, variance] = [15.736, 0.016, 14.78];
    let repeats = 0;
    for (let year = 0; year < years; year++) {
      const dates = values
        .slice(year * birthdays, (year + 1) * birthdays)
        .map((u) => Math.floor(u * days))
        .sort((x, y) => x - y);
      const spacings = dates
        .slice(1)
        .map((date, i) => date - dates[i]!)
        .sort((x, y) => x - y);
      for (let i = 1; i < spacings.length; i++) if (spacings[i] === spacings[i - 1]) repeats++;
    }
    const spread = Math.sqrt(years * variance + (years * uncertainty) ** 2);
    keep(`birthday spacings, ${reading}`, normalTest((repeats - years * expectedRepeats) / spread), years);
  });
});

describe('streams beside each other', () => {
  it('of different people and decisions are not correlated', () => {
    const length = 4000;
    const keys = people('correlation', 60);
    const rows = keys.flatMap(({ word0, word1 }, i) =>
      [1 + (i % 35), 2 + (i % 33)].map((decision) =>
        Array.from(
          { length },
          (_, index) => (uniformAt(word0, word1, drawAddress(decision, index), 0) - 0.5) * Math.sqrt(12),
        ),
      ),
    );
    let largest = 0;
    let pairs = 0;
    for (let i = 0; i < rows.length; i++) {
      for (let j = 0; j < i; j++) {
        let sum = 0;
        for (let k = 0; k < length; k++) sum += rows[i]![k]! * rows[j]![k]!;
        largest = Math.max(largest, Math.abs(sum / Math.sqrt(length)));
        pairs++;
      }
    }
    const single = normalTest(largest).pValue;
    keep(
      'largest correlation of 120 streams',
      { statistic: largest, pValue: 1 - (1 - single) ** pairs },
      pairs,
    );
  });

  it('of neighbouring addresses differ in half their bits, whichever bit of the address is flipped', () => {
    const out = new Uint32Array(2);
    const other = new Uint32Array(2);
    const trials = 3000;
    const keys = people('avalanche', trials);
    let flips = 0;
    let worst = 0;
    for (let bit = 0; bit < 128; bit++) {
      let changed = 0;
      keys.forEach(({ word0, word1 }, i) => {
        const words = [word0, word1, drawAddress(1 + (i % 35), i), nameHash(MEASURES[i % 8]!)];
        threefry2x32(out, words[0]!, words[1]!, words[2]!, words[3]!);
        words[bit >> 5] = (words[bit >> 5]! ^ (1 << (bit & 31))) >>> 0;
        threefry2x32(other, words[0]!, words[1]!, words[2]!, words[3]!);
        changed += ones(out[0]! ^ other[0]!) + ones(out[1]! ^ other[1]!);
      });
      flips += changed;
      worst = Math.max(worst, Math.abs(changed - trials * 32) / Math.sqrt(trials * 16));
    }
    const n = trials * 128;
    keep('bits that flip, all', normalTest((flips - n * 32) / Math.sqrt(n * 16)), n);
    keep(
      'bits that flip, worst bit of the address',
      { statistic: worst, pValue: 1 - (1 - normalTest(worst).pValue) ** 128 },
      n,
    );
  });

  it('of arrivals count like a Poisson process', () => {
    const streams = 2000;
    const rate = { times: [0, 50], perDay: [1, 3] };
    const counts = new Float64Array(40);
    for (let stream = 0; stream < streams; stream++) {
      const key = childKey(rootKey('arrivals', stream), nameHash('ordinary/norge'), 0);
      let integral = 0;
      let count = 0;
      for (let ordinal = 0; ; ordinal++) {
        const { word0, word1 } = childKey(key, ordinal, 0);
        integral -= Math.log(1 - uniformAt(word0, word1, drawAddress(1, 0), 0));
        const day = inverseIntegratedRate(rate, integral);
        if (day >= 55) break;
        if (day >= 45) count++;
      }
      counts[Math.min(count, 39)]!++;
    }
    // Ten days around the change: 5 × 1 + 5 × 3 = 20 expected; cells of at least five.
    const poisson = Float64Array.from(
      { length: 40 },
      (_, k) => streams * Math.exp(k * Math.log(20) - 20 - logFactorial(k)),
    );
    const cells = Array.from({ length: 20 }, (_, i) => i + 11);
    const observed = [
      ...cells.map((k) => counts[k]!),
      streams - cells.reduce((sum, k) => sum + counts[k]!, 0),
    ];
    const expected = [
      ...cells.map((k) => poisson[k]!),
      streams - cells.reduce((sum, k) => sum + poisson[k]!, 0),
    ];
    keep('arrivals around a change of rate', chiSquare(observed, expected), streams);
  });
});

describe('the battery as a whole', () => {
  it('passes: no p-value below the level shared out over all tests, and none suspiciously near 1', () => {
    process.stdout.write(
      `${figures.map((f) => `${f.test.padEnd(46)} n ${String(f.n).padStart(8)}  statistic ${f.statistic.toPrecision(6).padStart(10)}  p ${f.pValue.toPrecision(4)}`).join('\n')}\n`,
    );
    const limit = FAMILY_LEVEL / figures.length;
    expect(figures.filter((figure) => figure.pValue < limit || figure.pValue > 1 - limit)).toEqual([]);
    // And the p-values themselves are uniform.
    expect(
      kolmogorovSmirnov(
        figures.map((figure) => figure.pValue),
        (p) => p,
      ).pValue,
    ).toBeGreaterThan(1e-3);
  });

  it('has its figures committed', () => {
    if (process.env.UPDATE_FIGURES === '1') writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
    expect(existsSync(FIGURES)).toBe(true);
    expect(JSON.parse(readFileSync(FIGURES, 'utf8'))).toEqual(figures);
  });
});

function orderOf(values: readonly number[]): number {
  let code = 0;
  for (let i = 0; i < 4; i++) {
    let smaller = 0;
    for (let j = i + 1; j < 4; j++) if (values[j]! < values[i]!) smaller++;
    code = code * (4 - i) + smaller;
  }
  return code;
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function logFactorial(k: number): number {
  let sum = 0;
  for (let i = 2; i <= k; i++) sum += Math.log(i);
  return sum;
}
