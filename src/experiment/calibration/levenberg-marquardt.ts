// Levenberg and Marquardt's least squares in a box, for a function that is dear and noisy, though points share
// their luck. Slopes are measured by a two-level design around the point, in which every run counts for every
// parameter: moving one parameter at a time leaves more noise than slope. Several damped steps are tried at
// once, so that all cores work; between two measurements the secant (Broyden) keeps the slopes up to date. A
// target that chance blurs weighs less: its error is taken together with the one chance leaves.
//
// Nothing here is random and nothing reads a clock: the same function gives the same fit, bit for bit.

import { factorise, solveFactorised } from '../../stats/positive-definite.js';
import { foldedTwoLevelDesign } from '../../stats/two-level-design.js';

/** What a point gives, by output, and the standard error that chance leaves in it (NaN where it is not known). */
export interface Evaluated {
  readonly values: readonly number[];
  readonly errors: readonly number[];
}

export interface LeastSquares {
  /** Outputs at points, in their order; `precise` asks for the trials of the end. */
  readonly evaluate: (points: Points, precise: boolean) => Promise<readonly Evaluated[]>;
  /** The same for slopes, which many points share: one replication a point is enough. */
  readonly probe: (points: Points) => Promise<readonly Evaluated[]>;
  /** First point; every parameter runs from 0 to 1. */
  readonly start: readonly number[];
  /** What each output should be, and its standard error. */
  readonly targets: readonly { readonly value: number; readonly error: number }[];
  /** Standard deviation of the prior around the start, by parameter. */
  readonly priorSpread: readonly number[];
  /** How far parameters are moved to measure slopes, in (0, 0.5). */
  readonly step: number;
  /** Times the slopes are measured, and rounds of secant steps after each. */
  readonly rounds: number;
  readonly secants: number;
  /** Rounds at the end with precise trials and the last slopes. */
  readonly polish: number;
  /** Told of each accepted point. */
  readonly onRound?: ((round: string, point: readonly number[], loss: number) => void) | undefined;
}

type Points = readonly (readonly number[])[];

export interface Fitted {
  readonly point: readonly number[];
  readonly outputs: readonly number[];
  /** Half the sum of squared residuals in standard errors, prior included. */
  readonly loss: number;
  /** Standard deviation of each parameter given the targets, by the last slopes; at most the prior's. */
  readonly spread: readonly number[];
}

/** Damping of the steps tried together, as factors of the current one. */
const DAMPING = [0.1, 1, 10, 100] as const;
const FIRST_DAMPING = 0.1;

/**
 * @source Marquardt 1963; Nocedal and Wright, Numerical Optimization, 2nd ed., sections 10.3 and 16.7; Broyden 1965
 * @source Box and Wilson 1951, for the slopes
 * @cost a design of two to four points a parameter, and 4 × (1 + secants) evaluations, a round
 */
export async function leastSquares(problem: LeastSquares): Promise<Fitted> {
  const { evaluate, start, targets, rounds, secants, polish, onRound } = problem;
  const n = start.length;
  let point = [...start];
  let { values: outputs, errors: chance } = (await evaluate([point], false))[0]!;
  let weighed = withChance(problem, chance);
  let loss = lossOf(weighed, point, outputs);
  let damping = FIRST_DAMPING;
  let slopes = new Float64Array(targets.length * n);

  /** Tries several damped steps; whether one was better. */
  const tryStep = async (precise: boolean): Promise<boolean> => {
    const tried = DAMPING.map((factor) => damped(weighed, slopes, { point, outputs }, damping * factor));
    const found = (await evaluate(tried, precise)).map(({ values }) => values);
    const losses = found.map((values, i) => lossOf(weighed, tried[i]!, values));
    const best = losses.indexOf(Math.min(...losses));
    secant(slopes, point, outputs, tried[best]!, found[best]!);
    damping = Math.min(Math.max(damping * DAMPING[best]!, 1e-4), 1e4);
    if (!(losses[best]! < loss)) {
      damping = Math.min(damping * 10, 1e4);
      return false;
    }
    point = tried[best]!;
    outputs = found[best]!;
    loss = losses[best]!;
    return true;
  };

  for (let round = 1; round <= rounds; round++) {
    slopes = await slopesAround(problem, point);
    let isBetter = await tryStep(false);
    for (let i = 0; i < secants && isBetter; i++) isBetter = await tryStep(false);
    onRound?.(`round ${round} of ${rounds}`, point, loss);
  }
  if (polish > 0) {
    ({ values: outputs, errors: chance } = (await evaluate([point], true))[0]!);
    weighed = withChance(problem, chance);
    loss = lossOf(weighed, point, outputs);
    for (let round = 1; round <= polish; round++) {
      await tryStep(true);
      onRound?.(`polish ${round} of ${polish}`, point, loss);
    }
  }
  return { point, outputs, loss, spread: spreadOf(weighed, slopes) };
}

function lossOf(
  { targets, start, priorSpread }: LeastSquares,
  point: readonly number[],
  outputs: readonly number[],
) {
  let sum = 0;
  targets.forEach(({ value, error }, j) => {
    sum += ((outputs[j]! - value) / error) ** 2;
  });
  point.forEach((at, i) => {
    sum += ((at - start[i]!) / priorSpread[i]!) ** 2;
  });
  return Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum / 2;
}

