// The verification scenarios with what theory says about each, at a given load.

import type { ReplicationRun } from '../../src/experiment/replication.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import {
  erlangA,
  expectedVisits,
  insideAt,
  insideMtGInf,
  lognormalSurvival,
  mmcK,
  throughput,
  waitInMG1,
  waitInMMc,
  waitsWithPriority,
} from './exact.js';
import { runNetwork, type TheoryCheck } from './run-network.js';

const wait = (run: ReplicationRun, queue = 0) =>
  run.result.queues[queue]!.waitDays / run.result.queues[queue]!.granted;
const waitSquared = (run: ReplicationRun) =>
  run.result.queues[0]!.waitDaysSquared / run.result.queues[0]!.granted;
const arrivals = (group: string, rate: number) => `groups.${group}.arrivals=${rate} /day`;

/** M/M/1, mean wait. */
export async function mm1(load: number, set: readonly string[] = []): Promise<readonly TheoryCheck[]> {
  const runs = await runNetwork('mm1.yaml', [arrivals('people', load), ...set]);
  const exact = waitInMMc(load, 1, 1);
  return [
    { name: `M/M/1 load ${load}: mean wait`, simulated: runs.map((run) => wait(run)), exact: exact.mean },
    { name: `M/M/1 load ${load}: wait squared`, simulated: runs.map(waitSquared), exact: exact.square },
  ];
}

/** M/M/5: mean wait, its square (which tells the order of service), mean number waiting. */
export async function mmc(load: number, set: readonly string[] = []): Promise<readonly TheoryCheck[]> {
  const runs = await runNetwork('mmc.yaml', [arrivals('people', load), ...set]);
  const exact = waitInMMc(load, 5, 5);
  return [
    { name: `M/M/5 load ${load}: mean wait`, simulated: runs.map((run) => wait(run)), exact: exact.mean },
    { name: `M/M/5 load ${load}: wait squared`, simulated: runs.map(waitSquared), exact: exact.square },
    {
      name: `M/M/5 load ${load}: number waiting`,
      simulated: runs.map((run) => run.result.queues[0]!.waitingIntegral / 20_000),
      exact: exact.mean * load,
    },
  ];
}

/** M/M/3/8: share that balks, mean wait of the rest. */
export async function mmcWithRoom(load: number): Promise<readonly TheoryCheck[]> {
  const runs = await runNetwork('mmck.yaml', [arrivals('people', load)]);
  const exact = mmcK(load, 3, 3, 5);
  return [
    {
      name: `M/M/3/8 load ${load}: balks`,
      simulated: runs.map((run) => run.result.queues[0]!.balked / run.result.queues[0]!.asked),
      exact: exact.balks,
    },
    { name: `M/M/3/8 load ${load}: mean wait`, simulated: runs.map((run) => wait(run)), exact: exact.wait },
  ];
}

/** M/M/5 + M: share that gives up, number waiting. */
export async function mmcImpatient(
  load: number,
  set: readonly string[] = [],
): Promise<readonly TheoryCheck[]> {
  const runs = await runNetwork('mmcm.yaml', [arrivals('people', load), ...set]);
  const exact = erlangA(load, 5, 5, 10);
  return [
    {
      name: `M/M/5+M load ${load}: gives up`,
      simulated: runs.map((run) => run.result.queues[0]!.reneged / run.result.queues[0]!.asked),
      exact: exact.givesUp,
    },
    {
      name: `M/M/5+M load ${load}: number waiting`,
      simulated: runs.map((run) => run.result.queues[0]!.waitingIntegral / 20_000),
      exact: exact.waiting,
    },
  ];
}

/** Coefficient of variation of each law of service in the M/G/1 files. */
const VARIATION = { deterministic: 0, gamma: 0.5, lognormal: 1.5 } as const;

/** M/G/1 with a law of service: mean wait. */
export async function mg1(law: keyof typeof VARIATION, load: number): Promise<readonly TheoryCheck[]> {
  const runs = await runNetwork(`mg1-${law}.yaml`, [arrivals('people', load)]);
  return [
    {
      name: `M/G/1 ${law} load ${load}: mean wait`,
      simulated: runs.map((run) => wait(run)),
      exact: waitInMG1(load, 1, VARIATION[law]),
    },
  ];
}

