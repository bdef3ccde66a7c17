import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-cli-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);

describe('run', () => {
  it('prints the table with exits, rate and what the others were doing, and three sentences', () => {
    const { code, out } = tiltaksflyt(['run', 'scenarios/golden-chain.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/Arbeidsmarkedskurs\s+│\s+\d+ │\s+100\.0/);
    expect(out).toMatch(/Arbeidspraksis i skjermet\s+│\s+\d+ │\s+0\.0/);
    expect(out).toContain('a rate is not an effect'.replace('a rate', 'A rate'));
  });

  it('writes nothing without --out', () => {
    const before = readdirSync(home);
    tiltaksflyt(['run', join(process.cwd(), 'scenarios/golden-chain.yaml')], { cwd: home });
    expect(readdirSync(home)).toEqual(before);
  });

  it('prints the summary as JSON, each estimate with mean, low, high, level and n', () => {
    const { out, code } = tiltaksflyt([
      'run',
      'scenarios/fair.yaml',
      '--replications',
      '3',
      '--scale',
      '1:5',
      '--json',
    ]);
    expect(code).toBe(0);
    const summary = JSON.parse(out) as { schema: number; measures: { sixMonthRate: object }[] };
    expect(summary.schema).toBe(2);
    expect(Object.keys(summary.measures[0]!.sixMonthRate)).toEqual(['mean', 'low', 'high', 'level', 'n']);
  });

  it('changes a parameter with --set', () => {
    const { out } = tiltaksflyt([
      'run',
      'scenarios/golden-chain.yaml',
      '--set',
      'measures.amo.content.skills=0',
    ]);
    expect(out).toMatch(/Arbeidsmarkedskurs\s+│\s+\d+ │\s+0\.0/);
  });

  it('writes the record with --record, and its fingerprints in the manifest', () => {
    const folder = at('recorded');
    const given = ['run', 'scenarios/golden-chain.yaml', '--record', '--out', folder];
    const { code, err } = tiltaksflyt(given);
    expect(code, err).toBe(0);
    expect(existsSync(`${folder}.part`)).toBe(false);
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      files: { [name: string]: string };
    };
    const recorded = readdirSync(join(folder, 'record')).map((name) => `record/${name}`);
    expect(recorded).toHaveLength(10);
    for (const name of recorded) {
      const bytes = readFileSync(join(folder, name));
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(files[name]);
    }
    const stints = readFileSync(join(folder, 'record/stints.csv'), 'utf8').trimEnd().split('\n');
    expect(stints[0]).toMatch(/^person,measure,group,region,joined,start,end,planned/);
    expect(stints.length).toBeGreaterThan(100);
  });

  it('refuses a folder that no run wrote, and an earlier run without --replace; both before simulating', () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine/thesis.txt'), 'precious');
    const strange = tiltaksflyt(['run', 'scenarios/golden-chain.yaml', '--out', at('mine')]);
    expect(strange.code).toBe(3);
    expect(strange.err).toMatch(/holds files that no run wrote/);
    expect(readFileSync(at('mine/thesis.txt'), 'utf8')).toBe('precious');

    expect(tiltaksflyt(['run', 'scenarios/golden-chain.yaml', '--out', at('run')]).code).toBe(0);
    const again = tiltaksflyt(['run', 'scenarios/golden-chain.yaml', '--out', at('run')]);
    expect(again.code).toBe(3);
    expect(again.err).toMatch(/add --replace/);
    expect(tiltaksflyt(['run', 'scenarios/golden-chain.yaml', '--out', at('run'), '--replace']).code).toBe(0);
  });

  it('says what is wrong with an option, with exit code 2', () => {
    for (const [args, message] of [
      [['--replications', '0'], /invalid --replications: 0; expected a whole number ≥ 1/],
      [['--workers', '1.5'], /invalid --workers: 1\.5/],
      [['--scale', '2'], /invalid --scale: 2; expected a ratio such as 1:20, or a share in \(0, 1\]/],
      [['--scale', '1:x'], /invalid --scale: 1:x; expected a ratio/],
      [['--scale', ''], /invalid --scale: ; expected a ratio/],
      [['--set', 'nonsense'], /invalid --set nonsense: expected path=value/],
      [['--rep', '3'], /Unknown argument: rep/],
      [['--replications', '3', '--replications=1'], /^--replications is given 2 times; expected once/],
    ] as const) {
      const { code, err, out } = tiltaksflyt(['run', 'scenarios/golden-chain.yaml', ...args]);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/\n\s+at /);
      expect(out).toBe('');
      expect(code).toBe(2);
    }
  });
});

describe('the other commands', () => {
  it('validate says that a file is valid, or everything that is wrong', () => {
    expect(tiltaksflyt(['validate', 'scenarios/norway-2015.yaml']).out).toMatch(
      /is valid: 2 groups, 25 measures/,
    );
    writeFileSync(at('bad.yaml'), 'schema: 1\ntitle: { en: Bad }\nquestion: q\ntime: { warmup: 1 year }\n');
    const { code, err } = tiltaksflyt(['validate', at('bad.yaml')]);
    expect(code).toBe(2);
    expect(err).toMatch(/unknown key warmup.*did you mean warmUp\?/);
  });

  it('explain says where each value comes from', () => {
    const { out } = tiltaksflyt(['explain', 'scenarios/norway-2015.yaml', 'measures.aps.places']);
    expect(out).toMatch(/measures\.aps\.places.* = 5500/);
    expect(out).toMatch(/lever · .*source measures\.aps\.places_reduced, grade D.*norway-2015\.yaml:\d+/);
    const missing = tiltaksflyt(['explain', 'scenarios/norway-2015.yaml', 'measures.nothing']);
    expect(missing.code).toBe(2);
  });

  it('trace tells a story that can be retold', () => {
    const { out, code } = tiltaksflyt(['trace', 'scenarios/golden-chain.yaml', '--person', '3']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Starts Arbeidspraksis[\s\S]*ends as planned[\s\S]*Starts Arbeidsmarkedskurs[\s\S]*Finds a job/,
    );
    expect(tiltaksflyt(['trace', 'scenarios/golden-chain.yaml', '--person', '1000000']).err).toMatch(
      /invalid --person: 1000000; this run has people 0 to \d+/,
    );
  });

  it('scenarios lists what ships, one line each', () => {
    const { out } = tiltaksflyt(['scenarios']);
    expect(out).toMatch(/norway-2015\.yaml\s+\S/);
    expect(out).toMatch(/verification[\\/]mm1\.yaml\s+\S/);
    expect(out).not.toMatch(/not valid/);
  });

  it('schema prints JSON Schema', () => {
    const schema = JSON.parse(tiltaksflyt(['schema']).out) as { properties: object };
    expect(Object.keys(schema.properties)).toContain('measures');
  });

  it('init writes a scenario that runs, and never over a file', () => {
    expect(tiltaksflyt(['init', at('new.yaml')]).code).toBe(0);
    expect(existsSync(at('new.yaml'))).toBe(true);
    expect(tiltaksflyt(['run', at('new.yaml'), '--replications', '2']).code).toBe(0);
    const again = tiltaksflyt(['init', at('new.yaml')]);
    expect(again.code).toBe(3);
    expect(again.err).toMatch(/already there/);
  });

  it('nothing at all shows how to go on', () => {
    const { code, err } = tiltaksflyt([]);
    expect(code).toBe(2);
    expect(err).toMatch(/say what to do/);
  });
});
