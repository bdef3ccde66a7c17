import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MAPPED, type Mapped, PATIENCE_ID, UNMAPPED, UNMAPPED_FIELDS } from './baseline-mapping.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Tree = { readonly [key: string]: Json };

const FOLDER = new URL('../../scenarios/', import.meta.url);
const read = (name: string): Tree => parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Tree;

const baseline = read('norway-2015.yaml');
const evidence = read('evidence/parameters.yaml');
const rows = evidenceRows();

describe('norway-2015', () => {
  it('says that it is not calibrated', () => {
    expect(baseline.status).toBe('not calibrated');
  });

  it('takes every mapped value from the evidence', () => {
    expect(MAPPED.filter((mapped) => !exists(mapped)).map(({ id }) => id)).toEqual([]);
    for (const mapped of MAPPED) {
      const row = rows.get(mapped.id)!;
      expect(scenarioValue(mapped), `${mapped.path} against ${mapped.id}`).toEqual(
        evidenceValue(row, mapped),
      );
    }
  });

  it('keeps the grade and the range the evidence gives', () => {
    for (const mapped of MAPPED) {
      if (mapped.path.includes('#') || mapped.path.endsWith('.values')) continue;
      const leaf = at(baseline, mapped.path);
      if (!isMap(leaf)) continue;
      const row = rows.get(mapped.id)!;
      expect(leaf.grade, mapped.path).toBe(row.grade);
      expect(String(leaf.source), mapped.path).toContain(mapped.id);
      if (typeof row.low !== 'number' || typeof row.high !== 'number' || row.low === row.high) continue;
      // A share of people who may hide a problem can be 0, whatever share has one.
      if (mapped.path === 'groups.reduced.hiddenShare') continue;
      const ends = [row.low, row.high].map((end) => inBase(end, String(row.unit)));
      const expected = mapped.turned === 'sign' ? ends.map((end) => 0 - end).reverse() : ends;
      expect((leaf.range as Json[]).map(quantity), mapped.path).toEqual(
        expected.map((end) => expect.closeTo(end, 12)),
      );
    }
  });

  it('leaves no row of the evidence unused without a reason', () => {
    const used = new Set([...MAPPED.map(({ id }) => id), ...Object.keys(UNMAPPED), PATIENCE_ID]);
    const unused = [...rows].filter(([id, row]) => {
      const field = id.split('.').pop()!;
      const nothing = /effect_|places_/.test(field) && row.value === 0;
      return !used.has(id) && !UNMAPPED_FIELDS.some((name) => name === field) && !nothing;
    });
    expect(unused.map(([id]) => id)).toEqual([]);
  });

  it('gives every waiting list the one tolerance of the evidence', () => {
    const row = rows.get(PATIENCE_ID)!;
    const measures = Object.entries(baseline.measures as Tree).filter(
      ([, measure]) => isMap(measure) && 'patience' in measure,
    );
    expect(measures.length).toBeGreaterThan(10);
    for (const [id] of measures) {
      const mapped: Mapped = { path: `measures.${id}.patience`, id: PATIENCE_ID, turned: 'same' };
      expect(scenarioValue(mapped)).toEqual(evidenceValue(row, mapped));
    }
  });

  it('lets arrive what the inflow leaves after the assumed returners', () => {
    for (const [group, returners] of [
      ['ordinary', 0.3],
      ['reduced', 0.1],
    ] as const) {
      const inflow = Number(rows.get(`population.inflow_${group}_per_year`)!.value);
      const leaf = at(baseline, `groups.${group}.arrivals`) as Tree;
      expect(quantity(leaf.value!) * 365.25).toBeCloseTo(inflow * (1 - returners), 6);
      expect(quantity((leaf.range as Json[])[1]!) * 365.25).toBeCloseTo(inflow, 6);
    }
  });

  it('splits changes of caseworker into quits and moves', () => {
    const total = Number(rows.get('counsellor.change_hazard_year')!.value) / 365.25;
    const parts = ['quit', 'move'].map((name) =>
      quantity((at(baseline, `caseworkers.${name}`) as Tree).value!),
    );
    expect(parts[0]! + parts[1]!).toBeCloseTo(total, 12);
  });

  it('adds to the formula of disclosure only the lever of EUSE', () => {
    const text = String(rows.get('behaviour.disclosure_logit')!.value);
    expect(plain(at(baseline, 'formulas.disclosure'))).toBe(`${text} + contact`);
  });

  it('stretches work training for people with reduced work capacity', () => {
    const factor = Number(rows.get('measures.arbeidstrening.reduced_duration_factor')!.value);
    const [ordinary, reduced] = ['ordinary', 'reduced'].map(
      (group) => (at(baseline, `measures.arbeidstrening.duration.${group}`) as Tree).value as Tree,
    );
    expect(quantity(reduced!.median!)).toBeCloseTo(quantity(ordinary!.median!) * factor, 9);
    expect(quantity(reduced!.cap!)).toBeCloseTo(quantity(ordinary!.cap!) * factor, 9);
  });

  it('takes start shares from the chain rows', () => {
    const chains = evidence.chains as { readonly [row: string]: { readonly [to: string]: number } };
    for (const group of ['ordinary', 'reduced']) {
      for (const [measure, share] of Object.entries(chains[`start_${group}`]!)) {
        if (measure === 'open_search_only' || measure === 'no_measure_or_treatment') continue;
        expect(plain(at(baseline, `measures.${measure}.startShare.${group}`)), `${group} ${measure}`).toBe(
          share,
        );
      }
      const shares = Object.values(baseline.measures as Tree).map((measure) =>
        isMap(measure) && isMap(measure.startShare) ? Number(plain(measure.startShare[group] ?? 0)) : 0,
      );
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
    }
  });

  it('carries the official rates of 2015, and norway-2013 those of 2013', () => {
    const table = (evidence.targets as Tree).rows as readonly Tree[];
    for (const [scenario, year] of [
      [baseline, 2015],
      [read('norway-2013.yaml'), 2013],
    ] as const) {
      const targets = (scenario.targets as readonly Tree[]).map(({ id, measure, group, value }) => [
        id,
        measure,
        group,
        Math.round(Number(value) * 1000) / 10,
      ]);
      expect(targets).toEqual(
        table.map((row) => [row[`id${year}`], row.measure, row.group, row[`percent${year}`]]),
      );
    }
  });

  it('annotates every number', () => {
    const bare = leaves(baseline, '').filter(({ path, leaf }) => !isMap(leaf) && !isPlain(path));
    expect(bare.map(({ path }) => path)).toEqual([]);
    for (const { path, leaf } of leaves(baseline, '')) {
      if (!isMap(leaf)) continue;
      expect(leaf.source, path).toEqual(expect.any(String));
      if (path.startsWith('targets.')) continue;
      expect(String(leaf.grade), path).toMatch(/^[A-E](\/[A-E])?$/);
    }
  });

  it('gives every assumption a range that holds its value', () => {
    for (const { path, leaf } of leaves(baseline, '')) {
      if (!isMap(leaf) || path.startsWith('formulas.')) continue;
      if (leaf.source === 'assumption') expect(leaf.grade, path).toBe('E');
      if (String(leaf.grade).includes('E')) expect(leaf.range, `range of ${path}`).toBeDefined();
      if (leaf.range === undefined) continue;
      const [low, high] = (leaf.range as Json[]).map(quantity);
      for (const value of centres(leaf.value!)) {
        expect(value, `${path} from below`).toBeGreaterThanOrEqual(low! - 1e-12);
        expect(value, `${path} from above`).toBeLessThanOrEqual(high! + 1e-12);
      }
    }
  });

  it('cites only what is in the evidence', () => {
    const known = new Set([...rows.keys()]);
    const listed = (file: string, key: string): string[] =>
      (read(file)[key] as readonly Tree[]).map(({ id }) => String(id));
    for (const id of [
      ...listed('evidence/sources.yaml', 'sources'),
      ...listed('evidence/mechanisms.yaml', 'mechanisms'),
      ...listed('evidence/warnings.yaml', 'warnings'),
      ...listed('evidence/warnings.yaml', 'inconsistencies'),
      ...listed('evidence/parameters.yaml', 'validation'),
      ...listed('evidence/parameters.yaml', 'thesis'),
      ...((evidence.targets as Tree).rows as readonly Tree[]).flatMap(({ id2015, id2013 }) => [
        String(id2015),
        String(id2013),
      ]),
      ...Object.values(baseline.measures as Tree).map((measure) => String((measure as Tree).code)),
    ])
      known.add(id);
    for (const { path, leaf } of leaves(baseline, '')) {
      if (!isMap(leaf)) continue;
      const cited = `${leaf.source} ${leaf.note ?? ''}`.match(
        /\b(?:[SCTVWINM]\d+[a-c]?|(?:population|attributes|job|behaviour|health|counsellor|money|measures)\.[a-z]\w*(?:\.\w+)*)\b/g,
      );
      for (const id of cited ?? []) expect(known.has(id), `${id} at ${path}`).toBe(true);
    }
  });
});

