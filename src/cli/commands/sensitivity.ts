import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import type { SensitivitySize } from '../../scenario/study-plan.js';
import { startProgress } from '../progress.js';
import { roughly, timeRuns, workersText } from '../study-budget.js';
import {
  givenCount,
  quoted,
  type StudyArguments,
  type StudyInputs,
  sameOptions,
  studyInputs,
  studyOptions,
} from '../study-inputs.js';
import { tellStudy } from '../tell-study.js';

interface SensitivityArguments extends StudyArguments {
  readonly trajectories: number | undefined;
  readonly rows: number | undefined;
}

/** `sensitivity`: which parameters outcomes hang on. */
export const sensitivityCommand: CommandModule<object, SensitivityArguments> = {
  command: 'sensitivity <study>',
  describe: 'which parameters matter, which do not, and which act together: screening, then Sobol indices',
  builder: (yargs) =>
    studyOptions(yargs, 'sensitivity.json')
      .option('trajectories', {
        type: 'number',
        describe: "trajectories of the screening, in place of the study's",
      })
      .option('rows', {
        type: 'number',
        describe: "rows of the design for Sobol' indices, a power of two; 0 for none",
      })
      .conflicts('budget', ['trajectories', 'rows', 'replications']),
  handler: async (given) => {
    const inputs = await studyInputs(given);
    const { study, run, pool, stop, workers, kept } = inputs;
    const { plan } = study;
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    let progress: Awaited<ReturnType<typeof startProgress>> | undefined;
    try {
      assertDimensions(plan.parameters.length);
      const { replications, ...size } = await sizesOf(given, inputs);
      const { sensitivity } = await import('../../experiment/study/sensitivity.js');
      if (kept > 0) process.stderr.write(`${kept} runs are kept from before\n`);
      let done = 0;
      const { sensitivityRuns } = await import('../../experiment/study/study-budget.js');
      const total = sensitivityRuns(size, plan.parameters.length, plan.scenarios.length, replications);
      process.stderr.write(
        `${size.drop === undefined ? '' : 'at most '}${total} runs on ${workersText(workers)}\n`,
      );
      progress = await startProgress(total, 'runs');
      const found = await sensitivity({
        ...run,
        plan,
        size,
        replications,
        onRun: () => progress!.done(++done),
      });
      progress.stop();
      await tellStudy(given, {
        summary: found.summary,
        table: async () =>
          (await import('../../report/sensitivity-table.js')).sensitivityTable(found.summary),
        files: async () =>
          (await import('../../report/assemble-study.js')).assembleSensitivity(found, {
            kind: 'sensitivity',
            ...(await inputs.held()),
            size,
            replications,
          }),
      });
    } finally {
      progress?.stop();
      process.off('SIGINT', interrupt);
      await pool.close();
    }
  },
};

const MOST_PARAMETERS = 80;

/** A row of the design has two coordinates per parameter, and a Sobol' sequence here has 161. */
function assertDimensions(parameters: number): void {
  if (parameters > MOST_PARAMETERS)
    throw new ScenarioError([
      { code: 'limit', message: `${parameters} parameters; expected at most ${MOST_PARAMETERS}` },
    ]);
}

/** Sizes as the study or the options have them, or as the budget allows. */
async function sizesOf(
  given: SensitivityArguments,
  inputs: StudyInputs,
): Promise<SensitivitySize & { readonly replications: number }> {
  const { plan } = inputs.study;
  const trajectories = givenCount('--trajectories', given.trajectories, 2) ?? plan.sensitivity.trajectories;
  const rows = givenCount('--rows', given.rows, 0) ?? plan.sensitivity.rows;
  if (rows > 0 && (rows < 4 || !Number.isInteger(Math.log2(rows))))
    throw new ScenarioError([
      { code: 'override', message: `invalid --rows: ${rows}; expected a power of two ≥ 4, or 0 for none` },
    ]);
  const size = { trajectories, rows, drop: plan.sensitivity.drop };
  if (given.budget === undefined)
    return {
      ...size,
      replications: givenCount('--replications', given.replications, 1) ?? plan.replications,
    };
  const { budget } = await timeRuns(given.budget, inputs);
  const { sensitivityRuns, sensitivitySizes } = await import('../../experiment/study/study-budget.js');
  const chosen = sensitivitySizes(size, budget);
  const runs = sensitivityRuns(chosen, plan.parameters.length, plan.scenarios.length, chosen.replications);
  const indices = chosen.rows === 0 ? '' : `, ${chosen.rows} rows for Sobol' indices`;
  process.stderr.write(
    `with ${workersText(inputs.workers)} a run is done every ${budget.secondsPerRun.toFixed(2)} seconds; chosen for ${given.budget}: ${chosen.trajectories} trajectories${indices}, ${chosen.replications} replications of every point, ` +
      `${runs} runs, about ${roughly(runs * budget.secondsPerRun)}${chosen.drop === undefined ? '' : ', less if the screening leaves parameters out'}\n` +
      (chosen.rows === 0
        ? ''
        : `expected: a total index of 50 % to about ± ${Math.round(50 * RELATIVE_ERROR * (1 / Math.sqrt(chosen.rows)))} points where the outcome is near a straight line, more where it bends or chance is large\n`) +
      `the same sizes again: tiltaksflyt sensitivity ${[quoted(given.study), ...sameOptions(given), '--trajectories', chosen.trajectories, '--rows', chosen.rows, '--replications', chosen.replications].join(' ')}\n`,
  );
  return chosen;
}

/**
 * Half-width of the 95 % interval of a total index over its value, times √rows: Jansen's estimator averages ½(a − b)², whose
 * coefficient of variation is √1.4 for a straight line in a uniform parameter.
 */
const RELATIVE_ERROR = 1.96 * Math.sqrt(1.4);
