import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const load = (file: string, set: readonly string[] = []) => loadScenario(`scenarios/${file}.yaml`, { set });
const always = (value: number) => ({ days: [0], values: [value] });

describe('norway-aft-2016', () => {
  it('opens AFT and closes APS and KIA, and changes nothing else', async () => {
    const baseline = (await load('norway-2015-fitted')).parameters;
    const { parameters, targets } = await load('norway-aft-2016');
    const of = (id: string) => parameters.measures.find((measure) => measure.id === id)!;
    expect(of('aft').places).toEqual(always(8000));
    expect(of('aps').places).toEqual(always(0));
    expect(of('kia').places).toEqual(always(0));
    const changed = ['aft', 'aps', 'kia'];
    const rest = ({ measures }: typeof parameters) => measures.filter(({ id }) => !changed.includes(id));
    expect(rest(parameters)).toEqual(rest(baseline));
    expect(parameters.groups).toEqual(baseline.groups);
    expect(parameters.job).toEqual(baseline.job);
    const share = (from: typeof parameters) =>
      changed
        .map((id) => from.measures.find((measure) => measure.id === id)!.startShare.reduced ?? 0)
        .reduce((sum, value) => sum + value, 0);
    expect(share(parameters)).toBeCloseTo(share(baseline), 12);
    expect(targets.map(({ id }) => id)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
      'T8',
      'T9',
      'T10',
    ]);
  });

  it('sends people to AFT and nobody to APS', async () => {
    const { parameters } = await load('norway-aft-2016', [
      'scale=0.004',
      'time.warmUp=3 months',
      'time.window=1 year',
      'time.followUp=0 days',
    ]);
    const { record } = runReplication({ parameters, seed: 'aft', replication: 1, level: 'journeys' });
    const measures = record.stints.column('measure');
    const stints = (id: string) => {
      const index = parameters.measures.findIndex((measure) => measure.id === id);
      return Array.from(measures).filter((measure) => measure === index).length;
    };
    expect(stints('aft')).toBeGreaterThan(10);
    expect([stints('aps'), stints('kia')]).toEqual([0, 0]);
  });
});
