// The peer: simjs 2.0, the discrete-event library that npm offers. Its own facilities, requests, reneging,
// generator and laws, in its quickest idiom: one entity makes all requests, callbacks go on. (An entity per
// person, the other idiom, is slower and never frees one.) A change here is a commit of its own.

// The package was built for pages: it puts its classes on `window`.
globalThis.window ??= {};
await import('simjs');
const { Entity, Facility, Random, Sim } = globalThis.window.Sim;

/** M/M/10 at 90 %: 0.9 a day, ten places, stays of 10 days. */
export function w1({ seed, days, warmUp }) {
  const random = new Random(seedNumber(seed));
  const sim = new Sim();
  const station = new Facility('station', Facility.FCFS, 10);
  let events = 0;
  let served = 0;
  let waited = 0;
  let sojourn = 0;
  class Office extends Entity {
    start() {
      this.setTimer(random.exponential(0.9)).done(this.arrive);
    }
    arrive() {
      events++;
      const stay = random.exponential(0.1);
      this.useFacility(station, stay).done(this.leave, this, [this.time(), stay]);
      this.setTimer(random.exponential(0.9)).done(this.arrive);
    }
    leave(came, stay) {
      events++;
      if (came < warmUp) return;
      const inside = this.time() - came;
      served++;
      sojourn += inside;
      waited += inside - stay;
    }
  }
  sim.addEntity(Office);
  sim.simulate(days, Number.MAX_SAFE_INTEGER);
  return { events, wait: waited / served, sojourn: sojourn / served };
}

const WEEK = 7;

/** The chain of four waiting lists. */
export function w2({ seed, days, warmUp }) {
  const random = new Random(seedNumber(seed));
  const sim = new Sim();
  const facility = (name, places) => new Facility(name, Facility.FCFS, places);
  const aps = facility('aps', 60);
  const amo = facility('amo', 40);
  const subsidy = facility('subsidy', 30);
  const followUp = facility('follow-up', 50);
  const variance = Math.log(1.25);
  const lognormal = (mean) =>
    Math.exp(random.normal(Math.log(mean) - variance / 2, Math.sqrt(variance))) * WEEK;
  const patience = () => random.exponential(1 / (20 * WEEK));
  let events = 0;
  let left = 0;
  let sojourn = 0;
  let granted = 0;
  let waits = 0;
  class Office extends Entity {
    start() {
      this.setTimer(random.exponential(57 / (26 * WEEK))).done(this.arrive);
    }
    arrive() {
      events++;
      const came = this.time();
      const stay = lognormal(26);
      this.useFacility(aps, stay)
        .done(this.afterAps, this, [came, stay])
        .waitUntil(patience(), this.giveUp, this, [came]);
      this.setTimer(random.exponential(57 / (26 * WEEK))).done(this.arrive);
    }
    afterAps(came, stay) {
      events++;
      if (came >= warmUp) {
        granted++;
        waits += this.time() - stay - came;
      }
      const u = random.random();
      if (u < 0.5) {
        this.useFacility(amo, random.triangular(6, 20, 10) * WEEK)
          .done(this.afterAmo, this, [came])
          .waitUntil(patience(), this.giveUp, this, [came]);
      } else if (u < 0.65) this.subsidise(came);
      else this.leave(came);
    }
    afterAmo(came) {
      events++;
      if (random.random() < 0.3) this.subsidise(came);
      else this.leave(came);
    }
    subsidise(came) {
      this.useFacility(subsidy, random.triangular(26, 78, 52) * WEEK)
        .done(this.afterLast, this, [came])
        .waitUntil(patience(), this.giveUp, this, [came]);
    }
    giveUp(came) {
      events++;
      this.useFacility(followUp, lognormal(20)).done(this.afterLast, this, [came]);
    }
    afterLast(came) {
      events++;
      this.leave(came);
    }
    leave(came) {
      if (came < warmUp) return;
      left++;
      sojourn += this.time() - came;
    }
  }
  sim.addEntity(Office);
  sim.simulate(days, Number.MAX_SAFE_INTEGER);
  return { events, wait: waits / granted, sojourn: sojourn / left };
}

/** simjs takes whole numbers as seeds. */
function seedNumber(seed) {
  let number = 0;
  for (const letter of seed) number = (Math.imul(number, 31) + letter.charCodeAt(0)) & 0x7fffffff;
  return number;
}
