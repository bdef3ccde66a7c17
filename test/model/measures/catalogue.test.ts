import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../src/model/model.js';
import {
  BARRIERS,
  FAMILIES,
  type MeasureParameters,
  type ModelParameters,
} from '../../../src/model/parameters.js';
import { ROW, WORDS } from '../../../src/model/person-store.js';
import { World } from '../../../src/model/world.js';
import { rootKey } from '../../../src/random/root-key.js';
import { loadScenario } from '../../../src/scenario/load-scenario.js';

const { parameters } = await loadScenario('scenarios/norway-2015.yaml', { set: ['scale=0.004'] });
const CLARITY = BARRIERS.indexOf('clarity');

/** The catalogue with one measure open and all others closed. */
function alone(id: string): ModelParameters {
  const open = { days: [0], values: [20_000] };
  const closed = { days: [0], values: [0] };
  return {
    ...parameters,
    measures: parameters.measures.map(
      (measure): MeasureParameters => ({
        ...measure,
        places: measure.id === id ? open : closed,
        openingOccupancy: 0,
        // Closed measures are not chosen; the open one is, by those it admits.
        startShare: measure.id === id ? Object.fromEntries(measure.groups.map((group) => [group, 0.5])) : {},
      }),
    ),
    mechanisms: {
      ...parameters.mechanisms,
      aroundJob: { on: true, strength: 1 },
      // Health also worsens out of work, by more than the smallest contents take off.
      healthDecay: { on: false, strength: 1 },
    },
  };
}

function opened(id: string): World {
  const world = new World(compileModel(alone(id)), { root: rootKey(`measure ${id}`, 1), level: 'journeys' });
  world.runUntil(3 * 365.25);
  world.finish();
  return world;
}

describe('the catalogue', () => {
  it('holds M1 to M22 with the parts of M2, in six families, named in Norwegian and English', () => {
    const codes = parameters.measures.map((measure) => measure.code!);
    const expected = Array.from({ length: 22 }, (_, i) => `M${i + 1}`);
    expect([...codes].sort()).toEqual([...expected, 'M2a', 'M2b', 'M2c'].sort());
    expect(new Set(parameters.measures.map((measure) => measure.family))).toEqual(new Set(FAMILIES));
    for (const { id, names } of parameters.measures) {
      expect(names.nb, id).toMatch(/\p{L}{3}/u);
      expect(names.en, id).toMatch(/[A-Za-z]{3}/);
    }
  });

  it('closes in the baseline the measures without figures, and no other', () => {
    const model = compileModel(parameters);
    const closed = parameters.measures
      .filter(
        (measure, index) =>
          measure.kind !== 'assessment' && !model.queues.some((plan) => plan.measure === index),
      )
      .map((measure) => measure.id);
    expect(closed.sort()).toEqual([
      'aft',
      'arbeidsutproving',
      'bht',
      'bio',
      'ftt',
      'ia_plass',
      'inkluderingstilskudd',
      'jobbklubb',
      'kia',
      'mentor',
      'tilrettelegging',
      'toa',
      'yrkesrettet_opplaering',
    ]);
  });
});

const used = parameters.measures.filter((measure) => measure.kind !== 'assessment');

describe('each measure, opened alone', () => {
  it.each(used.map((measure) => [measure.id, measure] as const))(
    '%s has stints, gives doses and moves the barriers it is aimed at',
    (id, measure) => {
      const world = opened(id);
      const { stints } = world.recorder.record;
      const index = world.model.measureIndex(id);
      const rows = [...stints.column('measure')].flatMap((of, row) => (of === index ? [row] : []));
      expect(rows.length).toBe(stints.length);
      expect(rows.length, 'stints').toBeGreaterThan(10);
      const mean = (name: Parameters<typeof stints.get>[0]) =>
        rows.reduce((sum, row) => sum + stints.get(name, row), 0) / rows.length;
      const openEnded = measure.duration === null;
      const moved = BARRIERS.map((barrier) => mean(`relief_${barrier}`));
      process.stdout.write(
        `${id}: ${rows.length} stints, dose ${mean('dose').toFixed(2)}, ` +
          `${BARRIERS.map((barrier, k) => `${barrier} ${moved[k]!.toFixed(3)}`).join(', ')}\n`,
      );
      if (openEnded) {
        // A place without a planned end has no dose to be a share of; what surrounds a job gives it all at its end.
        expect(measure.kind === 'aroundJob' || mean('dose') === 0).toBe(true);
        return;
      }
      expect(mean('dose'), 'dose').toBeGreaterThan(0.05);
      BARRIERS.forEach((barrier, k) => {
        const content = measure.content[barrier] ?? 0;
        if (content > 0) expect(moved[k], barrier).toBeGreaterThan(0);
      });
      const aimed = Object.values(measure.content).some((content) => (content ?? 0) !== 0);
      expect(aimed || measure.kind === 'aroundJob' || measure.beliefNoiseAfter < 1, 'does something').toBe(
        true,
      );
    },
  );

  it('the assessment is done in a meeting and moves clarity when it has content', () => {
    const given = (content: MeasureParameters['content']) => {
      const world = new World(
        compileModel({
          ...parameters,
          measures: parameters.measures.map((measure) =>
            measure.kind === 'assessment' ? { ...measure, content } : measure,
          ),
        }),
        { root: rootKey('assessment', 1), level: 'counts' },
      );
      world.runUntil(365);
      const { store } = world;
      let sum = 0;
      let count = 0;
      for (let person = 0; person < store.used; person += ROW) {
        if (store.status[person * WORDS] === 0 || store.occasion[person * WORDS] === 0) continue;
        sum += store.barriers[person + CLARITY]!;
        count++;
      }
      expect(count).toBeGreaterThan(100);
      return sum / count;
    };
    expect(given({ clarity: 0.2 })).toBeLessThan(given({}) - 0.05);
  });
});
