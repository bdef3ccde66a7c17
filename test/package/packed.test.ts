import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-packed-'));
const project = join(home, 'an empty project');

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { code: number | null; out: string; err: string } {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('the packed package in an empty project', () => {
  beforeAll(() => {
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
    const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', home], ROOT);
    expect(packed.code, packed.err).toBe(0);
    const archive = readdirSync(home).find((name) => name.endsWith('.tgz'))!;
    const installed = run(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', join(home, archive)],
      project,
    );
    expect(installed.code, installed.err).toBe(0);
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('can be imported and runs a scenario it ships', () => {
    writeFileSync(
      join(project, 'use.js'),
      `import { loadScenario, runReplications, summarise, compileModel } from 'tiltaksflyt';
const scenario = await loadScenario('node_modules/tiltaksflyt/scenarios/golden-chain.yaml');
const results = await runReplications({ parameters: scenario.parameters, seed: 'a', replications: [1, 2], workers: 2 });
const summary = summarise({ ...scenario, title: '' }, compileModel(scenario.parameters), results);
console.log(summary.measures.map((m) => m.measure + ' ' + m.sixMonthRate.mean).join(', '));
`,
    );
    const { code, out, err } = run('node', ['use.js'], project);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toBe('aps 0, amo 1\n');
  });

  it('is typed', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { loadScenario, type ResolvedScenario, runReplication } from 'tiltaksflyt';
const scenario: ResolvedScenario = await loadScenario('x.yaml', { set: ['scale=0.1'] });
const run = runReplication({ parameters: scenario.parameters, seed: 's', replication: 1, level: 'journeys' });
const exits: number = run.result.indicator[0]!.exits;
// @ts-expect-error a level that does not exist
runReplication({ parameters: scenario.parameters, seed: 's', replication: 1, level: 'everything' });
export { exits };
`,
    );
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--typeRoots',
      join(ROOT, 'node_modules', '@types'),
      '--types',
      'node',
      'use.ts',
    ];
    const { code, out } = run('node', [tsc, ...flags], project);
    expect(out).toBe('');
    expect(code).toBe(0);
  });

  it('brings a command line that finds its scenarios', () => {
    const { code, out } = run('npx', ['--no-install', 'tiltaksflyt', 'scenarios'], project);
    expect(code).toBe(0);
    expect(out).toMatch(/golden-chain\.yaml/);
    const chart = run(
      'npx',
      [
        '--no-install',
        'tiltaksflyt',
        'run',
        'node_modules/tiltaksflyt/scenarios/golden-chain.yaml',
        '--out',
        'result',
      ],
      project,
    );
    expect(chart.code, chart.err).toBe(0);
    expect(readdirSync(join(project, 'result'))).toContain('six-month-rates.png');
  });

  it('brings a baseline that tells whether this machine gives the same bits', () => {
    const scenarios = 'node_modules/tiltaksflyt/scenarios';
    const given = ['check', `${scenarios}/golden-chain.yaml`, '--baseline', `${scenarios}/baseline.json`];
    const { code, out, err } = run('npx', ['--no-install', 'tiltaksflyt', ...given], project);
    expect(code, err).toBe(0);
    expect(out).toMatch(/^same {5}golden-chain\.yaml/);
  });
});
