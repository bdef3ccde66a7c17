// One outcome of a sensitivity analysis in one scenario: indices with their intervals, what each parameter's amounts to, and
// how much of the variance is chance.

import { type ChanceShare, chanceShare } from '../../stats/chance-share.js';
import type { Ratio } from '../../stats/ratio.js';
import type { Draw } from '../../stats/shuffle.js';
import { type SobolIndices, sobolIndices } from '../../stats/sobol-indices.js';
import { meanOf, varianceOf } from '../../stats/t-interval.js';
import { LEVEL } from '../summary.js';
import { eachOf, reportedOf } from './point-values.js';
import type { Analysis, Indexed, IndexVerdict, Screened } from './study-summary.js';

/** Bootstrap resamples of every interval. */
export const RESAMPLES = 1000;

/**
 * Part of the variance below which a parameter hardly matters.
 *
 * @source a convention: Sarrazin, Hartmann, Pianosi, Rosolem and Wagener 2016, Environmental Modelling & Software 79:135
 */
export const NEGLIGIBLE = 0.05;

export interface OutcomeRuns {
  readonly scenario: number;
  readonly outcome: string;
  readonly screening: readonly Screened[] | undefined;
  /** By point of the screening, and of the design for indices: empty when there is none. */
  readonly screeningSums: readonly Ratio[];
  readonly indexSums: readonly Ratio[];
  /** Of the design for indices; 0 for none. */
  readonly rows: number;
  readonly isAllDropped: boolean;
  /** Parameters that move in the design for indices. */
  readonly kept: readonly number[];
  readonly draw: Draw;
}

export function analysisOf(runs: OutcomeRuns): Analysis {
  const { scenario, outcome, screening, rows, kept, draw } = runs;
  // A and B are independent points; without indices those of the screening stand for them.
  const independent = rows > 0 ? runs.indexSums.slice(0, 2 * rows) : runs.screeningSums;
  const means = independent.map((sums) => reportedOf(sums).mean);
  const isNumber = (sums: readonly Ratio[]) => sums.every((one) => eachOf(one).every(Number.isFinite));
  const chance = isNumber(independent) ? chanceShare(independent.map(eachOf)) : undefined;
  const base = {
    scenario,
    outcome,
    screening,
    mean: meanOf(means),
    standardDeviation: means.length < 2 ? Number.NaN : Math.sqrt(varianceOf(means)),
    chance,
    indices: undefined,
    alone: undefined,
  };
  if (rows === 0) return { ...base, without: runs.isAllDropped ? 'all-dropped' : 'not-asked' };
  const outputs = runs.indexSums.map((sums) => reportedOf(sums).mean);
  if (!outputs.every(Number.isFinite)) return { ...base, without: 'no-number' };
  const found = sobolIndices(outputs, { dimensions: kept.length, level: LEVEL, resamples: RESAMPLES, draw });
  if (found === undefined) return { ...base, without: 'never-moves' };
  const indices = found.map(
    (of, i): Indexed => ({
      ...of,
      parameter: kept[i]!,
      verdict: verdictOf(of, chance),
      interacts: of.interaction.low > (chance?.share ?? 0),
    }),
  );
  return {
    ...base,
    without: undefined,
    // Equal ones stay in the order of the file.
    indices: indices.sort((a, b) => b.total.value - a.total.value || a.parameter - b.parameter),
    alone: found.reduce((sum, { first }) => sum + first.value, 0),
  };
}

/** Luck that points do not share passes for a part of every parameter that touches anybody, as large as chance's share. */
function verdictOf({ total }: SobolIndices, chance: ChanceShare | undefined): IndexVerdict {
  if (total.value === 0 && total.high === 0) return 'nothing';
  if (total.low > Math.max(NEGLIGIBLE, chance?.share ?? 0)) return 'matters';
  return total.high < NEGLIGIBLE ? 'hardly' : 'not-told';
}
