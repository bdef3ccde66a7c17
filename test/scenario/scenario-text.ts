// A small valid scenario as text, folders to put scenarios in, and what loading says about them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { problemText, ScenarioError } from '../../src/errors/errors.js';
import { loadScenario, type ResolvedScenario } from '../../src/scenario/load-scenario.js';

/** One group, one measure, routes; fourteen lines, each referred to by its number in the tests. */
export const SMALL = `schema: 1
title: { nb: Liten, en: Small }
question: How long is the wait?
time: { warmUp: 10 days, window: 20 days, followUp: 0 days }
groups:
  people:
    arrivals: 1 /day
measures:
  aps:
    places: 3
    duration: 5 days
chooser:
  routes:
    people: { start: { aps: 1 }, aps: { leave: 1 } }
`;

/** A folder that is gone after the tests of this file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tiltaksflyt-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a file, with the folders it needs. */
export function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Loads a text as a file of its own. */
export async function load(
  root: string,
  text: string | Uint8Array,
  set: readonly string[] = [],
): Promise<ResolvedScenario> {
  return loadScenario(write(join(root, 'early.yaml'), text), { set });
}

/** What is wrong, one line each, with paths from `root`; empty when nothing is. */
export async function complaints(loading: Promise<unknown>, root = ''): Promise<readonly string[]> {
  try {
    await loading;
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map((problem) => shorten(problemText(problem), root));
  }
}

/** Codes of what is wrong. */
export async function codes(loading: Promise<unknown>): Promise<readonly string[]> {
  try {
    await loading;
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

/** Takes the folder of the test, however it was reached, out of a message. */
function shorten(text: string, root: string): string {
  if (root === '') return text;
  const name = root.slice(root.lastIndexOf('/') + 1);
  return text.replace(new RegExp(`[^\\s(]*${name}/`, 'g'), '');
}
