import { describe, expect, it } from 'vitest';
import { checkReplay } from '../../src/attribution/replay-check.js';
import { runReplication } from '../../src/experiment/replication.js';
import { summarise } from '../../src/experiment/summarise.js';
import { compileModel } from '../../src/model/model.js';
import { MECHANISMS } from '../../src/model/parameters.js';
import { rootKey } from '../../src/random/root-key.js';
import { world } from './worlds.js';

/** By which time in a measure changes a hazard, barrier, attitude, record or exit: off in the null world. */
const ACTS = [
  'content',
  'searchInside',
  'signal',
  'subsidyOffer',
  'subsidyRetention',
  'waitingWear',
  'learning',
  'beingHeard',
  'media',
  'meetingsInSearch',
  'aroundJob',
  'euse',
];
/** Reach only who is sent where and for how long, or follow from time and jobs alone: may stay on. */
const DOES_NOT_ACT = [
  'motivationInSearch',
  'pull',
  'jobSuccess',
  'attendance',
  'disclosure',
  'beliefNoise',
  'informationGain',
  'knowledge',
  'turnover',
  'reputation',
  'match',
  'healthDecay',
  'durationDependence',
  'benefitInSearch',
  'market',
  'attachment',
  'leaving',
  'pension',
  'jobLoss',
  'dropOut',
  'reneging',
  'waitingCost',
  'placementPressure',
  'nearnessGate',
];

describe('the null world', () => {
  it('has every mechanism sorted, and those that act switched off', async () => {
    expect([...ACTS, ...DOES_NOT_ACT].sort()).toEqual([...MECHANISMS].sort());
    const { parameters } = await world('null.yaml');
    const on = MECHANISMS.filter((name) => parameters.mechanisms[name].on);
    expect(on.filter((name) => ACTS.includes(name))).toEqual([]);
  });

  it('has official rates that differ though nothing has any effect', async () => {
    const { parameters, seed } = await world('null.yaml', ['scale=0.01']);
    const results = Array.from(
      { length: 4 },
      (_, i) => runReplication({ parameters, seed, replication: i + 1, level: 'journeys' }).result,
    );
    const facts = { id: 'null', title: '', status: '', hash: '', seed, targets: [] };
    const summary = summarise(facts, compileModel(parameters), results);
    const reduced = summary.measures.filter((measure) => measure.group === 'reduced' && !measure.tooFew);
    const sorted = [...reduced].sort((a, b) => a.sixMonthRate.mean - b.sixMonthRate.mean);
    const [lowest, highest] = [sorted[0]!.sixMonthRate, sorted[sorted.length - 1]!.sixMonthRate];
    if (!('low' in lowest) || !('low' in highest)) throw new Error('intervals are missing');
    process.stdout.write(
      `null world, reduced work capacity: ${sorted.map((m) => `${m.measure} ${(m.sixMonthRate.mean * 100).toFixed(1)}`).join(', ')}\n`,
    );
    expect(highest.mean - lowest.mean).toBeGreaterThan(0.1);
    expect(highest.low).toBeGreaterThan(lowest.high);
  });
});

describe('re-running anybody alone with nothing removed', () => {
  it.each(['norway-2015.yaml', 'null.yaml', 'chain.yaml', 'harmful-chain.yaml'])(
    'gives the recorded history of %s bit for bit',
    async (file) => {
      const set = file === 'norway-2015.yaml' || file === 'null.yaml' ? ['scale=0.01'] : [];
      const { parameters, seed } = await world(file, set);
      const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
      const { warmUpDays, windowDays, followUpDays } = parameters.time;
      const check = checkReplay(model, rootKey(seed, 1), record, warmUpDays + windowDays + followUpDays);
      process.stdout.write(
        `${file}: ${check.persons} people, ${check.spells} spells, ${check.stints} stints, ${check.differences.length} differences\n`,
      );
      expect(check.persons).toBeGreaterThan(100);
      expect(check.differences.slice(0, 5)).toEqual([]);
    },
  );
});
