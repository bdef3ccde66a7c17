// Measures that surround a job: facilitation, mentor, grants, training in the firm. A person in a job
// takes one up by hazard if a place is free; while it lasts job loss is lower, and the match and the
// barriers it works on improve in proportion to the time it was there.

import { DECISION } from '../decisions.js';
import { applyContent } from '../mechanisms/content.js';
import { nudge } from '../mechanisms/nudge.js';
import { BARRIERS } from '../parameters.js';
import { WORDS } from '../person-store.js';
import { SLOT } from '../slots.js';
import { refreshClocks } from './clocks.js';
import { drawOf, type Life, setDue, thresholdOf } from './life.js';
import { isWithheld } from './stint.js';

/** Support is taken up: which kind is drawn by take-up among those open to the person. */
export function takeUpSupport(life: Life, person: number, now: number): void {
  const { model, store, surroundings } = life;
  const job = store.job[person * WORDS]!;
  const attempt = store.supportAttempt[person * WORDS]!;
  const open = model.supportOf[store.group[person * WORDS]!]!.filter(
    (measure) => store.starts[store.visitCell(person, measure.index)]! < measure.maximumStints,
  );
  let left =
    drawOf(store, person, DECISION.supportChoice, attempt, job) *
    open.reduce((sum, measure) => sum + measure.supportPerDay, 0);
  const chosen = open.find((measure) => {
    left -= measure.supportPerDay;
    return left < 0;
  });
  store.supportAttempt[person * WORDS] = attempt + 1;
  store.clocks.wind(
    person,
    SLOT.offerOrSupport,
    thresholdOf(store, person, DECISION.support, attempt + 1, job),
  );
  const group = store.group[person * WORDS]!;
  const queue = chosen === undefined ? -1 : chosen.queueOf(group, store.region[person * WORDS]!);
  if (
    chosen !== undefined &&
    queue >= 0 &&
    !isWithheld(life, person, chosen, now) &&
    surroundings.takeFreePlace(person, queue, now)
  ) {
    const at = store.visitCell(person, chosen.index);
    const visit = store.visits[at]! + 1;
    store.visits[at] = visit;
    store.countStart(at);
    const quantile = chosen.duration[group];
    const planned =
      quantile === undefined
        ? Number.POSITIVE_INFINITY
        : quantile(drawOf(store, person, DECISION.duration, visit, chosen.hash));
    store.supportMeasure[person * WORDS] = chosen.index;
    store.supportStart[person] = now;
    store.supportPlanned[person] = planned;
    store.match[person] = nudge(store.match[person]!, Math.min(0.5, chosen.supportMatch));
    setDue(store, person, SLOT.supportEnd, now + planned);
    life.observer?.(person, now, { what: 'support', measure: chosen.index });
  }
  refreshClocks(life, person, now);
}

/** Support ends, at its planned date or with the job. Does nothing without support. */
export function endSupport(life: Life, person: number, now: number): void {
  const { model, store, surroundings, recorder } = life;
  const index = store.supportMeasure[person * WORDS]!;
  if (index < 0) return;
  const measure = model.measures[index]!;
  const planned = store.supportPlanned[person]!;
  const dose =
    planned > 0 && planned < Number.POSITIVE_INFINITY
      ? Math.min(1, (now - store.supportStart[person]!) / planned)
      : 1;
  const before = store.barriers.slice(person, person + BARRIERS.length);
  if (measure.hasContent) applyContent(measure.content, store, person, 0, dose);
  recorder.endSupport(store, person, now, {
    dose,
    before,
    reason: dose === 1 ? 'completed' : 'jobLost',
  });
  store.supportMeasure[person * WORDS] = -1;
  setDue(store, person, SLOT.supportEnd, Number.POSITIVE_INFINITY);
  surroundings.releasePlace(
    person,
    measure.queueOf(store.group[person * WORDS]!, store.region[person * WORDS]!),
    now,
  );
}
