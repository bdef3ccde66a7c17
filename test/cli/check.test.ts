import {
  copyFileSync,
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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, tiltaksflyt } from './run-cli.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-check-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string) => join(home, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const check = (...args: readonly string[]) => tiltaksflyt(['check', ...args], { cwd: home });

/** Changes one number of a scenario, checks, and puts it back. */
function whileChanged<T>(file: string, [from, to]: readonly [string, string], work: () => T): T {
  const before = text(file);
  expect(before).toContain(from);
  writeFileSync(at(file), before.replace(from, to));
  try {
    return work();
  } finally {
    writeFileSync(at(file), before);
  }
}

beforeAll(() => {
  for (const name of ['golden-chain.yaml', 'chain.yaml'])
    copyFileSync(join(ROOT, 'scenarios', name), at(name));
});

describe('check, to the bit', () => {
  const exact = ['--baseline', 'exact.json'];

  beforeAll(() => {
    const made = check('golden-chain.yaml', ...exact, '--update', '--reason', 'the first of this test');
    expect(made.err).not.toMatch(/defect/);
    expect(made.code).toBe(0);
    expect(made.out).toContain('new        golden-chain.yaml');
  });

  it('says in one line that a scenario is the same', () => {
    const { code, out } = check(...exact);
    expect(out).toBe(
      'same     golden-chain.yaml  2 replications, to the bit\n\n1 scenario as in exact.json\n',
    );
    expect(code).toBe(0);
  });

  it('fails when one number is changed: which scenario, which replications, and what moved', () => {
    const { code, out, err } = whileChanged(
      'golden-chain.yaml',
      ['duration: 8 months', 'duration: 8.01 months'],
      () => check(...exact, '--json', 'moved.json'),
    );
    expect(code).toBe(5);
    expect(out).toMatch(/^changed {2}golden-chain\.yaml {2}replications 1, 2 of 2\n/);
    expect(out).toMatch(/replication 1: \d+ events; differs in spells \(\d+ rows\), stints/);
    expect(out).toMatch(/largest: groups\.users\.stock [\d.]+ → [\d.]+ \(\+0\.\d+ %\)/);
    expect(out).toContain("its parameters are not the baseline's");
    expect(err).toContain('1 of 1 scenario changed against exact.json: golden-chain.yaml');
    const [moved] = JSON.parse(text('moved.json')).scenarios;
    expect(moved).toMatchObject({
      file: 'golden-chain.yaml',
      isSame: false,
      moved: [{ replication: 1 }, { replication: 2 }],
      numbers: [{ address: 'groups.users.stock' }],
    });
    expect(readdirSync(at('out/check/golden-chain/actual')).sort()).toEqual([
      'check.json',
      'moved.json',
      'replication-1',
      'summary.json',
    ]);
  });

  it('tells what is counted otherwise from what happened otherwise', () => {
    const { code, out } = whileChanged('golden-chain.yaml', ['cost: 14000', 'cost: 15000'], () =>
      check(...exact),
    );
    expect(code).toBe(5);
    expect(out).toContain('replication 1: no event moved; what is counted of them did: starts');
  });

  it('tells row and column of the record once the expected one is kept, and forgets what changed back', () => {
    expect(check(...exact, '--keep').code).toBe(0);
    const { out } = whileChanged('golden-chain.yaml', ['duration: 8 months', 'duration: 8.01 months'], () =>
      check(...exact),
    );
    const [, row, column, expected, now] =
      /the record parts first in spells\.csv, row (\d+) \(line \d+\), column (\w+): ([\d.]+) expected, ([\d.]+) now/.exec(
        out,
      )!;
    // Of what happened it is the end of a course, which is now a hundredth of a month later.
    expect(column).toBe('until');
    expect(Number(now) - Number(expected)).toBeCloseTo(0.01 * (365.25 / 12), 9);
    const line = text('out/check/golden-chain/expected/replication-1/record/spells.csv').split('\n')[
      Number(row)
    ]!;
    expect(line).toContain(`,${expected},`);
    expect(check(...exact).code).toBe(0);
    expect(existsSync(at('out/check/golden-chain/actual'))).toBe(false);
    expect(existsSync(at('out/check/golden-chain/expected'))).toBe(true);
  });

  it('overwrites no folder that no check wrote', () => {
    const folder = join('foreign', 'golden-chain', 'actual');
    mkdirSync(at(folder), { recursive: true });
    writeFileSync(at(join(folder, 'mine.txt')), 'mine');
    const { code, err } = whileChanged('golden-chain.yaml', ['cost: 14000', 'cost: 15000'], () =>
      check(...exact, '--out', 'foreign'),
    );
    expect(code).toBe(3);
    expect(err).toContain('holds files that no check wrote');
    expect(readdirSync(at(folder))).toEqual(['mine.txt']);
  });

  it('says the same on one worker and on two', () => {
    whileChanged('golden-chain.yaml', ['habits: 1, skills: 1', 'habits: 0.9, skills: 1'], () => {
      const one = check(...exact, '--workers', '1', '--json', 'one.json');
      const two = check(...exact, '--workers', '2', '--json', 'two.json');
      expect(one.code).toBe(5);
      expect([two.code, two.out]).toEqual([one.code, one.out]);
      expect(text('two.json')).toBe(text('one.json'));
    });
  });
});

