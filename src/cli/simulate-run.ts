// The replications of a run, on all cores, each kept as it comes; and what is said on the way: what was read from a run
// that was cut off, how far it has come, and how it goes on when it is stopped.

import { availableParallelism } from 'node:os';
import { ExperimentError } from '../errors/errors.js';
import type { KeptReplications } from '../experiment/kept-replications.js';
import type { ReplicationResult } from '../experiment/replication.js';
import { runReplications } from '../experiment/run-replications.js';
import { stopped, WorkerPool } from '../experiment/task-pool.js';
import type { FirstReplicationAnswer } from '../report/first-replication-worker.js';
import type { RunInputs } from '../report/run-inputs.js';
import { startProgress } from './progress.js';
import { listenForStop } from './stop-by-user.js';

export interface SimulateOptions {
  readonly inputs: RunInputs;
  readonly kept: KeptReplications;
  /** Folder that a run which is cut off goes on from; none when nothing is kept on the disk. */
  readonly partial?: string;
  /** Folder for the files of replication 1; none are written when left out. */
  readonly draft?: string;
  readonly workers: number | undefined;
  /** How a user reruns one replication alone. */
  readonly rerunCommand?: (replication: number) => string;
  /** Called before the process ends at once. */
  readonly atOnce: () => void;
}

export interface Simulated {
  readonly results: readonly ReplicationResult[];
  /** SHA-256 of the files of replication 1, by name. */
  readonly written: ReadonlyMap<string, string>;
}

/**
 * Runs what is not there yet, hands all of it on, and keeps listening for Ctrl-C until that is done.
 *
 * @throws ExperimentError of a replication or a disk; `cancelled` when the user stops it; each with what is kept
 */
export async function simulateRun(
  options: SimulateOptions,
  then: (simulated: Simulated) => Promise<void>,
): Promise<void> {
  const { inputs, kept, partial } = options;
  const numbers = Array.from({ length: inputs.replications }, (_, i) => i + 1);
  const there = kept.countOf(numbers);
  sayWhatWasRead(kept, numbers.length);
  const howToGoOn = () => {
    const count = kept.countOf(numbers);
    if (partial === undefined || count === 0) return '';
    return `; ${count} of ${numbers.length} replications are kept, and the same command goes on from there (${partial})`;
  };
  const stop = listenForStop(
    {
      first:
        partial === undefined
          ? undefined
          : 'stopping: replications that run are finished and kept; Ctrl-C again stops at once',
      second: () => `stopped at once by the user${howToGoOn()}`,
    },
    options.atOnce,
  );
  const pool = new WorkerPool(Math.min(options.workers ?? availableParallelism(), numbers.length));
  const progress = await startProgress(numbers.length, 'replications');
  try {
    const results = await runReplications({
      parameters: inputs.scenario.parameters,
      seed: inputs.seed,
      replications: numbers,
      metrics: inputs.metrics,
      // Only where a folder is written, or written again to be compared.
      levels: partial !== undefined || options.draft !== undefined,
      kept,
      pool,
      ...(partial === undefined ? { signal: stop.windDown } : { windDown: stop.windDown }),
      onDone: (done) => progress.done(there + done),
      ...(options.rerunCommand === undefined ? {} : { rerunCommand: options.rerunCommand }),
    });
    progress.stop();
    const written = await firstReplication(options, pool, stop.windDown);
    await then({ results, written });
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    throw new ExperimentError(error.code, `${error.message}${howToGoOn()}`, { cause: error.cause });
  } finally {
    progress.stop();
    stop.end();
    await pool.close();
  }
}

/** Says which replications need not be run again, and whether some that were kept cannot be read. */
function sayWhatWasRead({ readFromFile, damaged }: KeptReplications, count: number): void {
  if (readFromFile.length > 0) {
    process.stderr.write(
      `read ${readFromFile.length} of ${count} replications from the run that was cut off: ${readFromFile.join(', ')}\n`,
    );
  }
  if (damaged > 0) {
    process.stderr.write(
      `${damaged} ${damaged === 1 ? 'line' : 'lines'} of it cannot be read; those replications run again\n`,
    );
  }
}

/** Files of replication 1, written in a thread, so that Ctrl-C is heard. */
async function firstReplication(
  { inputs, draft }: SimulateOptions,
  pool: WorkerPool,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { scenario, seed, record, register } = inputs;
  if (draft === undefined || (!record && register === undefined)) return new Map();
  const request = {
    folder: draft,
    parameters: scenario.parameters,
    seed,
    title: scenario.title.en,
    record,
    ...(register === undefined ? {} : { register }),
  };
  const worker = new URL('../report/first-replication-worker.js', import.meta.url);
  try {
    const answer = (await pool.run(worker, request, signal)) as FirstReplicationAnswer;
    if ('written' in answer) return answer.written;
    throw new ExperimentError('folder', answer.cannotWrite);
  } catch (error) {
    if (signal.aborted) throw stopped();
    throw error;
  }
}
