// A folder of results, read back for a page. It may hold several kinds of results; whatever of them is there is read,
// and every file that is read must be as it was written.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExperimentError } from '../../errors/errors.js';
import { reasonOf } from '../../errors/write-failure.js';
import { ATTRIBUTION_SCHEMA, type AttributionSummary } from '../../experiment/attribution-summary.js';
import { COMPARISON_SCHEMA, type ComparisonSummary } from '../../experiment/comparison/comparison-summary.js';
import {
  type SensitivitySummary,
  STUDY_SCHEMA,
  type SweepSummary,
} from '../../experiment/study/study-summary.js';
import { SUMMARY_SCHEMA, type Summary } from '../../experiment/summary.js';
import { ABOUT_SCHEMA, type AboutScenario } from '../about-scenario.js';
import { LIFE_SCHEMA, type LifeData } from '../life-data.js';
import { fileHash } from '../read-manifest.js';
import type { LoadedFit } from './loaded-fit.js';

/** What every manifest says, whichever command wrote it. */
export interface AnyManifest {
  readonly scenario?: string;
  readonly versions: { readonly [name: string]: string };
  /** SHA-256 by name. */
  readonly files: { readonly [name: string]: string };
  /** All that it takes to make the results again, where that is known. */
  readonly inputs?: unknown;
  /** What a user types to make again what the page alone cannot make again. */
  readonly again?: string;
}

export interface LoadedFolder {
  readonly manifest: AnyManifest;
  /** Fingerprint of the manifest, in hex: of everything in the folder, therefore. */
  readonly fingerprint: string;
  readonly about: AboutScenario;
  readonly attribution?: AttributionSummary | undefined;
  readonly comparison?: ComparisonSummary | undefined;
  readonly run?: Summary | undefined;
  readonly life?: LifeData | undefined;
  readonly sweep?: SweepSummary | undefined;
  readonly sensitivity?: SensitivitySummary | undefined;
  readonly fit?: LoadedFit | undefined;
}

/**
 * Reads a folder of results.
 *
 * @throws ExperimentError `folder` when there is nothing in it to make a page of; `not-identical` when a file was
 *   changed after it was written
 */
export function loadFolder(folder: string): LoadedFolder {
  const text = readManifest(folder);
  const { files } = parsed(text) as AnyManifest;
  return loadedFrom(folder, text, (name) => readWritten(folder, name, files[name]!));
}

/** The same of files that are in memory. */
export function loadFiles(files: ReadonlyMap<string, string | Uint8Array>): LoadedFolder {
  const text = (name: string) => String(files.get(name));
  return loadedFrom('the folder', text('manifest.json'), (name) => parsed(text(name)));
}

function loadedFrom(folder: string, manifestText: string, value: (name: string) => unknown): LoadedFolder {
  const manifest = parsed(manifestText) as AnyManifest;
  const read = <T>(name: string): T | undefined => (name in manifest.files ? (value(name) as T) : undefined);
  const attribution = read<AttributionSummary>('attribution.json');
  const comparison = read<ComparisonSummary>('comparison.json');
  const run = read<Summary>('summary.json');
  const life = read<LifeData>('life.json');
  const sweep = read<SweepSummary>('sweep.json');
  const sensitivity = read<SensitivitySummary>('sensitivity.json');
  const results = [
    [attribution, ATTRIBUTION_SCHEMA],
    [comparison, COMPARISON_SCHEMA],
    [run, SUMMARY_SCHEMA],
    [life, LIFE_SCHEMA],
    [sweep, STUDY_SCHEMA],
    [sensitivity, STUDY_SCHEMA],
  ] as const;
  if (results.every(([result]) => result === undefined)) {
    throw new ExperimentError(
      'folder',
      `${folder} holds nothing that a page is made of; run, attribute, compare, sweep, sensitivity and trace write such folders with --out FOLDER`,
    );
  }
  const about = read<AboutScenario>('scenario.json');
  const isOther = results.some(([result, schema]) => result !== undefined && result.schema !== schema);
  if (about === undefined || about.schema !== ABOUT_SCHEMA || isOther) {
    throw new ExperimentError(
      'folder',
      `${folder} was written by another version of tiltaksflyt; write it again with the command that wrote it and --replace`,
    );
  }
  return {
    manifest,
    fingerprint: createHash('sha256').update(manifestText).digest('hex'),
    about,
    attribution,
    comparison,
    run,
    life,
    sweep,
    sensitivity,
  };
}

/** The page of a fit, which lies in files beside each other and not in a folder of its own. */
export function foundFit(manifest: AnyManifest, about: AboutScenario, fit: LoadedFit): LoadedFolder {
  return {
    manifest,
    fingerprint: createHash('sha256').update(JSON.stringify(manifest)).digest('hex'),
    about,
    fit,
  };
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

function readWritten(folder: string, name: string, hash: string): unknown {
  const file = join(folder, name);
  const value = fileHash(file) === hash ? parsed(readFileSync(file, 'utf8')) : undefined;
  if (value !== undefined) return value;
  throw new ExperimentError(
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
