// Points spread evenly over the part of the unit cube where a function is small, however little of the cube that is:
// levels that fall step by step, and at each level every point walks inside its level set. Gives the part's share of
// the cube too.

import type { Draw } from './shuffle.js';

/** A part of the unit cube: where a score is at most a level. */
export interface Region {
  readonly dimensions: number;
  readonly scoreAt: (x: readonly number[]) => number;
  /** Whether the score is at most `level`; may be cheaper than the score. */
  readonly isWithin: (x: readonly number[], level: number) => boolean;
}

export interface RegionOptions {
  /** Points wanted, ≥ 10. */
  readonly size: number;
  /** Points that walk, ≥ 10; each gives its share of the points wanted, a move along every axis apart. `size` when left out. */
  readonly walkers?: number;
  /** The level that is asked for. */
  readonly level: number;
  readonly draw: Draw;
}

export interface RegionSample {
  readonly points: readonly (readonly number[])[];
  /** The level reached: the one asked for, or the lowest that could be. */
  readonly level: number;
  /** Logarithm of the region's share of the cube. */
  readonly logShare: number;
  /** Levels it took, 1 when plain rejection was enough. */
  readonly stages: number;
}

const FIRST_TRIES = 5;
/** Share of the points that each lower level keeps. */
const KEPT = 0.25;
const MOST_STAGES = 60;
const LEAST_FALL = 1e-3;

/**
 * @returns points that are uniform over the region up to the walk's memory; no two the same
 * @source Au and Beck 2001, Probabilistic Engineering Mechanics 16:263 (falling levels); Neal 2003, Annals of Statistics
 *   31:705, section 5 (steps with a shrinking bracket); Drovandi, Nott and Pagendam 2021, SIAM/ASA JUQ 9:1034, and
 *   Williamson and Vernon 2013, arXiv:1309.3520 (both for implausibility)
 * @cost 5 · walkers scores, then per level walkers · dimensions · about five tests; four times that for the points, twice for each further round of them
 */
export function sampleRegion(
  region: Region,
  { size, walkers = size, level, draw }: RegionOptions,
): RegionSample {
  const { dimensions, scoreAt } = region;
  const tries = walkers * FIRST_TRIES;
  const first = Array.from({ length: tries }, (_, i) =>
    Array.from({ length: dimensions }, (_, k) => draw(i, k)),
  ).map((x) => ({ x, score: scoreAt(x) }));
  const inside = first.filter(({ score }) => score <= level);
  if (inside.length >= size) {
    const points = inside.slice(0, size).map(({ x }) => x);
    return { points, level, logShare: Math.log(inside.length / tries), stages: 1 };
  }
  let members = [...first].sort((a, b) => a.score - b.score).slice(0, walkers);
  let reached = members[members.length - 1]!.score;
  let logShare = Math.log(first.filter(({ score }) => score <= reached).length / tries);
  for (let stage = 2; ; stage++) {
    const scores = members.map(({ score }) => score).sort((a, b) => a - b);
    const lower = Math.max(level, scores[Math.ceil(KEPT * scores.length) - 1]!);
    const isStuck = lower > reached - LEAST_FALL * Math.abs(reached) || stage > MOST_STAGES;
    if (!(isStuck && lower > level)) {
      const survivors = members.filter(({ score }) => score <= lower);
      logShare += Math.log(survivors.length / members.length);
      members = Array.from({ length: walkers }, (_, i) => survivors[i % survivors.length]!);
      reached = lower;
    }
    const isLast = isStuck || reached <= level;
    // The last walk is the one whose points are used: long enough to forget where each point came from.
    const others = members.map(({ x }) => x);
    const uniforms = members.map((_, i) => {
      let used = 0;
      return () => draw(stage * tries + i, used++);
    });
    const walkAll = (moves: number) => {
      members = members.map(({ x }, i) => {
        const moved = walk(region, x, { level: reached, moves, others, uniform: uniforms[i]! });
        return { x: moved, score: scoreAt(moved) };
      });
    };
    walkAll((isLast ? 4 : 1) * dimensions);
    if (!isLast) continue;
    const points = members.map(({ x }) => x);
    while (points.length < size) {
      walkAll(2 * dimensions);
      points.push(...members.slice(0, size - points.length).map(({ x }) => x));
    }
    return { points, level: reached, logShare, stages: stage };
  }
}

interface Walk {
  readonly level: number;
  readonly moves: number;
  /** Points whose differences give directions along which the region may be long. */
  readonly others: readonly (readonly number[])[];
  readonly uniform: () => number;
}

/** Moves by turns along an axis and along the difference of two other points, to a uniform place on the line inside. */
function walk(region: Region, from: readonly number[], { level, moves, others, uniform }: Walk): number[] {
  const p = from.length;
  let x = [...from];
  let axis = Math.floor(uniform() * p);
  for (let move = 0; move < moves; move++) {
    const direction = new Array<number>(p).fill(0);
    if (move % 2 === 0) {
      direction[axis] = 1;
      axis = (axis + 1) % p;
    } else {
      const a = others[Math.floor(uniform() * others.length)]!;
      const b = others[Math.floor(uniform() * others.length)]!;
      for (let k = 0; k < p; k++) direction[k] = a[k]! - b[k]!;
    }
    x = slice(region, x, direction, level, uniform);
  }
  return x;
}

const MOST_SHRINKS = 60;

function slice(
  region: Region,
  x: number[],
  direction: readonly number[],
  level: number,
  uniform: () => number,
): number[] {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let k = 0; k < x.length; k++) {
    const d = direction[k]!;
    if (d === 0) continue;
    const [a, b] = [-x[k]! / d, (1 - x[k]!) / d];
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return x;
  for (let attempt = 0; attempt < MOST_SHRINKS; attempt++) {
    const step = low + uniform() * (high - low);
    const to = x.map((value, k) => Math.min(1, Math.max(0, value + step * direction[k]!)));
    if (region.isWithin(to, level)) return to;
    if (step < 0) low = step;
    else high = step;
  }
  return x;
}
