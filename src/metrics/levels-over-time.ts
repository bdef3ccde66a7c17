// Motivation and trust month by month after registering, of those in work a given number of months later and of those who
// are not. Looks at people at the turn of each month and changes nothing: no draw, no event, no bit of a run.

import { MONTH_DAYS } from '../model/calendar.js';
import { type Levels, levelsAt } from '../model/mechanisms/levels.js';
import type { Model } from '../model/model.js';
import { ROW, WORDS } from '../model/person-store.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed } from '../model/status.js';
import type { World } from '../model/world.js';

/** People of each group who are followed at most: the first who register in the window. */
export const FOLLOWED_AT_MOST = 2000;
/** Months they are followed, where the run goes on so long; none where it does not go on for the fewest. */
const LONGEST_MONTHS = 24;
const FEWEST_MONTHS = 6;

export const LEVEL_OUTCOMES = ['inWork', 'notInWork'] as const;
export type LevelOutcome = (typeof LEVEL_OUTCOMES)[number];

/** Sums over the people of a group with an outcome, by month from registering (0) to the last. */
export interface LevelSums {
  readonly group: number;
  readonly outcome: LevelOutcome;
  people: number;
  /** Still in the labour force, or in work, at each month: whose levels are known. */
  readonly counted: number[];
  readonly motivation: number[];
  readonly trust: number[];
}

export interface LevelTimes {
  /** Window in which people register for the first time, days. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** End of the run. */
  readonly endDay: number;
}

/** Months that everybody who registers in the window can be followed, at most 24; 0 when these are too few to tell. */
export function followedMonths({ untilDay, endDay }: LevelTimes): number {
  const months = Math.min(LONGEST_MONTHS, Math.floor((endDay - untilDay) / MONTH_DAYS + 1e-9));
  return months < FEWEST_MONTHS ? 0 : months;
}

interface Followed {
  readonly group: number;
  /** On registering, then at each turn of a month. */
  readonly levels: Levels[];
  inWork: boolean;
}

export class LevelsOverTime {
  private readonly months: number;
  private readonly followed: Followed[] = [];
  /** By person's number: 1 more than their place in `followed`; 0 for who is not followed. */
  private places = new Int32Array(1024);
  private readonly perGroup: number[];
  private seen = 0;

  constructor(
    private readonly model: Model,
    private readonly times: LevelTimes,
  ) {
    this.months = followedMonths(times);
    this.perGroup = model.groups.map(() => 0);
  }

  /**
   * A month begins.
   *
   * @cost one pass over the people inside, while anybody is followed
   */
  atMonth({ store, recorder }: Pick<World, 'store' | 'recorder'>, now: number): void {
    const { fromDay, untilDay } = this.times;
    if (this.months === 0 || now < fromDay || now > untilDay + (this.months + 1) * MONTH_DAYS) return;
    this.followNewcomers(recorder.record);
    for (let person = 0; person < store.used; person += ROW) {
      const status = store.status[person * WORDS]!;
      const place = status === 0 ? 0 : (this.places[store.number[person * WORDS]!] ?? 0);
      if (place === 0) continue;
      const one = this.followed[place - 1]!;
      if (one.levels.length > this.months) continue;
      one.levels.push(levelsAt(this.model, store, person, now));
      one.inWork = one.levels.length > this.months && isEmployed(status);
    }
  }

  /** Sums by group and outcome, in this order; those who left for good are not in work, and count until they left. */
  sums(): readonly LevelSums[] {
    const rows = this.model.groups.flatMap(({ index }) =>
      LEVEL_OUTCOMES.map((outcome) => nobody(index, outcome, this.months)),
    );
    for (const { group, levels, inWork } of this.followed) {
      const row = rows[group * LEVEL_OUTCOMES.length + (inWork ? 0 : 1)]!;
      row.people++;
      levels.forEach(({ motivation, trust }, month) => {
        row.counted[month] = row.counted[month]! + 1;
        row.motivation[month] = row.motivation[month]! + motivation;
        row.trust[month] = row.trust[month]! + trust;
      });
    }
    return rows.filter(({ people }) => people > 0);
  }

  /** People come into the record in the order of their numbers. */
  private followNewcomers({ persons }: RunRecord): void {
    const { fromDay, untilDay } = this.times;
    if (persons.length > this.places.length) {
      const longer = new Int32Array(persons.length * 2);
      longer.set(this.places);
      this.places = longer;
    }
    for (; this.seen < persons.length; this.seen++) {
      const arrival = persons.get('arrival', this.seen);
      const group = persons.get('group', this.seen);
      const isNew = persons.get('opening', this.seen) === 0 && arrival >= fromDay && arrival < untilDay;
      if (!isNew || this.perGroup[group]! >= FOLLOWED_AT_MOST) continue;
      this.perGroup[group] = this.perGroup[group]! + 1;
      const onEntry = {
        motivation: persons.get('motivation', this.seen),
        trust: persons.get('trust', this.seen),
      };
      this.places[this.seen] = this.followed.push({ group, levels: [onEntry], inWork: false });
    }
  }
}

function nobody(group: number, outcome: LevelOutcome, months: number): LevelSums {
  const zeros = () => Array.from({ length: months + 1 }, () => 0);
  return { group, outcome, people: 0, counted: zeros(), motivation: zeros(), trust: zeros() };
}
