// Formulas as people write them. The text is looked through token by token, parsed by mathjs and never
// evaluated: the tree is walked against a short list of what a formula may be, and becomes plain data.

import {
  BINARY_OPERATORS,
  type BinaryOperator,
  FORMULA_ARITY,
  FORMULA_FUNCTIONS,
  type Formula,
  type FormulaFunction,
  type FormulaNode,
} from '../model/formula.js';
import { type FormulaProblem, strangeToken } from './formula-tokens.js';

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
    return {
      problem: { message: `it has ${text.length} characters; expected at most ${LONGEST}`, offset: 0 },
    };
  }
  const strange = strangeToken(text, variables);
  if (strange !== undefined) return { problem: strange };
  const parse = await loadParser();
  let parsed: ParsedNode;
  try {
    // A line break would begin another statement.
    parsed = parse(text.replace(/\s/g, ' '));
  } catch (error) {
    return { problem: unparsed(error) };
  }
  try {
    const formula = { text, tree: convert(parsed, variables, 0) };
    if (known.size < 1000) known.set(key, formula);
    return { formula };
  } catch (error) {
    if (error instanceof NotAllowed) return { problem: { message: error.message, offset: 0 } };
    throw error;
  }
}

/** What a formula may not contain; caught here. */
class NotAllowed extends Error {}

function unparsed(error: unknown): FormulaProblem {
  const at = (error as { readonly char?: number }).char ?? 1;
  const words = error instanceof Error ? error.message.replace(/ \(char \d+\)$/, '') : 'not a formula';
  return { message: words.charAt(0).toLowerCase() + words.slice(1), offset: Math.max(0, at - 1) };
}

/** The second look: only nodes of the list below become part of a formula, whatever the parser makes of a text. */
function convert(node: ParsedNode, variables: readonly string[], depth: number): FormulaNode {
  if (depth > DEEPEST) throw new NotAllowed(`nested more than ${DEEPEST} levels deep`);
  const inner = (child: ParsedNode) => convert(child, variables, depth + 1);
  switch (node.type) {
    case 'ParenthesisNode':
      return inner(node.content!);
    case 'ConstantNode':
      if (typeof node.value === 'number' && Number.isFinite(node.value))
        return { kind: 'number', value: node.value };
      throw new NotAllowed(`${String(node.value)} is not a finite number`);
    case 'SymbolNode':
      if (variables.includes(node.name!)) return { kind: 'variable', name: node.name! };
      throw new NotAllowed(`${node.name} means nothing here`);
    case 'OperatorNode':
      return convertOperator(node, inner);
    case 'FunctionNode':
      return convertCall(node, inner);
    default:
      throw new NotAllowed(`${NODE_WORDS[node.type] ?? 'this'} is not allowed in a formula`);
  }
}

function convertOperator(node: ParsedNode, inner: (child: ParsedNode) => FormulaNode): FormulaNode {
  const { op, args = [] } = node;
  if (node.implicit === true) throw new NotAllowed('a * is missing between two factors');
  if (args.length === 1 && op === '-') return { kind: 'negate', of: inner(args[0]!) };
  if (args.length === 1 && op === '+') return inner(args[0]!);
  if (args.length !== 2 || !BINARY_OPERATORS.includes(op as BinaryOperator)) {
    throw new NotAllowed(`${op} is not allowed; use ${BINARY_OPERATORS.join(' ')}`);
  }
  return { kind: 'binary', operator: op as BinaryOperator, left: inner(args[0]!), right: inner(args[1]!) };
}

function convertCall(node: ParsedNode, inner: (child: ParsedNode) => FormulaNode): FormulaNode {
  const { fn, args = [] } = node;
  const name = typeof fn === 'string' ? fn : fn?.type === 'SymbolNode' ? fn.name : undefined;
  if (name === undefined || !FORMULA_FUNCTIONS.includes(name as FormulaFunction)) {
    throw new NotAllowed(`${name ?? 'this'} is not a function; there are ${FORMULA_FUNCTIONS.join(', ')}`);
  }
  const arity = FORMULA_ARITY[name as FormulaFunction];
  if (args.length !== arity) {
    throw new NotAllowed(`${name} takes ${arity} argument${arity === 1 ? '' : 's'}, not ${args.length}`);
  }
  return { kind: 'call', name: name as FormulaFunction, arguments: args.map(inner) };
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
  ConditionalNode: 'a question mark',
  RelationalNode: 'a chain of comparisons',
};
