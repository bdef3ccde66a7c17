// Linear equations with a symmetric positive definite matrix, by Cholesky's factors. Matrices are n × n, row by
// row; only the lower triangle is read.

/**
 * The lower factor L of A = L Lᵀ, written over the lower triangle of `matrix`.
 *
 * @returns false when the matrix is not positive definite; `matrix` is then of no use
 * @source Golub and Van Loan, Matrix Computations, 4th ed., section 4.2
 * @cost n³/3 multiplications
 */
export function factorise(matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k]! * matrix[j * n + k]!;
      if (i !== j) matrix[i * n + j] = sum / matrix[j * n + j]!;
      else if (sum > 0) matrix[i * n + j] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves L y = b for a factor of `factorise`. */
export function solveLower(factor: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const y = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) y[i] = y[i]! - factor[i * n + k]! * y[k]!;
    y[i] = y[i]! / factor[i * n + i]!;
  }
  return y;
}

/** Solves L Lᵀ x = b for a factor of `factorise`. */
export function solveFactorised(factor: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const x = solveLower(factor, b, n);
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - factor[k * n + i]! * x[k]!;
    x[i] = x[i]! / factor[i * n + i]!;
  }
  return x;
}

/**
 * Solves L Y = B for many right-hand sides at once, written over B.
 *
 * @param columns - n rows of `width` numbers, row by row
 * @cost n²/2 · width multiplications
 */
export function solveLowerColumns(
  factor: Float64Array,
  columns: Float64Array,
  n: number,
  width: number,
): void {
  for (let i = 0; i < n; i++) {
    const row = i * width;
    for (let k = 0; k < i; k++) {
      const c = factor[i * n + k]!;
      const above = k * width;
      if (c !== 0) for (let j = 0; j < width; j++) columns[row + j]! -= c * columns[above + j]!;
    }
    const pivot = factor[i * n + i]!;
    for (let j = 0; j < width; j++) columns[row + j]! /= pivot;
  }
}
