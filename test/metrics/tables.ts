// Registers written by hand as rows of a table, to hold metrics and chains against what one can count on one's
// fingers. Months are those of a calendar that begins in January 2015.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Register } from '../../src/metrics/register.js';
import { type ReadRegister, readRegister } from '../../src/register/read-register.js';

/** Writes a file of the running test's own and returns its path. */
export function file(name: string, text: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiltaksflyt-tables-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Reads tables given as text. */
export function tables(stints: string, panel?: string, mapping?: string): Promise<ReadRegister> {
  return readRegister({
    stints: file('stints.csv', stints),
    ...(panel === undefined ? {} : { panel: file('panel.csv', panel) }),
    ...(mapping === undefined ? {} : { mapping: file('mapping.yaml', mapping) }),
  });
}

/** `2015-03` of the count of a month, 0 being January 2015. */
export function month(count: number): string {
  return `${2015 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Middle of a month. */
export function middle(count: number): string {
  return `${month(count)}-15`;
}

/** A stint as a line: in the measure at the counts of months `from` to `until` − 1. */
export function stint(
  person: number,
  measure: string,
  from: number,
  until: number,
  reason = 'completed',
): string {
  return `${person},${measure},${middle(from)},${middle(until)},${reason}`;
}

/** A person's months as lines: a status from each month to the next change, the last up to `last`. */
export function months(
  person: number,
  changes: readonly (readonly [from: number, status: string])[],
  last: number,
): readonly string[] {
  return changes.flatMap(([from, status], i) => {
    const until = changes[i + 1]?.[0] ?? last + 1;
    return Array.from({ length: until - from }, (_, k) => `${person},${month(from + k)},${status}`);
  });
}

export const STINT_HEAD = 'person,measure,start,end,end_reason';
export const PANEL_HEAD = 'person,month,status';

/** Register of lines. */
export async function registerOf(stints: readonly string[], panel: readonly string[]): Promise<Register> {
  const { register } = await tables(
    [STINT_HEAD, ...stints, ''].join('\n'),
    [PANEL_HEAD, ...panel, ''].join('\n'),
  );
  return register;
}
