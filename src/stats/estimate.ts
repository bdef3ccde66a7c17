/** A mean over independent replications with its confidence interval. Same unit throughout. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Confidence level in (0, 1). */
  readonly level: number;
  /** Replications. */
  readonly n: number;
}
