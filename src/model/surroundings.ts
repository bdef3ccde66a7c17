// Everything a person's step needs from the rest of the world. The shared world answers from live queues;
// a re-run of one person answers from the record of a run. The step itself is the same code for both.

/** Answers to a person's requests. Queues and posts are numbered by the compiled model. */
export interface Surroundings {
  /** Whether a queue takes nobody now. */
  isClosed(queue: number, now: number): boolean;
  /** Whether the stint that would start now is taken away; only a re-run of one person ever does that. */
  withholds(measure: number, now: number): boolean;
  /** Whether a stint taken away is followed by its review at once, or by open search until its planned end. */
  skipsWithheld(): boolean;
  /** Expected wait as published at the start of the month, days. */
  publishedWait(queue: number, now: number): number;
  /** NAV's reputation as published at the start of the month, in [0, 1]. */
  reputationAt(now: number): number;

  /**
   * Asks for a place. `granted`: it starts now. `dated`: granted for a coming date; the start will be
   * called. `waits`: a grant may be called later. `balks`: the waiting room was full.
   */
  requestPlace(person: number, queue: number, now: number): 'granted' | 'dated' | 'waits' | 'balks';
  /** A waiting person leaves the list: patience ran out, or something else came. */
  leaveWaitingList(person: number, queue: number, now: number, why: 'patience' | 'other'): void;
  /** A person with a granted, dated place gives it back before the start. */
  giveBackPlace(person: number, queue: number, now: number): void;
  /** A place is free again. */
  releasePlace(person: number, queue: number, now: number): void;
  /** Takes a place that is never waited for (subsidy, support), if one is free. */
  takeFreePlace(person: number, queue: number, now: number): boolean;

  /** Asks for a meeting at a caseworker's post; true when it is held now, else it will be called. */
  requestMeeting(person: number, post: number, now: number): boolean;
  cancelMeeting(person: number, post: number, now: number): void;
  /** Caseworkers' posts of a group and region: numbered from `first`. */
  postsOf(group: number, region: number): { readonly first: number; readonly count: number };
  /** Times a post's holder changed by `now`, and the present holder's knowledge in [0, 1]. */
  holderChanges(post: number, now: number): number;
  knowledge(post: number, now: number): number;

  /** A leaver of a measure was satisfied or not. */
  reportSatisfaction(satisfied: boolean): void;
}