describe('moving a baseline', () => {
  const moving = ['--baseline', 'moving.json'];
  const reasons = (): readonly string[] => JSON.parse(text('moving.json')).reasons;

  it('needs a reason that says something, for a new scenario too', () => {
    const none = check('golden-chain.yaml', ...moving, '--update');
    expect(none.code).toBe(2);
    expect(none.err).toBe(
      '--update moves a baseline only for a reason, which is kept in it; add --reason "why the numbers moved"\n',
    );
    expect(check('golden-chain.yaml', ...moving, '--update', '--reason', 'because').err).toMatch(
      /^invalid --reason: because; expected at least 10 letters/,
    );
    expect(existsSync(at('moving.json'))).toBe(false);
  });

  it('keeps every reason in order, and none when nothing moved', () => {
    const first = check('golden-chain.yaml', ...moving, '--update', '--reason', 'the chain begins');
    expect(first.code).toBe(0);
    const still = check(...moving, '--update', '--reason', 'nothing at all');
    expect(still.out).toContain('nothing moved; moving.json is as it was, and the reason is not kept');
    const course = ['duration: 8 months', 'duration: 7 months'] as const;
    whileChanged('golden-chain.yaml', course, () => {
      expect(check(...moving, '--update', '--reason', 'courses are shorter').out).toContain(
        'moved      golden-chain.yaml',
      );
      expect(check(...moving).code).toBe(0);
    });
    expect(reasons()).toEqual(['the chain begins', 'courses are shorter']);
    expect(JSON.parse(text('moving.json')).scenarios['golden-chain.yaml'].reason).toBe(2);
    expect(check(...moving).code).toBe(5);
  });

  it('takes out a scenario that is gone, and does not pass over it before', () => {
    copyFileSync(at('golden-chain.yaml'), at('short.yaml'));
    const added = check('short.yaml', ...moving, '--update', '--reason', 'a second world');
    expect(added.out).toContain('new        short.yaml');
    rmSync(at('short.yaml'));
    const gone = check('short.yaml', ...moving);
    expect(gone.code).toBe(3);
    expect(gone.err).toBe(
      'short.yaml is in moving.json, and its file is gone; to take it out: tiltaksflyt check short.yaml --update --reason "…"\n',
    );
    const out = check('short.yaml', ...moving, '--update', '--reason', 'no longer needed').out;
    expect(out).toContain('taken out  short.yaml');
    expect(Object.keys(JSON.parse(text('moving.json')).scenarios)).toEqual(['golden-chain.yaml']);
  });

  it.each([
    [['--set', 'scale=0.5'], '--set would hold a scenario against what it was not run with'],
    [['--mode', 'exact'], '--mode would hold a scenario against what it was not run with'],
    [['--reason', 'for no update'], '--reason is for moving the baseline'],
    [['--seed', 'other'], '--seed and --replications are for statistical checks'],
    [['unknown.yaml'], 'unknown.yaml is not in moving.json; to add it: tiltaksflyt check unknown.yaml'],
    [['--update', '--reason', 'all of them at once', '--scale', '0.1'], 'would change every scenario'],
    [['--baseline', 'nowhere.json'], 'nowhere.json does not exist; say which with --baseline'],
  ])('%j is refused', (args, says) => {
    const before = text('moving.json');
    const { code, err, out } = check(...(args.includes('--baseline') ? [] : moving), ...args);
    expect(err).toContain(says);
    expect(err.split('\n').length).toBe(2);
    expect(out).toBe('');
    expect([2, 3]).toContain(code);
    expect(text('moving.json')).toBe(before);
  });
});

