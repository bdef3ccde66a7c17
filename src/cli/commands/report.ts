import type { CommandModule } from 'yargs';
import { langOption, writeReport } from '../write-report.js';

interface ReportArguments {
  readonly folder: string;
  readonly lang: 'nb' | 'en';
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `report`: results as one page to read, in two languages, without a network. */
export const reportCommand: CommandModule<object, ReportArguments> = {
  command: 'report <folder>',
  describe: 'make one HTML file of a folder of results: question, answer, figures, method',
  builder: (yargs) =>
    langOption(
      yargs.positional('folder', {
        describe: 'folder that run, attribute, compare or trace wrote with --out',
        type: 'string',
        demandOption: true,
      }),
    )
      .option('out', { type: 'string', describe: 'file to write. Default: FOLDER.html' })
      .option('replace', { type: 'boolean', default: false, describe: 'replace an earlier file' }) as never,
  handler: ({ folder, out, ...given }) =>
    writeReport(folder, { ...given, ...(out === undefined ? {} : { file: out }) }),
};
