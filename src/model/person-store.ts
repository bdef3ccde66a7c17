// The people inside the world, as parallel typed arrays addressed by an integer handle. A person who has
// left for good gives the handle back; the record knows people by their number, never by handle.
// Kernel style on purpose: no object, closure or string per person or event.

import { HazardClocks } from '../engine/hazard-clocks.js';
import { BARRIERS } from './parameters.js';
import { CLOCKS, DATES } from './slots.js';

const BARRIER_COUNT = BARRIERS.length;
/** Room is made in steps of a quarter: a doubling would hold half of a country in empty rows. */
const GROWTH = 1.25;

export class PersonStore {
  /** Handles ever given out; those below and not free are alive. */
  used = 0;
  readonly free: number[] = [];
  readonly clocks: HazardClocks;

  // Who they are.
  number!: Int32Array;
  key0!: Uint32Array;
  key1!: Uint32Array;
  group!: Uint8Array;
  region!: Uint8Array;
  workCapacity!: Float64Array;
  hidden!: Uint8Array;
  /** 1 while on leave from a job. */
  attached!: Uint8Array;
  disclosureThreshold!: Float64Array;
  arrivalDay!: Float64Array;
  ownMotivation!: Float64Array;
  ownTrust!: Float64Array;

  // What changes.
  status!: Uint8Array;
  statusSince!: Float64Array;
  barriers!: Float64Array;
  motivation!: Float64Array;
  trust!: Float64Array;
  /** Share of the belief's noise that is left. */
  noiseLeft!: Float64Array;
  /** Health barrier grown out of work so far. */
  healthGrown!: Float64Array;
  signal!: Float64Array;
  /** Day from which on the person's grid has been applied. */
  gridIndex!: Int32Array;
  healthSince!: Float64Array;
  waitingWornUntil!: Float64Array;
  /** 1 while a recent meeting raises search. */
  meetingActive!: Uint8Array;

  // The jobless spell.
  registeredDay!: Float64Array;
  spell!: Int32Array;
  offerAttempt!: Int32Array;
  benefitUntil!: Float64Array;
  hadStint!: Uint8Array;

  // The caseworker.
  occasion!: Int32Array;
  caseworkerMove!: Int32Array;
  nextMoveDay!: Float64Array;
  meetingPost!: Int32Array;
  lastPost!: Int32Array;
  moveAtMeeting!: Int32Array;

  // The measure.
  measure!: Int16Array;
  queue!: Int32Array;
  joinedDay!: Float64Array;
  grantedDay!: Float64Array;
  stintStart!: Float64Array;
  plannedDays!: Float64Array;
  dose!: Float64Array;
  doseFrom!: Float64Array;
  attendance!: Float64Array;
  mismatch!: Float64Array;
  barriersAtStart!: Float64Array;
  stints!: Int32Array;
  deadweight!: Uint8Array;
  /** Stop on the way for fixed chains and routing. */
  stop!: Int32Array;
  chain!: Int16Array;

  // The job.
  job!: Int32Array;
  tenureFrom!: Float64Array;
  hours!: Float64Array;
  match!: Float64Array;
  lossPart!: Uint8Array;
  supportMeasure!: Int16Array;
  supportStart!: Float64Array;
  supportPlanned!: Float64Array;
  supportAttempt!: Int32Array;

  /** Dates to come, by kind: person × DATES. */
  dates!: Float64Array;
  /** Referrals to each measure so far, the index of its draws: person × measures. */
  visits!: Uint16Array;
  /** Stints of each measure so far: person × measures. */
  starts!: Uint16Array;

  /** What is believed about the barriers of the person at the present meeting; each meeting forms it anew. */
  readonly beliefs = new Float64Array(BARRIER_COUNT);

  private capacity = 0;

  constructor(
    private readonly measureCount: number,
    capacity: number,
  ) {
    this.clocks = new HazardClocks(CLOCKS, capacity);
    this.growTo(capacity);
  }

  /** A free handle with everything at zero and nothing due. */
  take(): number {
    const handle = this.free.pop() ?? this.used++;
    if (handle >= this.capacity) this.growTo(Math.ceil(this.capacity * GROWTH));
    // Loops: `fill` costs more to call than it saves on so few cells.
    const { dates, visits, starts, measureCount } = this;
    this.clocks.reset(handle);
    for (let i = handle * DATES; i < (handle + 1) * DATES; i++) dates[i] = Number.POSITIVE_INFINITY;
    for (let i = handle * measureCount; i < (handle + 1) * measureCount; i++) {
      visits[i] = 0;
      starts[i] = 0;
    }
    this.noiseLeft[handle] = 1;
    this.signal[handle] = 0;
    this.healthGrown[handle] = 0;
    this.gridIndex[handle] = 0;
    this.meetingActive[handle] = 0;
    this.spell[handle] = -1;
    this.offerAttempt[handle] = 0;
    this.hadStint[handle] = 0;
    this.occasion[handle] = 0;
    this.caseworkerMove[handle] = 0;
    this.moveAtMeeting[handle] = 0;
    this.meetingPost[handle] = -1;
    this.lastPost[handle] = -1;
    this.measure[handle] = -1;
    this.queue[handle] = -1;
    this.stints[handle] = 0;
    this.stop[handle] = 0;
    this.chain[handle] = -1;
    this.job[handle] = -1;
    this.hours[handle] = 0;
    this.match[handle] = 0;
    this.deadweight[handle] = 0;
    this.supportMeasure[handle] = -1;
    this.supportAttempt[handle] = 0;
    return handle;
  }

