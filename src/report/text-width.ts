// How wide a text is in the fonts that come along, from their own tables: the same on every machine.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Family of the fonts that come along; covers æ, ø, å, − and ≥. */
export const FONT = 'DejaVu Sans';

/** The files of the fonts, by weight. */
export const FONT_FILES = { normal: fontFile('DejaVuSans.ttf'), bold: fontFile('DejaVuSans-Bold.ttf') };

/** What is used of opentype.js, which brings no types: letters by letters, since its shaping does not know these fonts. */
interface OpenType {
  readonly parse: (font: ArrayBuffer) => {
    readonly unitsPerEm: number;
    readonly charToGlyph: (letter: string) => { readonly advanceWidth: number };
  };
}

/** Measures a text at a font size, both in pixels. */
export type TextWidth = (text: string, size: number, weight: keyof typeof FONT_FILES) => number;

/** Widths by the fonts' tables; a font is read when a text needs it, and a letter looked up once. */
export function textWidths(): TextWidth {
  const letterWidths: { [weight in keyof typeof FONT_FILES]?: (letter: string) => number } = {};
  return (text, size, weight) => {
    letterWidths[weight] ??= readLetterWidths(FONT_FILES[weight]);
    let sum = 0;
    for (const letter of text) sum += letterWidths[weight](letter);
    return sum * size;
  };
}

/** Widths of letters as shares of the font's size. */
function readLetterWidths(file: string): (letter: string) => number {
  const { parse } = require('opentype.js') as OpenType;
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const font = parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  const known = new Map<string, number>();
  return (letter) => {
    const width = known.get(letter) ?? font.charToGlyph(letter).advanceWidth / font.unitsPerEm;
    known.set(letter, width);
    return width;
  };
}

function fontFile(name: string): string {
  return join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf', name);
}
