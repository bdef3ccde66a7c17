// What a metric file says that cannot be: no reading or two of them, and denominators that nobody can be in.

import { REGISTER_STATUSES, type RegisterStatus } from '../metrics/register.js';
import type { Path } from './places.js';
import type { ConditionFile, MetricFile } from './schema/metric.js';

export type SayMetric = (path: Path, message: string, hint?: string) => void;

const WORKING: readonly RegisterStatus[] = ['employed', 'employedWithSubsidy'];
/** Statuses in which a person is in, or waits for, a measure. */
const WITH_MEASURE: readonly RegisterStatus[] = ['inMeasure', 'waiting', 'employedWithSubsidy'];
const OUT: readonly RegisterStatus[] = ['disabilityPension', 'out'];

/** Says everything that contradicts itself; the file has passed the schema. */
export function checkMetric({ definition }: MetricFile, say: SayMetric): void {
  const { moment, span, where, partition, expected, sum, event, atLeast, denominator } = definition;
  const at = (...path: Path): Path => ['definition', ...path];
  if ((moment === undefined) === (span === undefined)) {
    say(at(), 'invalid definition; expected either moment or span', 'such as moment: 6 months');
  }
  if (span !== undefined && span.until <= (span.after ?? 0)) {
    say(
      at('span'),
      `invalid span: until ${span.until} months; expected more than after, ${span.after} months`,
    );
  }
  if (partition === undefined ? event === undefined && sum === undefined : event !== undefined) {
    say(
      at(),
      'invalid definition; expected one of event, sum or partition',
      'a partition has no event beside it',
    );
  }
  for (const key of ['measures', 'groups'] as const) {
    if (where?.[key]?.length === 0)
      say(at('where', key), `divides by nothing: ${key} is empty; expected at least one`);
  }
  const nobody = denominator === undefined ? undefined : impossible(denominator);
  if (nobody !== undefined) say(at('denominator'), `divides by nothing: ${nobody}`);
  const never = event === undefined ? undefined : impossible(event);
  if (never !== undefined) say(at('event'), `can never come: ${never}`);
  if (partition !== undefined) {
    if (partition.length < 2) say(at('partition'), 'invalid partition; expected at least two classes');
    partition.forEach(({ when = {}, id }, i) => {
      const last = i === partition.length - 1;
      const reason = impossible(when);
      if (reason !== undefined) say(at('partition', i, 'when'), `class ${id} can never come: ${reason}`);
      if ((Object.keys(when).length === 0) !== last) {
        say(
          at('partition', i),
          last
            ? `class ${id} is the last; expected no when, for it takes the rest`
            : `class ${id} takes everybody; expected a when`,
        );
      }
    });
    if (moment === undefined)
      say(at('partition'), 'a partition is read at a moment; expected moment, not span');
  }
  if (definition.clock === 'continuous' && span !== undefined) {
    say(at('span'), 'a span is counted by the register; expected clock: register');
  }
  if (definition.population === 'inside') {
    if (definition.clock === 'continuous') {
      say(at('clock'), 'whoever is inside is counted by the register; expected clock: register');
    }
    if (where?.intoJob !== undefined) {
      say(at('where', 'intoJob'), 'whoever is inside has not left yet; expected population: exits');
    }
  }
  if (
    expected !== undefined &&
    (moment === undefined || event === undefined || sum !== undefined || denominator !== undefined)
  ) {
    say(
      at('expected'),
      'an expectation is of an event at a moment; expected moment and event, and no sum or denominator',
    );
  }
  if (atLeast !== undefined && sum === undefined)
    say(at('atLeast'), 'atLeast is a bound on a sum; expected sum');
}

/** Why nobody can meet a condition; undefined when somebody can. */
export function impossible(condition: ConditionFile): string | undefined {
  const { hoursAtLeast = 0, hoursBelow, measure, onBenefit, anyOf } = condition;
  const status = condition.status ?? REGISTER_STATUSES;
  if (status.length === 0) return 'no status is in both lists';
  if (hoursBelow !== undefined && hoursBelow <= hoursAtLeast) {
    return `hours are at least ${hoursAtLeast} and below ${hoursBelow}`;
  }
  const among = (some: readonly RegisterStatus[]) => status.some((word) => some.includes(word));
  const words = status.join(', ');
  if (hoursAtLeast > 0 && !among(WORKING)) return `nobody ${words} works ${hoursAtLeast} of full time`;
  if (measure !== undefined && !among(WITH_MEASURE)) return `nobody ${words} is in a measure`;
  if (onBenefit === true && status.every((word) => OUT.includes(word))) {
    return `nobody ${words} has a benefit that goes with the registration`;
  }
  if (anyOf !== undefined) {
    if (anyOf.length === 0) return 'anyOf is empty';
    const { anyOf: _, ...rest } = condition;
    const reasons = anyOf.map((option) => impossible(both(rest, option)));
    if (reasons.every((reason) => reason !== undefined)) return reasons[0];
  }
  return undefined;
}

/** Both conditions at once, as far as one can be written. */
function both(a: ConditionFile, b: ConditionFile): ConditionFile {
  const status =
    a.status === undefined
      ? b.status
      : b.status === undefined
        ? a.status
        : a.status.filter((word) => b.status!.includes(word));
  return {
    ...a,
    ...b,
    ...(status === undefined ? {} : { status }),
    hoursAtLeast: Math.max(a.hoursAtLeast ?? 0, b.hoursAtLeast ?? 0),
    hoursBelow: Math.min(a.hoursBelow ?? Number.POSITIVE_INFINITY, b.hoursBelow ?? Number.POSITIVE_INFINITY),
  };
}
