import type { CommandModule } from 'yargs';
import { ExperimentError } from '../../errors/errors.js';
import type { PartAgain } from '../../report/page/held-page.js';
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

/** Makes the results of a page again, part by part, and the page of them. */
async function verifyPage(file: string, workers: number | undefined): Promise<void> {
  const { readText } = await import('../../report/write-file.js');
  const { keptPart, pageDifference, readPage } = await import('../../report/page/held-page.js');
  const { pageVerdict } = await import('../../report/page/page-verdict.js');
  const { otherSoftware } = await import('../../report/read-manifest.js');
  const { remake } = await import('../remake.js');
  const page = readPage(file, readText(file));
  const software = page.parts
    .filter(({ manifest }) => manifest.inputs !== undefined)
    .map(({ manifest }) => otherSoftware(manifest))
    .find((difference) => difference !== undefined);
  if (software !== undefined) process.stderr.write(`${file} was made by other software: ${software}\n`);
  const again: PartAgain[] = [];
  for (const part of page.parts) {
    const { inputs } = part.manifest;
    again.push(inputs === undefined ? keptPart(part) : { part, ...(await remake(inputs, workers)) });
  }
  const difference = pageDifference(page, again);
  const verdict = pageVerdict(page, difference, software === undefined);
  if (difference !== undefined) throw new ExperimentError('not-identical', verdict);
  process.stdout.write(`${verdict}\n`);
}
