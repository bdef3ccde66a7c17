// Writes down what happens and changes nothing. How much is kept is the caller's choice: counts alone for
// speed, stints and spells for metrics, requests too when people are to be re-run alone.

import { wellbeingOf } from './mechanisms/wellbeing.js';
import type { Model } from './model.js';
import { BARRIERS } from './parameters.js';
import { type PersonStore, ROW, WORDS } from './person-store.js';
import type { ProviderQueues } from './provider-queues.js';
import type { QueueSums } from './queue-statistics.js';
import {
  END_REASONS,
  type EndReason,
  emptyRecord,
  type RecordSink,
  type RecordTables,
  type RunRecord,
} from './record.js';
import { isEmployed, isTerminal, STATUSES } from './status.js';

export type { EndReason } from './record.js';

/** `counts`: no table. `journeys`: stints, spells, persons, months. `replayable`: requests as well. */
export type RecordLevel = 'counts' | 'journeys' | 'replayable';

const COUNT = BARRIERS.length;
const ENTRY = BARRIERS.map((barrier) => `entry_${barrier}` as const);
const RELIEF = BARRIERS.map((barrier) => `relief_${barrier}` as const);

export class Recorder {
  readonly record: RunRecord = emptyRecord();
  readonly keepsJourneys: boolean;
  readonly keepsRequests: boolean;
  /** Days spent in each status by people who have left it, by status code. */
  readonly statusDays = new Float64Array(STATUSES.length);
  /** Ended stints and days in them, by measure index. */
  readonly stintCounts: Float64Array;
  readonly stintDays: Float64Array;
  /** Sums of each queue at the last month's start. */
  private readonly sumsAtMonth: QueueSums[] = [];
  /** Row of the present spell, by the number of the person's row in the store. */
  private openSpells = new Int32Array(1024).fill(-1);

  /**
   * @param measures - number of measures
   * @param sink - takes every row that is final out of the record; without one everything is kept
   */
  constructor(
    measures: number,
    level: RecordLevel,
    private readonly sink?: RecordSink,
  ) {
    this.keepsJourneys = level !== 'counts';
    this.keepsRequests = level === 'replayable';
    this.stintCounts = new Float64Array(measures);
    this.stintDays = new Float64Array(measures);
  }

  /** A row that will not change any more: it goes to the sink, if there is one. */
  settle<Name extends keyof RecordTables>(name: Name, row: number): void {
    if (this.sink === undefined) return;
    const table = this.record[name];
    this.sink.take(name, table, row);
    table.takeOut(row);
  }

  /** The run is over: what has no answer yet never gets one. */
  settleAll(): void {
    if (this.sink === undefined) return;
    for (const row of this.record.requests.rowsInside()) this.settle('requests', row);
  }

  /** Forgets everything written so far, to be used for another person. */
  clear(): void {
    const { reputation, ...tables } = this.record;
    reputation.length = 0;
    for (const table of Object.values(tables)) table.clear();
    this.statusDays.fill(0);
    this.stintCounts.fill(0);
    this.stintDays.fill(0);
    this.openSpells.fill(-1);
  }

  /** A person's fixed and starting attributes; their number must be the next row. */
  enter(store: PersonStore, person: number, opening: boolean, ordinal: number): void {
    if (!this.keepsJourneys) return;
    const { persons } = this.record;
    const row = persons.add();
    persons.cells.group[row] = store.group[person * WORDS]!;
    persons.cells.region[row] = store.region[person * WORDS]!;
    persons.cells.opening[row] = opening ? 1 : 0;
    persons.cells.ordinal[row] = ordinal;
    persons.cells.arrival[row] = store.arrivalDay[person]!;
    for (let k = 0; k < COUNT; k++) persons.set(ENTRY[k]!, row, store.barriers[person + k]!);
    persons.cells.motivation[row] = store.motivation[person]!;
    persons.cells.trust[row] = store.trust[person]!;
    persons.cells.workCapacity[row] = store.workCapacity[person]!;
    persons.cells.hidden[row] = store.hidden[person * WORDS]!;
    persons.cells.attached[row] = store.attached[person * WORDS]!;
    this.settle('persons', row);
  }

