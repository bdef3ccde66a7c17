// From the results of replications to everything a run shows and writes.

import { replicationsText } from '../experiment/kept-replications.js';
import type { ReplicationResult } from '../experiment/replication.js';
import type { RunIdentity } from '../experiment/run-identity.js';
import { summarise } from '../experiment/summarise.js';
import type { Summary } from '../experiment/summary.js';
import { compileModel } from '../model/model.js';
import { assembleRun } from './assemble-run.js';
import { type NameBook, nameBook } from './names.js';
import { REPLICATIONS_FILE } from './run-folder.js';
import type { RunInputs } from './run-inputs.js';

/** Summary and names of a run. */
export function summaryOfRun(
  inputs: RunInputs,
  results: readonly ReplicationResult[],
): { readonly summary: Summary; readonly names: NameBook } {
  const { scenario, seed, metrics, leftOut } = inputs;
  const { id, title, status, hash, targets, warnings, parameters } = scenario;
  const facts = { id, title: title.en, status, hash, seed, targets, warnings };
  return {
    summary: summarise(facts, compileModel(parameters), results, metrics, leftOut),
    names: nameBook(parameters),
  };
}

/**
 * All files of a run but those that lie in its folder already.
 *
 * @param written - SHA-256 of these, by name
 */
export function filesOfRun(
  inputs: RunInputs,
  run: { readonly identity: RunIdentity; readonly results: readonly ReplicationResult[] },
  made: ReturnType<typeof summaryOfRun>,
  written: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const held = new Map([[REPLICATIONS_FILE, replicationsText(run.identity, run.results)]]);
  return assembleRun(made.summary, made.names, { inputs, held, written });
}
