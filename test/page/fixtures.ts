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
  group: '\u202Eresu\u2067',
} as const;

const SMALL = {
  // The early measure is undervalued, the late one overvalued.
  chain: [
    'scenarios/chain.yaml',
    '--replications',
    '4',
    '--set',
    'groups.users.arrivals=1200 /year',
    '--set',
    'time.window=1 year',
  ],
  null: [
    'scenarios/null.yaml',
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
    'scenarios/fair.yaml',
    '--replications',
    '3',
    '--set',
    'groups.users.arrivals=600 /year',
    '--set',
    'time.followUp=3 years',
  ],
  hostile: ['hostile.yaml', '--replications', '2', '--set', 'groups.users.arrivals=60 /year'],
} as const;

export type PageName = keyof typeof SMALL;
export const PAGE_NAMES = Object.keys(SMALL) as PageName[];

/** Attributes each small world and writes its page; files by name. */
export async function makePages(home: string): Promise<{ readonly [name in PageName]: string }> {
  writeFileSync(join(home, 'hostile.yaml'), hostileScenario());
  const run = promisify(execFile);
  const made = PAGE_NAMES.map(async (name) => {
    const [scenario, ...options] = SMALL[name];
    const path = name === 'hostile' ? join(home, scenario) : join(ROOT, scenario);
    const folder = join(home, name);
    await run('node', [CLI, 'attribute', path, '--quick', ...options, '--workers', '1', '--out', folder]);
    await run('node', [CLI, 'report', folder]);
    return [name, `${folder}.html`] as const;
  });
  return Object.fromEntries(await Promise.all(made)) as { [name in PageName]: string };
}

/** The golden chain under other names. */
function hostileScenario(): string {
  const quoted = (text: string) => JSON.stringify(text);
  const both = (text: string) => `{ nb: ${quoted(text)}, en: ${quoted(text)} }`;
  const text = readFileSync(join(ROOT, 'scenarios', 'golden-chain.yaml'), 'utf8');
  const changed = text
    .replace(/^title:.*$/m, () => `title: ${both(HOSTILE.title)}`)
    .replace(/^question:\n.*\n.*$/m, () => `question: ${quoted(HOSTILE.question)}`)
    .replace(/names: \{ nb: brukere.*$/m, () => `names: ${both(HOSTILE.group)}`)
    .replace(/names: \{ nb: Arbeidspraksis.*$/m, () => `names: ${both(HOSTILE.measure)}`);
  return changed;
}
