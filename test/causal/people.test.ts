// The worked examples of the thesis, by arithmetic: what the example says must follow from the file, for everybody in
// it and not only for the one who comes first.

import { describe, expect, it } from 'vitest';
import { frozenEffects } from '../../src/attribution/frozen-effects.js';
import type { LifeWithout } from '../../src/attribution/one-life.js';
import { type PersonTrace, tracePerson } from '../../src/experiment/trace-person.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import { nudge } from '../../src/model/mechanisms/nudge.js';
import { BARRIERS } from '../../src/model/parameters.js';
import { rootKey } from '../../src/random/root-key.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

/** Everybody in a scenario, one after the other. */
async function everybody(name: string, set: readonly string[] = []): Promise<readonly PersonTrace[]> {
  const { parameters, seed } = await loadScenario(`scenarios/people/${name}.yaml`, { set });
  const first = tracePerson({ parameters, seed, replication: 1, person: 0 });
  const others = Array.from({ length: first.record.persons.length - 1 }, (_, i) =>
    tracePerson({ parameters, seed, replication: 1, person: i + 1 }),
  );
  expect(others.length).toBeGreaterThan(5);
  return [first, ...others];
}

const idOf = ({ model }: PersonTrace, measure: number) => model.parameters.measures[measure]!.id;
const atEnd = ({ upTo }: LifeWithout) => upTo[upTo.length - 1]!;
const successOf = ({ official }: PersonTrace['stints'][number]) =>
  official.kind === 'read' ? official.success : undefined;
const lastState = (trace: PersonTrace, day: number) =>
  trace.states.filter((state) => state.day <= day).at(-1)!.state;

describe('worked examples of the thesis', () => {
  it('X1: practice counts 0 and the course 1, and both are needed', async () => {
    for (const trace of await everybody('x1-two-needed')) {
      expect(trace.stints.map(({ measure }) => idOf(trace, measure))).toEqual(['aps', 'amo']);
      expect(trace.stints.map(successOf)).toEqual([false, true]);
      const [aps, amo] = trace.stints.map(({ official }) => official);
      // Six and fourteen months, each read six months later, at the ends of months.
      expect(aps).toMatchObject({
        countDay: 6 * MONTH_DAYS,
        readDay: 12 * MONTH_DAYS,
        breakdown: 'otherMeasure',
      });
      expect(amo).toMatchObject({
        countDay: 14 * MONTH_DAYS,
        readDay: 20 * MONTH_DAYS,
        breakdown: 'employed',
      });
      for (const life of [...trace.stints.map(({ without }) => without), trace.withoutAny!]) {
        expect(atEnd(life).ordinaryWithout).toBe(0);
        expect(atEnd(life).ordinaryWith).toBeGreaterThan(81);
      }
      const within = (i: number, months: number) =>
        trace.stints[i]!.without.upTo.find((work) => work.months === months)!.ordinaryWith;
      // 36 months from the start of practice less the fourteen it takes; from that of the course less eight.
      expect(within(0, 36)).toBeCloseTo(22, 2);
      expect(within(1, 36)).toBeCloseTo(28, 2);
    }
  });

  it('X2: clarification and follow-up count 0 for all, by the calendar, and change nothing', async () => {
    for (const trace of await everybody('x2-treatment')) {
      const [first, second, third] = trace.stints;
      expect([successOf(first!), successOf(second!)]).toEqual([false, false]);
      for (const stint of [first!, second!]) {
        expect(stint.official).toMatchObject({ breakdown: 'otherMeasure' });
        for (const work of stint.without.upTo) expect(work.ordinaryWithout).toBeCloseTo(work.ordinaryWith, 9);
      }
      // A job may come before the five years are over, as the treatment takes hold.
      const months = (third!.end - third!.start) / MONTH_DAYS;
      if (third!.reason === 'completed') expect(months).toBeCloseTo(60, 9);
      else expect(third!.reason).toBe('job');
      expect(atEnd(third!.without).ordinaryWithout).toBeLessThanOrEqual(atEnd(third!.without).ordinaryWith);
    }
  });

  it('X3: work on the feet costs motivation, and the next measure attendance, by the formulas', async () => {
    const [leg, office] = [(await everybody('x3-leg-work'))[0]!, (await everybody('x3-office-work'))[0]!];
    const start = 0.6;
    const attendance = (motivation: number) => 1 / (1 + Math.exp(-(-0.5 + 3 * motivation + 0.6)));
    const attended = attendance(start);
    // Harm is as disappointing as anything can be; help by as much as was attended, against the half expected.
    const afterLeg = nudge(start, -0.06);
    const afterOffice = nudge(start, 0.06 * ((attended - 0.5) / 0.5));
    for (const [trace, motivation] of [
      [leg, afterLeg],
      [office, afterOffice],
    ] as const) {
      const [first, second] = trace.stints;
      expect(lastState(trace, first!.end).motivation).toBeCloseTo(motivation, 12);
      const row = trace.record.stints.column('attendance');
      const own = Array.from(trace.record.stints.column('person')).flatMap((person, i) =>
        person === 0 ? [i] : [],
      );
      expect(row[own[0]!]).toBeCloseTo(attended, 12);
      expect(row[own[1]!]).toBeCloseTo(attendance(motivation), 12);
      expect(second!.start).toBe(first!.end);
    }
    expect(afterLeg).toBeLessThan(afterOffice);
    const health = BARRIERS.indexOf('health');
    expect(lastState(leg, leg.stints[0]!.end).barriers[health]).toBeCloseTo(0.5 * (1 + 0.4 * attended), 12);
    expect(lastState(office, office.stints[0]!.end).barriers[health]).toBe(0.5);
  });

  it('X4: who hides the illness is sent to work training and to nothing else; who tells, to sheltered training', async () => {
    for (const trace of await everybody('x4-hidden')) {
      expect(trace.stints.map(({ measure }) => idOf(trace, measure))).toEqual(['arbeidstrening']);
      const meetings = trace.events.filter(({ event }) => event.what === 'meeting');
      expect(meetings.every(({ event }) => event.what === 'meeting' && !event.disclosed)).toBe(true);
    }
    for (const trace of await everybody('x4-told')) expect(idOf(trace, trace.stints[0]!.measure)).toBe('aft');
  });

  it('X5: five days of sixteen give 5/16 of the dose, and all of them all of it', async () => {
    const skills = BARRIERS.indexOf('skills');
    for (const trace of await everybody('x5-five-of-sixteen')) {
      const [stint] = trace.stints;
      if (stint!.reason !== 'completed') continue;
      expect(lastState(trace, stint!.end).barriers[skills]).toBeCloseTo(0.8 * (1 - 5 / 16), 12);
    }
    for (const trace of await everybody('x5-five-of-sixteen', ['mechanisms.attendance=off'])) {
      const [stint] = trace.stints;
      if (stint!.reason === 'completed') expect(lastState(trace, stint!.end).barriers[skills]).toBe(0);
    }
  });

  it('X6: the job comes with the subsidy, six months on at the earliest, and hardly without', async () => {
    const traces = await everybody('x6-subsidy-dared');
    const hired = traces.filter(({ stints }) => stints.length === 1);
    expect(hired.length).toBeGreaterThan(traces.length / 2);
    for (const trace of hired) {
      const registered = trace.events[0]!.day;
      expect(trace.stints[0]!.start - registered).toBeGreaterThanOrEqual(6 * MONTH_DAYS);
    }
    const months = (life: LifeWithout) => atEnd(life).ordinaryWithout;
    const anyhow = hired.filter(({ withoutAny }) => months(withoutAny!) > 0);
    // Ordinary offers come at 0.001 a month, over eight years to fewer than one in ten.
    expect(anyhow.length).toBeLessThan(hired.length / 3);
  });

  it('X7: the measure changes nothing for anybody, to the bit, whatever the statistic says', async () => {
    const traces = await everybody('x7-within-reach');
    for (const { stints } of traces) {
      for (const work of stints[0]!.without.upTo) expect(work.ordinaryWithout).toBe(work.ordinaryWith);
    }
    expect(traces.filter(({ stints }) => successOf(stints[0]!) === true).length).toBeGreaterThan(
      traces.length / 2,
    );
  });

  it('X8: a job of 40 % beside a benefit is a success, and there is none without clarification', async () => {
    const traces = await everybody('x8-forty-per-cent');
    const working = traces.filter(({ stints }) => successOf(stints[0]!) === true);
    expect(working.length).toBeGreaterThan(traces.length / 2);
    for (const trace of working) {
      expect(trace.stints[0]!.official).toMatchObject({ official: 'employedWithBenefit' });
      const job = trace.events.find(({ event }) => event.what === 'job')!.event;
      expect(job).toMatchObject({ hours: 0.4 });
      expect(atEnd(trace.stints[0]!.without).ordinaryWithout).toBe(0);
    }
  });
});

