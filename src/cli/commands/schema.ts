import type { CommandModule } from 'yargs';

/** `schema`: the JSON Schema of scenario files, for editors. */
export const schemaCommand: CommandModule = {
  command: 'schema',
  describe: 'print the JSON Schema of scenario files, for editors',
  handler: async () => {
    const { scenarioJsonSchema } = await import('../../scenario/json-schema.js');
    process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  },
};
