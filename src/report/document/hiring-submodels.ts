// How barriers weigh, how a job is found, and the wage subsidy.

import type { Facts } from './facts.js';
import { formula, strengthOf } from './formula-words.js';
import { code, page, points } from './markdown.js';

export function burden({ parameters, value }: Facts): string {
  const { complementarity, hazardLink, referenceGroup } = parameters.job;
  return page([
    '### Barriers and their burden',
    `> B = s · (Σ (βₖ bₖ)^ρ)^(1/ρ), ρ = ${complementarity}, all β times ${value('job.betaScale')}`,
    complementarity === 1
      ? 'With ρ = 1 the scale s is 1 and the burden is the plain weighted sum of barriers.'
      : "The scale s keeps the difference between the groups' mean burdens what it is at ρ = 1.",
    `The burden of the mean barriers of ${code(referenceGroup)} is the reference B_ref, so the base hazard is that of the mean person there at every ρ. ` +
      (hazardLink === 'exponential'
        ? 'The link is exponential: the job hazard is multiplied by exp(B_ref − B).'
        : "The link is additive: the job hazard is multiplied by a straight line in B_ref − B, 1 at the reference, through the exponential's value at the weakest group's mean, and never below 0."),
  ]).trimEnd();
}

export function jobFinding(facts: Facts): string {
  const { acts, value } = facts;
  return page([
    '### Finding a job',
    formula(facts, 'jobHazard', 'Offers accepted, per day'),
    formula(facts, 'search', 'Search, relative to a person of reference motivation in open search'),
    formula(facts, 'acceptance', 'Acceptance, relative to a clean record'),
    points([
      `\`base\` is ${value('job.baseHazard')}.`,
      acts('durationDependence')
        ? `\`duration\` is the factor for the time since registration (${code(value('job.durationFactor'))}) to the power ${value('job.durationPower')}${strengthOf(facts, 'durationDependence')}; being in a measure does not stop it.`
        : '`duration` is 1: time without work has no effect of its own.',
      acts('market') ? "`market` is the region's, given." : '`market` is 1.',
      acts('motivationInSearch')
        ? "`motivationWeight` is the parameter times the mechanism's strength."
        : '`motivationWeight` is 0: motivation in search is off.',
      acts('searchInside')
        ? `\`inside\` is the measure's search factor (1 outside); once the dose has reached the last step, ${value('job.searchRecovery')} of the distance to 1 is recovered.`
        : '`inside` is 1: search inside is off.',
      acts('benefitInSearch')
        ? '`replacementRate` is the benefit while it lasts, then social assistance, as shares of the median wage.'
        : '`benefitElasticity` is 0: benefit in search is off.',
      acts('signal')
        ? `\`signal\` is the last measure's, for ${value('job.signal')} after it.`
        : '`signal` is 0: it is off.',
      '`link` is what the burden does, above; `motivationReference` is the mean motivation of the reference group, `replacementReference` the income on benefit of the own group.',
      acts('meetingsInSearch')
        ? `\`meeting\` is 1 + ${value('job.meetingSearchEffect')} for ${value('job.meetingSearch')} after a meeting, else 1.`
        : '`meeting` is 1: meetings in search are off.',
      acts('euse')
        ? '`jobSearchSupport` is exp(effect of the third EUSE step × the product of the fidelities up to it).'
        : '`jobSearchSupport` is 1: the EUSE steps are off.',
      'One clock runs for the whole spell without a job, through search, waiting and measures: no stay, wait or meeting draws it anew.',
    ]),
  ]).trimEnd();
}

export function subsidy(facts: Facts): string {
  const { acts, value, open } = facts;
  const measures = open.filter(({ kind }) => kind === 'subsidisedJob');
  if (measures.length === 0 || !acts('subsidyOffer'))
    return `### Wage subsidy\n\n${measures.length === 0 ? 'No temporary wage subsidy is open.' : 'Offers are switched off: nobody gets a temporary wage subsidy.'}`;
  return page([
    '### Wage subsidy',
    points([
      `${measures.map(({ id }) => code(id)).join(', ')}: eligible are people who have been in a measure in this spell, or without work for the group's \`subsidyAfter\`.`,
      `Offers come at ${value('subsidy.offerShare')} × the person's job hazard${strengthOf(facts, 'subsidyOffer')}; one that finds no free place lapses. ${value('subsidy.claimShare')} of eligible people's ordinary hires carry a subsidy too, if a place is free: these would have been hired anyway. How much of the whole is deadweight is not set; it is found by taking subsidies away.`,
      acts('subsidyRetention')
        ? `Job loss is multiplied by ${code(value('subsidy.lossFactors'))} in equal parts of the planned time, and by ${value('subsidy.taperBump')} for ${value('subsidy.taper')} after each step. At the end the job goes on with logit ${value('subsidy.stayIntercept')} − ${value('subsidy.staySlope')} × (B − B_ref).`
        : 'Keeping is off: loss is that of any job, and the job always goes on when the subsidy ends.',
      'Tenure starts anew when the subsidy ends.',
    ]),
  ]).trimEnd();
}