interface Leaf {
  readonly path: string;
  readonly leaf: Json;
}

/** Annotated values, and whatever else ends a branch. */
function leaves(node: Json, path: string): readonly Leaf[] {
  const under = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (Array.isArray(node)) {
    return node.length === 0
      ? []
      : (node as readonly Json[]).flatMap((item, i) => leaves(item, under(String(i))));
  }
  if (!isMap(node)) return [{ path, leaf: node }];
  if ('value' in node && ('source' in node || 'grade' in node)) return [{ path, leaf: node }];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, under(key)));
}

/** Texts, names, choices between kinds, switches: what is not a number. */
function isPlain(path: string): boolean {
  return [
    /^(schema|title\..*|question(\.(nb|en))?|status|seed|replications|chooser)$/,
    /^(mechanisms|targets)\./,
    /\.names\.(nb|en)$/,
    /^measures\.\w+\.(code|family|kind|procurement|groups\.\d+)$/,
    /^groups\.\w+\.benefit\.kind$/,
    /^groups\.\w+\.correlations\.\d+\.between\.\d$/,
    /^job\.(hazardLink|referenceGroup|contentGroup)$/,
    /^caseworkers\.unlimited$/,
    /^time\.study$/,
    // A place without an end is what the measure is, not a number.
    /^measures\.(vta|lonnstilskudd_varig|toa)\.duration$/,
  ].some((pattern) => pattern.test(path));
}

