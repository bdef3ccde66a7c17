// A formula of a scenario file as plain data, and the closure it becomes. The scenario floor parses and
// checks the text; here nothing is parsed and nothing is evaluated: a checked tree is folded into closures
// over one array of variables, the same in the main thread, a worker and a browser.

import { assertNever } from '../errors/errors.js';

/** The functions a formula may call; each takes and gives plain numbers. */
export const FORMULA_FUNCTIONS = ['exp', 'log', 'sqrt', 'abs', 'min', 'max', 'logistic', 'if'] as const;
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];

export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'negate'; readonly of: FormulaNode }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly arguments: readonly FormulaNode[] };

export const BINARY_OPERATORS = ['+', '-', '*', '/', '^', '<', '>', '<=', '>='] as const;
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** A checked formula: the text as written and its tree. */
export interface Formula {
  readonly text: string;
  readonly tree: FormulaNode;
}

/** A formula ready for the hot path: reads its variables by position, gives one number. */
export type CompiledFormula = (variables: Float64Array) => number;

/**
 * Folds a checked tree into closures.
 *
 * @param tree - from the scenario floor, whose allow-list it passed
 * @param variables - names in the order in which the caller fills the array
 * @throws EngineError `defect` when the tree names a variable that the caller does not supply
 */
export function compileFormula(tree: FormulaNode, variables: readonly string[]): CompiledFormula {
  switch (tree.kind) {
    case 'number': {
      const { value } = tree;
      return () => value;
    }
    case 'variable': {
      const position = variables.indexOf(tree.name);
      if (position < 0) return assertNever(tree.name as never);
      return (v) => v[position]!;
    }
    case 'negate': {
      const of = compileFormula(tree.of, variables);
      return (v) => -of(v);
    }
    case 'binary':
      return compileBinary(
        tree.operator,
        compileFormula(tree.left, variables),
        compileFormula(tree.right, variables),
      );
    case 'call':
      return compileCall(
        tree.name,
        tree.arguments.map((argument) => compileFormula(argument, variables)),
      );
    default:
      return assertNever(tree);
  }
}

function compileBinary(
  operator: BinaryOperator,
  left: CompiledFormula,
  right: CompiledFormula,
): CompiledFormula {
  switch (operator) {
    case '+':
      return (v) => left(v) + right(v);
    case '-':
      return (v) => left(v) - right(v);
    case '*':
      return (v) => left(v) * right(v);
    case '/':
      return (v) => left(v) / right(v);
    case '^':
      return (v) => left(v) ** right(v);
    case '<':
      return (v) => (left(v) < right(v) ? 1 : 0);
    case '>':
      return (v) => (left(v) > right(v) ? 1 : 0);
    case '<=':
      return (v) => (left(v) <= right(v) ? 1 : 0);
    case '>=':
      return (v) => (left(v) >= right(v) ? 1 : 0);
    default:
      return assertNever(operator);
  }
}

function compileCall(name: FormulaFunction, given: readonly CompiledFormula[]): CompiledFormula {
  const [a, b, c] = given as [CompiledFormula, CompiledFormula, CompiledFormula];
  switch (name) {
    case 'exp':
      return (v) => Math.exp(a(v));
    case 'log':
      return (v) => Math.log(a(v));
    case 'sqrt':
      return (v) => Math.sqrt(a(v));
    case 'abs':
      return (v) => Math.abs(a(v));
    case 'min':
      return (v) => Math.min(a(v), b(v));
    case 'max':
      return (v) => Math.max(a(v), b(v));
    case 'logistic':
      return (v) => 1 / (1 + Math.exp(-a(v)));
    case 'if':
      return (v) => (a(v) !== 0 ? b(v) : c(v));
    default:
      return assertNever(name);
  }
}

/** How many arguments each function takes. */
export const FORMULA_ARITY: { readonly [name in FormulaFunction]: number } = {
  exp: 1,
  log: 1,
  sqrt: 1,
  abs: 1,
  min: 2,
  max: 2,
  logistic: 1,
  if: 3,
};
