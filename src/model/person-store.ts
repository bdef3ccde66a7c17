// The people inside the world, one row each in a single buffer, so that an event finds everything about a
// person side by side. A person who has left for good gives the row back; the record knows people by their
// number, never by handle. Kernel style on purpose: no object, closure or string per person or event.
//
// A handle is the cell at which the person's row starts, and every column is a view of the whole buffer that
// starts at its own place in the row. So `store.hours[person]` is a person's hours; a column of 32-bit words
// is read at `person * WORDS`, as in `store.status[person * WORDS]`. Handles are multiples of ROW.

import type { CopiesItself } from '../engine/copy-state.js';
import { HazardClocks } from '../engine/hazard-clocks.js';
import { EngineError } from '../errors/errors.js';
import { BARRIERS } from './parameters.js';
import { CLOCKS, DATES } from './slots.js';

const BARRIER_COUNT = BARRIERS.length;
/** Words of 32 bits in a cell. */
export const WORDS = 2;
/** Cells of 64 bits in a row. */
export const ROW = 76;
/** Room is made in steps of a quarter: a doubling would hold half of a country in empty rows. */
const GROWTH = 1.25;

export class PersonStore implements CopiesItself {
  /** End of the rows ever given out, in cells; those below and not free are alive. */
  used = 0;
  readonly free: number[] = [];
  readonly clocks: HazardClocks;
  private buffer: ArrayBuffer;
  private rows: number;

  // Who they are.
  number!: Int32Array;
  key0!: Uint32Array;
  key1!: Uint32Array;
  group!: Int32Array;
  region!: Int32Array;
  workCapacity!: Float64Array;
  hidden!: Int32Array;
  /** 1 while on leave from a job. */
  attached!: Int32Array;
  arrivalDay!: Float64Array;
  ownMotivation!: Float64Array;
  ownTrust!: Float64Array;

  // What changes.
  status!: Int32Array;
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
  meetingActive!: Int32Array;

  // The jobless spell.
  registeredDay!: Float64Array;
  spell!: Int32Array;
  offerAttempt!: Int32Array;
  benefitUntil!: Float64Array;
  hadStint!: Int32Array;

  // The caseworker.
  occasion!: Int32Array;
  caseworkerMove!: Int32Array;
  nextMoveDay!: Float64Array;
  meetingPost!: Int32Array;
  lastPost!: Int32Array;
  moveAtMeeting!: Int32Array;

  // The measure.
  measure!: Int32Array;
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
  deadweight!: Int32Array;
  /** Stop on the way for fixed chains and routing. */
  stop!: Int32Array;
  chain!: Int32Array;

  // The job.
  job!: Int32Array;
  tenureFrom!: Float64Array;
  hours!: Float64Array;
  match!: Float64Array;
  lossPart!: Int32Array;
  supportMeasure!: Int32Array;
  supportStart!: Float64Array;
  supportPlanned!: Float64Array;
  supportAttempt!: Int32Array;

  /** Dates to come, from the person's handle on by kind. */
  dates!: Float64Array;
  /** Referrals to each measure so far, the index of its draws: at `visitCell`. */
  visits: Uint16Array;
  /** Stints of each measure so far, up to 255: at `visitCell`. */
  starts: Uint8Array;

  /** What is believed about the barriers of the person at the present meeting; each meeting forms it anew. */
  readonly beliefs = new Float64Array(BARRIER_COUNT);

  /**
   * @param measureCount - number of measures
   * @param expected - people for whom room is set aside; memory is taken only when a row is first written
   * @param bareNetwork - whether people only wait and stay (`Model.isBareNetwork`): a row used again is then as good as new
   */
  constructor(
    private readonly measureCount: number,
    expected: number,
    private readonly bareNetwork: boolean,
  ) {
    this.rows = expected;
    this.buffer = new ArrayBuffer(expected * ROW * Float64Array.BYTES_PER_ELEMENT);
    this.visits = new Uint16Array(expected * measureCount);
    this.starts = new Uint8Array(expected * measureCount);
    this.clocks = new HazardClocks(CLOCKS, CLOCKS + DATES);
    this.layOut();
  }

  /** Number of a person's row: dense, from 0, for what is kept beside the rows. */
  rowOf(person: number): number {
    return (person / ROW) | 0;
  }

  /** Where a person's count of a measure lies in `visits` and `starts`. */
  visitCell(person: number, measure: number): number {
    return ((person / ROW) | 0) * this.measureCount + measure;
  }

  /** Counts one more stint at a `visitCell`. The count stays at 255, above every limit that a measure can have. */
  countStart(cell: number): void {
    const before = this.starts[cell]!;
    if (before < 255) this.starts[cell] = before + 1;
  }

  /** A free handle with everything at zero and nothing due. */
  take(): number {
    const used = this.free.pop();
    const handle = used ?? this.used;
    if (used === undefined) {
      this.used = handle + ROW;
      if (this.used > this.rows * ROW) this.grow();
    }
    const word = handle * WORDS;
    this.spell[word] = -1;
    this.stints[word] = 0;
    this.stop[word] = 0;
    this.chain[word] = -1;
    // Loops: `fill` costs more to call than it saves on so few cells.
    const { dates, visits, starts } = this;
    const first = this.visitCell(handle, 0);
    for (let i = first; i < first + this.measureCount; i++) {
      visits[i] = 0;
      starts[i] = 0;
    }
    // In a bare network nothing else has moved since the row was first taken, or it is set before it is read.
    if (this.bareNetwork && used !== undefined) return handle;
    this.clocks.reset(handle);
    for (let i = handle; i < handle + DATES; i++) dates[i] = Number.POSITIVE_INFINITY;
    this.noiseLeft[handle] = 1;
    this.signal[handle] = 0;
    this.healthGrown[handle] = 0;
    this.gridIndex[word] = 0;
    this.meetingActive[word] = 0;
    this.offerAttempt[word] = 0;
    this.hadStint[word] = 0;
    this.occasion[word] = 0;
    this.caseworkerMove[word] = 0;
    this.moveAtMeeting[word] = 0;
    this.meetingPost[word] = -1;
    this.lastPost[word] = -1;
    this.measure[word] = -1;
    this.queue[word] = -1;
    this.job[word] = -1;
    this.hours[handle] = 0;
    this.match[handle] = 0;
    this.deadweight[word] = 0;
    this.supportMeasure[word] = -1;
    this.supportAttempt[word] = 0;
    return handle;
  }

