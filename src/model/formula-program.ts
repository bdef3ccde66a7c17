// A checked formula as instructions over one array of numbers: the caller's variables first, then the formula's
// constants, then one cell for each instruction's result. A loop runs them. A tree of closures would cost a call
// and a boxed number for every operator, which was a tenth of a whole run.
//
// The operations are the tree's, from the inside out and from left to right, so a formula gives the same bits
// wherever it runs. Both branches of an `if` are worked out; nothing in a formula can fail or have an effect.

import { assertNever, EngineError } from '../errors/errors.js';
import type { BinaryOperator, FormulaFunction, FormulaNode } from './formula.js';

// Codes of the instructions: plain constants, so that the switch below is a jump.
const ADD = 0;
const SUBTRACT = 1;
const MULTIPLY = 2;
const DIVIDE = 3;
const POWER = 4;
const LESS = 5;
const MORE = 6;
const AT_MOST = 7;
const AT_LEAST = 8;
const NEGATE = 9;
const EXP = 10;
const LOG = 11;
const SQRT = 12;
const ABS = 13;
const MIN = 14;
const MAX = 15;
const LOGISTIC = 16;
const IF = 17;

type Operator = BinaryOperator | FormulaFunction | 'negate';
const CODE: { readonly [operator in Operator]: number } = {
  '+': ADD,
  '-': SUBTRACT,
  '*': MULTIPLY,
  '/': DIVIDE,
  '^': POWER,
  '<': LESS,
  '>': MORE,
  '<=': AT_MOST,
  '>=': AT_LEAST,
  negate: NEGATE,
  exp: EXP,
  log: LOG,
  sqrt: SQRT,
  abs: ABS,
  min: MIN,
  max: MAX,
  logistic: LOGISTIC,
  if: IF,
};
/** Numbers an instruction takes: its code and up to three places to read. */
const WIDTH = 4;

export interface FormulaProgram {
  /** Variables in the order given, to be filled before each call; the rest is the program's own. */
  readonly variables: Float64Array;
  /** The formula's value for the variables as they are. */
  readonly value: (variables: Float64Array) => number;
}

/**
 * Lays out a checked tree.
 *
 * @param tree - from the scenario floor, whose allow-list it passed
 * @param names - of the variables, in the order in which the caller fills them
 * @throws EngineError `defect` when the tree names a variable that the caller does not supply
 */
export function compileFormula(tree: FormulaNode, names: readonly string[]): FormulaProgram {
  const constants: number[] = [];
  collectConstants(tree, constants);
  const firstResult = names.length + constants.length;
  const instructions: number[] = [];
  let constant = names.length;
  const place = (node: FormulaNode): number => {
    switch (node.kind) {
      case 'number':
        return constant++;
      case 'variable': {
        const position = names.indexOf(node.name);
        if (position < 0)
          throw new EngineError('defect', `a formula names ${node.name}, which nobody fills in`);
        return position;
      }
      case 'negate':
        return add('negate', [place(node.of)]);
      case 'binary':
        return add(node.operator, [place(node.left), place(node.right)]);
      case 'call':
        return add(node.name, node.arguments.map(place));
      default:
        return assertNever(node);
    }
  };
  const add = (operator: Operator, from: readonly number[]): number => {
    instructions.push(CODE[operator], from[0]!, from[1] ?? 0, from[2] ?? 0);
    return firstResult + instructions.length / WIDTH - 1;
  };
  const result = place(tree);
  const program = Int32Array.from(instructions);
  const variables = new Float64Array(firstResult + instructions.length / WIDTH);
  variables.set(constants, names.length);
  return {
    variables,
    value: (cells) => {
      run(program, cells, firstResult);
      return cells[result]!;
    },
  };
}

/** In the order in which they are placed. */
function collectConstants(node: FormulaNode, constants: number[]): void {
  switch (node.kind) {
    case 'number':
      constants.push(node.value);
      return;
    case 'variable':
      return;
    case 'negate':
      collectConstants(node.of, constants);
      return;
    case 'binary':
      collectConstants(node.left, constants);
      collectConstants(node.right, constants);
      return;
    case 'call':
      for (const argument of node.arguments) collectConstants(argument, constants);
      return;
    default:
      assertNever(node);
  }
}

/** Results go straight to their cells: a number that a function returns may cost an allocation. */
function run(program: Int32Array, cells: Float64Array, firstResult: number): void {
  let result = firstResult;
  for (let i = 0; i < program.length; i += WIDTH) {
    const a = cells[program[i + 1]!]!;
    const b = cells[program[i + 2]!]!;
    switch (program[i]!) {
      case MULTIPLY:
        cells[result] = a * b;
        break;
      case ADD:
        cells[result] = a + b;
        break;
      case SUBTRACT:
        cells[result] = a - b;
        break;
      case DIVIDE:
        cells[result] = a / b;
        break;
      case POWER:
        cells[result] = power(a, b);
        break;
      case NEGATE:
        cells[result] = -a;
        break;
      case EXP:
        cells[result] = Math.exp(a);
        break;
      case LOG:
        cells[result] = Math.log(a);
        break;
      case SQRT:
        cells[result] = Math.sqrt(a);
        break;
      case ABS:
        cells[result] = Math.abs(a);
        break;
      case MIN:
        cells[result] = Math.min(a, b);
        break;
      case MAX:
        cells[result] = Math.max(a, b);
        break;
      case LOGISTIC:
        cells[result] = 1 / (1 + Math.exp(-a));
        break;
      case IF:
        cells[result] = a !== 0 ? b : cells[program[i + 3]!]!;
        break;
      case LESS:
        cells[result] = a < b ? 1 : 0;
        break;
      case MORE:
        cells[result] = a > b ? 1 : 0;
        break;
      case AT_MOST:
        cells[result] = a <= b ? 1 : 0;
        break;
      case AT_LEAST:
        cells[result] = a >= b ? 1 : 0;
        break;
      default:
        throw new EngineError('defect', `a formula has an instruction ${program[i]}`);
    }
    result++;
  }
}

/** A power, without computing those that are exact by definition: x¹ = x, and 1^y = 1 for finite y. */
function power(base: number, exponent: number): number {
  if (exponent === 1) return base;
  return base === 1 && exponent - exponent === 0 ? 1 : base ** exponent;
}
