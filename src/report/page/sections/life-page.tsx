// The page of one life: who it is, its timeline and story, what is said of each stint, and the thesis' own outcome beside
// it, as an illustration.

import { ASKED_MONTHS } from '../../../experiment/trace-person.js';
import { MONTH_DAYS } from '../../../model/calendar.js';
import { BARRIERS } from '../../../model/parameters.js';
import type { LifeData } from '../../life-data.js';
import { isDifference } from '../../trace-words.js';
import { timelineChart } from '../charts/timeline-chart.js';
import type { Context } from '../context.js';
import { Figure } from '../figure.js';
import { dateWords, eventWords, gainedToTheEnd, spanWords, untilWords } from '../life-words.js';
import { Opening, Sentences } from './opening.js';

interface Props {
  readonly context: Context;
  readonly life: LifeData;
}

export function LifePage({ context, life }: Props) {
  const { words } = context;
  const { headline, details } = lifeAnswer(context, life);
  return (
    <>
      <Opening context={context} headline={headline}>
        <Sentences of={details} />
      </Opening>
      <Timeline context={context} life={life} />
      <div class="columns">
        <section aria-labelledby={context.anchor('who')}>
          <h2 id={context.anchor('who')}>{words.say('life.who')}</h2>
          <ul>
            {whoWords(context, life).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <Thesis context={context} life={life} />
      </div>
      <section aria-labelledby={context.anchor('story')}>
        <h2 id={context.anchor('story')}>{words.say('life.story')}</h2>
        <ol class="story">
          {life.events.map((told, at) => {
            const text = eventWords(context, told);
            return text === undefined ? null : (
              <li key={at}>
                <span class="fine">{dateWords(context, told.day)}</span> {text}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

/** What the two readings of the whole life are, and that one life is no effect. */
function lifeAnswer(
  context: Context,
  life: LifeData,
): { readonly headline: string; readonly details: readonly string[] } {
  const { words } = context;
  // Where there is one group its name says nothing.
  const isOnly = context.folder.about.groups.length === 1;
  const who = {
    person: words.number(life.person, 0),
    group: isOnly ? 'none' : context.group(life.group),
  };
  const read = life.stints.flatMap(({ official }) => (official.kind === 'read' ? [official.success] : []));
  const success = read.filter(Boolean).length;
  const gained = life.withoutAny === null ? undefined : gainedToTheEnd(life.withoutAny).ordinary;
  const span = spanWords(context, Math.abs(gained ?? 0));
  return {
    headline:
      life.stints.length === 0
        ? words.say('life.headline.none', who)
        : words.say('life.headline', {
            ...who,
            stints: life.stints.length,
            success,
            failure: read.length - success,
          }),
    details: [
      ...(gained === undefined
        ? []
        : [
            isDifference(gained)
              ? words.say(gained > 0 ? 'life.any.less' : 'life.any.more', { span })
              : words.say('life.any.same'),
          ]),
      words.say('life.oneLuck', { command: 'tiltaksflyt attribute' }),
    ],
  };
}

function whoWords(context: Context, { entry }: LifeData): readonly string[] {
  const { words } = context;
  const level = (value: number) => words.number(value, 2);
  return [
    entry.day < 0
      ? words.say('life.registeredBefore', { span: spanWords(context, -entry.day / MONTH_DAYS) })
      : words.say('life.registered', { date: dateWords(context, entry.day) }),
    words.say('life.barriers', {
      barriers: words.list(
        BARRIERS.map((barrier) => `${words.say(`barrier.${barrier}`)} ${level(entry.barriers[barrier])}`),
      ),
    }),
    words.say('life.levels', {
      motivation: level(entry.motivation),
      trust: level(entry.trust),
      capacity: words.number(entry.workCapacity * 100, 0),
    }),
    ...(entry.hidden ? [words.say('life.hidden')] : []),
    ...(entry.attached ? [words.say('life.attached')] : []),
  ];
}

function Timeline({ context, life }: Props) {
  const { words } = context;
  const months = (day: number) => day / MONTH_DAYS;
  const stretches = [
    ...life.spells.flatMap(({ status, from, until }) =>
      status === 'none' ? [] : [{ what: 'status', name: words.say(`life.status.${status}`), from, until }],
    ),
    ...life.stints.map(({ measure, from, until }) => ({
      what: 'stint',
      name: context.measure(measure),
      from,
      until,
    })),
    ...life.work.map(({ ordinary, from, until }) => ({
      what: 'work',
      name: words.say(ordinary ? 'life.status.job' : 'life.status.subsidisedJob'),
      from,
      until,
    })),
    ...life.stints.flatMap(({ measure, without }) =>
      without.work.map(({ ordinary, from, until }) => ({
        what: `work without ${context.measure(measure)}`,
        name: words.say(ordinary ? 'life.status.job' : 'life.status.subsidisedJob'),
        from,
        until,
      })),
    ),
  ];
  return (
    <Figure
      context={context}
      name="timeline"
      title={words.say('life.timeline')}
      lead={words.say('life.timeline.lead')}
      least={1000}
      chart={(space) => timelineChart(context, life, space)}
      table={{
        columns: ['what', 'name', 'from_month', 'until_month', 'motivation', 'trust'],
        rows: [
          ...stretches.map(({ what, name, from, until }) => [
            what,
            name,
            months(from),
            months(Math.min(until, life.endDay)),
            null,
            null,
          ]),
          ...life.levels.map(({ day, motivation, trust }) => [
            'levels',
            '',
            months(day),
            null,
            motivation,
            trust,
          ]),
        ],
      }}
      inWords={
        <>
          <ul>
            {life.spells.map(({ status, from, until }) =>
              status === 'none' || until - from < 1 ? null : (
                <li key={`${from}-${status}`}>
                  {words.say('life.spells.alt', {
                    from: dateWords(context, from),
                    until: untilWords(context, life, until),
                    what: words.say(`life.status.${status}`),
                  })}
                </li>
              ),
            )}
          </ul>
          {life.levels.length === 0 ? null : <p>{levelsInWords(context, life)}</p>}
        </>
      }
    />
  );
}

function levelsInWords({ words }: Context, { levels }: LifeData): string {
  const of = (name: 'motivation' | 'trust') => {
    const values = levels.map((level) => level[name]);
    const two = (value: number) => words.number(value, 2);
    return {
      [`${name}First`]: two(values[0]!),
      [`${name}Last`]: two(values.at(-1)!),
      [`${name}Low`]: two(Math.min(...values)),
    };
  };
  return words.say('life.levels.alt', { ...of('motivation'), ...of('trust') });
}

function Thesis({ context, life }: Props) {
  const { words } = context;
  const { illustration, jobAfterMeasures } = life;
  if (illustration === null) return null;
  const { lives, withJob, person } = jobAfterMeasures;
  const months = words.number(ASKED_MONTHS, 0);
  return (
    <section aria-labelledby={context.anchor('thesis')}>
      <h2 id={context.anchor('thesis')}>{words.say('life.thesis')}</h2>
      <p>{words.say('life.thesis.of', { of: illustration.of })}</p>
      <blockquote>
        <bdi>{words.name(illustration.outcome)}</bdi>
      </blockquote>
      {person === null ? null : (
        <p>{words.say('life.thesis.own', { answer: person ? 'yes' : 'no', months })}</p>
      )}
      {lives < 2 ? null : (
        <p>
          {words.say('life.thesis.others', {
            lives: words.number(lives, 0),
            withJob: words.number(withJob.length, 0),
            months,
          })}
        </p>
      )}
    </section>
  );
}
