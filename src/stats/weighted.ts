// Mean, spread and quantiles of numbers that do not count alike, and how many equal ones they are worth.

/** How many equally weighted independent draws a weighted sample is worth: (Σw)² / Σw² (Kish 1965). */
export function effectiveSize(weights: readonly number[]): number {
  const sum = weights.reduce((total, w) => total + w, 0);
  return sum === 0 ? 0 : sum ** 2 / weights.reduce((total, w) => total + w * w, 0);
}

export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, w) => total + w, 0);
  return values.reduce((total, value, i) => total + value * weights[i]!, 0) / sum;
}

/** Unbiased for weights that say how thinly a point was sampled: Σw(x − m)² / (Σw − Σw²/Σw). */
export function weightedVariance(values: readonly number[], weights: readonly number[]): number {
  const mean = weightedMean(values, weights);
  const sum = weights.reduce((total, w) => total + w, 0);
  const squares = weights.reduce((total, w) => total + w * w, 0);
  return (
    values.reduce((total, value, i) => total + weights[i]! * (value - mean) ** 2, 0) / (sum - squares / sum)
  );
}

/** The value below which a share `p` of the weight lies, between neighbours in a straight line. */
export function weightedQuantile(values: readonly number[], weights: readonly number[], p: number): number {
  const order = values.map((value, i) => ({ value, weight: weights[i]! })).sort((a, b) => a.value - b.value);
  const sum = weights.reduce((total, w) => total + w, 0);
  let below = 0;
  let before: { readonly value: number; readonly share: number } | undefined;
  for (const { value, weight } of order) {
    // Each value stands in the middle of its own weight.
    const share = (below + weight / 2) / sum;
    if (share >= p) {
      if (before === undefined || share === before.share) return value;
      return before.value + ((value - before.value) * (p - before.share)) / (share - before.share);
    }
    before = { value, share };
    below += weight;
  }
  return before!.value;
}
