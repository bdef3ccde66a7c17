// A fit from start to end: Levenberg and Marquardt's search under common luck, then acceptance on luck and a
// window that the search never saw. Nothing here knows what a target means for a conclusion.

import type { Metric } from '../../metrics/definition.js';
import type { ModelParameters } from '../../model/parameters.js';
import type {
  CalibrationPlan,
  CalibrationTarget,
  RunSize,
  TrialSize,
  Uncertainty,
} from '../../scenario/calibration-plan.js';
import { numbersAt, placeAt, type SetNumber, settingsAt, valueAt } from '../../scenario/settings-at.js';
import { tQuantile } from '../../stats/t-interval.js';
import type { WorkerPool } from '../task-pool.js';
import { type Fitted, leastSquares } from './levenberg-marquardt.js';
import type { TrialStore } from './trial-store.js';
import { type Outputs, runTrials, type TrialOptions, type TrialPoint } from './trials.js';

/** What a search needs of a plan. */
export type SearchPlan = Pick<CalibrationPlan, 'seed' | 'trial' | 'polish' | 'uncertainties' | 'targets'>;

export interface SearchOptions {
  readonly plan: SearchPlan;
  /** The metrics that targets name. */
  readonly metrics: readonly Metric[];
  /** Parameters of the scenario with settings, `path=value`, applied in order. */
  readonly parametersWith: (settings: readonly string[]) => Promise<ModelParameters>;
  readonly pool?: WorkerPool | undefined;
  readonly store: TrialStore;
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  readonly onTrial?: (() => void) | undefined;
  readonly onRound?: ((round: string, loss: number) => void) | undefined;
}

export interface CalibrateOptions extends SearchOptions {
  readonly plan: CalibrationPlan;
}

/** A parameter as fitted, in the unit it is written in. */
export interface FittedUncertainty {
  readonly name: string;
  readonly unit: string;
  readonly start: number;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly bounds: readonly [number, number];
  /** Standard deviation given the targets, by the last slopes, and before them. */
  readonly spread: number;
  readonly priorSpread: number;
  readonly leavesRange: boolean;
  readonly atBound: boolean;
}

/** A target beside the model on luck the fit never saw. */
export interface FittedTarget {
  readonly id: string;
  readonly kind: string;
  readonly published: number;
  readonly error: number;
  readonly source: string;
  readonly grade: string;
  readonly model: number;
  readonly low: number;
  readonly high: number;
  /** Replications that the interval is over. */
  readonly n: number;
  /** In the search itself, with its own luck. */
  readonly inSearch: number;
  /** Held to `within`, and met; undefined for targets that only weigh by their error. */
  readonly isWithin: boolean | undefined;
}

export interface Calibration {
  readonly id: string;
  readonly seed: string;
  readonly acceptanceSeed: string;
  readonly level: number;
  /** On fresh luck, for rates and volumes. */
  readonly replications: number;
  readonly within: number;
  readonly uncertainties: readonly FittedUncertainty[];
  readonly numbers: readonly SetNumber[];
  readonly targets: readonly FittedTarget[];
  readonly loss: number;
}

const LEVEL = 0.95;

/**
 * Fits a scenario.
 *
 * @throws ExperimentError as trials do
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibration> {
  const { plan } = options;
  const { uncertainties, targets, acceptance } = plan;
  const priorSpread = uncertainties.map(priorOf);
  const fitted = await search(options);
  const acceptanceSeed = `${plan.seed}, acceptance`;
  const numbers = numbersAt(uncertainties, fitted.point);
  const [accepted] = await trialsAt(options, acceptanceSeed, acceptance, [fitted.point]);
  return {
    id: plan.id,
    seed: plan.seed,
    acceptanceSeed,
    level: LEVEL,
    replications: (acceptance.rates ?? acceptance).replications,
    within: acceptance.within,
    uncertainties: uncertainties.map((uncertainty, i) =>
      fittedUncertainty(uncertainty, fitted.point[i]!, fitted.spread[i]!, priorSpread[i]!),
    ),
    numbers,
    targets: targets.map((target, j) => fittedTarget(target, accepted!, fitted.outputs[j]!, j, plan)),
    loss: fitted.loss,
  };
}

/** The search of a fit, under the luck of the plan's seed. */
export function search(options: SearchOptions): Promise<Fitted> {
  const { plan, onRound } = options;
  const { uncertainties, targets, trial, polish } = plan;
  return leastSquares({
    evaluate: (points, precise) => trialsAt(options, plan.seed, precise ? polish : trial, points),
    probe: (points) => trialsAt(options, plan.seed, probesOf(trial), points),
    start: uncertainties.map((uncertainty) => placeAt(uncertainty, uncertainty.start)),
    targets: targets.map(({ value, error }) => ({ value, error })),
    priorSpread: uncertainties.map(priorOf),
    step: trial.step,
    rounds: trial.rounds,
    secants: trial.secants,
    polish: polish.rounds,
    onRound: (round, _, loss) => onRound?.(round, loss),
  });
}

/** The runs of a point at which slopes are measured. */
function probesOf({ settings, probes, rates }: TrialSize): RunSize {
  return {
    settings,
    replications: probes,
    rates: rates && { ...rates, replications: rates.probes ?? rates.replications },
  };
}

