// A map file against the scenario it is drawn over: read, checked, and turned into what the map works on. All
// problems are told at once.

import { type Problem, ScenarioError } from '../errors/errors.js';
import type { WrittenNumber } from './calibration-plan.js';
import {
  checkTargets,
  endsIn,
  runSize,
  type Say,
  targetsOf,
  uncertaintyOf,
  unique,
  writtenNumber,
} from './load-calibration.js';
import type { ResolvedScenario } from './load-scenario.js';
import type { MapAxis, MapPlan } from './map-plan.js';
import { nearestName } from './nearest-name.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import type { Provenance } from './provenance.js';
import { readSourceFile } from './read-scenario-file.js';
import { type MapFile, mapSchema } from './schema/map.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { parseSource, plainData, type SourceMap } from './source-tree.js';

/**
 * @param metrics - ids of the metrics there are
 * @throws ScenarioError with every problem found; code `file` when the file cannot be read
 */
export function loadMap(path: string, scenario: ResolvedScenario, metrics: readonly string[]): MapPlan {
  return planOf(readSourceFile(path, 'a map file'), scenario, metrics);
}

/** A plan from text; what a test needs. */
export function parseMap(
  text: string,
  file: string,
  scenario: ResolvedScenario,
  metrics: readonly string[],
): MapPlan {
  return planOf(parseSource(text, file) as SourceMap, scenario, metrics);
}

function planOf(tree: SourceMap, scenario: ResolvedScenario, metrics: readonly string[]): MapPlan {
  const parsed = mapSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, mapSchema)),
  ];
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  const file = parsed.value as MapFile;
  const say: Say = (code, path, message, hint) => {
    const place = placeOf(tree, path);
    problems.push({ code, message, path: path.join('.'), place, ...(hint === undefined ? {} : { hint }) });
    return undefined;
  };
  const rows = new Map(scenario.provenance.map((row) => [row.path, row]));
  const [across, up] = (['across', 'up'] as const).map((key) => axisOf(file[key], [key], rows, say));
  const refit = file.refit.map((parameter, i) => uncertaintyOf(parameter, ['refit', i], rows, say));
  unique(
    [across, up, ...refit].flatMap((it) => it?.sets.map(({ path }) => path) ?? []),
    (twice) => say('duplicate', ['refit'], `${twice} is moved twice; expected once, on an axis or in refit`),
  );
  const targets = targetsOf(file, scenario);
  if (targets.length === 0)
    say('reference', [], 'there is nothing to refit to; expected targets or scenarioTargets');
  unique(
    targets.map(({ id }) => id),
    (twice) => say('duplicate', ['targets'], `the target ${twice} is there twice`),
  );
  checkTargets(file, scenario, metrics, say);
  checkDrawn(file, scenario, say);
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  const { id, note = '', seed, trial, check, attribution, draw } = file;
  return {
    id,
    note,
    seed,
    across: across!,
    up: up!,
    refit: refit.map((uncertainty) => uncertainty!),
    targets,
    trial: runSize(trial),
    check: { ...check, settings: check.settings ?? [] },
    attribution: { ...attribution, settings: attribution.settings ?? [] },
    draw,
  };
}

function axisOf(
  axis: MapFile['across'],
  at: Path,
  rows: ReadonlyMap<string, Provenance>,
  say: Say,
): MapAxis | undefined {
  const { path, factor, on = [], of, bounds, steps, title, note = '' } = axis;
  if ((path === undefined) === (factor === undefined))
    return say('type', at, `invalid ${at[0]}; expected either path, or factor and on`);
  const sets = (path === undefined ? on : [path]).map((one, i) =>
    writtenNumber(one, path === undefined ? [...at, 'on', i] : [...at, 'path'], rows, say),
  );
  if (sets.length === 0) return say('type', at, 'a factor on nothing; expected on with at least one path');
  if (sets.some((set) => set === undefined)) return undefined;
  if (of !== undefined && (path !== undefined || of.length !== sets.length))
    return say(
      'type',
      [...at, 'of'],
      `${of.length} numbers for ${on.length} paths; expected one for each path of on`,
    );
  const written = (sets as WrittenNumber[]).map((set, i) =>
    of === undefined ? set : { ...set, before: of[i]! },
  );
  if (path === undefined && written.flatMap(({ before }) => before).every((number) => number === 0))
    return say('range', [...at, 'on'], `${factor} multiplies nothing but 0, so it changes nothing`);
  const ends = endsIn(path === undefined ? '' : written[0]!.unit, bounds, [...at, 'bounds'], say);
  if (ends === undefined) return undefined;
  const kind = path === undefined ? 'factor' : 'value';
  const name = path ?? factor!;
  return { name, title: title ?? name, kind, sets: written, bounds: ends, steps, note };
}

function checkDrawn({ draw }: MapFile, { parameters }: ResolvedScenario, say: Say): void {
  if (draw.length === 0)
    say('type', ['draw'], 'nothing is drawn; expected draw with at least one measure and group');
  const known = {
    measure: parameters.measures.map(({ id }) => id),
    group: parameters.groups.map(({ id }) => id),
  };
  for (const [i, drawn] of draw.entries()) {
    for (const what of ['measure', 'group'] as const) {
      if (known[what].includes(drawn[what])) continue;
      const near = nearestName(drawn[what], known[what]);
      const hint = near === undefined ? undefined : `did you mean ${near}?`;
      say('reference', ['draw', i, what], `there is no ${what} ${drawn[what]}`, hint);
    }
  }
  unique(
    draw.map(({ measure, group }) => `${measure} of ${group}`),
    (twice) => say('duplicate', ['draw'], `${twice} is drawn twice; expected once`),
  );
}