describe('informants of the thesis', () => {
  it('P2: has the two measures told of, in either order, and a job to return to', async () => {
    const traces = await everybody('p2-laid-off-carpenter');
    const orders = new Set<string>();
    for (const trace of traces) {
      const { record, request } = trace;
      expect(record.persons.get('attached', request.person)).toBe(1);
      const measures = trace.stints.map(({ measure }) => idOf(trace, measure));
      for (const id of measures) expect(['oppfolging', 'avklaring']).toContain(id);
      if (measures.length >= 2) orders.add(measures.slice(0, 2).join(' '));
    }
    expect([...orders].sort()).toEqual(['avklaring oppfolging', 'oppfolging avklaring']);
    // The question of the thesis is answered for everybody who can be followed, each once.
    const { lives, withJob, person } = traces[0]!.jobAfterMeasures;
    const answers = traces.map((trace) => trace.jobAfterMeasures.person);
    expect(lives).toBe(answers.filter((answer) => answer !== undefined).length);
    expect(withJob).toEqual(
      traces.flatMap((trace, i) => (answers[i] === true ? [trace.request.person] : [])),
    );
    expect(person).toBe(withJob.includes(0));
  });
});

describe('one life against many', () => {
  it('what is told of each adds up to what attribute says of all', async () => {
    for (const name of ['x8-forty-per-cent', 'p1-carpenter']) {
      const { parameters, seed } = await loadScenario(`scenarios/people/${name}.yaml`);
      const traces = await everybody(name);
      const { model, record, endDay } = traces[0]!;
      const { warmUpDays, windowDays } = parameters.time;
      const effects = frozenEffects(model, rootKey(seed, 1), record, {
        fromDay: warmUpDays,
        untilDay: warmUpDays + windowDays,
        endDay,
      });
      const [cell] = effects.participants;
      effects.horizons.forEach((months, i) => {
        const days = traces.reduce((sum, { stints }) => {
          const work = stints[0]!.without.upTo.find((row) => row.months === months)!;
          return sum + (work.ordinaryWith - work.ordinaryWithout) * MONTH_DAYS;
        }, 0);
        expect(days).toBeCloseTo(cell!.daysGained[i]!, 6);
      });
    }
  });
});
