import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Distribution } from './distribution.js';
import { normalQuantile } from './normal.js';
export function compileQuantile(d: Distribution): (u: number) => number {
  const q = raw(d);
  const { cap } = d;
  return cap === undefined ? q : (u) => Math.min(cap, q(u));
}
function cdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const y =
    1 -
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
      t *
      Math.exp((-z * z) / 2) *
      0.3989422804014327;
  return z > 0 ? y : 1 - y;
}
export function compileScoreQuantile(d: Distribution): (z: number) => number {
  const q = compileQuantile(d);
  return (z) => q(Math.min(1 - 1e-12, Math.max(1e-12, cdf(z))));
}
function raw(d: Distribution): (u: number) => number {
  switch (d.kind) {
    case 'exponential':
      return (u) => -d.mean * Math.log(1 - u);
    case 'uniform':
      return (u) => d.low + u * (d.high - d.low);
    case 'lognormalMean': {
      const s2 = Math.log(1 + d.cv ** 2);
      const s = Math.sqrt(s2);
      const m = Math.log(d.mean) - s2 / 2;
      return (u) => Math.exp(m + s * normalQuantile(u));
    }
    case 'lognormalMedian':
      return (u) => d.median * Math.exp(d.sigma * normalQuantile(u));
    case 'beta': {
      const t = new Float64Array(1001);
      for (let i = 0; i <= 1000; i++) t[i] = betaQuantile(i / 1000, d.alpha, d.beta);
      return (u) => {
        const x = u * 1000;
        const i = Math.floor(x);
        return t[i]! + (x - i) * (t[i + 1]! - t[i]!);
      };
    }
    case 'triangular': {
      const { low: a, mode: c, high: b } = d;
      const f = (c - a) / (b - a);
      return (u) =>
        u < f ? a + Math.sqrt(u * (b - a) * (c - a)) : b - Math.sqrt((1 - u) * (b - a) * (b - c));
    }
    case 'mixture': {
      const q = d.components.map((c) => compileQuantile(c.distribution));
      const t = d.components.reduce((a, c) => a + c.weight, 0);
      return (u) => {
        let l = u;
        for (let i = 0; i < q.length; i++) {
          const w = d.components[i]!.weight / t;
          if (l < w || i === q.length - 1) return q[i]!(Math.min(l / w, 1 - 1e-15));
          l -= w;
        }
        return 0;
      };
    }
    case 'deterministic':
      return () => d.value;
    case 'empirical': {
      const w = d.weights ?? d.values.map(() => 1);
      const s = w.reduce((x, y) => x + y, 0);
      return (u) => {
        let l = u * s;
        for (let i = 0; i < w.length - 1; i++) {
          l -= w[i]!;
          if (l < 0) return d.values[i]!;
        }
        return d.values[w.length - 1]!;
      };
    }
  }
}
