// How an attitude moves. Motivation and trust live in [0, 1]; a push moves them by its full size at the
// middle and by less the closer they already are to the edge, so nothing has to be cut off there. A push
// of 0 leaves the bits alone.

/**
 * @param level - in [0, 1]
 * @param push - move at level 0.5, in [−0.5, 0.5]
 * @returns new level in [0, 1]
 */
export function nudge(level: number, push: number): number {
  return level + 2 * push * (push > 0 ? 1 - level : level);
}
