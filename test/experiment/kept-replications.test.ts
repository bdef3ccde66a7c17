import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  KeptReplications,
  readReplications,
  replicationsText,
} from '../../src/experiment/kept-replications.js';
import type { ReplicationResult } from '../../src/experiment/replication.js';
import { runReplication } from '../../src/experiment/replication.js';
import { differenceOf, runIdentity } from '../../src/experiment/run-identity.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-kept-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const { parameters, seed } = await loadScenario('scenarios/golden-chain.yaml', {
  set: ['groups.users.arrivals=30 /year'],
});
const identity = runIdentity({ parameters, seed, metrics: [] });
const results = [1, 2, 3].map(
  (replication): ReplicationResult =>
    runReplication({ parameters, seed, replication, level: 'journeys' }).result,
);
let files = 0;

/** A file with the three results, kept one by one. */
function filled(): string {
  const file = join(home, `${++files}.jsonl`);
  const kept = new KeptReplications(identity, file);
  for (const result of results) kept.keep(result);
  return file;
}

describe('kept replications', () => {
  it('are read as they were, bit for bit, and stand in the file of the finished run', () => {
    const file = filled();
    const kept = new KeptReplications(identity, file);
    expect(kept.readFromFile).toEqual([1, 2, 3]);
    for (const result of results) expect(kept.resultOf(result.replication)).toEqual(result);
    expect(readFileSync(file, 'utf8')).toBe(replicationsText(identity, results));
  });

  it('are read up to a line that was cut off anywhere, and the next is put on a line of its own', () => {
    const text = readFileSync(filled(), 'utf8');
    const bytes = Buffer.from(text);
    const secondEnds = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    for (let part = 0; part < 40; part++) {
      const file = filled();
      truncateSync(file, secondEnds + Math.floor(((bytes.length - secondEnds) * part) / 40));
      const kept = new KeptReplications(identity, file);
      expect([kept.readFromFile, kept.damaged]).toEqual([[1, 2], 0]);
      kept.keep(results[2]!);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  it('begin anew when not even the first line is whole', () => {
    const file = filled();
    truncateSync(file, 30);
    const kept = new KeptReplications(identity, file);
    expect(kept.readFromFile).toEqual([]);
    for (const result of results) kept.keep(result);
    expect(readFileSync(file, 'utf8')).toBe(replicationsText(identity, results));
  });

  it('are not believed when a single character was changed', () => {
    const text = readFileSync(filled(), 'utf8');
    const lines = text.split('\n');
    for (let at = 0; at < 30; at++) {
      const file = join(home, `changed-${at}.jsonl`);
      const place = Math.floor((lines[2]!.length * at) / 30);
      const other = lines[2]![place] === '7' ? '8' : '7';
      lines[2] = lines[2]!.slice(0, place) + other + lines[2]!.slice(place + 1);
      writeFileSync(file, lines.join('\n'));
      const kept = new KeptReplications(identity, file);
      expect([kept.readFromFile, kept.damaged]).toEqual([[1, 3], 1]);
      lines[2] = text.split('\n')[2]!;
    }
  });

  it('do not hear of lines that are something else', () => {
    const file = filled();
    appendFileSync(file, 'null\n{}\n{"sha256":"0","result":{"replication":4}}\n');
    expect(readReplications(file)?.results.size).toBe(3);
    expect(readReplications(file)?.damaged).toBe(3);
    expect(readReplications(join(home, 'nothing'))).toBeUndefined();
  });

  it('of another run are refused with what differs, and left as they are', () => {
    const file = filled();
    const before = readFileSync(file, 'utf8');
    for (const [other, words] of [
      [{ seed: 'b' }, 'seed golden-chain, not b'],
      [{ code: 'b' }, 'another version of the code'],
      [{ parameters: 'b' }, 'other parameters of the scenario'],
      [{ metrics: 'b' }, 'other metrics'],
      [{ scenario: 'b', parameters: 'b' }, 'scenario golden-chain, not b'],
    ] as const) {
      expect(() => new KeptReplications({ ...identity, ...other }, file)).toThrow(
        `holds 3 replications of another run that was cut off (${words})`,
      );
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('what results are the answer to', () => {
  it('does not change with the order of keys, and does with the order of measures, which results count along', () => {
    const turned = Object.fromEntries(Object.entries(parameters).reverse()) as unknown as typeof parameters;
    expect(runIdentity({ parameters: turned, seed, metrics: [] })).toEqual(identity);
    const measures = [...parameters.measures].reverse();
    const other = runIdentity({ parameters: { ...parameters, measures }, seed, metrics: [] });
    expect(differenceOf(identity, other)).toBe('other parameters of the scenario');
  });
});
