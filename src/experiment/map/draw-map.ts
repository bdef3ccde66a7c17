// A map from start to end: at every point of a grid over two uncertainties, others are refitted to published rates,
// the fit is checked on luck the refit never saw, and an attribution says whether measures are undervalued.
// Nothing here has a definition of its own of any of the three.

import { compileModel } from '../../model/model.js';
import type { ModelParameters } from '../../model/parameters.js';
import type { MapAxis, MapPlan } from '../../scenario/map-plan.js';
import { settingsAt, valueAt } from '../../scenario/settings-at.js';
import { assertHorizon } from '../attribute.js';
import { type SearchOptions, search, trialsAt } from '../calibration/calibrate.js';
import type { Outputs } from '../calibration/trials.js';
import { summariseAttribution } from '../summarise-attribution.js';
import { LEVEL, type ScenarioFacts } from '../summary.js';
import { mapVerdict } from './map-verdict.js';
import { type EffectStore, pointEffects } from './point-effects.js';
import { targetFits } from './target-misses.js';
import {
  MAP_SCHEMA,
  type MapPoint,
  type MappedAxis,
  type MapVerdict,
  type VerdictMap,
} from './verdict-map.js';

export interface DrawMapOptions extends Omit<SearchOptions, 'plan' | 'onRound'> {
  readonly plan: MapPlan;
  readonly facts: ScenarioFacts;
  readonly effects: EffectStore;
  /** Told of each point that is complete. */
  readonly onPoint?: ((done: number, of: number) => void) | undefined;
}

interface Found {
  readonly place: readonly number[];
  readonly outputs: Outputs;
  readonly verdicts: readonly MapVerdict[];
}

/**
 * Checks that every corner of a map can be run and is followed long enough, before an hour is spent on it.
 *
 * @throws ScenarioError for settings that no scenario has; ExperimentError `horizon`
 */
export async function assertMap({ plan, parametersWith }: DrawMapOptions): Promise<void> {
  const { across, up, trial, check, attribution } = plan;
  for (const places of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]) {
    const here = settingsAt([across, up], places);
    for (const { settings } of [trial, check]) await parametersWith([...here, ...settings]);
    assertHorizon(await parametersWith([...here, ...attribution.settings]), attribution.horizon);
  }
}

/**
 * Draws a map. All points share their luck, so that what differs between two of them is not chance.
 *
 * @throws ExperimentError as trials and attributions do
 */
export async function drawMap(options: DrawMapOptions): Promise<VerdictMap> {
  const { plan, facts, onPoint } = options;
  const { across, up, refit, targets, check, attribution } = plan;
  const grid = Array.from({ length: up.steps }, (_, row) =>
    Array.from({ length: across.steps }, (__, column) => ({ across: column, up: row })),
  ).flat();
  let done = 0;
  const found = await Promise.all(
    grid.map(async (at) => {
      const point = await pointAt(
        options,
        settingsAt([across, up], [at.across / (across.steps - 1), at.up / (up.steps - 1)]),
      );
      onPoint?.(++done, grid.length);
      return point;
    }),
  );
  const fits = targetFits(
    targets,
    found.map(({ outputs }) => outputs),
    check.implausibility,
  );
  const { scale, time } = await options.parametersWith(attribution.settings);
  return {
    schema: MAP_SCHEMA,
    id: plan.id,
    note: plan.note,
    scenario: { id: facts.id, title: facts.title, status: facts.status, hash: facts.hash },
    seed: plan.seed,
    level: LEVEL,
    work: 'ordinary',
    replications: {
      refit: plan.trial.replications,
      check: check.replications,
      effects: attribution.replications,
    },
    scale,
    time,
    horizonMonths: attribution.horizon,
    implausibility: check.implausibility,
    across: mapped(across),
    up: mapped(up),
    refitted: refit.map(({ name, kind, sets, start, bounds, range }) => ({
      name,
      unit: kind === 'value' ? sets[0]!.unit.trim() : '',
      before: start,
      bounds,
      range,
    })),
    targets: targets.map(({ id, value, error, discrepancy, source, grade }) => ({
      id,
      published: value,
      error,
      discrepancy,
      source,
      grade,
    })),
    points: found.map(
      ({ place, verdicts }, i): MapPoint => ({
        ...grid[i]!,
        refitted: refit.map((uncertainty, k) => ({
          value: valueAt(uncertainty, place[k]!),
          atBound: place[k]! <= 0 || place[k]! >= 1,
        })),
        fit: fits[i]!,
        misses: fits[i]!.some(({ misses }) => misses),
        verdicts,
      }),
    ),
  };
}

/** One point: refitted, checked on fresh luck, and judged. */
async function pointAt(options: DrawMapOptions, here: readonly string[]): Promise<Found> {
  const { plan, facts, effects, onTrial, parametersWith } = options;
  const { seed, refit, targets, trial, check, attribution, draw } = plan;
  const at = (settings: readonly string[]): Promise<ModelParameters> =>
    parametersWith([...here, ...settings]);
  const { replications, horizon } = attribution;
  const polish = { settings: [], replications: 1, rounds: 0 };
  const searching: SearchOptions = {
    ...options,
    plan: { seed, trial, polish, uncertainties: refit, targets },
    parametersWith: at,
    onRound: undefined,
  };
  const place = refit.length === 0 ? [] : (await search(searching)).point;
  const [outputs] = await trialsAt(searching, `${seed}, check`, check, [place]);
  const parameters = await at([...settingsAt(refit, place), ...attribution.settings]);
  const luck = `${seed}, verdicts`;
  const results = await pointEffects(parameters, {
    ...options,
    seed: luck,
    replications,
    horizonMonths: horizon,
    store: effects,
    onTask: onTrial,
  });
  const summary = summariseAttribution({ ...facts, seed: luck }, compileModel(parameters), results, {
    arm: 'search',
    work: 'ordinary',
  });
  return { place, outputs: outputs!, verdicts: draw.map((drawn) => mapVerdict(summary, drawn)) };
}

function mapped(axis: MapAxis): MappedAxis {
  const { name, title, kind, sets, steps, note } = axis;
  return {
    name,
    title,
    unit: kind === 'value' ? sets[0]!.unit.trim() : '',
    values: Array.from({ length: steps }, (_, i) => valueAt(axis, i / (steps - 1))),
    sets: sets.map(({ path, before }) => ({ path, before })),
    note,
  };
}
