import { describe, expect, it } from 'vitest';
import { checkReplay } from '../../../src/attribution/replay-check.js';
import { trajectoryFingerprint } from '../../../src/experiment/check/trajectory-fingerprint.js';
import type { ReplicationRun } from '../../../src/experiment/replication.js';
import { streamRecord } from '../../../src/experiment/stream-record.js';
import { officialIndicator } from '../../../src/metrics/official-indicator.js';
import { MONTH_DAYS } from '../../../src/model/calendar.js';
import { compileModel } from '../../../src/model/model.js';
import { World } from '../../../src/model/world.js';
import { rootKey } from '../../../src/random/root-key.js';
import { world } from '../../causal/worlds.js';
import { BY_RATE, BY_VALUE, runOf, twoMeasures, workDays } from './two-measures.js';

const YEAR = 365.25;
const asWritten = runOf(await twoMeasures());
const byRate = runOf(await twoMeasures(`steering=${BY_RATE}`));
const byValue = runOf(await twoMeasures(`steering=${BY_VALUE}`));

/** Places of a measure: as written, and after each date. */
function placesOf({ model, result }: ReplicationRun, id: string): readonly number[] {
  const { pools, dates } = result.steering!;
  const pool = pools.findIndex(({ measure }) => model.measures[measure]!.parameters.id === id);
  return [pools[pool]!.places, ...dates.map(({ places }) => places[pool]!)];
}

describe('places that follow results', () => {
  it('go to the measure that does nothing when they follow the rate, which selection makes', () => {
    const last = (id: string) => placesOf(byRate, id).at(-1)!;
    expect(placesOf(byRate, 'useless')[0]).toBe(30);
    expect(last('useless')).toBeGreaterThan(45);
    expect(last('useful')).toBeLessThan(8);
  });

  it('go to the measure that helps when they follow true value per krone', () => {
    const last = (id: string) => placesOf(byValue, id).at(-1)!;
    expect(last('useful')).toBeGreaterThan(30);
    expect(last('useless')).toBeLessThan(12);
  });

  it('give less work than places that stay by the one, and more by the other', () => {
    const [rate, stay, value] = [byRate, asWritten, byValue].map(workDays);
    expect(rate!).toBeLessThan(stay! * 0.99);
    expect(value!).toBeGreaterThan(stay! * 1.01);
  });

  it.each([
    ['rate', byRate],
    ['value', byValue],
  ] as const)('cost the same each year by %s, but for less than a place', (_, { model, result }) => {
    const { pools, dates } = result.steering!;
    const price = pools.map(({ measure }) => model.measures[measure]!.parameters.costNokPerMonth);
    const pot = 30 * 10_000 + 20 * 15_000;
    expect(dates.map(({ day }) => day / YEAR)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { places, budgetNokPerMonth } of dates) {
      expect(budgetNokPerMonth.reduce((sum, nok) => sum + nok, 0)).toBeCloseTo(pot, 6);
      const spent = places.reduce((sum, count, i) => sum + count * price[i]!, 0);
      expect(spent).toBeLessThanOrEqual(pot);
      expect(pot - spent).toBeLessThan(15_000);
    }
  });

  it('move by no more than the share allowed, up to one place', () => {
    for (const run of [byRate, byValue]) {
      for (const id of ['useless', 'useful']) {
        const places = placesOf(run, id);
        for (let i = 1; i < places.length; i++)
          expect(Math.abs(places[i]! - places[i - 1]!)).toBeLessThanOrEqual(places[i - 1]! * 0.2 + 1);
      }
    }
  });

  it('are those that the record shows from each date on', () => {
    const { queueMonths } = byRate.record;
    const { moves } = byRate.result.steering!;
    const useful = byRate.model.queues.find(({ name }) => name === 'useful')!.index;
    for (let row = 0; row < queueMonths.length; row++) {
      if (queueMonths.get('queue', row) !== useful) continue;
      const day = queueMonths.get('day', row);
      const last = moves.findLast((move) => move.queue === useful && move.day <= day);
      expect(queueMonths.get('places', row)).toBe(last?.places ?? 20);
    }
  });

  it('follow the official rate itself: what a run reads on a date is what one that ends there reports', async () => {
    const { dates, pools } = byRate.result.steering!;
    const date = dates[1]!;
    const short = await twoMeasures(
      `steering=${BY_RATE}`,
      'time={ warmUp: 1 year, window: 0.5 years, followUp: 0.5 years }',
    );
    const { model, record } = runOf(short);
    const cells = officialIndicator(model, record, {
      clock: 'register',
      fromDay: date.day - 6 * MONTH_DAYS - YEAR,
      untilDay: date.day - 6 * MONTH_DAYS,
      endDay: date.day,
      leaveCountsAsEmployed: false,
    });
    pools.forEach(({ measure }, pool) => {
      const own = cells.filter((cell) => cell.measure === measure);
      expect(date.results[pool]!.people).toBe(own.reduce((sum, cell) => sum + cell.followed[1]!, 0));
      expect(date.results[pool]!.top).toBe(own.reduce((sum, cell) => sum + cell.employed[1]!, 0));
      expect(date.results[pool]!.people).toBeGreaterThan(20);
    });
  });

  it('stay where nothing is known yet: a true value over twelve months after one year', () => {
    const [first] = byValue.result.steering!.dates;
    expect(first!.results.map(({ people }) => people)).toEqual([0, 0]);
    expect(first!.places).toEqual(byValue.result.steering!.pools.map(({ places }) => places));
  });

  it('stay where a number has too few people behind it', async () => {
    const strict = BY_RATE.replace('share: 0.2', 'share: 0.2, fewest: 100000');
    const run = runOf(await twoMeasures(`steering=${strict}`));
    expect(run.result.steering!.moves).toEqual([]);
    expect(run.result.events).toBe(asWritten.result.events);
  });

  it('are the same whichever measure the file names first', async () => {
    const other = BY_RATE.replace('[useless, useful]', '[useful, useless]');
    const run = runOf(await twoMeasures(`steering=${other}`));
    expect(run.result).toEqual(byRate.result);
  });
});

