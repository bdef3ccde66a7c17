// Mechanisms that are switched on and still do nothing, because the scenario gives them nothing to act on.

import type { MeasureParameters, Mechanism, ModelParameters } from '../../model/parameters.js';

/** What a mechanism is judged by: the parameters, and the measures that are open. */
export interface Ground {
  readonly parameters: ModelParameters;
  readonly open: readonly MeasureParameters[];
}

type Idle = (ground: Ground) => string | false;

const noCaseworkers: Idle = ({ parameters }) =>
  parameters.chooser.kind !== 'caseworker' && 'there are no caseworkers';
const noSubsidy: Idle = ({ open }) =>
  !open.some(({ kind }) => kind === 'subsidisedJob') && 'no temporary wage subsidy is open';
const rateIsZero = (rate: (parameters: ModelParameters) => readonly number[], what: string): Idle => {
  return ({ parameters }) => rate(parameters).every((value) => value === 0) && what;
};

const IDLE: { readonly [mechanism in Mechanism]?: Idle } = {
  content: ({ open }) =>
    !open.some(({ content }) => Object.values(content).some((share) => share !== 0)) &&
    'no open measure has content',
  searchInside: ({ open }) =>
    open.every(({ searchInside }) => searchInside === 1) && 'every open measure has the factor 1',
  signal: ({ open }) => open.every(({ signal }) => signal === 0) && 'no open measure has a signal',
  subsidyOffer: noSubsidy,
  subsidyRetention: noSubsidy,
  motivationInSearch: rateIsZero(({ job }) => [job.motivationWeight], 'its weight is 0'),
  pull: rateIsZero(({ behaviour }) => [behaviour.pull], 'the pull is 0'),
  waitingWear: rateIsZero(
    ({ behaviour }) => [behaviour.motivationWaitPerDay, behaviour.trustWaitPerDay],
    'both rates are 0',
  ),
  learning: rateIsZero(
    ({ behaviour }) => [behaviour.motivationFailedMeasure, behaviour.trustMismatch],
    'both pushes are 0',
  ),
  jobSuccess: rateIsZero(({ behaviour }) => [behaviour.motivationSuccess], 'the push is 0'),
  beingHeard: (ground) =>
    noCaseworkers(ground) ||
    rateIsZero(
      ({ behaviour }) => [behaviour.trustHeard, behaviour.motivationHeard],
      'both pushes are 0',
    )(ground),
  disclosure: (ground) =>
    noCaseworkers(ground) ||
    rateIsZero(
      ({ groups }) => groups.map(({ hiddenShare }) => hiddenShare),
      'nobody has anything to hide',
    )(ground),
  beliefNoise: (ground) =>
    noCaseworkers(ground) || rateIsZero(({ belief }) => [belief.noise], 'the noise is 0')(ground),
  informationGain: (ground) =>
    noCaseworkers(ground) ||
    (ground.open.every(({ beliefNoiseAfter }) => beliefNoiseAfter === 1) && 'no open measure clarifies'),
  knowledge: (ground) => noCaseworkers(ground) || everybodyKnowsTheMean(ground.parameters),
  turnover: (ground) =>
    noCaseworkers(ground) ||
    rateIsZero(
      ({ caseworker }) => [caseworker.quitPerDay, caseworker.movePerDay],
      'both rates are 0',
    )(ground),
  reputation: rateIsZero(({ behaviour }) => [behaviour.reputationWeight], 'its weight is 0'),
  media: ({ parameters }) => parameters.behaviour.media.length === 0 && 'no date is given',
  healthDecay: rateIsZero(
    ({ behaviour }) => [behaviour.healthDecayPerDay * behaviour.healthDecayCap],
    'the rate or its cap is 0',
  ),
  durationDependence: ({ parameters: { job } }) =>
    (job.durationPower === 0 || job.durationFactor.values.every((factor) => factor === 1)) &&
    'every factor is 1',
  benefitInSearch: rateIsZero(({ job }) => [job.benefitElasticity], 'the elasticity is 0'),
  market: ({ parameters }) =>
    parameters.regions.every(({ market }) => market.values.every((value) => value === 1)) &&
    !parameters.changes.some(({ change }) => change.kind === 'market') &&
    'the market is 1 throughout',
  attachment: rateIsZero(
    ({ groups }) => groups.map(({ attachedShare }) => attachedShare),
    'nobody has a tie',
  ),
  leaving: rateIsZero(({ groups }) => groups.map(({ leavingPerDay }) => leavingPerDay), 'every rate is 0'),
  pension: rateIsZero(({ groups }) => groups.map(({ pensionPerDay }) => pensionPerDay), 'every rate is 0'),
  jobLoss: rateIsZero(({ job }) => job.lossPerDay.values, 'every rate is 0'),
  dropOut: ({ open }) => open.every(({ dropOutPerDay }) => dropOutPerDay === 0) && 'every rate is 0',
  reneging: ({ open }) => open.every(({ patience }) => patience === null) && 'patience has no end',
  waitingCost: (ground) =>
    noCaseworkers(ground) ||
    rateIsZero(({ choice }) => [choice.waitCostPerDay, choice.waitCostFixed], 'both costs are 0')(ground),
  placementPressure: (ground) =>
    noCaseworkers(ground) ||
    rateIsZero(({ choice }) => [choice.placementPressurePerDay], 'the pressure is 0')(ground),
  nearnessGate: (ground) =>
    noCaseworkers(ground) ||
    (ground.open.every(({ nearnessSlope }) => nearnessSlope === 0) && 'every slope is 0'),
  meetingsInSearch: (ground) =>
    noCaseworkers(ground) || rateIsZero(({ job }) => [job.meetingSearchEffect], 'the effect is 0')(ground),
  aroundJob: ({ open }) =>
    !open.some(({ kind, aroundJob }) => kind === 'aroundJob' && aroundJob.takeUpPerDay > 0) &&
    'no support is open',
  euse: rateIsZero(({ euse }) => [euse.fidelity.contact], 'the first step has fidelity 0'),
};

/** Why a mechanism that is on does nothing; undefined when it acts. */
export function idleReason(mechanism: Mechanism, ground: Ground): string | undefined {
  return IDLE[mechanism]?.(ground) || undefined;
}

/** Knowledge differs only between those there at opening and newcomers. */
function everybodyKnowsTheMean({ mechanisms, caseworker }: ModelParameters): string | false {
  const quits = mechanisms.turnover.on && mechanisms.turnover.strength > 0 && caseworker.quitPerDay > 0;
  return !quits && 'nobody quits, so every caseworker knows as much as the mean';
}
