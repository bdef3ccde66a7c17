// What each formula of a scenario may name. The order is the order of the array the model fills.

import type { Formulas } from './parameters.js';

export const FORMULA_VARIABLES = {
  /** Job finding per day. `link` is exp(B_ref − B) or its additive counterpart. */
  jobHazard: ['base', 'market', 'duration', 'search', 'acceptance', 'link'],
  /** Search relative to a person at the reference motivation in open search. */
  search: [
    'motivation',
    'motivationReference',
    'motivationWeight',
    'inside',
    'replacementRate',
    'replacementReference',
    'benefitElasticity',
    'meeting',
    'jobSearchSupport',
  ],
  /** Employers' willingness, relative to a person with a clean record. */
  acceptance: ['signal', 'health', 'habits'],
  /** Job loss per day. `subsidyFactor` is 1 outside a subsidy. */
  jobLoss: [
    'byTenure',
    'match',
    'matchReference',
    'matchEffect',
    'subsidyFactor',
    'support',
    'health',
    'healthReference',
    'healthEffect',
  ],
  /** Share of days attended in a measure; a logit. */
  attendance: ['motivation', 'trust', 'mismatch'],
  /** Whether a hidden health problem is told; a logit. */
  disclosure: ['trust', 'contact'],
  /** Chance that each of the five match questions is answered well; a logit. */
  match: ['clarity', 'matching'],
  /** Disability pension per day. `limit` is the factor after the benefit's limit, else 1. */
  pension: ['base', 'health', 'healthReference', 'healthEffect', 'limit'],
  /** Drop-out from a measure per day. */
  dropOut: ['base', 'motivation', 'motivationEffect'],
  /** Whether a leaver is satisfied; a logit. `surprise` is experienced minus expected benefit, `job` 0 or 1. */
  satisfaction: ['surprise', 'job'],
} as const satisfies { readonly [name in keyof Formulas]: readonly string[] };
