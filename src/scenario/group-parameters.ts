// One group of a scenario as the model takes it.

import type { GroupParameters } from '../model/parameters.js';
import { constant, namesOf, perBarrier } from './neutral.js';
import type { ScenarioGroup } from './schema/scenario-schema.js';
import { DAYS } from './units.js';

const QUARTER = 3 * DAYS.month!;

/** @param group - validated; what it leaves out is neutral */
export function groupParameters(id: string, group: ScenarioGroup): GroupParameters {
  const { benefit, opening } = group;
  return {
    id,
    names: namesOf(id, group.names),
    arrivalsPerDay: group.arrivals,
    opening: { stock: opening?.stock ?? 0, elapsedDays: opening?.elapsed ?? constant(0) },
    barriers: perBarrier((barrier) => group.barriers?.[barrier] ?? constant(0)),
    motivation: group.motivation ?? constant(0.5),
    trust: group.trust ?? constant(0.5),
    correlations: (group.correlations ?? []).map(({ between, value }) => ({
      between: between as unknown as GroupParameters['correlations'][number]['between'],
      value,
    })),
    workCapacity: group.workCapacity ?? constant(1),
    hiddenShare: group.hiddenShare ?? 0,
    attachedShare: group.attachedShare ?? 0,
    reviewIntervalDays: group.reviewInterval ?? QUARTER,
    reviewAfterMeasureDays: group.reviewAfterMeasure ?? 14,
    caseload: group.caseload ?? 100,
    meetingDays: group.meeting ?? constant(0),
    subsidyAfterDays: group.subsidyAfter ?? 0,
    leavingPerDay: group.leaving ?? 0,
    pensionPerDay: group.pension ?? 0,
    partTimeShare: group.partTimeShare ?? 0,
    benefit: {
      kind: benefit?.kind ?? 'none',
      days: benefit?.lasts ?? 0,
      replacementRate: benefit?.replacementRate ?? 1,
      combineUpTo: benefit?.combineUpTo ?? 0,
    },
  };
}
