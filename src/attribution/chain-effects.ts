// Two measures taken one after the other: each alone, both, and neither, for those who took both. Together
// less the sum of each alone is their interaction: in months of work, and in the lasting part of the log hazard
// when the second was to end. On the first scale chains may be worth more or less than their parts even where
// barriers add up, because hazards multiply and time at work has a ceiling.

import { MONTH_DAYS } from '../model/calendar.js';
import type { ChainSums } from './effect-sums.js';
import type { Lives } from './lives.js';
import type { CountedWork } from './work-history.js';

export interface Link {
  readonly measure: number;
  readonly start: number;
  readonly planned: number;
}

/** Adds one person who went from `first` to `second`; neither had been taken before. */
export function addChain(
  sums: ChainSums,
  lives: Lives,
  person: number,
  chain: {
    readonly first: Link;
    readonly second: Link;
    readonly months: number;
    readonly work: CountedWork;
  },
  onDifference: (kind: string, difference: number) => void,
): void {
  const { first, second, months, work } = chain;
  const end = first.start + months * MONTH_DAYS;
  const lookAt = second.start + second.planned;
  const without = (...links: readonly Link[]) =>
    lives.changed(person, {
      closed: links.map(({ measure, start }) => ({ measure, from: start })),
      lookAt,
    });
  const both = without();
  const firstAlone = without(second);
  const secondAlone = without(first);
  // Without the first the second may come sooner than it did; here it must not come at all.
  const neither = without(first, { ...second, start: first.start });
  const days = (life: typeof both) => life.work.daysBetween(first.start, end, work);
  sums.people++;
  const daysBoth = days(both) - days(neither);
  const daysFirst = days(firstAlone) - days(neither);
  const daysSecond = days(secondAlone) - days(neither);
  sums.daysBoth += daysBoth;
  sums.daysFirstAlone += daysFirst;
  sums.daysSecondAlone += daysSecond;
  onDifference('chain: both', daysBoth);
  onDifference('chain: first alone', daysFirst);
  onDifference('chain: second alone', daysSecond);
  const logs = [both, firstAlone, secondAlone, neither].map((life) => life.logHazardThen);
  if (logs.some((log) => !Number.isFinite(log))) return;
  sums.compared++;
  sums.logBoth += logs[0]! - logs[3]!;
  sums.logFirstAlone += logs[1]! - logs[3]!;
  sums.logSecondAlone += logs[2]! - logs[3]!;
}

export function noChain(first: number, second: number, group: number): ChainSums {
  return {
    first,
    second,
    group,
    people: 0,
    daysBoth: 0,
    daysFirstAlone: 0,
    daysSecondAlone: 0,
    compared: 0,
    logBoth: 0,
    logFirstAlone: 0,
    logSecondAlone: 0,
  };
}
