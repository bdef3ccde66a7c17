// Folds the tasks of an attribution into what it reports. The unit is the replication: people share queues.

import type { EffectSums, ExitSums, ParticipantSums } from '../attribution/effect-sums.js';
import { rankIntervals, verdictOf } from '../attribution/ranks.js';
import { shapleyValues } from '../attribution/shapley.js';
import { EMPLOYED_AT_MONTHS } from '../metrics/official-indicator.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { FAMILIES } from '../model/parameters.js';
import {
  ATTRIBUTION_SCHEMA,
  type AttributionSummary,
  type ClosureSummary,
  type Decomposition,
  type FamilySummary,
  type MeasureAttribution,
} from './attribution-summary.js';
import type { AttributionResult } from './attribution-task.js';
import { reportedMean, reportedRatio, sum } from './reported.js';
import { LEVEL, type Reported, type ScenarioFacts } from './summary.js';

type Effects = Extract<AttributionResult, { kind: 'effects' }>;
type Closures = Extract<AttributionResult, { kind: 'closures' }>;
type Families = Extract<AttributionResult, { kind: 'families' }>;

const SIX = EMPLOYED_AT_MONTHS.indexOf(6);

export function summariseAttribution(
  facts: ScenarioFacts,
  model: Model,
  results: readonly AttributionResult[],
  arm: 'search' | 'skip',
): AttributionSummary {
  const effects = results.filter((result): result is Effects => result.kind === 'effects');
  const closures = results.filter((result): result is Closures => result.kind === 'closures');
  const families = results.filter((result): result is Families => result.kind === 'families');
  return {
    schema: ATTRIBUTION_SCHEMA,
    scenario: { id: facts.id, title: facts.title, status: facts.status, hash: facts.hash },
    seed: facts.seed,
    level: LEVEL,
    arm,
    replications: { effects: effects.length, closures: closures.length, families: families.length },
    scale: model.parameters.scale,
    lateMonths: effects[0]?.effects.lateMonths ?? null,
    measures: measuresOf(model, effects),
    closures: closuresOf(model, closures),
    families: families.length === 0 ? null : familiesOf(families),
  };
}

/** One measure and group with its numbers by replication. */
interface Cell {
  readonly measure: number;
  readonly group: number;
  readonly participants: readonly (ParticipantSums | undefined)[];
  readonly exits: readonly (ExitSums | undefined)[];
  readonly employed: readonly number[];
  readonly followed: readonly number[];
}

function measuresOf(model: Model, results: readonly Effects[]): readonly MeasureAttribution[] {
  if (results.length === 0) return [];
  const { horizons } = results[0]!.effects;
  const cells = cellsOf(results);
  return model.groups.flatMap((group) => {
    const own = cells.filter((cell) => cell.group === group.index);
    const ranked = own.filter((cell) => sum(cell.followed) > 0 && participantsIn(cell) > 0);
    const last = horizons.length - 1;
    const official = rankIntervals(
      ranked.map((cell) => ({ top: cell.employed, bottom: cell.followed })),
      LEVEL,
    );
    const effect = rankIntervals(
      ranked.map((cell) => ({
        top: cell.participants.map((sums) => sums?.daysGained[last] ?? 0),
        bottom: cell.participants.map((sums) => sums?.participants ?? 0),
      })),
      LEVEL,
    );
    return own.map((cell) => {
      const at = ranked.indexOf(cell);
      const ranks = at < 0 || last < 0 ? null : { official: official[at]!, effect: effect[at]! };
      return measureOf(model, cell, horizons, ranks);
    });
  });
}

function measureOf(
  model: Model,
  cell: Cell,
  horizons: EffectSums['horizons'],
  ranks: MeasureAttribution['ranks'],
): MeasureAttribution {
  const each = (read: (sums: ParticipantSums) => number) =>
    cell.participants.map((sums) => (sums === undefined ? 0 : read(sums)));
  const count = each((sums) => sums.participants);
  const perPerson = (read: (sums: ParticipantSums) => number) => reportedRatio(each(read), count);
  const last = horizons.length - 1;
  const cost = each((sums) => sums.costNok);
  return {
    measure: model.measures[cell.measure]!.parameters.id,
    group: model.groups[cell.group]!.parameters.id,
    officialRate: sum(cell.followed) === 0 ? null : reportedRatio(cell.employed, cell.followed),
    participants: reportedMean(count),
    effect: horizons.map((months, i) => ({
      months,
      gained: perPerson((sums) => sums.daysGained[i]! / MONTH_DAYS),
      subsidisedGained: perPerson((sums) => sums.subsidisedDaysGained[i]! / MONTH_DAYS),
    })),
    exactlyZero:
      cell.participants.every((sums) => sums === undefined || sums.largest === 0) &&
      cell.exits.every((sums) => sums === undefined || sums.largest === 0),
    lockIn: perPerson((sums) => sums.lockInDays / MONTH_DAYS),
    atWorkAnyway: perPerson((sums) => sums.atWorkAnyway),
    gainers: perPerson((sums) => sums.gainers),
    losers: perPerson((sums) => sums.losers),
    costPerParticipantNok: perPerson((sums) => sums.costNok),
    monthsPer100kNok:
      sum(cost) === 0 || last < 0
        ? null
        : reportedRatio(
            each((sums) => sums.daysGained[last]! / MONTH_DAYS),
            cost.map((nok) => nok / 100_000),
          ),
    decomposition: decompositionOf(cell.exits),
    ranks,
    verdict: ranks === null ? null : verdictOf(ranks.official, ranks.effect),
  };
}

