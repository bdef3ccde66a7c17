import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../src/model/formula-program.js';
import { FORMULA_VARIABLES } from '../../src/model/formula-variables.js';
import { DEFAULT_FORMULA_TREES } from '../../src/scenario/default-formula-trees.js';
import { DEFAULT_FORMULAS } from '../../src/scenario/default-formulas.js';
import { checkFormula } from '../../src/scenario/formula-text.js';

const NAMES = ['motivation', 'trust', 'mismatch'];

async function value(text: string, values: readonly number[] = [0.5, 0.25, 2]): Promise<number> {
  const checked = await checkFormula(text, NAMES);
  if ('problem' in checked) throw new Error(checked.problem.message);
  const { variables, value } = compileFormula(checked.formula.tree, NAMES);
  variables.set(values);
  return value(variables);
}

/** What is wrong, with the text from the offending character on. */
async function refusal(text: string): Promise<string> {
  const checked = await checkFormula(text, NAMES);
  if ('formula' in checked) return 'accepted';
  const { message, offset } = checked.problem;
  return `${message} | ${text.slice(offset, offset + 12)}`;
}

describe('a formula', () => {
  it.each([
    ['1', 1],
    ['motivation', 0.5],
    ['-0.5 + 3*motivation + trust - 1.5*mismatch', -0.5 + 1.5 + 0.25 - 3],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['+trust', 0.25],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['8 - 4 - 2', 2],
    ['exp(0) + log(1) + sqrt(4) + abs(-1)', 4],
    ['min(1, 2) + max(1, 2)', 3],
    ['logistic(0)', 0.5],
    ['if(trust < 0.3, 10, 20)', 10],
    ['if(trust >= 0.3, 10, 20)', 20],
    ['trust <= 0.25', 1],
    ['trust > 0.25', 0],
    ['1e-3 * .5', 0.0005],
    ['motivation\n  + trust', 0.75],
  ])('%s is worth %d', async (text, expected) => {
    expect(await value(text)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['', 'it is empty | '],
    ['   ', 'it is empty |    '],
    ['motivation + motivatin', 'unknown variable motivatin | motivatin'],
    ['2 motivation', 'a sign is missing before motivation | motivation'],
    ['(trust)(trust)', 'a sign is missing before ( | (trust)'],
    ['trust 2', 'a sign is missing before 2 | 2'],
    ['2(3)', 'a sign is missing before ( | (3)'],
    ['trust(2)', 'unknown function trust | trust(2)'],
    ['exp', 'exp is a function and needs its arguments | exp'],
    ['exp(1, 2)', 'exp takes 1 argument, not 2 | exp(1, 2)'],
    ['1 + min(trust)', 'min takes 2 arguments, not 1 | min(trust)'],
    ['exp()', 'exp takes 1 argument, not 0 | exp()'],
    ['if(1, min(2, 3))', 'if takes 3 arguments, not 2 | if(1, min(2,'],
    ['1 +', 'unexpected end of expression | '],
    ['(1', 'parenthesis ) expected | '],
    ['* trust', 'value expected | * trust'],
    ['1e999', '1e999 is too large | 1e999'],
    ['pi', 'unknown variable pi | pi'],
    ['Infinity', 'unknown variable Infinity | Infinity'],
    ['true', 'unknown variable true | true'],
    ['5 cm', 'unknown variable cm | cm'],
    ['trust % 2', '% is not allowed | % 2'],
    ['trust!', '! is not allowed | !'],
    ["trust'", "' is not allowed | '"],
    ['trust == 1', '== is not allowed | == 1'],
    ['trust = 1', '= is not allowed | = 1'],
    ['f(x) = x', 'unknown function f | f(x) = x'],
    ['a; b', 'unknown variable a | a; b'],
    ['1; 2', '; is not allowed | ; 2'],
    ['[1, 2]', '[ is not allowed | [1, 2]'],
    ['trust[1]', '[ is not allowed | [1]'],
    ['{a: 1}', '{ is not allowed | {a: 1}'],
    ['trust.constructor', '. is not allowed | .constructor'],
    ['"text"', '" is not allowed | "text"'],
    ['trust ? 1 : 2', '? is not allowed | ? 1 : 2'],
    ['1:10', ': is not allowed | :10'],
    ['import("fs")', 'unknown function import | import("fs")'],
    ['evaluate("1")', 'unknown function evaluate | evaluate("1"'],
    ['createUnit(1)', 'unknown function createUnit | createUnit(1'],
    ['constructor', 'unknown variable constructor | constructor'],
    ['toString()', 'unknown function toString | toString()'],
    ['trust # and so on', '# is not allowed | # and so on'],
    ['0 < trust < 1', 'a chain of comparisons is not allowed in a formula | 0 < trust < '],
    [`${'1+'.repeat(250)}1`, 'it has 501 characters; expected at most 500 | 1+1+1+1+1+1+'],
    [`${'('.repeat(40)}1${')'.repeat(40)}`, 'nested more than 30 levels deep | (((((((((((('],
  ])('%s is refused', async (text, message) => {
    expect(await refusal(text)).toBe(message);
  });

  it('keeps the text as written beside the tree', async () => {
    expect(await checkFormula('trust  *2', NAMES)).toEqual({
      formula: {
        text: 'trust  *2',
        tree: {
          kind: 'binary',
          operator: '*',
          left: { kind: 'variable', name: 'trust' },
          right: { kind: 'number', value: 2 },
        },
      },
    });
  });

  it('has a default for every name, which may name what it names', async () => {
    for (const [name, text] of Object.entries(DEFAULT_FORMULAS)) {
      const variables = FORMULA_VARIABLES[name as keyof typeof FORMULA_VARIABLES];
      expect(await checkFormula(text, variables), name).toHaveProperty('formula');
    }
    expect(Object.keys(DEFAULT_FORMULAS)).toEqual(Object.keys(FORMULA_VARIABLES));
  });
});

describe('the default formulas', () => {
  for (const [name, variables] of Object.entries(FORMULA_VARIABLES)) {
    it(`${name} is what the parser makes of its text`, async () => {
      const key = name as keyof typeof FORMULA_VARIABLES;
      const checked = await checkFormula(DEFAULT_FORMULAS[key], variables);
      expect(checked).toEqual({
        formula: { text: DEFAULT_FORMULAS[key], tree: DEFAULT_FORMULA_TREES[key] },
      });
    });
  }
});
