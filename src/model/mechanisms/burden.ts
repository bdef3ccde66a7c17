// How five barriers become one burden, and the burden a multiple of the job hazard.
//
// B = s · (Σ (β_k b_k)^ρ)^(1/ρ). At ρ = 1 barriers add up in the log hazard; as ρ grows the worst decides.
// The factor s keeps the difference between the groups' mean burdens what it is at ρ = 1 (with no such
// difference: n^(1−1/ρ), so that equal barriers weigh the same at every ρ). The reference burden is that
// of the reference group's mean barriers under the same ρ, so the base hazard is always that group's.

import { BARRIERS, type JobParameters } from '../parameters.js';

export interface Burden {
  /** β_k times the common factor, in the order of BARRIERS. */
  readonly weights: Float64Array;
  readonly complementarity: number;
  /** s of the formula; 1 at ρ = 1. */
  readonly scale: number;
  /** B of the reference group's mean barriers. */
  readonly reference: number;
  /** Largest mean burden of any group above the reference, ≥ 0; anchors the additive link. */
  readonly gap: number;
}

/**
 * @param meanBarriers - per group, mean barriers in the order of BARRIERS
 * @param referenceGroup - index of the group the base hazard is anchored in
 */
export function compileBurden(
  job: JobParameters,
  meanBarriers: readonly Float64Array[],
  referenceGroup: number,
): Burden {
  const weights = Float64Array.from(BARRIERS, (barrier) => job.beta[barrier] * job.betaScale);
  const rho = job.complementarity;
  const additive = meanBarriers.map((means) => aggregate(weights, 1, means, 0));
  const raw = meanBarriers.map((means) => aggregate(weights, rho, means, 0));
  const spread = widest(additive, referenceGroup);
  const rawSpread = widest(raw, referenceGroup);
  const active = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const scale =
    rho === 1 ? 1 : spread > 0 && rawSpread > 0 ? spread / rawSpread : Math.max(active, 1) ** (1 - 1 / rho);
  return { weights, complementarity: rho, scale, reference: scale * raw[referenceGroup]!, gap: spread };
}

/** Burden of the barriers that start at `offset`. */
export function burdenOf(burden: Burden, barriers: Float64Array, offset: number): number {
  const sum = aggregate(burden.weights, burden.complementarity, barriers, offset);
  return burden.scale === 1 ? sum : burden.scale * sum;
}

/**
 * What the burden does to the job hazard: exp(B_ref − B), or a straight line through 1 at the reference
 * and through the exponential's value at the weakest group's mean, never below 0.
 */
export function linkOf(burden: Burden, kind: JobParameters['hazardLink'], value: number): number {
  const relief = burden.reference - value;
  if (kind === 'exponential') return Math.exp(relief);
  const slope = burden.gap > 0 ? (1 - Math.exp(-burden.gap)) / burden.gap : 1;
  return Math.max(0, 1 + slope * relief);
}

function aggregate(weights: Float64Array, rho: number, barriers: Float64Array, offset: number): number {
  let sum = 0;
  if (rho === 1) {
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * barriers[offset + k]!;
    return sum;
  }
  for (let k = 0; k < weights.length; k++) sum += (weights[k]! * barriers[offset + k]!) ** rho;
  return sum ** (1 / rho);
}

function widest(values: readonly number[], reference: number): number {
  return values.reduce((most, value) => Math.max(most, value - values[reference]!), 0);
}