  /** Gives a handle back. The person must have nothing pending anywhere. */
  release(handle: number): void {
    this.status[handle] = 0;
    this.free.push(handle);
  }

  private growTo(capacity: number): void {
    const float = (from: Float64Array | undefined, stride = 1) =>
      widened(from, new Float64Array(capacity * stride));
    const integer = (from: Int32Array | undefined) => widened(from, new Int32Array(capacity));
    const short = (from: Int16Array | undefined) => widened(from, new Int16Array(capacity));
    const byte = (from: Uint8Array | undefined, stride = 1) =>
      widened(from, new Uint8Array(capacity * stride));
    const word = (from: Uint32Array | undefined) => widened(from, new Uint32Array(capacity));

    this.number = integer(this.number);
    this.key0 = word(this.key0);
    this.key1 = word(this.key1);
    this.group = byte(this.group);
    this.region = byte(this.region);
    this.workCapacity = float(this.workCapacity);
    this.hidden = byte(this.hidden);
    this.attached = byte(this.attached);
    this.disclosureThreshold = float(this.disclosureThreshold);
    this.arrivalDay = float(this.arrivalDay);
    this.ownMotivation = float(this.ownMotivation);
    this.ownTrust = float(this.ownTrust);
    this.status = byte(this.status);
    this.statusSince = float(this.statusSince);
    this.barriers = float(this.barriers, BARRIER_COUNT);
    this.motivation = float(this.motivation);
    this.trust = float(this.trust);
    this.noiseLeft = float(this.noiseLeft);
    this.healthGrown = float(this.healthGrown);
    this.signal = float(this.signal);
    this.gridIndex = integer(this.gridIndex);
    this.healthSince = float(this.healthSince);
    this.waitingWornUntil = float(this.waitingWornUntil);
    this.meetingActive = byte(this.meetingActive);
    this.registeredDay = float(this.registeredDay);
    this.spell = integer(this.spell);
    this.offerAttempt = integer(this.offerAttempt);
    this.benefitUntil = float(this.benefitUntil);
    this.hadStint = byte(this.hadStint);
    this.occasion = integer(this.occasion);
    this.caseworkerMove = integer(this.caseworkerMove);
    this.nextMoveDay = float(this.nextMoveDay);
    this.meetingPost = integer(this.meetingPost);
    this.lastPost = integer(this.lastPost);
    this.moveAtMeeting = integer(this.moveAtMeeting);
    this.measure = short(this.measure);
    this.queue = integer(this.queue);
    this.joinedDay = float(this.joinedDay);
    this.grantedDay = float(this.grantedDay);
    this.stintStart = float(this.stintStart);
    this.plannedDays = float(this.plannedDays);
    this.dose = float(this.dose);
    this.doseFrom = float(this.doseFrom);
    this.attendance = float(this.attendance);
    this.mismatch = float(this.mismatch);
    this.barriersAtStart = float(this.barriersAtStart, BARRIER_COUNT);
    this.stints = integer(this.stints);
    this.deadweight = byte(this.deadweight);
    this.stop = integer(this.stop);
    this.chain = short(this.chain);
    this.job = integer(this.job);
    this.tenureFrom = float(this.tenureFrom);
    this.hours = float(this.hours);
    this.match = float(this.match);
    this.lossPart = byte(this.lossPart);
    this.supportMeasure = short(this.supportMeasure);
    this.supportStart = float(this.supportStart);
    this.supportPlanned = float(this.supportPlanned);
    this.supportAttempt = integer(this.supportAttempt);
    this.dates = float(this.dates, DATES);
    this.visits = widened(this.visits, new Uint16Array(capacity * this.measureCount));
    this.starts = widened(this.starts, new Uint16Array(capacity * this.measureCount));
    this.clocks.growTo(capacity);
    this.capacity = capacity;
  }

  /** Tie-break among people: 52 bits of the key, the same in every scenario, never the order of creation. */
  order(handle: number): number {
    return this.key0[handle]! * 1_048_576 + (this.key1[handle]! >>> 12);
  }

  /** Day on which a person came into the world: on arrival, or when it opened. */
  entryDay(handle: number): number {
    const arrival = this.arrivalDay[handle]!;
    return arrival > 0 ? arrival : 0;
  }

  /** Time of the person's next own event, Infinity when nothing is due. */
  nextDue(handle: number): number {
    const { dates } = this;
    let next = this.clocks.nextRing(handle);
    for (let i = handle * DATES; i < (handle + 1) * DATES; i++) {
      const date = dates[i]!;
      if (date < next) next = date;
    }
    return next;
  }
}

function widened<T extends Float64Array | Int32Array | Int16Array | Uint8Array | Uint16Array | Uint32Array>(
  from: T | undefined,
  to: T,
): T {
  if (from !== undefined) to.set(from);
  return to;
}
