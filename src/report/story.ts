// One person's story in plain words, from the events the model tells an observer. Dates are months and days
// since the world opened; people without knowledge of the model should be able to retell it.

import { assertNever } from '../errors/errors.js';
import { MONTH_DAYS, monthOf } from '../model/calendar.js';
import type { StoryEvent } from '../model/life/life.js';
import type { Model } from '../model/model.js';
import { BARRIERS } from '../model/parameters.js';
import type { RunRecord } from '../model/record.js';

/** `month 14, day 3`: both count from 0 and 1 as a calendar does. */
export function storyDate(day: number): string {
  const month = monthOf(Math.max(day, 0));
  return `month ${month}, day ${Math.floor(day - month * MONTH_DAYS) + 1}`;
}

/** Who the person is, from the persons table. */
export function introduce(model: Model, record: RunRecord, number: number): string {
  const { persons } = record;
  const group = model.groups[persons.get('group', number)]!.parameters;
  const traits = [
    `motivation ${two(persons.get('motivation', number))}`,
    `trust in NAV ${two(persons.get('trust', number))}`,
    `can work ${percent(persons.get('workCapacity', number))} of full time`,
    ...(persons.get('hidden', number) === 1 ? ['has a health problem that others do not see'] : []),
    ...(persons.get('attached', number) === 1 ? ['has a job to return to'] : []),
  ];
  const barriers = BARRIERS.map(
    (barrier) => `${barrier} ${two(persons.get(`entry_${barrier}`, number))}`,
  ).join(', ');
  const arrived = persons.get('arrival', number);
  const when =
    arrived < 0
      ? `registered ${duration(-arrived)} before the world opens`
      : `registers ${storyDate(arrived)}`;
  return [
    `Person ${number}, ${group.names.en}, ${when}.`,
    `What stands between them and a job (0 nothing, 1 everything): ${barriers}.`,
    `Also: ${traits.join('; ')}.`,
  ].join('\n');
}

/** One event as a sentence; undefined where it says nothing a reader needs. */
export function sentence(model: Model, event: StoryEvent): string | undefined {
  const nameOf = (measure: number) => model.measures[measure]!.parameters.names.nb;
  switch (event.what) {
    case 'registered':
      return event.again ? 'Registers with NAV again.' : 'Registers with NAV.';
    case 'meetingAsked':
      return undefined;
    case 'meeting':
      return (
        `Meets ${event.newCaseworker ? 'a new caseworker' : 'the caseworker'}, who knows ${percent(event.knowledge)} of the measures` +
        ` and misjudges the person's barriers by ${two(event.error)} on average${event.disclosed ? '' : '; the health problem is not told'}.`
      );
    case 'chosen':
      return event.measure < 0
        ? 'They agree on no measure; search goes on.'
        : `They choose ${nameOf(event.measure)}.`;
    case 'joined':
      switch (event.answer) {
        case 'granted':
          return undefined;
        case 'dated':
          return `Is given a place in ${nameOf(event.measure)} from its next starting date.`;
        case 'waits':
          return `No place in ${nameOf(event.measure)} is free; joins the waiting list.`;
        case 'balks':
          return `The waiting list for ${nameOf(event.measure)} is full or closed.`;
        default:
          return assertNever(event.answer);
      }
    case 'reneged':
      return `Gives up waiting for ${nameOf(event.measure)}.`;
    case 'started': {
      const length = Number.isFinite(event.plannedDays)
        ? `planned for ${duration(event.plannedDays)}`
        : 'without a planned end';
      const turnsUp = event.attendance === 1 ? '' : `; turns up ${percent(event.attendance)} of the days`;
      const fit = event.mismatch > 0.5 ? '; most of it is aimed at barriers this person does not have' : '';
      return `Starts ${nameOf(event.measure)}, ${length}${turnsUp}${fit}.`;
    }
    case 'dose':
      return `Has had ${percent(event.dose)} of ${nameOf(event.measure)}.`;
    case 'ended':
      return `${endOf(event.reason, nameOf(event.measure))} Had ${percent(event.dose)} of it${event.satisfied ? '' : ', and is not satisfied'}.`;
    case 'job': {
      const how =
        event.how === 'return'
          ? 'Goes back to the employer they were on leave from'
          : event.how === 'offer'
            ? 'Is hired with a wage subsidy'
            : event.subsidised
              ? 'Is hired; the employer claims a wage subsidy for a hire that had come anyway'
              : 'Finds a job';
      return `${how}: ${percent(event.hours)} of full time, match ${two(event.match)}.`;
    }
    case 'offerLapsed':
      return 'An employer would hire with a subsidy, but the budget has no free place.';
    case 'jobLost':
      return event.again ? 'Loses the job.' : 'Loses the job and does not come back to NAV.';
    case 'staysAfterSubsidy':
      return 'The subsidy ends; the job goes on.';
    case 'support':
      return `Gets support in the job: ${nameOf(event.measure)}.`;
    case 'tieLost':
      return 'Loses the tie to the employer.';
    case 'gone':
      return event.how === 'pension'
        ? 'Goes on disability pension.'
        : event.how === 'left'
          ? 'Leaves the system.'
          : 'Leaves the labour force.';
    case 'state':
      return undefined;
    default:
      return assertNever(event);
  }
}

function endOf(reason: string, name: string): string {
  switch (reason) {
    case 'completed':
      return `${name} ends as planned.`;
    case 'job':
      return `${name} ends: a job has come.`;
    case 'dropOut':
      return `Drops out of ${name}.`;
    case 'jobLost':
      return `${name} ends with the job.`;
    default:
      return `Leaves ${name}.`;
  }
}

function duration(days: number): string {
  const months = days / MONTH_DAYS;
  return months >= 1 ? `${months.toFixed(1)} months` : `${days.toFixed(0)} days`;
}

function two(value: number): string {
  return value.toFixed(2);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
