// Pages to test, made once: small attributions of worlds whose answer is known, and one whose names try to break out.

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist', 'cli', 'main.js');

/** Names that a page must show as they stand. */
export const HOSTILE = {
  title: '</script><script>window.broken = 1</script>',
  question: '<img src=x onerror="window.broken = 2">',
  measure: '=cmd|calc!A1',
  alternative: '@SUM(1)',
  group: '\u202Eresu\u2067',
} as const;

const FEW = ['--set', 'groups.users.arrivals=60 /year'];

/** Command and arguments of each page; scenarios of our own are written beside the results. */
const SMALL = {
  // The early measure is undervalued, the late one overvalued.
  chain: [
    'attribute',
    'scenarios/chain.yaml',
    '--quick',
    '--replications',
    '4',
    '--set',
    'groups.users.arrivals=1200 /year',
    '--set',
    'time.window=1 year',
  ],
  null: [
    'attribute',
    'scenarios/null.yaml',
    '--quick',
    '--replications',
    '2',
    '--scale',
    '1:2000',
    '--set',
    'time.warmUp=1 year',
    '--set',
    'time.window=1 year',
  ],
  fair: [
    'attribute',
    'scenarios/fair.yaml',
    '--quick',
    '--replications',
    '3',
    '--set',
    'groups.users.arrivals=600 /year',
    '--set',
    'time.followUp=3 years',
  ],
  hostile: ['attribute', 'hostile.yaml', '--quick', '--replications', '2', ...FEW],
  run: ['run', 'base.yaml', '--replications', '3', ...FEW],
  // One parameter moves the outcome, one changes nothing, to the bit.
  sweep: ['sweep', 'study.yaml', '--state', 'sweep.jsonl'],
  sensitivity: ['sensitivity', 'study.yaml', '--state', 'sensitivity.jsonl'],
  fit: ['report', 'scenarios/norway-2015-fitted.yaml'],
  compare: ['compare', 'base.yaml', 'sooner.yaml', 'same.yaml', '--replications', '3', ...FEW],
  attribute: ['attribute', 'base.yaml', '--quick', '--replications', '2', ...FEW],
} as const;

const STUDY = `schema: 1
id: study
question: { nb: Hva avgjør hvor mange som er i arbeid?, en: What decides how many are at work? }
seed: a study
scenarios: [${join(ROOT, 'scenarios', 'fair.yaml')}]
settings: [groups.users.arrivals=300 /year, time.followUp=1 year]
parameters:
  - title: { nb: innhold, en: content }
    factor: content
    on: [measures.most.content.skills]
    bounds: [0, 2]
    range: [0, 2]
    source: by hand
  - title: ${JSON.stringify(HOSTILE.question)}
    factor: price
    on: [measures.most.cost]
    bounds: [0.5, 2]
    range: [0.5, 2]
    source: by hand
design: { grid: [3, 2] }
replications: 2
sensitivity: { trajectories: 4, rows: 16 }
outcomes: [at-work, public-cost]
`;

/** Folders that no page is made of alone. */
const BESIDE = {
  facts: ['facts', 'base.yaml', '--only', 'V1', 'V2', '--replications', '2', '--workers', '1', ...FEW],
  description: ['document', 'base.yaml', ...FEW],
} as const;

/** One page of all folders of the same scenario. */
const TOGETHER = ['run', 'compare', 'attribute', 'facts', 'description'] as const;

export type PageName = keyof typeof SMALL | 'together';
export const PAGE_NAMES = [...Object.keys(SMALL), 'together'] as PageName[];

/** Runs each small world and writes its page; files by name. */
export async function makePages(home: string): Promise<{ readonly [name in PageName]: string }> {
  const golden = readFileSync(join(ROOT, 'scenarios', 'golden-chain.yaml'), 'utf8');
  writeFileSync(join(home, 'hostile.yaml'), hostileScenario(golden));
  writeFileSync(join(home, 'base.yaml'), golden);
  writeFileSync(
    join(home, 'sooner.yaml'),
    alternative(HOSTILE.alternative, 'measures: { amo: { duration: 4 months } }'),
  );
  writeFileSync(join(home, 'same.yaml'), alternative('The same', 'replications: 2'));
  writeFileSync(join(home, 'study.yaml'), STUDY);
  const run = promisify(execFile);
  const pages: [string, string][] = [];
  // Two at a time: there are not more cores than that to rely on.
  const names = Object.keys(SMALL) as (keyof typeof SMALL)[];
  const worker = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const [command, ...options] = SMALL[name];
      const files = options.map((option) => (option.startsWith('scenarios/') ? join(ROOT, option) : option));
      const where =
        command === 'report' ? ['--out', `${name}.html`] : ['--workers', '1', '--out', name, '--report'];
      await run('node', [CLI, command, ...files, ...where], { cwd: home });
      pages.push([name, join(home, `${name}.html`)]);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const [name, options] of Object.entries(BESIDE)) {
    await run('node', [CLI, ...options, '--out', name], { cwd: home });
  }
  await run('node', [CLI, 'report', ...TOGETHER, '--out', 'together.html'], { cwd: home });
  pages.push(['together', join(home, 'together.html')]);
  return Object.fromEntries(pages) as { [name in PageName]: string };
}

function alternative(title: string, change: string): string {
  const text = JSON.stringify(title);
  return `schema: 1\nextends: base.yaml\ntitle: { nb: ${text}, en: ${text} }\nquestion: What if?\n${change}\n`;
}

/** The golden chain under other names. */
function hostileScenario(golden: string): string {
  const quoted = (text: string) => JSON.stringify(text);
  const both = (text: string) => `{ nb: ${quoted(text)}, en: ${quoted(text)} }`;
  return golden
    .replace(/^title:.*$/m, () => `title: ${both(HOSTILE.title)}`)
    .replace(/^question:\n.*\n.*$/m, () => `question: ${quoted(HOSTILE.question)}`)
    .replace(/names: \{ nb: brukere.*$/m, () => `names: ${both(HOSTILE.group)}`)
    .replace(/names: \{ nb: Arbeidspraksis.*$/m, () => `names: ${both(HOSTILE.measure)}`);
}
