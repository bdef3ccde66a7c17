// Maps with fixed names, and the names things are shown by.

import { z } from 'zod';
import { text } from './leaves.js';

/** A map with the same leaf under each of some fixed names; all may be left out. */
export function record<Name extends string, Leaf extends z.ZodType>(names: readonly Name[], each: Leaf) {
  const shape = Object.fromEntries(names.map((name) => [name, each.optional()])) as {
    [name in Name]: z.ZodOptional<Leaf>;
  };
  return z.strictObject(shape);
}

export const names = z.strictObject({
  nb: text('label', 'Norwegian name').optional(),
  en: text('label', 'English name').optional(),
});
