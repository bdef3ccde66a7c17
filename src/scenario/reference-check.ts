// What every check of names and sums has at hand.

import type { ScenarioErrorCode } from '../errors/errors.js';
import type { Path } from './places.js';
import type { Scenario } from './schema/scenario-schema.js';

/** Rounding that sums of shares may carry. */
export const SUM_TOLERANCE = 1e-9;

/** What a check has at hand. */
export interface Check {
  readonly scenario: Scenario;
  /** Names that the files give, valid or not. */
  readonly groups: readonly string[];
  readonly measures: readonly string[];
  readonly regions: readonly string[];
  /** Adds a problem at a path. */
  say(
    path: Path,
    message: string,
    options?: { readonly code?: ScenarioErrorCode; readonly hint?: string },
  ): void;
  /** Adds a problem unless `name` is one of `known`; undefined is no name. */
  named(path: Path, what: string, name: string | undefined, known: readonly string[]): void;
}

/** A sum without the dust of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
