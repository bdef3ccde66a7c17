// Who plays in the game of open and closed measures: the six families, or every measure for itself. Places
// that last for good have no exit; they stay open in every world.

import type { Model } from '../model/model.js';
import { FAMILIES, type Family, type MeasureParameters } from '../model/parameters.js';

export interface Player {
  /** Id of a family or a measure. */
  readonly id: string;
  /** Ids of the measures that open and close with it. */
  readonly measures: readonly string[];
}

/** Kinds of measure that last for good. */
const FOR_GOOD: ReadonlySet<string> = new Set(['permanentJob', 'shelteredWork']);

/** Families with a measure somebody could enter, in the catalogue's order. */
export function familyPlayers(model: Model): readonly (Player & { readonly id: Family })[] {
  return FAMILIES.map((id) => ({
    id,
    measures: playing(model)
      .filter(({ family }) => family === id)
      .map((measure) => measure.id),
  })).filter(({ measures }) => measures.length > 0);
}

/** Measures somebody could enter, each for itself. */
export function measurePlayers(model: Model): readonly Player[] {
  return playing(model).map(({ id }) => ({ id, measures: [id] }));
}

/** Measures with a waiting list or places, but for those that last for good. */
function playing(model: Model): readonly MeasureParameters[] {
  return model.measures
    .filter(
      ({ index, parameters }) =>
        !FOR_GOOD.has(parameters.kind) && model.queues.some((plan) => plan.measure === index),
    )
    .map(({ parameters }) => parameters);
}
