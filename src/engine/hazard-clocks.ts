// Clocks that run on integrated hazards. A clock is wound with a unit-exponential threshold and rings when
// the integral of its rate, constant between changes of state, reaches it. Raising a rate brings the same
// ring forward and redraws nothing: luck stays, its meaning changes.
//
// A running clock knows when it rings; what is left of its threshold is worked out from that only when the
// rate's bits change. Working it out at other times would cut the same integral at other points and give
// sums that differ in the last bits, hence effects of 1e-13 where there is none.
//
// Two numbers a clock, because a country has millions: when it rings, and its rate while it runs or,
// negated, what is left while it stands still. A person's clocks lie side by side.

import { EngineError } from '../errors/errors.js';

export class HazardClocks {
  /** Of each entity: the rings of its clocks, then their states. */
  private cells: Float64Array;
  private readonly stride: number;

  /**
   * @param kinds - clocks per entity
   * @param capacity - entities that fit without growing
   */
  constructor(
    private readonly kinds: number,
    capacity: number,
  ) {
    this.stride = 2 * kinds;
    this.cells = new Float64Array(this.stride * capacity);
  }

  growTo(entities: number): void {
    const length = entities * this.stride;
    if (length <= this.cells.length) return;
    const longer = new Float64Array(length);
    longer.set(this.cells);
    this.cells = longer;
  }

  /** Makes all clocks of an entity stand still with nothing left to wait for. */
  reset(entity: number): void {
    const { cells, kinds } = this;
    const at = entity * this.stride;
    for (let i = at; i < at + kinds; i++) {
      cells[i] = Number.POSITIVE_INFINITY;
      cells[i + kinds] = 0;
    }
  }

  /** Winds a clock: a new threshold, standing still until a rate is set. */
  wind(entity: number, clock: number, threshold: number): void {
    const i = entity * this.stride + clock;
    this.cells[i] = Number.POSITIVE_INFINITY;
    this.cells[i + this.kinds] = -threshold;
  }

  /**
   * Sets the rate from `now` on. Does nothing when the rate has the same bits.
   *
   * @param rate - per day, ≥ 0
   * @throws EngineError `defect` when the rate is negative or not a number
   */
  setRate(entity: number, clock: number, rate: number, now: number): void {
    const { cells } = this;
    const ring = entity * this.stride + clock;
    const state = ring + this.kinds;
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
    return this.cells[entity * this.stride + clock]!;
  }

  /** Time at which the first of an entity's clocks rings. */
  nextRing(entity: number): number {
    const { cells } = this;
    const at = entity * this.stride;
    let next = cells[at]!;
    for (let i = at + 1; i < at + this.kinds; i++) {
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
    const state = entity * this.stride + clock + this.kinds;
    const left = -this.cells[state]! - integral;
    this.cells[state] = left > 0 ? -left : 0;
    return left > 0;
  }
}
