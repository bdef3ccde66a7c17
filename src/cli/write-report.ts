// Results as one page, beside the folder they lie in.

import { existsSync } from 'node:fs';
import type { Argv } from 'yargs';
import { ScenarioError } from '../errors/errors.js';
import type { LoadedFolder } from '../report/page/loaded-folder.js';

export interface ReportOption {
  readonly report: boolean;
  readonly lang: 'nb' | 'en';
}

/** `--report` and `--lang`, of commands that write a folder. */
export function reportOption<T>(yargs: Argv<T>): Argv<T & ReportOption> {
  return langOption(
    yargs.option('report', {
      type: 'boolean',
      default: false,
      describe: 'also write the results as one HTML page, FOLDER.html (needs --out)',
    }),
  ) as unknown as Argv<T & ReportOption>;
}

/** `--lang`: the page holds both languages. */
export function langOption<T>(yargs: Argv<T>): Argv<T & Pick<ReportOption, 'lang'>> {
  return yargs.option('lang', {
    choices: ['nb', 'en'] as const,
    default: 'nb' as const,
    describe: 'language the page opens in; it holds both',
  }) as Argv<T & Pick<ReportOption, 'lang'>>;
}

/** The page of a folder, when none is named. */
export function pageOf(folder: string): string {
  return `${folder.replace(/[/\\]+$/, '')}.html`;
}

/**
 * Checks that a page can be written, before an hour is spent on its results.
 *
 * @throws ScenarioError when there is no folder; ExperimentError `folder` when a page is there already
 */
export async function assertReportable(given: {
  readonly report: boolean;
  readonly out: string | undefined;
  readonly replace: boolean;
}): Promise<void> {
  if (!given.report) return;
  if (given.out === undefined) {
    throw new ScenarioError([{ code: 'override', message: '--report needs a folder; add --out FOLDER' }]);
  }
  if (!existsSync(pageOf(given.out))) return;
  const { assertFileWritable } = await import('../report/write-file.js');
  assertFileWritable(pageOf(given.out), given);
}

/**
 * Writes the page of a folder, or of several of one scenario, and says where it is.
 *
 * @throws ExperimentError as `loadFolders`; `folder` when the page cannot be written
 */
export async function writeReport(folders: string | readonly string[], to: WhereTo): Promise<void> {
  const all = [folders].flat();
  await writePage(to.file ?? pageOf(all[0]!), to, async () => {
    const { loadFolders } = await import('../report/page/loaded-folder.js');
    return loadFolders(all);
  });
}

/**
 * Writes the page of a fit and says where it is.
 *
 * @param path - of the fitted scenario, or of the .fit.json beside it
 * @throws as `loadFit`; ExperimentError `folder` when the page cannot be written
 */
export async function writeFitReport(
  path: string,
  { ensemble, ...to }: WhereTo & { readonly ensemble: string | undefined },
): Promise<void> {
  const { loadFit, pageOfFit } = await import('./load-fit.js');
  await writePage(to.file ?? pageOfFit(path), to, () => loadFit(path, ensemble));
}

interface WhereTo {
  readonly file?: string;
  readonly lang: 'nb' | 'en';
  readonly replace: boolean;
  /** Nothing but results may stand on standard output. */
  readonly quiet?: boolean;
}

async function writePage(
  file: string,
  { lang, replace, quiet = false }: WhereTo,
  load: () => Promise<LoadedFolder>,
): Promise<void> {
  const { assertFileWritable, writeWhole } = await import('../report/write-file.js');
  assertFileWritable(file, { replace });
  const loaded = await load();
  const { htmlFile } = await import('../report/page/html-file.js');
  writeWhole(file, htmlFile(loaded, lang), { replace });
  (quiet ? process.stderr : process.stdout).write(`${file}\n`);
}
