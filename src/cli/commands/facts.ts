import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import type { FactArm } from '../../experiment/facts/fact-plan.js';
import type { Fact } from '../../metrics/fact.js';
import {
  type ManyRuns,
  manyRunsOptions,
  scaleSetting,
  scenarioArgument,
  setOption,
  wholeNumber,
} from '../options.js';
import { startProgress } from '../progress.js';

interface FactsArguments extends ManyRuns {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly facts: string | undefined;
  readonly only: readonly string[];
  readonly details: boolean;
}

/** Replications where neither the user nor a fact asks for more: people are re-run in each. */
const REPLICATIONS = 8;

/** `facts`: what is known and was never fitted, against the model. */
export const factsCommand: CommandModule<object, FactsArguments> = {
  command: 'facts <scenario>',
  describe: 'hold the scenario against facts that nothing was fitted to: inside, outside, and why',
  builder: (yargs) =>
    manyRunsOptions(scenarioArgument(setOption(yargs)), 'facts.json')
      .option('facts', { type: 'string', describe: 'file of facts, instead of the one that ships' })
      .option('details', {
        type: 'boolean',
        default: false,
        describe: 'also print how each number is computed and where its bounds are from',
      })
      .option('only', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'only these facts, as in --only V1 V4; without effects (V11 to V14, V18) it is quick',
      }),
  handler: async (given) => {
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const { fitTargetsOf } = await import('../../scenario/fit-targets.js');
    const { loadFacts, SHIPPED_FACTS } = await import('../../scenario/load-facts.js');
    const { factTasks, settingsOf } = await import('../../experiment/facts/fact-plan.js');
    const { compareWithFacts } = await import('../../experiment/facts/facts.js');
    const set = given.scale === undefined ? given.set : [...given.set, scaleSetting(given.scale)];
    const scenario = await loadScenario(given.scenario, { set });
    const loaded = loadFacts(given.facts ?? SHIPPED_FACTS);
    const facts = chosen(loaded.facts, given.only);
    const replications = wholeNumber('--replications', given.replications ?? REPLICATIONS);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const arms: FactArm[] = [];
    for (const settings of settingsOf(facts)) {
      const parameters =
        settings.length === 0
          ? scenario.parameters
          : await loadScenario(given.scenario, { set: [...set, ...settings] }).then(
              (changed) => changed.parameters,
              (error: unknown) => refusal(error, settings),
            );
      arms.push({ settings, parameters });
    }
    const { parameters, title, status, hash, targets } = scenario;
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const options = {
      scenario: {
        id: parameters.id,
        title: title.en,
        status,
        hash,
        seed: given.seed ?? scenario.seed,
        targets,
      },
      facts,
      metrics: loaded.metrics,
      arms,
      fits: fitTargetsOf(given.scenario, scenario),
      replications,
      workers,
      signal: stop.signal,
    };
    const progress = await startProgress(Math.max(1, factTasks(options).length), 'tasks');
    try {
      const summary = await compareWithFacts({ ...options, onDone: (done) => progress.done(done) });
      progress.stop();
      if (given.json) {
        const { summaryText } = await import('../../report/summary-json.js');
        process.stdout.write(summaryText(summary));
      } else {
        const { factsTable } = await import('../../report/facts-table.js');
        process.stdout.write(`${factsTable(summary, { details: given.details })}\n`);
      }
      if (given.out !== undefined) {
        const { assembleFacts } = await import('../../report/facts-files.js');
        const { writeRun } = await import('../../report/write-run.js');
        writeRun(given.out, assembleFacts(summary), { replace: given.replace });
      }
    } finally {
      progress.stop();
      process.off('SIGINT', interrupt);
    }
  },
};

/** @throws ScenarioError when a fact is asked for that is not in the file */
function chosen(facts: readonly Fact[], only: readonly string[]): readonly Fact[] {
  const unknown = only.filter((id) => !facts.some((fact) => fact.id === id));
  if (unknown.length > 0) {
    throw new ScenarioError(
      unknown.map((id) => ({
        code: 'override' as const,
        message: `there is no fact ${id}; expected ${facts.map((fact) => fact.id).join(', ')}`,
      })),
    );
  }
  return only.length === 0 ? facts : facts.filter(({ id }) => only.includes(id));
}

/** What stands in for a scenario that does not take the settings a fact asks for. */
function refusal(error: unknown, settings: readonly string[]): { readonly refused: string } {
  if (!(error instanceof ScenarioError)) throw error;
  return {
    refused: `this scenario does not take ${settings.join(', ')}: ${error.problems[0]?.message ?? 'not valid'}`,
  };
}
