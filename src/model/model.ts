// The compiled model: parameters turned into numbers and closures that the hot path reads. Immutable, and
// shared by every copy of a world. Nothing here decides anything; it looks up what a file said.

import { shareInCopies } from '../engine/copy-state.js';
import { ModelError } from '../errors/errors.js';
import { assertDistinctHashes, nameHash } from '../random/address.js';
import { distributionMean } from '../random/moments.js';
import { compileQuantile } from '../random/quantile.js';
import { compileMeasure, meanStay } from './compile-measure.js';
import { classOf, composedMarket } from './dated-series.js';
import { compileFormula, type FormulaProgram } from './formula-program.js';
import { FORMULA_VARIABLES } from './formula-variables.js';
import { compileItinerary, type Itinerary } from './itinerary.js';
import { type Burden, compileBurden } from './mechanisms/burden.js';
import { compileEntry, type Entry } from './mechanisms/entry.js';
import { compileEuse, type Euse } from './mechanisms/euse.js';
import {
  BARRIERS,
  type Formulas,
  type GroupParameters,
  MECHANISMS,
  type MeasureParameters,
  type Mechanism,
  type ModelParameters,
} from './parameters.js';
import { planQueues, type QueuePlan } from './queue-plan.js';

export interface CompiledGroup {
  readonly index: number;
  readonly hash: number;
  readonly parameters: GroupParameters;
  readonly meanBarriers: Float64Array;
  readonly meanMotivation: number;
  readonly replacementRate: number;
  readonly entry: Entry;
}

export interface CompiledMeasure {
  readonly index: number;
  /** Number of measures; the stride of the visits table. */
  readonly count: number;
  readonly hash: number;
  readonly parameters: MeasureParameters;
  /** By group index. */
  readonly admits: readonly boolean[];
  readonly afterDays: number;
  readonly maximumStints: number;
  /** Share of each barrier that a full dose takes away. */
  readonly content: Float64Array;
  readonly hasContent: boolean;
  /** Weight of each barrier in relevance and experienced benefit, from the content; and their sum. */
  readonly relevance: Float64Array;
  readonly relevanceTotal: number;
  /** Believed gain in log hazard per unit of believed barrier. */
  readonly believedGain: Float64Array;
  readonly searchInside: number;
  readonly searchInsideLate: number;
  /** Dose from which on the last step runs, at full attendance share of time. */
  readonly lastStepFrom: number;
  readonly signal: number;
  readonly nearnessSlope: number;
  /** Log of the fixed start share, by group index; −Infinity where never chosen. */
  readonly logStartShare: Float64Array;
  readonly duration: readonly (((u: number) => number) | undefined)[];
  readonly patience: ((u: number) => number) | undefined;
  /** Mean time to the next course date, days: a wait that is no waiting list. */
  readonly dateDelay: number;
  readonly supportLossFactor: number;
  readonly supportMatch: number;
  readonly supportPerDay: number;
  readonly isEmployment: boolean;
  /** Queue of a group and region, −1 where there are no places. */
  queueOf(group: number, region: number): number;
}

export interface Model {
  readonly parameters: ModelParameters;
  readonly strength: { readonly [mechanism in Mechanism]: number };
  readonly groups: readonly CompiledGroup[];
  readonly measures: readonly CompiledMeasure[];
  readonly queues: readonly QueuePlan[];
  readonly burden: Burden;
  /** Mean barriers of the content group; 1 where it has none, so that content is then a share. */
  readonly contentReference: Float64Array;
  readonly motivationReference: number;
  readonly healthReference: number;
  readonly euse: Euse;
  /** `variables` filled by the caller in the order of FORMULA_VARIABLES. */
  readonly formulas: { readonly [name in keyof Formulas]: FormulaProgram };
  /** Where people go next when no caseworker chooses. */
  readonly itinerary: Itinerary | undefined;
  /** Measures the caseworker may choose, by group index. */
  readonly choosable: readonly (readonly CompiledMeasure[])[];
  readonly subsidyOf: readonly (CompiledMeasure | undefined)[];
  /** Support around a job, by group index. */
  readonly supportOf: readonly (readonly CompiledMeasure[])[];
  readonly assessment: CompiledMeasure | undefined;
  readonly noMeasureConstant: readonly number[];
  /** Log of what the start shares leave for no measure, by group index. */
  readonly noMeasureLogShare: readonly number[];
  readonly noMeasureHash: number;
  readonly knowledgeMean: number;
  readonly socialAssistanceRate: number;
  readonly entryWageRate: number;
  readonly secondTenureClassDay: number;
  readonly positionQuantile: (u: number) => number;
  /** Whether no hazard of any kind can run: a plain network of queues. */
  readonly isPlain: boolean;
  /** Whether people do nothing but wait and stay on a fixed way: plain, without meetings and without jobs. */
  readonly isBareNetwork: boolean;
  durationFactorAt(registeredDay: number, now: number): number;
  lossByTenureAt(tenureFrom: number, now: number): number;
  marketAt(region: number, day: number): number;
  /** First day after `day` on which the market of a region or the media change, Infinity when none. */
  nextCalendarDay(region: number, day: number): number;
  measureIndex(id: string): number;
  /** Mean planned stay in a queue's places, days; for open-ended places the mean time to leaving. */
  meanStayOf(queue: number): number;
}

