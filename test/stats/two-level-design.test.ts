import { describe, expect, test } from 'vitest';
import { foldedTwoLevelDesign } from '../../src/stats/two-level-design.js';

describe('a folded two-level design', () => {
  test.each([
    [1, 4],
    [3, 8],
    [4, 16],
    [23, 64],
    [31, 64],
  ])(
    'of %i columns has %i rows, columns orthogonal to each other, to one, and to every product of two',
    (columns, rows) => {
      const design = foldedTwoLevelDesign(columns);
      expect(design.length).toBe(rows);
      const product = (...of: readonly number[]) =>
        design.reduce((sum, row) => sum + of.reduce((sign, column) => sign * row[column]!, 1), 0);
      for (let a = 0; a < columns; a++) {
        expect(product(a)).toBe(0);
        for (let b = 0; b < a; b++) {
          expect(product(a, b)).toBe(0);
          for (let c = 0; c < columns; c++) if (c !== a && c !== b) expect(product(a, b, c)).toBe(0);
        }
      }
    },
  );
});