/** The same problem, in which targets that chance blurs at the point weigh less. */
function withChance(problem: LeastSquares, chance: readonly number[]): LeastSquares {
  const targets = problem.targets.map(({ value, error }, j) => ({
    value,
    error: Number.isNaN(chance[j]!) ? error : Math.hypot(error, chance[j]!),
  }));
  return { ...problem, targets };
}

/** Slopes of the outputs by parameter, row by output, over a box of ± one step around the point. */
async function slopesAround(
  { probe, step, targets }: LeastSquares,
  point: readonly number[],
): Promise<Float64Array<ArrayBuffer>> {
  const n = point.length;
  const centre = point.map((at) => Math.min(1 - step, Math.max(step, at)));
  const design = foldedTwoLevelDesign(n);
  const found = await probe(design.map((signs) => signs.map((sign, i) => centre[i]! + sign * step)));
  const slopes = new Float64Array(targets.length * n);
  for (let j = 0; j < targets.length; j++) {
    const known = design.flatMap((signs, row) =>
      Number.isFinite(found[row]!.values[j]) ? [{ signs, value: found[row]!.values[j]! }] : [],
    );
    for (let i = 0; i < n && known.length === design.length; i++) {
      const sum = known.reduce((total, { signs, value }) => total + signs[i]! * value, 0);
      slopes[j * n + i] = sum / known.length / step;
    }
  }
  return slopes;
}

/** Normal equations of the residuals in standard errors, with the prior; the right-hand side points downhill. */
function normalEquations(
  problem: LeastSquares,
  slopes: Float64Array,
  point: readonly number[],
  outputs: readonly number[],
) {
  const { targets, start, priorSpread } = problem;
  const n = start.length;
  const matrix = new Float64Array(n * n);
  const downhill = new Float64Array(n);
  targets.forEach(({ value, error }, j) => {
    const residual = (value - outputs[j]!) / error;
    if (!Number.isFinite(residual)) return;
    for (let i = 0; i < n; i++) {
      const a = slopes[j * n + i]! / error;
      downhill[i] = downhill[i]! + a * residual;
      for (let k = 0; k <= i; k++) {
        matrix[i * n + k] = matrix[i * n + k]! + (a * slopes[j * n + k]!) / error;
      }
    }
  });
  for (let i = 0; i < n; i++) {
    const weight = 1 / priorSpread[i]! ** 2;
    matrix[i * n + i] = matrix[i * n + i]! + weight;
    downhill[i] = downhill[i]! + weight * (start[i]! - point[i]!);
  }
  return { matrix, downhill };
}

interface At {
  readonly point: readonly number[];
  readonly outputs: readonly number[];
}

/** The damped step, kept in the box: parameters that would leave it stop at its wall and the rest step again. */
function damped(
  problem: LeastSquares,
  slopes: Float64Array,
  { point, outputs }: At,
  damping: number,
): number[] {
  const n = point.length;
  const { matrix, downhill } = normalEquations(problem, slopes, point, outputs);
  const walls = new Map<number, number>();
  for (;;) {
    const free = point.map((_, i) => i).filter((i) => !walls.has(i));
    const small = new Float64Array(free.length * free.length);
    const right = new Float64Array(free.length);
    free.forEach((i, row) => {
      right[row] = downhill[i]!;
      for (const [k, move] of walls) right[row] = right[row]! - entry(matrix, n, i, k) * move;
      free.forEach((k, column) => {
        small[row * free.length + column] = entry(matrix, n, i, k) * (i === k ? 1 + damping : 1);
      });
    });
    factorise(small, free.length);
    const moves = solveFactorised(small, right, free.length);
    const out = free.filter((i, row) => point[i]! + moves[row]! < 0 || point[i]! + moves[row]! > 1);
    if (out.length === 0) {
      return point.map((at, i) => Math.min(1, Math.max(0, at + (walls.get(i) ?? moves[free.indexOf(i)]!))));
    }
    for (const i of out) walls.set(i, point[i]! + moves[free.indexOf(i)]! < 0 ? -point[i]! : 1 - point[i]!);
  }
}

function entry(matrix: Float64Array, n: number, i: number, k: number): number {
  return i >= k ? matrix[i * n + k]! : matrix[k * n + i]!;
}

/** Broyden's update: the slopes that explain the step just made, changed as little as can be. */
function secant(
  slopes: Float64Array,
  from: readonly number[],
  before: readonly number[],
  to: readonly number[],
  after: readonly number[],
): void {
  const n = from.length;
  const move = to.map((at, i) => at - from[i]!);
  const length = move.reduce((sum, value) => sum + value * value, 0);
  if (length < 1e-12) return;
  for (let j = 0; j < before.length; j++) {
    let expected = 0;
    for (let i = 0; i < n; i++) expected += slopes[j * n + i]! * move[i]!;
    const surprise = (after[j]! - before[j]! - expected) / length;
    if (!Number.isFinite(surprise)) continue;
    for (let i = 0; i < n; i++) slopes[j * n + i] = slopes[j * n + i]! + surprise * move[i]!;
  }
}

/** Square roots of the diagonal of the inverse of the normal equations: Laplace's approximation. */
function spreadOf(problem: LeastSquares, slopes: Float64Array): readonly number[] {
  const n = problem.start.length;
  const { matrix } = normalEquations(
    problem,
    slopes,
    problem.start,
    problem.targets.map(({ value }) => value),
  );
  factorise(matrix, n);
  return problem.start.map((_, i) => {
    const unit = Float64Array.from({ length: n }, (__, k) => (k === i ? 1 : 0));
    return Math.sqrt(solveFactorised(matrix, unit, n)[i]!);
  });
}
