// Results made again from what their manifest holds, and nothing else.

import type { RemakeInputs, SensitivityInputs, SweepInputs } from '../report/remake-inputs.js';
import type { RunInputs } from '../report/run-inputs.js';
import { startProgress } from './progress.js';

export interface Remade {
  /** All files but those of replication 1, by name. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** SHA-256 of the files of replication 1, by name. */
  readonly written: ReadonlyMap<string, string>;
}

/** @throws ExperimentError when a replication fails, or the user stops it */
export async function remake(inputs: RunInputs | RemakeInputs, workers: number | undefined): Promise<Remade> {
  if (!('kind' in inputs)) return remakeRun(inputs, workers);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return { files: await filesOf(inputs, { workers, signal: stop.signal }), written: new Map() };
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function filesOf(
  inputs: RemakeInputs,
  how: { readonly workers: number | undefined; readonly signal: AbortSignal },
): Promise<Remade['files']> {
  const { nameBook } = await import('../report/names.js');
  if (inputs.kind === 'attribution') {
    const { attribute, planOf } = await import('../experiment/attribute.js');
    const { attributionTasks } = await import('../experiment/attribution-plan.js');
    const { assembleAttribution } = await import('../report/assemble-attribution.js');
    const progress = await startProgress(attributionTasks(planOf(inputs)).length, 'tasks');
    try {
      const summary = await attribute({ ...inputs, ...how, onDone: (done) => progress.done(done) });
      return await assembleAttribution(summary, nameBook(inputs.parameters), undefined, inputs);
    } finally {
      progress.stop();
    }
  }
  if (inputs.kind !== 'comparison') return studyFiles(inputs, how);
  const { compareScenarios } = await import('../experiment/comparison/compare.js');
  const { summariseComparison } = await import('../experiment/comparison/summarise-comparison.js');
  const { assembleComparison } = await import('../report/assemble-comparison.js');
  const { parameters, facts, metrics, replications } = inputs;
  const progress = await startProgress(replications, 'replications');
  try {
    const results = await compareScenarios({
      scenarios: parameters,
      seed: facts.seed,
      replications: Array.from({ length: replications }, (_, i) => i + 1),
      metrics,
      ...how,
      onDone: (done) => progress.done(done),
    });
    const summary = summariseComparison(facts, results);
    return await assembleComparison(summary, results, nameBook(parameters[0]!), inputs);
  } finally {
    progress.stop();
  }
}

/** Every point again, with nothing kept from before. */
async function studyFiles(
  inputs: SweepInputs | SensitivityInputs,
  { workers, signal }: { readonly workers: number | undefined; readonly signal: AbortSignal },
): Promise<Remade['files']> {
  const { plan, seed, metrics, replications, points } = inputs;
  const { rememberedParameters } = await import('../experiment/study/point-parameters.js');
  const { StudyStore } = await import('../experiment/study/study-store.js');
  const { WorkerPool } = await import('../experiment/task-pool.js');
  const { assembleSensitivity, assembleSweep } = await import('../report/assemble-study.js');
  const pool = new WorkerPool(workers);
  const progress = await startProgress(points.points.length * replications, 'runs');
  let done = 0;
  const run = {
    plan,
    seed,
    metrics,
    replications,
    outcomes: plan.outcomes.map(({ source, measure, group }) => ({ source, measure, group })),
    parametersAt: rememberedParameters(points),
    pool,
    store: new StudyStore(),
    version: '',
    signal,
    onRun: () => progress.done(++done),
  };
  try {
    if (inputs.kind === 'sweep') {
      const { sweep } = await import('../experiment/study/sweep.js');
      return await assembleSweep(await sweep({ ...run, design: inputs.design }), inputs);
    }
    const { sensitivity } = await import('../experiment/study/sensitivity.js');
    return await assembleSensitivity(await sensitivity({ ...run, size: inputs.size }), inputs);
  } finally {
    progress.stop();
    await pool.close();
  }
}

async function remakeRun(inputs: RunInputs, workers: number | undefined): Promise<Remade> {
  const { runIdentity } = await import('../experiment/run-identity.js');
  const { KeptReplications } = await import('../experiment/kept-replications.js');
  const { filesOfRun, summaryOfRun } = await import('../report/make-run.js');
  const { withTemporaryFolder } = await import('../report/temporary-folder.js');
  const { simulateRun } = await import('./simulate-run.js');
  const { seed, metrics, scenario } = inputs;
  const identity = runIdentity({ parameters: scenario.parameters, seed, metrics });
  let remade: Remade = { files: new Map(), written: new Map() };
  await withTemporaryFolder((draft, remove) =>
    simulateRun(
      { inputs, kept: new KeptReplications(identity), draft, workers, atOnce: remove },
      async ({ results, written }) => {
        const made = summaryOfRun(inputs, results);
        remade = { files: await filesOfRun(inputs, { identity, results }, made, written), written };
      },
    ),
  );
  return remade;
}
