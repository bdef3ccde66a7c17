// Whole processes: starting up, and replications on one worker and on two.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runReplications } from '../../dist/experiment/run-replications.js';
import { loadScenario } from '../../dist/scenario/load-scenario.js';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export function startUp(figures, rounds) {
  figures.heading('Starting up, whole process');
  const commands = {
    'node -e 0': ['-e', '0'],
    '--help': [path('dist/cli/main.js'), '--help'],
    'run, tiny': [
      path('dist/cli/main.js'),
      'run',
      path('scenarios/verification/w1.yaml'),
      ...['--set', 'time.window=100 days', '--set', 'time.warmUp=0 days'],
      ...['--replications', '1'],
    ],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < 2 * rounds; round++) {
    for (const [name, given] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      execFileSync(process.execPath, given, { stdio: 'ignore' });
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  for (const name of Object.keys(commands))
    figures.add(`start.${name}`, times[name], { what: name, unit: 'ms' });
  const ratios = (name) => times[name].map((time, round) => time / times['node -e 0'][round]);
  figures.add('start.help.ratio', ratios('--help'), {
    what: '--help against node -e 0',
    unit: 'times',
    digits: 2,
    atMost: 3.5,
  });
  figures.add('start.run.ratio', ratios('run, tiny'), {
    what: 'run of a tiny scenario without formulas and charts against node -e 0',
    unit: 'times',
    digits: 2,
    atMost: 6,
  });
}

/** At 1:100 starting the threads and compiling in each weighs; at the scale that ships, a replication does. */
export async function workers(figures, rounds) {
  for (const [name, set, bar] of [
    ['at 1:100', ['scale=0.01'], {}],
    ['as shipped', [], { atLeast: 1.7 }],
  ]) {
    figures.heading(`Twenty replications of Norway 2015 ${name} on one worker and on two`);
    const { parameters, seed } = await loadScenario(path('scenarios/norway-2015.yaml'), { set });
    const replications = Array.from({ length: 20 }, (_, i) => i + 1);
    const times = { 1: [], 2: [] };
    for (let round = 0; round < Math.ceil(rounds / 2); round++) {
      for (const count of [1, 2]) {
        const start = process.hrtime.bigint();
        await runReplications({ parameters, seed, replications, workers: count });
        times[count].push(Number(process.hrtime.bigint() - start) / 1e9);
      }
    }
    for (const count of [1, 2])
      figures.add(`workers.${name}.${count}`, times[count], {
        what: `workers: ${count}`,
        unit: 's',
        digits: 1,
      });
    figures.add(
      `workers.${name}.ratio`,
      times[1].map((one, round) => one / times[2][round]),
      { what: 'two workers against one', unit: 'times', digits: 2, ...bar },
    );
  }
}
