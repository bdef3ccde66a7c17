// A register as metrics see it: stints, the spells between which people's status changes, and the monthly
// panel derived from those. A simulated run and a table from outside both become this and nothing else, so
// no metric can tell them apart. Times are counts of months (see counts.ts); days are kept for exact dates.

import type { RowsByPerson } from './journeys.js';
import type { MonthlyPanel, StatusSpells } from './monthly-panel.js';

/** What a register says of a person at a count, in the order of the codes. */
export const REGISTER_STATUSES = [
  'employed',
  'employedWithSubsidy',
  'inMeasure',
  'waiting',
  'openlyUnemployed',
  'disabilityPension',
  'out',
] as const;
export type RegisterStatus = (typeof REGISTER_STATUSES)[number];

/** Whether a stint ended in a job, as recorded. */
export const INTO_JOB = { no: 0, yes: 1, notKnown: 2 } as const;

/** Columns that not every table has. A metric that needs one the table lacks is not computed and says so. */
export const OPTIONAL_COLUMNS = [
  'status',
  'hours',
  'onBenefit',
  'reducedCapacity',
  'onLeave',
  'wage',
  'benefit',
  'endReason',
  'registered',
  'exactDays',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** Stints as parallel columns, one row per stint. */
export interface RegisterStints {
  readonly length: number;
  readonly person: ArrayLike<number>;
  /** Index into the register's measures. */
  readonly measure: ArrayLike<number>;
  /** Index into the register's groups: the person's when they left. */
  readonly group: ArrayLike<number>;
  /** Days on the register's own scale; the end of the register where the stint goes on. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** First and last count at which the person was in the measure; last < first when no count saw it. */
  readonly firstCount: ArrayLike<number>;
  readonly lastCount: ArrayLike<number>;
  /** 1 when the stint had not ended when the register did. */
  readonly ongoing: ArrayLike<number>;
  /** Code of INTO_JOB. */
  readonly intoJob: ArrayLike<number>;
}

/** Exits and starts from one count to before another; days for the exact clock, where there are any. */
export interface ObservationWindow {
  readonly fromCount: number;
  readonly untilCount: number;
  readonly fromDay: number;
  readonly untilDay: number;
}

export interface Register {
  readonly persons: number;
  /** A number that goes with the person's name and not with their row: decides folds and blocks. */
  readonly personKey: ArrayLike<number>;
  /** Month of first registration, as a count; may be negative. */
  readonly registeredCount: ArrayLike<number>;
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  /** By measure: whether leaving it is an exit; places without an end have none. */
  readonly hasExits: readonly boolean[];
  readonly stints: RegisterStints;
  readonly stintsByPerson: RowsByPerson;
  readonly spells: StatusSpells;
  readonly panel: MonthlyPanel;
  /** Last count of the register: later statuses are censored. */
  readonly lastCount: number;
  readonly window: ObservationWindow;
  readonly has: ReadonlySet<OptionalColumn>;
}

/** Longest horizon, in months after an exit or start, that everybody in the window can be followed to. */
export function horizonOf({ lastCount, window }: Pick<Register, 'lastCount' | 'window'>): number {
  return lastCount - (window.untilCount - 1);
}

/** FNV-1a of a person's name: the same for the same name wherever the row stands. */
export function personKeyOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
