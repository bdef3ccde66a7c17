// Writing a fit: the scenario file and the .fit.json beside it, each whole or not at all.

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { ExperimentError } from '../errors/errors.js';
import { writeFailure } from '../errors/write-failure.js';
import { type FittedScenario, fittedScenarioText } from './fitted-scenario.js';

/**
 * Checks that a fit can be written, before an hour is spent on it.
 *
 * @throws ExperimentError `folder`
 */
export function assertFitWritable(out: string, scenario: string, replace: boolean): void {
  if (!/\.ya?ml$/.test(out)) {
    throw new ExperimentError('folder', `invalid --out: ${out}; expected a scenario file, ending in .yaml`);
  }
  if (resolve(out) === resolve(scenario)) {
    throw new ExperimentError('folder', `${out} is the scenario itself; expected another file beside it`);
  }
  if (fitBase(out, scenario).startsWith('..')) {
    throw new ExperimentError(
      'folder',
      `${out} cannot extend ${scenario}; expected a file in ${dirname(scenario)}, where the scenario is`,
    );
  }
  if (existsSync(out) && !replace) {
    throw new ExperimentError('folder', `${out} is there already; add --replace to replace it`);
  }
}

/** The scenario as the written file will extend it. */
export function fitBase(out: string, scenario: string): string {
  return relative(dirname(resolve(out)), resolve(scenario))
    .split(sep)
    .join('/');
}

/** @throws ExperimentError `folder` when it cannot be written */
export function writeFit(out: string, fitted: FittedScenario): void {
  const { calibration } = fitted;
  writeBeside(out, {
    '.fit.json': `${JSON.stringify({ schema: 1, scenario: basename(out), ...calibration }, null, 2)}\n`,
    '.yaml': fittedScenarioText(fitted),
  });
}

/**
 * Writes files that share a name, each whole or not at all.
 *
 * @param texts - by ending; the one of `out` itself is the last to appear
 * @throws ExperimentError `folder` when they cannot be written
 */
export function writeBeside(out: string, texts: { readonly [ending: string]: string }): void {
  const stem = out.replace(/\.ya?ml$/, '');
  const endings = Object.keys(texts).sort((a, b) => Number(out.endsWith(a)) - Number(out.endsWith(b)));
  try {
    mkdirSync(dirname(resolve(out)), { recursive: true });
    for (const ending of endings) writeWhole(`${stem}${ending}`, texts[ending]!);
  } catch (error) {
    throw writeFailure(out, error);
  }
}

/**
 * Writes a file whole or not at all, with the folder it is in.
 *
 * @throws ExperimentError `folder` when it cannot be written
 */
export function writeWithFolder(file: string, text: string): void {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeWhole(file, text);
  } catch (error) {
    throw writeFailure(file, error);
  }
}

function writeWhole(path: string, text: string): void {
  const draft = `${path}.part`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
