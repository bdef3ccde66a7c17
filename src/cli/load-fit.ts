// A fit read back for its page: the fitted scenario, the .fit.json beside it, and the parameter sets that fit as well,
// given or found beside as ensembles/ID.yaml.

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ExperimentError } from '../errors/errors.js';
import type { Calibration } from '../experiment/calibration/calibrate.js';
import type { LoadedEnsemble, MeasureInSets } from '../report/page/loaded-fit.js';
import type { LoadedFolder } from '../report/page/loaded-folder.js';
import { aboutFile } from './about-scenario.js';

const ENDING = /(\.fit\.json|\.ya?ml)$/;

/** Whether a path names a fit: a fitted scenario, or the .fit.json beside it. */
export function namesFit(path: string): boolean {
  return ENDING.test(path);
}

/** The page of a fit, when none is named. */
export function pageOfFit(path: string): string {
  return path.replace(ENDING, '.html');
}

/**
 * @param path - of the fitted scenario, or of the .fit.json beside it
 * @param ensembleFile - parameter sets that fit; those of `ensembles/ID.yaml` beside it when not given
 * @throws ExperimentError `folder` when there is no fit; `not-identical` when the two files are not of one fit;
 *   ScenarioError when the scenario or the ensemble is not valid
 */
export async function loadFit(path: string, ensembleFile?: string): Promise<LoadedFolder> {
  const fitFile = path.replace(ENDING, '.fit.json');
  const calibration = readFit(path, fitFile);
  const scenarioFile = path.endsWith('.fit.json') ? join(dirname(path), calibration.scenario) : path;
  const { loadScenario } = await import('../scenario/load-scenario.js');
  const scenario = await loadScenario(scenarioFile, { set: [] });
  const { statusOf } = await import('../report/fitted-scenario.js');
  if (scenario.status !== statusOf(calibration)) {
    throw new ExperimentError(
      'not-identical',
      `${scenarioFile} and ${fitFile} are not of one fit, or were changed after they were written; write both again with calibrate --replace`,
    );
  }
  const beside = join(dirname(path), 'ensembles', `${calibration.id}.yaml`);
  const asked = ensembleFile ?? (existsSync(beside) ? beside : undefined);
  const ensemble = asked === undefined ? undefined : await readEnsemble(asked, calibration, ensembleFile);
  const { runVersions } = await import('../report/manifest.js');
  const { fileHash } = await import('../report/read-manifest.js');
  const { foundFit } = await import('../report/page/loaded-folder.js');
  const files = [scenarioFile, fitFile, ...(ensemble === undefined ? [] : ensembleFiles(asked!))];
  return foundFit(
    {
      scenario: scenario.id,
      versions: definedIn(runVersions()),
      files: Object.fromEntries(files.map((file) => [basename(file), fileHash(file)!])),
      again: commandIn(scenarioFile),
    },
    await aboutFile(scenario, { file: scenarioFile, set: [] }),
    {
      calibration,
      rates: scenario.targets.map(({ id, measure, group }) => ({ id, measure, group })),
      ensemble,
    },
  );
}

function readFit(path: string, fitFile: string): Calibration & { readonly scenario: string } {
  let text: string;
  try {
    text = readFileSync(fitFile, 'utf8');
  } catch {
    throw new ExperimentError(
      'folder',
      `${path} is no fit: ${fitFile} cannot be read; expected a folder of results, or a scenario that calibrate wrote with its .fit.json beside it`,
    );
  }
  let fit: (Partial<Calibration> & { readonly schema?: number; readonly scenario?: string }) | undefined;
  try {
    fit = JSON.parse(text) as typeof fit;
  } catch {
    fit = undefined;
  }
  const isFit =
    fit?.schema === 1 &&
    typeof fit.scenario === 'string' &&
    Array.isArray(fit.targets) &&
    Array.isArray(fit.uncertainties);
  if (!isFit) {
    throw new ExperimentError('folder', `${fitFile} is no fit that this version of tiltaksflyt wrote`);
  }
  return fit as Calibration & { readonly scenario: string };
}

/** Sets of other parameters are an error when they were asked for, else left out with a word of it. */
async function readEnsemble(
  file: string,
  { uncertainties }: Calibration,
  asked: string | undefined,
): Promise<LoadedEnsemble | undefined> {
  const { loadEnsemble } = await import('../scenario/load-ensemble.js');
  const ensemble = loadEnsemble(file);
  const known = new Set(uncertainties.map(({ name }) => name));
  const other = ensemble.priors.find(({ name }) => !known.has(name));
  if (other !== undefined) {
    const message = `${file} moves ${other.name}, which the fit does not`;
    if (asked !== undefined) {
      throw new ExperimentError('folder', `${message}; expected the ensemble of the same calibration file`);
    }
    process.stderr.write(`${message}; it is left out\n`);
    return undefined;
  }
  const { tried, accepted, effectiveSize, cutoff, seed, runs, priors, sets } = ensemble;
  return {
    ...{ tried, accepted, effectiveSize, cutoff, seed, runs, priors, sets },
    file: basename(file),
    measures: await readMeasures(tableBeside(file)),
  };
}

function tableBeside(file: string): string {
  return file.replace(/\.ya?ml$/, '.csv');
}

function ensembleFiles(file: string): readonly string[] {
  return [file, tableBeside(file)].filter((one) => existsSync(one));
}

/** Rows of the table that `ensemble` writes beside its file; none without one. */
async function readMeasures(file: string): Promise<readonly MeasureInSets[]> {
  if (!existsSync(file)) return [];
  const { readTable } = await import('../register/read-table.js');
  let names: readonly string[] = [];
  const rows: MeasureInSets[] = [];
  await readTable(file, {
    header: (header) => {
      names = header;
    },
    row: (cells, line) => {
      const cell = (name: string) => cells[names.indexOf(name)] ?? '';
      const count = (name: string) => {
        const value = Number(cell(name));
        if (cell(name) !== '' && Number.isInteger(value) && value >= 0) return value;
        throw new ExperimentError(
          'folder',
          `invalid ${name}: ${cell(name)}; expected a count of sets, as ensemble wrote it (${file}:${line})`,
        );
      };
      rows.push({
        measure: cell('measure'),
        group: cell('group'),
        sets: count('sets'),
        undervalued: count('undervalued'),
        overvalued: count('overvalued'),
        level: count('level'),
        priorSets: count('prior_sets'),
        priorUndervalued: count('prior_undervalued'),
        isInformed: count('informed') === 1,
      });
    },
  });
  return rows;
}

/** What wrote a fitted scenario, by its own words. */
function commandIn(file: string): string {
  const [, command] = /^# Written by `([^`]+)`/m.exec(readFileSync(file, 'utf8')) ?? [];
  return command ?? 'tiltaksflyt calibrate';
}

function definedIn(versions: { readonly [name: string]: string | undefined }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(versions).flatMap(([name, version]) => (version === undefined ? [] : [[name, version]])),
  );
}
