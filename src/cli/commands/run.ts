import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import type { ModelParameters } from '../../model/parameters.js';
import { chosenMetrics, metricsOption } from '../metric-files.js';
import {
  type ManyRuns,
  manyRunsOptions,
  scaleSetting,
  scenarioArgument,
  setOption,
  wholeNumber,
} from '../options.js';
import { type EnsembleArgument, ensembleOption, openEnsemble } from '../over-ensemble.js';
import { startProgress } from '../progress.js';

interface RunArguments extends ManyRuns, EnsembleArgument {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly metrics: readonly string[];
  readonly record: boolean;
  readonly export: 'register' | undefined;
  readonly format: 'csv' | 'parquet';
}

/** `run`: simulates a scenario and reports it. */
export const runCommand: CommandModule<object, RunArguments> = {
  command: 'run <scenario>',
  describe: 'simulate a scenario: the six-month rates with what is behind them',
  builder: (yargs) =>
    ensembleOption(manyRunsOptions(scenarioArgument(metricsOption(setOption(yargs))), 'summary.json'))
      .option('record', {
        type: 'boolean',
        default: false,
        describe: 'also write the record of replication 1 (needs --out)',
      })
      .option('export', {
        choices: ['register'] as const,
        describe: 'also write replication 1 as a register would hold it, the truth sealed (needs --out)',
      })
      .option('format', {
        choices: ['csv', 'parquet'] as const,
        default: 'csv' as const,
        describe: 'of the exported tables',
      }),
  handler: async (given) => {
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const set = given.scale === undefined ? given.set : [...given.set, scaleSetting(given.scale)];
    const scenario = await loadScenario(given.scenario, { set });
    const { parameters } = scenario;
    const seed = given.seed ?? scenario.seed;
    const count = wholeNumber('--replications', given.replications ?? scenario.replications);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    const { compileModel } = await import('../../model/model.js');
    const model = compileModel(parameters);
    const { runFit } = await import('../../experiment/run-fit.js');
    const { metrics, leftOut } = await chosenMetrics(given.metrics, runFit(model));
    if (given.export !== undefined && given.out === undefined) {
      throw new ScenarioError([{ code: 'override', message: '--export needs a folder; add --out FOLDER' }]);
    }
    const askSets =
      given.ensemble === undefined
        ? undefined
        : await openEnsemble({ ...given, set, ensemble: given.ensemble });
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const { runReplications } = await import('../../experiment/run-replications.js');
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const progress = await startProgress(count, 'replications');
    try {
      const results = await runReplications({
        parameters,
        seed,
        replications: Array.from({ length: count }, (_, i) => i + 1),
        metrics,
        ...(workers === undefined ? {} : { workers }),
        signal: stop.signal,
        onDone: (done) => progress.done(done),
        rerunCommand: (replication) =>
          `tiltaksflyt trace ${given.scenario} --person 0 --seed '${seed}' --replication ${replication}`,
      });
      progress.stop();
      const { summarise } = await import('../../experiment/summarise.js');
      const summary = summarise(
        {
          id: parameters.id,
          title: scenario.title.en,
          status: scenario.status,
          hash: scenario.hash,
          seed,
          targets: scenario.targets,
          warnings: scenario.warnings,
        },
        model,
        results,
        metrics,
        leftOut,
      );
      const { nameBook } = await import('../../report/names.js');
      const names = nameBook(parameters);
      if (given.json) {
        const { summaryText } = await import('../../report/summary-json.js');
        process.stdout.write(summaryText(summary));
      } else {
        const { runTable } = await import('../../report/table.js');
        process.stdout.write(`${runTable(summary, names)}\n`);
      }
      const { RATES_OVER_SETS_COLUMNS, ratesOverSetsReport } = await import(
        '../../report/rates-over-sets.js'
      );
      const { ratesOverSets } = await import('../../experiment/ensemble/rates-over-sets.js');
      const rates = await askSets?.(ratesOverSets);
      if (given.out !== undefined) {
        const { assembleRun } = await import('../../report/assemble-run.js');
        const { csvText } = await import('../../report/csv.js');
        const { abandonRun, writeRun } = await import('../../report/write-run.js');
        const written = given.record ? await writeRecord(given.out, parameters, seed) : undefined;
        try {
          const held = new Map([
            ...(rates === undefined
              ? []
              : [['ensemble.csv', csvText(RATES_OVER_SETS_COLUMNS, rates)] as const]),
            ...(given.export === undefined
              ? []
              : await registerOfFirst(parameters, seed, given.format, scenario.title.en)),
          ]);
          writeRun(given.out, await assembleRun(summary, names, { held, written }), {
            replace: given.replace,
            begun: given.record,
          });
        } catch (error) {
          abandonRun(given.out);
          throw error;
        }
      }
      if (!given.json) {
        const { headline } = await import('../../report/headline.js');
        process.stdout.write(`\n${headline(summary, names, given.out)}\n`);
        if (rates !== undefined) process.stdout.write(`\n${ratesOverSetsReport(rates, names)}\n`);
      }
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
    }
  },
};

/** Writes the full record of replication 1 while it runs; fingerprints of its files by name. */
async function writeRecord(
  folder: string,
  parameters: ModelParameters,
  seed: string,
): Promise<ReadonlyMap<string, string>> {
  const { streamRecord } = await import('../../experiment/stream-record.js');
  const { emptyRecord } = await import('../../model/record.js');
  const { RecordWriter } = await import('../../report/record-writer.js');
  const { abandonRun, beginRun } = await import('../../report/write-run.js');
  const writer = new RecordWriter(beginRun(folder));
  try {
    const model = streamRecord(parameters, { seed, replication: 1 }, writer);
    return writer.close(model, emptyRecord());
  } catch (error) {
    writer.abandon();
    abandonRun(folder);
    throw error;
  }
}

/** A register of replication 1, and the truth about it, as files. */
async function registerOfFirst(
  parameters: ModelParameters,
  seed: string,
  format: RunArguments['format'],
  title: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { runReplication } = await import('../../experiment/replication.js');
  const { registerExport } = await import('../../report/register-export.js');
  const { rootKey } = await import('../../random/root-key.js');
  const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
  return registerExport({ model, record, root: rootKey(seed, 1), format, title });
}
