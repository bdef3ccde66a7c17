import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BINARY_OPERATORS,
  FORMULA_ARITY,
  FORMULA_FUNCTIONS,
  type FormulaNode,
} from '../../src/model/formula.js';
import { compileFormula } from '../../src/model/formula-program.js';

const VARIABLES = ['a', 'b', 'c'];
const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, -1, 2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

const { tree } = fc.letrec<{ tree: FormulaNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    anyNumber.map((value): FormulaNode => ({ kind: 'number', value })),
    fc.constantFrom(...VARIABLES).map((name): FormulaNode => ({ kind: 'variable', name })),
    tie('tree').map((of): FormulaNode => ({ kind: 'negate', of })),
    fc
      .tuple(fc.constantFrom(...BINARY_OPERATORS), tie('tree'), tie('tree'))
      .map(([operator, left, right]): FormulaNode => ({ kind: 'binary', operator, left, right })),
    fc.tuple(fc.constantFrom(...FORMULA_FUNCTIONS), tie('tree'), tie('tree'), tie('tree')).map(
      ([name, ...given]): FormulaNode => ({
        kind: 'call',
        name,
        arguments: given.slice(0, FORMULA_ARITY[name]),
      }),
    ),
  ),
}));

/** What a formula means, written the plain way. */
function meaningOf(node: FormulaNode, values: readonly number[]): number {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'variable':
      return values[VARIABLES.indexOf(node.name)]!;
    case 'negate':
      return -meaningOf(node.of, values);
    case 'binary': {
      const a = meaningOf(node.left, values);
      const b = meaningOf(node.right, values);
      const results = {
        '+': a + b,
        '-': a - b,
        '*': a * b,
        '/': a / b,
        '^': a ** b,
        '<': Number(a < b),
        '>': Number(a > b),
        '<=': Number(a <= b),
        '>=': Number(a >= b),
      };
      return results[node.operator];
    }
    case 'call': {
      const [a, b, c] = node.arguments.map((argument) => meaningOf(argument, values)) as [
        number,
        number,
        number,
      ];
      const results = {
        exp: Math.exp(a),
        log: Math.log(a),
        sqrt: Math.sqrt(a),
        abs: Math.abs(a),
        min: Math.min(a, b),
        max: Math.max(a, b),
        logistic: 1 / (1 + Math.exp(-a)),
        if: a !== 0 ? b : c,
      };
      return results[node.name];
    }
  }
}

describe('a formula as a program', () => {
  it('gives the bits of what it means, for any tree and any numbers, again and again', () => {
    fc.assert(
      fc.property(
        tree,
        fc.array(fc.tuple(anyNumber, anyNumber, anyNumber), { minLength: 1 }),
        (formula, calls) => {
          const { variables, value } = compileFormula(formula, VARIABLES);
          for (const values of calls) {
            variables.set(values);
            expect(Object.is(value(variables), meaningOf(formula, values))).toBe(true);
          }
        },
      ),
      { seed: 2015, numRuns: 2000 },
    );
  });

  it('refuses a variable that nobody fills in', () => {
    expect(() => compileFormula({ kind: 'variable', name: 'luck' }, VARIABLES)).toThrow(/names luck/);
  });
});
