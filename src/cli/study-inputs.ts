// What `sweep` and `sensitivity` begin with: their shared options, the study read and checked, threads, what was run before,
// and whether the scenarios bear the outcomes.

import type { Argv } from 'yargs';
import { ScenarioError } from '../errors/errors.js';
import type { PointParameters } from '../experiment/study/point-parameters.js';
import type { RunOptions } from '../experiment/study/run-points.js';
import type { WorkerPool } from '../experiment/task-pool.js';
import type { Metric } from '../metrics/definition.js';
import type { AboutScenario } from '../report/about-scenario.js';
import type { LoadedStudy } from '../scenario/load-study.js';
import type { StudyPlan } from '../scenario/study-plan.js';
import { type ManyRuns, manyRunsOptions, scaleSetting, setOption, wholeNumber } from './options.js';
import { assertReportable, type ReportOption, reportOption } from './write-report.js';

export interface StudyArguments extends ManyRuns, ReportOption {
  readonly study: string;
  readonly set: readonly string[];
  readonly state: string | undefined;
  readonly budget: string | undefined;
}

/** The study file and the options that both commands have. */
export function studyOptions<T>(yargs: Argv<T>, summaryFile: string): Argv<T & StudyArguments> {
  const many = manyRunsOptions(
    setOption(
      yargs.positional('study', {
        describe: 'path of a study file',
        type: 'string',
        demandOption: true,
      }),
    ),
    summaryFile,
  );
  return reportOption(many)
    .option('budget', {
      type: 'string',
      describe: 'time there is, as in 10min: a few runs are timed first, and sizes chosen to fit',
    })
    .option('state', {
      type: 'string',
      describe: 'where runs are kept, so that a study that was cut off goes on. Default: out/studies',
    }) as unknown as Argv<T & StudyArguments>;
}

export interface StudyInputs {
  readonly study: LoadedStudy;
  readonly seed: string;
  readonly workers: number;
  /** Threads, to be closed by the caller. */
  readonly pool: WorkerPool;
  readonly run: RunOptions;
  /** What its manifest will hold; points are those that `run` was asked for since. */
  readonly held: () => Promise<HeldStudy>;
  /** Fires when the user stops. */
  readonly stop: AbortController;
  /** Runs that were kept from before. */
  readonly kept: number;
}

/** What both commands leave in a manifest, beside their sizes. */
export interface HeldStudy {
  readonly about: AboutScenario;
  readonly plan: StudyPlan;
  readonly seed: string;
  readonly metrics: readonly Metric[];
  readonly points: PointParameters;
}

/**
 * @throws ScenarioError when the study, a scenario or an option is not valid, or an outcome lies past the end of the runs;
 *   ExperimentError when results cannot be written
 */
export async function studyInputs(given: StudyArguments): Promise<StudyInputs> {
  const { loadStudy } = await import('../scenario/load-study.js');
  const { loadMetricFiles, SHIPPED_METRICS } = await import('../scenario/load-metrics.js');
  const { WORLD_QUANTITIES } = await import('../experiment/comparison/world-quantities.js');
  const loaded = loadMetricFiles([SHIPPED_METRICS]);
  const set = given.scale === undefined ? given.set : [...given.set, scaleSetting(given.scale)];
  const study = await loadStudy(given.study, {
    set,
    metrics: loaded.map(({ metric }) => metric),
    quantities: WORLD_QUANTITIES,
  });
  const { plan, scenarios } = study;
  const { assertComparable } = await import('../experiment/comparison/compare.js');
  assertComparable(scenarios.map(({ parameters }) => parameters));
  const named = loaded.filter(({ metric }) => plan.metrics.includes(metric.id));
  const { assertMetricsFit } = await import('../scenario/fit-metrics.js');
  const { runFit } = await import('../experiment/run-fit.js');
  const { compileModel } = await import('../model/model.js');
  assertMetricsFit(named, runFit(compileModel(scenarios[0]!.parameters)));
  const { assertOutcomesFollowed } = await import('../experiment/study/outcomes-followed.js');
  assertOutcomesFollowed(plan, scenarios[0]!.parameters);
  const { availableParallelism } = await import('node:os');
  const workers =
    given.workers === undefined ? availableParallelism() : wholeNumber('--workers', given.workers);
  await assertReportable(given);
  if (given.out !== undefined) {
    const { assertWritable } = await import('../report/write-run.js');
    assertWritable(given.out, { replace: given.replace });
  }
  const { WorkerPool } = await import('../experiment/task-pool.js');
  const { StudyStore } = await import('../experiment/study/study-store.js');
  const { codeFingerprint } = await import('../experiment/calibration/code-fingerprint.js');
  const store = new StudyStore(
    given.state ?? `out/studies/${plan.id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.jsonl`,
  );
  const stop = new AbortController();
  const seed = given.seed ?? plan.seed;
  const pool = new WorkerPool(workers);
  const { rememberPoints } = await import('../experiment/study/point-parameters.js');
  const { parametersAt, remembered } = rememberPoints(
    scenarios.map(({ parameters }) => parameters),
    study.parametersAt,
  );
  const metrics = named.map(({ metric }) => metric);
  return {
    study,
    seed,
    workers,
    pool,
    stop,
    kept: store.size,
    run: {
      seed,
      metrics,
      outcomes: plan.outcomes.map(({ source, measure, group }) => ({ source, measure, group })),
      parametersAt,
      pool,
      store,
      version: codeFingerprint(['experiment/study/study-task', 'experiment/comparison/world-quantities']),
      signal: stop.signal,
    },
    held: async () => {
      const { aboutFile } = await import('./about-scenario.js');
      const [first, ...others] = scenarios;
      const about = await aboutFile(first!, { file: given.study, set }, others);
      return { about, plan, seed, metrics, points: remembered() };
    },
  };
}

/** An option that counts something; undefined when it is not given. */
export function givenCount(option: string, value: number | undefined, least: number): number | undefined {
  return value === undefined ? undefined : wholeNumber(option, value, least);
}

const SECONDS = { s: 1, sec: 1, second: 1, min: 60, minute: 60, h: 3600, hour: 3600 } as const;

/**
 * Seconds of a time such as `10min`, `90 s` or `1.5 hours`.
 *
 * @throws ScenarioError when it is none
 */
export function budgetSeconds(budget: string): number {
  const [, number = '', unit = ''] =
    /^\s*(\d+(?:\.\d+)?)\s*(s|sec|second|min|minute|h|hour)s?\s*$/.exec(budget) ?? [];
  const seconds = Number(number) * (SECONDS[unit as keyof typeof SECONDS] ?? 0);
  if (!(seconds > 0))
    throw new ScenarioError([
      { code: 'override', message: `invalid --budget: ${budget}; expected a time such as 10min, 90s or 2h` },
    ]);
  return seconds;
}

/** A word or path as a shell takes it. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Options that change what is run, as they were given. */
export function sameOptions({ set, scale, seed }: StudyArguments): readonly string[] {
  return [
    ...set.flatMap((one) => ['--set', quoted(one)]),
    ...(scale === undefined ? [] : ['--scale', quoted(scale)]),
    ...(seed === undefined ? [] : ['--seed', quoted(seed)]),
  ];
}
