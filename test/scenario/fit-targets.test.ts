import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fittedFact } from '../../src/experiment/ensemble/held-out.js';
import type { Fact } from '../../src/metrics/fact.js';
import { fitTargetsOf } from '../../src/scenario/fit-targets.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { folder, SMALL, write } from './scenario-text.js';

const root = folder();
const FITTED = SMALL.replace(
  'places: 3',
  "places: { value: 3, source: 'calibrate, small.targets.yaml', grade: C, range: [1, 5] }",
);
const TARGETS = `schema: 1
targets:
  - { id: 'courses, 1 y', source: 'V11, S14; CKW +2.0', note: near zero }
  - { id: 'stock', source: S1, note: within a tenth (V7) }
`;
const fact = (id: string, ...sources: readonly string[]) => ({ id, sources }) as unknown as Fact;

async function fitOf(name: string, text: string, targets?: string) {
  const path = write(join(root, name, 'small.yaml'), text);
  if (targets !== undefined) write(join(root, name, 'calibration', 'small.targets.yaml'), targets);
  return fitTargetsOf(path, await loadScenario(path));
}

describe('a fact', () => {
  it('is held out of a scenario that nothing was fitted in', async () => {
    const fit = await fitOf('plain', SMALL, TARGETS);
    expect(fit).toEqual([]);
    expect(fittedFact(fact('V11', 'S33'), fit)).toBeNull();
  });

  it('is no test when a target names it, in its source or its note', async () => {
    const fit = await fitOf('fitted', FITTED, TARGETS);
    expect(fittedFact(fact('V11', 'S33'), fit)).toEqual({
      by: 'target',
      file: 'small.targets.yaml',
      targets: ['courses, 1 y'],
    });
    expect(fittedFact(fact('V7', 'S99'), fit)).toMatchObject({ by: 'target', targets: ['stock'] });
  });

  it('is not wholly held out when a target is from the same source', async () => {
    const fit = await fitOf('shared', FITTED, TARGETS);
    expect(fittedFact(fact('V14', 'S14', 'S15'), fit)).toMatchObject({
      by: 'source',
      targets: ['courses, 1 y'],
    });
  });

  it('is held out when no target knows it; V1 is not V11, and S1 not S14', async () => {
    const fit = await fitOf('other', FITTED, TARGETS.replace('S1,', 'S14,'));
    expect(fittedFact(fact('V1', 'S1'), fit)).toBeNull();
  });

  it('is no test when any of several files has it as a target', async () => {
    const [shared, named] = await Promise.all([
      fitOf('one', FITTED, TARGETS),
      fitOf('two', FITTED, TARGETS.replace('V11, S14', 'V14')),
    ]);
    expect(fittedFact(fact('V14', 'S14'), [...shared, ...named])).toMatchObject({ by: 'target' });
  });

  it('may be no test when the file of targets is gone', async () => {
    const fit = await fitOf('gone', FITTED);
    expect(fit).toEqual([{ file: 'small.targets.yaml', targets: undefined }]);
    expect(fittedFact(fact('V1', 'S1'), fit)).toMatchObject({ by: 'unknown' });
  });
});
