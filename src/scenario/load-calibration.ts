// A calibration file against the scenario it fits: read, checked, and turned into what the fit works on. All
// problems are told at once.

import { type Problem, ScenarioError } from '../errors/errors.js';
import type {
  CalibrationPlan,
  CalibrationTarget,
  Quantity,
  Uncertainty,
  WrittenNumber,
} from './calibration-plan.js';
import type { ResolvedScenario } from './load-scenario.js';
import { nearestName } from './nearest-name.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import type { Provenance } from './provenance.js';
import { readSourceFile } from './read-scenario-file.js';
import { type CalibrationFile, calibrationSchema } from './schema/calibration.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { parseSource, plainData, type SourceMap } from './source-tree.js';
import { isWholeNumber } from './whole-numbers.js';

/** @throws ScenarioError with every problem found; code `file` when the file cannot be read */
export function loadCalibration(
  path: string,
  scenario: ResolvedScenario,
  metrics: readonly string[],
): CalibrationPlan {
  return planOf(readSourceFile(path, 'a calibration file'), scenario, metrics);
}

/** A plan from text; what a test needs. */
export function parseCalibration(
  text: string,
  file: string,
  scenario: ResolvedScenario,
  metrics: readonly string[],
) {
  return planOf(parseSource(text, file) as SourceMap, scenario, metrics);
}

export type Say = (code: Problem['code'], path: Path, message: string, hint?: string) => undefined;

/** @param metrics - ids of the metrics there are */
function planOf(tree: SourceMap, scenario: ResolvedScenario, metrics: readonly string[]): CalibrationPlan {
  const parsed = calibrationSchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, calibrationSchema)),
  ];
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  const file = parsed.value as CalibrationFile;
  const say: Say = (code, path, message, hint) => {
    const place = placeOf(tree, path);
    problems.push({ code, message, path: path.join('.'), place, ...(hint === undefined ? {} : { hint }) });
    return undefined;
  };
  const rows = new Map(scenario.provenance.map((row) => [row.path, row]));
  const uncertainties = file.parameters.map((parameter, i) =>
    uncertaintyOf(parameter, ['parameters', i], rows, say),
  );
  unique(
    uncertainties.flatMap((it) => it?.sets.map((set) => set.path) ?? []),
    (twice) => say('duplicate', ['parameters'], `${twice} is moved twice; expected once`),
  );
  const targets = targetsOf(file, scenario);
  if (targets.length === 0)
    say('reference', [], 'there is nothing to fit to; expected targets or scenarioTargets');
  unique(
    targets.map(({ id }) => id),
    (twice) => say('duplicate', ['targets'], `the target ${twice} is there twice`),
  );
  checkTargets(file, scenario, metrics, say);
  if (problems.length > 0) throw new ScenarioError(inOrder(problems, tree.place.file));
  const { id, seed, trial, polish, acceptance, ensemble } = file;
  return {
    id,
    seed,
    trial: runSize(trial),
    polish: runSize(polish),
    acceptance: runSize(acceptance),
    ensemble: ensemble === undefined ? undefined : { ...ensemble, settings: ensemble.settings ?? [] },
    uncertainties: uncertainties as Uncertainty[],
    targets,
  };
}

interface WrittenRunSize {
  readonly settings?: readonly string[] | undefined;
  readonly rates?:
    | { readonly settings?: readonly string[] | undefined; readonly replications: number }
    | undefined;
}

/** Runs as the file has them, with no settings where it says nothing. */
export function runSize<Size extends WrittenRunSize>(size: Size) {
  const { settings = [], rates } = size;
  return { ...size, settings, rates: rates && { ...rates, settings: rates.settings ?? [] } };
}

type ParameterEntry = CalibrationFile['parameters'][number];

