import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../scenario/bad-input.js';
import { BAD_PARTS } from '../scenario/bad-parts.js';
import { BAD_VALUES } from '../scenario/bad-values.js';
import { BAD_YAML } from '../scenario/bad-yaml.js';
import { folder, write } from '../scenario/scenario-text.js';
import { CLI, tiltaksflyt } from './run-cli.js';

const root = folder();

/** Two of each kind: the rest are checked where they are listed, without a process each. */
const SAMPLE = Object.entries({ ...BAD_YAML, ...BAD_VALUES, ...BAD_PARTS }).flatMap(([kind, inputs]) =>
  inputs.slice(0, 2).map((input) => [`${kind}: ${input.says[0]!}`, input] as const),
);

describe('bad input on the command line', () => {
  let slowest = 0;
  it.each(SAMPLE)('%s', (_, input) => {
    const path = write(join(root, 'early.yaml'), textOf(input));
    const before = readdirSync(root);
    const start = process.hrtime.bigint();
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=300', CLI, 'run', path, '--out', join(root, 'out')],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    slowest = Math.max(slowest, Number(process.hrtime.bigint() - start) / 1e9);
    expect(run.stderr).toBe(`${input.says.join('\n')}\n`);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
    expect(readdirSync(root)).toEqual(before);
  });

  it('is decided in a moment', () => {
    process.stdout.write(
      `slowest of ${SAMPLE.length} malformed scenarios: ${slowest.toFixed(2)} s, in 300 MB\n`,
    );
    expect(slowest).toBeGreaterThan(0);
  });

  it('a file that is not there, or is a folder, has another exit code', () => {
    expect(tiltaksflyt(['validate', 'nowhere.yaml'])).toMatchObject({ code: 3, out: '' });
    expect(tiltaksflyt(['validate', 'scenarios'])).toMatchObject({ code: 3, out: '' });
  });
});
