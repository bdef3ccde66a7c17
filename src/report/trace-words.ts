// What the official number and the counterfactual say of each stint of one person, in words.

import type { LifeWithout, WorkUpTo } from '../attribution/one-life.js';
import { assertNever } from '../errors/errors.js';
import { ASKED_MONTHS, type PersonTrace, type TracedStint } from '../experiment/trace-person.js';
import type { OfficialVerdict } from '../metrics/official-verdict.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Illustration } from '../scenario/load-scenario.js';
import { illustrationLines } from './illustration-words.js';
import { BREAKDOWN_WORDS, type NameBook, nameBook } from './names.js';
import { signed } from './numbers.js';
import { introduce, sentence, storyDate } from './story.js';
import { capital, wrapped } from './text.js';

/** Horizons that are printed, where they fit the run. */
const PRINTED_MONTHS: ReadonlySet<number | undefined> = new Set([12, 36, 60, undefined]);
const WIDTH = 118;

export const OFFICIAL_WORDS = {
  employed: 'in work',
  employedWithBenefit: 'in work beside a benefit',
  jobseekerOrInMeasure: 'jobseeker or in a measure',
  reducedWorkCapacity: 'registered with reduced work capacity',
  disabilityPension: 'on disability pension',
  other: 'other: left the register',
} as const;

/** The whole trace for a terminal. */
export function traceText(trace: PersonTrace, illustration: Illustration | undefined): string {
  const names = nameBook(trace.model.parameters);
  const lines = [introduce(trace.model, trace.record, trace.request.person), ''];
  for (const { day, event } of trace.events) {
    const text = sentence(trace.model, event);
    if (text !== undefined) lines.push(`  ${storyDate(day).padEnd(20)} ${text}`);
  }
  trace.stints.forEach((stint, i) => {
    lines.push(
      '',
      `${i + 1}. ${nameOf(trace, names, stint)}, ${storyDate(stint.start)} to ${endOf(trace, stint)}`,
    );
    lines.push(...indented(`Official number: ${officialWords(stint.official)}`));
    lines.push('   The same person with the same luck without this stint, months of ordinary work:');
    lines.push(...workTable(stint.without));
    lines.push(...indented(capital(contrast(stint))));
  });
  const all = tellsMore(trace);
  if (all !== undefined) {
    lines.push('', 'Without any measure, months of ordinary work from the first start:');
    lines.push(...workTable(all), ...(trace.stints.length < 2 ? [] : together(trace.stints, all)));
  }
  if (trace.stints.length > 0) {
    lines.push(
      '',
      ...wrapped(
        'One life with one luck: a difference here is a story, not an effect. For effects over people: tiltaksflyt attribute.',
        WIDTH,
      ),
    );
  }
  if (illustration !== undefined) lines.push('', ...besideThesis(trace, illustration));
  return lines.join('\n');
}

/** The official number's verdict as a sentence. */
export function officialWords(verdict: OfficialVerdict): string {
  switch (verdict.kind) {
    case 'read':
      return (
        `${verdict.success ? 'success' : 'failure'}. Last counted inside at the end of ${countMonth(verdict.countDay)}, ` +
        `read six months later, at the end of ${countMonth(verdict.readDay)}: ${classWords(verdict)}.`
      );
    case 'unread':
      return `no answer yet. Last counted inside at the end of ${countMonth(verdict.countDay)}; the run ends before the six months are up.`;
    case 'invisible':
      return 'nothing. The stint lies between two counts at the ends of months, and none saw it.';
    case 'joined':
      return 'nothing of its own. A return to the same measure before three counts had passed makes the two one stint.';
    case 'going':
      return 'nothing yet. The run ends before the measure is counted as left.';
    case 'noRate':
      return 'nothing. Exits from this kind of measure are not counted.';
    default:
      return assertNever(verdict);
  }
}

function classWords({ official, breakdown }: Extract<OfficialVerdict, { readonly kind: 'read' }>): string {
  const [words, more] = [OFFICIAL_WORDS[official], BREAKDOWN_WORDS[breakdown]];
  return words === more ? words : `${words} (${more})`;
}

/** The same in a few words, for a chart. */
export function verdictInShort(verdict: OfficialVerdict): string {
  switch (verdict.kind) {
    case 'read':
      return `${verdict.success ? 'success' : 'failure'}: ${BREAKDOWN_WORDS[verdict.breakdown]}`;
    case 'unread':
      return 'the run ends before the reading';
    case 'invisible':
      return 'between two counts: seen by none';
    case 'joined':
      return 'one stint with the next of its kind';
    case 'going':
      return 'not left when the run ends';
    case 'noRate':
      return 'exits of its kind are not counted';
    default:
      return assertNever(verdict);
  }
}

/** Work to the end of the run. */
export function toTheEnd({ upTo }: LifeWithout): WorkUpTo {
  return upTo[upTo.length - 1]!;
}

/** The life without any measure, where it is not that without the only stint; undefined otherwise. */
export function tellsMore({ stints, withoutAny }: PersonTrace): LifeWithout | undefined {
  const only = stints.length === 1 ? stints[0]!.without : undefined;
  if (withoutAny === undefined || only === undefined) return withoutAny;
  const [one, all] = [toTheEnd(only), toTheEnd(withoutAny)];
  const differs = isDifference(
    Math.abs(all.ordinaryWithout - one.ordinaryWithout) +
      Math.abs(all.subsidisedWithout - one.subsidisedWithout),
  );
  return differs ? withoutAny : undefined;
}

