// What a check keeps on the disk: of a scenario that changed, the outputs as they are now; with `--keep`, of one that did
// not, the outputs as they are expected, so that a later change can be told to the row and column of the record.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExperimentError } from '../../errors/errors.js';
import { writeFailure } from '../../errors/write-failure.js';
import type { Verdict } from '../../experiment/check/check-verdict.js';
import type { Checked } from '../../experiment/check/run-checks.js';
import { RECORD_TABLES } from '../../experiment/check/trajectory-fingerprint.js';
import { runReplication } from '../../experiment/replication.js';
import { emptyRecord } from '../../model/record.js';
import type { BaselineEntry } from '../../scenario/baseline.js';
import { firstDifference } from '../first-difference.js';
import { putInPlace, restore, writeFiles } from '../put-in-place.js';
import { RecordWriter } from '../record-writer.js';
import { summaryText } from '../summary-json.js';

/** In every folder written here; a folder without it is nobody's to replace. */
const MARK = 'check.json';
/** Records in the order in which their differences are told. */
const RECORD_FILES = ['persons', 'spells', 'stints', 'requests', 'openings', 'queue-months', 'population'];

/** The folder of a scenario: its path without the ending. */
export function folderOf(out: string, file: string): string {
  const parts = file.replace(/\.ya?ml$/, '').split('/');
  return join(out, ...parts.map((part) => (part === '..' ? '_' : part)));
}

/**
 * Keeps a scenario as it is now: summary, what moved, and the record of the first replication that moved.
 *
 * @returns where its record parts from the expected one, in words, when that is kept
 * @throws ExperimentError `folder` when it cannot be written, or the folder holds what no check wrote
 */
export function keepActual(
  out: string,
  {
    verdict,
    checked,
    entry,
  }: { readonly verdict: Verdict; readonly checked: Checked; readonly entry: BaselineEntry },
): string | undefined {
  const home = folderOf(out, verdict.file);
  const moved = verdict.mode === 'exact' ? (verdict.moved[0]?.replication ?? undefined) : undefined;
  const numbers = moved === undefined ? [] : [moved];
  writeOutputs(join(home, 'actual'), checked, numbers, { 'moved.json': summaryText(verdict) });
  return moved === undefined || entry.mode !== 'exact'
    ? undefined
    : recordDifference(home, moved, entry.fingerprints[moved - 1]!.trajectory);
}

/** Keeps a scenario that gives what it should as what is expected, with all its records where it is held to the bit. */
export function keepExpected(out: string, checked: Checked, mode: BaselineEntry['mode']): void {
  const numbers = mode === 'exact' ? checked.fingerprints.map((_, index) => index + 1) : [];
  writeOutputs(join(folderOf(out, checked.plan.file), 'expected'), checked, numbers, {});
}

/** Takes away what an earlier check kept of a scenario that has changed back. */
export function forgetActual(out: string, file: string): void {
  const folder = join(folderOf(out, file), 'actual');
  if (existsSync(join(folder, MARK))) rmSync(folder, { recursive: true, force: true });
}

function writeOutputs(
  folder: string,
  { plan, fingerprints, summary }: Checked,
  replications: readonly number[],
  also: { readonly [name: string]: string },
): void {
  const draft = `${folder}.part`;
  const aside = `${folder}.replaced`;
  try {
    restore(folder, aside);
    assertOurs(folder);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const { file, set, seed, scenario } = plan;
    for (const replication of replications) {
      const home = recordHome(draft, replication);
      mkdirSync(home, { recursive: true });
      writeRecord(home, { parameters: scenario.parameters, seed, replication });
    }
    const trajectories = fingerprints.map(({ trajectory }) => trajectory);
    const mark = { scenario: file, set, seed, trajectories };
    writeFiles(
      draft,
      new Map([
        ...Object.entries(also),
        ['summary.json', summaryText(summary)],
        [MARK, `${JSON.stringify(mark, null, 2)}\n`],
      ]),
    );
    mkdirSync(dirname(folder), { recursive: true });
    putInPlace(draft, folder, aside);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw writeFailure(folder, error);
  }
}

function assertOurs(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, MARK))) return;
  throw new ExperimentError(
    'folder',
    `${folder} holds files that no check wrote; choose another folder for --out`,
  );
}

function recordHome(folder: string, replication: number): string {
  return join(folder, `replication-${replication}`);
}

/** Rows in the order in which they came up, as they are fingerprinted: the first that differs is the first event to. */
function writeRecord(
  folder: string,
  {
    parameters,
    seed,
    replication,
  }: {
    readonly parameters: Checked['plan']['scenario']['parameters'];
    readonly seed: string;
    readonly replication: number;
  },
): void {
  const writer = new RecordWriter(folder, { scenario: parameters.id, seed, replication });
  try {
    const { record, model } = runReplication({ parameters, seed, replication, level: 'replayable' });
    for (const name of RECORD_TABLES) {
      for (let row = 0; row < record[name].length; row++) writer.take(name, record[name], row);
    }
    writer.close(model, emptyRecord());
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/** Where the record kept now parts from the expected one; undefined when none is kept for this very baseline. */
function recordDifference(home: string, replication: number, trajectory: string): string | undefined {
  const [expected, actual] = [join(home, 'expected'), join(home, 'actual')];
  if (expectedTrajectory(expected, replication) !== trajectory) return undefined;
  for (const table of RECORD_FILES) {
    const name = join('record', `${table}.csv`);
    const [held, now] = [expected, actual].map((folder) => join(recordHome(folder, replication), name));
    if (!existsSync(held!) || !existsSync(now!)) continue;
    const words = { held: 'expected', again: 'now' };
    const difference = firstDifference(name, readFileSync(held!), readFileSync(now!), words);
    if (difference !== undefined) return `${table}.csv, ${difference}`;
  }
  return undefined;
}

function expectedTrajectory(folder: string, replication: number): string | undefined {
  try {
    const mark = JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as { trajectories?: unknown };
    return Array.isArray(mark.trajectories) ? (mark.trajectories[replication - 1] as string) : undefined;
  } catch {
    return undefined;
  }
}
