// Measures taken one after the other, and the ways people take, over replications.

import type { ChainSums } from '../attribution/effect-sums.js';
import type { FlowSums } from '../attribution/journey-flows.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { type EffectsResult, eachOf } from './attribution-cells.js';
import type { ChainSummary, FlowSummary, Interaction } from './attribution-summary.js';
import { reportedMean, reportedRatio, sum } from './reported.js';

/** Chains with at least this many people over all replications. */
const CHAIN_PEOPLE = 30;

/** Chains that enough people took. */
export function chainsOf(model: Model, results: readonly EffectsResult[]): readonly ChainSummary[] {
  const keys = new Map<string, ChainSums>();
  for (const { effects } of results)
    for (const chain of effects.chains) keys.set(`${chain.group}/${chain.first}/${chain.second}`, chain);
  const id = (measure: number) => model.measures[measure]!.parameters.id;
  return [...keys.values()]
    .sort((a, b) => a.group - b.group || a.first - b.first || a.second - b.second)
    .flatMap(({ first, second, group }) => {
      const own = results.map(({ effects }) =>
        effects.chains.find(
          (chain) => chain.first === first && chain.second === second && chain.group === group,
        ),
      );
      const people = eachOf(own, (sums) => sums.people);
      if (sum(people) < CHAIN_PEOPLE) return [];
      const compared = eachOf(own, (sums) => sums.compared);
      return [
        {
          first: id(first),
          second: id(second),
          group: model.groups[group]!.parameters.id,
          people: reportedMean(people),
          months: interactionOf(own, people, (sums) => [
            sums.daysBoth / MONTH_DAYS,
            sums.daysFirstAlone / MONTH_DAYS,
            sums.daysSecondAlone / MONTH_DAYS,
          ]),
          logHazard:
            sum(compared) < CHAIN_PEOPLE
              ? null
              : interactionOf(own, compared, (sums) => [
                  sums.logBoth,
                  sums.logFirstAlone,
                  sums.logSecondAlone,
                ]),
        },
      ];
    });
}

function interactionOf(
  sums: readonly (ChainSums | undefined)[],
  people: readonly number[],
  read: (sums: ChainSums) => readonly [number, number, number],
): Interaction {
  const per = (value: (three: readonly [number, number, number]) => number) =>
    reportedRatio(
      eachOf(sums, (one) => value(read(one))),
      people,
    );
  return {
    both: per(([both]) => both),
    firstAlone: per(([, first]) => first),
    secondAlone: per(([, , second]) => second),
    interaction: per(([both, first, second]) => both - first - second),
  };
}

/** People on each way, per replication. */
export function flowsOf(model: Model, results: readonly EffectsResult[]): readonly FlowSummary[] {
  const flows = new Map<string, FlowSums>();
  for (const { effects } of results) {
    for (const flow of effects.flows) {
      const key = `${flow.group}/${flow.position}/${flow.from}/${flow.to}`;
      const known = flows.get(key);
      flows.set(key, { ...flow, people: flow.people + (known?.people ?? 0) });
    }
  }
  return [...flows.values()].map(({ group, position, from, to, people }) => ({
    group: model.groups[group]!.parameters.id,
    position,
    from,
    to,
    people: people / results.length,
  }));
}
