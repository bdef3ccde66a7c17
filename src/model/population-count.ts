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
  private readonly entryDays: number[] = [];

  /** People inside now. */
  get inside(): number {
    return this.entered + this.opened - this.departed;
  }

  /** Brings the integral up to now; call before the number changes. */
  touch(now: number): void {
    this.integral += this.inside * (now - this.since);
    this.since = now;
  }

  enter(person: number, now: number, opening: boolean): void {
    this.touch(now);
    this.entryDays[person] = now;
    if (opening) this.opened++;
    else this.entered++;
  }

  depart(person: number, now: number): void {
    this.touch(now);
    this.departed++;
    this.departedDays += now - this.entryDays[person]!;
  }

  /** Day on which somebody inside came in. */
  entryDay(person: number): number {
    return this.entryDays[person]!;
  }
}
