// Which number of the baseline is which row of the evidence. A path of norway-2015.yaml, the id of a row of
// evidence/parameters.yaml, and what was done to it on the way.

/** How a row became a value: as it is, with the sign turned, as 1 minus a share, or as a step of a series. */
export type Turned = 'same' | 'sign' | 'reversed';

export interface Mapped {
  /** Path in norway-2015.yaml; `#i` at the end takes step i of a series. */
  readonly path: string;
  readonly id: string;
  readonly turned: Turned;
}

const same = (path: string, id: string): Mapped => ({ path, id, turned: 'same' });
const sign = (path: string, id: string): Mapped => ({ path, id, turned: 'sign' });
const reversed = (path: string, id: string): Mapped => ({ path, id, turned: 'reversed' });

const GROUPS = ['ordinary', 'reduced'] as const;

/** Position of each pair in `correlations` of both groups. */
const CORRELATIONS = [
  same('0', 'attributes.correlation_readiness_health'),
  same('1', 'attributes.correlation_motivation_trust'),
  sign('2', 'attributes.correlation_readiness_motivation'),
  same('3', 'attributes.correlation_employability_readiness'),
];

const perGroup: readonly Mapped[] = GROUPS.flatMap((group) => [
  same(`groups.${group}.opening.stock`, `population.stock_${group}`),
  same(`groups.${group}.attachedShare`, `population.employer_attachment_at_entry_${group}`),
  reversed(`groups.${group}.barriers.skills`, `attributes.${group}.employability`),
  reversed(`groups.${group}.barriers.habits`, `attributes.${group}.readiness`),
  reversed(`groups.${group}.barriers.health`, `attributes.${group}.health`),
  same(`groups.${group}.motivation`, `attributes.${group}.motivation`),
  same(`groups.${group}.trust`, `attributes.${group}.trust`),
  same(`groups.${group}.partTimeShare`, `job.part_time_share_${group}`),
  same(`groups.${group}.caseload`, `counsellor.caseload_${group}`),
  ...CORRELATIONS.map(({ path, id, turned }) => ({
    path: `groups.${group}.correlations.${path}.value`,
    id,
    turned,
  })),
]);

const single: readonly Mapped[] = [
  same('scale', 'population.scale'),
  same('groups.reduced.hiddenShare', 'population.share_mental_reduced'),
  same('groups.ordinary.benefit.lasts', 'money.unemployment_benefit_weeks'),
  same('groups.ordinary.benefit.replacementRate', 'money.unemployment_benefit_rate'),
  same('groups.reduced.benefit.lasts', 'money.aap_max_years'),
  same('groups.reduced.benefit.replacementRate', 'money.aap_rate'),
  same('job.baseHazard', 'job.base_hazard_month'),
  same('job.beta.skills', 'job.beta_employability'),
  same('job.beta.habits', 'job.beta_readiness'),
  same('job.beta.health', 'job.beta_health'),
  same('job.motivationWeight', 'job.beta_motivation'),
  same('job.durationFactor#0', 'job.duration_factor_0_3m'),
  same('job.durationFactor#1', 'job.duration_factor_3_6m'),
  same('job.durationFactor#2', 'job.duration_factor_6_12m'),
  same('job.durationFactor#3', 'job.duration_factor_12m_plus'),
  same('job.benefitElasticity', 'job.benefit_elasticity'),
  same('job.loss#0', 'job.loss_month_0_6'),
  same('job.loss#1', 'job.loss_month_7_12'),
  same('job.loss#2', 'job.loss_month_12_plus'),
  same('job.lossMatchEffect', 'job.loss_match_effect'),
  same('job.positionShares.value.values', 'job.position_values'),
  same('job.meetingSearchEffect', 'counsellor.missed_meeting_duration_effect'),
  same('subsidy.taperBump', 'job.loss_taper_bump'),
  same('formulas.attendance', 'behaviour.attendance_logit'),
  same('behaviour.motivationFailedMeasure', 'behaviour.motivation_failed_measure'),
  same('behaviour.motivationSuccess', 'behaviour.motivation_success'),
  same('behaviour.motivationWait', 'behaviour.motivation_wait_per_month'),
  same('behaviour.trustHeard', 'behaviour.trust_heard'),
  same('behaviour.trustMismatch', 'behaviour.trust_mismatch'),
  same('behaviour.trustCaseworkerChange', 'behaviour.trust_counsellor_change'),
  same('behaviour.reputationWeight', 'behaviour.reputation_weight_month'),
  sign('behaviour.healthDecay', 'health.decay_per_month_out_of_work'),
  same('choice.allocationSkill', 'counsellor.allocation_skill'),
  same('choice.placementPressure', 'counsellor.placement_pressure'),
  same('caseworkers.knowledgeNew', 'counsellor.knowledge_new'),
  same('caseworkers.knowledgeHalfTime', 'counsellor.knowledge_half_time_months'),
  same('caseworkers.quit', 'counsellor.quit_rate_year'),
  same('money.medianWage', 'money.median_wage_month_2015'),
  same('money.entryWage', 'money.entry_wage_month'),
  same('money.basicAmount', 'money.G_2015'),
  same('money.socialAssistance', 'money.social_assistance_single_month'),
];

