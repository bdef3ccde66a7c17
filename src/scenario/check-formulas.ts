// The formulas of a scenario, its own or the defaults, as checked trees.

import type { Problem } from '../errors/errors.js';
import type { Formula } from '../model/formula.js';
import { FORMULA_VARIABLES } from '../model/formula-variables.js';
import type { Formulas } from '../model/parameters.js';
import { DEFAULT_FORMULA_TREES } from './default-formula-trees.js';
import { DEFAULT_FORMULAS } from './default-formulas.js';
import { checkFormula } from './formula-text.js';
import { nodeAt } from './places.js';
import type { Validated } from './validate.js';

export interface CheckedFormulas {
  /** One for each name, when there is no problem. */
  readonly formulas: { readonly [name in keyof Formulas]: Formula };
  readonly problems: readonly Problem[];
}

/** Checks every formula against the names it may use. */
export async function checkFormulas({ scenario, values }: Validated): Promise<CheckedFormulas> {
  const problems: Problem[] = [];
  const formulas: { [name: string]: Formula } = {};
  for (const [key, variables] of Object.entries(FORMULA_VARIABLES)) {
    const name = key as keyof Formulas;
    const text = scenario.formulas?.[name] ?? DEFAULT_FORMULAS[name];
    if (text === DEFAULT_FORMULAS[name]) {
      formulas[name] = { text, tree: DEFAULT_FORMULA_TREES[name] };
      continue;
    }
    const checked = await checkFormula(text, variables);
    if ('formula' in checked) {
      formulas[name] = checked.formula;
      continue;
    }
    const { message, offset, hint } = checked.problem;
    const node = nodeAt(values, ['formulas', name])!;
    // Only a text that stands on one line as it is has a column for each of its characters.
    const column =
      node.kind === 'scalar' && node.textColumn !== undefined ? node.textColumn + offset : undefined;
    problems.push({
      code: 'formula',
      message: `invalid formula ${name}: ${message}`,
      path: `formulas.${name}`,
      place: { ...node.place, column: column ?? node.place.column },
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return { formulas: formulas as CheckedFormulas['formulas'], problems };
}
