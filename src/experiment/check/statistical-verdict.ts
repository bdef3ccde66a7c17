// Whether a scenario's means are still within their tolerances. A quantity has changed when the confidence interval of
// its difference, by Welch's t and wide enough for all quantities at once, lies wholly beyond the tolerance. What could
// not have been seen with so few replications is said too: no change found is not the same as none.

import type { HeldQuantity, StatisticalEntry } from '../../scenario/baseline.js';
import { simultaneousLevel } from '../../stats/simultaneous.js';
import { meanOf, varianceOf } from '../../stats/t-interval.js';
import { detectableChange, type KeptMean, welchDifference } from '../../stats/welch-difference.js';
import { askedOtherwise } from './exact-verdict.js';
import { type Checked, summaryOf } from './run-checks.js';
import { metricNumbers, runNumbers, type SummaryNumbers } from './summary-numbers.js';

/** Chance with which the change that is called visible would have been found. */
export const POWER = 0.8;

export interface QuantityVerdict {
  readonly address: string;
  readonly hasChanged: boolean;
  readonly tolerance: number;
  readonly before: number;
  /** Replications the means are over. */
  readonly nBefore: number;
  readonly nNow: number;
  /** What follows is left out when fewer than two replications have the quantity now. */
  readonly now?: number;
  readonly difference?: number;
  /** Ends of the interval of the difference, at the level of this one quantity. */
  readonly low?: number;
  readonly high?: number;
  /** Least true change that would have been found four times in five. */
  readonly visible?: number;
}

export interface StatisticalVerdict {
  readonly mode: 'statistical';
  readonly file: string;
  readonly isSame: boolean;
  readonly replications: number;
  readonly seed: string;
  /** Of all quantities together, and of each. */
  readonly level: number;
  readonly levelOfEach: number;
  readonly quantities: readonly QuantityVerdict[];
  /** What differs in what was asked, in words; a seed that was given is no difference. */
  readonly asked: readonly string[];
}

/** Holds a scenario against its entry. */
export function statisticalVerdict(entry: StatisticalEntry, checked: Checked): StatisticalVerdict {
  const addresses = Object.keys(entry.quantities);
  const levelOfEach = simultaneousLevel(entry.level, addresses.length);
  const samples = samplesOf(checked);
  const quantities = addresses.map((address) =>
    judge(address, entry.quantities[address]!, samples(address), levelOfEach),
  );
  const { plan } = checked;
  return {
    mode: 'statistical',
    file: plan.file,
    isSame: quantities.every(({ hasChanged }) => !hasChanged),
    replications: plan.replications,
    seed: plan.seed,
    level: entry.level,
    levelOfEach,
    quantities,
    asked: askedOtherwise({ ...entry, seed: plan.seed }, checked),
  };
}

/** Values of a quantity, one per replication that has it. */
export function samplesOf(checked: Checked): (address: string) => readonly number[] {
  const each: readonly SummaryNumbers[] = checked.results.map((result) => {
    const summary = summaryOf(checked.plan, [result]);
    return { ...runNumbers(summary), ...metricNumbers(summary) };
  });
  return (address) => each.flatMap((numbers) => numbers[address] ?? []);
}

/** Mean and standard error of at least two values. */
export function keptMean(values: readonly number[]): KeptMean {
  const n = values.length;
  return { mean: meanOf(values), standardError: Math.sqrt(varianceOf(values) / n), n };
}

function judge(
  address: string,
  held: HeldQuantity,
  sample: readonly number[],
  level: number,
): QuantityVerdict {
  const { tolerance } = held;
  const head = { address, tolerance, before: held.mean, nBefore: held.n, nNow: sample.length };
  if (sample.length < 2) return { ...head, hasChanged: true };
  const now = keptMean(sample);
  const welch = welchDifference(now, held, level);
  const { difference, low, high } = welch;
  const visible = detectableChange(welch, { tolerance, level }, POWER);
  const hasChanged = low > tolerance || high < -tolerance;
  return { ...head, hasChanged, now: now.mean, difference, low, high, visible };
}
