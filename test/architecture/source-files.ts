// The source tree as a list of files with what each imports.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

export interface SourceFile {
  /** Path below src, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Files of ours it imports, below src; types included. */
  readonly imports: readonly string[];
  /** Packages and built-in modules it imports. */
  readonly packages: readonly string[];
}

/** Every TypeScript file below src. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(SOURCE, path), 'utf8');
      const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([\w@./:-]+)'/g)].map(
        (match) => match[1]!,
      );
      return {
        path: path.replaceAll('\\', '/'),
        text,
        imports: specifiers
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) =>
            relative(SOURCE, join(SOURCE, dirname(path), specifier))
              .replaceAll('\\', '/')
              .replace(/\.js$/, isMarkup(join(SOURCE, dirname(path), specifier)) ? '.tsx' : '.ts'),
          ),
        packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
      };
    });
}

/** Whether an import is of a file with markup. */
function isMarkup(specifier: string): boolean {
  return existsSync(specifier.replace(/\.js$/, '.tsx'));
}
