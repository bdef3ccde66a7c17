// Points spread evenly over a small and crooked part of a cube: where a function lies below a level. A crowd starts
// all over the cube; the better part of it survives, is copied and wanders about below its worst, and so on down
// to the level. Every point remembers whom it descends from, so that copies do not pass for many.

import { childKey, type Key } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import { latinHypercube } from '../../stats/latin-hypercube.js';

export interface Descent {
  readonly point: readonly number[];
  /** Index of the starting point it descends from. */
  readonly ancestor: number;
}

export interface SpreadOptions {
  readonly axes: number;
  /** Points to return. */
  readonly size: number;
  readonly key: Key;
  readonly level: number;
}

/** Starting points for each point returned; share that survives a level; moves at a level, and at the last. */
const CROWD = 6;
const SURVIVE = 0.3;
const MOVES = 6;
const LAST_MOVES = 40;
const MOST_LEVELS = 60;

/**
 * @param height - the function; the part of the cube sought is where it is below the level
 * @returns points below the level; the lowest found where there are none
 * @source Au and Beck 2001 (subset simulation); Botev and Kroese 2012 (splitting); Smith 1984 (hit and run)
 */
export function spreadOver(
  height: (point: readonly number[]) => number,
  options: SpreadOptions,
): readonly Descent[] {
  const { axes, size, key, level } = options;
  const crowd = CROWD * size;
  let at = latinHypercube(crowd, axes, childKey(key, 0, 0)).map((point, ancestor) => ({
    point,
    ancestor,
    height: height(point),
  }));
  let draws = 0;
  const draw = () => {
    const value = uniformAt(key.word0, key.word1, 1 + Math.floor(draws / 2 ** 30), draws % 2 ** 30);
    draws++;
    return value;
  };
  /** Wanders below a height: along one axis or one random direction, by hit and run with a shrinking reach. */
  const wander = (from: (typeof at)[number], below: number, moves: number) => {
    let here = from;
    for (let move = 0; move < moves; move++) {
      const direction = Array.from({ length: axes }, () => draw() + draw() + draw() - 1.5);
      const [low, high] = reach(here.point, direction);
      let [left, right] = [low, high];
      for (let shrink = 0; shrink < 12; shrink++) {
        const step = left + draw() * (right - left);
        const point = here.point.map((value, k) => Math.min(1, Math.max(0, value + step * direction[k]!)));
        const reached = height(point);
        if (reached < below) {
          here = { point, ancestor: here.ancestor, height: reached };
          break;
        }
        if (step < 0) left = step;
        else right = step;
      }
    }
    return here;
  };
  for (let round = 0; round < MOST_LEVELS; round++) {
    at.sort((a, b) => a.height - b.height);
    const below = Math.max(at[Math.floor(SURVIVE * crowd)]!.height, level);
    const survivors = at.filter((one) => one.height < below);
    if (survivors.length === 0) break;
    const isLast = below === level;
    at = Array.from({ length: crowd }, (_, i) =>
      isLast && i >= size
        ? survivors[i % survivors.length]!
        : wander(survivors[i % survivors.length]!, below, isLast ? LAST_MOVES : MOVES),
    );
    if (isLast) break;
  }
  return at.slice(0, size).map(({ point, ancestor }) => ({ point, ancestor }));
}

/** How far a line through a point stays in the cube, backwards and forwards. */
function reach(point: readonly number[], direction: readonly number[]): readonly [number, number] {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  point.forEach((value, k) => {
    const slope = direction[k]!;
    if (slope === 0) return;
    const [a, b] = [-value / slope, (1 - value) / slope];
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  });
  return [low, high];
}
