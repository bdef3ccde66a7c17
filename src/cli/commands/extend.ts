import type { CommandModule } from 'yargs';
import { wholeNumber } from '../options.js';

interface ExtendArguments {
  readonly folder: string;
  readonly replications: number;
  readonly workers: number | undefined;
}

/** `extend`: adds replications to a run that is done, without running one again. */
export const extendCommand: CommandModule<object, ExtendArguments> = {
  command: 'extend <folder>',
  describe: 'add replications to a run that is done, without running one again',
  builder: (yargs) =>
    yargs
      .positional('folder', { describe: 'folder of a run', type: 'string', demandOption: true })
      .option('replications', {
        type: 'number',
        demandOption: true,
        describe: 'how many it has afterwards, those that are done included',
      })
      .option('workers', { type: 'number', describe: 'threads. Default: all cores' }),
  handler: async (given) => {
    const replications = wholeNumber('--replications', given.replications);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    const { carryOver, openExtension, openFinished } = await import('../../report/extend-run.js');
    const { simulateRun } = await import('../simulate-run.js');
    const folder = openFinished(given.folder);
    try {
      const { inputs, identity, kept, carried } = openExtension(folder, replications);
      const options = {
        inputs,
        kept,
        workers,
        partial: folder.partialName,
        atOnce: () => folder.close(),
        ...(carried === undefined ? { draft: folder.draft } : {}),
      };
      await simulateRun(options, async ({ results, written }) => {
        const { filesOfRun, summaryOfRun } = await import('../../report/make-run.js');
        const { headline } = await import('../../report/headline.js');
        const { runTable } = await import('../../report/table.js');
        const made = summaryOfRun(inputs, results);
        process.stdout.write(`${runTable(made.summary, made.names)}\n`);
        if (carried !== undefined) carryOver(folder, carried.keys());
        folder.finish(await filesOfRun(inputs, { identity, results }, made, carried ?? written));
        process.stdout.write(`\n${headline(made.summary, made.names, given.folder)}\n`);
      });
    } finally {
      folder.close();
    }
  },
};
