// What one part of a scenario says about another: names that must exist, shares that must sum, keys that need
// each other. Works on whatever is valid, so that one mistake does not hide the next.

import type { Problem } from '../errors/errors.js';
import { checkCorrelations } from './check-correlations.js';
import { checkMeasures } from './check-measures.js';
import { checkRoutes } from './check-routes.js';
import { checkSteering } from './check-steering.js';
import { nearestName } from './nearest-name.js';
import { nameOf, namesAt, type Path, placeOf } from './places.js';
import { type Check, rounded, SUM_TOLERANCE } from './reference-check.js';
import { LAW_FIELDS } from './schema/law-fields.js';
import { shown } from './shown.js';
import type { Validated } from './validate.js';

/** Every cross-reference that does not hold, besides those that follow from what the schema refused. */
export function checkReferences({ scenario, values, problems: refused }: Validated): readonly Problem[] {
  const problems: Problem[] = [];
  const regions = namesAt(values, ['regions']);
  const check: Check = {
    scenario,
    groups: namesAt(values, ['groups']),
    measures: namesAt(values, ['measures']),
    regions: regions.length === 0 ? ['all'] : regions,
    say: (path, message, { code = 'reference', hint } = {}) => {
      const place = placeOf(values, path);
      problems.push({ code, message, path: path.join('.'), place, ...(hint === undefined ? {} : { hint }) });
    },
    named: (path, what, name, known) => {
      // Without any group the scenario has another problem, told elsewhere.
      if (name === undefined || known.includes(name) || (what === 'group' && known.length === 0)) return;
      const near = nearestName(name, known);
      const hint = near === undefined ? `there are ${someOf(known)}` : `did you mean ${near}?`;
      check.say(path, `there is no ${what} ${shown({ kind: 'scalar', value: name, place: values.place })}`, {
        hint,
      });
    },
  };
  checkNames(check);
  checkRegions(check);
  for (const [id, group] of Object.entries(scenario.groups ?? {})) checkCorrelations(check, id, group);
  checkMeasures(check);
  checkRoutes(check);
  checkJob(check);
  checkRest(check);
  checkSteering(check);
  return problems.filter(({ path }) => !refused.some((other) => touches(path ?? '', other.path ?? '')));
}

/** Whether one path lies within the other. */
function touches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

const NAME = /^\p{L}[\p{L}\p{N}_-]*$/u;
/** Words that mean something else where a name could stand. */
const RESERVED: { readonly [section: string]: readonly string[] } = {
  groups: ['value', 'steps', 'distribution', ...LAW_FIELDS],
  measures: ['start', 'search', 'leave', 'unlimited'],
  regions: [],
};

function checkNames({ scenario, groups, measures, regions, say }: Check): void {
  for (const [section, names] of Object.entries({ groups, measures, regions })) {
    for (const name of names) {
      const expected = 'letters, digits, _ and -, beginning with a letter';
      if (!NAME.test(name))
        say([section, name], `invalid name: ${JSON.stringify(name)}; expected ${expected}`, { code: 'type' });
      else if (RESERVED[section]!.includes(name)) {
        say([section, name], `invalid name: ${name}; it has a meaning of its own`, {
          code: 'type',
          hint: 'choose another',
        });
      }
    }
  }
  if (scenario.groups !== undefined && groups.length === 0) {
    say(['groups'], 'groups is empty; expected at least one group', { code: 'range' });
  }
  if (scenario.title !== undefined && scenario.title.nb === undefined && scenario.title.en === undefined) {
    say(['title'], 'title is empty; expected nb, en or both', { code: 'type' });
  }
  const outcome = scenario.illustration?.outcome;
  if (outcome !== undefined && outcome.nb === undefined && outcome.en === undefined) {
    say(['illustration', 'outcome'], 'outcome is empty; expected nb, en or both', { code: 'type' });
  }
}

function checkRegions({ scenario, say }: Check): void {
  if (scenario.regions === undefined) return;
  const regions = Object.values(scenario.regions);
  if (regions.length === 0) {
    say(['regions'], 'regions is empty; leave it out for one region', { code: 'range' });
    return;
  }
  for (const key of ['arrivalShare', 'placesShare'] as const) {
    const missing = regions.length === 1 ? 1 : 0;
    const sum = regions.reduce((total, region) => total + (region[key] ?? missing), 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      say(['regions'], `invalid ${key}: the shares sum to ${rounded(sum)} over regions; expected 1`, {
        code: 'range',
      });
    }
  }
}

/** The groups that anchor hazards and content; one group anchors itself. */
function checkJob({ scenario, groups, say, named }: Check): void {
  const { job } = scenario;
  named(['job', 'referenceGroup'], 'group', job?.referenceGroup, groups);
  named(['job', 'contentGroup'], 'group', job?.contentGroup, groups);
  if (groups.length < 2) return;
  const choices = `expected one of ${groups.join(', ')}`;
  if (job?.referenceGroup === undefined && (job?.baseHazard ?? 0) > 0) {
    say(['job', 'referenceGroup'], `referenceGroup is missing; ${choices}`, {
      code: 'type',
      hint: 'the base hazard holds at the mean of that group',
    });
  }
  const acts = Object.values(scenario.measures ?? {}).some((measure) =>
    Object.values(measure?.content ?? {}).some((value) => value !== undefined && value !== 0),
  );
  if (job?.contentGroup === undefined && acts && scenario.mechanisms?.content?.on === true) {
    say(['job', 'contentGroup'], `contentGroup is missing; ${choices}`, {
      code: 'type',
      hint: 'content is measured against the mean barriers of that group',
    });
  }
}

function checkRest({ scenario, groups, measures, regions, say, named }: Check): void {
  for (const group of Object.keys(scenario.choice?.noMeasureConstant ?? {})) {
    named(['choice', 'noMeasureConstant', group], 'group', group, groups);
  }
  const needs = Object.values(scenario.wellbeing?.weights ?? {});
  if (needs.length === 5 && needs.every((weight) => weight === 0)) {
    say(['wellbeing', 'weights'], 'invalid weights: all are 0; expected at least one above 0', {
      code: 'range',
    });
  }
  const ids = new Map<string, number>();
  scenario.targets?.forEach((target, index) => {
    named(['targets', index, 'measure'], 'measure', target?.measure, measures);
    named(['targets', index, 'group'], 'group', target?.group, groups);
    if (target?.id === undefined) return;
    if (ids.has(target.id))
      say(['targets', index, 'id'], `the target ${target.id} stands twice`, { code: 'duplicate' });
    ids.set(target.id, index);
  });
  scenario.changes?.forEach((change, index) => {
    const path: Path = ['changes', index];
    if (change === undefined) return;
    if ((change.places === undefined) === (change.market === undefined)) {
      say(path, `invalid ${nameOf(path)}; expected either places or market`, { code: 'type' });
    }
    named([...path, 'places', 'measure'], 'measure', change.places?.measure, measures);
    named([...path, 'places', 'group'], 'group', change.places?.group, groups);
    named([...path, 'market', 'region'], 'region', change.market?.region, regions);
  });
}

/** Names for a hint; the first few of many. */
function someOf(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  return names.length <= 12
    ? names.join(', ')
    : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`;
}
