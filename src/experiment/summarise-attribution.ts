// Folds the tasks of an attribution into what it reports. The unit is the replication: people share queues.

import type { ParticipantSums, ThirdSums } from '../attribution/effect-sums.js';
import { verdictOf } from '../attribution/ranks.js';
import { mainBarrier } from '../attribution/thirds.js';
import { BREAKDOWN } from '../metrics/status-classes.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { BARRIERS } from '../model/parameters.js';
import { type Cell, cellsOf, type EffectsResult, eachOf } from './attribution-cells.js';
import {
  ATTRIBUTION_SCHEMA,
  type AttributionSummary,
  type ClosureSummary,
  type HorizonEffect,
  type MeasureAttribution,
  type Ranks,
  type Third,
} from './attribution-summary.js';
import type { AttributionResult } from './attribution-task.js';
import { chainsOf, flowsOf } from './chain-summary.js';
import { decompositionOf } from './decomposition-summary.js';
import { gameOf } from './game-summary.js';
import { ranksOf } from './rank-summary.js';
import { reportedMean, reportedRatio, sum } from './reported.js';
import { LEVEL, type ScenarioFacts } from './summary.js';

type Closures = Extract<AttributionResult, { kind: 'closures' }>;

/** Exits per replication below which a rate is too few to read. */
const FEW = 30;

export function summariseAttribution(
  facts: ScenarioFacts,
  model: Model,
  results: readonly AttributionResult[],
  { arm, work }: Pick<AttributionSummary, 'arm' | 'work'>,
): AttributionSummary {
  const effects = results.filter((result): result is EffectsResult => result.kind === 'effects');
  const closures = results.filter((result): result is Closures => result.kind === 'closures');
  const cells = cellsOf(effects);
  const families = gameOf(model, 'families', results, cells);
  const singleMeasures = gameOf(model, 'measures', results, cells);
  const horizons = effects[0]?.effects.horizons ?? [];
  const chosen = effects[0]?.effects.chosen ?? -1;
  return {
    schema: ATTRIBUTION_SCHEMA,
    scenario: { id: facts.id, title: facts.title, status: facts.status, hash: facts.hash },
    seed: facts.seed,
    level: LEVEL,
    arm,
    work,
    replications: {
      effects: effects.length,
      closures: closures.length,
      families: families?.replications ?? 0,
      measures: singleMeasures?.replications ?? 0,
    },
    scale: model.parameters.scale,
    time: model.parameters.time,
    horizonMonths: horizons[chosen] ?? 0,
    lateMonths: effects[0]?.effects.lateMonths ?? null,
    measures: model.groups.flatMap((group) => {
      const own = cells.filter((cell) => cell.group === group.index);
      const ranks = ranksOf(own, horizons, chosen);
      return own.map((cell) => measureOf(model, cell, horizons, chosen, ranks.get(cell) ?? null));
    }),
    chains: chainsOf(model, effects),
    flows: flowsOf(model, effects),
    closures: closuresOf(model, closures),
    families,
    singleMeasures,
  };
}

function measureOf(
  model: Model,
  cell: Cell,
  horizons: readonly number[],
  chosen: number,
  ranks: Ranks | null,
): MeasureAttribution {
  const count = eachOf(cell.participants, (sums) => sums.participants);
  const perPerson = (read: (sums: ParticipantSums) => number) =>
    reportedRatio(eachOf(cell.participants, read), count);
  const cost = eachOf(cell.participants, (sums) => sums.costNok);
  const most = mainBarrier(model.measures[cell.measure]!);
  const third = (which: 'byBarrier' | 'byNeed') =>
    [0, 1, 2].map((at) => thirdOf(cell, (sums) => sums[which][at]!));
  return {
    measure: model.measures[cell.measure]!.parameters.id,
    group: model.groups[cell.group]!.parameters.id,
    officialRate: sum(cell.followed) === 0 ? null : reportedRatio(cell.employed, cell.followed),
    tooFew: sum(cell.followed) < FEW * cell.followed.length,
    afterLeaving: afterLeavingOf(cell),
    participants: reportedMean(count),
    beyondRecord: sum(eachOf(cell.participants, (sums) => sums.beyondRecord)),
    effect: sum(count) === 0 ? [] : horizons.map((months, at) => effectAt(model, perPerson, months, at)),
    exactlyZero:
      cell.participants.every((sums) => sums === undefined || sums.largest === 0) &&
      cell.exits.every((sums) => sums === undefined || sums.largest === 0),
    lockIn: perPerson((sums) => sums.lockInDays / MONTH_DAYS),
    deadweight: perPerson((sums) => sums.deadweight),
    gainers: perPerson((sums) => sums.gainers),
    losers: perPerson((sums) => sums.losers),
    costPerParticipantNok: perPerson((sums) => sums.costNok),
    monthsPer100kNok:
      sum(cost) === 0
        ? null
        : reportedRatio(
            eachOf(cell.participants, (sums) => sums.daysGained[chosen]! / MONTH_DAYS),
            cost.map((nok) => nok / 100_000),
          ),
    barrier: most < 0 ? null : BARRIERS[most]!,
    byBarrier: most < 0 ? null : third('byBarrier'),
    byNeed: third('byNeed'),
    decomposition: decompositionOf(cell.exits),
    ranks,
    verdict: ranks === null ? null : verdictOf(ranks.official, ranks.effect),
  };
}

