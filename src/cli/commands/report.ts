import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import { langOption, writeFitReport, writeReport } from '../write-report.js';

interface ReportArguments {
  readonly folders: readonly string[];
  readonly lang: 'nb' | 'en';
  readonly ensemble: string | undefined;
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `report`: results as one page to read, in two languages, without a network. */
export const reportCommand: CommandModule<object, ReportArguments> = {
  command: 'report <folders..>',
  describe:
    'make one HTML file of folders of results of one scenario, or of a fit: question, answer, figures, method',
  builder: (yargs) =>
    langOption(
      yargs.positional('folders', {
        describe:
          'folders that attribute, run, compare, facts and document wrote with --out, of the same scenario and seed; or one of sweep, sensitivity or trace; or a scenario that calibrate wrote',
        type: 'string',
        array: true,
        demandOption: true,
      }),
    )
      .option('ensemble', {
        type: 'string',
        describe: 'of a fit: parameter sets that fit as well. Default: ensembles/ID.yaml beside it',
      })
      .option('out', { type: 'string', describe: 'file to write. Default: FOLDER.html, of the first folder' })
      .option('replace', { type: 'boolean', default: false, describe: 'replace an earlier file' }) as never,
  handler: async ({ folders, out, ensemble, ...given }) => {
    const to = { ...given, ...(out === undefined ? {} : { file: out }) };
    const { namesFit } = await import('../load-fit.js');
    const fit = folders.find(namesFit);
    const problems = [
      ...(fit !== undefined && folders.length > 1
        ? [`${fit} is a fit, which has a page of its own; leave the others out`]
        : []),
      ...(fit === undefined && ensemble !== undefined
        ? ['--ensemble is of a fit; expected a scenario that calibrate wrote']
        : []),
    ];
    if (problems.length > 0) {
      throw new ScenarioError(problems.map((message) => ({ code: 'override', message })));
    }
    return fit === undefined ? writeReport(folders, to) : writeFitReport(fit, { ...to, ensemble });
  },
};
