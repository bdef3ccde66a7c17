// Which column of a table is which: by the mapping first, then by its name in English or Norwegian. Case,
// spaces, hyphens and underscores make no difference.

import { ScenarioError } from '../errors/errors.js';
import { nearestName } from '../scenario/nearest-name.js';
import type { KnownColumn } from '../scenario/register-columns.js';

/** Where each known column stands in a header; undefined where it does not. */
export type Positions<Name extends string> = { readonly [name in Name]: number | undefined };

/**
 * Finds columns in a header.
 *
 * @param mapped - from our names to the table's, as the mapping says
 * @throws ScenarioError `reference` for required columns that are not there, and mapped ones that are not
 */
export function findColumns<Name extends string>(
  header: readonly string[],
  known: { readonly [name in Name]: KnownColumn },
  mapped: { readonly [name: string]: string | undefined },
  file: string,
): Positions<Name> {
  const plain = header.map(plainName);
  const missing: string[] = [];
  const found = {} as { [name in Name]: number | undefined };
  for (const name of Object.keys(known) as Name[]) {
    const { aliases, required } = known[name];
    const own = mapped[name];
    const at = (own === undefined ? [name, ...aliases] : [own])
      .map((alias) => plain.indexOf(plainName(alias)))
      .find((index) => index >= 0);
    found[name] = at;
    if (at !== undefined || (own === undefined && required !== true)) continue;
    const wanted = own ?? name;
    const near = nearestName(wanted, header);
    missing.push(
      `${file} has no column ${wanted}${own === undefined ? '' : `, which the mapping names as ${name}`}; ` +
        (near === undefined
          ? `it has ${header.slice(0, 12).join(', ')}; name the right one under columns in the mapping`
          : `did you mean ${near}? Name it under columns in the mapping`),
    );
  }
  if (missing.length > 0) {
    throw new ScenarioError(missing.map((message) => ({ code: 'reference' as const, message })));
  }
  return found;
}

/** Letters and figures only, small. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
