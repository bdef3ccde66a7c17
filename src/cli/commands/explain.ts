import type { CommandModule } from 'yargs';
import { scenarioArgument, setOption } from '../options.js';

interface ExplainArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly path: string | undefined;
}

/** `explain`: every parameter of the resolved scenario and where its value comes from. */
export const explainCommand: CommandModule<object, ExplainArguments> = {
  command: 'explain <scenario> [path]',
  describe: 'every parameter with its value, source, grade and range, and the line it comes from',
  builder: (yargs) =>
    scenarioArgument(setOption(yargs)).positional('path', {
      type: 'string',
      describe: 'only parameters below this path, as in measures.aps',
    }),
  handler: async ({ scenario, set, path }) => {
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const resolved = await loadScenario(scenario, { set });
    const { explanation } = await import('../../report/explanation.js');
    const text = explanation(resolved, path === undefined ? {} : { below: path });
    process.stdout.write(`${text}\n`);
  },
};
