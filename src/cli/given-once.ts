// An option given twice is a mistake, unless it takes a list: which of the two was meant cannot be told.

import type { Argv } from 'yargs';
import { ScenarioError } from '../errors/errors.js';

/** What yargs knows of a command's options; its types leave it out. */
interface Known {
  getOptions(): {
    readonly array: readonly string[];
    readonly key: { readonly [name: string]: unknown };
  };
}

/**
 * Makes every command refuse options that are given more than once.
 *
 * @param words - the command line as it was typed
 */
export function refuseRepeats<T>(parser: Argv<T>, words: readonly string[]): Argv<T> {
  // The types know of one argument; the second is the parser of the command at hand.
  return parser.middleware((_: unknown, command?: unknown) => {
    const { array, key } = (command as Known).getOptions();
    const end = words.indexOf('--');
    const given = (end < 0 ? words : words.slice(0, end)).flatMap(
      (word) => /^--([^=]+)/.exec(word)?.[1] ?? [],
    );
    const repeated = [...new Set(given)].filter(
      (name) => name in key && !array.includes(name) && given.indexOf(name) !== given.lastIndexOf(name),
    );
    if (repeated.length > 0) {
      throw new ScenarioError(
        repeated.map((name) => ({
          code: 'override',
          message: `--${name} is given ${given.filter((each) => each === name).length} times; expected once`,
        })),
      );
    }
  }, true);
}
