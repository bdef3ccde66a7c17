// The bound: the same two networks written out by hand, as a programmer would who needs nothing else. Typed
// arrays, addressed draws by the product's own generator and laws, sums for the checks, nothing recorded,
// nothing configurable. A change here is a commit of its own: every ratio in the benchmark stands on it.

import { normalQuantile } from '../../../dist/random/normal.js';
import { rootKey } from '../../../dist/random/root-key.js';
import { uniformAt } from '../../../dist/random/threefry.js';

/** What is drawn, second word of the counter; the first is the person's ordinal. */
const ARRIVAL = 1;
const STAY = 2;
const PATIENCE = 8;
const ROUTE = 16;

/** M/M/10 at 90 %: 0.9 a day, ten places, stays of 10 days. */
export function w1({ seed, days, warmUp }) {
  const { word0, word1 } = rootKey(seed, 1);
  const PLACES = 10;
  const exponential = (ordinal, decision, mean) =>
    -mean * Math.log(1 - uniformAt(word0, word1, ordinal, decision));
  // Ends of the stays in progress, a binary heap; arrival days of those who wait, a ring.
  const ends = new Float64Array(PLACES);
  let busy = 0;
  const ring = new Float64Array(1 << 16);
  const mask = ring.length - 1;
  const ordinals = new Int32Array(ring.length);
  let head = 0;
  let tail = 0;
  let next = 0;
  let arrival = exponential(0, ARRIVAL, 1 / 0.9);
  let events = 0;
  let served = 0;
  let waited = 0;
  let sojourn = 0;

  const start = (time, came, ordinal) => {
    const stay = exponential(ordinal, STAY, 10);
    const end = time + stay;
    let at = busy++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (ends[parent] <= end) break;
      ends[at] = ends[parent];
      at = parent;
    }
    ends[at] = end;
    if (came >= warmUp) {
      served++;
      waited += time - came;
      sojourn += end - came;
    }
  };
  const finish = () => {
    const last = ends[--busy];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= busy) break;
      if (child + 1 < busy && ends[child + 1] < ends[child]) child++;
      if (ends[child] >= last) break;
      ends[at] = ends[child];
      at = child;
    }
    ends[at] = last;
  };

  for (;;) {
    const end = busy > 0 ? ends[0] : Number.POSITIVE_INFINITY;
    const time = arrival < end ? arrival : end;
    if (time >= days) break;
    events++;
    if (arrival < end) {
      if (busy < PLACES) start(time, time, next);
      else {
        if (tail - head > mask) throw new Error('the ring is full');
        ring[tail & mask] = time;
        ordinals[tail & mask] = next;
        tail++;
      }
      next++;
      arrival = time + exponential(next, ARRIVAL, 1 / 0.9);
    } else {
      finish();
      if (head < tail) {
        start(time, ring[head & mask], ordinals[head & mask]);
        head++;
      }
    }
  }
  return { events, wait: waited / served, sojourn: sojourn / served };
}

const WEEK = 7;
const PLACES = [60, 40, 30, 50];
const [APS, AMO, SUBSIDY, FOLLOW_UP] = [0, 1, 2, 3];

