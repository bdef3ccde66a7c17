// Folders of results, read back for a page. Whatever kind of results they hold is read, and every file that is read must
// be as it was written.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExperimentError } from '../../errors/errors.js';
import { reasonOf } from '../../errors/write-failure.js';
import { ATTRIBUTION_SCHEMA, type AttributionSummary } from '../../experiment/attribution-summary.js';
import { COMPARISON_SCHEMA, type ComparisonSummary } from '../../experiment/comparison/comparison-summary.js';
import { FACTS_SCHEMA, type FactsSummary } from '../../experiment/facts/facts-summary.js';
import {
  type SensitivitySummary,
  STUDY_SCHEMA,
  type SweepSummary,
} from '../../experiment/study/study-summary.js';
import { SUMMARY_SCHEMA, type Summary } from '../../experiment/summary.js';
import { ABOUT_SCHEMA, type AboutScenario } from '../about-scenario.js';
import { LIFE_SCHEMA, type LifeData } from '../life-data.js';
import { fileHash } from '../read-manifest.js';
import { joinParts, type NamedPart } from './joined-parts.js';
import type { LoadedFit } from './loaded-fit.js';

/** What every manifest says, whichever command wrote it. */
export interface AnyManifest {
  readonly scenario?: string;
  readonly scenarioHash?: string;
  readonly seed?: string;
  readonly versions: { readonly [name: string]: string };
  /** SHA-256 by name. */
  readonly files: { readonly [name: string]: string };
  /** All that it takes to make the results again, where that is known. */
  readonly inputs?: unknown;
  /** What a user types to make again what the page alone cannot make again. */
  readonly again?: string;
}

/** Results of each kind that a page can show. */
export interface Results {
  readonly attribution: AttributionSummary;
  readonly comparison: ComparisonSummary;
  readonly run: Summary;
  readonly sweep: SweepSummary;
  readonly sensitivity: SensitivitySummary;
  readonly life: LifeData;
  readonly fit: LoadedFit;
  readonly facts: FactsSummary;
}

/** What a folder holds, by the command that wrote it. */
export type PartKind = keyof Results | 'document';

/** One folder as it was read. */
export interface FolderPart {
  readonly kind: PartKind;
  readonly manifest: AnyManifest;
  /** Fingerprint of the manifest, in hex: of everything in the folder, therefore. */
  readonly fingerprint: string;
  /** Undefined of what tells of a scenario without describing it. */
  readonly about: AboutScenario | undefined;
  /** Those of its kind, and what else lies with them. */
  readonly results: Partial<Results>;
  /** Texts that the page keeps as they are, since they cannot be made again from it; by file name. */
  readonly kept: { readonly [name: string]: string };
}

/** What a page is made of: one folder, or several of the same scenario. */
export interface LoadedFolder extends Partial<Results> {
  readonly parts: readonly FolderPart[];
  /** Of everything in all folders, in hex. */
  readonly fingerprint: string;
  readonly about: AboutScenario;
  /** Texts of the description in Markdown, by file name. */
  readonly description: { readonly [name: string]: string };
}

/** Files that hold results, and their layouts, in the order in which they say what a folder is. */
const RESULT_FILES = [
  ['attribution', 'attribution.json', ATTRIBUTION_SCHEMA],
  ['comparison', 'comparison.json', COMPARISON_SCHEMA],
  ['run', 'summary.json', SUMMARY_SCHEMA],
  ['sweep', 'sweep.json', STUDY_SCHEMA],
  ['sensitivity', 'sensitivity.json', STUDY_SCHEMA],
  ['life', 'life.json', LIFE_SCHEMA],
  ['facts', 'facts.json', FACTS_SCHEMA],
] as const;

/** Files of a description that a page shows. */
const DESCRIPTION = ['odd.md', 'stress-des.md'];

/**
 * Reads a folder of results.
 *
 * @throws ExperimentError `folder` when there is nothing in it to make a page of; `not-identical` when a file was
 *   changed after it was written
 */
export function loadFolder(folder: string): LoadedFolder {
  return loadFolders([folder]);
}

/**
 * Reads several folders of the same scenario for one page.
 *
 * @throws ExperimentError as `loadFolder`; `folder` when they do not belong together, a line for each that does not
 */
