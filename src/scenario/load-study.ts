// A study file with the scenarios it runs: read, checked against each of them, and turned into what a sweep or a sensitivity
// analysis works on. All problems are told at once.

import { dirname, resolve } from 'node:path';
import { type Problem, ScenarioError } from '../errors/errors.js';
import type { Metric } from '../metrics/definition.js';
import type { ModelParameters } from '../model/parameters.js';
import type { Uncertainty } from './calibration-plan.js';
import { movableOf, type Say, unique } from './load-calibration.js';
import { type OpenScenario, openScenario, type ResolvedScenario } from './load-scenario.js';
import { type Path, placeOf } from './places.js';
import { inOrder } from './problem-order.js';
import { readSourceFile } from './read-scenario-file.js';
import type { InLanguages } from './schema/record.js';
import { type StudyFile, studySchema } from './schema/study.js';
import { type Issue, problemsOf } from './schema-problems.js';
import { settingsAt } from './settings-at.js';
import { plainData, type SourceMap } from './source-tree.js';
import { designOf } from './study-design.js';
import { type KnownQuantities, type OutcomeNames, outcomesOf } from './study-outcomes.js';
import type { StudyParameter, StudyPlan } from './study-plan.js';

const TRAJECTORIES = 10;
const ROWS = 64;

export interface StudyOptions {
  /** `path=value`, over the settings of the file. */
  readonly set: readonly string[];
  /** Metrics there are. */
  readonly metrics: readonly Metric[];
  /** Quantities that every world has. */
  readonly quantities: KnownQuantities;
}

export interface LoadedStudy {
  readonly plan: StudyPlan;
  /** As the files and settings have them, in the order of the plan. */
  readonly scenarios: readonly ResolvedScenario[];
  /**
   * Parameters of a scenario at a point of the unit cube.
   *
   * @param scenario - its place in the plan
   * @param point - one coordinate per parameter; undefined leaves a parameter as the scenario has it
   * @throws ScenarioError when the point is no valid scenario
   */
  readonly parametersAt: (
    scenario: number,
    point: readonly (number | undefined)[],
  ) => Promise<ModelParameters>;
}

/** @throws ScenarioError with every problem found; code `file` when a file cannot be read */
export async function loadStudy(path: string, options: StudyOptions): Promise<LoadedStudy> {
  const tree = readSourceFile(path, 'a study file');
  const file = studyOf(tree);
  const problems: Problem[] = [];
  const say: Say = (code, at, message, hint) => {
    const place = placeOf(tree, at);
    problems.push({ code, message, path: at.join('.'), place, ...(hint === undefined ? {} : { hint }) });
    return undefined;
  };
  if (file.scenarios.length === 0)
    say('type', ['scenarios'], 'there is nothing to run; expected at least one scenario');
  if (file.parameters.length === 0)
    say('type', ['parameters'], 'nothing moves; expected at least one parameter');
  const settings = [...(file.settings ?? []), ...options.set];
  const opened: OpenScenario[] = [];
  const scenarios: ResolvedScenario[] = [];
  for (const [i, name] of file.scenarios.entries()) {
    try {
      const open = openScenario(resolve(dirname(path), name), settings);
      scenarios.push(await open.with([]));
      opened.push(open);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems.map((problem) => placed(problem, tree, ['scenarios', i])));
    }
  }
  if (scenarios.length < file.scenarios.length || problems.length > 0) throw told(problems, tree);
  unique(
    scenarios.map(({ id }) => id),
    (twice) => say('duplicate', ['scenarios'], `two scenarios are called ${twice}; expected each once`),
  );
  const movable = scenarios.map((scenario) => movedIn(file, scenario, scenarios.length > 1, say));
  checkMoved(file, movable, say);
  const design = designOf(file, movable[0]!, say);
  const [first] = scenarios;
  const outcomes = outcomesOf(
    file,
    {
      quantities: options.quantities,
      metrics: options.metrics,
      measures: first!.parameters.measures.map(({ id }) => id),
      groups: first!.parameters.groups.map(({ id }) => id),
      called: calledIn(first!.parameters),
    },
    say,
  );
  if (problems.length > 0) throw told(problems, tree);
  const moved = movable as readonly (readonly Uncertainty[])[];
  const { id, question, note = '', seed, replications, sensitivity = {} } = file;
  return {
    scenarios,
    parametersAt: async (scenario, point) => {
      const chosen = moved[scenario]!.flatMap((one, k) =>
        point[k] === undefined ? [] : [{ one, at: point[k] }],
      );
      const set = settingsAt(
        chosen.map(({ one }) => one),
        chosen.map(({ at }) => at),
      );
      return (await opened[scenario]!.with(set)).parameters;
    },
    plan: {
      id,
      question: question.en,
      questionIn: question,
      note,
      seed,
      settings,
      scenarios: scenarios.map((scenario, i) => ({
        id: scenario.id,
        title: scenario.title.en,
        status: scenario.status,
        hash: scenario.hash,
        movable: moved[i]!,
      })),
      parameters: moved[0]!.map((one, i) => described(one, file.parameters[i]!.title)),
      design,
      replications,
      sensitivity: {
        trajectories: sensitivity.trajectories ?? TRAJECTORIES,
        rows: sensitivity.screeningOnly === true ? 0 : (sensitivity.rows ?? ROWS),
        drop: sensitivity.drop,
      },
      metrics: [
        ...new Set(
          outcomes.flatMap(({ source }) =>
            source.kind === 'world' && source.quantity.startsWith('metric:')
              ? [source.quantity.slice('metric:'.length)]
              : [],
          ),
        ),
      ],
      outcomes,
    },
  };
}

