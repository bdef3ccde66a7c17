import { describe, expect, it } from 'vitest';
import { formBeliefs } from '../../../src/model/mechanisms/belief.js';
import { compileModel } from '../../../src/model/model.js';
import { BARRIERS, MECHANISMS, type Mechanism } from '../../../src/model/parameters.js';
import { ROW, WORDS } from '../../../src/model/person-store.js';
import { END_REASONS } from '../../../src/model/record.js';
import { isEmployed, isJobless, STATUS } from '../../../src/model/status.js';
import type { World } from '../../../src/model/world.js';
import { World as SharedWorld } from '../../../src/model/world.js';
import { rootKey } from '../../../src/random/root-key.js';
import { loadScenario } from '../../../src/scenario/load-scenario.js';

const YEARS = 3;
const HEALTH = BARRIERS.indexOf('health');

/** Norway 2015, small and short, with one mechanism off, on or double and everything else as given. */
async function ran(mechanism: Mechanism, strength: 0 | 1 | 2, set: readonly string[]): Promise<World> {
  const { parameters } = await loadScenario('scenarios/norway-2015.yaml', {
    set: [
      'scale=0.006',
      ...set,
      `mechanisms.${mechanism}={ on: ${strength > 0}, strength: ${Math.max(strength, 1)} }`,
    ],
  });
  const world = new SharedWorld(compileModel(parameters), {
    root: rootKey('mechanisms', 1),
    level: 'journeys',
  });
  world.runUntil(YEARS * 365.25);
  world.finish();
  return world;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** People inside at the end who fit. */
function people(world: World, fits: (person: number) => boolean): readonly number[] {
  const inside: number[] = [];
  for (let person = 0; person < world.store.used; person += ROW) {
    if (world.store.status[person * WORDS] !== STATUS.none && fits(person)) inside.push(person);
  }
  return inside;
}

const jobless = (world: World) => people(world, (person) => isJobless(world.store.status[person * WORDS]!));
const employed = (world: World) => people(world, (person) => isEmployed(world.store.status[person * WORDS]!));

/** Spells of a status, as rows. */
function spells(world: World, status: number): readonly number[] {
  const { spells: table } = world.recorder.record;
  return [...table.column('status')].flatMap((code, row) => (code === status ? [row] : []));
}

/** Stints of some measures, as rows. */
function stints(world: World, ids?: readonly string[]): readonly number[] {
  const measures = ids?.map((id) => world.model.measureIndex(id));
  return [...world.recorder.record.stints.column('measure')].flatMap((measure, row) =>
    measures === undefined || measures.includes(measure) ? [row] : [],
  );
}

const stintMean = (world: World, column: 'dose' | 'relief_skills' | 'mismatch', ids?: readonly string[]) =>
  mean(stints(world, ids).map((row) => world.recorder.record.stints.get(column, row)));

const endedBy = (world: World, reason: (typeof END_REASONS)[number], ids?: readonly string[]) => {
  const rows = stints(world, ids);
  const code = END_REASONS.indexOf(reason);
  return rows.filter((row) => world.recorder.record.stints.get('reason', row) === code).length / rows.length;
};

const attitude = (world: World, which: 'motivation' | 'trust', who: readonly number[]) =>
  mean(
    who.map(
      (person) =>
        world.store[which][person]! -
        world.store[which === 'motivation' ? 'ownMotivation' : 'ownTrust'][person]!,
    ),
  );

/** Mean trust on entry of those who came after the first year. */
function entrantsTrust(world: World): number {
  const { persons } = world.recorder.record;
  const late = [...persons.column('arrival')].flatMap((day, row) => (day > 365 ? [row] : []));
  return mean(late.map((row) => persons.get('trust', row)));
}

/** Mean error of the pictures that caseworkers of mean knowledge would have of everybody they have met. */
function beliefError(world: World, hiddenHealthOnly: boolean): number {
  const { model, store } = world;
  const known = people(
    world,
    (person) =>
      store.occasion[person * WORDS]! > 0 && (!hiddenHealthOnly || store.hidden[person * WORDS] === 1),
  );
  const barriers = hiddenHealthOnly ? [HEALTH] : BARRIERS.map((_, k) => k);
  return mean(
    known.flatMap((person) => {
      formBeliefs(model, store, person, model.knowledgeMean, store.occasion[person * WORDS]!);
      return barriers.map((k) => Math.abs(store.beliefs[k]! - store.barriers[person + k]!));
    }),
  );
}

/** Entry barrier to habits of those who went to one measure, less those who went to another. */
function habitsGap(world: World, one: string, other: string): number {
  const { stints: table, persons } = world.recorder.record;
  const of = (id: string) =>
    mean(stints(world, [id]).map((row) => persons.get('entry_habits', table.get('person', row))));
  return of(one) - of(other);
}

const jobsFound = (world: World) => spells(world, STATUS.job).length;
const jobsLost = (world: World) => {
  const { spells: table } = world.recorder.record;
  return spells(world, STATUS.job).filter((row) => table.get('censored', row) === 0).length;
};
const waitingNow = (world: World, id: string) =>
  mean(
    world.model.queues
      .filter((plan) => world.model.measures[plan.measure]!.parameters.id === id)
      .map((plan) => world.queues.statistics[plan.index]!.waitingIntegral),
  );

interface Case {
  /** What moves. */
  readonly quantity: string;
  /** Whether it rises with the mechanism. */
  readonly rises: boolean;
  readonly of: (world: World) => number;
  /** What makes it show in a small world. */
  readonly set?: readonly string[];
}

const LOCKED = ['aps', 'amo', 'utdanning', 'arbeidstrening'];

const CASES: { readonly [mechanism in Mechanism]: Case } = {
  content: {
    quantity: 'skills barrier taken off on courses',
    rises: true,
    of: (w) => stintMean(w, 'relief_skills', ['amo']),
  },
  searchInside: { quantity: 'stints that end in a job', rises: false, of: (w) => endedBy(w, 'job', LOCKED) },
  signal: {
    quantity: 'jobs found',
    rises: false,
    of: jobsFound,
    set: ['measures.arbeidstrening.signal=1.5', 'measures.aps.signal=1.5'],
  },
  subsidyOffer: {
    quantity: 'subsidised hires',
    rises: true,
    of: (w) => stints(w, ['lonnstilskudd_midl']).length,
    set: ['measures.lonnstilskudd_midl.places={ ordinary: 20000, reduced: 20000 }'],
  },
  subsidyRetention: {
    quantity: 'subsidised jobs lost inside the subsidy',
    rises: false,
    of: (w) => endedBy(w, 'jobLost', ['lonnstilskudd_midl']),
    set: ['measures.lonnstilskudd_midl.places={ ordinary: 20000, reduced: 20000 }'],
  },
  motivationInSearch: {
    quantity: 'motivation on entry of those in work, less those without',
    rises: true,
    of: (w) =>
      mean(employed(w).map((p) => w.store.ownMotivation[p]!)) -
      mean(jobless(w).map((p) => w.store.ownMotivation[p]!)),
  },
  pull: {
    quantity: "distance of motivation from one's own level",
    rises: false,
    of: (w) => mean(jobless(w).map((p) => Math.abs(w.store.motivation[p]! - w.store.ownMotivation[p]!))),
  },
  waitingWear: {
    quantity: 'motivation of those on a waiting list, against their own level',
    rises: false,
    of: (w) =>
      attitude(
        w,
        'motivation',
        people(w, (p) => w.store.status[p * WORDS] === STATUS.waiting),
      ),
    set: [
      'measures.aps.places=100',
      'measures.aps.patience=infinite',
      'mechanisms.waitingCost=off',
      'mechanisms.placementPressure=off',
      'mechanisms.learning=off',
    ],
  },
  learning: {
    quantity: 'motivation after measures that gave less than was hoped for',
    rises: false,
    of: (w) =>
      attitude(
        w,
        'motivation',
        people(w, (p) => isJobless(w.store.status[p * WORDS]!) && w.store.stints[p * WORDS]! > 0),
      ),
    set: ['behaviour.expectedBenefit=0.95'],
  },
  jobSuccess: {
    quantity: 'motivation of those in work',
    rises: true,
    of: (w) => attitude(w, 'motivation', employed(w)),
  },
  beingHeard: {
    quantity: 'trust of those who have been understood',
    rises: true,
    of: (w) => attitude(w, 'trust', jobless(w)),
  },
  attendance: { quantity: 'dose', rises: false, of: (w) => stintMean(w, 'dose') },
  disclosure: {
    quantity: 'error about hidden health problems',
    rises: true,
    of: (w) => beliefError(w, true),
    set: ['mechanisms.beliefNoise=off'],
  },
  beliefNoise: {
    quantity: 'error of the caseworkers’ pictures',
    rises: true,
    of: (w) => beliefError(w, false),
  },
  informationGain: {
    quantity: 'error left after clarification',
    rises: false,
    of: (w) => mean(people(w, (p) => w.store.stints[p * WORDS]! > 0).map((p) => w.store.noiseLeft[p]!)),
  },
  knowledge: {
    quantity: 'mismatch of measures chosen by newcomers',
    rises: true,
    of: (w) => stintMean(w, 'mismatch'),
    set: [
      'caseworkers.quit=20 /year',
      'choice.gainWeight=60',
      'mechanisms.nearnessGate=off',
      'mechanisms.beliefNoise=off',
    ],
  },
  turnover: { quantity: 'trust', rises: false, of: (w) => attitude(w, 'trust', jobless(w)) },
  reputation: {
    quantity: 'trust of entrants when leavers are less content than NAV’s name',
    rises: false,
    of: entrantsTrust,
    set: ['behaviour.reputationAtOpening=0.95'],
  },
  media: {
    quantity: 'trust of entrants after bad press',
    rises: false,
    of: entrantsTrust,
    set: ['behaviour.media=[{ at: 6 months, shock: -0.2 }]'],
  },
  match: {
    quantity: 'length of well-matched jobs, less badly matched',
    rises: true,
    of: (w) => {
      const { spells: table } = w.recorder.record;
      const length = (good: boolean) =>
        mean(
          spells(w, STATUS.job)
            .filter((row) => table.get('match', row) >= 0.8 === good && table.get('from', row) < 365)
            .map((row) => Math.min(table.get('until', row) - table.get('from', row), 730)),
        );
      const difference = length(true) - length(false);
      return Number.isNaN(difference) ? 0 : difference;
    },
  },
  healthDecay: {
    quantity: 'health barrier grown out of work',
    rises: true,
    of: (w) => mean(jobless(w).map((p) => w.store.healthGrown[p]!)),
  },
  durationDependence: { quantity: 'jobs found', rises: false, of: jobsFound },
  benefitInSearch: {
    quantity: 'jobs found after a short benefit',
    rises: true,
    of: jobsFound,
    set: ['groups.ordinary.benefit.lasts=8 weeks'],
  },
  market: {
    quantity: 'jobs found in a poor market',
    rises: false,
    of: jobsFound,
    set: ['regions.norge.market=0.7'],
  },
  attachment: {
    quantity: 'jobs of people who had one to return to',
    rises: true,
    of: (w) => {
      const { spells: table, persons } = w.recorder.record;
      return spells(w, STATUS.job).filter((row) => persons.get('attached', table.get('person', row)) === 1)
        .length;
    },
  },
  leaving: {
    quantity: 'people who left the labour force',
    rises: true,
    of: (w) => spells(w, STATUS.outOfLabourForce).length,
  },
  pension: {
    quantity: 'disability pensions',
    rises: true,
    of: (w) => spells(w, STATUS.disabilityPension).length,
  },
  jobLoss: { quantity: 'jobs lost', rises: true, of: jobsLost },
  dropOut: { quantity: 'stints dropped out of', rises: true, of: (w) => endedBy(w, 'dropOut') },
  reneging: {
    quantity: 'people who gave up waiting',
    rises: true,
    of: (w) => w.queues.statistics.reduce((sum, queue) => sum + queue.reneged, 0),
    set: ['measures.aps.places=2000'],
  },
  waitingCost: {
    quantity: 'people waiting for sheltered practice',
    rises: false,
    of: (w) => waitingNow(w, 'aps'),
    set: ['measures.aps.places=2000'],
  },
  placementPressure: {
    quantity: 'people waiting for sheltered practice',
    rises: false,
    of: (w) => waitingNow(w, 'aps'),
    set: ['measures.aps.places=2000'],
  },
  nearnessGate: {
    quantity: 'habits barrier of those sent to APS, less those sent to practice',
    rises: true,
    of: (w) => habitsGap(w, 'aps', 'arbeidstrening'),
  },
  meetingsInSearch: {
    quantity: 'jobs found',
    rises: true,
    of: jobsFound,
    set: ['job.meetingSearchEffect=0.5', 'job.meetingSearch=60 days'],
  },
  aroundJob: {
    quantity: 'jobs lost',
    rises: false,
    of: jobsLost,
    set: [
      'measures.tilrettelegging.places=200000',
      'measures.tilrettelegging.aroundJob={ match: 0.1, lossFactor: 0.5, takeUp: 0.3 /month }',
    ],
  },
  euse: {
    quantity: 'jobs found',
    rises: true,
    of: jobsFound,
    set: [
      'euse.fidelity={ contact: 0.5, profiling: 1, jobSearch: 1, employerAgreement: 1, workplaceTraining: 1 }',
    ],
  },
};

describe('each mechanism, off, on and double, moves a named quantity one way', () => {
  it.each(MECHANISMS)('%s', async (mechanism) => {
    const { quantity, rises, of, set = [] } = CASES[mechanism];
    const values: number[] = [];
    for (const strength of [0, 1, 2] as const) values.push(of(await ran(mechanism, strength, set)));
    const [off, on, double] = values as [number, number, number];
    process.stdout.write(
      `${mechanism}: ${quantity} ${values.map((value) => value.toPrecision(4)).join(' → ')}\n`,
    );
    const sign = rises ? 1 : -1;
    expect(sign * (on - off), `${quantity}: off ${off}, on ${on}`).toBeGreaterThan(0);
    expect(sign * (double - on), `${quantity}: on ${on}, double ${double}`).toBeGreaterThan(0);
  });
});
