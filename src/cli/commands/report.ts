import type { CommandModule } from 'yargs';
import { langOption, pageOf, writeReport } from '../write-report.js';

interface ReportArguments {
  readonly folders: readonly string[];
  readonly lang: 'nb' | 'en';
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `report`: results as one page to read, in two languages, without a network. */
export const reportCommand: CommandModule<object, ReportArguments> = {
  command: 'report <folders..>',
  describe: 'make one HTML file of folders of results of one scenario: question, answer, figures, method',
  builder: (yargs) =>
    langOption(
      yargs.positional('folders', {
        describe:
          'folders that attribute, run, compare, facts and document wrote with --out, of the same scenario and seed',
        type: 'string',
        array: true,
        demandOption: true,
      }),
    )
      .option('out', { type: 'string', describe: 'file to write. Default: FOLDER.html, of the first folder' })
      .option('replace', { type: 'boolean', default: false, describe: 'replace an earlier file' }) as never,
  handler: ({ folders, out, ...given }) =>
    writeReport(folders, { ...given, file: out ?? pageOf(folders[0]!) }),
};
