import type { CommandModule } from 'yargs';
import { ExperimentError, ScenarioError } from '../../errors/errors.js';
import { scenarioArgument, setOption, wholeNumber } from '../options.js';
import { startCounter } from '../progress.js';

interface EnsembleArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly targets: string;
  readonly out: string | undefined;
  readonly state: string | undefined;
  readonly workers: number | undefined;
  readonly replace: boolean;
  readonly measures: readonly string[];
}

/** `ensemble`: the parameter sets that fit, and in how many of them each measure is undervalued. */
export const ensembleCommand: CommandModule<object, EnsembleArguments> = {
  command: 'ensemble <scenario>',
  describe: 'many parameter sets that fit, and in how many of them each measure is undervalued',
  builder: (yargs) =>
    scenarioArgument(setOption(yargs))
      .option('targets', {
        type: 'string',
        demandOption: true,
        describe: 'calibration file: what may move, what it is fitted to, and how many sets to try',
      })
      .option('out', {
        type: 'string',
        describe: 'ensemble file to write, ending in .yaml, with a .csv of measures beside it',
      })
      .option('state', { type: 'string', describe: 'where runs are kept. Default: out/calibration' })
      .option('workers', { type: 'number', describe: 'threads. Default: all cores' })
      .option('replace', { type: 'boolean', default: false, describe: 'replace the file that is there' })
      .option('measures', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'measures of the paragraph. Default: all',
      }),
  handler: async (given) => {
    const { existsSync } = await import('node:fs');
    const { calibrationInputs } = await import('../calibration-inputs.js');
    const { scenario, plan, metrics, parametersWith } = await calibrationInputs(given, ['six-month-rate']);
    const size = plan.ensemble;
    if (size === undefined || plan.uncertainties.some(({ kind }) => kind === 'observedShift')) {
      const why =
        size === undefined
          ? 'says nothing of an ensemble; expected ensemble'
          : 'shifts what is observed; an ensemble moves parameters only';
      throw new ScenarioError([{ code: 'reference', message: `${given.targets} ${why}` }]);
    }
    await parametersWith(size.settings);
    if (given.out !== undefined && !/\.ya?ml$/.test(given.out)) {
      throw new ExperimentError('folder', `invalid --out: ${given.out}; expected a file ending in .yaml`);
    }
    if (given.out !== undefined && !given.replace && existsSync(given.out)) {
      throw new ExperimentError('folder', `${given.out} is there already; add --replace to replace it`);
    }
    const { findEnsemble, quantitiesOf, searchSeed } = await import(
      '../../experiment/ensemble/find-ensemble.js'
    );
    const { judgeSets } = await import('../../experiment/ensemble/judge-sets.js');
    const { codeFingerprint } = await import('../../experiment/calibration/code-fingerprint.js');
    const { TrialStore } = await import('../../experiment/calibration/trial-store.js');
    const { WorkerPool } = await import('../../experiment/task-pool.js');
    const { WaveStore } = await import('../../experiment/ensemble/wave-store.js');
    const kept = given.state ?? `out/calibration/${plan.id}-ensemble.jsonl`;
    const pool = new WorkerPool(
      given.workers === undefined ? undefined : wholeNumber('--workers', given.workers),
    );
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const counter = startCounter('runs');
    let waves = 0;
    const options = {
      plan,
      size,
      metrics,
      parametersWith,
      pool,
      store: new TrialStore(kept),
      waves: new WaveStore(kept),
      version: codeFingerprint(),
      signal: stop.signal,
      onTrial: () => counter.add(),
      onState: ({ waves: all }: { readonly waves: readonly { readonly points: readonly unknown[] }[] }) => {
        if (all.length > waves)
          counter.say(`wave ${all.length}: ${all[all.length - 1]!.points.length} parameter sets`);
        waves = all.length;
      },
    };
    try {
      const { ensemble, summary } = await findEnsemble(options, scenario.parameters.id);
      const { matchingReport, ensembleHeadline, ENSEMBLE_COLUMNS } = await import(
        '../../report/ensemble-report.js'
      );
      process.stdout.write(`${matchingReport(summary)}\n`);
      const judged =
        ensemble.sets.length < 2
          ? []
          : await judgeSets({ ...options, seed: searchSeed(plan) }, ensemble, await quantitiesOf(options));
      counter.stop();
      if (given.out !== undefined) {
        const { ensembleText } = await import('../../scenario/ensemble.js');
        const { csvText } = await import('../../report/csv.js');
        const { writeBeside } = await import('../../report/write-fit.js');
        writeBeside(given.out, {
          '.yaml': ensembleText(ensemble),
          '.csv': csvText(ENSEMBLE_COLUMNS, judged),
        });
      }
      const wanted = given.measures;
      const shown = judged.filter(({ measure }) => wanted.length === 0 || wanted.includes(measure));
      const { nameBook } = await import('../../report/names.js');
      process.stdout.write(`\n${ensembleHeadline(shown, nameBook(scenario.parameters))}\n`);
    } finally {
      counter.stop();
      process.off('SIGINT', interrupt);
      await pool.close();
    }
  },
};
