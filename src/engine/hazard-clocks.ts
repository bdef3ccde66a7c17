// Clocks that run on integrated hazards. A clock is wound with a unit-exponential threshold and rings when
// the integral of its rate, constant between changes of state, reaches it. Raising a rate brings the same
// ring forward and redraws nothing: luck stays, its meaning changes.
//
// A running clock knows when it rings; what is left of its threshold is worked out from that only when the
// rate's bits change. Working it out at other times would cut the same integral at other points and give
// sums that differ in the last bits, hence effects of 1e-13 where there is none.
//
// Two numbers a clock, because a country has millions: when it rings, and its rate while it runs or,
// negated, what is left while it stands still. They lie in the owner's cells: an entity is the cell of its
// first ring, its rings follow one another, and so do the states, a fixed distance further on.

import { EngineError } from '../errors/errors.js';

export class HazardClocks {
  /** The owner's cells; it gives new ones when it moves them. */
  cells: Float64Array;

  /**
   * @param kinds - clocks per entity
   * @param toState - cells from a clock's ring to its state, ≥ kinds
   * @param cells - where entities live
   */
  constructor(
    private readonly kinds: number,
    private readonly toState: number = kinds,
    cells: Float64Array = new Float64Array(),
  ) {
    this.cells = cells;
  }

  /** Makes all clocks of an entity stand still with nothing left to wait for. */
  reset(entity: number): void {
    const { cells, kinds, toState } = this;
    for (let i = entity; i < entity + kinds; i++) {
      cells[i] = Number.POSITIVE_INFINITY;
      cells[i + toState] = 0;
    }
  }

  /** Winds a clock: a new threshold, standing still until a rate is set. */
  wind(entity: number, clock: number, threshold: number): void {
    const ring = entity + clock;
    this.cells[ring] = Number.POSITIVE_INFINITY;
    this.cells[ring + this.toState] = -threshold;
  }

  /**
   * Sets the rate from `now` on. Does nothing when the rate has the same bits.
   *
   * @param rate - per day, ≥ 0
   * @throws EngineError `defect` when the rate is negative or not a number
   */
  setRate(entity: number, clock: number, rate: number, now: number): void {
    const { cells } = this;
    const ring = entity + clock;
    const state = ring + this.toState;
    const before = cells[state]!;
    if (before > 0 ? rate === before : rate === 0) return;
    if (!(rate >= 0)) throw new EngineError('defect', `clock ${clock} was given the rate ${rate}`);
    const rings = cells[ring]!;
    const left = before > 0 ? (rings > now ? (rings - now) * before : 0) : -before;
    if (rate === 0) {
      cells[ring] = Number.POSITIVE_INFINITY;
      cells[state] = -left;
    } else {
      cells[ring] = now + left / rate;
      cells[state] = rate;
    }
  }

  /** Time at which a clock rings if nothing changes, days; Infinity when it stands still. */
  ringsAt(entity: number, clock: number): number {
    return this.cells[entity + clock]!;
  }

  /** Time at which the first of an entity's clocks rings. */
  nextRing(entity: number): number {
    const { cells } = this;
    let next = cells[entity]!;
    for (let i = entity + 1; i < entity + this.kinds; i++) {
      const ring = cells[i]!;
      if (ring < next) next = ring;
    }
    return next;
  }

  /**
   * Takes from a clock that stands still what happened before the world opened.
   *
   * @returns whether the clock has not rung by then
   */
  advanceBy(entity: number, clock: number, integral: number): boolean {
    const state = entity + clock + this.toState;
    const left = -this.cells[state]! - integral;
    this.cells[state] = left > 0 ? -left : 0;
    return left > 0;
  }
}
