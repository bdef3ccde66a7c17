// Which tasks an attribution is made of, and roughly how long they take. Tasks are the longest first and short
// enough that no worker idles at the end.

import { coalitionsAlong, orderAndReverse } from '../attribution/shapley.js';
import type { CountedWork } from '../attribution/work-history.js';
import { compileModel, type Model } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import { World } from '../model/world.js';
import { rootKey } from '../random/root-key.js';
import { uniformAt } from '../random/threefry.js';
import { type AttributionTask, type Game, playersOf } from './attribution-task.js';

/** Replications of each kind of task. */
export interface AttributionSize {
  readonly effects: number;
  readonly closures: number;
  /** All coalitions of the families. */
  readonly families: number;
  /** One drawn order of the single measures and its reverse. */
  readonly measures: number;
}

export const ATTRIBUTION_SIZES = {
  quick: { effects: 4, closures: 2, families: 0, measures: 0 },
  standard: { effects: 20, closures: 4, families: 4, measures: 0 },
  precise: { effects: 60, closures: 20, families: 12, measures: 24 },
} as const satisfies { readonly [name: string]: AttributionSize };

export interface AttributionPlan {
  readonly parameters: ModelParameters;
  readonly seed: string;
  readonly size: AttributionSize;
  readonly skip?: boolean | undefined;
  /** Months from the start at which gains are told from losses and ranks compared. */
  readonly horizonMonths?: number | undefined;
  /** Which work counts as gained; ordinary work when not given. */
  readonly work?: CountedWork | undefined;
}

/** Worlds in one task: each task runs its own warm-up, so not too few. */
const BLOCK = 16;

/** Tasks of a plan, the longest first. */
export function attributionTasks(plan: AttributionPlan): readonly AttributionTask[] {
  const { parameters, seed, size, skip, horizonMonths, work } = plan;
  const model = compileModel(parameters);
  const each = <T>(count: number, make: (replication: number) => readonly T[]): readonly T[] =>
    Array.from({ length: count }, (_, i) => make(i + 1)).flat();
  const common = (replication: number) => ({ parameters, seed, replication });
  return [
    ...each(size.measures, (replication): AttributionTask[] => {
      const orders = drawnOrders(model, seed, replication);
      const coalitions = [...new Set(orders.flatMap((order) => coalitionsAlong(order)))];
      return [{ ...common(replication), kind: 'coalitions', game: 'measures', coalitions, orders }];
    }),
    ...each(size.families, (replication) =>
      blocks(2 ** playersOf(model, 'families').length).map(
        (coalitions): AttributionTask => ({
          ...common(replication),
          kind: 'coalitions',
          game: 'families',
          coalitions,
          orders: undefined,
        }),
      ),
    ),
    ...each(size.closures, (replication): AttributionTask[] => [
      { ...common(replication), kind: 'closures' },
    ]),
    ...each(size.effects, (replication): AttributionTask[] => [
      {
        ...common(replication),
        kind: 'effects',
        skip: skip === true,
        horizonMonths,
        work: work ?? 'ordinary',
      },
    ]),
  ];
}

/** Order in which single measures come in, and its reverse; drawn apart from the world's luck. */
function drawnOrders(model: Model, seed: string, replication: number): readonly (readonly number[])[] {
  const key = rootKey(`${seed}: order of the measures`, replication);
  return orderAndReverse(
    playersOf(model, 'measures').map((_, player) => uniformAt(key.word0, key.word1, player, 0)),
  );
}

function blocks(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: count }, (_, coalition) => coalition);
  return Array.from({ length: Math.ceil(count / BLOCK) }, (_, i) => all.slice(i * BLOCK, (i + 1) * BLOCK));
}

/** Cost of recording a run, and of re-running its people, in worlds run from beginning to end. */
const RECORD = 1.3;
const EFFECTS = 3;

/**
 * Rough time of an attribution on one worker, from a short run of the scenario.
 *
 * @param clock - milliseconds that pass
 * @returns seconds
 */
export function estimatedSeconds(plan: AttributionPlan, clock: () => number): number {
  const { parameters, seed, size } = plan;
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const days = warmUpDays + windowDays + followUpDays;
  const model = compileModel(parameters);
  const world = new World(model, { root: rootKey(seed, 1), level: 'journeys' });
  // The first part warms up the machine.
  world.runUntil(days / 10);
  const start = clock();
  world.runUntil(days / 5);
  const whole = ((clock() - start) / 1e3) * 10 * RECORD;
  const rest = (days - warmUpDays) / days;
  const measures = new Set(model.queues.map((plan) => plan.measure)).size;
  const count = (game: Game) => playersOf(model, game).length;
  const worlds = (tasks: number, each: number) => tasks * (1 - rest + each * rest);
  return (
    whole *
    (size.effects * EFFECTS +
      size.closures * (1 + measures * rest) +
      size.families * worlds(2 ** count('families') / BLOCK, BLOCK) +
      size.measures * worlds(1, 2 * count('measures')))
  );
}
