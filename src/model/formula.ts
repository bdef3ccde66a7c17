// A formula of a scenario file as plain data. The scenario floor parses and checks the text; here nothing is
// parsed and no text becomes code: a checked tree is laid out as a list of instructions (formula-program.ts), the
// same in the main thread, a worker and a browser.

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
