// A malformed scenario, and exactly what is said about it.

import { SMALL } from './scenario-text.js';

/** A text of its own, or the small scenario changed. */
export interface BadInput {
  readonly text?: string;
  readonly change?: readonly (readonly [from: string | RegExp, to: string])[];
  readonly append?: string;
  readonly says: readonly string[];
}

/** The text a bad input stands for. */
export function textOf({ text, change = [], append = '' }: BadInput): string {
  if (text !== undefined) return text;
  return change.reduce((before, [from, to]) => before.replace(from, () => to), SMALL) + append;
}
