// Notices a model that never lets time pass. Any number of different entities may act at one instant; the
// same entity acting again and again at one instant is a cycle, and the error names it. The check costs
// one comparison per event until an instant has become suspiciously long.

import { EngineError } from '../errors/errors.js';

/** Times one entity may act at one instant before it is taken for a cycle. */
const MOST_PER_ENTITY = 1_000;
/** Events at one instant after which entities are counted one by one. */
const COUNT_FROM = 10_000;

export class InstantGuard {
  private instant = Number.NEGATIVE_INFINITY;
  private events = 0;
  private counts: Map<number, string[]> | undefined;

  /**
   * Notes one event.
   *
   * @param describe - words for what the entity does; called only for a suspicious instant
   * @throws EngineError `time-runs-backwards`, or `endless-instant` naming the cycle
   */
  note(time: number, entity: number, describe: (entity: number) => string): void {
    if (time !== this.instant) {
      if (time < this.instant) {
        throw new EngineError(
          'time-runs-backwards',
          `an event at day ${time} came after day ${this.instant}`,
        );
      }
      this.instant = time;
      this.events = 0;
      this.counts = undefined;
      return;
    }
    if (++this.events < COUNT_FROM) return;
    this.counts ??= new Map();
    const trail = this.counts.get(entity) ?? [];
    trail.push(describe(entity));
    this.counts.set(entity, trail);
    if (trail.length < MOST_PER_ENTITY) return;
    throw new EngineError(
      'endless-instant',
      `time does not pass at day ${time}: the same events repeat without end (${cycleOf(trail)}); ` +
        'give one of them a duration above 0, or a way out',
    );
  }
}

/** The shortest repeating end of a trail of descriptions, as `a → b → a`. */
function cycleOf(trail: readonly string[]): string {
  const last = trail.length - 1;
  for (let period = 1; period <= 50; period++) {
    let repeats = true;
    for (let i = last; i > last - 3 * period; i--) repeats &&= trail[i] === trail[i - period];
    if (repeats) {
      const cycle = trail.slice(last - period + 1);
      return [...cycle, cycle[0]].join(' → ');
    }
  }
  return trail.slice(-6).join(' → ');
}
