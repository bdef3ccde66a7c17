// The first look at a formula's text, token by token, for what mathjs would accept and a formula may not have:
// strings, indices, assignments, names nobody knows, factors without a sign between them. Here every character
// has its place, so a message can point at it.

import { FORMULA_ARITY, FORMULA_FUNCTIONS, type FormulaFunction } from '../model/formula.js';
import { nearestName } from './nearest-name.js';

/** What is wrong with a formula; `offset` counts characters from 0. */
export interface FormulaProblem {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
}

const TOKEN =
  /(?<space>\s+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<sign><=|>=|==|!=|[-+*/^<>(),])|(?<other>.)/gsu;

interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'other';
  readonly text: string;
  readonly offset: number;
}

const SIGNS = 'use + - * / ^ < > <= >= and parentheses';

/** The first token that no formula may have at its place; undefined when all may. */
export function strangeToken(text: string, variables: readonly string[]): FormulaProblem | undefined {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return { message: 'it is empty', offset: 0 };
  for (const [index, token] of tokens.entries()) {
    const { kind, text: written, offset } = token;
    if (kind === 'other' || written === '==' || written === '!=') {
      return { message: `${written} is not allowed`, offset, hint: SIGNS };
    }
    if (kind === 'number' && !Number.isFinite(Number(written))) {
      return { message: `${written} is too large`, offset };
    }
    const isCall = kind === 'word' && tokens[index + 1]?.text === '(';
    const unknown = kind === 'word' ? unknownWord(written, isCall, variables) : undefined;
    if (unknown !== undefined) return { ...unknown, offset };
    const arity = isCall ? wrongArity(tokens, index) : undefined;
    if (arity !== undefined) return { message: arity, offset };
    const before = tokens[index - 1];
    if (before !== undefined && endsFactor(before) && startsFactor(token) && !isArguments(before, token)) {
      return {
        message: `a sign is missing before ${written}`,
        offset,
        hint: `write ${before.text} * ${written}`,
      };
    }
  }
  return undefined;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { space, number, word, sign } = match.groups!;
    if (space !== undefined) continue;
    const kind =
      number !== undefined ? 'number' : word !== undefined ? 'word' : sign !== undefined ? 'sign' : 'other';
    tokens.push({ kind, text: match[0], offset: match.index });
  }
  return tokens;
}

function unknownWord(
  word: string,
  isCall: boolean,
  variables: readonly string[],
): { readonly message: string; readonly hint: string } | undefined {
  const names: readonly string[] = isCall ? FORMULA_FUNCTIONS : variables;
  if (names.includes(word)) return undefined;
  const near = nearestName(word, names);
  const among = isCall ? `functions are ${names.join(', ')}` : `it may name ${names.join(', ')}`;
  const hint = near === undefined ? among : `did you mean ${near}?`;
  if (!isCall && isFunction(word))
    return { message: `${word} is a function and needs its arguments`, hint: among };
  return { message: `unknown ${isCall ? 'function' : 'variable'} ${word}`, hint };
}

/** Counts the arguments of a call; an open parenthesis is left to the parser. */
function wrongArity(tokens: readonly Token[], at: number): string | undefined {
  let depth = 0;
  let given = tokens[at + 2]?.text === ')' ? 0 : 1;
  for (const { text } of tokens.slice(at + 1)) {
    if (text === '(') depth++;
    if (text === ',' && depth === 1) given++;
    if (text === ')' && --depth === 0) {
      const name = tokens[at]!.text as FormulaFunction;
      const arity = FORMULA_ARITY[name];
      return given === arity
        ? undefined
        : `${name} takes ${arity} argument${arity === 1 ? '' : 's'}, not ${given}`;
    }
  }
  return undefined;
}

function isFunction(word: string): boolean {
  return FORMULA_FUNCTIONS.includes(word as FormulaFunction);
}

function endsFactor(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'word' || token.text === ')';
}

function startsFactor(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'word' || token.text === '(';
}

/** The parenthesis after a function's name. */
function isArguments(before: Token, token: Token): boolean {
  return before.kind === 'word' && token.text === '(';
}
