// What each measure changed for those who were in it, one person at a time with the queues as they were.
// Every participant is re-run without the measure; every official exit is re-run without its stint, without
// anything later, and without either; every two measures in a row without each. The same step, the same luck.

import { exitsOf, HAS_RATE, OFFICIAL_MONTHS } from '../metrics/official-indicator.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import type { Key } from '../random/address.js';
import { addChain, noChain } from './chain-effects.js';
import {
  type ChainSums,
  type EffectSums,
  type ExitSums,
  HORIZONS,
  noExits,
  noParticipants,
  type ParticipantSums,
} from './effect-sums.js';
import { addExit } from './exit-effects.js';
import { addWay, type FlowSums } from './journey-flows.js';
import { type Lived, Lives } from './lives.js';
import { addParticipant, costOf, type OnDifference } from './participant-effects.js';
import { addThirds, type Standing, standingOf } from './thirds.js';
import type { CountedWork } from './work-history.js';

/** Months after the exit at which what came late is read, the longest that fits. */
const LATE_MONTHS = [36, 24, 12] as const;

export interface EffectOptions {
  /** First day and end of the window: starts for participants, exits for the decomposition. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Last day of the run. */
  readonly endDay: number;
  /** Whether a stint taken away is followed by the review at once. */
  readonly skip?: boolean;
  /** Months from the start at which gains are told from losses; the longest that fits when not given. */
  readonly horizonMonths?: number | undefined;
  /** Which work counts as gained; ordinary work when not given. */
  readonly work?: CountedWork | undefined;
  readonly onDifference?: OnDifference;
}

/** Horizons that fit between the window's end and the run's, months. */
export function horizonsWithin(days: number): readonly number[] {
  return HORIZONS.filter((months) => months * MONTH_DAYS <= days);
}

/**
 * Effects of one recorded run.
 *
 * @param record - of a run at level `replayable`
 */
export function frozenEffects(
  model: Model,
  root: Key,
  record: RunRecord,
  options: EffectOptions,
): EffectSums {
  return new Effects(model, root, record, options).all();
}

class Effects {
  private readonly lives: Lives;
  private readonly horizons: readonly number[];
  private readonly chosen: number;
  private readonly work: CountedWork;
  private readonly lateMonths: number | undefined;
  private readonly participants = new Map<number, ParticipantSums>();
  private readonly standings = new Map<ParticipantSums, Standing[]>();
  private readonly exits = new Map<number, ExitSums>();
  private readonly chains = new Map<number, ChainSums>();
  private readonly flows = new Map<string, FlowSums>();

  constructor(
    private readonly model: Model,
    root: Key,
    private readonly record: RunRecord,
    private readonly options: EffectOptions,
  ) {
    const followed = options.endDay - options.untilDay;
    this.lives = new Lives(model, root, record, options);
    this.horizons = horizonsWithin(followed);
    this.work = options.work ?? 'ordinary';
    const at = this.horizons.indexOf(options.horizonMonths ?? Number.NaN);
    this.chosen = at < 0 ? this.horizons.length - 1 : at;
    this.lateMonths = LATE_MONTHS.find((months) => months * MONTH_DAYS <= followed);
  }