function afterLeavingOf({ afterLeaving }: Cell): MeasureAttribution['afterLeaving'] {
  return Object.fromEntries(
    BREAKDOWN.map((name, at) => [
      name,
      afterLeaving.map((classes) => {
        const followed = sum(classes);
        return followed === 0 ? null : classes[at]! / followed;
      }),
    ]),
  ) as unknown as MeasureAttribution['afterLeaving'];
}

function effectAt(
  model: Model,
  perPerson: (read: (sums: ParticipantSums) => number) => MeasureAttribution['lockIn'],
  months: number,
  at: number,
): HorizonEffect {
  const days = (read: (sums: ParticipantSums) => number) => perPerson((sums) => read(sums) / MONTH_DAYS);
  const hasMoney = model.parameters.money.valuation !== null;
  return {
    months,
    gained: days((sums) => sums.daysGained[at]!),
    subsidisedGained: days((sums) => sums.subsidisedDaysGained[at]!),
    direct: days((sums) => sums.directDaysGained[at]!),
    gateway: days((sums) => sums.daysGained[at]! - sums.directDaysGained[at]!),
    contentFree: days((sums) => sums.contentFreeDaysGained[at]!),
    content: days((sums) => sums.daysGained[at]! - sums.contentFreeDaysGained[at]!),
    balanceNok: hasMoney ? perPerson((sums) => sums.balanceNok[at]!) : null,
    presentValueNok: hasMoney ? perPerson((sums) => sums.presentValueNok[at]!) : null,
  };
}

function thirdOf(cell: Cell, read: (sums: ParticipantSums) => ThirdSums): Third {
  const people = eachOf(cell.participants, (sums) => read(sums).people);
  const per = (value: (third: ThirdSums) => number) =>
    reportedRatio(
      eachOf(cell.participants, (sums) => value(read(sums))),
      people,
    );
  return {
    people: sum(people),
    gained: per(({ daysGained }) => daysGained / MONTH_DAYS),
    gainers: per(({ gainers }) => gainers),
    losers: per(({ losers }) => losers),
  };
}

function closuresOf(model: Model, results: readonly Closures[]): readonly ClosureSummary[] {
  const measures = results[0]?.closures.map(({ measure }) => measure) ?? [];
  return measures.map((measure) => {
    const own = results.map(({ closures }) => closures.find((sums) => sums.measure === measure)!);
    const starts = own.map((sums) => sums.starts);
    const perStart = (days: (sums: (typeof own)[number]) => number) =>
      reportedRatio(
        own.map((sums) => days(sums) / MONTH_DAYS),
        starts,
      );
    return {
      measure: model.measures[measure]!.parameters.id,
      starts: reportedMean(starts),
      frozen: perStart((sums) => sums.lostFrozen),
      rerun: perStart((sums) => sums.lostRerun),
      crowding: perStart((sums) => sums.lostRerun - sums.lostFrozen),
      exactlyZero: own.every((sums) => sums.largest === 0),
      crowdingExactlyZero: own.every((sums) => sums.largestCrowding === 0),
    };
  });
}