export function uncertaintyOf(
  parameter: ParameterEntry,
  at: Path,
  rows: ReadonlyMap<string, Provenance>,
  say: Say,
): Uncertainty | undefined {
  const uncertainty = movableOf(parameter, at, rows, say);
  if (uncertainty === undefined || uncertainty.kind === 'observedShift') return uncertainty;
  const { name, sets, start, bounds } = uncertainty;
  const unit = uncertainty.kind === 'value' ? sets[0]!.unit : '';
  if (start < bounds[0] || start > bounds[1])
    return say(
      'range',
      [...at, 'bounds'],
      `${name} starts at ${start}${unit}, outside its bounds [${bounds.join(', ')}]`,
    );
  return uncertainty;
}

/** The same for what starts nowhere in particular: the scenario's own value may lie outside the bounds. */
export function movableOf(
  parameter: ParameterEntry,
  at: Path,
  rows: ReadonlyMap<string, Provenance>,
  say: Say,
): Uncertainty | undefined {
  const { path, factor, on, observedShift, bounds, range, source, note = '' } = parameter;
  if ([path, factor, observedShift].filter((kind) => kind !== undefined).length !== 1)
    return say('type', at, 'invalid parameter; expected either path, or factor and on, or observedShift');
  if (observedShift !== undefined) {
    const known = range === undefined ? undefined : endsIn('', range, [...at, 'range'], say);
    if (range === undefined)
      say('reference', at, `${observedShift} has no range; expected range: [low, high]`);
    const far = bounds === undefined ? known : endsIn('', bounds, [...at, 'bounds'], say);
    if (known === undefined || far === undefined) return undefined;
    return {
      name: observedShift,
      kind: 'observedShift',
      sets: [],
      start: 0,
      bounds: far,
      range: known,
      source: source ?? 'assumption',
      note,
    };
  }
  const sets = (path === undefined ? (on ?? []) : [path]).map((one, i) =>
    writtenNumber(one, path === undefined ? [...at, 'on', i] : [...at, 'path'], rows, say),
  );
  if (sets.length === 0) return say('type', at, 'a factor on nothing; expected on with at least one path');
  if (sets.some((set) => set === undefined)) return undefined;
  const written = sets as WrittenNumber[];
  const [first] = written;
  const unit = path === undefined ? '' : first!.unit;
  const row = path === undefined ? undefined : rows.get(path)!;
  const evidence = range ?? (row?.range?.split(' to ') as [string, string] | undefined);
  const read = (ends: readonly [string, string], key: string) => endsIn(unit, ends, [...at, key], say);
  const known = evidence === undefined ? undefined : read(evidence, 'range');
  if (evidence === undefined)
    return say('reference', at, `${path ?? factor} has no range; expected range: [low, high]`);
  const far = bounds === undefined ? known : read(bounds, 'bounds');
  if (known === undefined || far === undefined) return undefined;
  const start = path === undefined ? 1 : (first!.before as number);
  return {
    name: path ?? factor!,
    kind: path === undefined ? 'factor' : 'value',
    sets: written,
    start,
    bounds: far,
    range: known,
    source: row?.source ?? source ?? 'assumption',
    note: note === '' ? (row?.description ?? '') : note,
  };
}

