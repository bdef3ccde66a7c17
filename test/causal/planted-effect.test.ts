import { describe, expect, it } from 'vitest';
import { frozenEffects } from '../../src/attribution/frozen-effects.js';
import { runReplication } from '../../src/experiment/replication.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import { rootKey } from '../../src/random/root-key.js';
import { folder, load } from '../scenario/scenario-text.js';

/** Jobs a month without the measure; by how much the measure multiplies it; search inside; length; months followed. */
const HAZARD = 0.002;
const RATIO = 50;
const INSIDE = 0.5;
const STAY = 6;
const HORIZON = 60;

/** One measure for everybody, no queue, constant hazards, jobs that last. */
const WORLD = `
schema: 1
title: { nb: Plantet, en: Planted }
question: Is a planted effect found?
time: { warmUp: 0 days, window: 10 years, followUp: 5 years }
groups:
  people: { arrivals: 3200 /year, barriers: { skills: 1 } }
measures:
  course: { places: unlimited, duration: ${STAY} months, content: { skills: 0.5 }, searchInside: ${INSIDE} }
chooser:
  routes:
    people: { start: { course: 1 }, course: { search: 1 } }
job:
  baseHazard: ${HAZARD} /month
  beta: { skills: ${2 * Math.log(RATIO)} }
  referenceGroup: people
  contentGroup: people
  searchRecovery: 0
doseSteps: 1
mechanisms: { content: on, searchInside: on }
`;

/** Expected months in work within the horizon: the survival of the search, integrated in closed form. */
function monthsWith(): number {
  const inside = (1 - Math.exp(-INSIDE * HAZARD * STAY)) / (INSIDE * HAZARD);
  const after =
    (Math.exp(-INSIDE * HAZARD * STAY) * (1 - Math.exp(-RATIO * HAZARD * (HORIZON - STAY)))) /
    (RATIO * HAZARD);
  return HORIZON - inside - after;
}

function monthsWithout(): number {
  return HORIZON - (1 - Math.exp(-HAZARD * HORIZON)) / HAZARD;
}

describe('a planted effect', () => {
  it('of one measure with a known hazard ratio and no queues is found within 1 % of its closed form', async () => {
    const { parameters } = await load(folder(), WORLD);
    const { windowDays, followUpDays } = parameters.time;
    const run = runReplication({ parameters, seed: 'planted effect', replication: 1, level: 'replayable' });
    const gains: number[] = [];
    frozenEffects(run.model, rootKey('planted effect', 1), run.record, {
      fromDay: 0,
      untilDay: windowDays,
      endDay: windowDays + followUpDays,
      onDifference: (kind, person, difference) => {
        // Horizons come in order; the last of a person's is the one at five years.
        if (kind === 'measure removed') gains[person] = difference / MONTH_DAYS;
      },
    });
    const found = gains.filter((gain) => gain !== undefined);
    const mean = found.reduce((sum, gain) => sum + gain, 0) / found.length;
    const variance = found.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (found.length - 1);
    const error = Math.sqrt(variance / found.length);
    const truth = monthsWith() - monthsWithout();
    process.stdout.write(
      `planted effect: ${mean.toFixed(4)} months, closed form ${truth.toFixed(4)}, standard error ${error.toFixed(4)}, ${found.length} people: ${(((mean - truth) / truth) * 100).toFixed(2)} %, 1 % is ${((0.01 * truth) / error).toFixed(1)} standard errors\n`,
    );
    expect((0.01 * truth) / error).toBeGreaterThan(4);
    expect(Math.abs(mean - truth)).toBeLessThan(0.01 * truth);
  });
});
