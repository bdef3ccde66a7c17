import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import type { AlternativeOverSets } from '../../experiment/comparison/compare-over-sets.js';
import type { Metric } from '../../metrics/definition.js';
import type { Ensemble } from '../../scenario/ensemble.js';
import type { OpenScenario, ResolvedScenario } from '../../scenario/load-scenario.js';
import { chosenMetrics, metricsOption } from '../metric-files.js';
import { type ManyRuns, manyRunsOptions, scaleSetting, setOption, wholeNumber } from '../options.js';
import { startProgress } from '../progress.js';
import { assertReportable, type ReportOption, reportOption, writeReport } from '../write-report.js';

interface CompareArguments extends ManyRuns, ReportOption {
  readonly base: string;
  readonly alternatives: readonly string[];
  readonly set: readonly string[];
  readonly metrics: readonly string[];
  readonly precision: string | undefined;
  readonly most: number;
  readonly ensemble: string | undefined;
}

/** `compare`: alternatives against a base, the same people with the same luck in each. */
export const compareCommand: CommandModule<object, CompareArguments> = {
  command: 'compare <base> <alternatives..>',
  describe: 'set alternatives against a base: the same people with the same luck in every world',
  builder: (yargs) =>
    reportOption(
      manyRunsOptions(
        metricsOption(
          setOption(
            yargs
              .positional('base', { type: 'string', demandOption: true, describe: 'path of a scenario file' })
              .positional('alternatives', {
                type: 'string',
                array: true,
                demandOption: true,
                describe: 'paths of scenario files to set against it',
              }),
          ),
        ),
        'comparison.json',
      ),
    )
      .option('precision', {
        type: 'string',
        describe:
          'add replications until the half-width of every difference in people at work is at most this share of the base, as in 0.5%',
      })
      .option('most', {
        type: 'number',
        default: 200,
        describe: 'replications at which --precision stops all the same',
      })
      .option('ensemble', {
        type: 'string',
        describe:
          'ensemble file: also say in how many of the parameter sets that fit each alternative is better',
      })
      .conflicts('precision', 'replications'),
  handler: async (given) => {
    const { openScenario } = await import('../../scenario/load-scenario.js');
    const { differencesBetween } = await import('../../scenario/differences.js');
    const set = given.scale === undefined ? given.set : [...given.set, scaleSetting(given.scale)];
    const opened = [given.base, ...given.alternatives].map((path) => openScenario(path, set));
    const scenarios = await Promise.all(opened.map((scenario) => scenario.with([])));
    const [base] = scenarios;
    const twice = scenarios
      .slice(1)
      .find(({ id }, i) => scenarios.slice(1).findIndex((one) => one.id === id) !== i);
    if (twice !== undefined) {
      throw new ScenarioError([
        { code: 'duplicate', message: `two alternatives are called ${twice.id}; expected each once` },
      ]);
    }
    const parameters = scenarios.map((scenario) => scenario.parameters);
    const { assertComparable, compareScenarios } = await import('../../experiment/comparison/compare.js');
    const { compareToPrecision } = await import('../../experiment/comparison/compare-to-precision.js');
    assertComparable(parameters);
    const count = wholeNumber('--replications', given.replications ?? base!.replications);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    const seed = given.seed ?? base!.seed;
    const share = given.precision === undefined ? undefined : shareOf(given.precision);
    const most = wholeNumber('--most', given.most, 2);
    const { compileModel } = await import('../../model/model.js');
    const { runFit } = await import('../../experiment/run-fit.js');
    const model = compileModel(parameters[0]!);
    const { metrics } = await chosenMetrics(given.metrics, runFit(model));
    const ensemble =
      given.ensemble === undefined
        ? undefined
        : (await import('../../scenario/load-ensemble.js')).loadEnsemble(given.ensemble);
    if (ensemble !== undefined) {
      // What no scenario has is told before anything is run.
      for (const scenario of opened)
        await scenario.with([...ensemble.sets[0]!.settings, ...ensemble.runs.settings]);
    }
    await assertReportable(given);
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const progress = await startProgress(share === undefined ? count : most, 'replications');
    try {
      const options = {
        scenarios: parameters,
        seed,
        metrics,
        workers,
        signal: stop.signal,
        onDone: (done: number) => progress.done(done),
      };
      const { results, reached } =
        share === undefined
          ? {
              results: await compareScenarios({
                ...options,
                replications: Array.from({ length: count }, (_, i) => i + 1),
              }),
              reached: undefined,
            }
          : await compareToPrecision(options, { share, kind: BY, most });
      progress.stop();
      const overSets =
        ensemble === undefined
          ? undefined
          : await askSets(ensemble, opened, scenarios, { metrics, workers, signal: stop.signal });
      const { summariseComparison } = await import('../../experiment/comparison/summarise-comparison.js');
      const { scale, time } = parameters[0]!;
      const facts = {
        seed,
        scale,
        time,
        groups: parameters[0]!.groups.map(({ id }) => id),
        rankedBy: [BY],
        precision: reached,
        overSets,
        scenarios: scenarios.map((scenario, at) => ({
          // The base may be set against itself.
          id:
            at === 0
              ? `${scenario.id}${scenarios.slice(1).some(({ id }) => id === scenario.id) ? ' (base)' : ''}`
              : scenario.id,
          title: scenario.title.en,
          question: scenario.question,
          status: scenario.status,
          hash: scenario.hash,
          changes: at === 0 ? [] : differencesBetween(base!, scenario),
        })),
      };
      const summary = summariseComparison(facts, results);
      const { nameBook } = await import('../../report/names.js');
      const names = nameBook(parameters[0]!);
      if (given.json) {
        const { summaryText } = await import('../../report/summary-json.js');
        process.stdout.write(summaryText(summary));
      } else {
        const { comparisonTable } = await import('../../report/comparison-table.js');
        process.stdout.write(`${comparisonTable(summary, names)}\n`);
      }
      if (given.out !== undefined) {
        const { assembleComparison } = await import('../../report/assemble-comparison.js');
        const { writeRun } = await import('../../report/write-run.js');
        const { aboutFile } = await import('../about-scenario.js');
        const about = await aboutFile(base!, { file: given.base, set }, scenarios.slice(1));
        writeRun(
          given.out,
          await assembleComparison(summary, results, names, {
            kind: 'comparison',
            about,
            parameters,
            facts,
            metrics,
            replications: results.length,
          }),
          { replace: given.replace },
        );
        if (given.report) await writeReport(given.out, { ...given, quiet: given.json });
      }
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
    }
  },
};

