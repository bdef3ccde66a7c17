import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../src/model/parameters.js';
import { folder, load, SMALL } from './scenario-text.js';

const root = folder();
const MONTH = 365.25 / 12;
const parametersOf = async (text: string) => (await load(root, text)).parameters;
const always = (value: number) => ({ days: [0], values: [value] });
const constant = (value: number) => ({ kind: 'deterministic', value });

describe('what a file leaves out is neutral', () => {
  it('a group arrives and has nothing in its way', async () => {
    const { groups } = await parametersOf(SMALL);
    const none = constant(0);
    expect(groups).toEqual([
      {
        id: 'people',
        names: { nb: 'people', en: 'people' },
        arrivalsPerDay: always(1),
        opening: { stock: 0, elapsedDays: none },
        barriers: { clarity: none, health: none, habits: none, skills: none, access: none },
        motivation: constant(0.5),
        trust: constant(0.5),
        correlations: [],
        workCapacity: constant(1),
        hiddenShare: 0,
        attachedShare: 0,
        reviewIntervalDays: 91.3125,
        reviewAfterMeasureDays: 14,
        caseload: 100,
        meetingDays: none,
        subsidyAfterDays: 0,
        leavingPerDay: 0,
        pensionPerDay: 0,
        partTimeShare: 0,
        benefit: { kind: 'none', days: 0, replacementRate: 1, combineUpTo: 0 },
      },
    ]);
  });

  it('a measure takes in whoever comes, in order, and does nothing', async () => {
    const { measures } = await parametersOf(SMALL);
    expect(measures).toEqual([
      {
        id: 'aps',
        family: 'qualification',
        kind: 'programme',
        names: { nb: 'aps', en: 'aps' },
        groups: ['people'],
        afterDays: 0,
        maximumStints: 1e9,
        places: always(3),
        discipline: 'fifo',
        waitingRoom: null,
        intake: null,
        duration: { people: constant(5) },
        patience: null,
        costNokPerMonth: 0,
        content: {},
        believedContent: {},
        searchInside: 1,
        signal: 0,
        dropOutPerDay: 0,
        leavingPerDay: 0,
        nearnessSlope: 0,
        startShare: {},
        beliefNoiseAfter: 1,
        aroundJob: { match: 0, lossFactor: 1, takeUpPerDay: 0 },
        openingOccupancy: 0,
      },
    ]);
  });

  it('one region, all of it simulated, every mechanism off, no jobs', async () => {
    const parameters = await parametersOf(SMALL);
    expect(parameters.id).toBe('early');
    expect(parameters.time).toEqual({ study: null, warmUpDays: 10, windowDays: 20, followUpDays: 0 });
    expect(parameters.scale).toBe(1);
    expect(parameters.regions).toEqual([{ id: 'all', arrivalShare: 1, placesShare: 1, market: always(1) }]);
    expect(parameters.job.baseHazardPerDay).toBe(0);
    expect(Object.values(parameters.job.beta)).toEqual([0, 0, 0, 0, 0]);
    expect(parameters.job.complementarity).toBe(1);
    expect(parameters.caseworker.unlimited).toBe(true);
    expect(parameters.doseSteps).toBe(4);
    expect(parameters.changes).toEqual([]);
    expect(Object.keys(parameters.mechanisms)).toEqual([...MECHANISMS]);
    for (const mechanism of Object.values(parameters.mechanisms)) {
      expect(mechanism).toEqual({ on: false, strength: 1 });
    }
    expect(parameters.chooser).toEqual({
      kind: 'routing',
      routes: { people: { start: { aps: 1 }, aps: { leave: 1 } } },
    });
  });
});

