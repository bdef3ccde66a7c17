// How the thesis' own outcome is shown beside what the model says: as an illustration, and said to be one.

import type { Illustration } from '../scenario/load-scenario.js';
import { wrapped } from './text.js';

/** Stands wherever the thesis' outcome does. */
export const NEVER_A_TEST = 'an illustration, never a test of truth';

/** What the scenario illustrates and what came of it, in both languages; nothing where it illustrates nothing. */
export function illustrationLines(illustration: Illustration | undefined): readonly string[] {
  if (illustration === undefined) return [];
  const { of, outcome } = illustration;
  const texts = outcome.nb === outcome.en ? [outcome.en] : [outcome.en, outcome.nb];
  return [
    `Illustrates ${of} of the thesis (${NEVER_A_TEST}). What the thesis says came of it:`,
    ...texts.flatMap((text) => wrapped(`  ${text}`, 116)),
  ];
}
