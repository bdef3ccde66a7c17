import type { CommandModule } from 'yargs';
import { ExperimentError } from '../../errors/errors.js';
import { wholeNumber } from '../options.js';

interface VerifyArguments {
  readonly folder: string;
  readonly workers: number | undefined;
}

/** `verify`: makes a run again from its manifest alone and compares every byte. */
export const verifyCommand: CommandModule<object, VerifyArguments> = {
  command: 'verify <folder>',
  describe: 'make a run, or the results of a page, again: identical, or where it differs first',
  builder: (yargs) =>
    yargs
      .positional('folder', {
        describe: 'folder of a run, or a page that report wrote',
        type: 'string',
        demandOption: true,
      })
      .option('workers', { type: 'number', describe: 'threads. Default: all cores' }),
  handler: async ({ folder, ...given }) => {
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    if (folder.endsWith('.html')) return verifyPage(folder, workers);
    const { otherSoftware, readRunManifest } = await import('../../report/read-manifest.js');
    const manifest = readRunManifest(folder);
    const { inputs } = manifest;
    const software = otherSoftware(manifest);
    if (software !== undefined) process.stderr.write(`${folder} was made by other software: ${software}\n`);
    const { runIdentity } = await import('../../experiment/run-identity.js');
    const { KeptReplications } = await import('../../experiment/kept-replications.js');
    const { filesOfRun, summaryOfRun } = await import('../../report/make-run.js');
    const { compareRuns } = await import('../../report/verify-run.js');
    const { simulateRun } = await import('../simulate-run.js');
    const { withTemporaryFolder } = await import('../../report/temporary-folder.js');
    const { parameters } = inputs.scenario;
    const identity = runIdentity({ parameters, seed: inputs.seed, metrics: inputs.metrics });
    await withTemporaryFolder((draft, remove) =>
      simulateRun(
        { inputs, kept: new KeptReplications(identity), draft, workers, atOnce: remove },
        async ({ results, written }) => {
          const made = summaryOfRun(inputs, results);
          const files = await filesOfRun(inputs, { identity, results }, made, written);
          const verdict = compareRuns(
            folder,
            { manifest, sameSoftware: software === undefined },
            files,
            draft,
          );
          const { verdictText } = await import('../../report/verdict-text.js');
          const text = verdictText(folder, inputs, verdict, software);
          if (verdict.first !== undefined) throw new ExperimentError('not-identical', text);
          process.stdout.write(`${text}\n`);
        },
      ),
    );
  },
};

/** Makes the results of a page again, and the page of them. */
async function verifyPage(file: string, workers: number | undefined): Promise<void> {
  const { readText } = await import('../../report/write-file.js');
  const { pageDifference, readPage } = await import('../../report/page/held-page.js');
  const { otherSoftware } = await import('../../report/read-manifest.js');
  const page = readPage(file, readText(file));
  const { manifest } = page;
  const software = otherSoftware(manifest);
  if (software !== undefined) process.stderr.write(`${file} was made by other software: ${software}\n`);
  const { remake } = await import('../remake.js');
  const { files, written } = await remake(manifest.inputs, workers);
  const difference = pageDifference(page, files, written);
  const what = `results of ${manifest.scenario} with seed ${manifest.seed}, made again`;
  if (difference === undefined) {
    process.stdout.write(
      `identical: ${what}, give the same ${Object.keys(manifest.files).length} files and the same page, byte for byte\n`,
    );
    return;
  }
  const why =
    software === undefined
      ? 'the software is the same, so the page was changed after it was written, or made on another platform'
      : 'the page was changed after it was written, or the difference comes from the software';
  throw new ExperimentError('not-identical', `not identical: ${what}, differ first in ${difference}\n${why}`);
}