/** The chain of four waiting lists. */
export function w2({ seed, days, warmUp }) {
  const { word0, word1 } = rootKey(seed, 1);
  const draw = (ordinal, decision) => uniformAt(word0, word1, ordinal, decision);
  const exponential = (u, mean) => -mean * Math.log(1 - u);
  const variance = Math.log(1.25);
  const sigma = Math.sqrt(variance);
  const lognormal = (u, mean) => Math.exp(Math.log(mean) - variance / 2 + sigma * normalQuantile(u));
  const triangular = (u, low, mode, high) => {
    const width = high - low;
    return u < (mode - low) / width
      ? low + Math.sqrt(u * width * (mode - low))
      : high - Math.sqrt((1 - u) * width * (high - mode));
  };
  const stayOf = (station, u) => {
    if (station === APS) return WEEK * lognormal(u, 26);
    if (station === AMO) return WEEK * triangular(u, 6, 10, 20);
    if (station === SUBSIDY) return WEEK * triangular(u, 26, 52, 78);
    return WEEK * lognormal(u, 20);
  };

  // Slot 0 is the arrival; the others are people, reused when they leave.
  let capacity = 1 << 10;
  let heap = new Int32Array(capacity);
  let times = new Float64Array(capacity);
  let positions = new Int32Array(capacity);
  let ordinals = new Int32Array(capacity);
  let stations = new Uint8Array(capacity);
  let waiting = new Uint8Array(capacity);
  let came = new Float64Array(capacity);
  let before = new Int32Array(capacity);
  let after = new Int32Array(capacity);
  let size = 0;
  let used = 1;
  const free = [];
  const heads = new Int32Array(4);
  const tails = new Int32Array(4);
  const inside = new Int32Array(4);

  const wider = (from) => {
    const to = new from.constructor(capacity);
    to.set(from);
    return to;
  };
  const grow = () => {
    capacity *= 2;
    [heap, positions, ordinals, before, after] = [heap, positions, ordinals, before, after].map(wider);
    [times, came, stations, waiting] = [times, came, stations, waiting].map(wider);
  };
  const up = (from, slot, time) => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const other = heap[parent];
      if (times[other] <= time) break;
      heap[at] = other;
      positions[other] = at;
      at = parent;
    }
    heap[at] = slot;
    positions[slot] = at;
  };
  const down = (from, slot, time) => {
    let at = from;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      const end = first + 4 < size ? first + 4 : size;
      let best = first;
      let least = times[heap[first]];
      for (let child = first + 1; child < end; child++) {
        const value = times[heap[child]];
        if (value < least) {
          best = child;
          least = value;
        }
      }
      if (least >= time) break;
      heap[at] = heap[best];
      positions[heap[best]] = at;
      at = best;
    }
    heap[at] = slot;
    positions[slot] = at;
  };
  const push = (slot, time) => {
    times[slot] = time;
    up(size++, slot, time);
  };
  /** The event of a slot that is pending moves later or earlier. */
  const move = (slot, time) => {
    const earlier = time < times[slot];
    times[slot] = time;
    if (earlier) up(positions[slot], slot, time);
    else down(positions[slot], slot, time);
  };
  const removeFirst = () => {
    const last = heap[--size];
    if (size > 0) down(0, last, times[last]);
  };

  let events = 0;
  let left = 0;
  let sojourn = 0;
  let granted = 0;
  let waits = 0;

  const begin = (slot, station, time, pending) => {
    inside[station]++;
    waiting[slot] = 0;
    const end = time + stayOf(station, draw(ordinals[slot], STAY + station));
    if (pending) move(slot, end);
    else push(slot, end);
    if (station === APS && came[slot] >= warmUp) {
      granted++;
      waits += time - came[slot];
    }
  };
  const go = (slot, station, time, pending) => {
    stations[slot] = station;
    if (inside[station] < PLACES[station]) {
      begin(slot, station, time, pending);
      return;
    }
    waiting[slot] = 1;
    const tail = tails[station];
    before[slot] = tail;
    after[slot] = 0;
    if (tail === 0) heads[station] = slot;
    else after[tail] = slot;
    tails[station] = slot;
    const until =
      station === FOLLOW_UP ? 1e300 : time + exponential(draw(ordinals[slot], PATIENCE + station), 20 * WEEK);
    if (pending) move(slot, until);
    else push(slot, until);
  };
  const unlink = (slot, station) => {
    const b = before[slot];
    const a = after[slot];
    if (b === 0) heads[station] = a;
    else after[b] = a;
    if (a === 0) tails[station] = b;
    else before[a] = b;
  };
  const leave = (slot, time) => {
    if (came[slot] >= warmUp) {
      left++;
      sojourn += time - came[slot];
    }
    removeFirst();
    free.push(slot);
  };

  const interarrival = (26 * WEEK) / 57;
  let next = 0;
  push(0, exponential(draw(0, ARRIVAL), interarrival));
  for (;;) {
    const slot = heap[0];
    const time = times[slot];
    if (time >= days) break;
    events++;
    if (slot === 0) {
      const person = free.pop() ?? used++;
      if (person >= capacity) grow();
      ordinals[person] = next++;
      came[person] = time;
      move(0, time + exponential(draw(next, ARRIVAL), interarrival));
      go(person, APS, time, false);
    } else if (waiting[slot] === 1) {
      unlink(slot, stations[slot]);
      go(slot, FOLLOW_UP, time, true);
    } else {
      const station = stations[slot];
      inside[station]--;
      const u = station === APS || station === AMO ? draw(ordinals[slot], ROUTE + station) : 1;
      // The place goes to the first who waits before the person goes on: the order of the product.
      const first = heads[station];
      if (first !== 0) {
        unlink(first, station);
        begin(first, station, time, true);
      }
      if (station === APS && u < 0.5) go(slot, AMO, time, true);
      else if (station === APS ? u < 0.65 : u < 0.3) go(slot, SUBSIDY, time, true);
      else leave(slot, time);
    }
  }
  return { events, wait: waits / granted, sojourn: sojourn / left };
}
