// The four kinds of failure, told apart by who must act. Each carries a code from a closed list, so that
// callers can switch on it; the message is lower case, says what was expected and how to mend it.

/** What is wrong with what the user gave; its author mends it. */
export type ScenarioErrorCode =
  | 'file'
  | 'syntax'
  | 'type'
  | 'unit'
  | 'range'
  | 'unknown-key'
  | 'duplicate'
  | 'extends'
  | 'limit'
  | 'formula'
  | 'reference'
  | 'override';

/** What is impossible about parameters that are each valid alone. */
export type ModelErrorCode = 'address-collision' | 'impossible-parameters';

/** Why a run could not be completed. */
export type ExperimentErrorCode =
  | 'replication-failed'
  | 'too-few-replications'
  | 'identity'
  | 'cancelled'
  | 'folder'
  | 'not-identical'
  | 'horizon';

/** A defect of ours, or a model that never lets time pass. */
export type EngineErrorCode = 'endless-instant' | 'time-runs-backwards' | 'address-space' | 'defect';

/** Where in a file a problem stands; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One problem: one message, one place. */
export interface Problem {
  readonly code: ScenarioErrorCode;
  /** `invalid places: -3; expected an integer ≥ 0`. */
  readonly message: string;
  /** Path of the parameter, with dots: `measures.aps.places`. */
  readonly path?: string;
  readonly place?: Place;
  /** How to mend it, where that is not plain: `use 0 to close the measure`. */
  readonly hint?: string;
}

/** A problem as the user reads it: what, where, and what to do. */
export function problemText({ message, path, place, hint }: Problem): string {
  const where = place === undefined ? undefined : `${place.file}:${place.line}:${place.column}`;
  const at =
    path === undefined || path === ''
      ? where === undefined
        ? ''
        : `; at ${where}`
      : `; at ${path}${where === undefined ? '' : ` (${where})`}`;
  return `${message}${at}${hint === undefined ? '' : `; ${hint}`}`;
}

/** Everything that is wrong with a scenario, all at once. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
  }
}

/** Parameters that are impossible together. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A run that could not be completed; the message carries the command that reruns the replication alone. */
export class ExperimentError extends Error {
  override readonly name = 'ExperimentError';
  constructor(
    readonly code: ExperimentErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A defect in the engine or a model that never lets time pass. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new EngineError('defect', `a case was forgotten: ${JSON.stringify(value)}`);
}
