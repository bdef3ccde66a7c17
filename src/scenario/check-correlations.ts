// Correlations of what people bring must be possible together.

import { type Attribute, BARRIERS } from '../model/parameters.js';
import type { Path } from './places.js';
import type { Check } from './reference-check.js';
import type { ScenarioGroup } from './schema/scenario-schema.js';

const ATTRIBUTES: readonly Attribute[] = [...BARRIERS, 'motivation', 'trust'];

/** Each pair once, of two known attributes, and the whole matrix positive definite. */
export function checkCorrelations({ say, named }: Check, id: string, group: ScenarioGroup | undefined): void {
  const given = group?.correlations;
  if (given === undefined) return;
  const at: Path = ['groups', id, 'correlations'];
  const pairs = new Map<string, number>();
  let sound = true;
  given.forEach((correlation, index) => {
    if (correlation?.between === undefined || correlation.value === undefined) {
      sound = false;
      return;
    }
    const { between, value } = correlation;
    const [one, other] = between;
    for (const [i, name] of between.entries())
      named([...at, index, 'between', i], 'attribute', name, ATTRIBUTES);
    if (between.length !== 2 || one === other) {
      say([...at, index, 'between'], 'invalid between; expected two different attributes', { code: 'range' });
      sound = false;
      return;
    }
    if (Math.abs(value) >= 1) {
      const message = `invalid value: ${value}; expected a correlation in (-1, 1)`;
      say([...at, index, 'value'], message, { code: 'range' });
      sound = false;
    }
    if (!between.every((name) => ATTRIBUTES.includes(name as Attribute))) sound = false;
    const pair = [one, other].sort().join(' and ');
    if (pairs.has(pair)) {
      say([...at, index, 'between'], `the correlation of ${pair} stands twice`, { code: 'duplicate' });
      sound = false;
    }
    pairs.set(pair, value);
  });
  if (sound && !isPositiveDefinite(pairs)) {
    say(at, `the correlations of group ${id} cannot hold together`, {
      code: 'range',
      hint: 'bring the largest ones nearer to 0',
    });
  }
}

/** Whether a matrix with 1 on its diagonal and these entries has a Cholesky factor. */
function isPositiveDefinite(pairs: ReadonlyMap<string, number>): boolean {
  const n = ATTRIBUTES.length;
  const entry = (i: number, j: number): number =>
    i === j ? 1 : (pairs.get([ATTRIBUTES[i]!, ATTRIBUTES[j]!].sort().join(' and ')) ?? 0);
  const factor: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      let sum = entry(i, j);
      for (let k = 0; k < j; k++) sum -= row[k]! * (factor[j] ?? row)[k]!;
      if (i === j && !(sum > 1e-12)) return false;
      row.push(i === j ? Math.sqrt(sum) : sum / factor[j]![j]!);
    }
    factor.push(row);
  }
  return true;
}
