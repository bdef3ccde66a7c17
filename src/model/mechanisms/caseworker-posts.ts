// Caseworkers as posts. Who holds a post changes when a caseworker quits; the newcomer's knowledge grows
// with tenure. Both are functions of the post's own draws and of time, so that nobody's history depends on
// who else asked, and a person re-run alone meets the same caseworker.

import { drawAddress } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import type { Model } from '../model.js';

export class CaseworkerPosts {
  /** Days on which the holder of each post changed, in order; extended as far as anyone has asked. */
  private readonly quits: number[][] = [];

  /**
   * @param key0 - first words of the posts' keys
   * @param key1 - second words
   */
  constructor(
    private readonly key0: Uint32Array,
    private readonly key1: Uint32Array,
  ) {
    for (let post = 0; post < key0.length; post++) this.quits.push([]);
  }

  /** How many times the holder of a post has changed by `now`. */
  changesBy(model: Model, post: number, now: number): number {
    const rate = model.parameters.caseworker.quitPerDay * model.strength.turnover;
    if (rate === 0) return 0;
    const quits = this.quits[post]!;
    while (quits.length === 0 || quits[quits.length - 1]! <= now) {
      const k = quits.length;
      const u = uniformAt(this.key0[post]!, this.key1[post]!, drawAddress(DECISION.caseworkerQuit, k), 0);
      quits.push((k === 0 ? 0 : quits[k - 1]!) - Math.log(1 - u) / rate);
    }
    let changes = quits.length;
    while (changes > 0 && quits[changes - 1]! > now) changes--;
    return changes;
  }

  /** Knowledge of the present holder, in [0, 1]; those there at opening know as much as the mean. */
  knowledgeAt(model: Model, post: number, now: number): number {
    const { knowledgeNew, knowledgeHalfTimeDays, knowledgeMean } = model.parameters.caseworker;
    const changes = this.changesBy(model, post, now);
    if (changes === 0) return knowledgeMean;
    const tenure = now - this.quits[post]![changes - 1]!;
    return 1 - (1 - knowledgeNew) * 2 ** (-tenure / knowledgeHalfTimeDays);
  }
}
