// What queueing theory and linear algebra say, written from the textbooks and independent of the model.
// Sources: Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 5th ed. (chapters 3, 4, 6);
// Palm 1957 and Garnett, Mandelbaum, Reiman 2002 for impatience; Eick, Massey, Whitt 1993 for M(t)/G/∞.

import {
  add,
  expm,
  identity,
  inv,
  lusolve,
  type Matrix,
  matrix,
  multiply,
  subtract,
  transpose,
} from 'mathjs';

/** Chance of waiting in M/M/c, with `load` = λ / (cμ) below 1. */
export function erlangC(places: number, load: number): number {
  const offered = places * load;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < places; k++) {
    term *= offered / k;
    sum += term;
  }
  const last = ((term * offered) / places) * (1 / (1 - load));
  return last / (sum + last);
}

/** First and second moment of the wait in M/M/c, first come first served. */
export function waitInMMc(arrivals: number, stay: number, places: number) {
  const spare = places / stay - arrivals;
  const waits = erlangC(places, (arrivals * stay) / places);
  return { mean: waits / spare, square: (2 * waits) / spare ** 2 };
}

/**
 * Stationary birth-death chain: arrivals at a constant rate while there is room, deaths as given.
 *
 * @param deaths - rate out of state n, n ≥ 1
 * @param room - largest state
 */
export function birthDeath(arrivals: number, deaths: (n: number) => number, room: number): readonly number[] {
  const weights = [1];
  for (let n = 1; n <= room; n++) weights.push((weights[n - 1]! * arrivals) / deaths(n));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** M/M/c/K: share that balks, and mean wait of those who get in. */
export function mmcK(arrivals: number, stay: number, places: number, waitingRoom: number) {
  const room = places + waitingRoom;
  const states = birthDeath(arrivals, (n) => Math.min(n, places) / stay, room);
  const balks = states[room]!;
  const waiting = states.reduce((sum, chance, n) => sum + chance * Math.max(0, n - places), 0);
  return { balks, wait: waiting / (arrivals * (1 - balks)) };
}

/** M/M/c + M: share that gives up, and mean number waiting. */
export function erlangA(arrivals: number, stay: number, places: number, patience: number) {
  const states = birthDeath(
    arrivals,
    (n) => Math.min(n, places) / stay + Math.max(0, n - places) / patience,
    places + 2000,
  );
  const waiting = states.reduce((sum, chance, n) => sum + chance * Math.max(0, n - places), 0);
  return { givesUp: waiting / patience / arrivals, waiting };
}

/** M/G/1 by Pollaczek and Khinchine: mean wait. */
export function waitInMG1(arrivals: number, stay: number, cv: number): number {
  return (arrivals * stay ** 2 * (1 + cv ** 2)) / (2 * (1 - arrivals * stay));
}

/** M/M/1 with two classes, the first called first, nobody sent out: mean waits (Cobham). */
export function waitsWithPriority(first: number, second: number, stay: number): readonly [number, number] {
  const [a, b] = [first * stay, second * stay];
  const residual = (a + b) * stay;
  return [residual / (1 - a), residual / ((1 - a) * (1 - a - b))];
}

/** Rates through the stations of an open network: γ = external + γ P. */
export function throughput(
  external: readonly number[],
  routes: readonly (readonly number[])[],
): readonly number[] {
  const left = subtract(identity(external.length) as Matrix, transpose(matrix(routes as number[][])));
  return (lusolve(left as Matrix, external as number[]) as Matrix)
    .toArray()
    .map((row) => (row as number[])[0]!);
}

/** Absorbing chain in continuous time: Q from mean stays and routes among them. */
function generator(stays: readonly number[], routes: readonly (readonly number[])[]): Matrix {
  return matrix(
    stays.map((stay, i) => stays.map((_, j) => (routes[i]![j]! - (i === j ? 1 : 0)) / stay)) as number[][],
  );
}

/**
 * Mean number in each state at `t` of a chain that starts empty and is fed by Poisson arrivals:
 * λ start ∫₀ᵗ exp(Qs) ds = λ start Q⁻¹ (exp(Qt) − I).
 */
export function insideAt(
  arrivals: number,
  start: readonly number[],
  stays: readonly number[],
  routes: readonly (readonly number[])[],
  t: number,
): readonly number[] {
  const q = generator(stays, routes);
  const integral = multiply(
    inv(q),
    subtract(expm(multiply(q, t) as Matrix) as Matrix, identity(stays.length) as Matrix),
  );
  const row = multiply(start as number[], integral as Matrix) as unknown as Matrix;
  return (row.toArray() as number[]).map((value) => arrivals * value);
}

/** Expected visits to each state: start (I − P)⁻¹. */
export function expectedVisits(
  start: readonly number[],
  routes: readonly (readonly number[])[],
): readonly number[] {
  const fundamental = inv(subtract(identity(start.length) as Matrix, matrix(routes as number[][])) as Matrix);
  return (multiply(start as number[], fundamental) as unknown as Matrix).toArray() as number[];
}

/**
 * Mean number inside M(t)/G/∞ at `t` from an empty start: ∫ λ(u) P(stay > t − u) du, by the trapezoid rule
 * on a grid fine enough for six digits.
 */
export function insideMtGInf(
  rate: (day: number) => number,
  longerThan: (days: number) => number,
  t: number,
  steps = 200_000,
): number {
  const h = t / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const u = (i + 0.5) * h;
    sum += rate(u) * longerThan(t - u);
  }
  return sum * h;
}

/** P(stay > x) of a lognormal stay given by mean and coefficient of variation. */
export function lognormalSurvival(mean: number, cv: number): (x: number) => number {
  const variance = Math.log(1 + cv ** 2);
  const location = Math.log(mean) - variance / 2;
  return (x) => (x <= 0 ? 1 : upperNormal((Math.log(x) - location) / Math.sqrt(variance)));
}

/** P(Z > z) by the complementary error function's continued fraction and series (Abramowitz & Stegun 26.2). */
function upperNormal(z: number): number {
  if (z < 0) return 1 - upperNormal(-z);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 200; k++) {
      term *= (-z * z) / (2 * k);
      sum += term / (2 * k + 1);
    }
    return 0.5 - sum / Math.sqrt(2 * Math.PI);
  }
  let fraction = 0;
  for (let k = 60; k >= 1; k--) fraction = k / (z + fraction);
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / (z + fraction);
}

/** Sum of vectors, for totals. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => add(sum, value) as number, 0);
}
