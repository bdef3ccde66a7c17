// Two-level designs in which every column is orthogonal to every other and to every product of two: Sylvester's
// Hadamard matrix, then the same with all signs turned (fold-over). Slopes measured with them use every run for
// every parameter, and curvature by two parameters at once does not pass for a slope.

/**
 * Rows of −1 and 1.
 *
 * @param columns - parameters, 1 or more
 * @returns 2 × 2^⌈log₂(columns + 1)⌉ rows
 * @source Plackett and Burman 1946; Box and Wilson 1951; Box, Hunter and Hunter, Statistics for Experimenters, chapter 6
 */
export function foldedTwoLevelDesign(columns: number): readonly (readonly (1 | -1)[])[] {
  let order = 2;
  while (order < columns + 1) order *= 2;
  const rows = Array.from({ length: order }, (_, row) =>
    // Column 0 is all ones; the sign of the others is the parity of the bits that row and column share.
    Array.from({ length: columns }, (__, column) => (parity(row & (column + 1)) === 0 ? 1 : -1)),
  ) as (1 | -1)[][];
  return [...rows, ...rows.map((row) => row.map((sign) => (sign === 1 ? -1 : 1)))];
}

function parity(bits: number): 0 | 1 {
  let odd = 0;
  for (let rest = bits; rest > 0; rest >>= 1) odd ^= rest & 1;
  return odd as 0 | 1;
}
