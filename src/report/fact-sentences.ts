// One sentence for each number held against a fact: how far off, what that means, and what chance leaves open.

import type { ComparisonSummary, FactSummary } from '../experiment/facts/facts-summary.js';
import { count, percent, signed } from './numbers.js';
import { capital } from './text.js';

/** A number in its unit. */
export function inUnit({ unit }: ComparisonSummary, value: number): string {
  switch (unit) {
    case 'share':
      return percent(value).replace(/^−0\.0$/, '0.0');
    case 'persons':
      return count(value);
    case 'number':
      return signed(value, 2).replace('+', '');
  }
}

/** Published value and bounds: `25.0 (20.0–30.0)`, `≥ 0`, `3.70–4.00`. */
export function publishedWords(comparison: ComparisonSummary): string {
  const { value, low, high } = comparison;
  const show = (number: number) => inUnit(comparison, number);
  const bounds =
    low !== null && high !== null
      ? `${show(low)} to ${show(high)}`
      : low !== null
        ? `≥ ${show(low)}`
        : high !== null
          ? `≤ ${show(high)}`
          : '';
  if (value === null) return bounds;
  return `${show(value)} (${bounds})`;
}

/** The model's number with its interval. */
export function modelWords(comparison: ComparisonSummary): string {
  const { model } = comparison;
  if (model === null) return '–';
  const show = (number: number) => inUnit(comparison, number);
  if (!('low' in model) || Number.isNaN(model.low)) return show(model.mean);
  return `${show(model.mean)} (${show(model.low)} to ${show(model.high)})`;
}

/** The verdict with how far past the bound; of a sign, that no difference is shown. */
export function verdictWords(comparison: ComparisonSummary): string {
  const { verdict, side } = comparison;
  if (verdict === 'outside' && side !== null) return `outside, ${pastBound(comparison)} ${side}`;
  return verdict === 'undecided' && isOpenSign(comparison) ? 'no difference shown' : verdict;
}

/** Whether a sign is asked for and the interval covers zero. */
function isOpenSign({ value, low, high, model }: ComparisonSummary): boolean {
  const isSign = value === null && ((low === 0 && high === null) || (high === 0 && low === null));
  return isSign && model !== null && 'low' in model && model.low < 0 && model.high > 0;
}

/** Why the verdict is what it is; empty for what agrees and for what is only shown, unless the file says more. */
export function reasonOf(comparison: ComparisonSummary): string {
  const { verdict, meaning } = comparison;
  const said = meaning?.en;
  switch (verdict) {
    case 'outside':
      return sentence([missWords(comparison), said]);
    case 'undecided':
      return isOpenSign(comparison)
        ? 'No difference shown: the interval covers zero.'
        : 'Chance alone could put it on either side: the interval crosses a bound.';
    case 'inside':
    case 'no answer':
      return sentence([said]);
    case 'not computable':
    case 'shown':
      return '';
  }
}

/** What the file says that the verdict means, or why there is no answer; empty where it says nothing. */
export function meaningOf({ verdict, meaning }: ComparisonSummary): string {
  return verdict === 'undecided' ? '' : sentence([meaning?.en]);
}

/** Which reading of the published words comes nearest. */
export function nearestWords({ nearest, comparisons }: FactSummary): string {
  if (nearest === null) return '';
  const { reading, insideUnder, largestMiss } = nearest;
  const any = comparisons.find((comparison) => comparison.reading?.en === reading.en)!;
  const under =
    insideUnder.length === 0
      ? 'under no reading are all numbers inside'
      : `all numbers are inside under: ${insideUnder.map(({ en }) => en).join('; ')}`;
  return `Nearest reading: ${reading.en}, furthest off by ${sized(any, largestMiss)}; ${under}.`;
}

function sized(comparison: ComparisonSummary, difference: number): string {
  const size = Math.abs(difference);
  return comparison.unit === 'share' ? `${percent(size)} points` : inUnit(comparison, size);
}

function pastBound(comparison: ComparisonSummary): string {
  const { side, low, high, model } = comparison;
  return inUnit(comparison, side === 'below' ? low! - model!.mean : model!.mean - high!);
}

function missWords(comparison: ComparisonSummary): string {
  const { miss, side, value, unit } = comparison;
  if (miss === null || side === null) return '';
  const past = `${pastBound(comparison)}${unit === 'share' ? ' points' : ''}`;
  return value === null
    ? `${past} ${side} the bound`
    : `${sized(comparison, miss)} ${miss < 0 ? 'below' : 'above'} the published value, ${past} past its tolerance`;
}

function sentence(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? '' : `${capital(said.join(': '))}.`;
}

/** What a fact comes to as a whole: its judged numbers counted by verdict. */
export function tally(fact: FactSummary): string {
  const { comparisons, notComputable } = fact;
  if (notComputable !== null) return 'not computable here';
  const judged = comparisons.filter(({ verdict }) => verdict !== 'shown');
  const parts = (['inside', 'outside', 'undecided', 'no answer'] as const).flatMap((verdict) => {
    const many = judged.filter((comparison) => comparison.verdict === verdict).length;
    return many === 0 ? [] : [judged.length === 1 ? verdict : `${many} ${verdict}`];
  });
  return `${parts.join(', ')}${isTest(fact) ? '' : ', but no test'}`;
}

function isTest({ usedAsInput, fitted }: FactSummary): boolean {
  return usedAsInput === null && (fitted === null || fitted.by === 'source');
}

/** How far the fact is held out: what the scenario took from it, or was fitted to. */
export function heldOutWords({ usedAsInput, fitted }: FactSummary): readonly string[] {
  const lines = usedAsInput === null ? [] : [`No test: ${usedAsInput.en}.`];
  if (fitted === null) return lines;
  const { by, file, targets } = fitted;
  const which = targets.join('; ');
  switch (by) {
    case 'target':
      return [...lines, `No test: the scenario was fitted to it, by targets of ${file}: ${which}.`];
    case 'source':
      return [...lines, `Not wholly held out: targets of ${file} come from the same source: ${which}.`];
    case 'unknown':
      return [
        ...lines,
        `Perhaps no test: the scenario was fitted to ${file}, which is not here to look it up in.`,
      ];
  }
}