  all(): EffectSums {
    for (let person = 0; person < this.record.persons.length; person++) {
      const rows = this.lives.stintsOf(person);
      this.followWay(person, rows);
      if (rows.length === 0) continue;
      const recorded = this.lives.recorded(person);
      this.takeMeasuresAway(person, rows, recorded);
      this.takeExitsApart(person, recorded);
    }
    for (const [sums, standings] of this.standings) {
      const byBarrier = standings.flatMap(({ barrier, gained }) =>
        barrier === undefined ? [] : [{ level: barrier, gained }],
      );
      addThirds(sums.byBarrier, byBarrier);
      addThirds(
        sums.byNeed,
        standings.map(({ need, gained }) => ({ level: need, gained })),
      );
    }
    const inOrder = <T extends { group: number }>(cells: Map<number, T>) =>
      [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
    return {
      participants: inOrder(this.participants),
      exits: inOrder(this.exits),
      chains: inOrder(this.chains),
      flows: [...this.flows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow),
      horizons: this.horizons,
      chosen: this.chosen,
      lateMonths: this.lateMonths,
    };
  }

  private followWay(person: number, stints: Int32Array): void {
    const { record, model, horizons, lives } = this;
    const { fromDay, untilDay } = this.options;
    const entry = record.persons.get('arrival', person);
    if (record.persons.get('opening', person) === 1 || entry < fromDay || entry >= untilDay) return;
    const group = record.persons.get('group', person);
    const months = horizons[horizons.length - 1] ?? 0;
    addWay(this.flows, model, record, { group, entry, months, stints, spells: lives.spellsOf(person) });
  }

  private takeMeasuresAway(person: number, rows: Int32Array, recorded: Lived): void {
    const { lives, record, model } = this;
    const { fromDay, untilDay, endDay } = this.options;
    const groups = model.groups.length;
    const group = record.persons.get('group', person);
    const firsts = firstStints(record, rows);
    firsts.forEach((row, i) => {
      const start = record.stints.get('start', row);
      if (start < fromDay || start >= untilDay) return;
      const measure = record.stints.get('measure', row);
      const planned = record.stints.get('planned', row);
      const closed = [{ measure, from: start }];
      const without = lives.changed(person, { closed });
      const sums = cell(this.participants, measure * groups + group, () =>
        noParticipants(measure, group, this.horizons.length),
      );
      const { horizons, chosen } = this;
      const gained = addParticipant(
        sums,
        {
          with: recorded,
          without,
          withAlone: lives.changed(person, { noneAfter: start }),
          withoutAlone: lives.changed(person, { closed, noneAfter: start }),
          contentFree: model.measures[measure]!.hasContent ? lives.placebo(person, measure, start) : recorded,
        },
        { start, plannedEnd: Math.min(start + planned, endDay), horizons, chosen, work: this.work },
        this.teller(person),
      );
      sums.costNok += costOf(model, record, rows, measure);
      const standings = this.standings.get(sums) ?? [];
      this.standings.set(sums, standings);
      if (without.barriersAtRemoval !== undefined) {
        standings.push(standingOf(model, model.measures[measure]!, without.barriersAtRemoval, gained));
      }
      const next = firsts[i + 1];
      // The next first stint is the next link only when nothing repeated came in between.
      if (next === undefined || rows.indexOf(next) !== rows.indexOf(row) + 1) return;
      const second = record.stints.get('measure', next);
      if (horizons.length === 0) return;
      addChain(
        cell(this.chains, (measure * model.measures.length + second) * groups + group, () =>
          noChain(measure, second, group),
        ),
        lives,
        person,
        {
          first: { measure, start, planned },
          second: {
            measure: second,
            start: record.stints.get('start', next),
            planned: record.stints.get('planned', next),
          },
          months: horizons[horizons.length - 1]!,
          work: this.work,
        },
        this.teller(person),
      );
    });
  }

  private takeExitsApart(person: number, recorded: Lived): void {
    const { lives, record, model } = this;
    const { fromDay, untilDay, endDay } = this.options;
    const group = record.persons.get('group', person);
    const register = { clock: 'register', fromDay, untilDay, endDay, leaveCountsAsEmployed: false } as const;
    for (const exit of exitsOf(record, lives.stints, person, register)) {
      if (exit.invisible || !HAS_RATE.has(model.measures[exit.measure]!.parameters.kind)) continue;
      const { measure } = exit;
      const sums = cell(this.exits, measure * model.groups.length + group, () => noExits(measure, group));
      const start = record.stints.get('start', exit.stint);
      const plannedEnd = start + record.stints.get('planned', exit.stint);
      const six = exit.day + OFFICIAL_MONTHS * MONTH_DAYS;
      const afterPlan = plannedEnd + OFFICIAL_MONTHS * MONTH_DAYS;
      const late = exit.day + (this.lateMonths ?? Number.POSITIVE_INFINITY) * MONTH_DAYS;
      if (!(late <= endDay) || afterPlan > endDay) {
        sums.censored++;
        continue;
      }
      const without = { measure, start, plannedEnd };
      addExit(
        sums,
        { start, six, afterPlan, late, work: this.work },
        {
          with: recorded,
          without: lives.changed(person, { without }),
          withAlone: lives.changed(person, { noneAfter: start }),
          withoutAlone: lives.changed(person, { without, noneAfter: start }),
        },
        this.teller(person),
      );
    }
  }

  private teller(person: number): (kind: string, difference: number) => void {
    const { onDifference } = this.options;
    return onDifference === undefined
      ? () => {}
      : (kind, difference) => onDifference(kind, person, difference);
  }
}

/** Of each measure the first stint in a person's rows, which are in order of time. */
function firstStints(record: RunRecord, rows: Int32Array): readonly number[] {
  const seen = new Set<number>();
  return [...rows].filter((row) => {
    const measure = record.stints.get('measure', row);
    return seen.has(measure) ? false : seen.add(measure) !== undefined;
  });
}

function cell<T>(cells: Map<number, T>, key: number, make: () => T): T {
  const known = cells.get(key);
  if (known !== undefined) return known;
  const made = make();
  cells.set(key, made);
  return made;
}
