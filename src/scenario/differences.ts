// What two scenarios differ in, parameter by parameter, as their files write it.

import type { ResolvedScenario } from './load-scenario.js';
import { type ParameterRow, parameterRows } from './parameter-rows.js';

/** One parameter that differs. */
export interface Difference {
  readonly path: string;
  readonly meaning: string;
  /** As written, with the unit; empty where the scenario says nothing of it. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
  readonly note: string;
}

/** In the order of the second scenario; titles and other labels are not compared. */
export function differencesBetween(first: ResolvedScenario, second: ResolvedScenario): readonly Difference[] {
  const rows = (scenario: ResolvedScenario) =>
    new Map(
      parameterRows(scenario)
        .filter(({ role }) => role !== 'label')
        .map((row) => [row.path, row]),
    );
  const [before, after] = [rows(first), rows(second)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old?.value === now?.value) return [];
    // Neither file gives it: it follows from something that is told.
    if (old?.given !== true && now?.given !== true) return [];
    const told = (now ?? old)!;
    return [
      {
        path,
        meaning: told.meaning,
        before: written(old),
        after: written(now),
        source: told.source,
        note: told.note,
      },
    ];
  });
}

function written(row: ParameterRow | undefined): string {
  return row === undefined ? '' : row.value;
}