/** Outputs at points of a plan, as they are observed: effects from one kind of run, the rest from another if asked. */
export async function trialsAt(
  options: SearchOptions,
  seed: string,
  size: RunSize,
  points: readonly (readonly number[])[],
): Promise<readonly Outputs[]> {
  const { targets } = options.plan;
  const [long, short] = await Promise.all([
    runsAt(options, seed, size, points, size.rates === undefined ? targets : targets.filter(isLong)),
    size.rates &&
      runsAt(
        options,
        seed,
        size.rates,
        points,
        targets.filter((target) => !isLong(target)),
      ),
  ]);
  return points.map((point, i) =>
    asObserved(
      options.plan,
      point,
      short === undefined ? long[i]! : together(targets.map(isLong), long[i]!, short[i]!),
    ),
  );
}

/** Whether a target needs everybody lived twice. */
function isLong({ quantity }: CalibrationTarget): boolean {
  return quantity.kind === 'effect' || quantity.kind === 'gain';
}

async function runsAt(
  options: SearchOptions,
  seed: string,
  { settings, replications }: RunSize,
  points: readonly (readonly number[])[],
  targets: readonly CalibrationTarget[],
): Promise<readonly Outputs[]> {
  if (targets.length === 0) return points.map(() => ({ values: [], errors: [], each: [] }));
  const asked: TrialPoint[] = [];
  for (const point of points) {
    const set = [...settingsAt(options.plan.uncertainties, point), ...settings];
    asked.push({ parameters: await options.parametersWith(set), first: 1 });
  }
  return runTrials(asked, replications, trialOptions(options, seed, targets));
}

/** Outputs of two kinds of run as one list, in the order of the targets; by replication only where both have it. */
function together(isLong: readonly boolean[], long: Outputs, short: Outputs): Outputs {
  const woven = (of: readonly number[], others: readonly number[]) => {
    let [a, b] = [0, 0];
    return isLong.map((first) => (first ? of[a++]! : others[b++]!));
  };
  return {
    values: woven(long.values, short.values),
    errors: woven(long.errors, short.errors),
    each: long.each
      .slice(0, short.each.length)
      .map((values, replication) => woven(values, short.each[replication]!)),
  };
}

/** Metrics with every shift of what is observed, the same in log-odds for all of them. */
function asObserved(
  { uncertainties, targets }: SearchPlan,
  point: readonly number[],
  outputs: Outputs,
): Outputs {
  const shift = uncertainties.reduce(
    (sum, uncertainty, i) =>
      uncertainty.kind === 'observedShift' ? sum + valueAt(uncertainty, point[i]!) : sum,
    0,
  );
  if (shift === 0) return outputs;
  const isShifted = targets.map(({ quantity }) => quantity.kind === 'metric');
  const shifted = (share: number) => 1 / (1 + ((1 - share) / share) * Math.exp(-shift));
  return {
    each: outputs.each.map((values) => values.map((value, j) => (isShifted[j] ? shifted(value) : value))),
    values: outputs.values.map((value, j) => (isShifted[j] ? shifted(value) : value)),
    // The slope of the shifted share by the share.
    errors: outputs.errors.map((error, j) => {
      const value = outputs.values[j]!;
      return isShifted[j] ? (error * shifted(value) * (1 - shifted(value))) / (value * (1 - value)) : error;
    }),
  };
}

function trialOptions(
  options: SearchOptions,
  seed: string,
  targets: readonly CalibrationTarget[],
): TrialOptions {
  const quantities = targets.map(({ quantity }) => quantity);
  const named = new Set(
    quantities.flatMap((quantity) => (quantity.kind === 'metric' ? quantity.metric : [])),
  );
  const { metrics, pool, store, version, signal, onTrial } = options;
  return {
    seed,
    quantities,
    metrics: metrics.filter(({ id }) => named.has(id)),
    pool,
    store,
    version,
    signal,
    onTrial,
  };
}

/** Half the evidence range, as a share of the bounds: a weak prior, which only decides what targets do not. */
function priorOf({ range, bounds }: Uncertainty): number {
  return (range[1] - range[0]) / 2 / (bounds[1] - bounds[0]);
}

function fittedUncertainty(
  uncertainty: Uncertainty,
  place: number,
  spread: number,
  prior: number,
): FittedUncertainty {
  const { name, start, range, bounds, sets, kind } = uncertainty;
  const value = valueAt(uncertainty, place);
  const width = bounds[1] - bounds[0];
  return {
    name,
    unit: kind === 'value' ? sets[0]!.unit.trim() : kind === 'observedShift' ? 'log-odds' : '',
    start,
    value,
    range,
    bounds,
    spread: spread * width,
    priorSpread: prior * width,
    leavesRange: value < range[0] || value > range[1],
    atBound: place <= 0 || place >= 1,
  };
}

function fittedTarget(
  target: CalibrationTarget,
  accepted: Outputs,
  inSearch: number,
  at: number,
  { acceptance }: CalibrationPlan,
): FittedTarget {
  const { id, quantity, value, error, source, grade } = target;
  const model = accepted.values[at]!;
  const { replications } = isLong(target) ? acceptance : (acceptance.rates ?? acceptance);
  const half = tQuantile(LEVEL, replications - 1) * accepted.errors[at]!;
  return {
    id,
    kind: quantity.kind,
    published: value,
    error,
    source,
    grade,
    model,
    low: model - half,
    high: model + half,
    n: replications,
    inSearch,
    isWithin: quantity.kind === 'metric' ? Math.abs(model - value) <= acceptance.within : undefined,
  };
}
