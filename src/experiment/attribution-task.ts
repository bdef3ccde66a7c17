// One task of an attribution: one replication and what is taken away from it. Plain data in and out.

import { type ClosureSums, closeMeasure } from '../attribution/closure.js';
import { type CoalitionWorlds, coalitionWorlds } from '../attribution/coalition-worlds.js';
import type { EffectSums } from '../attribution/effect-sums.js';
import { frozenEffects } from '../attribution/frozen-effects.js';
import { familyPlayers, measurePlayers, type Player } from '../attribution/players.js';
import type { CountedWork } from '../attribution/work-history.js';
import type { IndicatorCounts } from '../metrics/official-indicator.js';
import { compileModel, type Model } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import type { RecordLevel } from '../model/recorder.js';
import { World } from '../model/world.js';
import { rootKey } from '../random/root-key.js';
import { runReplication } from './replication.js';

/** `families`: the six families play. `measures`: every measure plays for itself. */
export type Game = 'families' | 'measures';

/** `effects`: people re-run alone. `closures`: each measure closed. `coalitions`: worlds of open players. */
export type AttributionTask = {
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
} & (
  | {
      readonly kind: 'effects';
      /** Whether a stint taken away is followed by the review at once. */
      readonly skip: boolean;
      readonly horizonMonths: number | undefined;
      /** Which work counts as gained. */
      readonly work: CountedWork;
    }
  | { readonly kind: 'closures' }
  | {
      readonly kind: 'coalitions';
      readonly game: Game;
      readonly coalitions: readonly number[];
      /** Orders whose contributions are averaged; undefined when all coalitions are run. */
      readonly orders: readonly (readonly number[])[] | undefined;
    }
);

export type AttributionResult =
  | {
      readonly kind: 'effects';
      readonly replication: number;
      readonly indicator: readonly IndicatorCounts[];
      readonly effects: EffectSums;
    }
  | { readonly kind: 'closures'; readonly replication: number; readonly closures: readonly ClosureSums[] }
  | {
      readonly kind: 'coalitions';
      readonly game: Game;
      readonly replication: number;
      readonly worlds: CoalitionWorlds;
      readonly orders: readonly (readonly number[])[] | undefined;
    };

/** Who plays a game. */
export function playersOf(model: Model, game: Game): readonly Player[] {
  return game === 'families' ? familyPlayers(model) : measurePlayers(model);
}

/** Does one task. */
export function runAttributionTask(task: AttributionTask): AttributionResult {
  const { parameters, seed, replication } = task;
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const untilDay = warmUpDays + windowDays;
  const endDay = untilDay + followUpDays;
  const root = rootKey(seed, replication);
  switch (task.kind) {
    case 'effects': {
      const { model, record, result } = runReplication({
        parameters,
        seed,
        replication,
        level: 'replayable',
      });
      const { skip, horizonMonths, work } = task;
      const options = { fromDay: warmUpDays, untilDay, endDay, skip, horizonMonths, work };
      const effects = frozenEffects(model, root, record, options);
      return { kind: 'effects', replication, indicator: result.indicator, effects };
    }
    case 'closures': {
      // What the closed worlds are asked for needs no requests, so theirs are not kept.
      const paused = pausedWorld(task, 'journeys');
      const base = pausedWorld(task, 'replayable');
      base.runUntil(endDay);
      base.finish();
      const { model } = base;
      const run = { root, base: base.recorder.record, endDay };
      const closures = model.measures
        .filter(({ index }) => model.queues.some((plan) => plan.measure === index))
        .map(({ index }) => closeMeasure(paused, run, index));
      return { kind: 'closures', replication, closures };
    }
    case 'coalitions': {
      const { game, coalitions, orders } = task;
      const paused = pausedWorld(task, 'journeys');
      const worlds = coalitionWorlds(paused, playersOf(paused.model, game), coalitions, { untilDay, endDay });
      return { kind: 'coalitions', game, replication, worlds, orders };
    }
  }
}

/** The world at the start of the window. */
function pausedWorld({ parameters, seed, replication }: AttributionTask, level: RecordLevel): World {
  const world = new World(compileModel(parameters), { root: rootKey(seed, replication), level });
  world.runUntil(parameters.time.warmUpDays);
  return world;
}
