import { beforeAll, describe, expect, it } from 'vitest';
import { aboutFile } from '../../src/cli/about-scenario.js';
import { tracePerson } from '../../src/experiment/trace-person.js';
import { LIFE_SCHEMA, type LifeData, lifeData } from '../../src/report/life-data.js';
import { pageBody } from '../../src/report/page/page-body.js';
import { summaryText } from '../../src/report/summary-json.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const file = 'scenarios/people/x1-two-needed.yaml';
let life: LifeData;
let body: ReturnType<typeof pageBody>;

beforeAll(async () => {
  const scenario = await loadScenario(file);
  const { parameters, seed, hash, illustration } = scenario;
  const trace = tracePerson({ parameters, seed, replication: 1, person: 0 });
  const about = await aboutFile(scenario, { file, set: [] });
  life = JSON.parse(summaryText(lifeData(trace, { id: scenario.id, hash, illustration }))) as LifeData;
  body = pageBody(
    {
      parts: [],
      description: {},
      fingerprint: 'f',
      about,
      life,
    },
    'nb',
  );
});

describe('the page of a life', () => {
  it('is written from data that a file keeps: stints by name, jobs that end with the run', () => {
    expect(life.schema).toBe(LIFE_SCHEMA);
    expect(life.stints.map(({ measure }) => measure)).toEqual(['aps', 'amo']);
    expect(life.work.at(-1)!.until).toBe(life.endDay);
    expect(life.stints[0]!.without.work).toEqual([]);
  });

  it('says in both languages what the official number makes of each stint and what the life without it is', () => {
    const { markup } = body;
    expect(markup).toContain('2 opphold i tiltak. Det offisielle tallet leser én suksess og én fiasko.');
    expect(markup).toContain('2 stints in measures. The official number reads one success and one failure.');
    expect(markup).toMatch(/Fiasko\. Sist telt i tiltaket ved slutten av måned 5, lest seks måneder senere/);
    expect(markup).toContain('Uten det 82,0 måneder mindre ordinært arbeid ved kjøringens slutt.');
    expect(markup).toContain('Without it, 82.0 months less ordinary work by the end of the run.');
    expect(markup).toContain('One life with one luck');
  });

  it('shows what the thesis says as an illustration and never as a test of truth', () => {
    expect(body.markup).toContain('en illustrasjon, aldri en prøve på sannhet');
    expect(body.markup).toContain('an illustration, never a test of truth');
    expect(body.markup).toContain('APS seks måneder, så AMO åtte måneder, så jobb.');
  });

  it('draws one timeline with motivation and trust, in two widths', () => {
    expect(Object.keys(body.charts)).toEqual(['nb-timeline', 'en-timeline']);
    const text = JSON.stringify(body.charts['nb-timeline']!.wide);
    for (const word of ['motivasjon', 'tillit', 'Suksess', 'Fiasko', 'uten noe tiltak']) {
      expect(text).toContain(word);
    }
    expect(JSON.stringify(body.charts)).not.toMatch(/NaN|undefined/);
  });
});
