// How each kind of results on a page came about, in the order in which the page shows them.

import type { Context } from '../context.js';
import { attributionMethod } from './attribution-method.js';
import { comparisonMethod } from './comparison-method.js';
import { factsMethod } from './facts-method.js';
import { fitMethod } from './fit-method.js';
import { lifeMethod } from './life-method.js';
import type { MethodPart } from './method.js';
import { runMethod } from './run-method.js';
import { sensitivityMethod, sweepMethod } from './study-method.js';

export function methodParts(context: Context): readonly MethodPart[] {
  const { attribution, comparison, run, sweep, sensitivity, life, fit, facts } = context.folder;
  return [
    ...(attribution === undefined ? [] : [attributionMethod(context, attribution)]),
    ...(run === undefined ? [] : [runMethod(context, run)]),
    ...(comparison === undefined ? [] : [comparisonMethod(context, comparison)]),
    ...(sweep === undefined ? [] : [sweepMethod(context, sweep)]),
    ...(sensitivity === undefined ? [] : [sensitivityMethod(context, sensitivity)]),
    ...(life === undefined ? [] : [lifeMethod(context, life)]),
    ...(fit === undefined ? [] : [fitMethod(context, fit)]),
    ...(facts === undefined ? [] : [factsMethod(context, facts)]),
  ];
}
