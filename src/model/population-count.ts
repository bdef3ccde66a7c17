// How many people are inside, where they came from and went, and the days they spent: counted at the door,
// so that it can be held against what is counted person by person.

export class PopulationCount {
  entered = 0;
  opened = 0;
  departed = 0;
  /** Days from entry to departure of those who departed. */
  departedDays = 0;
  /** ∫ people inside dt, days. */
  integral = 0;
  private since = 0;

  /** People inside now. */
  get inside(): number {
    return this.entered + this.opened - this.departed;
  }

  /** Brings the integral up to now; call before the number changes. */
  touch(now: number): void {
    this.integral += this.inside * (now - this.since);
    this.since = now;
  }

  enter(now: number, opening: boolean): void {
    this.touch(now);
    if (opening) this.opened++;
    else this.entered++;
  }

  /** Somebody who came in on `entryDay` leaves for good. */
  depart(entryDay: number, now: number): void {
    this.touch(now);
    this.departed++;
    this.departedDays += now - entryDay;
  }
}
