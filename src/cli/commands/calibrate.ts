import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import { scenarioArgument, setOption, wholeNumber } from '../options.js';
import { startCounter } from '../progress.js';
import { langOption, type ReportOption, writeFitReport } from '../write-report.js';

interface CalibrateArguments extends ReportOption {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly targets: string;
  readonly out: string | undefined;
  readonly state: string | undefined;
  readonly ensemble: string | undefined;
  readonly workers: number | undefined;
  readonly replace: boolean;
  readonly json: boolean;
}

/** `calibrate`: fits named uncertainties of a scenario to published values. */
export const calibrateCommand: CommandModule<object, CalibrateArguments> = {
  command: 'calibrate <scenario>',
  describe: 'fits named uncertainties of a scenario to published rates, effects and volumes',
  builder: (yargs) =>
    langOption(scenarioArgument(setOption(yargs)))
      .option('targets', {
        type: 'string',
        demandOption: true,
        describe: 'calibration file: what may move and what it is fitted to',
      })
      .option('out', {
        type: 'string',
        describe: 'scenario file to write, with a .fit.json beside it; nothing is written without it',
      })
      .option('state', {
        type: 'string',
        describe: 'where trials are kept, so that a fit that was cut off goes on. Default: out/calibration',
      })
      .option('workers', { type: 'number', describe: 'threads. Default: all cores' })
      .option('replace', {
        type: 'boolean',
        default: false,
        describe: 'replace the scenario file that is there',
      })
      .option('report', {
        type: 'boolean',
        default: false,
        describe: 'also write the fit as one HTML page beside the scenario file (needs --out)',
      })
      .option('ensemble', {
        type: 'string',
        describe: 'of the page: parameter sets that fit as well. Default: ensembles/ID.yaml beside --out',
      })
      .option('json', { type: 'boolean', default: false, describe: 'print the fit as JSON' }),
  handler: async (given) => {
    const { basename } = await import('node:path');
    const { calibrationInputs } = await import('../calibration-inputs.js');
    const { scenario, plan, metrics, parametersWith } = await calibrationInputs(given);
    // Settings that no scenario has are told before an hour is spent.
    const sizes = [plan.trial, plan.polish, plan.acceptance].flatMap((size) => [size, size.rates ?? size]);
    for (const { settings } of sizes) await parametersWith(settings);
    const { assertFitWritable, fitBase, writeFit } = await import('../../report/write-fit.js');
    if (given.out !== undefined) assertFitWritable(given.out, given.scenario, given.replace);
    await assertPageWritable(given);
    const { calibrate } = await import('../../experiment/calibration/calibrate.js');
    const { codeFingerprint } = await import('../../experiment/calibration/code-fingerprint.js');
    const { TrialStore } = await import('../../experiment/calibration/trial-store.js');
    const { WorkerPool } = await import('../../experiment/task-pool.js');
    const pool = new WorkerPool(
      given.workers === undefined ? undefined : wholeNumber('--workers', given.workers),
    );
    const store = new TrialStore(given.state ?? `out/calibration/${plan.id}.jsonl`);
    if (store.size > 0) process.stderr.write(`${store.size} trials are kept from before\n`);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const counter = startCounter('trials run');
    try {
      const calibration = await calibrate({
        plan,
        metrics,
        parametersWith,
        pool,
        store,
        version: codeFingerprint(),
        signal: stop.signal,
        onTrial: () => counter.add(),
        onRound: (round, loss) => counter.say(`${round}: half the squared residuals ${loss.toPrecision(5)}`),
      });
      counter.stop();
      if (given.out !== undefined) {
        writeFit(given.out, {
          calibration,
          uncertainties: plan.uncertainties,
          base: fitBase(given.out, given.scenario),
          title: scenario.title,
          targetsFile: basename(given.targets),
          command: `tiltaksflyt calibrate ${given.scenario}${given.set.map((set) => ` --set '${set}'`).join('')} --targets ${given.targets} --out ${given.out}`,
        });
      }
      if (given.json) {
        process.stdout.write(`${JSON.stringify(calibration, null, 2)}\n`);
      } else {
        const { calibrationTable } = await import('../../report/calibration-table.js');
        process.stdout.write(`${calibrationTable(calibration)}\n`);
      }
      if (given.report && given.out !== undefined) {
        await writeFitReport(given.out, { ...given, quiet: given.json });
      }
    } finally {
      counter.stop();
      process.off('SIGINT', interrupt);
      await pool.close();
    }
  },
};

/** Checks that a page can be written, before an hour is spent on the fit. */
async function assertPageWritable({ report, out, replace, ensemble }: CalibrateArguments): Promise<void> {
  if (!report) return;
  if (out === undefined) {
    throw new ScenarioError([
      { code: 'override', message: '--report needs a file to stand beside; add --out FITTED.yaml' },
    ]);
  }
  const { pageOfFit } = await import('../load-fit.js');
  const { assertFileWritable } = await import('../../report/write-file.js');
  assertFileWritable(pageOfFit(out), { replace });
  if (ensemble !== undefined) (await import('../../scenario/load-ensemble.js')).loadEnsemble(ensemble);
}