/** The comparison in every parameter set of an ensemble. */
async function askSets(
  ensemble: Ensemble,
  opened: readonly OpenScenario[],
  scenarios: readonly ResolvedScenario[],
  {
    metrics,
    workers,
    signal,
  }: {
    readonly metrics: readonly Metric[];
    readonly workers: number | undefined;
    readonly signal: AbortSignal;
  },
): Promise<readonly AlternativeOverSets[]> {
  const { compareOverSets } = await import('../../experiment/comparison/compare-over-sets.js');
  const { differencesBetween } = await import('../../scenario/differences.js');
  const { WorkerPool } = await import('../../experiment/task-pool.js');
  const pool = new WorkerPool(workers);
  const progress = await startProgress(
    ensemble.sets.length * ensemble.runs.replications,
    'runs of parameter sets',
  );
  try {
    return await compareOverSets({
      ensemble,
      parametersWith: opened.map(
        (scenario) => async (settings) => (await scenario.with(settings)).parameters,
      ),
      ownPaths: scenarios
        .slice(1)
        .map((scenario) => differencesBetween(scenarios[0]!, scenario).map(({ path }) => path)),
      metrics,
      pool,
      signal,
      onDone: (done) => progress.done(done),
    });
  } finally {
    progress.stop();
    await pool.close();
  }
}

/** The outcome that scenarios are ranked by, and whose precision is asked for. */
const BY = 'at-work';

/** @throws ScenarioError when it is no share above 0, as `2%` or `0.02` */
function shareOf(text: string): number {
  const [, number, percent] = /^\s*([\d.]+)\s*(%?)\s*$/.exec(text) ?? [];
  const share = Number(number) / (percent === '%' ? 100 : 1);
  if (!(share > 0 && share < 1)) {
    throw new ScenarioError([
      { code: 'override', message: `invalid --precision: ${text}; expected a share such as 2% or 0.02` },
    ]);
  }
  return share;
}
