interface Capped {
  readonly cap?: number;
}
export type Distribution = Capped &
  (
    | { readonly kind: 'exponential'; readonly mean: number }
    | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
    | { readonly kind: 'lognormalMean'; readonly mean: number; readonly cv: number }
    | { readonly kind: 'lognormalMedian'; readonly median: number; readonly sigma: number }
    | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number }
    | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
    | {
        readonly kind: 'mixture';
        readonly components: readonly { readonly weight: number; readonly distribution: Distribution }[];
      }
    | { readonly kind: 'deterministic'; readonly value: number }
    | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly weights?: readonly number[] }
  );
export function distributionMean(d: Distribution): number {
  switch (d.kind) {
    case 'exponential':
      return d.mean;
    case 'uniform':
      return (d.low + d.high) / 2;
    case 'lognormalMean':
      return d.mean;
    case 'lognormalMedian':
      return d.median * Math.exp(d.sigma ** 2 / 2);
    case 'beta':
      return d.alpha / (d.alpha + d.beta);
    case 'triangular':
      return (d.low + d.mode + d.high) / 3;
    case 'mixture':
      return 0;
    case 'deterministic':
      return d.value;
    case 'empirical': {
      const w = d.weights ?? d.values.map(() => 1);
      const s = w.reduce((a, b) => a + b, 0);
      return d.values.reduce((a, v, i) => a + (v * w[i]!) / s, 0);
    }
  }
}
