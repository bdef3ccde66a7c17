import type { CommandModule } from 'yargs';
import { scenarioArgument, setOption } from '../options.js';

/** `validate`: says whether a scenario can be run, and everything that is wrong if not. */
export const validateCommand: CommandModule<object, { scenario: string; set: readonly string[] }> = {
  command: 'validate <scenario>',
  describe: 'check a scenario file and say everything that is wrong with it',
  builder: (yargs) => scenarioArgument(setOption(yargs)),
  handler: async ({ scenario, set }) => {
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const resolved = await loadScenario(scenario, { set });
    const { compileModel } = await import('../../model/model.js');
    const model = compileModel(resolved.parameters);
    process.stdout.write(
      `${scenario} is valid: ${model.groups.length} groups, ${model.measures.length} measures, ` +
        `${model.queues.length} waiting lists\n`,
    );
  },
};
