// What came of verifying a page, in words.

import type { HeldPage } from './held-page.js';

/** @param difference - where the page and the page made again part first; undefined when they are the same */
export function pageVerdict(
  { parts }: HeldPage,
  difference: string | undefined,
  isSameSoftware: boolean,
): string {
  const made = parts.filter(({ manifest }) => manifest.inputs !== undefined);
  const [{ manifest }] = made as [(typeof made)[number]];
  const files = made.reduce((sum, part) => sum + Object.keys(part.manifest.files).length, 0);
  const which =
    made.length === 1
      ? 'results'
      : `${made.map(({ name }) => name.replace(/^manifest-|\.json$/g, '')).join(', ')}: results`;
  const what = `${which} of ${manifest.scenario} with seed ${manifest.seed}, made again`;
  if (difference !== undefined) {
    const why = isSameSoftware
      ? 'the software is the same, so the page was changed after it was written, or made on another platform'
      : 'the page was changed after it was written, or the difference comes from the software';
    return `not identical: ${what}, differ first in ${difference}\n${why}`;
  }
  const kept = parts.flatMap((part) => [...part.kept.keys()]);
  return [
    `identical: ${what}, give the same ${files} files and the same page, byte for byte`,
    ...(kept.length === 0 ? [] : [`as written, but not made again: ${kept.join(', ')}`]),
  ].join('\n');
}