  /** Gives a handle back. The person must have nothing pending anywhere. */
  release(handle: number): void {
    this.status[handle * WORDS] = 0;
    this.free.push(handle);
  }

  /** A store of its own with the same people; only rows that were given out are read. */
  copyItself(): this {
    const twin = new PersonStore(this.measureCount, this.rows, this.bareNetwork);
    twin.takeOver(this);
    return twin as this;
  }

  private grow(): void {
    const wider = new PersonStore(
      this.measureCount,
      Math.max(64, Math.ceil(this.rows * GROWTH)),
      this.bareNetwork,
    );
    wider.takeOver(this);
    this.rows = wider.rows;
    this.buffer = wider.buffer;
    this.visits = wider.visits;
    this.starts = wider.starts;
    this.layOut();
  }

  private takeOver(other: PersonStore): void {
    const cells = Math.min(other.used, other.rows * ROW);
    // As words: a copy of 64-bit numbers need not keep the bits of two words that look like no number.
    new Int32Array(this.buffer).set(new Int32Array(other.buffer, 0, cells * WORDS));
    const counts = (cells / ROW) * this.measureCount;
    this.visits.set(other.visits.subarray(0, counts));
    this.starts.set(other.starts.subarray(0, counts));
    this.used = other.used;
    for (const handle of other.free) this.free.push(handle);
  }

  /** Gives every column its place: what every event reads first, then what the rates read, then the rest. */
  private layOut(): void {
    const { buffer } = this;
    let bytes = 0;
    const float = (count = 1) => {
      // Cells start at multiples of eight bytes.
      bytes = Math.ceil(bytes / 8) * 8;
      const view = new Float64Array(buffer, bytes);
      bytes += 8 * count;
      return view;
    };
    const word = () => {
      const view = new Int32Array(buffer, bytes);
      bytes += 4;
      return view;
    };
    const key = () => {
      const view = new Uint32Array(buffer, bytes);
      bytes += 4;
      return view;
    };
    // Rings, dates, and the states of the clocks.
    const clocks = float(2 * CLOCKS + DATES);
    this.clocks.cells = clocks;
    this.dates = new Float64Array(buffer, clocks.byteOffset + 8 * CLOCKS);
    this.status = word();
    this.group = word();
    this.key0 = key();
    this.key1 = key();
    this.number = word();
    this.region = word();
    this.measure = word();
    this.queue = word();
    this.motivation = float();
    this.barriers = float(BARRIER_COUNT);
    this.registeredDay = float();
    this.benefitUntil = float();
    this.signal = float();
    this.attached = word();
    this.meetingActive = word();
    this.hadStint = word();
    this.hidden = word();
    this.spell = word();
    this.gridIndex = word();
    this.statusSince = float();
    this.arrivalDay = float();
    this.ownMotivation = float();
    this.trust = float();
    this.ownTrust = float();
    this.healthGrown = float();
    this.healthSince = float();
    this.waitingWornUntil = float();
    this.noiseLeft = float();
    this.occasion = word();
    this.caseworkerMove = word();
    this.meetingPost = word();
    this.lastPost = word();
    this.moveAtMeeting = word();
    this.offerAttempt = word();
    this.nextMoveDay = float();
    this.workCapacity = float();
    this.joinedDay = float();
    this.grantedDay = float();
    this.stints = word();
    this.deadweight = word();
    this.stop = word();
    this.chain = word();
    this.stintStart = float();
    this.plannedDays = float();
    this.dose = float();
    this.doseFrom = float();
    this.attendance = float();
    this.mismatch = float();
    this.barriersAtStart = float(BARRIER_COUNT);
    this.job = word();
    this.lossPart = word();
    this.supportMeasure = word();
    this.supportAttempt = word();
    this.tenureFrom = float();
    this.hours = float();
    this.match = float();
    this.supportStart = float();
    this.supportPlanned = float();
    if (bytes > ROW * 8) throw new EngineError('defect', `a row of ${bytes} bytes is longer than ROW`);
  }

  /** Tie-break among people: 52 bits of the key, the same in every scenario, never the order of creation. */
  order(handle: number): number {
    return this.key0[handle * WORDS]! * 1_048_576 + (this.key1[handle * WORDS]! >>> 12);
  }

  /** Day on which a person came into the world: on arrival, or when it opened. */
  entryDay(handle: number): number {
    const arrival = this.arrivalDay[handle]!;
    return arrival > 0 ? arrival : 0;
  }

  /** Time of the person's next own event, Infinity when nothing is due. */
  nextDue(handle: number): number {
    // Rings and dates lie side by side.
    const { cells } = this.clocks;
    let next = cells[handle]!;
    for (let i = handle + 1; i < handle + CLOCKS + DATES; i++) {
      const time = cells[i]!;
      if (time < next) next = time;
    }
    return next;
  }
}
