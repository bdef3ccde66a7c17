// The default formulas already parsed, so that a scenario that keeps them starts without loading the parser.
// A test holds every tree against what the parser makes of its text.

import type { BinaryOperator, FormulaNode } from '../model/formula.js';
import type { Formulas } from '../model/parameters.js';

/** A tree, the name of a variable, or a number. */
type Part = FormulaNode | string | number;

const node = (part: Part): FormulaNode =>
  typeof part === 'string'
    ? { kind: 'variable', name: part }
    : typeof part === 'number'
      ? { kind: 'number', value: part }
      : part;
const negative = (of: Part): FormulaNode => ({ kind: 'negate', of: node(of) });
const exp = (of: Part): FormulaNode => ({ kind: 'call', name: 'exp', arguments: [node(of)] });
/** Binary operators associate to the left, as in the text. */
const chain =
  (operator: BinaryOperator) =>
  (first: Part, ...others: readonly Part[]): FormulaNode =>
    others.reduce<FormulaNode>(
      (left, right) => ({ kind: 'binary', operator, left, right: node(right) }),
      node(first),
    );
const sum = chain('+');
const difference = chain('-');
const product = chain('*');
const quotient = chain('/');
const power = chain('^');

export const DEFAULT_FORMULA_TREES: { readonly [name in keyof Formulas]: FormulaNode } = {
  jobHazard: product('base', 'market', 'duration', 'search', 'acceptance', 'link'),
  search: product(
    exp(product('motivationWeight', difference('motivation', 'motivationReference'))),
    'inside',
    power(quotient('replacementRate', 'replacementReference'), 'benefitElasticity'),
    'meeting',
    'jobSearchSupport',
  ),
  acceptance: exp(negative('signal')),
  jobLoss: product(
    'byTenure',
    exp(
      sum(
        product('matchEffect', difference('match', 'matchReference')),
        product('healthEffect', difference('health', 'healthReference')),
      ),
    ),
    'subsidyFactor',
    'support',
  ),
  attendance: difference(sum(negative(0.5), product(3, 'motivation'), 'trust'), product(1.5, 'mismatch')),
  disclosure: sum(negative(1), product(3, 'trust'), 'contact'),
  match: sum(difference(1.7, product(2.5, 'clarity')), 'matching'),
  pension: product('base', exp(product('healthEffect', difference('health', 'healthReference'))), 'limit'),
  dropOut: product('base', exp(product('motivationEffect', difference(0.5, 'motivation')))),
  satisfaction: sum(0.8, product(2, 'surprise'), 'job'),
};
