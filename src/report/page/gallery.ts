// Every chart of some results as a picture of its own, with its specification, and one page that shows them all.

import { type ChartSpecification, isPlainVega, renderSvg, specificationText } from '../render-chart.js';
import { NUMBER_FORMATS } from './charts/number-formats.js';
import { PAGE_CONFIG } from './charts/page-config.js';
import { contextOf } from './context.js';
import type { LoadedFolder } from './loaded-folder.js';
import { pageBody } from './page-body.js';
import { STYLE } from './style.js';
import { type Language, wordsIn } from './words.js';

/** Colour of text in a picture that stands alone, on white. */
const INK = '#1a1f25';

/** @returns files by name: per chart its SVG and specification, and `index.html` */
export async function galleryFiles(
  folders: readonly LoadedFolder[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const shown: { readonly file: string; readonly title: string; readonly from: string }[] = [];
  for (const folder of folders) {
    const { charts } = pageBody(folder, language);
    const from = wordsIn(language).name(contextOf(folder, wordsIn(language)).folder.about.title);
    for (const [anchor, { wide, title }] of Object.entries(charts)) {
      if (!anchor.startsWith(`${language}-`)) continue;
      const name = free(anchor.slice(language.length + 1), files);
      const specification = inked({ config: { ...PAGE_CONFIG, background: '#ffffff' }, ...wide });
      files.set(`${name}.svg`, await renderSvg(specification, NUMBER_FORMATS[language]));
      files.set(`${name}.${isPlainVega(specification) ? 'vg' : 'vl'}.json`, specificationText(specification));
      shown.push({ file: `${name}.svg`, title, from });
    }
  }
  return files.set('index.html', indexPage(shown, language));
}

/** With the colour of the text in place of that of a page. */
function inked(specification: ChartSpecification): ChartSpecification {
  return JSON.parse(
    JSON.stringify(specification).replaceAll('"currentColor"', `"${INK}"`),
  ) as ChartSpecification;
}

/** The name, or with the first number that makes it another than those there are. */
function free(name: string, files: ReadonlyMap<string, string>): string {
  const plain = name.replaceAll(/[^\w-]/g, '-');
  if (!files.has(`${plain}.svg`)) return plain;
  for (let number = 2; ; number++) if (!files.has(`${plain}-${number}.svg`)) return `${plain}-${number}`;
}

function indexPage(
  shown: readonly { readonly file: string; readonly title: string; readonly from: string }[],
  language: Language,
): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const title = wordsIn(language).say('gallery.title');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}figure img { max-width: 100%; background: #fff; }</style>`,
    '</head>',
    `<body><main><h1>${title}</h1>`,
    ...shown.map(
      ({ file, title: name, from }) =>
        `<figure class="figure"><figcaption>${escaped(name)}</figcaption><p class="fine">${escaped(from)}</p><img loading="lazy" src="${file}" alt="${escaped(name)}"></figure>`,
    ),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}
