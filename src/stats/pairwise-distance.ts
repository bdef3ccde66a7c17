// How far apart points lie: the smallest and the middle distance between two of them, and a choice of some that
// keeps apart. Distances are Euclid's, in the units of the coordinates.

import { type Draw, shuffled } from './shuffle.js';

type Points = readonly (readonly number[])[];

const SUBSETS = 50;

/** Smallest distance between two points; infinite for fewer than two. */
export function smallestDistance(points: Points): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    for (let j = 0; j < i; j++) least = Math.min(least, squaredDistance(points[i]!, points[j]!));
  }
  return Math.sqrt(least);
}

/** Smallest and median distance over all pairs; undefined for fewer than two points. */
export function pairwiseDistances(
  points: Points,
): { readonly smallest: number; readonly median: number } | undefined {
  if (points.length < 2) return undefined;
  const all: number[] = [];
  for (let i = 1; i < points.length; i++) {
    for (let j = 0; j < i; j++) all.push(Math.sqrt(squaredDistance(points[i]!, points[j]!)));
  }
  all.sort((a, b) => a - b);
  const middle = (all.length - 1) / 2;
  return { smallest: all[0]!, median: (all[Math.floor(middle)]! + all[Math.ceil(middle)]!) / 2 };
}

/**
 * Some of the points, chosen to keep apart: of fifty choices at random the one whose nearest two are farthest apart.
 * A greedier choice would fill the edges of the region and no longer be a sample of it.
 */
export function apart(points: Points, count: number, draw: Draw): Points {
  if (points.length <= count) return points;
  let best: Points = [];
  let widest = -1;
  for (let attempt = 0; attempt < SUBSETS; attempt++) {
    const order = shuffled(points.length, (i) => draw(attempt, i));
    const some = order.slice(0, count).map((i) => points[i]!);
    const distance = smallestDistance(some);
    if (distance > widest) [best, widest] = [some, distance];
  }
  return best;
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
  return sum;
}
