// `check --update`: the only way in which a baseline moves, and never without a reason.

import { existsSync } from 'node:fs';
import { ScenarioError } from '../errors/errors.js';
import type { Holding, Tolerance } from '../experiment/check/baseline-entry.js';
import type { Baseline, BaselineEntry } from '../scenario/baseline.js';
import { runWithProgress } from './check-runs.js';
import { type CheckArguments, filesAsked, settingsOf } from './checks-asked.js';

/** Replications of a scenario that is new to a baseline. */
const REPLICATIONS = { exact: 2, statistical: 20 } as const;
/** Confidence of all quantities of a scenario together, where none is given. */
const LEVEL = 0.99;

/** Runs scenarios and holds them in the baseline as they are. */
export async function moveBaselineTo(given: CheckArguments, workers: number | undefined): Promise<void> {
  const { assertReason, moveBaseline } = await import('../experiment/check/move-baseline.js');
  const { planChecks, scenarioIsThere } = await import('../experiment/check/check-plan.js');
  const { loadBaseline } = await import('../scenario/load-baseline.js');
  const { baselineText } = await import('../scenario/baseline.js');
  const { runVersions } = await import('../report/manifest.js');
  const { writeWithFolder } = await import('../report/write-fit.js');
  const reason = assertReason(given.reason);
  const { baseline: path } = given;
  const isNew = !existsSync(path);
  if (isNew && given.scenario.length === 0) {
    const message = `${path} does not exist, so there is nothing to move`;
    throw new ScenarioError([{ code: 'file', message, hint: 'name the scenarios it is to hold' }]);
  }
  const before: Baseline = isNew ? { reasons: [], scenarios: {} } : loadBaseline(path);
  const files = filesAsked(before, given.scenario, { baseline: path, mayBeNew: true });
  const isGone = (file: string) => before.scenarios[file] !== undefined && !scenarioIsThere(path, file);
  const settings = settingsOf(given);
  const plans = await planChecks(
    path,
    files
      .filter((file) => !isGone(file))
      .map((file) => {
        const old = before.scenarios[file];
        return {
          file,
          set: settings ?? old?.set ?? [],
          seed: given.seed ?? (old?.mode === 'statistical' ? old.seed : undefined),
          replications: given.replications ?? replicationsOf(old, given.mode),
        };
      }),
  );
  const holdings = plans.map(({ file }) => holdingOf(before.scenarios[file], given));
  const checked = await runWithProgress(plans, workers);
  const made = { software: runVersions().tiltaksflyt, node: process.version };
  const { baseline, moves } = moveBaseline(before, {
    reason,
    made,
    held: checked.map((one, index) => ({ checked: one, holding: holdings[index]! })),
    dropped: files.filter(isGone),
  });
  for (const { file, move } of moves) process.stdout.write(`${move.padEnd(9)}  ${file}\n`);
  if (baseline.reasons.length === before.reasons.length) {
    process.stdout.write(`\nnothing moved; ${path} is as it was, and the reason is not kept\n`);
    return;
  }
  writeWithFolder(path, baselineText(baseline));
  process.stdout.write(`\nwrote ${path}; reason ${baseline.reasons.length}: ${reason}\n`);
}

function replicationsOf(old: BaselineEntry | undefined, mode: CheckArguments['mode']): number {
  if (old === undefined || (mode !== undefined && mode !== old.mode)) return REPLICATIONS[mode ?? 'exact'];
  return old.mode === 'exact' ? old.fingerprints.length : old.replications;
}

function holdingOf(old: BaselineEntry | undefined, given: CheckArguments): Holding {
  const { quantity, tolerance, level } = given;
  const mode = given.mode ?? old?.mode ?? 'exact';
  const before = old?.mode === 'statistical' ? old : undefined;
  if (mode === 'exact') {
    if (quantity.length > 0 || tolerance !== undefined || level !== undefined)
      throw mistake(
        '--quantity, --tolerance and --level are for means; an exact scenario is held to the bit',
        'add --mode statistical, or leave them out',
      );
    if (given.seed !== undefined)
      throw mistake(
        "an exact scenario is held with the scenario's own seed",
        'leave out --seed, or change seed in the scenario file',
      );
    return { mode };
  }
  const quantities = quantity.length > 0 ? quantity : Object.keys(before?.quantities ?? {});
  if (quantities.length === 0)
    throw mistake(
      'a statistical check needs to know which means to hold',
      'add --quantity, as in --quantity groups.users.stock',
    );
  return {
    mode,
    level: level === undefined ? (before?.level ?? LEVEL) : levelOf(level),
    quantities,
    tolerance: tolerance === undefined ? undefined : toleranceOf(tolerance),
    held: tolerance === undefined ? (before?.quantities ?? {}) : {},
  };
}

function levelOf(level: number): number {
  if (level >= 0.5 && level <= 0.999999) return level;
  throw mistake(`invalid --level: ${level}; expected a number from 0.5 to 0.999999`, 'for example 0.99');
}

function toleranceOf(tolerance: string): Tolerance {
  const [, number = '', percent] = /^\s*(\S+?)\s*(%?)\s*$/.exec(tolerance) ?? [];
  const value = Number(number);
  if (number !== '' && Number.isFinite(value) && value > 0)
    return percent === '%' ? { share: value / 100 } : { amount: value };
  throw mistake(
    `invalid --tolerance: ${tolerance}; expected a number above 0, or a share of the mean`,
    'for example 0.01, or 2%',
  );
}

function mistake(message: string, hint: string): ScenarioError {
  return new ScenarioError([{ code: 'override', message, hint }]);
}
