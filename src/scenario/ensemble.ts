// An ensemble: parameter sets that fit, and how it is written. One line per set, so that two files can be compared.

/** A parameter set: what to set, and the numbers it comes from. */
export interface PriorSet {
  /** `path=value`, as `--set` takes it. */
  readonly settings: readonly string[];
  /** One number per prior. */
  readonly values: readonly number[];
}

/** How long, large and many the runs of a set are. */
export interface SetRuns {
  /** `path=value`, over the set. */
  readonly settings: readonly string[];
  readonly replications: number;
  /** Months from the start at which gains are ranked. */
  readonly horizon: number;
}

/** A parameter set that fits. */
export interface FittingSet extends PriorSet {
  readonly implausibility: number;
  /** How much it counts: one over how densely the search drew where it lies. */
  readonly weight: number;
  /** What the simulation gave, one number per target. */
  readonly outputs: readonly number[];
}

export interface Ensemble {
  /** Id of the scenario whose parameters are set. */
  readonly scenario: string;
  readonly seed: string;
  /** Largest implausibility of a set that fits. */
  readonly cutoff: number;
  /** Which of the implausibilities decides, 1 the largest. */
  readonly rank: number;
  readonly tried: number;
  readonly accepted: number;
  readonly effectiveSize: number;
  /** How each set was run to be judged, and is run again by `--ensemble`. */
  readonly runs: SetRuns;
  readonly targets: readonly {
    readonly id: string;
    readonly value: number;
    readonly error: number;
    readonly discrepancy: number;
  }[];
  readonly priors: readonly {
    readonly name: string;
    readonly low: number;
    readonly high: number;
    readonly scale: 'linear' | 'log';
  }[];
  readonly sets: readonly FittingSet[];
  /** Sets drawn from the priors alone, to compare with; may be empty. */
  readonly prior: readonly PriorSet[];
}

/**
 * The file. Numbers of sets are written to their last digit: a set is run again exactly.
 *
 * @returns YAML that `loadEnsemble` reads back as the same
 */
export function ensembleText({ targets, priors, sets, prior, ...head }: Ensemble): string {
  const { scenario, seed, cutoff, rank, tried, accepted, effectiveSize, runs } = head;
  return [
    '# Parameter sets that fit, found by history matching: implausibility at most the cutoff by their own outputs.',
    '# In how many of them something holds is a count of sets, no probability: priors are flat on stated ranges.',
    ...Object.entries({ schema: 1, scenario, seed, cutoff, rank, tried, accepted, effectiveSize, runs }).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    ),
    ...listOf('targets', targets),
    ...listOf('priors', priors),
    ...listOf(
      'sets',
      sets.map(({ settings, ...rest }) => ({ set: mapOf(settings), ...rest })),
    ),
    ...listOf(
      'prior',
      prior.map(({ settings, ...rest }) => ({ set: mapOf(settings), ...rest })),
    ),
    '',
  ].join('\n');
}

function listOf(key: string, items: readonly object[]): readonly string[] {
  if (items.length === 0) return [`${key}: []`];
  return [`${key}:`, ...items.map((item) => `  - ${JSON.stringify(item)}`)];
}

function mapOf(settings: readonly string[]): { readonly [path: string]: string } {
  return Object.fromEntries(
    settings.map((setting) => {
      const equals = setting.indexOf('=');
      return [setting.slice(0, equals), setting.slice(equals + 1)];
    }),
  );
}