function evidenceRows(): ReadonlyMap<string, Tree> {
  const found = new Map<string, Tree>();
  for (const [id, row] of Object.entries(evidence.parameters as Tree)) found.set(id, row as Tree);
  for (const [measure, fields] of Object.entries(evidence.measures as Tree)) {
    for (const [field, row] of Object.entries(fields as Tree))
      found.set(`measures.${measure}.${field}`, row as Tree);
  }
  return found;
}

/** A row without a value in the baseline is one whose value is 0, or a stay without end. */
function exists({ path, id }: Mapped): boolean {
  const row = rows.get(id);
  if (row === undefined) return false;
  return at(baseline, path.split('#')[0]!) !== undefined || row.value === 0;
}

function scenarioValue({ path }: Mapped): Json {
  const [place, step] = path.split('#');
  const found = plain(at(baseline, place!) ?? 0);
  if (step === undefined) return normal(found);
  return normal(((found as Tree).steps as readonly Tree[])[Number(step)]!.value!);
}

function evidenceValue(row: Tree, { turned }: Mapped): Json {
  const unit = String(row.unit);
  const value = withUnit(row.value!, unit);
  if (turned === 'sign') return 0 - (value as number);
  return turned === 'reversed' ? { ...(value as Tree), reversed: true } : value;
}

