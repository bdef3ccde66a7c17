// One life in the words of a page: dates, what happened, what the official number says of a stint, and what the life
// without it is.

import type { OfficialVerdict } from '../../metrics/official-verdict.js';
import { MONTH_DAYS, monthOf } from '../../model/calendar.js';
import type { LifeData, LifeEvent, LifeStint, LifeTaken } from '../life-data.js';
import { isDifference } from '../trace-words.js';
import type { Context } from './context.js';

/** `måned 14, dag 3`: months count from 0 and days from 1, as a calendar does. */
export function dateWords({ words }: Context, day: number): string {
  const month = monthOf(Math.max(day, 0));
  return words.say('life.date', {
    month: words.number(month, 0),
    day: words.number(Math.floor(Math.max(day, 0) - month * MONTH_DAYS) + 1, 0),
  });
}

/** The date on which something ends, or that the run does. */
export function untilWords(context: Context, { endDay }: LifeData, day: number): string {
  return day >= endDay ? context.words.say('life.runEnd') : dateWords(context, day);
}

/** A span of time: months, or days where that says more. */
export function spanWords({ words }: Context, months: number): string {
  if (months >= 1) return words.say('life.months', { value: words.number(months, 1) });
  const days = months * MONTH_DAYS;
  return days < 0.05 ? words.say('life.fewDays') : words.say('life.days', { value: words.number(days, 1) });
}

/** One event as sentences; nothing where it says nothing a reader needs. */
export function eventWords(context: Context, { event, measure: id }: LifeEvent): string | undefined {
  const { words } = context;
  const measure = id === undefined ? '' : context.measure(id);
  const whole = (share: number) => words.number(share * 100, 0);
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  switch (event.what) {
    case 'registered':
      return words.say('life.event.registered', { again: yes(event.again) });
    case 'meetingAsked':
      return undefined;
    case 'meeting':
      return words.say('life.event.meeting', {
        isNew: yes(event.newCaseworker),
        knowledge: whole(event.knowledge),
        error: words.number(event.error, 2),
        disclosed: yes(event.disclosed),
      });
    case 'chosen':
      return id === undefined
        ? words.say('life.event.noChoice')
        : words.say('life.event.chosen', { measure });
    case 'joined':
      return event.answer === 'granted'
        ? undefined
        : words.say(`life.event.joined.${event.answer}`, { measure });
    case 'started':
      return [
        // JSON has no number without an end.
        event.plannedDays === null || !Number.isFinite(event.plannedDays)
          ? words.say('life.event.startedOpen', { measure })
          : words.say('life.event.started', {
              measure,
              planned: spanWords(context, event.plannedDays / MONTH_DAYS),
            }),
        ...(event.attendance === 1
          ? []
          : [words.say('life.event.turnsUp', { share: whole(event.attendance) })]),
        ...(event.mismatch > 0.5 ? [words.say('life.event.mismatch')] : []),
      ].join(' ');
    case 'dose':
      return words.say('life.event.dose', { dose: whole(event.dose), measure });
    case 'ended': {
      const how =
        event.reason === 'left' || event.reason === 'pension' || event.reason === 'censored'
          ? 'other'
          : event.reason;
      const had = words.say('life.event.had', { dose: whole(event.dose), satisfied: yes(event.satisfied) });
      return `${words.say(`life.event.ended.${how}`, { measure })} ${had}`;
    }
    case 'job': {
      const how = event.how !== 'hire' ? event.how : event.subsidised ? 'subsidised' : 'found';
      return words.say(`life.event.job.${how}`, {
        hours: whole(event.hours),
        match: words.number(event.match, 2),
      });
    }
    case 'jobLost':
      return words.say('life.event.jobLost', { again: yes(event.again) });
    case 'gone':
      return words.say(`life.event.gone.${event.how}`);
    case 'reneged':
    case 'support':
      return words.say(`life.event.${event.what}`, { measure });
    default:
      return words.say(`life.event.${event.what}`);
  }
}

/** `Suksess`, `Fiasko`, or that nothing is read. */
export function verdictWords({ words }: Context, official: OfficialVerdict): string {
  return official.kind === 'read'
    ? words.say(official.success ? 'life.success' : 'life.failure')
    : words.say('life.noReading');
}

/** The official number's verdict as sentences. */
export function officialWords(context: Context, official: OfficialVerdict): string {
  const { words } = context;
  // A count stands on the last day of its month.
  const month = (day: number) => words.number(Math.round(day / MONTH_DAYS) - 1, 0);
  switch (official.kind) {
    case 'read':
      return words.say('life.official.read', {
        verdict: verdictWords(context, official),
        count: month(official.countDay),
        read: month(official.readDay),
        status: words.say(`class.${official.breakdown}`),
      });
    case 'unread':
      return words.say('life.official.unread', { count: month(official.countDay) });
    default:
      return words.say(`life.official.${official.kind}`);
  }
}

/** Ordinary work gained, and work with a subsidy, by the end of the run; months. */
export function gainedToTheEnd({ upTo }: LifeTaken): {
  readonly ordinary: number;
  readonly subsidised: number;
  readonly ordinaryWith: number;
} {
  const last = upTo[upTo.length - 1]!;
  return {
    ordinary: last.ordinaryWith - last.ordinaryWithout,
    subsidised: last.subsidisedWith - last.subsidisedWithout,
    ordinaryWith: last.ordinaryWith,
  };
}

/** What the life without a stint is, as sentences. */
export function contrastWords(context: Context, { without }: LifeStint): readonly string[] {
  const { words } = context;
  const { ordinary, subsidised, ordinaryWith } = gainedToTheEnd(without);
  const span = (months: number) => ({ span: spanWords(context, Math.abs(months)) });
  return [
    isDifference(ordinary)
      ? words.say(ordinary > 0 ? 'life.contrast.less' : 'life.contrast.more', span(ordinary))
      : words.say(isDifference(ordinaryWith) ? 'life.contrast.same' : 'life.contrast.none'),
    ...(isDifference(subsidised)
      ? [
          words.say(
            subsidised > 0 ? 'life.contrast.subsidisedLess' : 'life.contrast.subsidisedMore',
            span(subsidised),
          ),
        ]
      : []),
    ...(without.beyondRecord ? [words.say('life.contrast.beyond')] : []),
  ];
}

/** `2. Oppfølging`: numbered, since a measure may come twice. */
export function stintName(context: Context, stint: LifeStint, at: number): string {
  return context.words.say('life.stint', { number: at + 1, measure: context.measure(stint.measure) });
}

/** The life without any measure, where it is not that without the only stint. */
export function tellsMore({ stints, withoutAny }: LifeData): LifeTaken | undefined {
  if (withoutAny === null || stints.length !== 1) return withoutAny ?? undefined;
  const [one, all] = [gainedToTheEnd(stints[0]!.without), gainedToTheEnd(withoutAny)];
  return isDifference(one.ordinary - all.ordinary) || isDifference(one.subsidised - all.subsidised)
    ? withoutAny
    : undefined;
}
