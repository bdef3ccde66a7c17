import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import { chosenMetrics, metricsOption } from '../metric-files.js';
import { type ManyRuns, manyRunsOptions, scaleSetting, setOption, wholeNumber } from '../options.js';
import { startProgress } from '../progress.js';

interface CompareArguments extends ManyRuns {
  readonly base: string;
  readonly alternatives: readonly string[];
  readonly set: readonly string[];
  readonly metrics: readonly string[];
}

/** `compare`: alternatives against a base, the same people with the same luck in each. */
export const compareCommand: CommandModule<object, CompareArguments> = {
  command: 'compare <base> <alternatives..>',
  describe: 'set alternatives against a base: the same people with the same luck in every world',
  builder: (yargs) =>
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
    assertComparable(parameters);
    const count = wholeNumber('--replications', given.replications ?? base!.replications);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    const seed = given.seed ?? base!.seed;
    const { compileModel } = await import('../../model/model.js');
    const { runFit } = await import('../../experiment/run-fit.js');
    const model = compileModel(parameters[0]!);
    const { metrics } = await chosenMetrics(given.metrics, runFit(model));
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const progress = await startProgress(count, 'replications');
    try {
      const results = await compareScenarios({
        scenarios: parameters,
        seed,
        replications: Array.from({ length: count }, (_, i) => i + 1),
        metrics,
        workers,
        signal: stop.signal,
        onDone: (done) => progress.done(done),
      });
      progress.stop();
      const { summariseComparison } = await import('../../experiment/comparison/summarise-comparison.js');
      const { scale, time } = parameters[0]!;
      const summary = summariseComparison(
        {
          seed,
          scale,
          time,
          groups: parameters[0]!.groups.map(({ id }) => id),
          rankedBy: ['at-work'],
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
        },
        results,
      );
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
        writeRun(given.out, await assembleComparison(summary, results, names), { replace: given.replace });
      }
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
    }
  },
};