export function loadFolders(folders: readonly string[]): LoadedFolder {
  return joinParts(folders.map((folder): NamedPart => ({ name: folder, part: readFolder(folder) })));
}

/** The same of folders whose files are in memory. */
export function loadFiles(folders: readonly ReadonlyMap<string, string | Uint8Array>[]): LoadedFolder {
  return joinParts(
    folders.map((files, at): NamedPart => {
      const text = (name: string) => String(files.get(name));
      const name = `folder ${at + 1}`;
      return { name, part: partFrom(name, text('manifest.json'), text) };
    }),
  );
}

function readFolder(folder: string): FolderPart {
  const text = readManifest(folder);
  const { files } = parsed(text) as AnyManifest;
  return partFrom(folder, text, (name) => readWritten(folder, name, files[name]!));
}

function partFrom(folder: string, manifestText: string, text: (name: string) => string): FolderPart {
  const manifest = parsed(manifestText) as AnyManifest;
  const read = <T>(name: string): T | undefined =>
    name in manifest.files ? (value(folder, name, text(name)) as T) : undefined;
  const about = read<AboutScenario>('scenario.json');
  const documents = DESCRIPTION.filter((name) => name in manifest.files);
  const found = RESULT_FILES.flatMap(([kind, name, schema]) => {
    const result = read<{ readonly schema?: number }>(name);
    return result === undefined ? [] : [{ kind, result, isOther: result.schema !== schema }];
  });
  const kind = found[0]?.kind;
  if (kind === undefined && documents.length === 0) {
    throw new ExperimentError(
      'folder',
      `${folder} holds nothing that a page is made of; run, attribute, compare, sweep, sensitivity and trace write such folders with --out FOLDER`,
    );
  }
  const needsAbout = kind !== undefined && kind !== 'facts';
  if (found.some(({ isOther }) => isOther) || (needsAbout && about?.schema !== ABOUT_SCHEMA)) {
    throw new ExperimentError(
      'folder',
      `${folder} was written by another version of tiltaksflyt; write it again with the command that wrote it and --replace`,
    );
  }
  const keeps = needsAbout ? [] : [...documents, ...(kind === undefined ? [] : ['facts.json'])];
  return {
    kind: kind ?? 'document',
    manifest,
    fingerprint: sha256(manifestText),
    about,
    results: Object.fromEntries(found.map(({ kind: held, result }) => [held, result])),
    kept: Object.fromEntries(keeps.map((name) => [name, text(name)])),
  };
}

/** The page of a fit, which lies in files beside each other and not in a folder of its own. */
export function foundFit(manifest: AnyManifest, about: AboutScenario, fit: LoadedFit): LoadedFolder {
  const fingerprint = sha256(JSON.stringify(manifest));
  const part = { kind: 'fit', manifest, fingerprint, about, results: { fit }, kept: {} } as const;
  return joinParts([{ name: 'the fit', part }]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Its text, once it is known to be a manifest. */
function readManifest(folder: string): string {
  if (!existsSync(folder)) {
    throw new ExperimentError('folder', `${folder} does not exist; expected a folder of results`);
  }
  let text: string;
  try {
    text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    const why =
      code === 'ENOENT'
        ? 'it has no manifest.json'
        : code === 'ENOTDIR'
          ? 'it is not a folder'
          : reasonOf(error);
    throw new ExperimentError('folder', `${folder} holds no results: ${why}`);
  }
  const manifest = parsed(text) as Partial<AnyManifest> | undefined;
  if (typeof manifest?.files !== 'object' || typeof manifest.versions !== 'object') {
    throw new ExperimentError('folder', `${join(folder, 'manifest.json')} is no manifest of tiltaksflyt`);
  }
  return text;
}

function readWritten(folder: string, name: string, hash: string): string {
  const file = join(folder, name);
  if (fileHash(file) === hash) return readFileSync(file, 'utf8');
  throw changed(file);
}

/** What a file of JSON holds. */
function value(folder: string, name: string, text: string): unknown {
  const held = parsed(text);
  if (held === undefined) throw changed(join(folder, name));
  return held;
}

function changed(file: string): ExperimentError {
  return new ExperimentError(
    'not-identical',
    `${file} is not as it was written, or not there; a page is made of unchanged results only`,
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
