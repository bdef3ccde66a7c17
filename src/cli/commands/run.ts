import type { CommandModule } from 'yargs';
import { ExperimentError, ScenarioError } from '../../errors/errors.js';
import type { NameBook } from '../../report/names.js';
import type { RunInputs } from '../../report/run-inputs.js';
import { chosenMetrics, metricsOption } from '../metric-files.js';
import {
  type ManyRuns,
  manyRunsOptions,
  scaleSetting,
  scenarioArgument,
  setOption,
  wholeNumber,
} from '../options.js';
import { type AskSets, type EnsembleArgument, ensembleOption, openEnsemble } from '../over-ensemble.js';
import { assertReportable, type ReportOption, reportOption, writeReport } from '../write-report.js';

interface RunArguments extends ManyRuns, EnsembleArgument, ReportOption {
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
    reportOption(
      ensembleOption(manyRunsOptions(scenarioArgument(metricsOption(setOption(yargs))), 'summary.json')),
    )
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
    await assertReportable(given);
    const inputs = await inputsOf(given);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    if (inputs.register !== undefined && given.out === undefined) {
      throw new ScenarioError([{ code: 'override', message: '--export needs a folder; add --out FOLDER' }]);
    }
    const { ensemble } = given;
    const askSets =
      ensemble === undefined ? undefined : await openEnsemble({ ...given, set: inputs.set, ensemble });
    const { runIdentity } = await import('../../experiment/run-identity.js');
    const { KeptReplications } = await import('../../experiment/kept-replications.js');
    const { RunFolder } = await import('../../report/run-folder.js');
    const { simulateRun } = await import('../simulate-run.js');
    const { seed, metrics, scenario } = inputs;
    const identity = runIdentity({ parameters: scenario.parameters, seed, metrics });
    const folder = given.out === undefined ? undefined : new RunFolder(given.out, { replace: given.replace });
    try {
      const kept = new KeptReplications(identity, folder?.replicationsFile);
      assertNoneLost(kept.readFromFile, inputs.replications, folder?.partialName);
      const options = {
        inputs,
        kept,
        workers,
        atOnce: () => folder?.close(),
        rerunCommand: (replication: number) =>
          `tiltaksflyt trace ${given.scenario} --person 0 --seed '${seed}' --replication ${replication}`,
        ...(folder === undefined ? {} : { partial: folder.partialName, draft: folder.draft }),
      };
      await simulateRun(options, async ({ results, written }) => {
        const { filesOfRun, summaryOfRun } = await import('../../report/make-run.js');
        const made = summaryOfRun(inputs, results);
        if (given.json) {
          const { summaryText } = await import('../../report/summary-json.js');
          process.stdout.write(summaryText(made.summary));
        } else {
          const { runTable } = await import('../../report/table.js');
          process.stdout.write(`${runTable(made.summary, made.names)}\n`);
        }
        folder?.finish(await filesOfRun(inputs, { identity, results }, made, written));
        if (given.report && given.out !== undefined)
          await writeReport(given.out, { ...given, quiet: given.json });
        if (!given.json) {
          const { headline } = await import('../../report/headline.js');
          process.stdout.write(`\n${headline(made.summary, made.names, given.out)}\n`);
        }
        if (askSets !== undefined) await overSets(askSets, given, made.names);
      });
    } finally {
      folder?.close();
    }
  },
};

/** The rates in every parameter set that fits; beside the run, which is whole without them. */
async function overSets(
  askSets: AskSets,
  { out, json }: Pick<RunArguments, 'out' | 'json'>,
  names: NameBook,
): Promise<void> {
  const { ratesOverSets } = await import('../../experiment/ensemble/rates-over-sets.js');
  const { RATES_OVER_SETS_COLUMNS, ratesOverSetsReport } = await import('../../report/rates-over-sets.js');
  const rates = await askSets(ratesOverSets);
  if (out !== undefined) {
    const { csvText } = await import('../../report/csv.js');
    const { writeBeside } = await import('../../report/write-fit.js');
    writeBeside(`${out}/ensemble`, { '.csv': csvText(RATES_OVER_SETS_COLUMNS, rates) });
  }
  if (!json) process.stdout.write(`\n${ratesOverSetsReport(rates, names)}\n`);
}

/** Everything that the run is made from, read and checked. */
async function inputsOf(given: RunArguments): Promise<RunInputs> {
  const { loadScenario } = await import('../../scenario/load-scenario.js');
  const set = given.scale === undefined ? given.set : [...given.set, scaleSetting(given.scale)];
  const scenario = await loadScenario(given.scenario, { set });
  const { id, title, status, warnings, targets, hash, parameters } = scenario;
  const replications = wholeNumber('--replications', given.replications ?? scenario.replications);
  const { compileModel } = await import('../../model/model.js');
  const { runFit } = await import('../../experiment/run-fit.js');
  const { metrics, leftOut } = await chosenMetrics(given.metrics, runFit(compileModel(parameters)));
  const { aboutFile } = await import('../about-scenario.js');
  const about = await aboutFile(scenario, { file: given.scenario, set });
  return {
    about,
    scenario: { id, title, status, warnings, targets, hash, parameters },
    set,
    seed: given.seed ?? scenario.seed,
    replications,
    metrics,
    leftOut,
    record: given.record && given.out !== undefined,
    ...(given.export === undefined ? {} : { register: given.format }),
  };
}

/** @throws ExperimentError `folder` when replications are kept that the run asked for would not hold */
function assertNoneLost(kept: readonly number[], asked: number, partial: string | undefined): void {
  const most = kept[kept.length - 1] ?? 0;
  if (most <= asked) return;
  throw new ExperimentError(
    'folder',
    `${partial} holds replication ${most} of this run, which --replications ${asked} would lose; ask for ${most} or more, remove that folder, or choose another`,
  );
}
