import type { CommandModule } from 'yargs';
import { langOption } from '../write-report.js';

interface GalleryArguments {
  readonly folders: readonly string[];
  readonly lang: 'nb' | 'en';
  readonly out: string;
}

/** `gallery`: every chart of some results as a picture, with one page that shows them. */
export const galleryCommand: CommandModule<object, GalleryArguments> = {
  command: 'gallery <folders..>',
  describe: 'draw every chart of folders of results, or of a fit, as SVG, with one page that shows them all',
  builder: (yargs) =>
    langOption(
      yargs.positional('folders', {
        describe:
          'folders that run, attribute, compare, sweep, sensitivity or trace wrote with --out, and fitted scenarios',
        type: 'string',
        array: true,
        demandOption: true,
      }),
    ).option('out', {
      type: 'string',
      demandOption: true,
      describe: 'folder to write; files of the same names in it are replaced',
    }) as never,
  handler: async ({ folders, lang, out }) => {
    const { loadFolder } = await import('../../report/page/loaded-folder.js');
    const { loadFit, namesFit } = await import('../load-fit.js');
    const loaded = await Promise.all(
      folders.map((folder) => (namesFit(folder) ? loadFit(folder) : loadFolder(folder))),
    );
    const { galleryFiles } = await import('../../report/page/gallery.js');
    const { writeWhole } = await import('../../report/write-file.js');
    const { join } = await import('node:path');
    const files = await galleryFiles(loaded, lang);
    for (const [name, text] of files) writeWhole(join(out, name), text, { replace: true });
    process.stdout.write(`${join(out, 'index.html')}\n`);
  },
};
