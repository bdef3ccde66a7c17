// What a person's step works on: the model, the people, their surroundings and the record. The same for
// the shared world and for one person re-run alone.

import { drawAddress } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import type { Model } from '../model.js';
import { type PersonStore, WORDS } from '../person-store.js';
import type { EndReason, Recorder } from '../recorder.js';
import { CLOCKS } from '../slots.js';
import type { Surroundings } from '../surroundings.js';

/** One thing that happened to a person, for a story told in words. */
export type StoryEvent =
  | { readonly what: 'registered'; readonly again: boolean }
  | { readonly what: 'meetingAsked'; readonly post: number }
  | {
      readonly what: 'meeting';
      readonly post: number;
      readonly newCaseworker: boolean;
      readonly knowledge: number;
      readonly error: number;
      readonly disclosed: boolean;
    }
  | { readonly what: 'chosen'; readonly measure: number }
  | {
      readonly what: 'joined';
      readonly measure: number;
      readonly answer: 'granted' | 'dated' | 'waits' | 'balks';
    }
  | { readonly what: 'reneged'; readonly measure: number }
  | {
      readonly what: 'started';
      readonly measure: number;
      readonly plannedDays: number;
      readonly attendance: number;
      readonly mismatch: number;
    }
  | { readonly what: 'dose'; readonly measure: number; readonly dose: number }
  | {
      readonly what: 'ended';
      readonly measure: number;
      readonly reason: EndReason;
      readonly dose: number;
      readonly satisfied: boolean;
    }
  | {
      readonly what: 'job';
      readonly how: 'hire' | 'offer' | 'return';
      readonly hours: number;
      readonly match: number;
      readonly subsidised: boolean;
    }
  | { readonly what: 'offerLapsed' }
  | { readonly what: 'jobLost'; readonly again: boolean }
  | { readonly what: 'staysAfterSubsidy' }
  | { readonly what: 'support'; readonly measure: number }
  | { readonly what: 'tieLost' }
  | { readonly what: 'gone'; readonly how: 'leftLabourForce' | 'pension' | 'left' }
  /** Not a thing that happens: the person as they are after one. */
  | {
      readonly what: 'state';
      /** Ordinary job offers that are accepted, per day; undefined while in a job. */
      readonly jobPerDay: number | undefined;
      readonly motivation: number;
      readonly trust: number;
      /** In the order of BARRIERS. */
      readonly barriers: readonly number[];
    };

export interface Life {
  readonly model: Model;
  readonly store: PersonStore;
  readonly surroundings: Surroundings;
  readonly recorder: Recorder;
  /** Called when a person has left for good; the handle may be reused afterwards. */
  readonly departed: (person: number, now: number) => void;
  /** Told everything, when somebody wants a story. */
  readonly observer: ((person: number, now: number, event: StoryEvent) => void) | undefined;
}

/** A uniform draw in (0, 1) of a person. */
export function drawOf(
  store: PersonStore,
  person: number,
  decision: number,
  index: number,
  sub: number,
): number {
  return uniformAt(
    store.key0[person * WORDS]!,
    store.key1[person * WORDS]!,
    drawAddress(decision, index),
    sub,
  );
}

/** A unit-exponential threshold of a person. */
export function thresholdOf(
  store: PersonStore,
  person: number,
  decision: number,
  index: number,
  sub: number,
): number {
  return -Math.log(1 - drawOf(store, person, decision, index, sub));
}

/** Sets the date of a slot that is one; Infinity: never. */
export function setDue(store: PersonStore, person: number, slot: number, time: number): void {
  store.dates[person + slot - CLOCKS] = time;
}
