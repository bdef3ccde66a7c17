import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runComparison } from '../../src/experiment/comparison/comparison-task.js';
import { summariseComparison } from '../../src/experiment/comparison/summarise-comparison.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import { folder, load } from '../scenario/scenario-text.js';

const RUNS = 1000;
const REPLICATIONS = 5;
/** Jobs a month: base, and three alternatives, the first of them the base again under another name. */
const HAZARDS = [0.05, 0.05, 0.06, 0.08] as const;
const ARRIVALS = 60;

/** Nobody comes back, nothing helps: people arrive, search, and find a job that lasts. */
const worldOf = (hazard: number) => `
schema: 1
title: { nb: Liten, en: Small }
question: Do intervals of differences hold what they promise?
time: { warmUp: 1 year, window: 1 year, followUp: 1 year }
groups:
  people: { arrivals: ${ARRIVALS} /year }
job: { baseHazard: ${hazard} /month, referenceGroup: people, contentGroup: people }
chooser: { routes: { people: { start: { search: 1 } } } }
`;

/**
 * Expected number at work, mean over [a, b]: arrivals at a constant rate, each at work after a time that is
 * exponential. The integral of λ (1 − e^(−h s)) from 0 to t is λ (t − (1 − e^(−h t)) / h).
 */
function expectedAtWork(hazardPerMonth: number): number {
  const [h, lambda] = [hazardPerMonth / MONTH_DAYS, ARRIVALS / 365.25];
  const [a, b] = [365.25, 3 * 365.25];
  const decayed = (Math.exp(-h * a) - Math.exp(-h * b)) / h ** 2;
  return lambda * ((a + b) / 2 - 1 / h + decayed / (b - a));
}

describe('differences between worlds', () => {
  it('lie in their intervals as often as is promised, alone and all at once', async () => {
    const root = folder();
    const scenarios = await Promise.all(
      HAZARDS.map(async (hazard) => (await load(root, worldOf(hazard))).parameters),
    );
    const truth = HAZARDS.slice(1).map((hazard) => expectedAtWork(hazard) - expectedAtWork(HAZARDS[0]));
    const covered = truth.map(() => 0);
    let together = 0;
    const reductions: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const results = Array.from({ length: REPLICATIONS }, (_, r) =>
        runComparison({ scenarios, seed: `coverage ${run}`, replication: r + 1, metrics: [] }),
      );
      const summary = summariseComparison(
        {
          seed: '',
          scale: 1,
          time: scenarios[0]!.time,
          groups: ['people'],
          rankedBy: [],
          scenarios: HAZARDS.map((_, i) => ({
            id: `world ${i}`,
            title: '',
            question: '',
            status: '',
            hash: '',
            changes: [],
          })),
        },
        results,
      );
      const { alternatives } = summary.quantities.find(
        ({ kind, group }) => kind === 'at-work' && group === '',
      )!;
      const holds = alternatives.map(({ difference, simultaneous }, i) => {
        if (difference!.low <= truth[i]! && truth[i]! <= difference!.high) covered[i] = covered[i]! + 1;
        return simultaneous!.low <= truth[i]! && truth[i]! <= simultaneous!.high;
      });
      if (holds.every(Boolean)) together++;
      reductions.push(alternatives[2]!.varianceReduction);
    }
    const middle = [...reductions].sort((a, b) => a - b)[RUNS / 2]!;
    const figures = {
      about: 'Share of 95 % intervals of differences in people at work that hold the truth',
      runs: RUNS,
      replicationsPerRun: REPLICATIONS,
      truth: truth.map((value) => Number(value.toFixed(5))),
      // The first alternative is the base: 0 in every run.
      coverageAlone: covered.map((count) => count / RUNS),
      coverageTogether: together / RUNS,
      medianVarianceReduction: Number(middle.toFixed(2)),
    };
    writeFileSync(
      fileURLToPath(new URL('./comparison-coverage.json', import.meta.url)),
      `${JSON.stringify(figures, null, 2)}\n`,
    );
    expect(figures.coverageAlone[0]).toBe(1);
    for (const share of figures.coverageAlone.slice(1)) {
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    }
    // Bonferroni over three, one of which never misses.
    expect(figures.coverageTogether).toBeGreaterThanOrEqual(0.93);
  });
});