const WRITTEN = /^(-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(.*)$/;

/** Splits a number as written from its unit. */
function split(text: string): readonly [number, string] | undefined {
  const [, number, unit] = WRITTEN.exec(text.trim()) ?? [];
  return number === undefined ? undefined : [Number(number), unit!.trim() === '' ? '' : ` ${unit!.trim()}`];
}

/** A list of plain numbers as written, which a factor multiplies one by one. */
function numbersIn(text: string): readonly number[] | undefined {
  if (!/^\[[^[\]{}]*\]$/.test(text)) return undefined;
  const numbers = text.slice(1, -1).split(',').map(Number);
  return numbers.some(Number.isNaN) ? undefined : numbers;
}

export function writtenNumber(
  path: string,
  at: Path,
  rows: ReadonlyMap<string, Provenance>,
  say: Say,
): WrittenNumber | undefined {
  const row = rows.get(path);
  if (row === undefined) {
    const near = nearestName(path, [...rows.keys()]);
    return say(
      'reference',
      at,
      `the scenario gives no ${path}`,
      near === undefined ? undefined : `did you mean ${near}?`,
    );
  }
  const whole = isWholeNumber(path) ? { whole: true as const } : {};
  const list = at[at.length - 2] === 'on' ? numbersIn(row.value) : undefined;
  if (list !== undefined) return { path, before: list, unit: '', ...whole };
  const parts = split(row.value);
  if (parts === undefined) return say('type', at, `${path} is ${row.value}; expected one number`);
  return { path, before: parts[0], unit: parts[1], ...whole };
}

export function endsIn(
  unit: string,
  ends: readonly [string, string],
  at: Path,
  say: Say,
): readonly [number, number] | undefined {
  const [low, high] = ends.map(split);
  if (low?.[1] !== unit || high?.[1] !== unit || !(low[0] < high[0])) {
    return say(
      'range',
      at,
      `invalid ${at[at.length - 1]}: [${ends.join(', ')}]; expected two values${unit === '' ? '' : ` in${unit}`}, the lower first`,
    );
  }
  return [low[0], high[0]];
}

/** The part of a file that says what is fitted to. */
type TargetKeys = Pick<CalibrationFile, 'scenarioTargets' | 'targets'>;

/** The scenario's own targets where they are asked for, then those of the file. */
export function targetsOf(file: TargetKeys, scenario: ResolvedScenario): readonly CalibrationTarget[] {
  return [...scenarioTargets(file, scenario), ...ownTargets(file)];
}

function scenarioTargets(
  { scenarioTargets: how }: TargetKeys,
  scenario: ResolvedScenario,
): readonly CalibrationTarget[] {
  if (how === undefined) return [];
  const { metric, error, discrepancy, grade } = how;
  return scenario.targets.map(({ id, measure, group, value, source }) => ({
    id,
    quantity: { kind: 'metric', metric, measures: [measure], groups: [group] },
    value,
    error,
    discrepancy,
    source,
    grade,
    note: '',
  }));
}

function ownTargets({ targets = [] }: TargetKeys): readonly CalibrationTarget[] {
  return targets.map(
    ({
      id,
      kind,
      metric = '',
      months = [],
      measures,
      groups,
      value,
      error,
      discrepancy,
      source,
      grade,
      note = '',
    }) => {
      const among = {
        ...(measures === undefined ? {} : { measures }),
        ...(groups === undefined ? {} : { groups }),
      };
      const quantity: Quantity =
        kind === 'metric'
          ? { kind, metric, ...among }
          : kind === 'effect' || kind === 'gain'
            ? { kind, months, ...among }
            : { kind, ...among };
      return { id, quantity, value, error, discrepancy, source, grade, note };
    },
  );
}

export function checkTargets(
  file: TargetKeys,
  scenario: ResolvedScenario,
  metrics: readonly string[],
  say: Say,
): void {
  const { parameters } = scenario;
  const known = {
    measures: parameters.measures.map(({ id }) => id),
    groups: parameters.groups.map(({ id }) => id),
  };
  const named = (what: string, name: string, among: readonly string[], at: Path) => {
    if (among.includes(name)) return;
    const near = nearestName(name, among);
    say(
      'reference',
      at,
      `there is no ${what} ${name}`,
      near === undefined ? undefined : `did you mean ${near}?`,
    );
  };
  if (file.scenarioTargets !== undefined)
    named('metric', file.scenarioTargets.metric, metrics, ['scenarioTargets', 'metric']);
  (file.targets ?? []).forEach((target, i) => {
    const at = (...path: Path): Path => ['targets', i, ...path];
    for (const key of ['measures', 'groups'] as const)
      for (const [k, name] of (target[key] ?? []).entries())
        named(key.slice(0, -1), name, known[key], at(key, k));
    if (target.kind === 'metric') named('metric', target.metric ?? '', metrics, at('metric'));
    if ((target.kind === 'effect' || target.kind === 'gain') && (target.months ?? []).length === 0)
      say('type', at(), 'an effect is read on dates; expected months, such as [24, 36]');
  });
}

export function unique(names: readonly string[], twice: (name: string) => void): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice(name);
    seen.add(name);
  }
}