describe('a baseline file that is not as it was written', () => {
  const damaged = (change: (whole: string) => string) => {
    writeFileSync(at('damaged.json'), change(text('exact.json')));
    return check('--baseline', 'damaged.json');
  };

  it.each([
    [
      'cut off',
      (whole: string) => whole.slice(0, 1500),
      /^not valid YAML: .+ at damaged\.json:\d+:\d+; take the file/,
    ],
    ['empty', () => '', /^the file is empty; expected a baseline file/],
    [
      'another file',
      () => 'title: mine\n',
      /^schema is missing; expected 1, and 3 more problems; at schema \(damaged\.json:1:1\); take the file/,
    ],
    [
      'with a number changed',
      (whole: string) => whole.replace('"events":', '"events":1'),
      /^the entry or its reason was changed after it was written; at scenarios\.golden-chain\.yaml\.seal \(damaged\.json:\d+:\d+\)/,
    ],
    [
      'with a reason changed',
      (whole: string) => whole.replace('the first of this test', 'another reason for it'),
      /^the entry or its reason was changed after it was written/,
    ],
    [
      'with a part taken out',
      (whole: string) => whole.replace(/"numbers": \{[^}]*\},/, ''),
      /^numbers missing; expected in every exact entry; at scenarios\.golden-chain\.yaml/,
    ],
  ])('%s', (_, change, says) => {
    const { code, err, out } = damaged(change);
    expect(err).toMatch(says);
    expect(err.split('\n').length).toBe(2);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('check of means', () => {
  const means = ['--baseline', 'means.json'];
  const rate = 'metrics.months-of-work.amo.users';

  beforeAll(() => {
    const made = check(
      ...['chain.yaml', ...means, '--update', '--reason', 'means of the chain world'],
      ...['--mode', 'statistical', '--set', 'scale=0.05', '--replications', '12'],
      ...['--quantity', rate, '--quantity', 'groups.users.stock', '--tolerance', '1%'],
    );
    expect(made.err).not.toMatch(/no quantity/);
    expect(made.code).toBe(0);
  });

  it('passes with its own seed and with another, and says what it could have seen', () => {
    const own = check(...means);
    expect(own.out).toMatch(
      /^same {5}chain\.yaml {2}12 replications with seed chain: 2 means within tolerance at 99 %/,
    );
    expect(own.code).toBe(0);
    const { code, out } = check(...means, '--seed', 'another', '--replications', '8');
    expect(out).toMatch(/^same {5}chain\.yaml {2}8 replications with seed another/);
    expect(out).toMatch(
      /a true change of this size would have been found four times in five: from [\d.]+ \([\d.]+ %\) in \S+ to [\d.]+ \([\d.]+ %\) in \S+\n/,
    );
    expect(code).toBe(0);
  });

  it('fails when a parameter is shifted, with another seed too', () => {
    whileChanged('chain.yaml', ['content: { skills: 0.7 }', 'content: { skills: 0.4 }'], () => {
      for (const seed of ['chain', 'another']) {
        const { code, out, err } = check(...means, '--seed', seed, '--json', 'means-moved.json');
        expect(code).toBe(5);
        expect(out).toMatch(
          /^changed {2}chain\.yaml {2}12 replications with seed \w+: \d of 2 beyond tolerance/,
        );
        expect(out).toMatch(
          new RegExp(`${rate}: [\\d.]+ → [\\d.]+, by −[\\d.]+ \\(−[\\d.]+ to −[\\d.]+\\); tolerance`),
        );
        expect(err).toContain('1 of 1 scenario changed');
        const [{ quantities }] = JSON.parse(text('means-moved.json')).scenarios;
        expect(quantities[0]).toMatchObject({ address: rate, hasChanged: true, nBefore: 12, nNow: 12 });
      }
    });
  });

  it.each([
    [['--tolerance', 'small'], 'invalid --tolerance: small; expected a number above 0'],
    [['--level', '1'], 'invalid --level: 1; expected a number from 0.5 to 0.999999'],
    [
      ['--quantity', 'groups.users.stok'],
      'chain.yaml has no quantity groups.users.stok; did you mean groups.users.stock?',
    ],
    [['--mode', 'exact', '--tolerance', '1%'], 'an exact scenario is held to the bit'],
  ])('%j is refused when the baseline moves', (args, says) => {
    const before = text('means.json');
    const { code, err } = check('chain.yaml', ...means, '--update', '--reason', 'to be refused', ...args);
    expect(err).toContain(says);
    expect(code).toBe(2);
    expect(text('means.json')).toBe(before);
  });
});

describe('the workflow', () => {
  it('is YAML that installs, checks and keeps what moved', () => {
    const { code, out } = check('--workflow', '--baseline', "it's here/baseline.json");
    expect(code).toBe(0);
    const { jobs } = parse(out);
    const { steps } = jobs.check;
    expect(steps.map(({ run }: { run?: string }) => run).filter(Boolean)).toEqual([
      'npm ci',
      "npx tiltaksflyt check --baseline 'it'\\''s here/baseline.json' --json out/check/moved.json",
    ]);
    expect(steps.at(-1)).toMatchObject({ if: 'failure()', with: { path: 'out/check' } });
  });
});
