// Which parameters decide whether a statement holds: those that lie elsewhere in the sets where it holds than in the
// others, and those that the effect goes up or down with.

import { normalTest, smirnov } from '../../stats/goodness.js';
import { rankCorrelation } from '../../stats/rank-correlation.js';
import type { SetVerdict } from './ensemble-shares.js';

export interface DecidingParameter {
  readonly name: string;
  /** Smirnov's distance between its values where the statement holds and where not; undefined when either is rare. */
  readonly distance: number | undefined;
  /** Mean where it holds minus mean where not, in the standard deviation over all sets. */
  readonly standardisedDifference: number | undefined;
  /** Spearman's, with the effect. */
  readonly rankCorrelation: number;
  /** The smaller chance of the two tests under nothing at all, times all tests that were made, at most 1. */
  readonly correctedChance: number;
  /** Whether that is below 0.05. */
  readonly decides: boolean;
}

const LEVEL = 0.05;
/** Fewer sets on one side say nothing about where they lie. */
const FEWEST = 5;

/**
 * Sorted with the smallest corrected chance first. Sets count alike here whatever their weight: the question is what
 * tells them apart, not how many there are. Undecided sets enter the rank correlation only.
 *
 * @source Hornberger and Spear 1981, Journal of Environmental Management 12:7 (regional sensitivity analysis by
 *   Smirnov's distance); Bonferroni's correction for the number of tests
 */
export function decidingParameters(
  sets: readonly SetVerdict[],
  names: readonly string[],
): readonly DecidingParameter[] {
  const holds = sets.filter(({ verdict }) => verdict === 'yes');
  const fails = sets.filter(({ verdict }) => verdict === 'no');
  const isSplit = holds.length >= FEWEST && fails.length >= FEWEST;
  const tests = names.length * (isSplit ? 2 : 1);
  const effects = sets.map(({ effect }) => effect);
  const found = names.map((name, k): DecidingParameter & { readonly size: number } => {
    const valuesIn = (some: readonly SetVerdict[]) => some.map(({ values }) => values[k]!);
    const correlation = rankCorrelation(valuesIn(sets), effects);
    // Large-sample law of Spearman's coefficient without any relation: variance 1 / (n − 1).
    const byRank = normalTest(correlation * Math.sqrt(Math.max(0, sets.length - 1))).pValue;
    const split = isSplit ? smirnov(valuesIn(holds), valuesIn(fails)) : undefined;
    const correctedChance = Math.min(1, tests * Math.min(byRank, split?.pValue ?? 1));
    return {
      name,
      distance: split?.statistic,
      standardisedDifference: isSplit
        ? difference(valuesIn(holds), valuesIn(fails), valuesIn(sets))
        : undefined,
      rankCorrelation: correlation,
      correctedChance,
      decides: correctedChance < LEVEL,
      size: Math.max(Math.abs(correlation), split?.statistic ?? 0),
    };
  });
  return found
    .sort((a, b) => a.correctedChance - b.correctedChance || b.size - a.size)
    .map(({ size: _, ...parameter }) => parameter);
}

function difference(a: readonly number[], b: readonly number[], all: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = mean(all);
  const sd = Math.sqrt(mean(all.map((value) => (value - centre) ** 2)));
  return sd === 0 ? 0 : (mean(a) - mean(b)) / sd;
}
