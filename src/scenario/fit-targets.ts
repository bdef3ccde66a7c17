// What a fitted scenario was fitted to, as far as its own numbers say: they name the file of targets. Whoever
// checks such a scenario needs it, for what was a target is no check.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ResolvedScenario } from './load-scenario.js';
import { readSourceFile, SHIPPED } from './read-scenario-file.js';
import { plainData } from './source-tree.js';

export interface FitTargets {
  /** Name of the file of targets. */
  readonly file: string;
  /** Undefined when the file is not where it is looked for. */
  readonly targets: readonly FitTarget[] | undefined;
}

/** A target, and where its file says that it is from. */
export interface FitTarget {
  readonly id: string;
  readonly origin: string;
}

/** Sources of numbers that a fit moved. */
const MOVED = /^calibrate, (.+)$/;

/**
 * One for each file that numbers of the scenario, or of those it extends, were fitted to; none where nothing was
 * fitted. A file is looked for beside the scenario, in a folder `calibration` there, and in the one that ships.
 *
 * @param path - of the scenario's file
 */
export function fitTargetsOf(path: string, { provenance }: ResolvedScenario): readonly FitTargets[] {
  const named = provenance.flatMap(({ source }) => MOVED.exec(source ?? '')?.[1] ?? []);
  const folders = [dirname(path), join(dirname(path), 'calibration'), join(SHIPPED, 'calibration')];
  return [...new Set(named)].map((file) => {
    const found = folders.map((folder) => join(folder, file)).find((place) => existsSync(place));
    return { file, targets: found === undefined ? undefined : targetsIn(found) };
  });
}

function targetsIn(path: string): readonly FitTarget[] {
  const { targets = [] } = plainData(readSourceFile(path, 'a calibration file')) as {
    readonly targets?: readonly {
      readonly id?: unknown;
      readonly source?: unknown;
      readonly note?: unknown;
    }[];
  };
  return targets.map(({ id, source, note }) => ({
    id: String(id),
    origin: [source, note].filter((part) => part !== undefined).join('; '),
  }));
}
