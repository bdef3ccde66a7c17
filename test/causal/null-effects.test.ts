import { describe, expect, it } from 'vitest';
import { closeMeasure } from '../../src/attribution/closure.js';
import { coalitionWorlds } from '../../src/attribution/coalition-worlds.js';
import { frozenEffects } from '../../src/attribution/frozen-effects.js';
import { familyPlayers } from '../../src/attribution/players.js';
import { shapleyValues } from '../../src/attribution/shapley.js';
import { runReplication } from '../../src/experiment/replication.js';
import { compileModel } from '../../src/model/model.js';
import type { ModelParameters } from '../../src/model/parameters.js';
import { World } from '../../src/model/world.js';
import { rootKey } from '../../src/random/root-key.js';
import { attributed } from './attributed.js';
import { world } from './worlds.js';

/** Collects raw differences that are not +0 to the bit, and counts all by kind. */
function collector() {
  const counts = new Map<string, number>();
  const notZero: string[] = [];
  return {
    counts,
    notZero,
    onDifference: (kind: string, person: number, difference: number) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (!Object.is(difference, 0)) notZero.push(`${kind}: person ${person}: ${difference}`);
    },
  };
}

function timesOf({ time }: ModelParameters) {
  const fromDay = time.warmUpDays;
  const untilDay = fromDay + time.windowDays;
  return { fromDay, untilDay, endDay: untilDay + time.followUpDays };
}

describe('in the null world every raw difference of every person is exactly 0', () => {
  it.each([
    ['open search until the planned end', false],
    ['the review at once', true],
  ])('with a measure, its content or a stint taken away, followed by %s', async (_, skip) => {
    const { parameters, seed } = await world('null.yaml', ['scale=0.01']);
    const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
    const { counts, notZero, onDifference } = collector();
    const times = timesOf(parameters);
    const effects = frozenEffects(model, rootKey(seed, 1), record, { ...times, skip, onDifference });
    process.stdout.write(
      `null world: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}; not 0: ${notZero.length}\n`,
    );
    expect(notZero).toEqual([]);
    expect(counts.get('measure removed')!).toBeGreaterThan(1_000);
    expect(counts.get('stint removed, late')!).toBeGreaterThan(1_000);
    expect(counts.get('B + tW')!).toBeGreaterThan(1_000);
    expect(counts.get('chain: both')!).toBeGreaterThan(100);
    // What is not 0 and not meant to be: the price.
    for (const sums of effects.participants.filter(({ costNok }) => costNok > 0))
      expect(sums.presentValueNok[sums.presentValueNok.length - 1]!).toBeLessThan(0);
  });

  it('with a measure closed for everybody, queues as they were and re-run', async () => {
    const { parameters, seed } = await world('null.yaml', ['scale=0.002']);
    const { fromDay, endDay } = timesOf(parameters);
    const root = rootKey(seed, 1);
    const start = (level: 'journeys' | 'replayable') => {
      const made = new World(compileModel(parameters), { root, level });
      made.runUntil(fromDay);
      return made;
    };
    const paused = start('journeys');
    const base = start('replayable');
    base.runUntil(endDay);
    base.finish();
    const { notZero, counts, onDifference } = collector();
    const { model } = base;
    const open = model.measures.filter(({ index }) => model.queues.some((plan) => plan.measure === index));
    let starts = 0;
    for (const { index } of open) {
      const closure = closeMeasure(paused, { root, base: base.recorder.record, endDay }, index, onDifference);
      starts += closure.starts;
    }
    process.stdout.write(
      `null world: ${open.length} measures closed, ${starts} stints foregone, ${counts.get('measure closed, re-run')} differences, not 0: ${notZero.length}\n`,
    );
    expect(starts).toBeGreaterThan(500);
    expect(notZero).toEqual([]);
  });

  it('in every world of open and closed families, so every Shapley value is exactly 0', async () => {
    const { parameters, seed } = await world('null.yaml', ['scale=0.002', 'time.warmUp=1 year']);
    const { fromDay, untilDay, endDay } = timesOf(parameters);
    const paused = new World(compileModel(parameters), { root: rootKey(seed, 1), level: 'journeys' });
    paused.runUntil(fromDay);
    const players = familyPlayers(paused.model);
    const { notZero, counts, onDifference } = collector();
    const all = Array.from({ length: 2 ** players.length }, (_, coalition) => coalition);
    const worlds = coalitionWorlds(paused, players, all, { untilDay, endDay, onDifference });
    process.stdout.write(
      `null world: ${all.length} worlds of ${worlds.cohort} people, ${counts.size} compared, not 0: ${notZero.length}\n`,
    );
    expect(worlds.cohort).toBeGreaterThan(200);
    expect(notZero).toEqual([]);
    expect(new Set(worlds.outcomes.map(({ print }) => print)).size).toBe(1);
    const values = shapleyValues(
      players.length,
      worlds.outcomes.map(({ ordinary }) => ordinary),
    );
    for (const value of values) expect(Object.is(value, 0)).toBe(true);
  });

  it('while official rates differ, and the headline says that no difference is shown', async () => {
    const { summary, headline } = await attributed('null.yaml', { effects: 2 }, { set: ['scale=0.01'] });
    const rates = summary.measures.flatMap((row) =>
      row.group === 'reduced' && !row.tooFew && row.officialRate !== null ? [row.officialRate.mean] : [],
    );
    process.stdout.write(`${headline}\n`);
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.05);
    expect(summary.measures.every((row) => row.exactlyZero)).toBe(true);
    expect(
      summary.measures.every((row) => (row.verdict ?? 'noDifferenceShown') === 'noDifferenceShown'),
    ).toBe(true);
    expect(headline).toContain('no difference is shown');
    expect(headline).not.toContain('undervalued');
    expect(headline).not.toContain('overvalued');
  });
});
