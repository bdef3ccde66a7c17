import type { CommandModule } from 'yargs';
import { scenarioArgument, setOption, wholeNumber } from '../options.js';
import { startCounter } from '../progress.js';

interface CalibrateArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly targets: string;
  readonly out: string | undefined;
  readonly state: string | undefined;
  readonly workers: number | undefined;
  readonly replace: boolean;
  readonly json: boolean;
}

/** `calibrate`: fits named uncertainties of a scenario to published values. */
export const calibrateCommand: CommandModule<object, CalibrateArguments> = {
  command: 'calibrate <scenario>',
  describe: 'fits named uncertainties of a scenario to published rates, effects and volumes',
  builder: (yargs) =>
    scenarioArgument(setOption(yargs))
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
    } finally {
      counter.stop();
      process.off('SIGINT', interrupt);
      await pool.close();
    }
  },
};
