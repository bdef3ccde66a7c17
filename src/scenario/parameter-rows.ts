// The whole list of a scenario's parameters: those its files give, with source, grade and range, and those
// they leave out, with the neutral value that then holds.

import { type LeafInForce, leavesInForce } from './leaves-in-force.js';
import type { ResolvedScenario } from './load-scenario.js';
import type { LeafMeta, Role } from './schema/leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { child, metaOf } from './schema/walk.js';

/** What a value is: a number or law, a text with numbers in it, a choice of words, or a name. */
export type ParameterKind = 'number' | 'formula' | 'switch' | 'word' | 'label';

export interface ParameterRow {
  readonly path: string;
  readonly value: string;
  readonly unit: string;
  readonly meaning: string;
  readonly role: Role;
  readonly kind: ParameterKind;
  /** Whether a file gives it; otherwise the neutral value holds. */
  readonly given: boolean;
  /** File and line, or `--set`; empty when not given. */
  readonly from: string;
  readonly source: string;
  readonly grade: string;
  readonly range: string;
  readonly note: string;
}

/** Given ones in the order of the files, then the others in the order of the model. */
export function parameterRows(scenario: ResolvedScenario): readonly ParameterRow[] {
  const given = scenario.provenance.map(
    ({ path, value, role, description, from, source, grade, range, note }) => {
      const meta = metaAt(path);
      return {
        path,
        value,
        unit: unitOf(meta, value, path),
        meaning: description,
        role,
        kind: kindOf(meta, path, value),
        given: true,
        from,
        source: source ?? '',
        grade: grade ?? '',
        range: range ?? '',
        note: note ?? '',
      };
    },
  );
  const isGiven = givenBy(given.map(({ path }) => path));
  const neutral = leavesInForce(scenario.parameters)
    .filter((leaf) => !isGiven(leaf.path))
    .map((leaf) => neutralRow(leaf));
  return [...given, ...neutral];
}

/** Tells whether a path is given: by itself, with what is around it, or by parts below it. */
export function givenBy(given: readonly string[]): (path: string) => boolean {
  const whole = new Set(given);
  const around = new Set(given.flatMap(prefixes));
  return (path) => around.has(path) || prefixes(path).some((prefix) => whole.has(prefix));
}

/** A path and everything it lies below. */
function prefixes(path: string): readonly string[] {
  const parts = path.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

function neutralRow({ path, value }: LeafInForce): ParameterRow {
  const meta = metaAt(path);
  const believed = path.includes('.believedContent.');
  return {
    path,
    value,
    unit: unitOf(meta, value, path),
    meaning: meta?.description ?? '',
    role: meta?.role ?? 'run',
    kind: kindOf(meta, path, value),
    given: false,
    from: '',
    source: '',
    grade: '',
    range: '',
    note: believed ? 'as the true content, unless given' : 'not given: the neutral value holds',
  };
}

function metaAt(path: string): LeafMeta | undefined {
  let here: ReturnType<typeof child> = scenarioSchema;
  for (const part of path.split('.')) {
    const around = metaOf(here);
    // Below a leaf, as in one group's part of it, the leaf's own words hold.
    if (around !== undefined) return around;
    if (here === undefined) return undefined;
    here = child(here, part);
  }
  return metaOf(here);
}

function kindOf(meta: LeafMeta | undefined, path: string, value: string): ParameterKind {
  if (path.startsWith('mechanisms.')) return 'switch';
  if (path.startsWith('formulas.')) return 'formula';
  if (meta === undefined || meta.role === 'label') return 'label';
  if (path === 'seed') return 'word';
  return /\d/.test(value) ? 'number' : 'word';
}

const WRITTEN = /(NOK\s*\/\s*month|NOK|\/\s*(?:day|week|month|year)|days?|weeks?|months?|years?)\b/g;
/** What a plain number is a number of, by what its description says; the first that fits. */
const NUMBERED: readonly (readonly [RegExp, string])[] = [
  [/^slope of the soft gate/, 'utility per log hazard'],
  [/^utility/, 'utility'],
  [/^log search/, 'log search'],
  [/log hazard|perceived nearness/, 'log hazard'],
  [/^logit/, 'logit'],
  [/elasticity/, 'elasticity'],
  [/^push on/, 'shift at level 0.5'],
  [/factor|multipl|to this power/, 'factor'],
  [/correlation/, 'correlation'],
  [/^weight/, 'weight'],
  [/units of the barrier|units of match/, 'units, 0 to 1'],
  [
    /barrier on entry|on entry|trust in NAV|share|standard deviation|mean error|knowledge|positions/,
    'share, 0 to 1',
  ],
  [/places|people|registered|repeats|stints|steps|waiting/, 'count'],
];

function unitOf(meta: LeafMeta | undefined, value: string, path: string): string {
  const kind = kindOf(meta, path, value);
  if (kind === 'formula') return 'formula';
  if (kind !== 'number' || !/\d/.test(value)) return '';
  const { description = '', dimension, jsonSchema = {} } = meta ?? {};
  if (dimension !== 'number') {
    const units = [...new Set((value.match(WRITTEN) ?? []).map((unit) => plural(unit.replace(/\s/g, ''))))];
    if (units.length > 0) return units.join(', ');
  }
  const { minimum, maximum } = jsonSchema as { readonly minimum?: number; readonly maximum?: number };
  if (minimum === 0 && maximum === 1) return 'share, 0 to 1';
  return NUMBERED.find(([pattern]) => pattern.test(description))?.[1] ?? 'number';
}

function plural(unit: string): string {
  return /^(day|week|month|year)$/.test(unit) ? `${unit}s` : unit;
}