  /** The present status has ended. */
  endStatus(store: PersonStore, person: number, now: number): void {
    const status = store.status[person * WORDS]!;
    this.statusDays[status] = this.statusDays[status]! + (now - store.statusSince[person]!);
    const at = this.keepsJourneys ? store.rowOf(person) : 0;
    const row = this.keepsJourneys ? (this.openSpells[at] ?? -1) : -1;
    if (row < 0) return;
    const { spells } = this.record;
    spells.cells.until[row] = now;
    this.settle('spells', row);
    this.openSpells[at] = -1;
  }

  /** A new status has begun; the state is already the new one's. */
  beginStatus(model: Model, store: PersonStore, person: number, now: number): void {
    if (!this.keepsJourneys) return;
    const { spells } = this.record;
    const row = spells.add();
    const status = store.status[person * WORDS]!;
    const final = isTerminal(status);
    spells.cells.person[row] = store.number[person * WORDS]!;
    spells.cells.status[row] = status;
    spells.cells.from[row] = now;
    spells.cells.until[row] = final ? Number.POSITIVE_INFINITY : Number.NaN;
    spells.cells.measure[row] = store.measure[person * WORDS]!;
    spells.cells.hours[row] = isEmployed(status) ? store.hours[person]! : 0;
    spells.cells.match[row] = isEmployed(status) ? store.match[person]! : 0;
    spells.cells.benefitUntil[row] = store.benefitUntil[person]!;
    spells.cells.onLeave[row] = store.attached[person * WORDS]!;
    spells.cells.wellbeing[row] = model.isPlain ? 0 : wellbeingOf(model, store, person, now);
    const at = store.rowOf(person);
    if (at >= this.openSpells.length) {
      const longer = new Int32Array(Math.max(at + 1, this.openSpells.length * 2)).fill(-1);
      longer.set(this.openSpells);
      this.openSpells = longer;
    }
    this.openSpells[at] = final ? -1 : row;
    if (final) this.settle('spells', row);
  }

  /** A stint has ended. */
  endStint(store: PersonStore, person: number, now: number, reason: EndReason): void {
    const measure = store.measure[person * WORDS]!;
    this.countStint(measure, now - store.stintStart[person]!);
    if (!this.keepsJourneys) return;
    const { stints } = this.record;
    const row = this.addStint(store, person, measure, now, reason);
    stints.cells.joined[row] = store.joinedDay[person]!;
    stints.cells.start[row] = store.stintStart[person]!;
    stints.cells.planned[row] = store.plannedDays[person]!;
    stints.cells.dose[row] = store.dose[person]!;
    stints.cells.attendance[row] = store.attendance[person]!;
    stints.cells.mismatch[row] = store.mismatch[person]!;
    stints.cells.visit[row] = store.visits[store.visitCell(person, measure)]!;
    stints.cells.deadweight[row] = store.deadweight[person * WORDS]!;
    for (let k = 0; k < COUNT; k++) {
      stints.set(RELIEF[k]!, row, store.barriersAtStart[person + k]! - store.barriers[person + k]!);
    }
    this.settle('stints', row);
  }

  /** Support around a job has ended; `before` are the barriers at its start. */
  endSupport(
    store: PersonStore,
    person: number,
    now: number,
    outcome: { readonly dose: number; readonly before: Float64Array; readonly reason: EndReason },
  ): void {
    const measure = store.supportMeasure[person * WORDS]!;
    this.countStint(measure, now - store.supportStart[person]!);
    if (!this.keepsJourneys) return;
    const { stints } = this.record;
    const row = this.addStint(store, person, measure, now, outcome.reason);
    stints.cells.joined[row] = store.supportStart[person]!;
    stints.cells.start[row] = store.supportStart[person]!;
    stints.cells.planned[row] = store.supportPlanned[person]!;
    stints.cells.dose[row] = outcome.dose;
    stints.cells.attendance[row] = 1;
    stints.cells.visit[row] = store.visits[store.visitCell(person, measure)]!;
    for (let k = 0; k < COUNT; k++) {
      stints.set(RELIEF[k]!, row, outcome.before[k]! - store.barriers[person + k]!);
    }
    this.settle('stints', row);
  }

