// Replications until differences are known well enough: the half-width of every alternative's difference from the base,
// as shown, is at most a share of the base's own value, and stays so while some more are looked at.

import { sufficientReplications } from '../../stats/sequential-precision.js';
import { simultaneousLevel } from '../../stats/simultaneous.js';
import { meanOf } from '../../stats/t-interval.js';
import { LEVEL } from '../summary.js';
import { type CompareOptions, compareScenarios } from './compare.js';
import type { PrecisionReached } from './comparison-summary.js';
import type { ComparisonResult } from './comparison-task.js';
import { keyText } from './world-quantities.js';

export interface PrecisionWanted {
  /** Largest half-width, as a share of the base's value. */
  readonly share: number;
  /** Kind of quantity, over all measures and groups. */
  readonly kind: string;
  /** Replications at which it stops all the same. */
  readonly most: number;
}

const FIRST = 5;

/**
 * @param options - replications are numbered from 1, as many as it takes
 * @throws ExperimentError as comparisons do
 */
export async function compareToPrecision(
  options: Omit<CompareOptions, 'replications'>,
  { share, kind, most }: PrecisionWanted,
): Promise<{ readonly results: readonly ComparisonResult[]; readonly reached: PrecisionReached }> {
  const results: ComparisonResult[] = [];
  const alternatives = options.scenarios.length - 1;
  const level = simultaneousLevel(LEVEL, alternatives);
  for (let next = Math.min(FIRST, most); next > 0; ) {
    const before = results.length;
    const more = await compareScenarios({
      ...options,
      replications: Array.from({ length: next }, (_, i) => before + i + 1),
      onDone: (done) => options.onDone?.(before + done),
    });
    results.push(...more);
    const base = valuesOf(results, kind, 0);
    const target = { kind: 'absolute', halfWidth: share * Math.abs(meanOf(base)) } as const;
    const states = Array.from({ length: alternatives }, (_, at) =>
      sufficientReplications(
        valuesOf(results, kind, at + 1).map((value, i) => value - base[i]!),
        { target, level, most },
      ),
    );
    next = Math.max(0, ...states.map((state) => (state.kind === 'more' ? state.atLeast : 0)));
    if (next === 0) {
      const isCapped = states.some((state) => state.kind === 'cap');
      return { results, reached: { kind, share, most, isCapped } };
    }
  }
  return { results, reached: { kind, share, most, isCapped: true } };
}

/** One number per replication. */
function valuesOf(results: readonly ComparisonResult[], kind: string, at: number): readonly number[] {
  const key = keyText({ kind, measure: '', group: '', class: '' });
  return results.map(({ worlds }) => {
    const [top, bottom] = worlds[at]!.find(([own]) => own === key)?.[1] ?? [0, 0];
    return top / bottom;
  });
}
