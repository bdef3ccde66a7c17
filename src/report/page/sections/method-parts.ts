// How each kind of results on a page came about, in the order in which the page shows them.

import type { Context } from '../context.js';
import { attributionMethod } from './attribution-method.js';
import { comparisonMethod } from './comparison-method.js';
import { factsMethod } from './facts-method.js';
import type { MethodPart } from './method.js';
import { runMethod } from './run-method.js';

export function methodParts(context: Context): readonly MethodPart[] {
  const { attribution, comparison, run, facts } = context.folder;
  return [
    ...(attribution === undefined ? [] : [attributionMethod(context, attribution)]),
    ...(run === undefined ? [] : [runMethod(context, run)]),
    ...(comparison === undefined ? [] : [comparisonMethod(context, comparison)]),
    ...(facts === undefined ? [] : [factsMethod(context, facts)]),
  ];
}
