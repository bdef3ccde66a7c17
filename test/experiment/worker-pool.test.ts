// Threads run compiled code, so this test takes the compiled modules.

import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const compiled = (path: string) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { runReplications } = (await compiled(
  'experiment/run-replications.js',
)) as typeof import('../../src/experiment/run-replications.js');
const { WorkerPool } = (await compiled(
  'experiment/task-pool.js',
)) as typeof import('../../src/experiment/task-pool.js');

const { parameters, seed } = await loadScenario('scenarios/fair.yaml', { set: ['scale=0.2'] });

describe('threads that stay up', () => {
  it('give what one thread gives, set after set', async () => {
    const pool = new WorkerPool(2);
    try {
      const first = await runReplications({ parameters, seed, replications: [1, 2, 3], pool });
      const second = await runReplications({ parameters, seed, replications: [2, 1], pool });
      const here = await runReplications({ parameters, seed, replications: [1, 2, 3], workers: 1 });
      expect(first).toEqual(here);
      expect(second).toEqual([here[1], here[0]]);
    } finally {
      await pool.close();
    }
  });

  it('go on after a task that failed', async () => {
    const pool = new WorkerPool(2);
    try {
      const broken = { ...parameters, job: { ...parameters.job, referenceGroup: 'nobody' } };
      await expect(runReplications({ parameters: broken, seed, replications: [1], pool })).rejects.toThrow(
        /names no group/,
      );
      expect(await runReplications({ parameters, seed, replications: [1], pool })).toHaveLength(1);
    } finally {
      await pool.close();
    }
  });
});
