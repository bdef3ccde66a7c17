// A page of results read back: the manifests it holds, and whether the same page comes of results that were made again.

import { createHash } from 'node:crypto';
import { ExperimentError } from '../../errors/errors.js';
import { firstDifference } from '../first-difference.js';
import type { Versions } from '../manifest.js';
import type { RemakeInputs } from '../remake-inputs.js';
import type { RunInputs } from '../run-inputs.js';
import { heldValue, withDataOpened } from './held-data.js';
import { htmlFile } from './html-file.js';
import { loadFiles } from './loaded-folder.js';
import { tablesOf } from './tables.js';
import type { Language } from './words.js';

export interface HeldManifest {
  readonly scenario?: string;
  readonly seed?: string;
  readonly versions: Versions;
  /** SHA-256 by name. */
  readonly files: { readonly [name: string]: string };
  /** Undefined of what the page keeps as it was written. */
  readonly inputs?: RunInputs | RemakeInputs;
  /** The command that makes results again which the page alone cannot make again. */
  readonly again?: string;
}

/** One of the folders that a page was made of. */
export interface HeldPart {
  /** As the page offers its manifest. */
  readonly name: string;
  readonly manifest: HeldManifest;
  /** Texts that the page keeps as they were written, by file name; none where all is made again. */
  readonly kept: ReadonlyMap<string, string>;
}

export interface HeldPage {
  readonly text: string;
  readonly language: Language;
  readonly parts: readonly HeldPart[];
  /** Tables that the page offers, by file name. */
  readonly tables: { readonly [name: string]: string };
}

/** The files of one part: made again, or kept. */
export interface PartAgain {
  readonly part: HeldPart;
  /** All that a page is made of, or their SHA-256 where they lie on the disk only. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly written: ReadonlyMap<string, string>;
}

/**
 * @param file - its name, for messages
 * @throws ExperimentError `folder` when it is no page, or of results that cannot be made again from it
 */
export function readPage(file: string, text: string): HeldPage {
  const language = /<html lang="(nb|en)">/.exec(text)?.[1] as Language | undefined;
  const manifests = heldValue(text, 'manifests') as { [name: string]: HeldManifest } | undefined;
  const kept = heldValue(text, 'kept') as { [kind: string]: { [name: string]: string } } | undefined;
  const tables = heldValue(text, 'tables') as HeldPage['tables'] | undefined;
  const entries = Object.entries(manifests ?? {});
  if (
    language === undefined ||
    tables === undefined ||
    kept === undefined ||
    entries.length === 0 ||
    entries.some(([, manifest]) => typeof manifest?.files !== 'object')
  ) {
    throw new ExperimentError('folder', `${file} is no page of results, or its manifest was changed`);
  }
  const again = entries.find(([, manifest]) => manifest.again !== undefined)?.[1].again;
  if (again !== undefined) {
    throw new ExperimentError(
      'folder',
      `${file} is the page of a fit, which holds what came of it and not what it takes to make it again; that is done by: ${again}`,
    );
  }
  const parts = entries.map(([name, manifest]): HeldPart => {
    const kind = /^manifest-(.*)\.json$/.exec(name)?.[1] ?? '';
    return { name, manifest, kept: new Map(Object.entries(kept[kind] ?? {})) };
  });
  const lost = parts.filter(
    ({ manifest, kept: texts }) =>
      manifest.versions === undefined || (manifest.inputs === undefined && texts.size === 0),
  );
  if (lost.length > 0) {
    const which = parts.length === 1 ? file : `${lost.map(({ name }) => name).join(' and ')} in ${file}`;
    throw new ExperimentError(
      'folder',
      `${which} does not hold what it takes to make its results again: they were made over an ensemble, or by an earlier version`,
    );
  }
  return { text, language, parts, tables };
}

/** A part that is not made again, from the texts that the page keeps of it. */
export function keptPart(part: HeldPart): PartAgain {
  const manifest = `${JSON.stringify(part.manifest, null, 2)}\n`;
  return { part, files: new Map([...part.kept, ['manifest.json', manifest]]), written: new Map() };
}

/**
 * Where a page and the same page made again part first, in words; undefined when they hold the same.
 *
 * @param again - every part of the page, in order
 */
export function pageDifference(
  { text, language, tables }: HeldPage,
  again: readonly PartAgain[],
): string | undefined {
  const folder = loadFiles(again.map(({ files }) => files));
  for (const [name, made] of Object.entries(tablesOf(folder))) {
    const difference = firstDifference(name, Buffer.from(tables[name] ?? ''), Buffer.from(made));
    if (difference !== undefined) return `${name}, ${inPage(difference)}`;
  }
  for (const one of again) {
    const difference = changedFile(one);
    if (difference !== undefined) return difference;
  }
  const [held, made] = [text, htmlFile(folder, language)].map((page) => Buffer.from(withDataOpened(page)));
  const difference = firstDifference('page', held!, made!);
  return difference === undefined ? undefined : `the text of the page, ${inPage(difference)}`;
}

/** The first file of a part that is not as its manifest says. */
function changedFile({ part, files, written }: PartAgain): string | undefined {
  const isKept = part.manifest.inputs === undefined;
  const names = isKept ? [...part.kept.keys()] : Object.keys(part.manifest.files);
  for (const name of names) {
    const content = files.get(name);
    const hash = content === undefined ? written.get(name) : sha256(content);
    if (hash === undefined) return `${name}, which is not written when it is made again`;
    if (hash !== part.manifest.files[name]) {
      return isKept
        ? `${name}, which the page does not keep as it was written`
        : `${name}, whose fingerprint is another`;
    }
  }
  return undefined;
}

function inPage(difference: string): string {
  return difference.replaceAll('in the folder', 'in the page');
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