/** Two classes, one called first: mean wait of each. */
export async function priority(load: number): Promise<readonly TheoryCheck[]> {
  const [first, second] = [load * 0.375, load * 0.625];
  const runs = await runNetwork('priority.yaml', [arrivals('first', first), arrivals('second', second)], {
    level: 'journeys',
  });
  const exact = waitsWithPriority(first, second, 1);
  return [0, 1].map((group) => ({
    name: `priority load ${load}: mean wait of class ${group + 1}`,
    simulated: runs.map((run) => {
      const cell = run.result.starts.find((start) => start.group === group)!;
      return cell.waitDays / cell.starts;
    }),
    exact: exact[group]!,
  }));
}

/** Jackson network with feedback: mean number waiting at each station. */
export async function jackson(load: number): Promise<readonly TheoryCheck[]> {
  const routes = [
    [0, 0.5, 0.3],
    [0.2, 0, 0.3],
    [0.1, 0, 0],
  ];
  const perArrival = throughput([0.7, 0.3, 0], routes);
  const rate = load / perArrival[0]!;
  const runs = await runNetwork('jackson.yaml', [arrivals('people', rate)]);
  const stations = [
    { stay: 1, places: 1 },
    { stay: 2, places: 2 },
    { stay: 1.5, places: 1 },
  ];
  return stations.map(({ stay, places }, station) => {
    const through = rate * perArrival[station]!;
    return {
      name: `Jackson load ${load}: number waiting at ${'abc'[station]}`,
      simulated: runs.map((run) => run.result.queues[station]!.waitingIntegral / 30_000),
      exact: waitInMMc(through, stay, places).mean * through,
    };
  });
}

/** M(t)/G/∞: number inside at the starts of four months. */
export async function changingArrivals(): Promise<readonly TheoryCheck[]> {
  const runs = await runNetwork('mtginf.yaml', [], { replications: 120, level: 'journeys' });
  const rate = (day: number) => (day < 100 ? 2 : day < 200 ? 6 : day < 300 ? 1 : 3);
  return [2, 5, 7, 12].map((month) => ({
    name: `M(t)/G/∞: number inside on day ${(month * MONTH_DAYS).toFixed(0)}`,
    simulated: runs.map((run) => run.record.queueMonths.get('held', month)),
    exact: insideMtGInf(rate, lognormalSurvival(20, 1), month * MONTH_DAYS),
  }));
}

/** Chain of four measures: visits per arrival, and number inside over time by the matrix exponential. */
export async function chainOfMeasures(): Promise<readonly TheoryCheck[]> {
  const stays = [30, 60, 90, 120];
  const routes = [
    [0, 0.5, 0.3, 0],
    [0.1, 0, 0.4, 0.3],
    [0, 0, 0, 0.6],
    [0.1, 0, 0, 0],
  ];
  const start = [0.6, 0.4, 0, 0];
  const runs = await runNetwork('phase-chain.yaml', [], { level: 'journeys' });
  const visits = expectedVisits(start, routes);
  const month = 6;
  const inside = insideAt(2, start, stays, routes, month * MONTH_DAYS);
  const settled = insideAt(2, start, stays, routes, 3000);
  return [0, 1, 2, 3].flatMap((state) => [
    {
      name: `chain: visits to ${'abcd'[state]} per arrival`,
      simulated: runs.map((run) => visitsPerPerson(run, state)),
      exact: visits[state]!,
    },
    {
      name: `chain: inside ${'abcd'[state]} on day ${(month * MONTH_DAYS).toFixed(0)}`,
      simulated: runs.map((run) => run.record.queueMonths.get('held', month * 4 + state)),
      exact: inside[state]!,
    },
    {
      name: `chain: inside ${'abcd'[state]} on day 3000`,
      simulated: runs.map((run) =>
        run.record.queueMonths.get('held', Math.floor(3000 / MONTH_DAYS) * 4 + state),
      ),
      exact: settled[state]!,
    },
  ]);
}

/** Stints of people who came in the window, all of whom have had time to finish, per person. */
function visitsPerPerson(run: ReplicationRun, measure: number): number {
  const { stints, persons } = run.record;
  const { windowDays } = run.model.parameters.time;
  const arrival = persons.column('arrival');
  let people = 0;
  for (const day of arrival) if (day < windowDays) people++;
  let visits = 0;
  for (let row = 0; row < stints.length; row++) {
    if (stints.get('measure', row) === measure && arrival[stints.get('person', row)]! < windowDays) visits++;
  }
  return visits / people;
}