/** Months of ordinary work gained. */
export function ordinaryGained({ ordinaryWith, ordinaryWithout }: WorkUpTo): number {
  return ordinaryWith - ordinaryWithout;
}

/** The two readings of one stint against each other, as a sentence without its first letter large. */
export function contrast({ official, without }: TracedStint): string {
  const work = toTheEnd(without);
  const gained = ordinaryGained(work);
  const subsidised = work.subsidisedWith - work.subsidisedWithout;
  const by = "by the run's end";
  const less = (months: number) => `${span(Math.abs(months))} ${months < 0 ? 'more' : 'less'}`;
  const otherwise = isDifference(gained)
    ? `without it there would have been ${less(gained)} of ordinary work ${by}`
    : isDifference(work.ordinaryWith)
      ? `the ordinary work there was ${by} would have come all the same`
      : `without it there would have been no ordinary work ${by} either`;
  return [
    ...(official.kind === 'read' ? [`a ${official.success ? 'success' : 'failure'} in the statistic; `] : []),
    otherwise,
    ...(isDifference(subsidised) ? [`, and ${less(subsidised)} in jobs with a subsidy`] : []),
    ...(without.beyondRecord ? ['. Without it they would still wait past what the run recorded'] : []),
    '.',
  ].join('');
}

/** Whether a number of months is a difference, however small: sums of dates are equal only to their last digits. */
export function isDifference(months: number): boolean {
  return Math.abs(months) > 1e-6;
}

/** Months gained, signed, to two decimals; one too small for these is not told as none. */
function gain(months: number): string {
  if (!isDifference(months)) return '0.00';
  return Math.abs(months) < 0.005 ? `${months < 0 ? '−' : '+'}<0.01` : signed(months, 2);
}

/** A span of time: months, or days where that says more. */
export function span(months: number): string {
  if (months >= 1) return `${months.toFixed(1)} months`;
  const days = months * MONTH_DAYS;
  return days < 0.05 ? 'less than 0.1 days' : `${days.toFixed(1)} days`;
}

function besideThesis(trace: PersonTrace, illustration: Illustration): readonly string[] {
  const { lives, withJob, person } = trace.jobAfterMeasures;
  const which = withJob.length === 0 ? '' : `: person${withJob.length > 1 ? 's' : ''} ${withJob.join(', ')}`;
  const asked = `job within ${ASKED_MONTHS} months of the last measure before work`;
  return [
    ...illustrationLines(illustration),
    ...(person === undefined ? [] : wrapped(`The life above: ${person ? 'a' : 'no'} ${asked}.`, WIDTH)),
    ...(lives < 2
      ? []
      : wrapped(
          `The ${lives} lives in this run with this background and other luck: a ${asked} in ${withJob.length}${which}.`,
          WIDTH,
        )),
  ];
}

/** Whether stints needed each other, told by their gains one at a time against all of them. */
function together(stints: readonly TracedStint[], all: LifeWithout): readonly string[] {
  const gainOf = (life: LifeWithout) => ordinaryGained(toTheEnd(life));
  const whole = gainOf(all);
  const singly = stints.reduce((sum, { without }) => sum + gainOf(without), 0);
  if (!isDifference(singly - whole)) return [];
  return indented(
    `One at a time the stints gained ${gain(singly)} months by the run's end, all of them together ${gain(whole)}: ` +
      'these do not add up, since what one of them does depends on the others.',
  );
}

function indented(text: string): readonly string[] {
  return wrapped(text, WIDTH).map((line) => `   ${line}`);
}

function workTable({ upTo }: LifeWithout): readonly string[] {
  const columns = upTo.filter(({ months }) => PRINTED_MONTHS.has(months));
  const row = (name: string, value: (work: WorkUpTo) => string) => [name, ...columns.map(value)];
  const subsidised = columns.some((work) => work.subsidisedWith !== work.subsidisedWithout);
  const rows = [
    row('months from its start', ({ months }) => (months === undefined ? "run's end" : String(months))),
    row('with it', ({ ordinaryWith }) => ordinaryWith.toFixed(2)),
    row('without it', ({ ordinaryWithout }) => ordinaryWithout.toFixed(2)),
    row('gained', (work) => gain(ordinaryGained(work))),
    ...(subsidised
      ? [
          row('gained in jobs with a subsidy', ({ subsidisedWith, subsidisedWithout }) =>
            gain(subsidisedWith - subsidisedWithout),
          ),
        ]
      : []),
  ];
  return rows.map(
    ([name, ...cells]) => `     ${name!.padEnd(30)}${cells.map((cell) => cell.padStart(10)).join('')}`,
  );
}

function nameOf(trace: PersonTrace, names: NameBook, stint: TracedStint): string {
  return names.measure(trace.model.measures[stint.measure]!.parameters.id);
}

function endOf(trace: PersonTrace, { end, reason }: TracedStint): string {
  return reason === 'censored'
    ? `the run's end (month ${Math.round(trace.endDay / MONTH_DAYS)})`
    : storyDate(end);
}

/** Month whose end a count stands on. */
function countMonth(day: number): string {
  return `month ${Math.round(day / MONTH_DAYS) - 1}`;
}
