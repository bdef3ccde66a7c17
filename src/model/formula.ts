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
    case 'binary': {
      const { operator } = tree;
      if (operator === '*' || operator === '+') return compileChain(operator, tree, variables);
      return compileBinary(
        operator,
        compileFormula(tree.left, variables),
        compileFormula(tree.right, variables),
      );
    }
    case 'call':
      return compileCall(
        tree.name,
        tree.arguments.map((argument) => compileFormula(argument, variables)),
      );
    default:
      return assertNever(tree);
  }
}

/**
 * A sum or product of several, from left to right as the tree has it, in one closure instead of one for each
 * operator: a call that gives a number costs more than the addition. Variables are read, not called.
 */
function compileChain(operator: '*' | '+', tree: FormulaNode, variables: readonly string[]): CompiledFormula {
  const operands: FormulaNode[] = [];
  let first = tree;
  while (first.kind === 'binary' && first.operator === operator) {
    operands.unshift(first.right);
    first = first.left;
  }
  operands.unshift(first);
  const parts = operands.map((operand) => compileFormula(operand, variables));
  const positions = Int32Array.from(operands, (operand) =>
    operand.kind === 'variable' ? variables.indexOf(operand.name) : -1,
  );
  const count = parts.length;
  const at = (v: Float64Array, i: number): number => (positions[i]! >= 0 ? v[positions[i]!]! : parts[i]!(v));
  if (operator === '*') {
    return (v) => {
      let value = at(v, 0);
      for (let i = 1; i < count; i++) value *= at(v, i);
      return value;
    };
  }
  return (v) => {
    let value = at(v, 0);
    for (let i = 1; i < count; i++) value += at(v, i);
    return value;
  };
}

/** A power; the two that give back the base are not computed. */
function power(base: number, exponent: number): number {
  if (exponent === 1) return base;
  return base === 1 && exponent - exponent === 0 ? 1 : base ** exponent;
}

function compileBinary(
  operator: Exclude<BinaryOperator, '*' | '+'>,
  left: CompiledFormula,
  right: CompiledFormula,
): CompiledFormula {
  switch (operator) {
    case '-':
      return (v) => left(v) - right(v);
    case '/':
      return (v) => left(v) / right(v);
    case '^':
      return (v) => power(left(v), right(v));
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
