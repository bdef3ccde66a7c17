import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.js';

/** A file imports from its own folder or a lower floor. */
const FLOORS: { readonly [folder: string]: number } = {
  errors: 0,
  special: 0,
  engine: 1,
  random: 1,
  stats: 1,
  model: 2,
  metrics: 3,
  scenario: 4,
  attribution: 4,
  register: 5,
  experiment: 6,
  report: 7,
  cli: 8,
};
/** Folders whose compiled code runs in a worker and in a browser alike. */
const PURE = new Set(['errors', 'special', 'engine', 'random', 'stats', 'model', 'metrics', 'attribution']);
/** The one kind of third-party code the pure floors may use. */
const PURE_PACKAGES = /^(seedrandom$|@stdlib\/stats-base-dists-)/;
/** Packages that may be used in one folder only. */
const HOMES: { readonly [name: string]: readonly string[] } = {
  zod: ['scenario'],
  yaml: ['scenario'],
  mathjs: ['scenario'],
  vega: ['report'],
  'vega-lite': ['report'],
  'vega-embed': ['report'],
  preact: ['report'],
  'preact-render-to-string': ['report'],
  'intl-messageformat': ['report'],
  'd3-sankey': ['report'],
  '@resvg/resvg-js': ['report'],
  'cli-table3': ['report'],
  yargs: ['cli'],
  'cli-progress': ['cli'],
  tinypool: ['experiment'],
  'csv-parse': ['register'],
  hyparquet: ['register'],
  'hyparquet-compressors': ['register'],
  'hyparquet-writer': ['report'],
};

const files = sourceFiles();
const folderOf = (path: string) => path.split('/')[0]!;
const isFloor = (file: SourceFile) => folderOf(file.path) in FLOORS;

describe('the floors of the house', () => {
  it('every folder has a floor', () => {
    const folders = new Set(
      files.filter((file) => file.path.includes('/')).map((file) => folderOf(file.path)),
    );
    expect([...folders].filter((folder) => !(folder in FLOORS))).toEqual([]);
  });

  it('a file imports from its own folder or a lower floor', () => {
    const upward = files.filter(isFloor).flatMap((file) =>
      file.imports
        .filter((target) => {
          const [from, to] = [folderOf(file.path), folderOf(target)];
          return from !== to && !((FLOORS[to] ?? Number.POSITIVE_INFINITY) < FLOORS[from]!);
        })
        .map((target) => `${file.path} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('no import goes in a circle', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const target of runtimeImports(byPath.get(path))) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const file of files) visit(file.path, []);
    expect(circles).toEqual([]);
  });

  it('the pure floors import nothing of Node and no third-party code but the root key and quantiles', () => {
    const impure = files
      .filter((file) => PURE.has(folderOf(file.path)))
      .flatMap((file) =>
        file.packages.filter((name) => !PURE_PACKAGES.test(name)).map((name) => `${file.path} → ${name}`),
      );
    expect(impure).toEqual([]);
  });

  it('each heavy package has one home', () => {
    const strays = files.flatMap((file) =>
      file.packages
        .filter((name) => HOMES[name] !== undefined && !HOMES[name].includes(folderOf(file.path)))
        .map((name) => `${file.path} → ${name}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('what no file may do', () => {
  it('draws from Math.random, or asks the clock, or prints, outside the command line', () => {
    const forbidden =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bconsole\.|process\.exit\b/;
    const offenders = files
      .filter((file) => folderOf(file.path) !== 'cli')
      .filter((file) => forbidden.test(withoutComments(file.text)))
      .map((file) => file.path);
    expect(offenders).toEqual([]);
  });

  it('turns text into code', () => {
    const offenders = files
      .filter((file) => /\beval\(|new Function\b/.test(withoutComments(file.text)))
      .map((file) => file.path);
    expect(offenders).toEqual([]);
  });

  it('the model never imports a metric, and nothing below the experiment reads a result', () => {
    const offenders = files
      .filter((file) => folderOf(file.path) === 'model')
      .flatMap((file) => file.imports.filter((target) => /^(metrics|experiment|report)\//.test(target)));
    expect(offenders).toEqual([]);
  });
});

/** Imports that exist at run time: `import type` makes no circle. */
function runtimeImports(file: SourceFile | undefined): readonly string[] {
  if (file === undefined) return [];
  const typeOnly = new Set(
    [...file.text.matchAll(/import type [^;]*?from '([^']+)'/g)].map((match) =>
      match[1]!.replace(/\.js$/, '.ts'),
    ),
  );
  return file.imports.filter(
    (target) => ![...typeOnly].some((specifier) => target.endsWith(specifier.replace(/^(\.\.?\/)+/, ''))),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
