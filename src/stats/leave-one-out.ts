// What an emulator says of each run when it has not seen it, without fitting anew: from the inverse of the covariance
// with the polynomial taken out.

import type { LeaveOneOut } from './emulator.js';
import type { Solved } from './gaussian-process.js';
import { solveLower, solveLowerColumns } from './positive-definite.js';

/**
 * Standardised residuals. Where they are larger than they should be, all variances are widened by the mean of their
 * squares: an emulator that is too sure of itself would rule out what it should not.
 *
 * @source Dubrule 1983, Mathematical Geology 15:687; Bastos and O'Hagan 2009, Technometrics 51:425
 * @cost n³/2 multiplications
 */
export function leaveOneOut({ n, width, factor, whitened, cross, weights }: Solved): LeaveOneOut {
  // L⁻¹, and C⁻¹ Bᵀ L⁻ᵀ with the factor C of the cross-product: diagonal of the projected inverse.
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
  solveLowerColumns(factor, inverse, n, n);
  const precision = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const along = new Float64Array(width);
    for (let i = j; i < n; i++) {
      const value = inverse[i * n + j]!;
      precision[j]! += value * value;
      for (let a = 0; a < width; a++) along[a]! += whitened[i * width + a]! * value;
    }
    for (const value of solveLower(cross, along, width)) precision[j]! -= value * value;
  }
  const raw = Array.from(weights, (weight, j) => weight / Math.sqrt(Math.max(precision[j]!, 1e-12)));
  const widening = Math.max(1, raw.reduce((sum, value) => sum + value * value, 0) / n);
  const standardised = raw.map((value) => value / Math.sqrt(widening));
  return {
    standardised,
    within3: standardised.filter((value) => Math.abs(value) <= 3).length / n,
    widening,
  };
}
