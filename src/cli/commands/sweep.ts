import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import type { SweepDesign } from '../../scenario/study-plan.js';
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

interface SweepArguments extends StudyArguments {
  readonly points: number | undefined;
  readonly steps: readonly number[] | undefined;
}

/** `sweep`: scenarios at the points of a design, outcomes at each. */
export const sweepCommand: CommandModule<object, SweepArguments> = {
  command: 'sweep <study>',
  describe:
    'run scenarios at many points of their parameters: what ranges outcomes have, and where they are best',
  builder: (yargs) =>
    studyOptions(yargs, 'sweep.json')
      .option('points', {
        type: 'number',
        describe: "points of a Latin hypercube or Sobol' sequence, in place of the study's",
      })
      .option('steps', {
        type: 'number',
        array: true,
        describe: "values of each parameter of a grid, in place of the study's",
      })
      .conflicts('budget', ['points', 'steps', 'replications']),
  handler: async (given) => {
    const inputs = await studyInputs(given);
    const { study, run, pool, stop, workers, kept } = inputs;
    const { plan } = study;
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    let progress: Awaited<ReturnType<typeof startProgress>> | undefined;
    try {
      const { pointsOf } = await import('../../experiment/study/study-budget.js');
      const { design, replications } = await sizesOf(given, inputs);
      const { sweep } = await import('../../experiment/study/sweep.js');
      if (kept > 0) process.stderr.write(`${kept} runs are kept from before\n`);
      const total = pointsOf(design) * replications * plan.scenarios.length;
      process.stderr.write(`${total} runs on ${workersText(workers)}\n`);
      progress = await startProgress(total, 'runs');
      let done = 0;
      const found = await sweep({
        ...run,
        plan,
        design,
        replications,
        onRun: () => progress!.done(++done),
      });
      progress.stop();
      await tellStudy(given, {
        summary: found.summary,
        table: async () => (await import('../../report/sweep-table.js')).sweepTable(found.summary),
        files: async () =>
          (await import('../../report/assemble-study.js')).assembleSweep(found, {
            kind: 'sweep',
            ...(await inputs.held()),
            design,
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

/** Sizes as the study or the options have them, or as the budget allows. */
async function sizesOf(
  given: SweepArguments,
  inputs: StudyInputs,
): Promise<{ readonly design: SweepDesign; readonly replications: number }> {
  const { plan } = inputs.study;
  if (plan.design === undefined)
    throw new ScenarioError([
      {
        code: 'reference',
        message: `${given.study} has no design; expected design with one of grid, latinHypercube and sobol`,
      },
    ]);
  const design = chosenDesign(plan.design, given, plan.parameters.length);
  if (given.budget === undefined)
    return {
      design,
      replications: givenCount('--replications', given.replications, 1) ?? plan.replications,
    };
  const { budget, pilot } = await timeRuns(given.budget, inputs);
  const { pointsOf, sweepSizes } = await import('../../experiment/study/study-budget.js');
  const { expectedHalfWidths } = await import('../../experiment/study/pilot.js');
  const { shownOutcome } = await import('../../report/study-words.js');
  const chosen = sweepSizes(design, budget);
  const runs = pointsOf(chosen.design) * chosen.replications * plan.scenarios.length;
  const halves = expectedHalfWidths(plan, pilot, chosen.replications).flatMap((half, j) =>
    Number.isFinite(half)
      ? [`${plan.outcomes[j]!.id} to ± ${shownOutcome(plan.outcomes[j]!).text(half)}`]
      : [],
  );
  const size =
    chosen.design.kind === 'grid'
      ? `a grid of ${chosen.design.steps.join(' × ')} values`
      : `${chosen.design.points} points`;
  const sizeOptions =
    chosen.design.kind === 'grid'
      ? ['--steps', ...chosen.design.steps.map(String)]
      : ['--points', String(chosen.design.points)];
  process.stderr.write(
    `with ${workersText(inputs.workers)} a run is done every ${budget.secondsPerRun.toFixed(2)} seconds; chosen for ${given.budget}: ${size} with ${chosen.replications} replications of each, ` +
      `${runs} runs, about ${roughly(runs * budget.secondsPerRun)}\n` +
      (halves.length === 0
        ? ''
        : `expected, roughly, of a difference between two points alone: ${halves.join(', ')} (95 %)\n`) +
      `the same sizes again: tiltaksflyt sweep ${[quoted(given.study), ...sameOptions(given), ...sizeOptions, '--replications', chosen.replications].join(' ')}\n`,
  );
  return chosen;
}

/** @throws ScenarioError when a size does not go with the design */
function chosenDesign(
  design: SweepDesign,
  { points, steps }: SweepArguments,
  parameters: number,
): SweepDesign {
  const wrong = (message: string) => new ScenarioError([{ code: 'override', message }]);
  if (design.kind === 'grid') {
    if (points !== undefined) throw wrong('invalid --points: the design is a grid; expected --steps');
    if (steps === undefined) return design;
    for (const count of steps) givenCount('--steps', count, 2);
    if (steps.length !== 1 && steps.length !== parameters)
      throw wrong(
        `invalid --steps: ${steps.join(' ')}; expected one number, or one for each of ${parameters} parameters`,
      );
    return {
      kind: 'grid',
      steps: steps.length === 1 ? new Array<number>(parameters).fill(steps[0]!) : steps,
    };
  }
  if (steps !== undefined) throw wrong('invalid --steps: the design is no grid; expected --points');
  const count = givenCount('--points', points, 2) ?? design.points;
  if (design.kind === 'sobol' && !Number.isInteger(Math.log2(count)))
    throw wrong(`invalid --points: ${count}; expected a power of two, which a Sobol' sequence is even for`);
  return { kind: design.kind, points: count };
}
