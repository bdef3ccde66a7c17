// The schema of a study file: scenarios, the parameters that move and how far, the points at which they are run, and the
// outcomes that are read.

import { z } from 'zod';
import { parameterSchema, settings } from './calibration.js';
import {
  flag,
  ids,
  isCount,
  isMap,
  leaf,
  quantity,
  type Refusal,
  refuse,
  text,
  unknownKey,
  whole,
} from './leaves.js';
import { type InLanguages, textInLanguages } from './record.js';

/** An outcome as written: a kind alone, or with whose it is. */
export interface OutcomeEntry {
  readonly kind: string;
  readonly metric?: string;
  readonly measure?: string;
  readonly group?: string;
  /** After the start, for effects and gains. */
  readonly months?: number;
  readonly title?: InLanguages;
}

const OUTCOME_KEYS = ['kind', 'metric', 'measure', 'group', 'months', 'title'];
const OUTCOME = 'a kind such as at-work, or a map such as { kind: gain, measure: aps, months: 24 }';

const outcome = leaf<OutcomeEntry>(
  {
    role: 'label',
    description: 'what is read',
    jsonSchema: { type: ['string', 'object'] },
    expected: OUTCOME,
  },
  (value) => {
    if (typeof value === 'string' && value.trim() !== '') return { value: { kind: value } };
    if (!isMap(value)) return refuse(OUTCOME, 'type');
    const refused: Refusal[] = Object.entries(value).flatMap(([key, part]): readonly Refusal[] => {
      if (!OUTCOME_KEYS.includes(key)) return [unknownKey(key, 'an outcome', OUTCOME_KEYS)];
      const isRight =
        key === 'months'
          ? isCount(part, 1)
          : isText(part) || (key === 'title' && isMap(part) && isText(part.en) && isText(part.nb));
      const expected =
        key === 'months'
          ? 'a whole number of months ≥ 1'
          : key === 'title'
            ? 'text, or { nb: text, en: text }'
            : 'text';
      return isRight ? [] : [{ expected, code: 'type', path: [key] }];
    });
    if (refused.length > 0) return { refused };
    const { title } = value;
    return 'kind' in value
      ? { value: { ...value, ...(isText(title) ? { title: { en: title } } : {}) } as unknown as OutcomeEntry }
      : {
          refused: [
            { expected: OUTCOME, code: 'type', message: `an outcome without a kind; expected ${OUTCOME}` },
          ],
        };
  },
);

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

const MOST_STEPS = 1000;
const GRID = `a whole number from 2 to ${MOST_STEPS}, or a list of them, one for each parameter`;

const grid = leaf<number | readonly number[]>(
  {
    role: 'run',
    description: 'values of each parameter, evenly spaced over its bounds, all combined',
    jsonSchema: { type: ['integer', 'array'] },
    expected: GRID,
  },
  (value) => {
    const isSteps = (steps: unknown) => isCount(steps, 2) && steps <= MOST_STEPS;
    if (isSteps(value)) return { value: value as number };
    return Array.isArray(value) && value.length > 0 && value.every(isSteps)
      ? { value: value as number[] }
      : refuse(GRID, 'range');
  },
);

/** A whole power of two, which a Sobol' sequence is even for. */
function powerOfTwo(description: string, min: number) {
  const expected = `a power of two ≥ ${min}, such as 64`;
  return leaf<number>({ role: 'run', description, jsonSchema: { type: 'integer' }, expected }, (value) =>
    isCount(value, min) && isPowerOfTwo(value) ? { value } : refuse(expected, 'range'),
  );
}

/** Whether a whole number ≥ 1 is a power of two. */
export function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

const studyParameter = z.strictObject({
  path: parameterSchema.shape.path,
  factor: parameterSchema.shape.factor,
  on: parameterSchema.shape.on,
  title: textInLanguages('what it is called in tables and charts').optional(),
  bounds: parameterSchema.shape.bounds,
  range: parameterSchema.shape.range,
  source: parameterSchema.shape.source,
  note: parameterSchema.shape.note,
});

export const studySchema = z.strictObject({
  schema: leaf<1>(
    { role: 'label', description: 'version', jsonSchema: { const: 1 }, expected: '1' },
    (value) => (value === 1 ? { value } : refuse('1', 'type')),
  ),
  id: text('label', 'name of the study'),
  question: textInLanguages('what it asks'),
  note: text('label', 'what to know before reading it').optional(),
  seed: text('label', 'luck that all points share, and that designs are drawn with; never a parameter'),
  scenarios: ids('label', 'paths of scenario files, from the folder of this one'),
  settings,
  parameters: z.array(studyParameter),
  design: z
    .strictObject({
      grid: grid.optional(),
      latinHypercube: whole('run', 'points of a Latin hypercube', 2, 100_000).optional(),
      sobol: powerOfTwo("points of a Sobol' sequence with a random shift", 2).optional(),
    })
    .optional(),
  replications: whole('run', 'replications of every point', 1, 10_000),
  sensitivity: z
    .strictObject({
      trajectories: whole('run', 'trajectories of the screening', 2, 10_000).optional(),
      rows: powerOfTwo("rows of the design for Sobol' indices", 4).optional(),
      drop: quantity(
        'run',
        'number',
        'parameters are left as they are after the screening when the upper end of μ* is at most this share of the largest',
        { min: 0, max: 1 },
      ).optional(),
      screeningOnly: flag('run', "whether Sobol' indices are left out").optional(),
    })
    .optional(),
  metrics: ids('label', 'ids of metric files; six-month-rate when not given').optional(),
  outcomes: z.array(outcome).optional(),
});

export type StudyFile = z.output<typeof studySchema>;
