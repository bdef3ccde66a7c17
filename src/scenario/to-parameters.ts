// From a validated scenario to the model's parameters. What a file leaves out is neutral: off, empty, free,
// so that only what is written happens.

import type { Formula } from '../model/formula.js';
import {
  type Chooser,
  EUSE_STEPS,
  type Formulas,
  type LeverChange,
  MECHANISMS,
  type Mechanisms,
  type ModelParameters,
  NEEDS,
} from '../model/parameters.js';
import { groupParameters } from './group-parameters.js';
import { measureParameters } from './measure-parameters.js';
import { always, every, NEVER, perBarrier } from './neutral.js';
import type { Scenario } from './schema/scenario-schema.js';
import { DAYS } from './units.js';

const MONTH = DAYS.month!;
const YEAR = DAYS.year!;
const QUARTER = 3 * MONTH;

/** @param formulas - checked, one for each name */
export function toParameters(
  id: string,
  scenario: Scenario,
  formulas: { readonly [name in keyof Formulas]: Formula },
): ModelParameters {
  const groupIds = Object.keys(scenario.groups);
  const regions = Object.entries(scenario.regions ?? { all: {} });
  const { choice, job, subsidy, behaviour, belief, caseworkers, attachment, exits, euse, money, wellbeing } =
    scenario;
  // Whichever it is, the order in the file does not choose it.
  const first = [...groupIds].sort()[0]!;
  return {
    id,
    time: {
      study: scenario.time.study ?? null,
      warmUpDays: scenario.time.warmUp,
      windowDays: scenario.time.window,
      followUpDays: scenario.time.followUp,
    },
    scale: scenario.scale ?? 1,
    regions: regions.map(([regionId, region]) => ({
      id: regionId,
      arrivalShare: region.arrivalShare ?? 1,
      placesShare: region.placesShare ?? 1,
      market: region.market ?? always(1),
    })),
    groups: Object.entries(scenario.groups).map(([groupId, group]) => groupParameters(groupId, group)),
    measures: Object.entries(scenario.measures ?? {}).map(([measureId, measure]) =>
      measureParameters(measureId, measure, groupIds),
    ),
    chooser: chooserOf(scenario),
    choice: {
      gainWeight: choice?.gainWeight ?? 0,
      allocationSkill: choice?.allocationSkill ?? 0,
      barrierWeights: perBarrier((barrier) => choice?.barrierWeights?.[barrier] ?? 1),
      waitCostPerDay: choice?.waitCost ?? 0,
      waitCostFixed: choice?.waitCostFixed ?? 0,
      placementPressurePerDay: choice?.placementPressure ?? 0,
      nearnessBound: choice?.nearnessBound ?? 2,
      attachmentWeight: choice?.attachmentWeight ?? 0,
      noMeasureConstant: choice?.noMeasureConstant ?? {},
    },
    job: {
      baseHazardPerDay: job?.baseHazard ?? 0,
      beta: perBarrier((barrier) => job?.beta?.[barrier] ?? 0),
      betaScale: job?.betaScale ?? 1,
      complementarity: job?.complementarity ?? 1,
      hazardLink: job?.hazardLink ?? 'exponential',
      referenceGroup: job?.referenceGroup ?? first,
      contentGroup: job?.contentGroup ?? first,
      motivationWeight: job?.motivationWeight ?? 0,
      durationFactor: job?.durationFactor ?? always(1),
      durationPower: job?.durationPower ?? 1,
      benefitElasticity: job?.benefitElasticity ?? 0,
      searchRecovery: job?.searchRecovery ?? 0,
      signalDays: job?.signal ?? YEAR,
      lossPerDay: job?.loss ?? always(0),
      lossMatchEffect: job?.lossMatchEffect ?? 0,
      matchReference: job?.matchReference ?? 0.7,
      lossHealthEffect: job?.lossHealthEffect ?? 0,
      returnShare: job?.returnShare ?? 1,
      positionShares: job?.positionShares ?? { values: [1], weights: [1] },
      meetingSearchEffect: job?.meetingSearchEffect ?? 0,
      meetingSearchDays: job?.meetingSearch ?? 0,
    },
    subsidy: {
      offerShare: subsidy?.offerShare ?? 0,
      claimShare: subsidy?.claimShare ?? 0,
      lossFactors: subsidy?.lossFactors ?? [1],
      taperBump: subsidy?.taperBump ?? 1,
      taperDays: subsidy?.taper ?? 0,
      stayIntercept: subsidy?.stayIntercept ?? 0,
      staySlope: subsidy?.staySlope ?? 0,
    },
    behaviour: {
      motivationFailedMeasure: behaviour?.motivationFailedMeasure ?? 0,
      motivationSuccess: behaviour?.motivationSuccess ?? 0,
      motivationWaitPerDay: behaviour?.motivationWait ?? 0,
      trustWaitPerDay: behaviour?.trustWait ?? 0,
      expectedBenefit: behaviour?.expectedBenefit ?? 0.5,
      trustHeard: behaviour?.trustHeard ?? 0,
      motivationHeard: behaviour?.motivationHeard ?? 0,
      heardTolerance: behaviour?.heardTolerance ?? 0.2,
      trustMismatch: behaviour?.trustMismatch ?? 0,
      trustCaseworkerChange: behaviour?.trustCaseworkerChange ?? 0,
      pull: behaviour?.pull ?? 0,
      gridDays: behaviour?.grid ?? QUARTER,
      reputationWeight: behaviour?.reputationWeight ?? 0,
      reputationAtOpening: behaviour?.reputationAtOpening ?? 0.5,
      media: (behaviour?.media ?? [])
        .map(({ at, shock }) => ({ day: at, shock }))
        .sort((a, b) => a.day - b.day),
      healthDecayPerDay: behaviour?.healthDecay ?? 0,
      healthDecayCap: behaviour?.healthDecayCap ?? 0,
      healthRecoveryPerDay: behaviour?.healthRecovery ?? 0,
    },
    belief: {
      noise: belief?.noise ?? 0,
      noiseKnowledge: belief?.noiseKnowledge ?? 0,
      noiseClarity: belief?.noiseClarity ?? 0,
      hiddenSeen: belief?.hiddenSeen ?? 1,
    },
    caseworker: {
      knowledgeNew: caseworkers?.knowledgeNew ?? 1,
      knowledgeHalfTimeDays: caseworkers?.knowledgeHalfTime ?? YEAR,
      knowledgeMean: caseworkers?.knowledgeMean ?? 1,
      quitPerDay: caseworkers?.quit ?? 0,
      movePerDay: caseworkers?.move ?? 0,
      unlimited: caseworkers?.unlimited ?? true,
      costNokPerMonth: caseworkers?.cost ?? 0,
    },
    attachment: {
      returnPerDay: attachment?.return ?? 0,
      healthEffect: attachment?.healthEffect ?? 0,
      tieLossPerDay: attachment?.tieLoss ?? 0,
      tenureDays: attachment?.tenure ?? YEAR,
    },
    exits: {
      pensionHealthEffect: exits?.pensionHealthEffect ?? 0,
      limitDays: exits?.limit ?? NEVER,
      limitFactor: exits?.limitFactor ?? 1,
      dropOutMotivationEffect: exits?.dropOutMotivationEffect ?? 0,
    },
    euse: {
      fidelity: every(EUSE_STEPS, (step) => euse?.fidelity?.[step] ?? 0),
      effect: every(EUSE_STEPS, (step) => euse?.effect?.[step] ?? 0),
      matchEffect: euse?.matchEffect ?? 0,
    },
    money: {
      medianWageNokPerMonth: money?.medianWage ?? 1,
      entryWageNokPerMonth: money?.entryWage ?? 1,
      basicAmountNok: money?.basicAmount ?? 1,
      socialAssistanceNokPerMonth: money?.socialAssistance ?? 1,
      valuation:
        money?.taxShare === undefined
          ? null
          : {
              taxShare: money.taxShare,
              disabilityPensionRate: money.disabilityPension ?? 0,
              discountPerYear: money.discountRate ?? 0,
            },
    },
    wellbeing: { weights: every(NEEDS, (need) => wellbeing?.weights?.[need] ?? 1 / NEEDS.length) },
    formulas,
    mechanisms: every(
      MECHANISMS,
      (name) => scenario.mechanisms?.[name] ?? { on: false, strength: 1 },
    ) as Mechanisms,
    changes: (scenario.changes ?? []).map(({ at, places, market }) => ({
      day: at,
      change: (places === undefined
        ? { kind: 'market', region: market!.region, factor: market!.factor }
        : {
            kind: 'places',
            measure: places.measure,
            factor: places.factor,
            ...(places.group === undefined ? {} : { group: places.group }),
          }) satisfies LeverChange,
    })),
    doseSteps: scenario.doseSteps ?? 4,
    ...steeringParameters(scenario),
  };
}

/** Nothing where places stay as written. */
function steeringParameters({ steering, time }: Scenario): Pick<ModelParameters, 'steering'> {
  if (steering === undefined) return {};
  const { by, from, every: everyDays, over, horizon, share, fewest, pot, measures } = steering;
  return {
    steering: {
      by,
      fromDay: from ?? time.warmUp,
      everyDays,
      overDays: over ?? everyDays,
      ...(horizon === undefined ? {} : { horizonDays: horizon }),
      share,
      fewest: fewest ?? 1,
      pot: pot ?? 'group',
      measures: [...measures].sort(),
    },
  };
}

function chooserOf({ chooser }: Scenario): Chooser {
  if (chooser === 'caseworker') return { kind: 'caseworker' };
  return 'chains' in chooser
    ? { kind: 'chain', chains: chooser.chains }
    : { kind: 'routing', routes: chooser.routes };
}
