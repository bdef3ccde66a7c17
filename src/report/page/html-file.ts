// One file with everything in it. Its policy lets run only the scripts and the style that are in it, by their
// fingerprints, and load nothing: it opens without a network and cannot send anything.

import { createHash } from 'node:crypto';
import { startPage } from './browser/start-page.js';
import { NUMBER_FORMATS } from './charts/number-formats.js';
import { PAGE_CONFIG } from './charts/page-config.js';
import { contextOf } from './context.js';
import { heldElement } from './held-data.js';
import { inlinedLibraries } from './inlined-libraries.js';
import type { FolderPart, LoadedFolder } from './loaded-folder.js';
import { pageBody } from './page-body.js';
import { pageTitle } from './page-title.js';
import { codeForScript, jsonForScript } from './safe-text.js';
import { STYLE } from './style.js';
import { manifestsOf, tablesOf } from './tables.js';
import { type Language, wordsIn } from './words.js';

/**
 * Results as one HTML file.
 *
 * @param language - the one it opens in; the other is a button away
 */
export function htmlFile(folder: LoadedFolder, language: Language): string {
  const { scripts, licences } = inlinedLibraries();
  const libraries = scripts.map(codeForScript);
  const start = codeForScript(`(${startPage.toString()})();`);
  const policy = [
    "default-src 'none'",
    `script-src ${[...libraries, start].map(fingerprint).join(' ')}`,
    `style-src ${fingerprint(STYLE)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { markup, charts } = pageBody(folder, language);
  const title = pageTitle(contextOf(folder, wordsIn(language)));
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="tiltaksflyt">',
    '<link rel="icon" href="data:,">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    markup,
    heldElement('charts', charts),
    `<script type="application/json" id="config">${jsonForScript({ config: PAGE_CONFIG, numberFormats: NUMBER_FORMATS })}</script>`,
    heldElement('manifests', manifestsOf(folder)),
    heldElement('tables', tablesOf(folder)),
    heldElement('kept', keptOf(folder)),
    heldElement('libraries', libraries),
    `<script type="text/plain" id="licences">${licences.replaceAll('<', '(')}</script>`,
    `<script>${start}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Texts of folders that cannot be made again, by the kind of the folder. */
function keptOf({ parts }: LoadedFolder): { readonly [kind: string]: FolderPart['kept'] } {
  return Object.fromEntries(
    parts.filter(({ kept }) => Object.keys(kept).length > 0).map(({ kind, kept }) => [kind, kept]),
  );
}

/** Of a script or style, as a policy names it. */
function fingerprint(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