describe('a world in which no measure does anything', () => {
  it('has a true value of 0 everywhere, so nothing moves and not a bit of anything changes', async () => {
    const set = ['mechanisms.content=off'];
    const still = runOf(await twoMeasures(...set));
    const steered = runOf(await twoMeasures(...set, `steering=${BY_VALUE}`));
    const { dates, moves } = steered.result.steering!;
    expect(dates.flatMap(({ results }) => results.map(({ top }) => top)).every((top) => top === 0)).toBe(
      true,
    );
    expect(dates.at(-1)!.results.every(({ people }) => people > 20)).toBe(true);
    expect(moves).toEqual([]);
    const { steering: _, ...rest } = steered.result;
    expect(rest).toEqual(still.result);
    expect(trajectory(steered)).toBe(trajectory(still));
    expect(trajectory(byValue)).not.toBe(trajectory(asWritten));
    // The rate is another matter: it differs between measures that do nothing.
    const rated = runOf(await twoMeasures(...set, `steering=${BY_RATE}`));
    expect(rated.result.steering!.moves.length).toBeGreaterThan(0);
  });
});

/** All that happened in a run, as a short text. */
function trajectory(run: ReplicationRun): string {
  return trajectoryFingerprint(run).trajectory;
}

describe('everybody in a steered world re-run alone, unchanged,', () => {
  it.each([
    ['rate', byRate],
    ['value', byValue],
  ] as const)('lives the recorded life bit for bit, by %s', (_, { model, record }) => {
    const check = checkReplay(model, rootKey('two measures', 1), record, 8 * YEAR);
    expect(check.persons).toBeGreaterThan(4000);
    expect(check.differences).toEqual([]);
  });

  it('does so with caseworkers, course dates, subsidies and reputation too', async () => {
    const { parameters } = await world('policy/steered-by-rate.yaml', [
      'scale=0.004',
      'steering.fewest=1',
      'time.warmUp=2 years',
      'time.followUp=1 year',
    ]);
    const { runReplication } = await import('../../../src/experiment/replication.js');
    const run = runReplication({ parameters, seed: 'steered', replication: 1, level: 'replayable' });
    expect(run.result.steering!.moves.length).toBeGreaterThan(10);
    const check = checkReplay(run.model, rootKey('steered', 1), run.record, 5 * YEAR);
    expect(check.persons).toBeGreaterThan(1000);
    expect(check.differences).toEqual([]);
  });
});

describe('a steered run written while it runs', () => {
  it('has the rows of the run itself', async () => {
    const { parameters } = await twoMeasures(`steering=${BY_RATE}`);
    let days = 0;
    let rows = 0;
    streamRecord(
      parameters,
      { seed: 'two measures', replication: 1 },
      {
        take: (name, table, row) => {
          if (name !== 'spells') return;
          rows++;
          const spells = table as ReplicationRun['record']['spells'];
          days += spells.get('from', row);
        },
      },
    );
    const { spells } = byRate.record;
    expect(rows).toBe(spells.length);
    let recorded = 0;
    for (let row = 0; row < spells.length; row++) recorded += spells.get('from', row);
    expect(days / recorded).toBeCloseTo(1, 12);
  });
});

describe('a world whose places should follow results', () => {
  it('does not open where nobody would move them', async () => {
    const { parameters } = await twoMeasures(`steering=${BY_RATE}`);
    expect(() => new World(compileModel(parameters), { root: rootKey('a', 1), level: 'counts' })).toThrow(
      'places of two follow results (steering), which this calculation does not do',
    );
  });
});
