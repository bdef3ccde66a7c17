// Writes down what happens and changes nothing. How much is kept is the caller's choice: counts alone for
// speed, stints and spells for metrics, requests too when people are to be re-run alone.

import { wellbeingOf } from './mechanisms/wellbeing.js';
import type { Model } from './model.js';
import { BARRIERS } from './parameters.js';
import type { PersonStore } from './person-store.js';
import type { ProviderQueues } from './provider-queues.js';
import type { QueueSums } from './queue-statistics.js';
import { END_REASONS, type EndReason, emptyRecord, type RunRecord } from './record.js';
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
  /** Row of the present spell, by handle. */
  private openSpells = new Int32Array(1024).fill(-1);

  constructor(measures: number, level: RecordLevel) {
    this.keepsJourneys = level !== 'counts';
    this.keepsRequests = level === 'replayable';
    this.stintCounts = new Float64Array(measures);
    this.stintDays = new Float64Array(measures);
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
    persons.cells.group[row] = store.group[person]!;
    persons.cells.region[row] = store.region[person]!;
    persons.cells.opening[row] = opening ? 1 : 0;
    persons.cells.ordinal[row] = ordinal;
    persons.cells.arrival[row] = store.arrivalDay[person]!;
    for (let k = 0; k < COUNT; k++) persons.set(ENTRY[k]!, row, store.barriers[person * COUNT + k]!);
    persons.cells.motivation[row] = store.motivation[person]!;
    persons.cells.trust[row] = store.trust[person]!;
    persons.cells.workCapacity[row] = store.workCapacity[person]!;
    persons.cells.hidden[row] = store.hidden[person]!;
    persons.cells.attached[row] = store.attached[person]!;
  }

  /** The present status has ended. */
  endStatus(store: PersonStore, person: number, now: number): void {
    const status = store.status[person]!;
    this.statusDays[status] = this.statusDays[status]! + (now - store.statusSince[person]!);
    const row = this.keepsJourneys ? this.openSpells[person]! : -1;
    if (row < 0) return;
    const { spells } = this.record;
    spells.cells.until[row] = now;
    this.openSpells[person] = -1;
  }

  /** A new status has begun; the state is already the new one's. */
  beginStatus(model: Model, store: PersonStore, person: number, now: number): void {
    if (!this.keepsJourneys) return;
    const { spells } = this.record;
    const row = spells.add();
    const status = store.status[person]!;
    const final = isTerminal(status);
    spells.cells.person[row] = store.number[person]!;
    spells.cells.status[row] = status;
    spells.cells.from[row] = now;
    spells.cells.until[row] = final ? Number.POSITIVE_INFINITY : Number.NaN;
    spells.cells.measure[row] = store.measure[person]!;
    spells.cells.hours[row] = isEmployed(status) ? store.hours[person]! : 0;
    spells.cells.match[row] = isEmployed(status) ? store.match[person]! : 0;
    spells.cells.benefitUntil[row] = store.benefitUntil[person]!;
    spells.cells.onLeave[row] = store.attached[person]!;
    spells.cells.wellbeing[row] = model.isPlain ? 0 : wellbeingOf(model, store, person, now);
    if (person >= this.openSpells.length) {
      const longer = new Int32Array(Math.max(person + 1, this.openSpells.length * 2)).fill(-1);
      longer.set(this.openSpells);
      this.openSpells = longer;
    }
    this.openSpells[person] = final ? -1 : row;
  }

  /** A stint has ended. */
  endStint(model: Model, store: PersonStore, person: number, now: number, reason: EndReason): void {
    const measure = store.measure[person]!;
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
    stints.cells.visit[row] = store.visits[person * model.measures.length + measure]!;
    stints.cells.deadweight[row] = store.deadweight[person]!;
    for (let k = 0; k < COUNT; k++) {
      const at = person * COUNT + k;
      stints.set(RELIEF[k]!, row, store.barriersAtStart[at]! - store.barriers[at]!);
    }
  }

  /** Support around a job has ended; `before` are the barriers at its start. */
  endSupport(
    model: Model,
    store: PersonStore,
    person: number,
    now: number,
    outcome: { readonly dose: number; readonly before: Float64Array; readonly reason: EndReason },
  ): void {
    const measure = store.supportMeasure[person]!;
    this.countStint(measure, now - store.supportStart[person]!);
    if (!this.keepsJourneys) return;
    const { stints } = this.record;
    const row = this.addStint(store, person, measure, now, outcome.reason);
    stints.cells.joined[row] = store.supportStart[person]!;
    stints.cells.start[row] = store.supportStart[person]!;
    stints.cells.planned[row] = store.supportPlanned[person]!;
    stints.cells.dose[row] = outcome.dose;
    stints.cells.attendance[row] = 1;
    stints.cells.visit[row] = store.visits[person * model.measures.length + measure]!;
    for (let k = 0; k < COUNT; k++) {
      stints.set(RELIEF[k]!, row, outcome.before[k]! - store.barriers[person * COUNT + k]!);
    }
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
    }
    const statuses = STATUSES.length;
    const counts = new Int32Array(model.groups.length * statuses);
    for (let person = 0; person < store.used; person++) {
      const cell = store.group[person]! * statuses + store.status[person]!;
      counts[cell] = counts[cell]! + 1;
    }
    for (const group of model.groups) {
      const row = population.add();
      population.cells.day[row] = now;
      population.cells.group[row] = group.index;
      for (let status = 1; status < 8; status++) {
        population.set(`in_${STATUSES[status]!}` as never, row, counts[group.index * statuses + status]!);
      }
    }
  }

  /** Closes what is still open when the run ends: flagged as censored, never dropped. */
  closeAt(model: Model, store: PersonStore, person: number, now: number): void {
    const status = store.status[person]!;
    this.statusDays[status] = this.statusDays[status]! + (now - store.statusSince[person]!);
    if (!this.keepsJourneys) return;
    const row = this.openSpells[person]!;
    if (row >= 0) {
      this.record.spells.cells.until[row] = now;
      this.record.spells.cells.censored[row] = 1;
    }
    this.closeStints(model, store, person, now);
  }

  private closeStints(model: Model, store: PersonStore, person: number, now: number): void {
    const inside =
      store.measure[person]! >= 0 &&
      store.queue[person]! >= 0 &&
      STATUSES[store.status[person]!] !== 'waiting';
    if (inside) this.endStint(model, store, person, now, 'censored');
    if (store.supportMeasure[person]! >= 0) {
      const before = store.barriers.slice(person * COUNT, (person + 1) * COUNT);
      this.endSupport(model, store, person, now, { dose: 0, before, reason: 'censored' });
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
    stints.cells.person[row] = store.number[person]!;
    stints.cells.measure[row] = measure;
    stints.cells.group[row] = store.group[person]!;
    stints.cells.region[row] = store.region[person]!;
    stints.cells.end[row] = now;
    stints.cells.reason[row] = END_REASONS.indexOf(reason);
    stints.cells.position[row] = store.stints[person]!;
    return row;
  }

  private countStint(measure: number, days: number): void {
    this.stintCounts[measure] = this.stintCounts[measure]! + 1;
    this.stintDays[measure] = this.stintDays[measure]! + days;
  }
}