/** Measures with figures, and the groups whose places are given apart. */
const MEASURES: readonly { readonly id: string; readonly groups: readonly string[] }[] = [
  { id: 'avklaring', groups: GROUPS },
  { id: 'oppfolging', groups: GROUPS },
  { id: 'ab', groups: [] },
  { id: 'arbeidstrening', groups: GROUPS },
  { id: 'aps', groups: [] },
  { id: 'aft', groups: [] },
  { id: 'amo', groups: GROUPS },
  { id: 'utdanning', groups: [] },
  { id: 'lonnstilskudd_midl', groups: GROUPS },
  { id: 'lonnstilskudd_varig', groups: [] },
  { id: 'vta', groups: [] },
  { id: 'arr', groups: [] },
];

const perMeasure: readonly Mapped[] = MEASURES.flatMap(({ id, groups }) => {
  const at = `measures.${id}`;
  return [
    same(id === 'arbeidstrening' ? `${at}.duration.ordinary` : `${at}.duration`, `${at}.duration`),
    same(`${at}.cost`, `${at}.cost_month_2015`),
    same(`${at}.searchInside`, `${at}.lock_in`),
    same(`${at}.signal`, `${at}.hiring_signal_stigma`),
    same(`${at}.content.skills`, `${at}.effect_employability`),
    same(`${at}.content.habits`, `${at}.effect_readiness`),
    same(`${at}.content.health`, `${at}.effect_health`),
    ...(groups.length === 0
      ? [same(`${at}.places`, `${at}.places_reduced`)]
      : groups.map((group) => same(`${at}.places.${group}`, `${at}.places_${group}`))),
  ];
});

const special: readonly Mapped[] = [
  same('measures.avklaring.beliefNoiseAfter', 'measures.avklaring.belief_noise_after'),
  same('measures.amo.intake.every', 'measures.amo.intake'),
  same('measures.utdanning.intake.every', 'measures.utdanning.intake'),
];

/** One waiting tolerance for every waiting list. */
export const PATIENCE_ID = 'counsellor.waiting_tolerance_weeks';

export const MAPPED: readonly Mapped[] = [...perGroup, ...single, ...perMeasure, ...special];

/** Rows that are no value of the baseline, and why. */
export const UNMAPPED: { readonly [id: string]: string } = {
  'population.inflow_ordinary_per_year': 'arrivals are the inflow less returners; tested apart',
  'population.inflow_reduced_per_year': 'arrivals are the inflow less returners; tested apart',
  'job.macro_factor_2013': 'range of the market of norway-2013',
  'behaviour.media_shock': 'no media event in the baseline',
  'behaviour.disclosure_logit': 'the formula adds contact, a lever of EUSE that is 0 here; tested apart',
  'wellbeing.unemployment_effect_sd': 'a check on wellbeing, not an input',
  'wellbeing.reemployment_effect_sd': 'a check on wellbeing, not an input',
  'counsellor.change_hazard_year': 'split into quits and moves; tested apart',
  'money.G_2016': 'another year',
  'money.budget_per_place_month': 'a check on the sum of costs',
  'measures.arbeidstrening.reduced_duration_factor': 'factor on the ordinary stay; tested apart',
};

/** Fields of every measure that are results or starting guesses, not inputs. */
export const UNMAPPED_FIELDS = ['mean_months', 'wait_weeks_initial'] as const;
