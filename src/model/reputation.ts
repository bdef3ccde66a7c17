// NAV's reputation: moves a little each month toward the share of leavers who were satisfied, and falls
// with bad press. Entrants' trust leans on it.

import type { Model } from './model.js';

export class Reputation {
  /** Reputation at the start of the present month, in [0, 1]. */
  level: number;
  private satisfied = 0;
  private leavers = 0;
  private mediaDone = 0;

  constructor(model: Model) {
    this.level = model.parameters.behaviour.reputationAtOpening;
  }

  report(satisfied: boolean): void {
    this.leavers++;
    if (satisfied) this.satisfied++;
  }

  /** A month has passed. */
  turnMonth(model: Model, now: number): void {
    const { reputationWeight, media } = model.parameters.behaviour;
    const weight = Math.min(1, reputationWeight * model.strength.reputation);
    if (this.leavers > 0 && weight > 0) this.level += weight * (this.satisfied / this.leavers - this.level);
    while (this.mediaDone < media.length && media[this.mediaDone]!.day <= now) {
      const shock = media[this.mediaDone]!.shock * model.strength.media;
      this.level = Math.max(0, Math.min(1, this.level + shock));
      this.mediaDone++;
    }
    this.satisfied = 0;
    this.leavers = 0;
  }
}