  /** A month begins: waiting lists, people by status, reputation. */
  month(model: Model, store: PersonStore, queues: ProviderQueues, now: number, reputation: number): void {
    if (!this.keepsJourneys) return;
    const { queueMonths, population } = this.record;
    this.record.reputation.push(reputation);
    for (const plan of model.queues) {
      const sums = queues.statistics[plan.index]!.snapshot();
      const before = this.sumsAtMonth[plan.index] ?? sums;
      this.sumsAtMonth[plan.index] = sums;
      const resource = queues.resources[plan.index]!;
      const granted = sums.granted - before.granted;
      const row = queueMonths.add();
      queueMonths.cells.queue[row] = plan.index;
      queueMonths.cells.day[row] = now;
      queueMonths.cells.waiting[row] = resource.waiting.length;
      queueMonths.cells.held[row] = resource.held;
      queueMonths.cells.places[row] = resource.places;
      queueMonths.cells.joined[row] = sums.asked - before.asked - (sums.balked - before.balked);
      queueMonths.cells.granted[row] = granted;
      queueMonths.cells.reneged[row] = sums.reneged - before.reneged;
      queueMonths.cells.meanWait[row] =
        granted > 0 ? (sums.waitDays - before.waitDays) / granted : Number.NaN;
      queueMonths.cells.publishedWait[row] = queues.published[plan.index]!;
      this.settle('queueMonths', row);
    }
    const statuses = STATUSES.length;
    const counts = new Int32Array(model.groups.length * statuses);
    for (let person = 0; person < store.used; person += ROW) {
      const cell = store.group[person * WORDS]! * statuses + store.status[person * WORDS]!;
      counts[cell] = counts[cell]! + 1;
    }
    for (const group of model.groups) {
      const row = population.add();
      population.cells.day[row] = now;
      population.cells.group[row] = group.index;
      for (let status = 1; status < 8; status++) {
        population.set(`in_${STATUSES[status]!}` as never, row, counts[group.index * statuses + status]!);
      }
      this.settle('population', row);
    }
  }

  /** Closes what is still open when the run ends: flagged as censored, never dropped. */
  closeAt(store: PersonStore, person: number, now: number): void {
    const status = store.status[person * WORDS]!;
    this.statusDays[status] = this.statusDays[status]! + (now - store.statusSince[person]!);
    if (!this.keepsJourneys) return;
    const row = this.openSpells[store.rowOf(person)]!;
    if (row >= 0) {
      this.record.spells.cells.until[row] = now;
      this.record.spells.cells.censored[row] = 1;
      this.settle('spells', row);
    }
    this.closeStints(store, person, now);
  }

  private closeStints(store: PersonStore, person: number, now: number): void {
    const inside =
      store.measure[person * WORDS]! >= 0 &&
      store.queue[person * WORDS]! >= 0 &&
      STATUSES[store.status[person * WORDS]!] !== 'waiting';
    if (inside) this.endStint(store, person, now, 'censored');
    if (store.supportMeasure[person * WORDS]! >= 0) {
      const before = store.barriers.slice(person, person + COUNT);
      this.endSupport(store, person, now, { dose: 0, before, reason: 'censored' });
    }
  }

  private addStint(
    store: PersonStore,
    person: number,
    measure: number,
    now: number,
    reason: EndReason,
  ): number {
    const { stints } = this.record;
    const row = stints.add();
    stints.cells.person[row] = store.number[person * WORDS]!;
    stints.cells.measure[row] = measure;
    stints.cells.group[row] = store.group[person * WORDS]!;
    stints.cells.region[row] = store.region[person * WORDS]!;
    stints.cells.end[row] = now;
    stints.cells.reason[row] = END_REASONS.indexOf(reason);
    stints.cells.position[row] = store.stints[person * WORDS]!;
    return row;
  }

  private countStint(measure: number, days: number): void {
    this.stintCounts[measure] = this.stintCounts[measure]! + 1;
    this.stintDays[measure] = this.stintDays[measure]! + days;
  }
}
