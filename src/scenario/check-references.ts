// What one part of a scenario says about another: names that must exist, shares that must sum, values that
// must lie in their own range.

import type { Problem, ScenarioErrorCode } from '../errors/errors.js';
import { BARRIERS } from '../model/parameters.js';
import { type Annotation, GRADES } from './annotations.js';
import { nearestName } from './nearest-name.js';
import type { Scenario } from './schema/scenario-schema.js';
import type { SourceNode } from './source-tree.js';
import { type Dimension, parseQuantity } from './units.js';
import { nodeAt, placeOf, type Validated } from './validate.js';

/** Rounding that sums of shares may carry. */
const SUM_TOLERANCE = 1e-9;

/** Every cross-reference that does not hold. */
export function checkReferences({ scenario, values, annotations }: Validated): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (
    path: readonly (string | number)[],
    message: string,
    code: ScenarioErrorCode = 'reference',
    hint?: string,
  ) => {
    problems.push({
      code,
      message,
      path: path.join('.'),
      place: placeOf(values, path),
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const groups = Object.keys(scenario.groups);
  const measures = Object.keys(scenario.measures ?? {});
  const named = (
    path: readonly (string | number)[],
    what: string,
    name: string,
    known: readonly string[],
  ) => {
    if (known.includes(name)) return;
    const near = nearestName(name, known);
    say(
      path,
      `there is no ${what} ${name}`,
      'reference',
      near === undefined ? `there are ${known.join(', ') || 'none'}` : `did you mean ${near}?`,
    );
  };
  if (groups.length === 0) say(['groups'], 'a scenario needs at least one group', 'range');

  checkRegions(scenario, say);
  for (const [id, group] of Object.entries(scenario.groups)) {
    group.correlations?.forEach(({ between, value }, index) => {
      const path = ['groups', id, 'correlations', index];
      if (between.length !== 2 || between[0] === between[1]) {
        say([...path, 'between'], 'a correlation is between two different attributes', 'range');
      }
      for (const name of between)
        named([...path, 'between'], 'attribute', name, [...BARRIERS, 'motivation', 'trust']);
      if (Math.abs(value) >= 1)
        say([...path, 'value'], `invalid value: ${value}; expected a correlation between -1 and 1`, 'range');
    });
  }
  for (const [id, measure] of Object.entries(scenario.measures ?? {})) {
    const path = ['measures', id];
    measure.groups?.forEach((group, index) => {
      named([...path, 'groups', index], 'group', group, groups);
    });
    if (measure.kind !== 'assessment' && measure.duration === undefined) {
      say(path, `measure ${id} has no duration; expected a duration, a distribution or open-ended`, 'type');
    }
    const byGroup = (key: 'startShare' | 'priority') => {
      for (const group of Object.keys(measure[key] ?? {}))
        named([...path, key, group], 'group', group, groups);
    };
    byGroup('startShare');
    byGroup('priority');
    if (
      measure.places !== undefined &&
      measure.places !== null &&
      !('days' in measure.places && Array.isArray(measure.places.days))
    ) {
      for (const group of Object.keys(measure.places))
        named([...path, 'places', group], 'group', group, groups);
    }
    if (measure.duration !== undefined && measure.duration !== null && !('kind' in measure.duration)) {
      for (const group of Object.keys(measure.duration))
        named([...path, 'duration', group], 'group', group, groups);
      for (const group of measure.groups ?? groups) {
        if (!(group in measure.duration))
          say([...path, 'duration'], `measure ${id} has no duration for group ${group}`, 'type');
      }
    }
    if (measure.discipline === 'priority' && measure.priority === undefined) {
      say([...path, 'discipline'], 'the priority discipline needs priority: a number for each group', 'type');
    }
  }
  for (const group of groups) {
    const sum = Object.values(scenario.measures ?? {}).reduce(
      (total, measure) => total + (measure.startShare?.[group] ?? 0),
      0,
    );
    if (sum > 1 + SUM_TOLERANCE)
      say(['measures'], `the start shares of group ${group} sum to ${sum}; expected at most 1`, 'range');
  }
  checkChooser(scenario, measures, groups, say, named);
  for (const key of ['referenceGroup', 'contentGroup'] as const) {
    const name = scenario.job?.[key];
    if (name !== undefined) named(['job', key], 'group', name, groups);
  }
  scenario.targets?.forEach((target, index) => {
    named(['targets', index, 'measure'], 'measure', target.measure, measures);
    named(['targets', index, 'group'], 'group', target.group, groups);
  });
  scenario.changes?.forEach((change, index) => {
    if ((change.places === undefined) === (change.market === undefined)) {
      say(['changes', index], 'a change sets one thing: places or market', 'type');
    }
    if (change.places !== undefined)
      named(['changes', index, 'places', 'measure'], 'measure', change.places.measure, measures);
    if (change.market !== undefined) {
      named(
        ['changes', index, 'market', 'region'],
        'region',
        change.market.region,
        Object.keys(scenario.regions ?? { all: 0 }),
      );
    }
  });
  return [...problems, ...checkAnnotations(values, annotations)];
}

type Say = (
  path: readonly (string | number)[],
  message: string,
  code?: ScenarioErrorCode,
  hint?: string,
) => void;
type Named = (
  path: readonly (string | number)[],
  what: string,
  name: string,
  known: readonly string[],
) => void;

function checkRegions(scenario: Scenario, say: Say): void {
  const regions = Object.values(scenario.regions ?? {});
  if (scenario.regions !== undefined && regions.length === 0)
    say(['regions'], 'regions is empty; leave it out for one region', 'range');
  for (const key of ['arrivalShare', 'placesShare'] as const) {
    const sum = regions.reduce((total, region) => total + (region[key] ?? (regions.length === 1 ? 1 : 0)), 0);
    if (regions.length > 0 && Math.abs(sum - 1) > SUM_TOLERANCE) {
      say(['regions'], `the regions' ${key} sum to ${sum}; expected 1`, 'range');
    }
  }
}

function checkChooser(
  scenario: Scenario,
  measures: readonly string[],
  groups: readonly string[],
  say: Say,
  named: Named,
): void {
  const { chooser } = scenario;
  if (chooser === 'caseworker') return;
  if ('chains' in chooser) {
    if (chooser.chains.length === 0) say(['chooser', 'chains'], 'there is no chain', 'range');
    chooser.chains.forEach((chain, index) => {
      chain.measures.forEach((id, stop) => {
        named(['chooser', 'chains', index, 'measures', stop], 'measure', id, measures);
      });
    });
    return;
  }
  for (const [group, table] of Object.entries(chooser.routes)) {
    named(['chooser', 'routes', group], 'group', group, groups);
    if (!('start' in table))
      say(['chooser', 'routes', group], `the routes of ${group} have no row start`, 'type');
    for (const [from, row] of Object.entries(table)) {
      const path = ['chooser', 'routes', group, from];
      const measure = from.replace(/^(renege|balk):/, '');
      if (from !== 'start') named(path, 'measure', measure, measures);
      for (const to of Object.keys(row))
        if (to !== 'leave' && to !== 'search') named([...path, to], 'measure', to, measures);
      const sum = Object.values(row).reduce((total, chance) => total + chance, 0);
      if (Math.abs(sum - 1) > SUM_TOLERANCE)
        say(path, `the routes from ${from} sum to ${sum}; expected 1`, 'range');
    }
  }
  for (const group of groups) {
    if (!(group in chooser.routes)) say(['chooser', 'routes'], `group ${group} has no routes`, 'type');
  }
}

const DIMENSIONS: readonly Dimension[] = ['number', 'duration', 'rate', 'money', 'moneyPerMonth'];

/** Grades from the list, ranges of the value's own kind with the value inside. */
function checkAnnotations(
  values: SourceNode,
  annotations: ReadonlyMap<string, Annotation>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [path, { grade, range, rangePlace }] of annotations) {
    const parts = path.split('.');
    const node = nodeAt(values, parts);
    const place = rangePlace ?? placeOf(values, parts);
    if (
      grade !== undefined &&
      !grade.split('/').every((letter) => GRADES.includes(letter.replace('*', '') as never))
    ) {
      problems.push({
        code: 'range',
        message: `invalid grade: ${JSON.stringify(grade)}; expected ${GRADES.join(', ')}, or two as A/C`,
        path,
        place: placeOf(values, parts),
      });
    }
    if (rangePlace !== undefined && range === undefined) {
      problems.push({ code: 'type', message: 'invalid range; expected [low, high]', path, place });
      continue;
    }
    if (range === undefined || node?.kind !== 'scalar') continue;
    const dimension = DIMENSIONS.find((candidate) => parseQuantity(node.value, candidate) !== undefined);
    if (dimension === undefined) continue;
    const value = parseQuantity(node.value, dimension)!;
    const [low, high] = [parseQuantity(range[0], dimension), parseQuantity(range[1], dimension)];
    if (low === undefined || high === undefined || low > high) {
      problems.push({
        code: 'range',
        message: `invalid range: [${String(range[0])}, ${String(range[1])}]; expected low and high in the unit of the value`,
        path,
        place,
      });
    } else if (value < low - 1e-12 * Math.abs(low) || value > high + 1e-12 * Math.abs(high)) {
      problems.push({
        code: 'range',
        message: `${String(node.value)} lies outside its own range [${String(range[0])}, ${String(range[1])}]`,
        path,
        place: node.place,
      });
    }
  }
  return problems;
}
