import { describe, expect, test } from 'vitest';
import { effectsOnDates } from '../../src/attribution/effects-on-dates.js';
import { frozenEffects } from '../../src/attribution/frozen-effects.js';
import { runReplication } from '../../src/experiment/replication.js';
import { rootKey } from '../../src/random/root-key.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

describe('effects on dates', () => {
  test('are those that attribute shows, to the bit, where both are read', async () => {
    const { parameters } = await loadScenario('scenarios/norway-2015.yaml', {
      set: ['scale=0.004', 'time.warmUp=1 year', 'time.window=1 year', 'time.followUp=2 years'],
    });
    const { model, record } = runReplication({
      parameters,
      seed: 'dates',
      replication: 1,
      level: 'replayable',
    });
    const { warmUpDays, windowDays, followUpDays } = parameters.time;
    const untilDay = warmUpDays + windowDays;
    const window = { fromDay: warmUpDays, untilDay, endDay: untilDay + followUpDays };
    const root = rootKey('dates', 1);
    const measures = new Set(model.measures.map(({ index }) => index));
    const found = effectsOnDates(model, root, record, { ...window, months: [12, 24], measures });
    const { participants, horizons } = frozenEffects(model, root, record, window);
    expect(horizons).toEqual([6, 12, 24]);
    expect(found.length).toBe(participants.length);
    expect(found.length).toBeGreaterThan(8);
    for (const [i, cell] of found.entries()) {
      const same = participants[i]!;
      expect([cell.measure, cell.group, cell.participants]).toEqual([
        same.measure,
        same.group,
        same.participants,
      ]);
      expect(cell.daysGained).toEqual(same.daysGained.slice(1));
      // Nobody is gained twice, nor lost who was not there.
      for (const [at, gained] of cell.gained.entries()) expect(gained).toBeLessThanOrEqual(cell.atWork[at]!);
    }
    expect(found.some(({ gained }) => gained[1] !== 0)).toBe(true);
  });
});
