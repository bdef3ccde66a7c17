// Shapley values over replications: of the families from all coalitions, of single measures from drawn orders.

import type { CoalitionOutcome } from '../attribution/coalition-worlds.js';
import { sampledShapleyValues, shapleyValues } from '../attribution/shapley.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { FAMILIES } from '../model/parameters.js';
import { varianceOf } from '../stats/t-interval.js';
import type { Cell } from './attribution-cells.js';
import type { GameSummary } from './attribution-summary.js';
import type { AttributionResult, Game } from './attribution-task.js';
import { reportedMean, sum } from './reported.js';
import type { Reported } from './summary.js';

type Coalitions = Extract<AttributionResult, { kind: 'coalitions' }>;

/** Coalitions of one replication, whichever tasks ran them. */
interface Replication {
  readonly players: readonly string[];
  readonly cohort: number;
  readonly months: number;
  readonly outcomes: ReadonlyMap<number, CoalitionOutcome>;
  readonly orders: Coalitions['orders'];
}

/** Null when the game was not played. */
export function gameOf(
  model: Model,
  game: Game,
  results: readonly AttributionResult[],
  cells: readonly Cell[],
): GameSummary | null {
  const replications = byReplication(
    results.filter((result): result is Coalitions => result.kind === 'coalitions' && result.game === game),
  );
  const first = replications[0];
  if (first === undefined) return null;
  const { players, months } = first;
  const hasMoney = model.parameters.money.valuation !== null;
  const perArrival = (read: (outcome: CoalitionOutcome) => number) =>
    replications.map((one) => valuesOf(one, (outcome) => read(outcome) / one.cohort));
  const work = perArrival(({ ordinary }) => ordinary / MONTH_DAYS);
  const subsidised = perArrival((outcome) => outcome.subsidised / MONTH_DAYS);
  const balance = perArrival(({ balanceNok }) => balanceNok);
  const present = perArrival(({ presentValueNok }) => presentValueNok);
  const ids = game === 'families' ? FAMILIES : players;
  const rows = ids.map((id) => {
    const at = players.indexOf(id);
    // Who nobody can enter plays no part: the value is 0 by definition of the game.
    const own = (by: readonly (readonly number[])[]) => by.map((values) => (at < 0 ? 0 : values[at]!));
    return {
      id,
      value: reportedMean(own(work)),
      standardError: standardErrorOf(own(work)),
      subsidised: reportedMean(own(subsidised)),
      balanceNok: hasMoney ? reportedMean(own(balance)) : null,
      presentValueNok: hasMoney ? reportedMean(own(present)) : null,
      exactlyZero: at < 0 || replications.every((one) => changesNobody(one, at)),
    };
  });
  const all = 2 ** players.length - 1;
  const worth = ({ outcomes, cohort }: Replication, coalition: number) =>
    outcomes.get(coalition)!.ordinary / MONTH_DAYS / cohort;
  const total = reportedMean(replications.map((one) => worth(one, all) - worth(one, 0)));
  const whyNoShares = reasonAgainstShares(
    total,
    rows.filter(({ id }) => players.includes(id)),
  );
  const official = officialShares(model, game, cells);
  return {
    game,
    replications: replications.length,
    months,
    cohort: reportedMean(replications.map(({ cohort }) => cohort)),
    players: rows,
    total,
    none: reportedMean(replications.map((one) => worth(one, 0))),
    shares:
      whyNoShares === null
        ? rows.map(({ id, value }) => ({ id, share: value.mean / total.mean, official: official(id) }))
        : null,
    whyNoShares,
  };
}

function byReplication(results: readonly Coalitions[]): readonly Replication[] {
  const numbers = [...new Set(results.map(({ replication }) => replication))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const own = results.filter(({ replication }) => replication === number);
    const { players, cohort, months } = own[0]!.worlds;
    const outcomes = own.flatMap(({ worlds }) => worlds.outcomes);
    return {
      players,
      cohort,
      months,
      orders: own[0]!.orders,
      outcomes: new Map(outcomes.map((outcome) => [outcome.coalition, outcome])),
    };
  });
}

function valuesOf(
  { players, outcomes, orders }: Replication,
  read: (outcome: CoalitionOutcome) => number,
): readonly number[] {
  const worth = (coalition: number) => read(outcomes.get(coalition)!);
  return orders === undefined
    ? shapleyValues(
        players.length,
        Array.from({ length: 2 ** players.length }, (_, coalition) => worth(coalition)),
      )
    : sampledShapleyValues(orders, worth);
}

/** Whether opening a player changes nobody's work by a bit, in any coalition that was run both ways. */
function changesNobody({ outcomes }: Replication, player: number): boolean {
  for (const [coalition, { print }] of outcomes) {
    const joined = outcomes.get(coalition | (1 << player));
    if (joined !== undefined && joined.print !== print) return false;
  }
  return true;
}

function standardErrorOf(values: readonly number[]): number | null {
  return values.length < 2 ? null : Math.sqrt(varianceOf(values) / values.length);
}

/** Share of all official successes by family or measure: last touch, so it holds who had worked anyway. */
function officialShares(model: Model, game: Game, cells: readonly Cell[]): (id: string) => number {
  const successes = (cell: Cell) => sum(cell.employed);
  const total = sum(cells.map(successes));
  return (id) =>
    sum(
      cells
        .filter(({ measure }) => {
          const { parameters } = model.measures[measure]!;
          return (game === 'families' ? parameters.family : parameters.id) === id;
        })
        .map(successes),
    ) / total;
}

/** Shares are shares only of a sum whose parts are all known to be above 0. */
function reasonAgainstShares(
  total: Reported,
  rows: readonly { readonly id: string; readonly value: Reported }[],
): string | null {
  if (!('low' in total)) return 'one replication gives no interval';
  if (!(total.low > 0)) return 'the value of all together is not shown to be above 0';
  const notAbove = rows.filter(({ value }) => !('low' in value && value.low > 0)).map(({ id }) => id);
  return notAbove.length === 0 ? null : `the value of ${notAbove.join(', ')} is not shown to be above 0`;
}
