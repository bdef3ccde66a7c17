import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { complaints, folder, load, SMALL, write } from './scenario-text.js';

const root = folder();
const BY_GROUP = SMALL.replace(
  'places: 3',
  'places: { value: { people: 3 }, source: S5 }\n    patience: { value: { distribution: lognormal, median: 1 week, sigma: 1 }, source: assumption, grade: E, range: [1 week, 2 weeks] }',
);

describe('--set', () => {
  it('sets a value over what the file says, in order', async () => {
    const { parameters } = await load(root, SMALL, ['scale=0.5', 'measures.aps.places=7', 'scale=0.25']);
    expect(parameters.scale).toBe(0.25);
    expect(parameters.measures[0]!.places).toEqual({ days: [0], values: [7] });
  });

  it('reads the value as YAML and may hold an equals sign', async () => {
    const { parameters, question } = await load(root, SMALL, [
      'measures.aps.duration={ distribution: exponential, mean: 2 weeks }',
      'question=is 1 = 1?',
    ]);
    expect(parameters.measures[0]!.duration).toEqual({ people: { kind: 'exponential', mean: 14 } });
    expect(question).toBe('is 1 = 1?');
  });

  it('sets what the file does not mention, if the schema knows it', async () => {
    const { parameters } = await load(root, SMALL, ['job.baseHazard=2 /day', 'mechanisms.content=on']);
    expect(parameters.job.baseHazardPerDay).toBe(2);
    expect(parameters.mechanisms.content.on).toBe(true);
  });

  it('reaches into a value and keeps the rest of it', async () => {
    const { parameters } = await load(root, BY_GROUP, [
      'measures.aps.patience.median=10 days',
      'measures.aps.places.people=9',
      'chooser.routes.people.start.aps=0.5',
      'chooser.routes.people.start.leave=0.5',
    ]);
    const measure = parameters.measures[0]!;
    expect(measure.patience).toEqual({ kind: 'lognormal', median: 10, sigma: 1 });
    expect(measure.places).toEqual({ people: { days: [0], values: [9] } });
  });

  it('takes its source from a value, which is now yours', async () => {
    const { provenance } = await load(root, BY_GROUP, ['measures.aps.patience.sigma=2']);
    const row = provenance.find(({ path }) => path === 'measures.aps.patience')!;
    expect([row.from, row.source, row.grade, row.range]).toEqual(['--set', undefined, undefined, undefined]);
    const other = provenance.find(({ path }) => path === 'measures.aps.places')!;
    expect(other.source).toBe('S5');
  });

  it('takes a measure away with null', async () => {
    const two = SMALL.replace('  aps:', '  amo: { duration: 1 day }\n  aps:');
    const { parameters } = await load(root, two, ['measures.amo=null']);
    expect(parameters.measures.map(({ id }) => id)).toEqual(['aps']);
  });

  it.each([
    ['nothing', 'invalid --set nothing: expected path=value, as in measures.aps.places=6000'],
    ['=3', 'invalid --set =3: expected path=value, as in measures.aps.places=6000'],
    ['a..b=1', 'invalid --set a..b=1: expected path=value, as in measures.aps.places=6000'],
    ['scale=', 'invalid --set scale=: there is no value after the equals sign'],
    ['scale=[1', 'invalid --set scale=[1: not valid YAML: a ] is missing'],
    [
      'job={ loss: 0 /day, loss: 1 /day }',
      'invalid --set job={ loss: 0 /day, loss: 1 /day }: the key loss stands twice in one map; expected each key once',
    ],
    [
      'mesures.aps.places=3',
      'invalid --set mesures.aps.places=3: there is no mesures in the scenario; did you mean measures?',
    ],
    [
      'measures.apss.places=3',
      'invalid --set measures.apss.places=3: there is no apss in measures; did you mean aps?',
    ],
    [
      'measures.amo.places=3',
      'invalid --set measures.amo.places=3: there is no amo in measures; there are aps',
    ],
    [
      'measures.aps.plases=3',
      'invalid --set measures.aps.plases=3: there is no plases in measures.aps; did you mean places?',
    ],
    [
      'measures.aps.places.people=3',
      'invalid --set measures.aps.places.people=3: measures.aps.places is one value, 3; set it whole',
    ],
    [
      'job.beta.health.x=3',
      'invalid --set job.beta.health.x=3: job.beta.health is one value, not given; set it whole',
    ],
    ['targets.0.value=3', 'invalid --set targets.0.value=3: there is no 0 in targets; there are none'],
    ['extends=x.yaml', 'invalid --set extends=x.yaml: there is no extends in the scenario'],
    ['__proto__.x=1', 'invalid --set __proto__.x=1: there is no __proto__ in the scenario'],
    [
      'measures.aps.places=-3',
      'invalid places: -3; expected an integer ≥ 0; at measures.aps.places; use 0 to close the measure; given by --set',
    ],
    [
      'time.warmUp=3 fortnights',
      'invalid warmUp: "3 fortnights"; expected a duration such as 8 weeks or 6 months; at time.warmUp; given by --set',
    ],
    [
      'measures.aps.startShare.peple=0.5',
      'there is no group "peple"; at measures.aps.startShare.peple; did you mean people?; given by --set',
    ],
    [
      'formulas.attendance=trust +* 2',
      'invalid formula attendance: value expected; at formulas.attendance; given by --set',
    ],
    ['scale=null', 'scale has no value; expected a number; at scale; given by --set'],
  ])('%s is refused', async (set, message) => {
    expect(await complaints(load(root, SMALL, [set]))).toEqual([message]);
  });

  it('all that is wrong with several is told at once, with what is wrong in the file', async () => {
    const bad = SMALL.replace('places: 3', 'places: -3');
    expect(await complaints(load(root, bad, ['x=1', 'y=2', 'scale=2']), root)).toEqual([
      'invalid places: -3; expected an integer ≥ 0; at measures.aps.places (early.yaml:10:13); use 0 to close the measure',
      'invalid --set x=1: there is no x in the scenario',
      'invalid --set y=2: there is no y in the scenario',
      'invalid scale: 2; expected a number in (0, 1]; at scale; given by --set',
    ]);
  });
});

