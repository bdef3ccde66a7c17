import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expm, type Matrix, matrix, zeros } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { runAttributionTask } from '../../src/experiment/attribution-task.js';
import { summariseAttribution } from '../../src/experiment/summarise-attribution.js';
import { compileModel } from '../../src/model/model.js';
import { folder, load } from '../scenario/scenario-text.js';
import { boundsOf } from './attributed.js';

const RUNS = 1000;
const REPLICATIONS = 10;
/** Rates per month. */
const [HAZARD, RATIO, LEAVING, INSIDE] = [0.05, 2.5, 0.25, 0.4];
/** Months. */
const HORIZONS = [12, 24];

/** A stay of random length with search inside, then a higher hazard; jobs last. About 24 people a replication. */
const WORLD = `
schema: 1
title: { nb: Liten, en: Small }
question: Do intervals hold what they promise?
time: { warmUp: 0 days, window: 1 year, followUp: 2 years }
groups:
  people: { arrivals: 24 /year, barriers: { skills: 1 } }
measures:
  course:
    places: unlimited
    duration: { distribution: exponential, mean: ${1 / LEAVING} months }
    content: { skills: 0.5 }
    searchInside: 0
  rest:
    places: unlimited
    duration: { distribution: exponential, mean: ${1 / LEAVING} months }
    searchInside: ${INSIDE}
chooser:
  routes:
    people: { start: { course: 1 }, course: { rest: 1 }, rest: { search: 1 } }
job:
  baseHazard: ${HAZARD} /month
  beta: { skills: ${2 * Math.log(RATIO)} }
  referenceGroup: people
  contentGroup: people
  searchRecovery: 0
doseSteps: 1
mechanisms: { content: on, searchInside: on }
`;

/**
 * Expected months in the last state within a horizon, from the first: the integral of an absorbing chain's
 * transition probabilities, read off the exponential of [[Q, I], [0, 0]] (Van Loan 1978).
 */
function monthsAbsorbed(rates: readonly (readonly number[])[], horizon: number): number {
  const n = rates.length;
  const block = zeros(2 * n, 2 * n) as Matrix;
  rates.forEach((row, i) => {
    row.forEach((rate, j) => {
      block.set(
        [i, j],
        i === j ? -row.reduce((sum, value, k) => (k === i ? sum : sum + value), 0) * horizon : rate * horizon,
      );
    });
    block.set([i, n + i], horizon);
  });
  return expm(matrix(block)).get([0, n + n - 1]) as number;
}

const after = HAZARD * RATIO;
/** Course, rest, search, job. Without the course its time is open search at the lower hazard. */
const WITH = [
  [0, LEAVING, 0, 0],
  [0, 0, LEAVING, INSIDE * after],
  [0, 0, 0, after],
  [0, 0, 0, 0],
];
const WITHOUT = [
  [0, LEAVING, 0, HAZARD],
  [0, 0, LEAVING, INSIDE * HAZARD],
  [0, 0, 0, HAZARD],
  [0, 0, 0, 0],
];

describe('the intervals of an attribution', () => {
  it('cover the truth of linear algebra in 93 to 97 of 100 of a thousand small runs', async () => {
    const { parameters } = await load(folder(), WORLD);
    const model = compileModel(parameters);
    const facts = { id: 'small', title: '', status: '', hash: '', seed: '', targets: [] };
    const truths = HORIZONS.map((months) => monthsAbsorbed(WITH, months) - monthsAbsorbed(WITHOUT, months));
    const covered = HORIZONS.map(() => 0);
    const means = HORIZONS.map(() => 0);
    let people = 0;
    let most = 0;
    for (let run = 1; run <= RUNS; run++) {
      const seed = `coverage of the intervals, run ${run}`;
      const results = Array.from({ length: REPLICATIONS }, (_, i) =>
        runAttributionTask({
          kind: 'effects',
          parameters,
          seed,
          replication: i + 1,
          skip: false,
          horizonMonths: undefined,
          work: 'ordinary',
        }),
      );
      const row = summariseAttribution(facts, model, results, {
        arm: 'search',
        work: 'ordinary',
      }).measures.find(({ measure }) => measure === 'course')!;
      const own = row.participants.mean * REPLICATIONS;
      people += own;
      most = Math.max(most, own);
      HORIZONS.forEach((months, i) => {
        const gained = row.effect.find((effect) => effect.months === months)!.gained;
        const { low, high } = boundsOf(gained);
        means[i] = means[i]! + gained.mean / RUNS;
        if (low <= truths[i]! && truths[i]! <= high) covered[i] = covered[i]! + 1;
      });
    }
    const figures = HORIZONS.map((months, i) => ({
      months,
      truth: Number(truths[i]!.toFixed(5)),
      meanEstimate: Number(means[i]!.toFixed(5)),
      coverage: covered[i]! / RUNS,
    }));
    process.stdout.write(
      `coverage: ${RUNS} runs of ${(people / RUNS).toFixed(0)} people (at most ${most.toFixed(0)}): ${figures
        .map(
          ({ months, truth, meanEstimate, coverage }) =>
            `${months} months: truth ${truth}, mean ${meanEstimate}, ${(coverage * 100).toFixed(1)} %`,
        )
        .join('; ')}\n`,
    );
    const file = fileURLToPath(new URL('./coverage.json', import.meta.url));
    const about = 'Share of 95 % intervals of months of work gained that hold the truth';
    const peoplePerRun = Number((people / RUNS).toFixed(1));
    writeFileSync(
      file,
      `${JSON.stringify({ about, runs: RUNS, replicationsPerRun: REPLICATIONS, peoplePerRun, figures }, null, 2)}\n`,
    );
    for (const { coverage } of figures) {
      expect(coverage).toBeGreaterThanOrEqual(0.93);
      expect(coverage).toBeLessThanOrEqual(0.97);
    }
  });
});
