// Meetings with the caseworker: the work-ability assessment on entry, and reviews. A meeting renews what
// is believed about the person and ends in a referral or in the date of the next review.

import { DECISION } from '../decisions.js';
import { discloses, formBeliefs } from '../mechanisms/belief.js';
import { chooseMeasure } from '../mechanisms/choice.js';
import { applyContent } from '../mechanisms/content.js';
import { feelHeard } from '../mechanisms/learning.js';
import { nudge } from '../mechanisms/nudge.js';
import { WORDS } from '../person-store.js';
import { SLOT } from '../slots.js';
import { drawOf, type Life, setDue, thresholdOf } from './life.js';
import { awaitReview, refer } from './referral.js';

/** Asks for a meeting; it is held at once when the caseworker has time. */
export function askForMeeting(life: Life, person: number, now: number): void {
  const { store, surroundings } = life;
  setDue(store, person, SLOT.review, Number.POSITIVE_INFINITY);
  const post = postOf(life, person, now);
  store.meetingPost[person * WORDS] = post;
  life.observer?.(person, now, { what: 'meetingAsked', post });
  if (surroundings.requestMeeting(person, post, now)) holdMeeting(life, person, now);
}

/** The meeting is held now. */
export function holdMeeting(life: Life, person: number, now: number): void {
  const { model, store, surroundings } = life;
  const post = store.meetingPost[person * WORDS]!;
  store.meetingPost[person * WORDS] = -1;
  const occasion = store.occasion[person * WORDS]!;
  const newCaseworker = meetCaseworker(life, person, post, now);
  const knowledge = surroundings.knowledge(post, now);
  if (occasion === 0 && model.assessment !== undefined && model.assessment.hasContent) {
    applyContent(model.assessment.content, store, person, 0, 1);
  }
  const error = formBeliefs(model, store, person, knowledge, occasion);
  feelHeard(model, store, person, error);
  if (model.strength.meetingsInSearch !== 0 && model.parameters.job.meetingSearchEffect !== 0) {
    store.meetingActive[person * WORDS] = 1;
    setDue(store, person, SLOT.meetingEffectEnd, now + model.parameters.job.meetingSearchDays);
  }
  life.observer?.(person, now, {
    what: 'meeting',
    post,
    newCaseworker,
    knowledge,
    error,
    disclosed: discloses(model, store, person),
  });
  const measure = chooseMeasure(model, store, surroundings, person, knowledge, now);
  store.occasion[person * WORDS] = occasion + 1;
  life.observer?.(person, now, { what: 'chosen', measure });
  if (measure >= 0) refer(life, person, measure, now);
  else awaitReview(life, person, now, 'ordinary');
}

/** Post of the person's caseworker now: by hash of their key, moved at the person's own dates. */
function postOf(life: Life, person: number, now: number): number {
  const { model, store } = life;
  const rate = model.parameters.caseworker.movePerDay * model.strength.turnover;
  if (rate > 0) {
    while (store.nextMoveDay[person]! <= now) {
      const move = store.caseworkerMove[person * WORDS]! + 1;
      store.caseworkerMove[person * WORDS] = move;
      store.nextMoveDay[person] =
        store.nextMoveDay[person]! + thresholdOf(store, person, DECISION.caseworkerMove, move, 0) / rate;
    }
  }
  const { first, count } = life.surroundings.postsOf(
    store.group[person * WORDS]!,
    store.region[person * WORDS]!,
  );
  return (
    first +
    Math.floor(drawOf(store, person, DECISION.caseworker, store.caseworkerMove[person * WORDS]!, 0) * count)
  );
}

/** Trust falls with every change of caseworker since the last meeting; says whether there was one. */
function meetCaseworker(life: Life, person: number, post: number, now: number): boolean {
  const { model, store, surroundings } = life;
  const holder = surroundings.holderChanges(post, now);
  const before = store.lastPost[person * WORDS]!;
  const moved = before >= 0 && (before !== post || store.moveAtMeeting[person * WORDS] !== holder);
  store.lastPost[person * WORDS] = post;
  store.moveAtMeeting[person * WORDS] = holder;
  if (moved && model.strength.turnover !== 0) {
    store.trust[person] = nudge(
      store.trust[person]!,
      model.strength.turnover * model.parameters.behaviour.trustCaseworkerChange,
    );
  }
  return moved;
}
