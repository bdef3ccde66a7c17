import type { CommandModule } from 'yargs';
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
import { assertReportable, type ReportOption, reportOption, writeReport } from '../write-report.js';

interface AttributeArguments extends ManyRuns, EnsembleArgument, ReportOption {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly quick: boolean | undefined;
  readonly precise: boolean | undefined;
  readonly skip: boolean;
  readonly horizon: number | undefined;
  readonly 'single-measures': number | undefined;
  readonly details: boolean;
  readonly 'count-subsidised': boolean;
}

/** `attribute`: what each measure changed, beside its official rate. */
export const attributeCommand: CommandModule<object, AttributeArguments> = {
  command: 'attribute <scenario>',
  describe: 'what each measure really changed, beside its official rate, and why the two differ',
  builder: (yargs) =>
    reportOption(ensembleOption(manyRunsOptions(scenarioArgument(setOption(yargs)), 'attribution.json')))
      .option('quick', {
        type: 'boolean',
        default: false,
        describe: 'few replications, no values of families and single measures',
      })
      .option('precise', { type: 'boolean', describe: 'three times the replications and more' })
      .option('horizon', {
        type: 'number',
        describe: 'months from the start at which gains are told and ranks compared. Default: the longest',
      })
      .option('single-measures', {
        type: 'number',
        describe:
          'replications of the values of single measures, two drawn orders each. Default: 0, precise 24',
      })
      .option('count-subsidised', {
        type: 'boolean',
        default: false,
        describe: 'effects count subsidised jobs as work, as the official rate does',
      })
      .option('details', {
        type: 'boolean',
        default: false,
        describe: 'print every table: what effects are made of, who gains, the ledger, chains',
      })
      .option('skip', {
        type: 'boolean',
        default: false,
        describe: 'without a stint: the next review at once, not open search until its planned end',
      })
      .conflicts('quick', 'precise'),
  handler: async (given) => {
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const set = given.scale === undefined ? given.set : [...given.set, scaleSetting(given.scale)];
    const scenario = await loadScenario(given.scenario, { set });
    const { parameters } = scenario;
    const { attribute, planOf } = await import('../../experiment/attribute.js');
    const { ATTRIBUTION_SIZES, attributionTasks, estimatedSeconds } = await import(
      '../../experiment/attribution-plan.js'
    );
    const size =
      ATTRIBUTION_SIZES[given.quick === true ? 'quick' : given.precise === true ? 'precise' : 'standard'];
    const effects =
      given.replications === undefined ? size.effects : wholeNumber('--replications', given.replications);
    const singles =
      given['single-measures'] === undefined
        ? size.measures
        : wholeNumber('--single-measures', given['single-measures'], 0);
    const { availableParallelism } = await import('node:os');
    const workers =
      given.workers === undefined ? availableParallelism() : wholeNumber('--workers', given.workers);
    const askSets =
      given.ensemble === undefined
        ? undefined
        : await openEnsemble({ ...given, set, ensemble: given.ensemble });
    await assertReportable(given);
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const options = {
      facts: {
        id: parameters.id,
        title: scenario.title.en,
        status: scenario.status,
        hash: scenario.hash,
        seed: given.seed ?? scenario.seed,
        targets: scenario.targets,
      },
      parameters,
      size: { ...size, effects, measures: singles },
      skip: given.skip,
      work: given['count-subsidised'] ? ('any' as const) : undefined,
      horizonMonths: given.horizon === undefined ? undefined : wholeNumber('--horizon', given.horizon),
    };
    const plan = planOf(options);
    const seconds = estimatedSeconds(plan, () => performance.now()) / workers;
    process.stderr.write(`about ${roughly(seconds)} on ${workers} worker${workers === 1 ? '' : 's'}\n`);
    const progress = await startProgress(attributionTasks(plan).length, 'tasks');
    try {
      const summary = await attribute({
        ...options,
        workers,
        signal: stop.signal,
        onDone: (done) => progress.done(done),
      });
      progress.stop();
      const { judgeSets } = await import('../../experiment/ensemble/judge-sets.js');
      const measures = await askSets?.((asked, ensemble) => judgeSets(asked, ensemble));
      const { nameBook } = await import('../../report/names.js');
      const names = nameBook(parameters);
      if (given.json) {
        const { summaryText } = await import('../../report/summary-json.js');
        process.stdout.write(summaryText(summary));
      } else {
        const { attributionTable } = await import('../../report/attribution-table.js');
        const { attributionHeadline } = await import('../../report/attribution-headline.js');
        process.stdout.write(
          `${attributionTable(summary, names, { details: given.details })}\n\n${attributionHeadline(summary, names)}\n`,
        );
        if (measures !== undefined) {
          const { ensembleHeadline } = await import('../../report/ensemble-report.js');
          process.stdout.write(`\n${ensembleHeadline(measures, names)}\n`);
        }
      }
      if (given.out !== undefined) {
        const { assembleAttribution } = await import('../../report/assemble-attribution.js');
        const { writeRun } = await import('../../report/write-run.js');
        const { aboutFile } = await import('../about-scenario.js');
        const about = await aboutFile(scenario, { file: given.scenario, set });
        const files = await assembleAttribution(summary, names, measures, {
          kind: 'attribution',
          about,
          ...options,
        });
        writeRun(given.out, files, { replace: given.replace });
        if (given.report) await writeReport(given.out, { ...given, quiet: given.json });
      }
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
    }
  },
};

function roughly(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}
