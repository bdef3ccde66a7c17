import { beforeAll, describe, expect, it } from 'vitest';
import { enterAsRecorded } from '../../src/attribution/enter-as-recorded.js';
import { WorkHistory } from '../../src/attribution/work-history.js';
import { type ReplicationRun, runReplication } from '../../src/experiment/replication.js';
import type { StoryEvent } from '../../src/model/life/life.js';
import { Rerun } from '../../src/model/rerun.js';
import type { Change } from '../../src/model/rerun-change.js';
import { STATUS } from '../../src/model/status.js';
import { rootKey } from '../../src/random/root-key.js';
import { world } from './worlds.js';

/** One recorded run whose people can be re-run with something taken away. */
interface Recorded {
  readonly run: ReplicationRun;
  readonly endDay: number;
  readonly again: (person: number, change: Change) => Again;
}

interface Again {
  readonly events: readonly { readonly day: number; readonly event: StoryEvent }[];
  readonly work: WorkHistory;
  readonly stints: readonly { readonly measure: number; readonly start: number; readonly visit: number }[];
  readonly spells: readonly { readonly status: number; readonly from: number }[];
}

async function recorded(file: string, set: readonly string[]): Promise<Recorded> {
  const { parameters, seed } = await world(file, set);
  const run = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const endDay = warmUpDays + windowDays + followUpDays;
  const root = rootKey(seed, 1);
  let events: { day: number; event: StoryEvent }[] = [];
  const rerun = new Rerun(run.model, root, run.record, {
    observer: (day, event) => events.push({ day, event }),
  });
  const again = (person: number, change: Change): Again => {
    events = [];
    const { spells, stints } = rerun.run(
      person,
      (life, handle) => enterAsRecorded(life, handle, root, run.record, person),
      endDay,
      change,
    );
    const rows = (length: number) => Array.from({ length }, (_, row) => row);
    return {
      events,
      work: new WorkHistory(spells, rows(spells.length)),
      stints: rows(stints.length).map((row) => ({
        measure: stints.get('measure', row),
        start: stints.get('start', row),
        visit: stints.get('visit', row),
      })),
      spells: rows(spells.length).map((row) => ({
        status: spells.get('status', row),
        from: spells.get('from', row),
      })),
    };
  };
  return { run, endDay, again };
}

/** Recorded stints as plain rows. */
function stintsOf({ run }: Recorded) {
  const { stints } = run.record;
  return Array.from({ length: stints.length }, (_, row) => ({
    person: stints.get('person', row),
    measure: stints.get('measure', row),
    start: stints.get('start', row),
    plannedEnd: stints.get('start', row) + stints.get('planned', row),
    visit: stints.get('visit', row),
    deadweight: stints.get('deadweight', row) === 1,
  }));
}