/** Measures by their Norwegian names without what explains them, groups by those of the language. */
function calledIn({ measures, groups }: ModelParameters): OutcomeNames['called'] {
  const named = (language: 'nb' | 'en') =>
    new Map([
      ...groups.map((group) => [group.id, group.names[language]] as const),
      ...measures.map((measure) => [measure.id, measure.names.nb.replace(/ \([^)]*\)/g, '')] as const),
    ]);
  const names = { nb: named('nb'), en: named('en') };
  return (id, language) => names[language].get(id) ?? id;
}

/** @throws ScenarioError with every problem that the schema finds */
function studyOf(tree: SourceMap): StudyFile {
  const parsed = studySchema._zod.run({ value: plainData(tree), issues: [] }, { async: false });
  if (parsed instanceof Promise) throw new TypeError('the schema has no asynchronous parts');
  const problems: Problem[] = [
    ...(tree.problems ?? []),
    ...parsed.issues.flatMap((issue) => problemsOf(issue as unknown as Issue, tree, studySchema)),
  ];
  if (problems.length > 0) throw told(problems, tree);
  return parsed.value as StudyFile;
}

/** What each parameter sets in a scenario. */
function movedIn(
  { parameters }: StudyFile,
  scenario: ResolvedScenario,
  isOneOfSeveral: boolean,
  say: Say,
): readonly (Uncertainty | undefined)[] {
  const rows = new Map(scenario.provenance.map((row) => [row.path, row]));
  const sayHere: Say = (code, at, message, hint) =>
    say(code, at, isOneOfSeveral ? `${scenario.id}: ${message}` : message, hint);
  return parameters.map(({ title: _, ...parameter }, i) => {
    const { path, factor, on, bounds, range } = parameter;
    if ((path === undefined) === (factor === undefined) || (path !== undefined && on !== undefined))
      return sayHere('type', ['parameters', i], 'invalid parameter; expected either path, or factor and on');
    const evidence = path === undefined ? undefined : rows.get(path)?.range;
    // Bounds that somebody gave are range enough for what only moves within them.
    const known = range ?? (evidence === undefined ? bounds : undefined);
    const uncertainty = movableOf({ ...parameter, range: known }, ['parameters', i], rows, sayHere);
    if (
      uncertainty?.kind === 'factor' &&
      uncertainty.sets.flatMap(({ before }) => before).every((one) => one === 0)
    )
      return sayHere(
        'range',
        ['parameters', i, 'on'],
        `${factor} multiplies nothing but 0, so it changes nothing`,
      );
    return uncertainty;
  });
}

/** Each number is moved once, and over the same values in every scenario. */
function checkMoved(
  { parameters }: StudyFile,
  movable: readonly (readonly (Uncertainty | undefined)[])[],
  say: Say,
): void {
  unique(
    movable[0]!.flatMap((one) => one?.sets.map(({ path }) => path) ?? []),
    (twice) => say('duplicate', ['parameters'], `${twice} is moved twice; expected once`),
  );
  unique(
    movable[0]!.flatMap((one) => (one === undefined ? [] : [one.name])),
    (twice) => say('duplicate', ['parameters'], `two parameters are called ${twice}; expected each once`),
  );
  parameters.forEach((_, i) => {
    const all = movable.flatMap((of) => of[i] ?? []);
    const other = all.find((one) => one.bounds.some((end, k) => end !== all[0]!.bounds[k]));
    if (other !== undefined)
      say(
        'range',
        ['parameters', i],
        `scenarios give ${other.name} different ranges, [${all[0]!.bounds.join(', ')}] and [${other.bounds.join(', ')}]; expected bounds here`,
      );
  });
}

function described(
  { name, kind, sets, bounds, source, note }: Uncertainty,
  title?: InLanguages,
): StudyParameter {
  return {
    name,
    title: title?.en ?? name,
    ...(title === undefined ? {} : { titleIn: title }),
    unit: kind === 'value' ? sets[0]!.unit.trim() : '',
    kind: kind === 'value' ? 'value' : 'factor',
    bounds,
    whole: kind === 'value' && sets[0]!.whole === true,
    source,
    note,
  };
}

/** A problem of a scenario that has no place of its own stands where the study names the scenario, or its settings. */
function placed(problem: Problem, tree: SourceMap, scenario: Path): Problem {
  if (problem.place !== undefined) return problem;
  const at = problem.code === 'override' && tree.entries.has('settings') ? ['settings'] : scenario;
  return { ...problem, path: at.join('.'), place: placeOf(tree, at) };
}

function told(problems: readonly Problem[], tree: SourceMap): ScenarioError {
  return new ScenarioError(inOrder(problems, tree.place.file));
}
