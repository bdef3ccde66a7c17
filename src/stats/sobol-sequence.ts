// Sobol' sequences: points that fill the unit cube evenly, more evenly than independent draws, and go on being even
// when more are added. In Gray-code order, so that each point differs from the one before by one exclusive or.

import { EngineError } from '../errors/errors.js';
import { DIRECTION_STARTS } from './joe-kuo.js';

const BITS = 32;
const SCALE = 2 ** BITS;

/** The most coordinates a point may have. */
export const SOBOL_DIMENSIONS = DIRECTION_STARTS.length + 1;

export interface SobolOptions {
  /** Points of the sequence that are left out at the start, ≥ 0; 0 unless told. */
  readonly skip?: number;
  /**
   * A number in [0, 1) per coordinate, drawn at random: the random digital shift. It leaves every evenness property as
   * it is, makes each point uniform, and several shifts give independent estimates of the error.
   */
  readonly shift?: readonly number[];
}

/**
 * Points of the Sobol' sequence. The first 2ᵐ of them have one point in every interval of length 2⁻ᵐ of each coordinate,
 * so a power of two is the number to ask for.
 *
 * @param count - points, ≥ 0; with `skip` at most 2³²
 * @param dimensions - coordinates of a point, 1 to `SOBOL_DIMENSIONS` (161)
 * @returns `count` points: in [0, 1) and, unless told to skip it, with the origin first; with a shift in (0, 1)
 * @throws EngineError `defect` when there are no such dimensions or the shift has another length
 * @source Sobol' 1967; Antonov and Saleev 1979 (Gray code); Joe and Kuo 2008 (direction numbers); L'Ecuyer and Lemieux
 *   2002, Recent advances in randomized quasi-Monte Carlo methods (digital shift)
 * @cost count · dimensions
 */
export function sobolSequence(
  count: number,
  dimensions: number,
  { skip = 0, shift }: SobolOptions = {},
): readonly (readonly number[])[] {
  if (!(dimensions >= 1 && dimensions <= SOBOL_DIMENSIONS)) {
    throw new EngineError(
      'defect',
      `Sobol' sequence in ${dimensions} dimensions; expected 1 to ${SOBOL_DIMENSIONS}`,
    );
  }
  if (shift !== undefined && shift.length !== dimensions) {
    throw new EngineError('defect', `shift of ${shift.length} numbers; expected ${dimensions}`);
  }
  const directions = Array.from({ length: dimensions }, (_, k) => directionNumbers(k));
  const shiftBits = (shift ?? new Array<number>(dimensions).fill(0)).map((u) => Math.floor(u * SCALE) >>> 0);
  // A shifted point stands in the middle of its cell of width 2⁻³², so that no coordinate is ever 0.
  const middle = shift === undefined ? 0 : 0.5;
  const gray = (skip ^ (skip >>> 1)) >>> 0;
  const state = directions.map((numbers) => {
    let bits = 0;
    for (let b = 0; b < BITS; b++) if ((gray >>> b) & 1) bits ^= numbers[b]!;
    return bits;
  });
  const points: number[][] = [];
  for (let i = 0; i < count; i++) {
    if (i > 0) {
      const changed = lowestBit(skip + i);
      for (let k = 0; k < dimensions; k++) state[k]! ^= directions[k]![changed]!;
    }
    points.push(state.map((bits, k) => (((bits ^ shiftBits[k]!) >>> 0) + middle) / SCALE));
  }
  return points;
}

/** v₁ … v₃₂ of a coordinate counted from 0, as 32-bit fractions. */
function directionNumbers(coordinate: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (coordinate === 0) {
    for (let b = 0; b < BITS; b++) numbers[b] = 2 ** (BITS - 1 - b);
    return numbers;
  }
  const { degree, inner, initial } = DIRECTION_STARTS[coordinate - 1]!;
  for (let b = 0; b < BITS; b++) {
    if (b < degree) {
      numbers[b] = initial[b]! * 2 ** (BITS - 1 - b);
      continue;
    }
    let next = numbers[b - degree]! ^ (numbers[b - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) next ^= numbers[b - k]!;
    numbers[b] = next;
  }
  return numbers;
}

/** Position of the lowest 1 in a number from 1 to 2³² − 1. */
function lowestBit(of: number): number {
  return 31 - Math.clz32(of & -of);
}
