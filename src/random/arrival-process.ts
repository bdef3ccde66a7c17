export interface PiecewiseRate {
  readonly times: readonly number[];
  readonly perDay: readonly number[];
}
export function inverseIntegratedRate(rate: PiecewiseRate, lambda: number): number {
  let left = lambda;
  let t = 0;
  for (let i = 0; i < rate.times.length; i++) {
    const end = rate.times[i + 1] ?? Infinity;
    if (end <= t) continue;
    const r = rate.perDay[i]!;
    const mass = r === 0 ? 0 : r * (end - t);
    if (left < mass) return t + left / r;
    left -= mass;
    t = end;
  }
  return Infinity;
}