/** The value of a row in days, NOK and shares; distributions number by number. */
function withUnit(value: Json, unit: string): Json {
  if (typeof value === 'number') return inBase(value, unit);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'number' && !SHAPES.has(key) ? inBase(part, unit) : part,
    ]),
  );
}

const SHAPES = new Set(['alpha', 'beta', 'sigma', 'cv', 'shape', 'weight']);
const MONTH = 365.25 / 12;
const DAYS: { readonly [unit: string]: number } = { day: 1, week: 7, month: MONTH, year: 365.25 };

function inBase(value: number, unit: string): number {
  const time = /^(day|week|month|year)s$/.exec(unit);
  if (time) return value * DAYS[time[1]!]!;
  const rate = /^per (day|week|month|year)$/.exec(unit);
  if (rate) return value / DAYS[rate[1]!]!;
  // The weight on the quickest place is read per month of wait.
  return unit === 'weight' ? value / MONTH : value;
}

/** A number or `number unit` in days, per day, NOK or NOK a month. */
function quantity(value: Json): number {
  if (typeof value === 'number') return value;
  const parts = /^(-?[\d.]+) (?:(day|week|month|year)s?|\/(day|week|month|year)|NOK(?:\/month)?)$/.exec(
    String(value),
  );
  if (parts === null) throw new Error(`not a quantity: ${String(value)}`);
  const number = Number(parts[1]);
  if (parts[2] !== undefined) return number * DAYS[parts[2]]!;
  return parts[3] === undefined ? number : number / DAYS[parts[3]]!;
}

function normal(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(normal);
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normal(part)]));
  return typeof value === 'string' && /^-?[\d.]+ \S/.test(value) && !/[*(]/.test(value)
    ? quantity(value)
    : value;
}

/** What a range is the range of: the number, each number of a table, the mean or stated median of a distribution. */
function centres(value: Json): readonly number[] {
  if (Array.isArray(value)) return (value as readonly Json[]).map(quantity);
  if (!isMap(value)) return [quantity(value)];
  if ('steps' in value) return (value.steps as readonly Tree[]).map((step) => quantity(step.value!));
  return 'distribution' in value ? [centre(value)] : (value.values as readonly Json[]).map(quantity);
}

function centre(law: Tree): number {
  const number = (key: string): number => quantity(law[key]!);
  switch (law.distribution) {
    case 'beta': {
      const mean = number('alpha') / (number('alpha') + number('beta'));
      return law.reversed === true ? 1 - mean : mean;
    }
    case 'lognormal':
      return 'median' in law ? number('median') : number('mean');
    case 'uniform':
      return (number('low') + number('high')) / 2;
    case 'triangular':
      return (number('low') + number('mode') + number('high')) / 3;
    case 'empirical': {
      const weights =
        (law.weights as readonly number[] | undefined) ?? (law.values as readonly Json[]).map(() => 1);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return (law.values as readonly Json[]).reduce<number>(
        (sum, value, i) => sum + (quantity(value) * weights[i]!) / total,
        0,
      );
    }
    case 'mixture': {
      const parts = law.components as readonly Tree[];
      const total = parts.reduce((sum, part) => sum + Number(part.weight), 0);
      return parts.reduce((sum, part) => sum + (Number(part.weight) * centre(part.of as Tree)) / total, 0);
    }
    default:
      throw new Error(`no centre known for ${String(law.distribution)}`);
  }
}

function at(tree: Json, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>(
      (node, key) =>
        node !== undefined && typeof node === 'object' && node !== null ? (node as Tree)[key] : undefined,
      tree,
    );
}

function plain(leaf: Json | undefined): Json {
  return isMap(leaf) && 'value' in leaf ? leaf.value! : (leaf ?? null);
}

function isMap(value: Json | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
