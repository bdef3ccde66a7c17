// Every value that holds in a resolved scenario, whether its file gives it or leaves it neutral, under the
// path by which a file would give it. A law, a series and a formula are one value each.

import type { ModelParameters } from '../model/parameters.js';
import { DISTRIBUTION_KINDS } from '../random/distribution.js';
import { NEVER } from './neutral.js';

export interface LeafInForce {
  /** Where the model has it. */
  readonly modelPath: string;
  /** Where a file has it. */
  readonly path: string;
  /** In words and units of a file. */
  readonly value: string;
}

/** What the model calls otherwise than a file does, besides the unit at the end of a name. */
const RENAMED: { readonly [modelPath: string]: string } = {
  caseworker: 'caseworkers',
  'groups.*.benefit.days': 'lasts',
  'money.valuation.disabilityPensionRate': 'disabilityPension',
  'money.valuation.discountPerYear': 'discountRate',
};
/** A level that a file does not have, and what a file leaves out when it is not there. */
const FLAT: { readonly [modelPath: string]: string } = { 'money.valuation': 'taxShare' };
/** Named by their author or found otherwise: no values. */
const NAMES = new Set(['id', 'names', 'code', 'procurement', 'family']);
/** Told as one value. */
const WHOLE = new Set(['behaviour.media', 'changes', 'job.positionShares', 'subsidy.lossFactors']);
const NAMED_LISTS = new Set(['groups', 'measures', 'regions']);

/** What `null` says, by the last part of its path. */
const NOTHING: { readonly [name: string]: string } = {
  places: 'unlimited',
  waitingRoom: 'no limit',
  intake: 'any time',
  batch: 'no limit',
  duration: 'open-ended',
  patience: 'endless',
  valuation: 'none: no money is reported',
};

/** @returns leaves in the order of the model's own parameters */
export function leavesInForce(parameters: ModelParameters): readonly LeafInForce[] {
  const leaves: LeafInForce[] = [];
  const visit = (value: unknown, modelPath: readonly string[], pattern: string, path: readonly string[]) => {
    const name = modelPath.at(-1) ?? '';
    if (NAMES.has(name) || value === undefined || (Array.isArray(value) && value.length === 0)) return;
    if (isWhole(value, pattern)) {
      leaves.push({ modelPath: modelPath.join('.'), path: path.join('.'), value: inWords(value, name) });
      return;
    }
    const items = Array.isArray(value)
      ? value.map((item, index) => [keyOf(item, index, pattern), item] as const)
      : Object.entries(value as object);
    for (const [key, item] of items) {
      const below = pattern === '' ? key : `${pattern}.${NAMED_LISTS.has(pattern) ? '*' : key}`;
      const part =
        below in FLAT ? (item === null ? [FLAT[below]!] : []) : [RENAMED[below] ?? withoutUnit(key)];
      visit(item, [...modelPath, key], below, [...path, ...part]);
    }
  };
  visit(parameters, [], '', []);
  return leaves.filter(
    ({ path }) => path !== 'chooser.kind' && !/^chooser\.chains\.\d+\.measures/.test(path),
  );
}

function keyOf(item: unknown, index: number, pattern: string): string {
  return NAMED_LISTS.has(pattern) ? (item as { readonly id: string }).id : String(index);
}

function isWhole(value: unknown, pattern: string): boolean {
  if (typeof value !== 'object' || value === null || WHOLE.has(pattern)) return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  const given = value as { readonly [key: string]: unknown };
  const isLaw = (DISTRIBUTION_KINDS as readonly unknown[]).includes(given.kind);
  return isLaw || isSeries(given) || 'tree' in given || 'strength' in given;
}

function isSeries(
  value: object,
): value is { readonly days: readonly number[]; readonly values: readonly number[] } {
  return 'days' in value && Array.isArray(value.days);
}

const UNITS = [
  ['NokPerMonth', ' NOK/month'],
  ['PerDay', ' /day'],
  ['Days', ' days'],
  ['Day', ' days'],
  ['days', ' days'],
  ['Nok', ' NOK'],
] as const;

function withoutUnit(key: string): string {
  const unit = UNITS.find(([ending]) => key.endsWith(ending));
  return unit === undefined ? key : key.slice(0, -unit[0].length);
}

function inWords(value: unknown, name: string): string {
  const unit = UNITS.find(([ending]) => name.endsWith(ending))?.[1] ?? '';
  if (value === null) return NOTHING[name] ?? 'none';
  if (typeof value === 'number') return numberInWords(value, unit);
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return String(value.text);
  if ('strength' in value) {
    const { on, strength } = value as { readonly on: boolean; readonly strength: number };
    return !on ? 'off' : strength === 1 ? 'on' : `on, strength ${strength}`;
  }
  if ('kind' in value && value.kind === 'deterministic' && 'value' in value)
    return numberInWords(value.value as number, unit);
  if (isSeries(value) && value.values.length === 1) return numberInWords(value.values[0]!, unit);
  return JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ') + unit;
}

function numberInWords(value: number, unit: string): string {
  if (value === NEVER) return unit === ' days' ? 'never' : 'no limit';
  return `${value}${unit}`;
}
