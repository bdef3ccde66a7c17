// The formulas a scenario has when it gives none. Sources and doubts stand in the baseline's file, which
// spells them all out.

import type { Formulas } from '../model/parameters.js';

export const DEFAULT_FORMULAS: { readonly [name in keyof Formulas]: string } = {
  jobHazard: 'base * market * duration * search * acceptance * link',
  search:
    'exp(motivationWeight * (motivation - motivationReference)) * inside * ' +
    '(replacementRate / replacementReference) ^ benefitElasticity * meeting * jobSearchSupport',
  acceptance: 'exp(-signal)',
  jobLoss:
    'byTenure * exp(matchEffect * (match - matchReference) + healthEffect * (health - healthReference)) * ' +
    'subsidyFactor * support',
  attendance: '-0.5 + 3*motivation + trust - 1.5*mismatch',
  disclosure: '-1 + 3*trust + contact',
  match: '1.7 - 2.5*clarity + matching',
  pension: 'base * exp(healthEffect * (health - healthReference)) * limit',
  dropOut: 'base * exp(motivationEffect * (0.5 - motivation))',
  satisfaction: '0.8 + 2*surprise + job',
};
