// What history matching is asked: uncertain parameters with their priors, targets with their errors, and how much to
// run. Nothing here knows what is simulated.

/** A parameter that is uncertain; its prior is flat over its range, or over the logarithm of it. */
export interface UncertainParameter {
  /** What it is called: the path it stands at, or a name when it moves several. */
  readonly name: string;
  readonly low: number;
  /** Above `low`. */
  readonly high: number;
  /** `log` needs `low` above 0. */
  readonly scale?: 'linear' | 'log';
}

/** An observed quantity that the simulation gives too. */
export interface MatchingTarget {
  readonly id: string;
  readonly value: number;
  /** Standard error of the observation. */
  readonly error: number;
  /** Standard deviation of what a model with the right parameters would still miss by. */
  readonly discrepancy: number;
}

export interface MatchingPlan {
  readonly seed: string;
  readonly parameters: readonly UncertainParameter[];
  readonly targets: readonly MatchingTarget[];
  /** Points of the first wave, and of each later one. */
  readonly firstRuns: number;
  readonly runs: number;
  /** Points of the last wave allowed: once nothing more is learnt of where to run, many are drawn there at once. */
  readonly lastRuns: number;
  /** No more waves than this. */
  readonly waves: number;
  /** Stop once so many evaluated sets fit by the simulation's own outputs. */
  readonly enough: number;
  /** Largest implausibility that is not ruled out; 3 by custom. */
  readonly cutoff: number;
  /** Which of the implausibilities decides: 1 the largest, 2 the second largest. */
  readonly rank: number;
  /** Points evaluated between two savings. */
  readonly batch: number;
}

/**
 * What one evaluation gives, a number per target, with the Monte Carlo standard error of each. A value that is not
 * finite, as where a metric had nobody to count, rules the point out and teaches the emulators nothing. An error that is
 * not finite, as with one replication, is not known.
 */
export interface Outputs {
  readonly values: readonly number[];
  readonly errors: readonly number[];
}

/** Whether every value of an evaluation is a number; JSON keeps those that are not as null. */
export function isUsable({ values }: Outputs): boolean {
  return values.every(Number.isFinite);
}

/** A point of the unit cube as values of the parameters. */
export function valuesAt(parameters: readonly UncertainParameter[], x: readonly number[]): readonly number[] {
  return parameters.map(({ low, high, scale }, k) =>
    scale === 'log' ? low * (high / low) ** x[k]! : low + (high - low) * x[k]!,
  );
}

/** Mean and standard deviation of a parameter under its prior. */
export function priorOf({ low, high, scale }: UncertainParameter): {
  readonly mean: number;
  readonly sd: number;
} {
  if (scale !== 'log') return { mean: (low + high) / 2, sd: (high - low) / Math.sqrt(12) };
  const width = Math.log(high / low);
  const mean = (high - low) / width;
  return { mean, sd: Math.sqrt((high ** 2 - low ** 2) / (2 * width) - mean ** 2) };
}
