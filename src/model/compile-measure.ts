// A measure of the file turned into what the hot path reads: shares of barriers, utilities, quantiles, queues.

import { nameHash } from '../random/address.js';
import { distributionMean } from '../random/moments.js';
import { compileQuantile } from '../random/quantile.js';
import type { CompiledMeasure } from './model.js';
import { BARRIERS, type MeasureParameters, type Mechanism, type ModelParameters } from './parameters.js';
import type { QueuePlan } from './queue-plan.js';

export function compileMeasure(
  parameters: ModelParameters,
  measure: MeasureParameters,
  index: number,
  strength: { readonly [mechanism in Mechanism]: number },
  contentReference: Float64Array,
  queues: readonly QueuePlan[],
): CompiledMeasure {
  const content = Float64Array.from(
    BARRIERS,
    (barrier, k) => (strength.content * (measure.content[barrier] ?? 0)) / contentReference[k]!,
  );
  const weights = Float64Array.from(BARRIERS, (barrier) => parameters.choice.barrierWeights[barrier]);
  const relevance = content.map((share, k) => weights[k]! * Math.abs(share) * contentReference[k]!);
  const regionCount = parameters.regions.length;
  const queueTable = new Int32Array(parameters.groups.length * regionCount).fill(-1);
  for (const queue of queues) {
    if (queue.measure !== index) continue;
    for (const group of queue.groups) queueTable[group * regionCount + queue.region] = queue.index;
  }
  const searchInside = strength.searchInside === 0 ? 1 : measure.searchInside ** strength.searchInside;
  const late = searchInside + (1 - searchInside) * parameters.job.searchRecovery;
  const around = strength.aroundJob;
  return {
    index,
    count: parameters.measures.length,
    hash: nameHash(measure.id),
    parameters: measure,
    admits: parameters.groups.map((group) => measure.groups.includes(group.id)),
    afterDays: measure.afterDays,
    maximumStints: measure.maximumStints,
    content,
    hasContent: content.some((share) => share !== 0),
    relevance,
    relevanceTotal: relevance.reduce((sum, value) => sum + value, 0),
    believedGain: Float64Array.from(
      BARRIERS,
      (barrier, k) =>
        (parameters.choice.barrierWeights[barrier] *
          parameters.job.betaScale *
          (measure.believedContent[barrier] ?? 0)) /
        contentReference[k]!,
    ),
    searchInside,
    searchInsideLate: searchInside === 1 ? 1 : late,
    lastStepFrom: 1 - 1 / parameters.doseSteps,
    signal: strength.signal * measure.signal,
    nearnessSlope: measure.nearnessSlope,
    logStartShare: Float64Array.from(parameters.groups, (group) => {
      const share = measure.startShare[group.id] ?? 0;
      return share > 0 ? Math.log(share) : Number.NEGATIVE_INFINITY;
    }),
    duration: parameters.groups.map((group) => {
      const distribution = measure.duration?.[group.id];
      return distribution === undefined ? undefined : compileQuantile(distribution);
    }),
    patience:
      measure.patience === null || strength.reneging === 0 ? undefined : compileQuantile(measure.patience),
    dateDelay: measure.intake === null ? 0 : measure.intake.everyDays / 2,
    supportLossFactor: around === 0 ? 1 : measure.aroundJob.lossFactor ** around,
    supportMatch: around * measure.aroundJob.match,
    supportPerDay: measure.aroundJob.takeUpPerDay,
    isEmployment: measure.kind === 'subsidisedJob' || measure.kind === 'permanentJob',
    queueOf: (group, region) => queueTable[group * regionCount + region]!,
  };
}

/** Mean planned stay over the groups that share a queue, each counted once. */
export function meanStay(
  parameters: ModelParameters,
  measure: MeasureParameters,
  groups: readonly number[],
): number {
  const { duration } = measure;
  if (duration === null)
    return measure.leavingPerDay > 0 ? 1 / measure.leavingPerDay : Number.POSITIVE_INFINITY;
  const stays = groups.map((group) => {
    const distribution = duration[parameters.groups[group]!.id];
    return distribution === undefined ? 0 : distributionMean(distribution);
  });
  return stays.reduce((sum, days) => sum + days, 0) / Math.max(stays.length, 1);
}