function decompositionOf(exits: Cell['exits']): Decomposition | null {
  const each = (read: (sums: ExitSums) => number) =>
    exits.map((sums) => (sums === undefined ? 0 : read(sums)));
  const count = each((sums) => sums.exits);
  if (sum(count) === 0) return null;
  const share = (read: (sums: ExitSums) => number) => reportedRatio(each(read), count);
  return {
    exits: sum(count),
    censored: sum(each((sums) => sums.censored)),
    official: share((sums) => sums.official),
    selection: share((sums) => sums.selection),
    exitRoute: share((sums) => sums.exitRoute),
    visible: share((sums) => sums.visible),
    lateTotal: share((sums) => sums.lateTotal),
    passedOn: share((sums) => sums.passedOn),
    late: share((sums) => sums.late),
    ledger: {
      failuresMade: share((sums) => sums.failuresMade),
      failuresHarmed: share((sums) => sums.failuresHarmed),
      successesAnyway: share((sums) => sums.successesAnyway),
      successesHarmed: share((sums) => sums.successesHarmed),
    },
  };
}

function cellsOf(results: readonly Effects[]): readonly Cell[] {
  const keys = new Map<string, { measure: number; group: number }>();
  for (const { effects, indicator } of results) {
    for (const { measure, group } of [...effects.participants, ...effects.exits, ...indicator])
      keys.set(`${measure}/${group}`, { measure, group });
  }
  return [...keys.values()]
    .sort((a, b) => a.group - b.group || a.measure - b.measure)
    .map(({ measure, group }) => {
      const find = <T extends { measure: number; group: number }>(cells: readonly T[]) =>
        cells.find((cell) => cell.measure === measure && cell.group === group);
      const indicator = results.map((result) => find(result.indicator));
      return {
        measure,
        group,
        participants: results.map((result) => find(result.effects.participants)),
        exits: results.map((result) => find(result.effects.exits)),
        employed: indicator.map((counts) => counts?.employed[SIX] ?? 0),
        followed: indicator.map((counts) => counts?.followed[SIX] ?? 0),
      };
    });
}

function participantsIn(cell: Cell): number {
  return sum(cell.participants.map((sums) => sums?.participants ?? 0));
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
    };
  });
}

function familiesOf(results: readonly Families[]): FamilySummary {
  const { families, months } = results[0]!.worlds;
  const values = (read: (worlds: Families['worlds']) => readonly number[]) =>
    results.map(({ worlds }) =>
      shapleyValues(
        families.length,
        read(worlds).map((days) => days / MONTH_DAYS / worlds.cohort),
      ),
    );
  const ordinary = values((worlds) => worlds.ordinary);
  const subsidised = values((worlds) => worlds.subsidised);
  // A family that nobody can enter plays no part: its value is 0 by definition of the game.
  const ofFamily = (by: readonly (readonly number[])[], index: number) =>
    reportedMean(by.map((one) => (index < 0 ? 0 : one[index]!)));
  const perArrival = (read: (days: readonly number[]) => number) =>
    reportedMean(results.map(({ worlds }) => read(worlds.ordinary) / MONTH_DAYS / worlds.cohort));
  const total = perArrival((days) => days[days.length - 1]! - days[0]!);
  const rows = FAMILIES.map((family) => ({
    family,
    value: ofFamily(ordinary, families.indexOf(family)),
    subsidised: ofFamily(subsidised, families.indexOf(family)),
  }));
  const whyNoShares = reasonAgainstShares(
    total,
    rows.filter(({ family }) => families.includes(family)),
  );
  return {
    months,
    cohort: reportedMean(results.map(({ worlds }) => worlds.cohort)),
    families: rows,
    total,
    none: perArrival((days) => days[0]!),
    shares:
      whyNoShares === null
        ? rows.map(({ family, value }) => ({ family, share: value.mean / total.mean }))
        : null,
    whyNoShares,
  };
}

/** Shares are shares only of a sum whose parts are all known to be above 0. */
function reasonAgainstShares(
  total: Reported,
  rows: readonly { readonly family: string; readonly value: Reported }[],
): string | null {
  if (!('low' in total)) return 'one replication gives no interval';
  const notAbove = rows.filter(({ value }) => !('low' in value && value.low > 0)).map(({ family }) => family);
  if (!(total.low > 0)) return 'the value of all families together is not shown to be above 0';
  return notAbove.length === 0 ? null : `the value of ${notAbove.join(', ')} is not shown to be above 0`;
}
