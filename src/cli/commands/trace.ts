import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import { scenarioArgument, setOption, wholeNumber } from '../options.js';

interface TraceArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly person: number;
  readonly seed: string | undefined;
  readonly replication: number;
}

/** `trace`: one person's story, event by event, in plain words. */
export const traceCommand: CommandModule<object, TraceArguments> = {
  command: 'trace <scenario>',
  describe: "one person's story, event by event, in plain words",
  builder: (yargs) =>
    scenarioArgument(setOption(yargs))
      .option('person', {
        type: 'number',
        demandOption: true,
        describe: 'number of the person, from 0, in the order they come in',
      })
      .option('seed', { type: 'string', describe: "luck. Default: the scenario's" })
      .option('replication', { type: 'number', default: 1, describe: 'which repeat' }),
  handler: async (given) => {
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const scenario = await loadScenario(given.scenario, { set: given.set });
    const person = wholeNumber('--person', given.person, 0);
    const { runReplication } = await import('../../experiment/replication.js');
    const { introduce, sentence, storyDate } = await import('../../report/story.js');
    const lines: { readonly day: number; readonly event: Parameters<typeof sentence>[1] }[] = [];
    const { model, record } = runReplication({
      parameters: scenario.parameters,
      seed: given.seed ?? scenario.seed,
      replication: wholeNumber('--replication', given.replication),
      level: 'journeys',
      observer: (number, day, event) => {
        if (number === person) lines.push({ day, event });
      },
    });
    if (person >= record.persons.length) {
      throw new ScenarioError([
        {
          code: 'override',
          message: `invalid --person: ${person}; this run has people 0 to ${record.persons.length - 1}`,
        },
      ]);
    }
    process.stdout.write(`${introduce(model, record, person)}\n\n`);
    for (const { day, event } of lines) {
      const text = sentence(model, event);
      if (text !== undefined) process.stdout.write(`  ${storyDate(day).padEnd(20)} ${text}\n`);
    }
  },
};
