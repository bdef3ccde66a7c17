// Everything the model takes, as plain data that survives JSON. Days, NOK, shares and log hazards; the
// scenario floor translates what people write (weeks, months, tables, formulas) into this. No number of
// the model lives anywhere else. Order of lists carries no meaning: everything is addressed by its id.

import type { Distribution } from '../random/distribution.js';
import type { Formula } from './formula.js';

/** The five barriers, in the order in which every vector of barriers is stored. */
export const BARRIERS = ['clarity', 'health', 'habits', 'skills', 'access'] as const;
export type Barrier = (typeof BARRIERS)[number];

/** One number per barrier; what is absent is 0 in `content`, and an error elsewhere. */
export type PerBarrier<T> = { readonly [barrier in Barrier]: T };

/** One number per group, by group id. */
export type PerGroup<T> = { readonly [group: string]: T };

/** A rate or multiplier that is constant between dates. `values[i]` holds from `days[i]` on; `days[0]` is 0. */
export interface DatedSeries {
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/** The three stretches of a run, in days, and the share of the country that is simulated. */
export interface TimeParameters {
  /** Run before anything is counted, ≥ 0. */
  readonly warmUpDays: number;
  /** Exits (official rates) and starts (true values) are counted in this window, > 0. */
  readonly windowDays: number;
  /** Inflow goes on while those counted are followed, ≥ 0. */
  readonly followUpDays: number;
  /** What is claimed of the run: that it had settled when counting began, or that people are followed from a start. */
  readonly study: 'steady-state' | 'cohort' | null;
}

export interface RegionParameters {
  readonly id: string;
  /** Share of each group's arrivals; sums to 1 over regions. */
  readonly arrivalShare: number;
  /** Share of every measure's places; sums to 1 over regions. */
  readonly placesShare: number;
  /** Labour-market tightness, multiplies the job hazard. */
  readonly market: DatedSeries;
}

export interface GroupParameters {
  readonly id: string;
  readonly names: Names;
  /** Arrivals per day in the whole country before `scale`; Poisson. Re-entries of the model's own people are not in it. */
  readonly arrivalsPerDay: DatedSeries;
  /** Registered stock at opening in the whole country, and days since registration of those in it. */
  readonly opening: { readonly stock: number; readonly elapsedDays: Distribution };
  readonly barriers: PerBarrier<Distribution>;
  readonly motivation: Distribution;
  readonly trust: Distribution;
  /** Gaussian copula of the entry attributes: correlation of the two named attributes' normal scores. */
  readonly correlations: readonly {
    readonly between: readonly [Attribute, Attribute];
    readonly value: number;
  }[];
  /** Largest share of full time the person can work, in (0, 1]. */
  readonly workCapacity: Distribution;
  /** Share with a hidden health problem. */
  readonly hiddenShare: number;
  /** Share with a job they are on leave from. */
  readonly attachedShare: number;
  /** Days between reviews of a jobless person with no measure. */
  readonly reviewIntervalDays: number;
  /** Days from the end of a measure, or from giving up a waiting list, to the next review. */
  readonly reviewAfterMeasureDays: number;
  /** Users per caseworker; sets the number of caseworkers from `opening.stock`. */
  readonly caseload: number;
  /** Working time of the caseworker that one meeting takes, in calendar days. */
  readonly meetingDays: Distribution;
  /** Days without work after which a person may get a wage subsidy without having been in a measure. */
  readonly subsidyAfterDays: number;
  /** Leaving the labour force, per day. */
  readonly leavingPerDay: number;
  /** Disability pension, per day, at the mean health barrier of this group. */
  readonly pensionPerDay: number;
  /** Share of new jobs below full time. */
  readonly partTimeShare: number;
  /** Kind of benefit, days it lasts, and income while on it as a share of `money.medianWageNokPerMonth`. */
  readonly benefit: {
    readonly kind: BenefitKind;
    readonly days: number;
    readonly replacementRate: number;
    /** Largest position, share of full time, that can be combined with the benefit. */
    readonly combineUpTo: number;
  };
}

export type BenefitKind = 'unemployment' | 'aap' | 'none';
export type Attribute = Barrier | 'motivation' | 'trust';

export interface Names {
  readonly nb: string;
  readonly en: string;
}

export const FAMILIES = [
  'clarification',
  'followUp',
  'workTrial',
  'wageSubsidy',
  'qualification',
  'facilitation',
] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * How a measure is used.
 * - `programme`: a place with a provider while jobless; has a waiting list.
 * - `employerPlace`: a place with an ordinary employer while jobless; places are a budget cap, with a waiting list.
 * - `subsidisedJob`: a job and a place at once; the offer comes by a clock of its own, never by choice.
 * - `permanentJob`: like a programme to get into, but the place is a job without an end.
 * - `shelteredWork`: a place without an end that is no job.
 * - `aroundJob`: support while in a job; acts on match and job loss.
 * - `assessment`: done by the caseworker in a meeting.
 */
export const MEASURE_KINDS = [
  'programme',
  'employerPlace',
  'subsidisedJob',
  'permanentJob',
  'shelteredWork',
  'aroundJob',
  'assessment',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export type Discipline = 'fifo' | 'lifo' | 'priority';

export interface MeasureParameters {
  readonly id: string;
  /** M1–M22 of the evidence; undefined for measures a scenario invents. */
  readonly code?: string;
  readonly family: Family;
  readonly kind: MeasureKind;
  readonly names: Names;
  /** How places are bought: direct purchase, tender, individual. Reported, not modelled. */
  readonly procurement?: string;
  /** Ids of the groups that may enter. */
  readonly groups: readonly string[];
  /** Days since registration before which nobody may enter. */
  readonly afterDays: number;
  /** Most stints of this measure per person. */
  readonly maximumStints: number;
  /** Places in the whole country. One number: shared by all groups; by group: a waiting list each. `null`: unlimited. */
  readonly places: DatedSeries | PerGroup<DatedSeries> | null;
  /** By region id: places go to regions in proportion to these, instead of by their shares. */
  readonly placesWeight?: { readonly [region: string]: DatedSeries };
  readonly discipline: Discipline;
  /** With `priority`: the lower number is served first. */
  readonly priority?: PerGroup<number>;
  /** A person who finds this many waiting does not join; `null`: always joins. */
  readonly waitingRoom: number | null;
  /** Course dates: a start every so many days, at most `batch` and at least `minimum` at a time; `null`: any time. */
  readonly intake: {
    readonly everyDays: number;
    readonly firstDay: number;
    readonly batch: number | null;
    readonly minimum: number;
  } | null;
  /** Planned stay in days by group; `null`: open-ended. */
  readonly duration: PerGroup<Distribution> | null;
  /** Patience on the waiting list, days; `null`: infinite. */
  readonly patience: Distribution | null;
  readonly costNokPerMonth: number;
  /** Units of barrier a full dose takes off a person with the reference barrier; negative harms. */
  readonly content: Partial<PerBarrier<number>>;
  /** What the caseworker believes the content is. */
  readonly believedContent: Partial<PerBarrier<number>>;
  /** Search inside, as a multiple of open search. */
  readonly searchInside: number;
  /** Loss in log hazard of hiring while the record shows the measure; negative helps. */
  readonly signal: number;
  /** Drop-out per day at motivation 0.5. */
  readonly dropOutPerDay: number;
  /** Leaves an open-ended place, per day. */
  readonly leavingPerDay: number;
  /** Slope of the soft gate on perceived nearness to work. */
  readonly nearnessSlope: number;
  /** Share of first referrals by group, the caseworker's "most common"; 0: never chosen. */
  readonly startShare: PerGroup<number>;
  /** Share of the belief's noise that is left after this measure; 1 where it tells nothing. */
  readonly beliefNoiseAfter: number;
  /** `aroundJob`: units of match added, factor on the job-loss hazard, take-up per day in a job. */
  readonly aroundJob: { readonly match: number; readonly lossFactor: number; readonly takeUpPerDay: number };
  /** Share of the places occupied at opening by people outside the statistics. */
  readonly openingOccupancy: number;
}

/** Routing on probabilities: from `start` or a measure id to measure ids, `search` or `leave`. */
export type RoutingTable = { readonly [from: string]: { readonly [to: string]: number } };

export type Chooser =
  | { readonly kind: 'caseworker' }
  /** Each person follows one list of measure ids, drawn by weight; after the last they search. */
  | {
      readonly kind: 'chain';
      readonly chains: readonly { readonly weight: number; readonly measures: readonly string[] }[];
    }
  | { readonly kind: 'routing'; readonly routes: PerGroup<RoutingTable> };

export interface ChoiceParameters {
  /** Utility per unit of log hazard gained, for a caseworker who knows everything. */
  readonly gainWeight: number;
  /** 0 = allocates at random, 1 = perfect information. */
  readonly allocationSkill: number;
  /** Weight of each barrier in the believed gain; clarity has one here though it has none in hiring. */
  readonly barrierWeights: PerBarrier<number>;
  /** Utility lost per day of published wait. */
  readonly waitCostPerDay: number;
  /** Utility lost when there is a wait at all. */
  readonly waitCostFixed: number;
  /** C19: extra weight on the wait under placement pressure, per day. */
  readonly placementPressurePerDay: number;
  /** Perceived nearness is held in ± this bound, log-hazard units. */
  readonly nearnessBound: number;
  /** What an attached person's tie adds to perceived nearness. */
  readonly attachmentWeight: number;
  readonly noMeasureConstant: PerGroup<number>;
}

export interface JobParameters {
  /** Per day, at the ordinary group's mean attributes, first duration class, market 1. */
  readonly baseHazardPerDay: number;
  readonly beta: PerBarrier<number>;
  /** One factor on all betas. */
  readonly betaScale: number;
  /** Complementarity ρ ≥ 1: 1 adds barriers up, large lets the worst decide. */
  readonly complementarity: number;
  readonly hazardLink: 'exponential' | 'additive';
  /** Group whose mean attributes are the reference of the base hazard. */
  readonly referenceGroup: string;
  /** Group whose mean barriers scale the content of measures. */
  readonly contentGroup: string;
  readonly motivationWeight: number;
  /** Duration classes: factor from `days[i]` since registration. */
  readonly durationFactor: DatedSeries;
  /** Every duration factor to this power. */
  readonly durationPower: number;
  /** Elasticity of the job hazard to the replacement rate. */
  readonly benefitElasticity: number;
  /** Share of the damping of search that is gone in the last dose step of a measure, in [0, 1]. */
  readonly searchRecovery: number;
  /** Signal lasts this many days after the measure. */
  readonly signalDays: number;
  /** Job loss per day by tenure: `days[i]` since the start. */
  readonly lossPerDay: DatedSeries;
  readonly lossMatchEffect: number;
  readonly matchReference: number;
  /** Effect of the health barrier on loss after the second tenure class, log hazard per unit. */
  readonly lossHealthEffect: number;
  /** Share that registers again after losing a job; the rest leave the labour force. */
  readonly returnShare: number;
  readonly positionShares: { readonly values: readonly number[]; readonly weights: readonly number[] };
  /** A meeting raises search by this share for this many days. */
  readonly meetingSearchEffect: number;
  readonly meetingSearchDays: number;
}

export interface SubsidyParameters {
  /** Rate of subsidised offers as a share of the job hazard. */
  readonly offerShare: number;
  /** Share of eligible people's ordinary hires whose employer claims a subsidy. */
  readonly claimShare: number;
  /** Multiplies job loss in each equal part of the subsidy's planned time. */
  readonly lossFactors: readonly number[];
  /** Multiplies job loss for `taperDays` after each step down. */
  readonly taperBump: number;
  readonly taperDays: number;
  /** Staying on when the subsidy ends: logit = intercept − (B − B_ref) × slope. */
  readonly stayIntercept: number;
  readonly staySlope: number;
}

export interface BehaviourParameters {
  /** Shape of μ's move after a measure without benefit; at μ = 0.5, per measure. */
  readonly motivationFailedMeasure: number;
  readonly motivationSuccess: number;
  readonly motivationWaitPerDay: number;
  readonly trustWaitPerDay: number;
  /** Experienced benefit a person expects, share of a full relevant dose. */
  readonly expectedBenefit: number;
  readonly trustHeard: number;
  readonly motivationHeard: number;
  /** Mean error of the beliefs at which a person feels neither heard nor unheard. */
  readonly heardTolerance: number;
  readonly trustMismatch: number;
  readonly trustCaseworkerChange: number;
  /** Pull to the person's own level at every point of their grid, share. */
  readonly pull: number;
  readonly gridDays: number;
  /** Reputation moves by this share a month toward the month's mean satisfaction. */
  readonly reputationWeight: number;
  readonly reputationAtOpening: number;
  readonly media: readonly { readonly day: number; readonly shock: number }[];
  /** Growth of the health barrier per day out of work, its cap, and recovery per day in work. */
  readonly healthDecayPerDay: number;
  readonly healthDecayCap: number;
  readonly healthRecoveryPerDay: number;
}

export interface BeliefParameters {
  /** Standard deviation of the belief's noise with no knowledge and full clarity. */
  readonly noise: number;
  /** Share of the noise that full knowledge takes away. */
  readonly noiseKnowledge: number;
  /** Share the clarity barrier adds. */
  readonly noiseClarity: number;
  /** How much of a hidden, undisclosed health barrier is seen. */
  readonly hiddenSeen: number;
}

export interface CaseworkerParameters {
  readonly knowledgeNew: number;
  readonly knowledgeHalfTimeDays: number;
  /** Reference in knowledge/mean. */
  readonly knowledgeMean: number;
  readonly quitPerDay: number;
  /** A person is moved to another caseworker, per day, besides quits. */
  readonly movePerDay: number;
  /** Caseworkers without limit: every meeting is held at once. */
  readonly unlimited: boolean;
  /** Of one caseworker, wage and everything around it; an outcome only. */
  readonly costNokPerMonth: number;
}

export interface AttachmentParameters {
  readonly returnPerDay: number;
  /** Effect of the health barrier above its group's mean on the return, log hazard per unit. */
  readonly healthEffect: number;
  readonly tieLossPerDay: number;
  /** Tenure an attached person has with the employer they return to. */
  readonly tenureDays: number;
}

export interface ExitParameters {
  readonly pensionHealthEffect: number;
  /** Factor on the pension hazard from this many days since registration on. */
  readonly limitDays: number;
  readonly limitFactor: number;
  /** Effect of motivation 0.5 − μ on drop-out, log hazard per unit. */
  readonly dropOutMotivationEffect: number;
}

export const EUSE_STEPS = [
  'contact',
  'profiling',
  'jobSearch',
  'employerAgreement',
  'workplaceTraining',
] as const;
export type EuseStep = (typeof EUSE_STEPS)[number];

export interface EuseParameters {
  /** Fidelity of each step in [0, 1]; 0 is off. A step works times the product of those before it (C31). */
  readonly fidelity: { readonly [step in EuseStep]: number };
  /** Effect of full fidelity: logit of disclosure; share of belief noise; log search; log loss; log loss. */
  readonly effect: { readonly [step in EuseStep]: number };
  /** What full fidelity of profiling and job search adds to the match logit. */
  readonly matchEffect: number;
}

export interface MoneyParameters {
  readonly medianWageNokPerMonth: number;
  readonly entryWageNokPerMonth: number;
  readonly basicAmountNok: number;
  readonly socialAssistanceNokPerMonth: number;
  /** What turns work into public money; null where the file gives no tax share, and then no money is reported. */
  readonly valuation: ValuationParameters | null;
}

/** An outcome only: no rate reads it. */
export interface ValuationParameters {
  /** Share of a wage that comes to the public as tax, t of B + tW. */
  readonly taxShare: number;
  /** Disability pension as a share of the median wage. */
  readonly disabilityPensionRate: number;
  /** Yearly discount rate of present values. */
  readonly discountPerYear: number;
}

export const NEEDS = ['income', 'lastingJob', 'social', 'mastery', 'match'] as const;
export type Need = (typeof NEEDS)[number];

export interface WellbeingParameters {
  readonly weights: { readonly [need in Need]: number };
}

/** Formulas of the scenario; each lists in `formula-variables.ts` what it may name. */
export interface Formulas {
  readonly jobHazard: Formula;
  readonly search: Formula;
  readonly acceptance: Formula;
  readonly jobLoss: Formula;
  readonly attendance: Formula;
  readonly disclosure: Formula;
  readonly match: Formula;
  readonly pension: Formula;
  readonly dropOut: Formula;
  readonly satisfaction: Formula;
}

/** Every mechanism with a switch and a strength; `on: false` is strength 0. */
export const MECHANISMS = [
  'content',
  'searchInside',
  'signal',
  'subsidyOffer',
  'subsidyRetention',
  'motivationInSearch',
  'pull',
  'waitingWear',
  'learning',
  'jobSuccess',
  'beingHeard',
  'attendance',
  'disclosure',
  'beliefNoise',
  'informationGain',
  'knowledge',
  'turnover',
  'reputation',
  'media',
  'match',
  'healthDecay',
  'durationDependence',
  'benefitInSearch',
  'market',
  'attachment',
  'leaving',
  'pension',
  'jobLoss',
  'dropOut',
  'reneging',
  'waitingCost',
  'placementPressure',
  'nearnessGate',
  'meetingsInSearch',
  'aroundJob',
  'euse',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];
export type Mechanisms = {
  readonly [mechanism in Mechanism]: { readonly on: boolean; readonly strength: number };
};

/** A change of a lever at a date, on a running world: places of a measure, market of a region, EUSE fidelity. */
export type LeverChange =
  | { readonly kind: 'places'; readonly measure: string; readonly group?: string; readonly factor: number }
  /** Places of one waiting list, by the name of its plan; for a running world only. */
  | { readonly kind: 'queuePlaces'; readonly queue: string; readonly places: number }
  | { readonly kind: 'market'; readonly region: string; readonly factor: number }
  | { readonly kind: 'caseload'; readonly group: string; readonly factor: number }
  | { readonly kind: 'close'; readonly measure: string };

export const STEERED_BY = ['six-month-rate', 'true-value-per-krone'] as const;

/** How places follow results while the world runs, the budget held. */
export interface SteeringParameters {
  readonly by: (typeof STEERED_BY)[number];
  /** First day on which places move, and days from one such day to the next. */
  readonly fromDay: number;
  readonly everyDays: number;
  /** Days of exits, or of starts, whose results are read. */
  readonly overDays: number;
  /** Days from the start over which work is counted; of a true value only. */
  readonly horizonDays?: number;
  /** Largest share of a budget that is moved at once, in (0, 1]. */
  readonly share: number;
  /** Results of fewer people than this move nothing. */
  readonly fewest: number;
  /** `group`: money stays with the groups whose places it buys. `all`: it may go to any. */
  readonly pot: 'group' | 'all';
  /** Ids of the measures whose places are moved. */
  readonly measures: readonly string[];
}

export interface ModelParameters {
  readonly id: string;
  readonly time: TimeParameters;
  /** Share of the country simulated, in (0, 1]: scales arrivals, stock, places and caseworkers. */
  readonly scale: number;
  readonly regions: readonly RegionParameters[];
  readonly groups: readonly GroupParameters[];
  readonly measures: readonly MeasureParameters[];
  readonly chooser: Chooser;
  readonly choice: ChoiceParameters;
  readonly job: JobParameters;
  readonly subsidy: SubsidyParameters;
  readonly behaviour: BehaviourParameters;
  readonly belief: BeliefParameters;
  readonly caseworker: CaseworkerParameters;
  readonly attachment: AttachmentParameters;
  readonly exits: ExitParameters;
  readonly euse: EuseParameters;
  readonly money: MoneyParameters;
  readonly wellbeing: WellbeingParameters;
  readonly formulas: Formulas;
  readonly mechanisms: Mechanisms;
  /** Dated changes of levers while the world runs. */
  readonly changes: readonly { readonly day: number; readonly change: LeverChange }[];
  /** Content moves a barrier in this many equal steps of planned time. */
  readonly doseSteps: number;
  /**
   * Carried here so that it goes wherever parameters go, to workers, fingerprints and kept results. The model
   * knows no results: `experiment` pauses the world and moves the places. A world does not open for such
   * parameters unless its opener says that it does so; none can leave them out unnoticed.
   */
  readonly steering?: SteeringParameters;
}
