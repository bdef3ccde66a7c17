// A world whose places follow results. The only place where what is measured acts on what happens: on each date the
// world is paused, the record so far is read as if the run ended there, money moves between pools of one pot, and
// the world goes on with the places that the money buys. The model is handed places and knows no result.

import type { SteeringParameters } from '../../model/parameters.js';
import type { World } from '../../model/world.js';
import type { Key } from '../../random/address.js';
import { type Budget, moveBudgets, placesBought, sharedAsBefore } from './budgets.js';
import { type SteeredPool, steeredPools } from './pools.js';
import { type PoolResult, readResults } from './results.js';

/** What one date did to one pool. */
export interface SteeredDate {
  readonly day: number;
  /** By pool. */
  readonly results: readonly PoolResult[];
  /** By pool: places from this day on, and the money they are bought for, NOK a month. */
  readonly places: readonly number[];
  readonly budgetNokPerMonth: readonly number[];
}

/** A waiting list's places from a day on. */
export interface PlacesMove {
  readonly day: number;
  readonly queue: number;
  readonly places: number;
}

export class SteeredWorld {
  readonly pools: readonly SteeredPool[];
  readonly dates: SteeredDate[] = [];
  readonly moves: PlacesMove[] = [];
  private budgets: readonly Budget[];
  private places: readonly number[];
  private readonly queuePlaces = new Map<number, number>();

  /**
   * @param world - opened with `steered`; its record kept whole, at level `replayable` for a true value
   * @param root - the world's luck
   */
  constructor(
    readonly world: World,
    private readonly steering: SteeringParameters,
    private readonly root: Key,
  ) {
    this.pools = steeredPools(world.model, steering);
    this.places = this.pools.map(({ places }) => places.reduce((sum, count) => sum + count, 0));
    this.budgets = this.pools.map(({ placeNokPerMonth, queues }, i) => ({
      nok: this.places[i]! * placeNokPerMonth,
      placeNok: placeNokPerMonth,
      // A list without places would be closed, and nobody could ever show that it should not be.
      fewestPlaces: queues.length,
    }));
    for (const { queues, places } of this.pools) {
      queues.forEach((queue, i) => {
        this.queuePlaces.set(queue, places[i]!);
      });
    }
  }

  /** Runs every event before `until`, places moved on each date before it. */
  runUntil(until: number): void {
    for (let day = this.nextDate(); day < until; day = this.nextDate()) {
      this.world.runUntil(day);
      this.steer(day);
    }
    this.world.runUntil(until);
  }

  private nextDate(): number {
    return this.steering.fromDay + this.dates.length * this.steering.everyDays;
  }

  private steer(day: number): void {
    const { world, root, steering, pools } = this;
    const read = world.copy();
    read.finish();
    const soFar = { model: world.model, root, record: read.recorder.record, day };
    const results = readResults(soFar, steering, pools);
    for (const pot of new Set(pools.map((pool) => pool.pot))) this.movePot(pot, results);
    this.dates.push({
      day,
      results,
      places: this.places,
      budgetNokPerMonth: this.budgets.map(({ nok }) => nok),
    });
    pools.forEach((pool, i) => {
      this.movePlaces(pool, this.places[i]!, day);
    });
  }

  /** Moves money between the pools of a pot that have a result, and buys places for all of them. */
  private movePot(pot: string, results: readonly PoolResult[]): void {
    const { pools, budgets, steering } = this;
    const own = pools.flatMap((pool, i) => (pool.pot === pot ? [i] : []));
    const judged = own.filter((i) => results[i]!.people >= steering.fewest && results[i]!.bottom > 0);
    if (judged.length < 2) return;
    const moved = moveBudgets(
      judged.map((i) => budgets[i]!),
      judged.map((i) => results[i]!.top / results[i]!.bottom),
      steering.share,
    );
    if (judged.every((i, at) => moved[at] === budgets[i]!.nok)) return;
    this.budgets = budgets.map((budget, i) =>
      judged.includes(i) ? { ...budget, nok: moved[judged.indexOf(i)]! } : budget,
    );
    const bought = placesBought(own.map((i) => this.budgets[i]!));
    this.places = this.places.map((count, i) => (own.includes(i) ? bought[own.indexOf(i)]! : count));
  }

  private movePlaces({ queues, places: before }: SteeredPool, places: number, day: number): void {
    sharedAsBefore(before, places).forEach((count, i) => {
      const queue = queues[i]!;
      if (this.queuePlaces.get(queue) === count) return;
      this.queuePlaces.set(queue, count);
      this.moves.push({ day, queue, places: count });
      this.world.apply({ kind: 'queuePlaces', queue: this.world.model.queues[queue]!.name, places: count });
    });
  }
}