describe('extends', () => {
  const at = (name: string) => join(root, name);
  write(
    at('base.yaml'),
    BY_GROUP.replace('schema: 1', 'schema: 1\nscale: { value: 0.5, source: S1, grade: A }'),
  );

  it('merges maps key by key and replaces everything else whole', async () => {
    write(
      at('top.yaml'),
      `extends: base.yaml
title: { en: Top }
scale: 0.25
measures:
  aps:
    duration: { distribution: exponential, mean: 1 day }
    patience: { distribution: exponential, mean: 1 day }
  amo: { duration: 2 days }
`,
    );
    const { parameters, title, provenance, id } = await loadScenario(at('top.yaml'));
    expect(id).toBe('top');
    expect(title).toEqual({ nb: 'Liten', en: 'Top' });
    expect(parameters.scale).toBe(0.25);
    expect(parameters.measures.map((measure) => measure.id)).toEqual(['aps', 'amo']);
    expect(parameters.measures[0]!.patience).toEqual({ kind: 'exponential', mean: 1 });
    expect(parameters.measures[0]!.places).toEqual({ people: { days: [0], values: [3] } });
    const row = (path: string) => provenance.find((candidate) => candidate.path === path)!;
    expect(row('scale').source).toBeUndefined();
    expect(row('scale').from).toMatch(/top\.yaml:3$/);
    expect(row('measures.aps.places').from).toMatch(/base\.yaml:11$/);
    expect(row('measures.aps.places').source).toBe('S5');
  });

  it('null takes a measure away, or a value of one group', async () => {
    const amo = '  amo: { duration: 1 day, startShare: { people: 0.5 } }\nchooser';
    write(at('two.yaml'), SMALL.replace('chooser', amo));
    write(at('one.yaml'), 'extends: two.yaml\nmeasures: { amo: null }\n');
    expect((await loadScenario(at('one.yaml'))).parameters.measures.map(({ id }) => id)).toEqual(['aps']);
    write(at('less.yaml'), 'extends: two.yaml\nmeasures: { amo: { startShare: { people: null } } }\n');
    expect((await loadScenario(at('less.yaml'))).parameters.measures[1]!.startShare).toEqual({});
  });

  it('one chooser replaces another whole', async () => {
    write(at('chains.yaml'), 'extends: base.yaml\nchooser: { chains: [{ weight: 1, measures: [aps] }] }\n');
    expect((await loadScenario(at('chains.yaml'))).parameters.chooser).toEqual({
      kind: 'chain',
      chains: [{ weight: 1, measures: ['aps'] }],
    });
  });
});
