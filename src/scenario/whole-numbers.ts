// Which numbers of a scenario can only be whole: places, and whatever its schema calls an integer.

import { places } from './schema/measure-leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { bare, child, metaOf } from './schema/walk.js';

/** Whether only whole numbers may stand at a path of a scenario, with dots. */
export function isWholeNumber(path: string): boolean {
  let here: ReturnType<typeof child> = scenarioSchema;
  for (const part of path.split('.')) {
    const inside: ReturnType<typeof child> = child(here, part);
    // Below a leaf its parts are of the leaf's kind: places by group are places.
    if (inside === undefined) break;
    here = inside;
  }
  if (bare(here) === places) return true;
  return (metaOf(here)?.jsonSchema as { readonly type?: unknown } | undefined)?.type === 'integer';
}
