// A formula of the scenario as it stands there, and the strength of a mechanism beside what it acts on.

import { FORMULA_VARIABLES } from '../../model/formula-variables.js';
import type { Formulas } from '../../model/parameters.js';
import type { Facts } from './facts.js';
import { code } from './markdown.js';

/** A formula with what it may name. */
export function formula({ parameters }: Facts, name: keyof Formulas, gives: string): string {
  return `${gives}:\n\n> ${code(parameters.formulas[name].text)}\n\n(it may name ${FORMULA_VARIABLES[name].map(code).join(', ')})`;
}

export function strengthOf({ model }: Facts, mechanism: keyof Facts['model']['strength']): string {
  const strength = model.strength[mechanism];
  return strength === 1 ? '' : ` (at strength ${strength})`;
}
