import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import { langOption, writeFitReport, writeReport } from '../write-report.js';

interface ReportArguments {
  readonly folder: string;
  readonly lang: 'nb' | 'en';
  readonly ensemble: string | undefined;
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `report`: results as one page to read, in two languages, without a network. */
export const reportCommand: CommandModule<object, ReportArguments> = {
  command: 'report <folder>',
  describe: 'make one HTML file of a folder of results, or of a fit: question, answer, figures, method',
  builder: (yargs) =>
    langOption(
      yargs.positional('folder', {
        describe:
          'folder that run, attribute, compare, sweep, sensitivity or trace wrote with --out, or a scenario that calibrate wrote',
        type: 'string',
        demandOption: true,
      }),
    )
      .option('ensemble', {
        type: 'string',
        describe: 'of a fit: parameter sets that fit as well. Default: ensembles/ID.yaml beside it',
      })
      .option('out', { type: 'string', describe: 'file to write. Default: FOLDER.html' })
      .option('replace', { type: 'boolean', default: false, describe: 'replace an earlier file' }) as never,
  handler: async ({ folder, out, ensemble, ...given }) => {
    const to = { ...given, ...(out === undefined ? {} : { file: out }) };
    const { namesFit } = await import('../load-fit.js');
    if (namesFit(folder)) return writeFitReport(folder, { ...to, ensemble });
    if (ensemble !== undefined) {
      throw new ScenarioError([
        { code: 'override', message: '--ensemble is of a fit; expected a scenario that calibrate wrote' },
      ]);
    }
    return writeReport(folder, to);
  },
};
