// Formulas as people write them. The text is parsed by mathjs and never evaluated: the tree is walked
// against a short list of what a formula may be, and becomes plain data.

import {
  BINARY_OPERATORS,
  type BinaryOperator,
  FORMULA_ARITY,
  FORMULA_FUNCTIONS,
  type Formula,
  type FormulaFunction,
  type FormulaNode,
} from '../model/formula.js';
import { nearestName } from './nearest-name.js';

/** What is wrong with a formula; `offset` counts characters from 0. */
export interface FormulaProblem {
  readonly message: string;
  readonly offset: number;
}

const LONGEST = 500;
const DEEPEST = 30;

/** The parts of a parsed node that are read here. */
interface ParsedNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: ParsedNode | string;
  readonly args?: readonly ParsedNode[];
  readonly content?: ParsedNode;
  readonly implicit?: boolean;
}

type Parse = (text: string) => ParsedNode;
let parser: Promise<Parse> | undefined;

/** Loads the parser alone; the rest of the library is never needed here. */
async function loadParser(): Promise<Parse> {
  parser ??= import('mathjs/number').then(
    ({ create, parseDependencies }) => create(parseDependencies).parse as unknown as Parse,
  );
  return parser;
}

const known = new Map<string, Formula>();

/**
 * Checks a formula.
 *
 * @param variables - names it may use
 * @returns the formula, or the first thing that is wrong with it
 */
export async function checkFormula(
  text: string,
  variables: readonly string[],
): Promise<{ readonly formula: Formula } | { readonly problem: FormulaProblem }> {
  const key = `${variables.join(',')}|${text}`;
  const cached = known.get(key);
  if (cached !== undefined) return { formula: cached };
  if (text.length > LONGEST) {
    return { problem: { message: `longer than ${LONGEST} characters`, offset: 0 } };
  }
  const parse = await loadParser();
  let parsed: ParsedNode;
  try {
    parsed = parse(text);
  } catch (error) {
    const at = (error as { char?: number }).char;
    const message = error instanceof Error ? error.message.replace(/ \(char \d+\)$/, '') : 'not a formula';
    return {
      problem: {
        message: message.charAt(0).toLowerCase() + message.slice(1),
        offset: Math.max(0, (at ?? 1) - 1),
      },
    };
  }
  const refusal: { message?: string; needle?: string } = {};
  const tree = convert(parsed, variables, refusal, 0);
  if (tree === undefined || refusal.message !== undefined) {
    const offset = refusal.needle === undefined ? 0 : Math.max(0, text.indexOf(refusal.needle));
    return { problem: { message: refusal.message ?? 'not a formula', offset } };
  }
  const formula = { text, tree };
  if (known.size < 1000) known.set(key, formula);
  return { formula };
}

function convert(
  node: ParsedNode,
  variables: readonly string[],
  refusal: { message?: string; needle?: string },
  depth: number,
): FormulaNode | undefined {
  const refuse = (message: string, needle?: string): undefined => {
    refusal.message ??= message;
    if (needle !== undefined) refusal.needle ??= needle;
    return undefined;
  };
  const inner = (child: ParsedNode) => convert(child, variables, refusal, depth + 1);
  if (depth > DEEPEST) return refuse(`nested more than ${DEEPEST} levels deep`);
  switch (node.type) {
    case 'ParenthesisNode':
      return inner(node.content!);
    case 'ConstantNode':
      return typeof node.value === 'number' && Number.isFinite(node.value)
        ? { kind: 'number', value: node.value }
        : refuse(`${String(node.value)} is not a number`, String(node.value));
    case 'SymbolNode': {
      const name = node.name!;
      if (variables.includes(name)) return { kind: 'variable', name };
      const near = nearestName(name, variables);
      const also = near === undefined ? `; it may name ${variables.join(', ')}` : `; did you mean ${near}?`;
      return refuse(`${name} means nothing here${also}`, name);
    }
    case 'OperatorNode': {
      const args = node.args!;
      if (node.implicit === true) return refuse('write multiplication with *', undefined);
      if (args.length === 1) {
        const of = inner(args[0]!);
        if (of === undefined) return undefined;
        if (node.op === '-') return { kind: 'negate', of };
        return node.op === '+' ? of : refuse(`${node.op} is not allowed`, node.op);
      }
      if (args.length !== 2 || !BINARY_OPERATORS.includes(node.op as BinaryOperator)) {
        return refuse(`${node.op} is not allowed; use ${BINARY_OPERATORS.join(' ')}`, node.op);
      }
      const left = inner(args[0]!);
      const right = inner(args[1]!);
      return left === undefined || right === undefined
        ? undefined
        : { kind: 'binary', operator: node.op as BinaryOperator, left, right };
    }
    case 'FunctionNode': {
      const name =
        typeof node.fn === 'string' ? node.fn : node.fn?.type === 'SymbolNode' ? node.fn.name! : undefined;
      if (name === undefined || !FORMULA_FUNCTIONS.includes(name as FormulaFunction)) {
        return refuse(
          `${name ?? 'this'} is not a function here; there are ${FORMULA_FUNCTIONS.join(', ')}`,
          name,
        );
      }
      const arity = FORMULA_ARITY[name as FormulaFunction];
      if (node.args!.length !== arity) {
        return refuse(
          `${name} takes ${arity} argument${arity === 1 ? '' : 's'}, not ${node.args!.length}`,
          name,
        );
      }
      const given = node.args!.map(inner);
      return given.some((argument) => argument === undefined)
        ? undefined
        : { kind: 'call', name: name as FormulaFunction, arguments: given as FormulaNode[] };
    }
    default:
      return refuse(
        `only numbers, names, operators and functions are allowed, not ${NODE_WORDS[node.type] ?? 'this'}`,
      );
  }
}

const NODE_WORDS: { readonly [type: string]: string } = {
  AssignmentNode: 'an assignment',
  FunctionAssignmentNode: 'a definition',
  AccessorNode: 'access to a part',
  IndexNode: 'an index',
  ArrayNode: 'a list',
  ObjectNode: 'an object',
  BlockNode: 'several statements',
  RangeNode: 'a range',
  ConditionalNode: 'a question mark (use if(a, b, c))',
  RelationalNode: 'a chain of comparisons',
};
