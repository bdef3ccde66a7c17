// One file with everything in it. Its policy lets run only the scripts and the style that are in it, by their
// fingerprints, and load nothing: it opens without a network and cannot send anything.

import { createHash } from 'node:crypto';
import { startPage } from './browser/start-page.js';
import { NUMBER_FORMATS } from './charts/number-formats.js';
import { PAGE_CONFIG } from './charts/page-config.js';
import { contextOf } from './context.js';
import { inlinedLibraries } from './inlined-libraries.js';
import type { LoadedFolder } from './loaded-folder.js';
import { pageBody, pageTitle } from './page-body.js';
import { codeForScript, jsonForScript } from './safe-text.js';
import { STYLE } from './style.js';
import { tablesOf } from './tables.js';
import { type Language, wordsIn } from './words.js';

/**
 * A folder of results as one HTML file.
 *
 * @param language - the one it opens in; the other is a button away
 */
export function htmlFile(folder: LoadedFolder, language: Language): string {
  const { scripts, licences } = inlinedLibraries();
  const code = [...scripts, `(${startPage.toString()})();`].map(codeForScript);
  const policy = [
    "default-src 'none'",
    `script-src ${code.map(fingerprint).join(' ')}`,
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
    `<script type="application/json" id="charts">${jsonForScript(charts)}</script>`,
    `<script type="application/json" id="config">${jsonForScript({ config: PAGE_CONFIG, numberFormats: NUMBER_FORMATS })}</script>`,
    `<script type="application/json" id="manifest">${jsonForScript(folder.manifest)}</script>`,
    `<script type="application/json" id="tables">${jsonForScript(tablesOf(folder))}</script>`,
    `<script type="text/plain" id="licences">${licences.replaceAll('<', '(')}</script>`,
    ...code.map((text) => `<script>${text}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Of a script or style, as a policy names it. */
function fingerprint(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
