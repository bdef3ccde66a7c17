// What the process tells the shell. One code per kind of outcome, the same for every command.

import { EngineError, ExperimentError, ModelError, problemText, ScenarioError } from '../errors/errors.js';

export const EXIT = {
  done: 0,
  ourDefect: 1,
  invalidInput: 2,
  fileOrDisk: 3,
  /** A limit was reached, or a precision was not. */
  limit: 4,
  /** `check` found that a scenario moved, or `verify` that a run is not the one in its folder. */
  regression: 5,
  stopped: 130,
} as const;

/** Text for the user and exit code of a failure; a stack trace is never part of it. */
export function failureOf(error: unknown): { readonly text: string; readonly code: number } {
  if (error instanceof ScenarioError) {
    const file = error.problems.every((problem) => problem.code === 'file');
    return {
      text: error.problems.map(problemText).join('\n'),
      code: file ? EXIT.fileOrDisk : EXIT.invalidInput,
    };
  }
  if (error instanceof ModelError) return { text: error.message, code: EXIT.invalidInput };
  if (error instanceof ExperimentError) {
    if (error.code === 'cancelled') return { text: error.message, code: EXIT.stopped };
    if (error.code === 'horizon') return { text: error.message, code: EXIT.invalidInput };
    if (error.code === 'not-identical') return { text: error.message, code: EXIT.regression };
    if (error.code === 'folder') return { text: error.message, code: EXIT.fileOrDisk };
    const cause = error.cause instanceof Error ? failureOf(error.cause) : undefined;
    return { text: error.message, code: cause?.code ?? EXIT.ourDefect };
  }
  if (error instanceof EngineError) {
    const code = error.code === 'endless-instant' ? EXIT.invalidInput : EXIT.ourDefect;
    return { text: error.message, code };
  }
  if (isSystemError(error)) return { text: `${error.message}`, code: EXIT.fileOrDisk };
  const message = error instanceof Error ? error.message : String(error);
  return { text: `this is a defect in tiltaksflyt, please report it: ${message}`, code: EXIT.ourDefect };
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && 'syscall' in error && typeof (error as { code?: unknown }).code === 'string'
  );
}
