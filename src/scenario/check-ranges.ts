// A value lies in the range its author gave it. The range of a law is that of its mean (of its median, where
// a lognormal is given by that), before any cap; the range of a table is that of each number in it.

import type { Problem } from '../errors/errors.js';
import type { Distribution } from '../random/distribution.js';
import { distributionMean } from '../random/moments.js';
import type { Annotation } from './annotations.js';
import { nameOf, nodeAt } from './places.js';
import { readLaw } from './schema/laws.js';
import { isMap } from './schema/leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';
import { child, metaOf } from './schema/walk.js';
import { shown } from './shown.js';
import { plainData } from './source-tree.js';
import { DAYS, type Dimension, EXPECTED, parseQuantity } from './units.js';
import type { Validated } from './validate.js';

/** Ends that are no values of the same kind, and values outside. */
export function checkRanges({ values, annotations, problems: refused }: Validated): readonly Problem[] {
  const invalid = new Set(refused.map(({ path }) => path));
  const problems: Problem[] = [];
  for (const [key, annotation] of annotations) {
    const path = key.split('.');
    const node = nodeAt(values, path);
    const dimension = dimensionAt(path);
    const { range, rangePlace } = annotation;
    if (range === undefined || node === undefined || dimension === undefined || invalid.has(key)) continue;
    const [low, high] = ends(range, dimension);
    const text = `[${range.map(String).join(', ')}]`;
    if (low === undefined || high === undefined || low > high) {
      const expected =
        low === undefined || high === undefined
          ? `two values, each ${EXPECTED[dimension]}`
          : 'the lower end first';
      const message = `invalid range: ${text}; expected ${expected}`;
      problems.push({ code: 'range', message, path: `${key}.range`, place: rangePlace! });
      continue;
    }
    const outside = numbersOf(plainData(node), dimension).find(
      (value) => !(isFrom(value, low) && isFrom(-value, -high)),
    );
    if (outside === undefined) continue;
    const isPlain = node.kind === 'scalar';
    const message = isPlain
      ? `invalid ${nameOf(path)}: ${shown(node)}; expected a value in its own range ${text}`
      : `invalid ${nameOf(path)}: it comes to ${inUnitOf(outside, String(range[0]), dimension)}, outside its own range ${text}`;
    problems.push({ code: 'range', message, path: key, place: node.place });
  }
  return problems;
}

/** What numbers at a path are numbers of; below a leaf, what the leaf's are. */
function dimensionAt(path: readonly string[]): Dimension | undefined {
  let schema: ReturnType<typeof child> = scenarioSchema;
  for (const part of path) {
    if (schema === undefined || metaOf(schema) !== undefined) break;
    schema = child(schema, part);
  }
  return metaOf(schema)?.dimension;
}

function ends(
  range: NonNullable<Annotation['range']>,
  dimension: Dimension,
): readonly (number | undefined)[] {
  return range.map((end) => parseQuantity(end, dimension));
}

/** Whether a number is at least `low`, but for rounding. */
function isFrom(value: number, low: number): boolean {
  return value >= low - 1e-9 * Math.max(Math.abs(low), 1e-12);
}

/** The numbers a range speaks of. */
function numbersOf(value: unknown, dimension: Dimension): readonly number[] {
  if (Array.isArray(value)) return value.flatMap((item) => numbersOf(item, dimension));
  if (!isMap(value)) {
    const number = parseQuantity(value, dimension);
    return number === undefined ? [] : [number];
  }
  if ('distribution' in value) {
    const reading = readLaw(value, dimension, {});
    return 'value' in reading ? [centreOf(reading.value)] : [];
  }
  if (Array.isArray(value.steps)) {
    return value.steps.flatMap((step) => (isMap(step) ? numbersOf(step.value, dimension) : []));
  }
  const { weights: _, ...rest } = value;
  return Object.values(rest).flatMap((inner) => numbersOf(inner, dimension));
}

function centreOf(law: Distribution): number {
  if (law.kind === 'lognormal' && 'median' in law) return law.median;
  const { cap: _, ...uncapped } = law;
  return distributionMean(uncapped as Distribution);
}

/** A number in the unit in which `like` is written. */
function inUnitOf(value: number, like: string, dimension: Dimension): string {
  const unit = /[a-z]+$/.exec(like)?.[0] ?? '';
  const days = DAYS[unit] ?? 1;
  if (dimension === 'duration') return `${Number((value / days).toPrecision(4))} ${unit}`;
  if (dimension === 'rate') return `${Number((value * days).toPrecision(4))} /${unit}`;
  return String(Number(value.toPrecision(4)));
}
