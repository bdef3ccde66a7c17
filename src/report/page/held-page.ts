// A page of results read back: the manifest it holds, and whether the same page comes of results that were made again.

import { createHash } from 'node:crypto';
import { ExperimentError } from '../../errors/errors.js';
import { exactValue } from '../../experiment/exact-json.js';
import { firstDifference } from '../first-difference.js';
import type { Versions } from '../manifest.js';
import type { RemakeInputs } from '../remake-inputs.js';
import type { RunInputs } from '../run-inputs.js';
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
  readonly inputs: RunInputs | RemakeInputs;
  /** The command that makes results again which the page alone cannot make again. */
  readonly again?: string;
}

export interface HeldPage {
  readonly text: string;
  readonly language: Language;
  readonly manifest: HeldManifest;
  /** Tables that the page offers, by file name. */
  readonly tables: { readonly [name: string]: string };
}

/**
 * @param file - its name, for messages
 * @throws ExperimentError `folder` when it is no page, or of results that cannot be made again from it
 */
export function readPage(file: string, text: string): HeldPage {
  const language = /<html lang="(nb|en)">/.exec(text)?.[1] as Language | undefined;
  const manifest = held(text, 'manifest') as Partial<HeldManifest> | undefined;
  const tables = held(text, 'tables') as HeldPage['tables'] | undefined;
  if (language === undefined || manifest?.files === undefined || tables === undefined) {
    throw new ExperimentError('folder', `${file} is no page of results, or its manifest was changed`);
  }
  const { again } = manifest;
  if (again !== undefined) {
    throw new ExperimentError(
      'folder',
      `${file} is the page of a fit, which holds what came of it and not what it takes to make it again; that is done by: ${again}`,
    );
  }
  if (manifest.inputs === undefined || manifest.versions === undefined) {
    throw new ExperimentError(
      'folder',
      `${file} does not hold what it takes to make its results again: they were made over an ensemble, or by an earlier version`,
    );
  }
  return { text, language, manifest: manifest as HeldManifest, tables };
}

/**
 * Where a page and the same page made again part first, in words; undefined when they are the same byte for byte.
 *
 * @param remade - all files of the results, made again, or their SHA-256 where they lie on the disk only
 */
export function pageDifference(
  { text, language, manifest, tables }: HeldPage,
  remade: ReadonlyMap<string, string | Uint8Array>,
  written: ReadonlyMap<string, string>,
): string | undefined {
  const folder = loadFiles(remade);
  for (const [name, again] of Object.entries(tablesOf(folder))) {
    const difference = firstDifference(name, Buffer.from(tables[name] ?? ''), Buffer.from(again));
    if (difference !== undefined) return `${name}, ${difference.replaceAll('in the folder', 'in the page')}`;
  }
  for (const [name, hash] of Object.entries(manifest.files)) {
    const content = remade.get(name);
    const again = content === undefined ? written.get(name) : sha256(content);
    if (again === undefined) return `${name}, which is not written when it is made again`;
    if (again !== hash) return `${name}, whose fingerprint is another`;
  }
  const difference = firstDifference('page', Buffer.from(text), Buffer.from(htmlFile(folder, language)));
  return difference === undefined
    ? undefined
    : `the text of the page, ${difference.replaceAll('in the folder', 'in the page')}`;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What an element of data holds. */
function held(text: string, id: string): unknown {
  const [, json] = new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(text) ?? [];
  try {
    return json === undefined ? undefined : exactValue(json);
  } catch {
    return undefined;
  }
}
