// Ctrl-C, once and twice: the first time what runs is finished and kept, the second time nothing is waited for.

import { EXIT } from './exit-codes.js';

export interface StopByUser {
  /** Fires at the first Ctrl-C. */
  readonly windDown: AbortSignal;
  /** Ctrl-C is the shell's again. */
  end(): void;
}

/**
 * Listens for Ctrl-C.
 *
 * @param words - what is said at the first and at the second
 * @param atOnce - called before the process ends at the second
 */
export function listenForStop(
  words: { readonly first: string | undefined; readonly second: () => string },
  atOnce: () => void,
): StopByUser {
  const stop = new AbortController();
  const interrupt = () => {
    if (!stop.signal.aborted) {
      if (words.first !== undefined) process.stderr.write(`\n${words.first}\n`);
      stop.abort();
      return;
    }
    process.stderr.write(`\n${words.second()}\n`);
    atOnce();
    process.exit(EXIT.stopped);
  };
  process.on('SIGINT', interrupt);
  return { windDown: stop.signal, end: () => process.off('SIGINT', interrupt) };
}
