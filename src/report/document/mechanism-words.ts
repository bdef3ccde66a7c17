// What each mechanism does in the code, in one or two sentences, what holds instead when it is off, and the
// claims of the thesis it stands for. A mechanism without words here does not compile.

import type { Mechanism } from '../../model/parameters.js';

export interface MechanismWords {
  readonly name: string;
  readonly does: string;
  /** What holds when it is off. */
  readonly off: string;
  /** Claims of the thesis (C) it stands for, and warnings (W) about it. */
  readonly stands: readonly string[];
  /** Parameters that are its own; a star is any name. */
  readonly numbers: readonly string[];
}

export const MECHANISM_WORDS: { readonly [mechanism in Mechanism]: MechanismWords } = {
  content: {
    name: 'content',
    does: 'Time in a measure shrinks (or, with a negative content, grows) the barriers the measure is aimed at, in proportion to the dose.',
    off: 'Measures leave barriers alone.',
    stands: ['C27', 'C54', 'C60'],
    numbers: ['measures.*.content.*', 'job.contentGroup', 'doseSteps'],
  },
  searchInside: {
    name: 'search inside (lock-in)',
    does: 'Search inside a measure is a multiple of open search; part of the damping is gone in the last dose step.',
    off: 'People search inside as they do outside.',
    stands: ['C20'],
    numbers: ['measures.*.searchInside', 'job.searchRecovery'],
  },
  signal: {
    name: 'signal',
    does: 'For a time after a measure, employers see it on the record: a term in the log hazard of hiring, of either sign.',
    off: 'Employers see no measures.',
    stands: ['C43', 'C44'],
    numbers: ['measures.*.signal', 'job.signal'],
  },
  subsidyOffer: {
    name: 'subsidised offers',
    does: 'Eligible people get offers with a wage subsidy at a share of their own job hazard, while a place is free; a share of their ordinary hires carries a subsidy too.',
    off: 'Nobody gets a wage subsidy.',
    stands: ['C23', 'C45', 'C58'],
    numbers: ['subsidy.offerShare', 'subsidy.claimShare', 'groups.*.subsidyAfter'],
  },
  subsidyRetention: {
    name: 'keeping a subsidised job',
    does: 'Job loss is multiplied in each part of a subsidy and just after each step down; staying on when it ends is logistic in the burden of barriers.',
    off: 'A subsidised job is lost like any other, and always goes on when the subsidy ends.',
    stands: ['C46', 'C47', 'C61'],
    numbers: [
      'subsidy.lossFactors',
      'subsidy.taperBump',
      'subsidy.taper',
      'subsidy.stayIntercept',
      'subsidy.staySlope',
    ],
  },
  motivationInSearch: {
    name: 'motivation in search',
    does: 'Search rises with motivation.',
    off: 'Search does not depend on motivation.',
    stands: ['C1', 'C41', 'C55', 'W4'],
    numbers: ['job.motivationWeight', 'groups.*.motivation'],
  },
  pull: {
    name: "pull to one's own level",
    does: "At each point of a person's own grid, motivation and trust move a share of the way back to the level they came with.",
    off: 'Motivation and trust stay where events have put them.',
    stands: [],
    numbers: ['behaviour.pull', 'behaviour.grid'],
  },
  waitingWear: {
    name: 'wear of waiting',
    does: 'Motivation and trust move with the time spent on a waiting list.',
    off: 'Waiting changes no attitude.',
    stands: [],
    numbers: ['behaviour.motivationWait', 'behaviour.trustWait'],
  },
  learning: {
    name: 'learning from a measure',
    does: 'Benefit experienced above or below what was expected moves motivation up or down; content that met no barrier moves trust.',
    off: 'Measures teach nothing about measures.',
    stands: ['C4', 'C5', 'C6', 'C35', 'W4'],
    numbers: ['behaviour.motivationFailedMeasure', 'behaviour.expectedBenefit', 'behaviour.trustMismatch'],
  },
  jobSuccess: {
    name: 'success',
    does: 'A job moves motivation.',
    off: 'A job moves no attitude.',
    stands: ['C35', 'C42', 'W4'],
    numbers: ['behaviour.motivationSuccess'],
  },
  beingHeard: {
    name: 'being heard',
    does: "A caseworker's picture that is right moves trust and motivation up; one further off than people tolerate moves them down.",
    off: 'Meetings move no attitude.',
    stands: ['C7', 'C8'],
    numbers: ['behaviour.trustHeard', 'behaviour.motivationHeard', 'behaviour.heardTolerance'],
  },
  attendance: {
    name: 'attendance',
    does: 'The share of days attended depends on motivation, trust and whether the measure fits; it sets how fast the dose grows.',
    off: 'Everybody attends every day.',
    stands: ['C2', 'C3'],
    numbers: ['formulas.attendance'],
  },
  disclosure: {
    name: 'disclosure',
    does: "A hidden health problem is told when trust passes a threshold of the person's own; until then the caseworker sees only part of it.",
    off: 'Nothing is hidden.',
    stands: ['C9', 'C10', 'C11'],
    numbers: ['groups.*.hiddenShare', 'belief.hiddenSeen', 'formulas.disclosure'],
  },
  beliefNoise: {
    name: 'error of belief',
    does: "The caseworker's picture of each barrier has a normal error: smaller with knowledge and after clarification, larger where the person's own goal is unclear.",
    off: 'The caseworker sees barriers as they are, but for what is hidden.',
    stands: ['C10', 'C12'],
    numbers: ['belief.noise', 'belief.noiseKnowledge', 'belief.noiseClarity'],
  },
  informationGain: {
    name: 'information from a measure',
    does: 'A measure that clarifies leaves a smaller error in later pictures of the person, in proportion to the dose.',
    off: 'Measures tell the caseworker nothing.',
    stands: ['C62'],
    numbers: ['measures.*.beliefNoiseAfter'],
  },
  knowledge: {
    name: 'knowledge',
    does: 'The believed gain weighs more with a caseworker who knows more than the mean, less with one who knows less.',
    off: 'All caseworkers choose with the mean knowledge.',
    stands: ['C12', 'C13'],
    numbers: ['caseworkers.knowledgeNew', 'caseworkers.knowledgeHalfTime', 'caseworkers.knowledgeMean'],
  },
  turnover: {
    name: 'turnover',
    does: 'Caseworkers quit and a newcomer learns from the start; people are moved between caseworkers; each change moves trust.',
    off: 'Nobody changes caseworker.',
    stands: ['C13', 'C59'],
    numbers: ['caseworkers.quit', 'caseworkers.move', 'behaviour.trustCaseworkerChange'],
  },
  reputation: {
    name: 'reputation',
    does: "NAV's reputation moves each month toward the share of leavers who were satisfied; newcomers' trust leans on it.",
    off: "Newcomers' trust does not depend on how others fared.",
    stands: ['C39'],
    numbers: ['behaviour.reputationWeight', 'behaviour.reputationAtOpening', 'formulas.satisfaction'],
  },
  media: {
    name: 'media',
    does: "On given dates everybody's trust, and NAV's reputation, take a push.",
    off: 'No shock comes from outside.',
    stands: ['C40'],
    numbers: ['behaviour.media.*.*'],
  },
  match: {
    name: 'match',
    does: 'A job fits as well as the share of five questions answered well, likelier with a clear goal; the match acts on job loss.',
    off: 'Every job has the reference match.',
    stands: ['C29', 'C30'],
    numbers: ['formulas.match', 'job.lossMatchEffect', 'job.matchReference'],
  },
  healthDecay: {
    name: 'health out of work',
    does: 'The health barrier grows out of work up to a cap, and what has grown shrinks in work.',
    off: 'Health does not drift.',
    stands: ['C36'],
    numbers: ['behaviour.healthDecay', 'behaviour.healthDecayCap', 'behaviour.healthRecovery'],
  },
  durationDependence: {
    name: 'time since registration',
    does: 'The job hazard is multiplied by a factor for the time since registration, which measures do not stop.',
    off: 'Time without work has no effect of its own.',
    stands: [],
    numbers: ['job.durationFactor', 'job.durationPower'],
  },
  benefitInSearch: {
    name: 'benefit in search',
    does: 'Search reacts to the income without work with a constant elasticity; it changes when the benefit is used up.',
    off: 'Income without work does not change search.',
    stands: ['C55', 'C56'],
    numbers: ['job.benefitElasticity', 'groups.*.benefit.*', 'money.socialAssistance'],
  },
  market: {
    name: 'labour market',
    does: 'A given series by region multiplies the job hazard.',
    off: 'The market is 1 everywhere and always.',
    stands: [],
    numbers: ['regions.*.market'],
  },
  attachment: {
    name: 'tie to an employer',
    does: 'Some people are on leave from a job: they go back on a clock of their own, slower with worse health, until the tie is lost.',
    off: 'A tie to an employer brings nobody back; caseworkers still take it as a sign of nearness to work.',
    stands: ['W8'],
    numbers: ['groups.*.attachedShare', 'attachment.*'],
  },
  leaving: {
    name: 'leaving the labour force',
    does: 'Jobless people leave for good at a constant rate of their group.',
    off: 'Nobody leaves the labour force from joblessness.',
    stands: [],
    numbers: ['groups.*.leaving'],
  },
  pension: {
    name: 'disability pension',
    does: 'Jobless people go on disability pension for good, likelier with worse health and past a limit of time.',
    off: 'Nobody goes on disability pension.',
    stands: [],
    numbers: [
      'groups.*.pension',
      'exits.pensionHealthEffect',
      'exits.limit',
      'exits.limitFactor',
      'formulas.pension',
    ],
  },
  jobLoss: {
    name: 'job loss',
    does: 'Jobs end, at a rate by tenure, match and (where set) health.',
    off: 'Jobs last for ever, apart from the end of a subsidy.',
    stands: ['C61'],
    numbers: ['job.loss', 'job.lossHealthEffect', 'job.returnShare', 'formulas.jobLoss'],
  },
  dropOut: {
    name: 'drop-out',
    does: 'People break off a measure, likelier with low motivation.',
    off: 'Nobody breaks off a measure.',
    stands: ['C1'],
    numbers: ['measures.*.dropOut', 'exits.dropOutMotivationEffect', 'formulas.dropOut'],
  },
  reneging: {
    name: 'giving up waiting',
    does: 'Each wait has a patience of its own; when it has run out the person leaves the list. It stops once a place for a date is granted.',
    off: 'People wait as long as it takes.',
    stands: ['W10'],
    numbers: ['measures.*.patience'],
  },
  waitingCost: {
    name: 'waits in the choice',
    does: 'The published wait counts against a measure when a caseworker chooses.',
    off: 'Caseworkers do not look at waits, unless pressed to place people.',
    stands: ['C15'],
    numbers: ['choice.waitCost', 'choice.waitCostFixed'],
  },
  placementPressure: {
    name: 'pressure to place',
    does: 'The wait counts against a measure once more, for a caseworker under pressure to place people.',
    off: 'There is no such pressure.',
    stands: ['C19'],
    numbers: ['choice.placementPressure'],
  },
  nearnessGate: {
    name: 'nearness to work in the choice',
    does: 'Each measure has a slope on how near to work the person seems; a soft gate, bounded on both sides.',
    off: 'Nearness to work plays no part in the choice.',
    stands: ['C22', 'C23', 'W2'],
    numbers: ['measures.*.nearnessSlope', 'choice.nearnessBound', 'choice.attachmentWeight'],
  },
  meetingsInSearch: {
    name: 'meetings in search',
    does: 'A meeting raises search for some months.',
    off: 'Meetings do not change search.',
    stands: ['C53'],
    numbers: ['job.meetingSearchEffect', 'job.meetingSearch'],
  },
  aroundJob: {
    name: 'support around a job',
    does: 'People in a job take up support at a rate, if a place is free; job loss is lower while it lasts, and match and barriers improve.',
    off: 'There is no support around jobs.',
    stands: ['C33', 'C34', 'C53'],
    numbers: ['measures.*.aroundJob.*'],
  },
  euse: {
    name: 'steps of supported employment (EUSE)',
    does: 'Five levers act on disclosure, error of belief, search, match and job loss; each works times the product of those before it.',
    off: 'None of the five steps acts.',
    stands: ['C31', 'C32', 'C33', 'C34'],
    numbers: ['euse.fidelity.*', 'euse.effect.*', 'euse.matchEffect'],
  },
};

/** Claims of the thesis that no rule states: if they hold in the model, they come out of the rest. */
export const EMERGENT_CLAIMS = ['C17', 'C18', 'C21', 'C24', 'C25', 'C26', 'C28', 'C48', 'C63'] as const;
