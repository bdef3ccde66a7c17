import type { CommandModule } from 'yargs';

interface ReportArguments {
  readonly folder: string;
  readonly lang: 'nb' | 'en';
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `report`: results as one page to read, in two languages, without a network. */
export const reportCommand: CommandModule<object, ReportArguments> = {
  command: 'report <folder>',
  describe: 'make one HTML file of a folder that attribute --out wrote: question, answer, figures, method',
  builder: (yargs) =>
    yargs
      .positional('folder', { describe: 'folder of results', type: 'string', demandOption: true })
      .option('lang', {
        choices: ['nb', 'en'] as const,
        default: 'nb' as const,
        describe: 'language the page opens in; it holds both',
      })
      .option('out', { type: 'string', describe: 'file to write. Default: FOLDER.html' })
      .option('replace', { type: 'boolean', default: false, describe: 'replace an earlier file' }) as never,
  handler: async ({ folder, lang, out, replace }) => {
    const { assertFileWritable, writeWhole } = await import('../../report/write-file.js');
    const file = out ?? `${folder.replace(/[/\\]+$/, '')}.html`;
    assertFileWritable(file, { replace });
    const { loadFolder } = await import('../../report/page/loaded-folder.js');
    const loaded = loadFolder(folder);
    const { htmlFile } = await import('../../report/page/html-file.js');
    writeWhole(file, htmlFile(loaded, lang), { replace });
    process.stdout.write(`${file}\n`);
  },
};
