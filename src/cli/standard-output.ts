// What happens when nobody takes what is printed: a reader such as `head` has closed the pipe, or the disk that output
// goes to is full. The work goes on, so that files are written; it is said once, at the end.

import { reasonOf } from '../errors/write-failure.js';
import { EXIT } from './exit-codes.js';

export interface OutputFailure {
  readonly text: string;
  readonly code: number;
}

/**
 * Listens for failures of standard output and standard error, in place of a stack trace.
 *
 * @returns what went wrong so far, once what was printed has gone out
 */
export function listenForOutputFailure(): () => Promise<OutputFailure | undefined> {
  let failure: OutputFailure | undefined;
  process.stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code === 'ERR_STREAM_DESTROYED') return;
    failure ??=
      error.code === 'EPIPE'
        ? { text: 'the reader of the output closed it; the rest was not printed', code: EXIT.done }
        : { text: `standard output cannot be written: ${reasonOf(error)}`, code: EXIT.fileOrDisk };
  });
  // There is no place left to say that nobody listens.
  process.stderr.on('error', () => {});
  return () =>
    new Promise((resolve) => {
      process.stdout.write('', () => setImmediate(() => resolve(failure)));
    });
}
