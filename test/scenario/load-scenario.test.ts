import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listScenarios } from '../../src/scenario/list-scenarios.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { nearestName } from '../../src/scenario/nearest-name.js';
import { scenarioTemplate } from '../../src/scenario/template.js';
import { complaints, folder, load, SMALL, write } from './scenario-text.js';

const root = folder();
const SHIPPED = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const files = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => /\.yaml$/.test(name) && !/^(calibration|ensembles|evidence|facts|metrics|studies)/.test(name),
  )
  .sort();

describe('a loaded scenario', () => {
  it('carries what it is for, its luck and its targets', async () => {
    const text = `${SMALL}status: not calibrated
targets:
  - { id: T1, measure: aps, group: people, value: 0.5, source: Figure 2.1, note: x }
`;
    const scenario = await load(root, text);
    expect(scenario).toMatchObject({
      id: 'early',
      title: { nb: 'Liten', en: 'Small' },
      question: 'How long is the wait?',
      status: 'not calibrated',
      seed: 'early',
      replications: 1,
      targets: [{ id: 'T1', measure: 'aps', group: 'people', value: 0.5, source: 'Figure 2.1' }],
    });
  });

  it('survives JSON', async () => {
    const { parameters } = await loadScenario(join(SHIPPED, 'norway-2015.yaml'));
    expect(JSON.parse(JSON.stringify(parameters))).toEqual(parameters);
  });

  it('has a hash that the order of keys does not change, and any number does', async () => {
    const plain = await load(root, SMALL);
    const lines = SMALL.split('\n');
    const turned = [...lines.slice(4), ...lines.slice(0, 4)].join('\n');
    const two = (first: string, second: string) =>
      SMALL.replace(
        '  aps:\n',
        `  ${first}: { duration: 1 day }\n  ${second}: { duration: 1 day }\n  aps:\n`,
      );
    expect(plain.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await load(root, turned)).hash).toBe(plain.hash);
    expect((await load(root, two('amo', 'bmo'))).hash).toBe((await load(root, two('bmo', 'amo'))).hash);
    expect((await load(root, SMALL.replace('places: 3', 'places: 4'))).hash).not.toBe(plain.hash);
    expect((await load(root, SMALL, ['measures.aps.places=3'])).hash).toBe(plain.hash);
  });

  it('is the same however its values are annotated and its times are written', async () => {
    const plain = await load(root, SMALL);
    const other = SMALL.replace('places: 3', 'places: { value: 3, source: S5, grade: A/C, range: [1, 5] }')
      .replace('10 days', '1 week 3 days')
      .replace('1 /day', '7 /week');
    expect((await load(root, other)).parameters).toEqual(plain.parameters);
  });
});

describe('provenance', () => {
  it('tells of every leaf its line, role, source, grade and range', async () => {
    const text = SMALL.replace(
      'places: 3',
      'places: { value: 3, source: S5, grade: A, range: [1, 5], note: counted }',
    );
    const { provenance } = await load(root, text);
    expect(provenance.map(({ path }) => path)).toEqual([
      'schema',
      'title.nb',
      'title.en',
      'question',
      'time.warmUp',
      'time.window',
      'time.followUp',
      'groups.people.arrivals',
      'measures.aps.places',
      'measures.aps.duration',
      'chooser.routes.people.start.aps',
      'chooser.routes.people.aps.leave',
    ]);
    expect(provenance.find(({ path }) => path === 'measures.aps.places')).toMatchObject({
      value: '3',
      role: 'lever',
      source: 'S5',
      grade: 'A',
      range: '1 to 5',
      note: 'counted',
      place: { line: 10, column: 22 },
    });
    expect(provenance.find(({ path }) => path === 'groups.people.arrivals')!.role).toBe('uncertainty');
    expect(provenance.find(({ path }) => path === 'time.warmUp')!.role).toBe('run');
    expect(provenance.find(({ path }) => path === 'question')!.role).toBe('label');
  });

  it('every number of the baseline is a lever, an uncertainty or part of the run, and says what it is', async () => {
    const { provenance } = await loadScenario(join(SHIPPED, 'norway-2015.yaml'));
    expect(provenance.length).toBeGreaterThan(500);
    const silent = provenance.filter(({ path, description }) => description === '' && path !== 'schema');
    expect(silent.map(({ path }) => path).filter((path) => path !== 'chooser')).toEqual([]);
  });
});

describe('what ships', () => {
  it.each(files)('%s loads', async (name) => {
    expect(await complaints(loadScenario(join(SHIPPED, name)))).toEqual([]);
  });

  it('every complete example of the guide loads', async () => {
    const guide = readFileSync(join(SHIPPED, 'README.md'), 'utf8');
    const examples = [...guide.matchAll(/```yaml complete\n([\s\S]*?)```/g)].map((match) => match[1]!);
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) expect(await complaints(load(root, example))).toEqual([]);
  });

  it('is listed with its question, or with how much is wrong', async () => {
    const lines = await listScenarios(SHIPPED);
    expect(lines.map(({ path }) => path.replace(/^scenarios\//, ''))).toEqual(files);
    expect(lines.find(({ path }) => path.endsWith('mm1.yaml'))!.line).toMatch(/\?$/);
    const mine = join(root, 'mine');
    write(join(mine, 'bad.yml'), SMALL.replace('places: 3', 'places: -3').replace('1 /day', '1'));
    write(join(mine, 'good.yaml'), SMALL);
    write(join(mine, 'notes.txt'), 'x');
    expect(await listScenarios(mine)).toEqual([
      { path: 'bad.yml', line: 'not valid: 2 problem(s); see tiltaksflyt validate' },
      { path: 'good.yaml', line: 'How long is the wait?' },
    ]);
  });

  it('a folder that is not there is a problem with a file', async () => {
    const nowhere = join(root, 'nowhere');
    expect(existsSync(nowhere)).toBe(false);
    expect(await complaints(listScenarios(nowhere), root)).toEqual([
      'nowhere is not a folder that can be read',
    ]);
  });
});

describe('the template', () => {
  it.each(['new', 'it\'s "quoted"', 'with: colon', '# hash', '- dash'])('for %s is valid', async (name) => {
    const { title } = await load(root, scenarioTemplate(name));
    expect(title.nb).toBe(name);
  });
});

describe('the nearest name', () => {
  it.each([
    ['plases', 'places'],
    ['palces', 'places'],
    ['PLACES', 'places'],
    ['motivatin', 'motivation'],
    ['zzz', undefined],
    ['x', undefined],
  ])('to %s is %s', (name, expected) => {
    expect(nearestName(name, ['places', 'motivation', 'x1'])).toBe(expected);
  });
});
