// Arrivals as a Poisson process whose rate changes at dates: the k-th arrival comes when the integral of
// the rate reaches the k-th point of a Poisson process of rate 1. Changing a rate moves arrivals and
// redraws none.

/** A rate that is constant between dates: `perDay[i]` from `times[i]` on; `times[0]` is at most 0. */
export interface PiecewiseRate {
  readonly times: readonly number[];
  readonly perDay: readonly number[];
}

/** ∫₀ᵗ rate, arrivals. */
export function integratedRate(rate: PiecewiseRate, t: number): number {
  let sum = 0;
  for (let i = 0; i < rate.times.length; i++) {
    const from = Math.max(0, rate.times[i]!);
    const until = Math.min(t, rate.times[i + 1] ?? Number.POSITIVE_INFINITY);
    if (until > from) sum += rate.perDay[i]! * (until - from);
  }
  return sum;
}

/**
 * The day on which the integral from day 0 reaches `integral`; Infinity when it never does.
 *
 * @param integral - arrivals, ≥ 0
 */
export function inverseIntegratedRate(rate: PiecewiseRate, integral: number): number {
  const { times, perDay } = rate;
  const last = times.length - 1;
  let left = integral;
  for (let i = 0; i < last; i++) {
    const from = Math.max(0, times[i]!);
    const until = times[i + 1]!;
    if (until <= from || perDay[i] === 0) continue;
    const inside = perDay[i]! * (until - from);
    if (left < inside) return from + left / perDay[i]!;
    left -= inside;
  }
  return perDay[last] === 0 ? Number.POSITIVE_INFINITY : Math.max(0, times[last]!) + left / perDay[last]!;
}
