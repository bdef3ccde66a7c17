// How many people a world should set room aside for.

import { integratedRate } from '../random/arrival-process.js';
import type { Model } from './model.js';

/** Rows for a world whose people leave again: it holds few at a time, however many come. */
const FEW = 1024;

/**
 * An upper bound on the people who are inside at once while the scenario lasts: the opening stock and all who
 * arrive. In a plain network of queues, where everybody leaves in the end, a small number that grows.
 */
export function expectedPeople(model: Model): number {
  if (model.isPlain) return FEW;
  const { groups, scale, time } = model.parameters;
  const days = time.warmUpDays + time.windowDays + time.followUpDays;
  let people = FEW;
  for (const { opening, arrivalsPerDay } of groups) {
    people += scale * opening.stock;
    people += scale * integratedRate({ times: arrivalsPerDay.days, perDay: arrivalsPerDay.values }, days);
  }
  // A hundredth more than the mean: a Poisson number of many thousands strays by less.
  return Math.ceil(people * 1.01);
}
