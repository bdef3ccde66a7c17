import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { scenarioTemplate } from '../../src/scenario/template.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-shipped-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const guide = readFileSync('scenarios/README.md', 'utf8');
const complete = [...guide.matchAll(/```yaml complete\n([\s\S]*?)```/g)].map((match) => match[1]!);
const fragments = [...guide.matchAll(/```yaml fragment\n([\s\S]*?)```/g)].map((match) => match[1]!);

async function runs(text: string): Promise<void> {
  const path = join(home, 'example.yaml');
  writeFileSync(path, text);
  const { parameters, seed } = await loadScenario(path);
  const { result } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
  expect(result.events).toBeGreaterThan(100);
}

describe('the page that explains the format', () => {
  it('builds a file up in several steps', () => expect(complete.length).toBeGreaterThanOrEqual(5));

  it.each(complete.map((text, index) => [index + 1, text] as const))('step %i runs as it stands', (_, text) =>
    runs(text),
  );

  it.each(fragments.map((text, index) => [index + 1, text] as const))(
    'fragment %i can stand in the baseline',
    async (_, text) => {
      copyFileSync('scenarios/norway-2015.yaml', join(home, 'norway-2015.yaml'));
      const path = join(home, 'fragment.yaml');
      writeFileSync(path, /extends:/.test(text) ? text : `schema: 1\nextends: norway-2015.yaml\n${text}`);
      const baseline = await loadScenario(join(home, 'norway-2015.yaml'));
      const changed = await loadScenario(path);
      expect(changed.parameters.measures.length).toBeGreaterThan(20);
      expect(changed.parameters.groups).toEqual(baseline.parameters.groups);
    },
  );
});

describe('what ships', () => {
  const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.yaml') &&
      !/^(calibration|ensembles|evidence|facts|metrics|registers|studies|\.)/.test(file),
  );
  it.each(files)('%s is valid and says in one line what it is for', async (file) => {
    const { question, title } = await loadScenario(join('scenarios', file));
    expect(question).toMatch(/\?$/);
    expect(title.nb.length).toBeGreaterThan(0);
  });

  it('the JSON Schema for editors is the one the code checks with', () => {
    const shipped = JSON.parse(readFileSync('scenarios/schema.json', 'utf8')) as object;
    expect(shipped).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it('a new file runs as it is written', () => runs(scenarioTemplate('early')));
});