describe('what a file says', () => {
  const measure = async (lines: string) =>
    (await parametersOf(SMALL.replace('    places: 3\n    duration: 5 days', lines))).measures[0]!;

  it.each([
    ['unlimited', null],
    ['0', always(0)],
    ['{ people: 7 }', { people: always(7) }],
    ['{ value: 4, source: S5, grade: A, range: [1, 9], note: x }', always(4)],
    ['{ people: { value: 4, source: S5 } }', { people: always(4) }],
    ['{ steps: [{ from: 0 days, value: 2 }, { from: 1 week, value: 4 }] }', { days: [0, 7], values: [2, 4] }],
  ])('places: %s', async (text, expected) => {
    expect((await measure(`    places: ${text}\n    duration: 5 days`)).places).toEqual(expected);
  });

  it.each([
    ['open-ended', null],
    ['8 weeks 2 days', { people: constant(58) }],
    ['{ people: 1 week }', { people: constant(7) }],
    ['{ distribution: exponential, mean: 1 week }', { people: { kind: 'exponential', mean: 7 } }],
    [
      '{ distribution: lognormal, median: 1 week, sigma: 0.5, cap: 2 weeks }',
      { people: { kind: 'lognormal', median: 7, sigma: 0.5, cap: 14 } },
    ],
    [
      '{ distribution: mixture, components: [{ weight: 1, of: 1 day }, { weight: 3, of: { distribution: uniform, low: 0 days, high: 1 week } }] }',
      {
        people: {
          kind: 'mixture',
          components: [
            { weight: 1, distribution: constant(1) },
            { weight: 3, distribution: { kind: 'uniform', low: 0, high: 7 } },
          ],
        },
      },
    ],
    [
      '{ distribution: empirical, values: [1 day, 1 week], weights: [1, 2] }',
      { people: { kind: 'empirical', values: [1, 7], weights: [1, 2] } },
    ],
  ])('duration: %s', async (text, expected) => {
    expect((await measure(`    places: 3\n    duration: ${text}`)).duration).toEqual(expected);
  });

  it('reverses a beta by swapping its parameters', async () => {
    const text = SMALL.replace(
      'arrivals: 1 /day',
      'arrivals: 1 /day\n    trust: { distribution: beta, alpha: 4, beta: 2, reversed: true }',
    );
    expect((await parametersOf(text)).groups[0]!.trust).toEqual({ kind: 'beta', alpha: 2, beta: 4 });
  });

  it('believed content is true content, unless it says otherwise', async () => {
    const plain = await measure('    duration: 5 days\n    content: { skills: 0.2 }');
    expect(plain.believedContent).toEqual({ skills: 0.2 });
    const other = await measure(
      '    duration: 5 days\n    content: { skills: 0.2 }\n    believedContent: { habits: -0.1 }',
    );
    expect([other.content, other.believedContent]).toEqual([{ skills: 0.2 }, { habits: -0.1 }]);
  });

  it('places that are not given are closed, and course dates have defaults', async () => {
    const closed = await measure('    duration: 5 days\n    intake: { every: 8 weeks }');
    expect(closed.places).toEqual(always(0));
    expect(closed.intake).toEqual({ everyDays: 56, firstDay: 0, batch: null, minimum: 1 });
    const patient = await measure('    duration: 5 days\n    patience: infinite\n    intake: any');
    expect([patient.patience, patient.intake]).toEqual([null, null]);
  });

  it('rates become per day and money per month', async () => {
    const text = `${SMALL}job: { baseHazard: 0.12 /month, loss: { steps: [{ from: 0 days, value: 12 /year }] } }
money: { medianWage: 40200 NOK/month, basicAmount: 89502 NOK }
`;
    const { job, money } = await parametersOf(text);
    expect(job.baseHazardPerDay).toBeCloseTo(0.12 / MONTH, 15);
    expect(job.lossPerDay.values[0]).toBeCloseTo(12 / 365.25, 15);
    expect(money.medianWageNokPerMonth).toBe(40200);
    expect(money.basicAmountNok).toBe(89502);
  });

  it.each([
    ['on', { on: true, strength: 1 }],
    ['off', { on: false, strength: 1 }],
    ['true', { on: true, strength: 1 }],
    ['{ on: true, strength: 2 }', { on: true, strength: 2 }],
    ['{ strength: 0.5 }', { on: true, strength: 0.5 }],
    ['{ on: off, strength: 2 }', { on: false, strength: 2 }],
  ])('mechanisms.content: %s', async (text, expected) => {
    const { mechanisms } = await parametersOf(`${SMALL}mechanisms: { content: ${text} }\n`);
    expect(mechanisms.content).toEqual(expected);
  });

  it('changes of levers keep their day', async () => {
    const text = `${SMALL}changes:
  - { at: 1 year, places: { measure: aps, factor: 2 } }
  - { at: 1 week, market: { region: all, factor: 0.5 } }
`;
    expect((await parametersOf(text)).changes).toEqual([
      { day: 365.25, change: { kind: 'places', measure: 'aps', factor: 2 } },
      { day: 7, change: { kind: 'market', region: 'all', factor: 0.5 } },
    ]);
  });
});
