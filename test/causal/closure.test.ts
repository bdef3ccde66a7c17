import { describe, expect, it } from 'vitest';
import { closeMeasure } from '../../src/attribution/closure.js';
import { compileModel } from '../../src/model/model.js';
import type { ModelParameters } from '../../src/model/parameters.js';
import { World } from '../../src/model/world.js';
import { rootKey } from '../../src/random/root-key.js';
import { world } from './worlds.js';

/** Closes each of some measures at the window's start. */
function closures(parameters: ModelParameters, seed: string, measures: readonly string[]) {
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const endDay = warmUpDays + windowDays + followUpDays;
  const root = rootKey(seed, 1);
  const start = (level: 'journeys' | 'replayable') => {
    const made = new World(compileModel(parameters), { root, level });
    made.runUntil(warmUpDays);
    return made;
  };
  const [paused, base] = [start('journeys'), start('replayable')];
  base.runUntil(endDay);
  base.finish();
  return measures.map((id) =>
    closeMeasure(paused, { root, base: base.recorder.record, endDay }, base.model.measureIndex(id)),
  );
}

const MEASURES = ['arbeidstrening', 'avklaring', 'amo', 'lonnstilskudd_midl'];

describe('closing a measure for everybody', () => {
  it('is the same person by person, to the bit, with queues frozen and re-run where nothing is scarce', async () => {
    const { parameters, seed } = await world('norway-2015.yaml', [
      'scale=0.003',
      'caseworkers.unlimited=true',
      'mechanisms.reputation=off',
    ]);
    const measures = parameters.measures.map((measure) => ({ ...measure, places: null }));
    for (const closure of closures({ ...parameters, measures }, seed, MEASURES)) {
      expect(closure.starts).toBeGreaterThan(10);
      expect(closure.largest).toBeGreaterThan(0);
      expect(closure.largestCrowding).toBe(0);
    }
  });

  it('lets people into other waiting lists, or pushes them out, where places are scarce', async () => {
    const { parameters, seed } = await world('norway-2015.yaml', ['scale=0.003']);
    const [practice] = closures(parameters, seed, ['arbeidstrening']);
    expect(practice!.largestCrowding).toBeGreaterThan(1);
  });
});
