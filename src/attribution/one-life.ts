// One person's life against the same person with the same luck and something taken away: each stint by itself, and
// all of them. What `attribute` sums over people, told of one; a difference in one life is luck as much as effect.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Change } from '../model/rerun-change.js';
import { HORIZONS } from './effect-sums.js';
import type { Lived, Lives } from './lives.js';
import type { WorkHistory } from './work-history.js';

/** Work up to one moment, months. */
export interface WorkUpTo {
  /** Months from the start of what is taken away; undefined: to the end of the run. */
  readonly months: number | undefined;
  /** Months of ordinary work with it and without it. */
  readonly ordinaryWith: number;
  readonly ordinaryWithout: number;
  /** The same for jobs with a subsidy. */
  readonly subsidisedWith: number;
  readonly subsidisedWithout: number;
}

/** What a life is with something and without it. */
export interface LifeWithout {
  /** At the horizons that fit the run, then to its end. */
  readonly upTo: readonly WorkUpTo[];
  /** The work there is without it. */
  readonly work: WorkHistory;
  /** Waited for a place past the end of the recorded queues: the run does not know what then. */
  readonly beyondRecord: boolean;
}

/** Each stint of a person taken away by itself, in order of time. */
export function withoutEachStint(lives: Lives, person: number, endDay: number): readonly LifeWithout[] {
  const { stints } = lives.record;
  const recorded = lives.recorded(person);
  return Array.from(lives.stintsOf(person), (row) => {
    const start = stints.get('start', row);
    const without = {
      measure: stints.get('measure', row),
      start,
      plannedEnd: start + stints.get('planned', row),
    };
    return compared(lives, person, recorded, { change: { without }, start, endDay });
  });
}

/** All measures taken away; counted from the first stint. Undefined for a person without any. */
export function withoutAnyStint(lives: Lives, person: number, endDay: number): LifeWithout | undefined {
  const first = lives.stintsOf(person)[0];
  if (first === undefined) return undefined;
  const start = lives.record.stints.get('start', first);
  const closed = lives.model.measures.map(({ index }) => ({ measure: index, from: start }));
  return compared(lives, person, lives.recorded(person), { change: { closed }, start, endDay });
}

function compared(
  lives: Lives,
  person: number,
  recorded: Lived,
  { change, start, endDay }: { readonly change: Change; readonly start: number; readonly endDay: number },
): LifeWithout {
  const { work, beyondRecord } = lives.changed(person, change);
  const months = HORIZONS.filter((horizon) => start + horizon * MONTH_DAYS <= endDay);
  return {
    upTo: [...months, undefined].map((horizon) => {
      const end = horizon === undefined ? endDay : start + horizon * MONTH_DAYS;
      const monthsOf = (life: WorkHistory, kind: 'ordinary' | 'subsidised') =>
        life.daysBetween(start, end, kind) / MONTH_DAYS;
      return {
        months: horizon,
        ordinaryWith: monthsOf(recorded.work, 'ordinary'),
        ordinaryWithout: monthsOf(work, 'ordinary'),
        subsidisedWith: monthsOf(recorded.work, 'subsidised'),
        subsidisedWithout: monthsOf(work, 'subsidised'),
      };
    }),
    work,
    beyondRecord,
  };
}
