// A run that is done, opened to be given more replications: its results are read from its folder, and what it wrote of
// replication 1 is carried over as it is.

import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExperimentError, ScenarioError } from '../errors/errors.js';
import { writeFailure } from '../errors/write-failure.js';
import { KeptReplications, readReplications } from '../experiment/kept-replications.js';
import { differenceOf, type RunIdentity, runIdentity } from '../experiment/run-identity.js';
import { isOfFirstReplication } from './first-replication.js';
import { fileHash, otherSoftware, readRunManifest } from './read-manifest.js';
import { REPLICATIONS_FILE, RunFolder } from './run-folder.js';
import type { RunInputs } from './run-inputs.js';
import { placeOf } from './write-run.js';

export interface Extension {
  /** Of the run as it will be. */
  readonly inputs: RunInputs;
  readonly identity: RunIdentity;
  readonly kept: KeptReplications;
  /** SHA-256 of the files of replication 1 to be carried over, by name; undefined when they must be written anew. */
  readonly carried: ReadonlyMap<string, string> | undefined;
}

/**
 * Opens the folder of a run that is done.
 *
 * @throws ExperimentError `folder` when there is none, or another process works there
 */
export function openFinished(folder: string): RunFolder {
  const place = placeOf(folder);
  // A run that is just being put in its place stands in the partial folder.
  if (!existsSync(place) && !existsSync(`${place}.partial`)) readRunManifest(folder);
  return new RunFolder(folder, { replace: true });
}

/**
 * Opens a run that is done, to be given more replications.
 *
 * @param replications - how many it will have
 * @throws ScenarioError when that is no more than it has
 * @throws ExperimentError `folder` when it is no run, a file of it was changed, or other code made it
 */
export function openExtension(folder: RunFolder, replications: number): Extension {
  const place = folder.folder;
  const manifest = readRunManifest(place);
  const { files, inputs: before } = manifest;
  if (replications <= before.replications) {
    throw new ScenarioError([
      {
        code: 'override',
        message: `invalid --replications: ${replications}; ${place} has ${before.replications} already, expected more`,
      },
    ]);
  }
  const ofFirst = Object.entries(files).filter(([name]) => isOfFirstReplication(name));
  const needed = [[REPLICATIONS_FILE, files[REPLICATIONS_FILE]] as const, ...ofFirst];
  const changed = needed.filter(([name, hash]) => fileHash(join(place, name)) !== hash);
  if (changed.length > 0) {
    throw new ExperimentError(
      'folder',
      `${changed.map(([name]) => name).join(', ')} in ${place} was changed after it was written; tiltaksflyt verify says where`,
    );
  }
  const identity = runIdentity({
    parameters: before.scenario.parameters,
    seed: before.seed,
    metrics: before.metrics,
  });
  const done = readReplications(join(place, REPLICATIONS_FILE));
  const difference = done === undefined ? 'cannot be read' : ofAnother(differenceOf(done.identity, identity));
  if (done === undefined || difference !== undefined) {
    throw new ExperimentError(
      'folder',
      `${place} cannot be given more replications: those it has ${difference}; run it anew`,
    );
  }
  return {
    inputs: { ...before, replications },
    identity,
    kept: new KeptReplications(identity, folder.replicationsFile, done.results.values()),
    carried: otherSoftware(manifest) === undefined ? new Map(ofFirst) : undefined,
  };
}

function ofAnother(difference: string | undefined): string | undefined {
  return difference === undefined ? undefined : `are of another run (${difference})`;
}

/** Copies files of the run as it is to the run as it will be. */
export function carryOver(folder: RunFolder, names: Iterable<string>): void {
  try {
    for (const name of names) {
      const to = join(folder.draft, name);
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(join(folder.folder, name), to);
    }
  } catch (error) {
    throw writeFailure(folder.folder, error);
  }
}
