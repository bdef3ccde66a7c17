import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';

/** `init`: a new scenario file with comments, to be edited. */
export const initCommand: CommandModule<object, { file: string }> = {
  command: 'init <file>',
  describe: 'write a new scenario file with comments, ready to run and to be changed',
  builder: (yargs) =>
    yargs.positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'file to write; must not exist',
    }),
  handler: async ({ file }) => {
    const { scenarioTemplate } = await import('../../scenario/template.js');
    try {
      await writeFile(file, scenarioTemplate(basename(file).replace(/\.ya?ml$/, '')), { flag: 'wx' });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      throw new ScenarioError([{ code: 'file', message: `${file} is already there; choose another name` }]);
    }
    process.stdout.write(`wrote ${file}; run it with: tiltaksflyt run ${file}\n`);
  },
};
