// Clocks that run on integrated hazards. A clock holds a unit-exponential threshold and rings when the
// integral of its rate, constant between changes of state, reaches it. Raising a rate brings the same
// ring forward and redraws nothing: luck stays, its meaning changes.
//
// The integral is folded only when the rate's bits change. Folding at other times would cut the same
// integral at other points and give sums that differ in the last bits, hence effects of 1e-13 where there
// is none. All clocks of a world lie in parallel arrays: clock c of entity e at e × kinds + c.

import { EngineError } from '../errors/errors.js';

export class HazardClocks {
  private thresholds: Float64Array;
  private integrals: Float64Array;
  private rates: Float64Array;
  private since: Float64Array;

  /**
   * @param kinds - clocks per entity
   * @param capacity - entities that fit without growing
   */
  constructor(
    private readonly kinds: number,
    capacity: number,
  ) {
    this.thresholds = new Float64Array(kinds * capacity);
    this.integrals = new Float64Array(kinds * capacity);
    this.rates = new Float64Array(kinds * capacity);
    this.since = new Float64Array(kinds * capacity);
  }

  growTo(entities: number): void {
    if (entities * this.kinds <= this.thresholds.length) return;
    const length = entities * this.kinds;
    this.thresholds = extended(this.thresholds, length);
    this.integrals = extended(this.integrals, length);
    this.rates = extended(this.rates, length);
    this.since = extended(this.since, length);
  }

  /** Winds a clock: a new threshold, nothing accumulated, standing still until a rate is set. */
  wind(entity: number, clock: number, threshold: number, now: number): void {
    const i = entity * this.kinds + clock;
    this.thresholds[i] = threshold;
    this.integrals[i] = 0;
    this.rates[i] = 0;
    this.since[i] = now;
  }

  /**
   * Sets the rate from `now` on. Does nothing when the rate has the same bits.
   *
   * @param rate - per day, ≥ 0
   * @returns the time at which the clock rings at this rate, days; Infinity when it stands still
   * @throws EngineError `defect` when the rate is negative or not a number
   */
  setRate(entity: number, clock: number, rate: number, now: number): number {
    const i = entity * this.kinds + clock;
    const before = this.rates[i]!;
    if (rate !== before) {
      if (!(rate >= 0)) throw new EngineError('defect', `clock ${clock} was given the rate ${rate}`);
      if (before !== 0) this.integrals[i] = this.integrals[i]! + before * (now - this.since[i]!);
      this.rates[i] = rate;
      this.since[i] = now;
    }
    return this.ringsAt(entity, clock);
  }

  /** Time at which the clock rings if nothing changes, days; Infinity when it stands still. */
  ringsAt(entity: number, clock: number): number {
    const i = entity * this.kinds + clock;
    const rate = this.rates[i]!;
    if (rate === 0) return Number.POSITIVE_INFINITY;
    const left = this.thresholds[i]! - this.integrals[i]!;
    const since = this.since[i]!;
    return left > 0 ? since + left / rate : since;
  }

  /** Integrated hazard of a clock up to `now`. */
  integralAt(entity: number, clock: number, now: number): number {
    const i = entity * this.kinds + clock;
    return this.integrals[i]! + this.rates[i]! * (now - this.since[i]!);
  }

  /** Rate the clock runs at, per day. */
  rateOf(entity: number, clock: number): number {
    return this.rates[entity * this.kinds + clock]!;
  }

  /**
   * Adds to a clock's integral what happened before the world opened.
   *
   * @returns whether the clock has not rung by then
   */
  advanceBy(entity: number, clock: number, integral: number): boolean {
    const i = entity * this.kinds + clock;
    this.integrals[i] = this.integrals[i]! + integral;
    return this.integrals[i]! < this.thresholds[i]!;
  }

  /** Lets a clock that stands still count from `now`. */
  startAt(entity: number, clock: number, now: number): void {
    this.since[entity * this.kinds + clock] = now;
  }
}

function extended(from: Float64Array, length: number): Float64Array {
  const to = new Float64Array(Math.max(length, from.length * 2));
  to.set(from);
  return to;
}
