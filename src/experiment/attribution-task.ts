// One task of an attribution: one replication and what is taken away from it. Plain data in and out.

import type { EffectSums } from '../attribution/effect-sums.js';
import { frozenEffects } from '../attribution/frozen-effects.js';
import { type ClosureSums, closeMeasure, type FamilyWorlds, familyWorlds } from '../attribution/worlds.js';
import type { IndicatorCounts } from '../metrics/official-indicator.js';
import { compileModel } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import type { RecordLevel } from '../model/recorder.js';
import { World } from '../model/world.js';
import { rootKey } from '../random/root-key.js';
import { runReplication } from './replication.js';

export interface AttributionTask {
  /** `effects`: people re-run alone. `closures`: each measure closed. `families`: all worlds of open families. */
  readonly kind: 'effects' | 'closures' | 'families';
  readonly parameters: ModelParameters;
  readonly seed: string;
  /** From 1. */
  readonly replication: number;
  /** Whether a stint taken away is followed by the review at once. */
  readonly skip: boolean;
}

export type AttributionResult =
  | {
      readonly kind: 'effects';
      readonly replication: number;
      readonly indicator: readonly IndicatorCounts[];
      readonly effects: EffectSums;
    }
  | { readonly kind: 'closures'; readonly replication: number; readonly closures: readonly ClosureSums[] }
  | { readonly kind: 'families'; readonly replication: number; readonly worlds: FamilyWorlds };

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
      const options = { fromDay: warmUpDays, untilDay, endDay, skip: task.skip };
      const effects = frozenEffects(model, root, record, options);
      return { kind: 'effects', replication, indicator: result.indicator, effects };
    }
    case 'closures': {
      const base = pausedWorld(task, 'replayable');
      const paused = base.copy();
      base.runUntil(endDay);
      base.finish();
      const { model } = base;
      const closures = model.measures
        .filter(({ index }) => model.queues.some((plan) => plan.measure === index))
        .map(({ index }) => closeMeasure(paused, root, base.recorder.record, index, endDay));
      return { kind: 'closures', replication, closures };
    }
    case 'families':
      return {
        kind: 'families',
        replication,
        worlds: familyWorlds(pausedWorld(task, 'journeys'), untilDay, endDay),
      };
  }
}

/** The world at the start of the window. */
function pausedWorld({ parameters, seed, replication }: AttributionTask, level: RecordLevel): World {
  const world = new World(compileModel(parameters), { root: rootKey(seed, replication), level });
  world.runUntil(parameters.time.warmUpDays);
  return world;
}