describe('a stint taken away under a caseworker', () => {
  let norway: Recorded;
  beforeAll(async () => {
    norway = await recorded('norway-2015.yaml', ['scale=0.004']);
  });
  const programmes = () =>
    stintsOf(norway).filter(
      ({ measure, plannedEnd }) =>
        norway.run.model.measures[measure]!.parameters.kind === 'programme' &&
        plannedEnd < Number.POSITIVE_INFINITY,
    );

  it('bars its measure until the planned end and at the first review after it, and nowhere later', () => {
    let barred = 0;
    let later = 0;
    for (const { person, measure, start, plannedEnd } of programmes()) {
      const { events } = norway.again(person, { without: { measure, start, plannedEnd } });
      let reviews = 0;
      for (const { day, event } of events) {
        if (event.what === 'meeting' && day >= plannedEnd) reviews++;
        if (event.what !== 'chosen' || !(day > start)) continue;
        if (day < plannedEnd || reviews === 1) {
          barred++;
          expect(event.measure).not.toBe(measure);
        } else if (event.measure === measure) later++;
      }
    }
    process.stdout.write(
      `removal: ${barred} reviews where it was barred, ${later} later ones that chose it\n`,
    );
    expect(barred).toBeGreaterThan(500);
    expect(later).toBeGreaterThan(20);
  });

  it('is open search until its planned end unless a job or an exit comes first', () => {
    let searched = 0;
    for (const { person, measure, start, plannedEnd } of programmes()) {
      if (plannedEnd >= norway.endDay) continue;
      const { spells } = norway.again(person, { without: { measure, start, plannedEnd } });
      const at = spells.filter(({ from }) => from <= start).at(-1)!;
      expect(at.status).toBe(STATUS.openSearch);
      const within = spells.filter(({ from }) => from > start && from < plannedEnd);
      if (within.length === 0) searched++;
    }
    expect(searched).toBeGreaterThan(300);
  });

  it('uses up its visit: the next one to the same measure draws as the next one did', () => {
    let compared = 0;
    for (const { person, measure, start, plannedEnd, visit } of programmes()) {
      const { stints } = norway.again(person, { without: { measure, start, plannedEnd } });
      for (const stint of stints) {
        if (stint.measure !== measure || stint.start <= start) continue;
        compared++;
        expect(stint.visit).toBeGreaterThan(visit);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('changes nothing before its start', () => {
    const { record } = norway.run;
    for (const { person, measure, start, plannedEnd } of programmes().slice(0, 300)) {
      const { spells } = norway.again(person, { without: { measure, start, plannedEnd } });
      const before = spells.filter(({ from }) => from < start);
      const own: { status: number; from: number }[] = [];
      for (let row = 0; row < record.spells.length; row++) {
        if (record.spells.get('person', row) === person && record.spells.get('from', row) < start)
          own.push({ status: record.spells.get('status', row), from: record.spells.get('from', row) });
      }
      expect(before).toEqual(own.sort((a, b) => a.from - b.from));
    }
  });

  it('that was a subsidy leaves the ordinary job where it was deadweight, else the search there was', () => {
    let [deadweight, other] = [0, 0];
    const { model } = norway.run;
    for (const stint of stintsOf(norway)) {
      const { person, measure, start, plannedEnd } = stint;
      if (model.measures[measure]!.parameters.kind !== 'subsidisedJob') continue;
      const { work, spells } = norway.again(person, { without: { measure, start, plannedEnd } });
      const at = spells.filter(({ from }) => from <= start).at(-1)!;
      if (stint.deadweight) {
        deadweight++;
        expect(at).toEqual({ status: STATUS.job, from: start });
        expect(work.daysBetween(start, start + 1e-3, 'ordinary')).toBeGreaterThan(0);
      } else {
        other++;
        expect(work.atWorkOn(start)).toBe(0);
      }
    }
    process.stdout.write(`removal: ${deadweight} deadweight subsidies, ${other} others\n`);
    expect(deadweight).toBeGreaterThan(10);
    expect(other).toBeGreaterThan(10);
  });
});

describe('a measure taken from somebody whose place was free at once', () => {
  it('is searched through until its planned end on a fixed chain, and skipped only when asked for', async () => {
    const chain = await recorded('golden-chain.yaml', []);
    const { model } = chain.run;
    const [practice, course] = [model.measureIndex('aps'), model.measureIndex('amo')];
    const own = stintsOf(chain).filter(
      ({ measure, plannedEnd }) => measure === practice && plannedEnd + 400 < chain.endDay,
    );
    expect(own.length).toBeGreaterThan(100);
    for (const { person, start, plannedEnd } of own.slice(0, 50)) {
      const closed = [{ measure: practice, from: start }];
      const courseOf = ({ stints }: Again) => stints.find(({ measure }) => measure === course)!.start;
      expect(courseOf(chain.again(person, { closed }))).toBe(plannedEnd);
      expect(courseOf(chain.again(person, { closed, skip: true }))).toBe(start);
    }
  });
});
