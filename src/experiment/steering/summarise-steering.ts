// How places followed results, over replications: places and money by measure, group and date, and what was read.

import type { Model } from '../../model/model.js';
import type { ReplicationResult, SteeringResult } from '../replication.js';
import { reportedMean, reportedRatio, sum } from '../reported.js';
import type { SteeringRow, SteeringSummary } from '../summary.js';

/** Nothing where places stay as written. */
export function summariseSteering(
  model: Model,
  results: readonly ReplicationResult[],
): SteeringSummary | undefined {
  const { steering, scale } = model.parameters;
  const all = results.flatMap((result) => result.steering ?? []);
  if (steering === undefined || all.length === 0) return undefined;
  const { by, share } = steering;
  return {
    by,
    share,
    horizonDays: steering.horizonDays ?? null,
    overDays: steering.overDays,
    rows: all[0]!.pools.flatMap(({ measure, groups }, pool) => {
      const of = {
        measure: model.measures[measure]!.parameters.id,
        groups: groups.map((group) => model.groups[group]!.parameters.id),
      };
      return [
        { ...of, ...atFirst(all, pool, scale) },
        ...all[0]!.dates.map((_, date) => ({ ...of, ...onDate(all, pool, date, scale) })),
      ];
    }),
  };
}

type Moved = Omit<SteeringRow, 'measure' | 'groups'>;

/** As the scenario has it. */
function atFirst(all: readonly SteeringResult[], pool: number, scale: number): Moved {
  const own = all.map(({ pools }) => pools[pool]!);
  return {
    day: 0,
    places: reportedMean(own.map(({ places }) => places / scale)),
    budgetNokPerMonth: reportedMean(own.map(({ budgetNokPerMonth }) => budgetNokPerMonth / scale)),
    result: null,
    people: 0,
  };
}

function onDate(all: readonly SteeringResult[], pool: number, date: number, scale: number): Moved {
  const own = all.map(({ dates }) => dates[date]!);
  const results = own.map((one) => one.results[pool]!);
  const people = sum(results.map((result) => result.people));
  return {
    day: own[0]!.day,
    places: reportedMean(own.map(({ places }) => places[pool]! / scale)),
    budgetNokPerMonth: reportedMean(own.map(({ budgetNokPerMonth }) => budgetNokPerMonth[pool]! / scale)),
    result:
      people === 0
        ? null
        : reportedRatio(
            results.map(({ top }) => top),
            results.map(({ bottom }) => bottom),
          ),
    people,
  };
}
