// A run's record as the register that would have been kept of it: what a caseworker's system and the tax
// authority see, and nothing of barriers, motivation or hidden health.
//
// Amounts follow stated rules. While the benefit lasts it is the group's share of the median wage; beside
// part-time work it shrinks with the hours; once it has run out, social assistance stands in its place while
// the person is registered. A disability pension is paid at the rate of the group's benefit (assumption; the
// model draws no pension amounts). Who leaves the labour force has neither (assumption). A wage is the entry
// wage times hours.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { END_REASONS, type RunRecord } from '../model/record.js';
import { isEmployed, STATUS } from '../model/status.js';
import { firstCountFrom, lastCountBefore, monthEndingOnOrAfter } from './counts.js';
import { stintsByPerson } from './journeys.js';
import { panelFromSpells, type StatusSpells } from './monthly-panel.js';
import { HAS_RATE } from './official-indicator.js';
import {
  INTO_JOB,
  type ObservationWindow,
  OPTIONAL_COLUMNS,
  personKeyOf,
  REGISTER_STATUSES,
  type Register,
  type RegisterStatus,
  type RegisterStints,
} from './register.js';

/** Days of a run that matter to its register. */
export interface RecordTimes {
  /** First day and end of the window in which exits and starts are counted. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Last day of the run. */
  readonly endDay: number;
}

/**
 * The register of a record.
 *
 * @param everybody - whether the panel also covers those without a stint in or near the window
 */
export function registerOfRecord(
  model: Model,
  record: RunRecord,
  times: RecordTimes,
  everybody = false,
): Register {
  const { persons } = record;
  const stints = registerStints(record);
  const spells = registerSpells(model, record);
  const lastCount = Math.floor(times.endDay / MONTH_DAYS) - 1;
  const near = everybody ? undefined : peopleNear(record, times);
  return {
    persons: persons.length,
    personKey: Float64Array.from({ length: persons.length }, (_, person) => personKeyOf(String(person))),
    registeredCount: Int32Array.from(persons.column('arrival'), monthEndingOnOrAfter),
    measures: model.measures.map(({ parameters }) => parameters.id),
    groups: model.groups.map(({ parameters }) => parameters.id),
    hasExits: model.measures.map(({ parameters }) => HAS_RATE.has(parameters.kind)),
    stints,
    stintsByPerson: stintsByPerson(record),
    spells,
    panel: panelFromSpells(
      persons.length,
      spells,
      lastCount,
      near === undefined ? undefined : (person) => near[person] === 1,
    ),
    lastCount,
    window: windowOf(times),
    has: new Set(OPTIONAL_COLUMNS),
  };
}

/** A window of days as one of counts. */
export function windowOf({ fromDay, untilDay }: RecordTimes): ObservationWindow {
  return { fromCount: firstCountFrom(fromDay), untilCount: firstCountFrom(untilDay), fromDay, untilDay };
}

/** 1 for whoever has a stint that could start or end in the window. */
function peopleNear(record: RunRecord, { fromDay, untilDay }: RecordTimes): Uint8Array {
  const { start, end, person } = record.stints.cells;
  const near = new Uint8Array(record.persons.length);
  for (let row = 0; row < record.stints.length; row++) {
    if (start[row]! < untilDay && end[row]! >= fromDay - 31) near[person[row]!] = 1;
  }
  return near;
}

function registerStints({ stints }: RunRecord): RegisterStints {
  const job = END_REASONS.indexOf('job');
  const censored = END_REASONS.indexOf('censored');
  const reason = stints.column('reason');
  return {
    length: stints.length,
    person: stints.column('person'),
    measure: stints.column('measure'),
    group: stints.column('group'),
    start: stints.column('start'),
    end: stints.column('end'),
    firstCount: Int32Array.from(stints.column('start'), firstCountFrom),
    lastCount: Int32Array.from(stints.column('end'), lastCountBefore),
    ongoing: Uint8Array.from(reason, (code) => (code === censored ? 1 : 0)),
    intoJob: Uint8Array.from(reason, (code) => (code === job ? INTO_JOB.yes : INTO_JOB.no)),
  };
}

function registerSpells(model: Model, record: RunRecord): StatusSpells {
  const { spells, persons } = record;
  const { length } = spells;
  const { medianWageNokPerMonth: median, entryWageNokPerMonth: entryWage, ...money } = model.parameters.money;
  const groupOf = persons.column('group');
  const status = spells.column('status');
  const hours = spells.column('hours');
  const person = spells.column('person');
  const benefitUntil = spells.column('benefitUntil');
  const onBenefitUntil = new Int32Array(length);
  const benefit = new Float64Array(length);
  const benefitAfter = new Float64Array(length);
  const wage = new Float64Array(length);
  const reducedCapacity = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const group = model.groups[groupOf[person[row]!]!]!;
    const terms = group.parameters.benefit;
    const worked = hours[row]!;
    const code = status[row]!;
    const full = group.replacementRate * median;
    reducedCapacity[row] = terms.kind === 'aap' ? 1 : 0;
    const employed = isEmployed(code);
    if (employed) wage[row] = entryWage * worked;
    const pension = code === STATUS.disabilityPension;
    const registered = code < STATUS.outOfLabourForce;
    const entitled = terms.kind !== 'none' && registered && (!employed || worked <= terms.combineUpTo);
    onBenefitUntil[row] = entitled ? firstCountFrom(benefitUntil[row]!) : 0;
    benefit[row] = entitled ? full * (1 - worked) : 0;
    benefitAfter[row] = pension ? full : registered && !employed ? money.socialAssistanceNokPerMonth : 0;
  }
  return {
    length,
    person,
    status: Uint8Array.from(status, registerStatus),
    measure: spells.column('measure'),
    firstCount: Int32Array.from(spells.column('from'), firstCountFrom),
    untilCount: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
    fromDay: spells.column('from'),
    hours,
    wage,
    benefitUntil: onBenefitUntil,
    benefit,
    benefitAfter,
    reducedCapacity,
    onLeave: spells.column('onLeave'),
  };
}

const REGISTER_STATUS: { readonly [status: number]: RegisterStatus } = {
  [STATUS.openSearch]: 'openlyUnemployed',
  [STATUS.waiting]: 'waiting',
  [STATUS.inMeasure]: 'inMeasure',
  [STATUS.sheltered]: 'inMeasure',
  [STATUS.job]: 'employed',
  [STATUS.subsidisedJob]: 'employedWithSubsidy',
  [STATUS.permanentJob]: 'employedWithSubsidy',
  [STATUS.disabilityPension]: 'disabilityPension',
};

function registerStatus(status: number): number {
  return REGISTER_STATUSES.indexOf(REGISTER_STATUS[status] ?? 'out');
}
