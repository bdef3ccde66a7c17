import { beforeAll, describe, expect, it } from 'vitest';
import { type CoalitionWorlds, coalitionWorlds } from '../../src/attribution/coalition-worlds.js';
import { familyPlayers, measurePlayers } from '../../src/attribution/players.js';
import { orderAndReverse, sampledShapleyValues, shapleyValues } from '../../src/attribution/shapley.js';
import { compileModel } from '../../src/model/model.js';
import { World } from '../../src/model/world.js';
import { rootKey } from '../../src/random/root-key.js';
import { uniformAt } from '../../src/random/threefry.js';
import { meanOf, varianceOf } from '../../src/stats/t-interval.js';
import { attributed } from './attributed.js';
import { world } from './worlds.js';

const everyCoalition = (players: number) => Array.from({ length: 2 ** players }, (_, coalition) => coalition);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** All worlds of a game, from one paused world. */
async function game(
  file: string,
  set: readonly string[],
  playersOf: typeof familyPlayers | typeof measurePlayers,
): Promise<CoalitionWorlds> {
  const { parameters, seed } = await world(file, set);
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const paused = new World(compileModel(parameters), { root: rootKey(seed, 1), level: 'journeys' });
  paused.runUntil(warmUpDays);
  const players = playersOf(paused.model);
  const untilDay = warmUpDays + windowDays;
  return coalitionWorlds(paused, players, everyCoalition(players.length), {
    untilDay,
    endDay: untilDay + followUpDays,
  });
}

describe('Shapley values of simulated worlds', () => {
  it('of the families of Norway sum to all open less none within 1e-9, in work and in money', async () => {
    const set = ['scale=0.002', 'time.warmUp=1 year'];
    const { players, outcomes } = await game('norway-2015.yaml', set, familyPlayers);
    for (const read of [
      (outcome: (typeof outcomes)[number]) => outcome.ordinary,
      (outcome: (typeof outcomes)[number]) => outcome.subsidised,
      (outcome: (typeof outcomes)[number]) => outcome.presentValueNok,
    ]) {
      const worth = outcomes.map(read);
      const whole = worth[worth.length - 1]! - worth[0]!;
      expect(whole).not.toBe(0);
      expect(Math.abs(sum(shapleyValues(players.length, worth)) - whole)).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(whole)),
      );
    }
  });

  it('give exactly 0 to a family that nobody can enter', async () => {
    const set = ['groups.users.arrivals=200 /year', 'measures.oppfolging.places=0'];
    const closed = await attributed('chain.yaml', { families: 2 }, { set });
    const { players, total } = closed.summary.families!;
    const followUp = players.find(({ id }) => id === 'followUp')!;
    expect(Object.is(followUp.value.mean, 0)).toBe(true);
    expect(followUp.exactlyZero).toBe(true);
    expect(Math.abs(sum(players.map(({ value }) => value.mean)) - total.mean)).toBeLessThan(1e-9);
    expect(players.find(({ id }) => id === 'workTrial')!.exactlyZero).toBe(false);
  });
});

describe('values of single measures from drawn orders', () => {
  let exact: readonly number[];
  let worth: readonly number[];
  beforeAll(async () => {
    const worlds = await game('chain.yaml', ['groups.users.arrivals=300 /year'], measurePlayers);
    worth = worlds.outcomes.map(({ ordinary }) => ordinary / worlds.cohort);
    exact = shapleyValues(worlds.players.length, worth);
  });

  it('agree with the exact ones within their standard error on a small catalogue', () => {
    const key = rootKey('values of single measures from drawn orders', 1);
    // Orders without their reverses: here, where measures meet in twos, a pair is exact by itself.
    const drawn = Array.from({ length: 200 }, (_, draw) => {
      const draws = exact.map((_, player) => uniformAt(key.word0, key.word1, draw, player));
      return sampledShapleyValues([orderAndReverse(draws)[0]!], (coalition) => worth[coalition]!);
    });
    const text: string[] = [];
    exact.forEach((value, player) => {
      const found = drawn.map((values) => values[player]!);
      const error = Math.sqrt(varianceOf(found) / found.length);
      text.push(`${meanOf(found).toFixed(2)} ± ${error.toFixed(2)} for ${value.toFixed(2)}`);
      expect(error > 0).toBe(value !== 0);
      expect(Math.abs(meanOf(found) - value)).toBeLessThanOrEqual(4 * error);
    });
    process.stdout.write(`drawn orders: ${text.join('; ')} days\n`);
  });

  it('come with a standard error over replications, and sum to the whole', async () => {
    const set = ['groups.users.arrivals=100 /year'];
    const { summary } = await attributed('chain.yaml', { measures: 3 }, { set });
    const { players, total } = summary.singleMeasures!;
    expect(players.map(({ id }) => id)).toEqual(['aps', 'amo', 'oppfolging']);
    expect(players.find(({ id }) => id === 'aps')!.standardError!).toBeGreaterThan(0);
    expect(players.find(({ id }) => id === 'oppfolging')!.exactlyZero).toBe(true);
    expect(Math.abs(sum(players.map(({ value }) => value.mean)) - total.mean)).toBeLessThan(1e-9);
  });
});
