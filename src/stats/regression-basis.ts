// What the smooth part of an emulator is made of: inputs centred and scaled by the runs they come from, and the
// functions of them that enter linearly.

/** Centre and spread of every input over the runs. */
export interface Scaling {
  readonly centre: Float64Array;
  readonly spread: Float64Array;
}

/** How much of each input enters: nothing, its first power, its first and second. */
export type Mean = 'constant' | 'linear' | 'quadratic';

export function scalingOf(points: readonly (readonly number[])[]): Scaling {
  const p = points[0]!.length;
  const centre = new Float64Array(p);
  const spread = new Float64Array(p);
  for (const x of points) for (let k = 0; k < p; k++) centre[k]! += x[k]! / points.length;
  for (const x of points) for (let k = 0; k < p; k++) spread[k]! += (x[k]! - centre[k]!) ** 2 / points.length;
  // An input that never moved has no scale of its own.
  for (let k = 0; k < p; k++) spread[k] = spread[k]! > 0 ? Math.sqrt(spread[k]!) : 1;
  return { centre, spread };
}

export function scaled({ centre, spread }: Scaling, x: readonly number[]): Float64Array {
  const z = new Float64Array(x.length);
  for (let k = 0; k < z.length; k++) z[k] = (x[k]! - centre[k]!) / spread[k]!;
  return z;
}

/** The richest mean for which there are at least three runs to a coefficient. */
export function meanFor(runs: number, inputs: number): Mean {
  if (runs >= 3 * (1 + 2 * inputs)) return 'quadratic';
  return runs >= 3 * (1 + inputs) ? 'linear' : 'constant';
}

/** Values of the basis at a scaled point. */
export function basisAt(mean: Mean, z: Float64Array): Float64Array {
  if (mean === 'constant') return Float64Array.of(1);
  const p = z.length;
  const values = new Float64Array(mean === 'linear' ? 1 + p : 1 + 2 * p);
  values[0] = 1;
  for (let k = 0; k < p; k++) {
    values[1 + k] = z[k]!;
    if (mean === 'quadratic') values[1 + p + k] = z[k]! ** 2 - 1;
  }
  return values;
}