/**
 * Compiles parameters.
 *
 * @throws ModelError when parameters that are valid alone are impossible together
 */
export function compileModel(parameters: ModelParameters): Model {
  const { job, mechanisms, behaviour } = parameters;
  const strength = Object.fromEntries(
    MECHANISMS.map((name) => [name, mechanisms[name].on ? mechanisms[name].strength : 0]),
  ) as { [mechanism in Mechanism]: number };

  assertDistinctHashes([...parameters.measures.map((m) => m.id), NO_MEASURE], 'measure');
  assertDistinctHashes(
    parameters.groups.flatMap((g) => parameters.regions.map((r) => streamName(g.id, r.id))),
    'stream of arrivals',
  );

  const groups = parameters.groups.map(
    (group, index): CompiledGroup => ({
      index,
      hash: nameHash(group.id),
      parameters: group,
      meanBarriers: Float64Array.from(BARRIERS, (barrier) => distributionMean(group.barriers[barrier])),
      meanMotivation: distributionMean(group.motivation),
      replacementRate: group.benefit.kind === 'none' ? socialRate(parameters) : group.benefit.replacementRate,
      entry: compileEntry(group),
    }),
  );
  const reference = indexOfGroup(parameters, job.referenceGroup, 'job.referenceGroup');
  const contentGroup = indexOfGroup(parameters, job.contentGroup, 'job.contentGroup');
  const contentReference = groups[contentGroup]!.meanBarriers.map((mean) => (mean > 0 ? mean : 1));
  const burden = compileBurden(
    job,
    groups.map((group) => group.meanBarriers),
    reference,
  );

  const queues = planQueues(parameters);
  const measures = parameters.measures.map((measure, index) =>
    compileMeasure(parameters, measure, index, strength, contentReference, queues),
  );
  const formulas = Object.fromEntries(
    Object.entries(parameters.formulas).map(([name, formula]) => [
      name,
      compileFormula(formula.tree, FORMULA_VARIABLES[name as keyof Formulas]),
    ]),
  ) as { [name in keyof Formulas]: FormulaProgram };

  const markets = parameters.regions.map((region) => composedMarket(parameters, region.id, region.market));
  const calendar = markets.map((market) =>
    [
      ...(strength.market === 0 ? [] : market.days),
      ...(strength.media === 0 ? [] : behaviour.media.map((event) => event.day)),
    ]
      .filter((day) => day > 0)
      .sort((a, b) => a - b),
  );
  const durationValues = job.durationFactor.values.map((value) => {
    const power = job.durationPower * strength.durationDependence;
    return power === 0 ? 1 : power === 1 ? value : value ** power;
  });
  const marketValues = markets.map((market) =>
    market.values.map((value) =>
      strength.market === 0 ? 1 : strength.market === 1 ? value : value ** strength.market,
    ),
  );
  const measureIndices = shareInCopies(
    new Map(measures.map((measure) => [measure.parameters.id, measure.index])),
  );
  const meanStays = queues.map((queue) =>
    meanStay(parameters, measures[queue.measure]!.parameters, queue.groups),
  );
  const subsidised = measures.filter((measure) => measure.parameters.kind === 'subsidisedJob');

  const isPlain =
    job.baseHazardPerDay === 0 &&
    parameters.groups.every((g) => g.leavingPerDay === 0 && g.pensionPerDay === 0 && g.attachedShare === 0);

  return shareInCopies({
    parameters,
    strength,
    groups,
    measures,
    queues,
    burden,
    contentReference,
    motivationReference: groups[reference]!.meanMotivation,
    healthReference: groups[reference]!.meanBarriers[BARRIERS.indexOf('health')]!,
    euse: compileEuse(parameters.euse, strength.euse),
    formulas,
    itinerary: compileItinerary(parameters),
    choosable: groups.map((group) =>
      measures.filter(
        (measure) =>
          CHOSEN_KINDS.has(measure.parameters.kind) &&
          measure.admits[group.index]! &&
          measure.logStartShare[group.index]! > Number.NEGATIVE_INFINITY,
      ),
    ),
    subsidyOf: groups.map((group) => subsidised.find((measure) => measure.admits[group.index])),
    supportOf: groups.map((group) =>
      strength.aroundJob === 0
        ? []
        : measures.filter(
            (measure) =>
              measure.parameters.kind === 'aroundJob' &&
              measure.admits[group.index]! &&
              measure.supportPerDay > 0,
          ),
    ),
    assessment: measures.find((measure) => measure.parameters.kind === 'assessment'),
    noMeasureConstant: parameters.groups.map((group) => parameters.choice.noMeasureConstant[group.id] ?? 0),
    noMeasureLogShare: parameters.groups.map((group) => Math.log(leftForNoMeasure(parameters, group.id))),
    noMeasureHash: nameHash(NO_MEASURE),
    knowledgeMean: parameters.caseworker.knowledgeMean,
    socialAssistanceRate: socialRate(parameters),
    entryWageRate: parameters.money.entryWageNokPerMonth / parameters.money.medianWageNokPerMonth,
    secondTenureClassDay: job.lossPerDay.days[1] ?? Number.POSITIVE_INFINITY,
    positionQuantile: compileQuantile({
      kind: 'empirical',
      values: job.positionShares.values,
      weights: job.positionShares.weights,
    }),
    isPlain,
    isBareNetwork:
      isPlain &&
      parameters.chooser.kind !== 'caseworker' &&
      parameters.measures.every((measure) => measure.kind === 'programme'),
    durationFactorAt: (registered, now) => durationValues[classOf(job.durationFactor.days, now, registered)]!,
    lossByTenureAt: (from, now) => job.lossPerDay.values[classOf(job.lossPerDay.days, now, from)]!,
    marketAt: (region, day) => marketValues[region]![classOf(markets[region]!.days, day)]!,
    nextCalendarDay: (region, day) =>
      calendar[region]!.find((date) => date > day) ?? Number.POSITIVE_INFINITY,
    measureIndex: (id) => measureIndices.get(id) ?? -1,
    meanStayOf: (queue) => meanStays[queue]!,
  } satisfies Model);
}

/** Name of a stream of arrivals; persons of a group and region are its ordinals. */
export function streamName(group: string, region: string): string {
  return `${group}/${region}`;
}

/** Name under which "no measure" draws its own luck. */
const NO_MEASURE = '(no measure)';

const CHOSEN_KINDS: ReadonlySet<string> = new Set([
  'programme',
  'employerPlace',
  'permanentJob',
  'shelteredWork',
]);

function leftForNoMeasure(parameters: ModelParameters, group: string): number {
  const taken = parameters.measures.reduce((sum, measure) => sum + (measure.startShare[group] ?? 0), 0);
  if (taken > 1) {
    throw new ModelError(
      'impossible-parameters',
      `the start shares of group ${group} sum to ${taken}; expected at most 1`,
    );
  }
  return Math.max(1 - taken, 1e-9);
}

function socialRate(parameters: ModelParameters): number {
  return parameters.money.socialAssistanceNokPerMonth / parameters.money.medianWageNokPerMonth;
}

function indexOfGroup(parameters: ModelParameters, id: string, where: string): number {
  const index = parameters.groups.findIndex((group) => group.id === id);
  if (index < 0) throw new ModelError('impossible-parameters', `${where} names no group: ${id}`);
  return index;
}
