import { fileURLToPath } from 'node:url';
import type { CommandModule } from 'yargs';

/** `scenarios`: what ships with the package, one line each. */
export const scenariosCommand: CommandModule<object, { folder: string | undefined }> = {
  command: 'scenarios [folder]',
  describe: 'list the scenarios of a folder, one line each; without a folder, those that come along',
  builder: (yargs) => yargs.positional('folder', { type: 'string', describe: 'a folder of scenario files' }),
  handler: async ({ folder }) => {
    const { listScenarios } = await import('../../scenario/list-scenarios.js');
    const shipped = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
    for (const { path, line } of await listScenarios(folder ?? shipped)) {
      process.stdout.write(`${path.padEnd(46)} ${line}\n`);
    }
  },
};
