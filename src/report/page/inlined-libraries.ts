// The libraries that draw the charts of a page, as they lie in node_modules, with their licences.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** In the order in which each finds the ones before it. */
const LIBRARIES = ['vega', 'vega-lite', 'vega-embed'] as const;

export function inlinedLibraries(): { readonly scripts: readonly string[]; readonly licences: string } {
  const scripts = LIBRARIES.map((name) =>
    readFileSync(join(buildOf(name), `${name}.min.js`), 'utf8')
      .replaceAll('\r\n', '\n')
      // The map is not part of the page.
      .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, ''),
  );
  const licences = LIBRARIES.map(
    (name) => `${name}\n\n${readFileSync(join(buildOf(name), '..', 'LICENSE'), 'utf8')}`,
  ).join('\n\n');
  return { scripts, licences };
}

function buildOf(name: (typeof LIBRARIES)[number]): string {
  return dirname(require.resolve(name));
}
