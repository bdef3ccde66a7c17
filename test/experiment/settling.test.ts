import { describe, expect, test } from 'vitest';
import type { ReplicationResult } from '../../src/experiment/replication.js';
import { settlingSeries } from '../../src/experiment/settling.js';
import { compileModel } from '../../src/model/model.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const { parameters } = await loadScenario('scenarios/fair.yaml');
// A warm-up of one year: twelve months.
const model = compileModel(parameters);

/** A run whose register and rate are as told, month by month; `shift` tells replications apart. */
function run(register: (month: number) => number, rate: (month: number) => number, shift: number) {
  const months = Array.from({ length: 96 }, (_, month) => month);
  return {
    population: months.map((month) => [month * 30.4375, 0, register(month) + shift, 0, 0, 0, 0, 0, 0]),
    monthly: [
      {
        group: 0,
        followed: months.slice(0, 36).map(() => 100 + shift),
        employed: months.slice(0, 36).map((month) => rate(month) * (100 + shift)),
      },
    ],
  } as unknown as ReplicationResult;
}

const wave = (month: number) => (month % 2 === 0 ? 1 : -1);
const seriesOf = (register: (month: number) => number, rate: (month: number) => number = () => 0.5) =>
  settlingSeries(model, [run(register, rate, 0), run(register, rate, 10)]);

describe('whether a run had settled', () => {
  test('a register that starts low and levels off after two years needs a longer warm-up than one', () => {
    const [register] = seriesOf((month) => (month < 24 ? 500 + 20 * month : 980) + wave(month));
    expect(register).toMatchObject({ quantity: 'on-register', group: 'users', isTooShort: true });
    // Batches of five months: the cut lies at one of their ends.
    expect(register!.cut).toBeGreaterThanOrEqual(20);
    expect(register!.cut).toBeLessThanOrEqual(30);
    expect(register!.values[0]).toBe(506);
    expect(register!.smooth[50]).toBeCloseTo(985, 0);
  });

  test('one that is level from the first month needs none, and one that never stops growing has not settled', () => {
    const [level] = seriesOf((month) => 1000 + wave(month));
    expect([level!.cut, level!.isTooShort]).toEqual([0, false]);
    const [growing] = seriesOf((month) => 1000 + 10 * month);
    expect([growing!.cut, growing!.isTooShort]).toEqual([null, true]);
  });

  test('a rate is a ratio of sums over replications in each month; too few months tell nothing', () => {
    const rate = seriesOf(
      () => 1000,
      (month) => 0.4 + month / 1000,
    ).find(({ quantity }) => quantity === 'six-month-rate')!;
    expect(rate.values[10]).toBeCloseTo(0.41, 12);
    // 36 months are seven batches; ten are asked for.
    expect([rate.cut, rate.isTooShort]).toEqual([null, false]);
  });
});
