// ODD 7: what each part computes, with the formulas as they stand in the scenario. What is not there, or off, is
// said to be so.

import { FORMULA_VARIABLES } from '../../model/formula-variables.js';
import { MATCH_QUESTIONS } from '../../model/mechanisms/match.js';
import { LASTING_DAYS } from '../../model/mechanisms/wellbeing.js';
import type { Formulas } from '../../model/parameters.js';
import { choiceSubmodel } from './choice-submodel.js';
import type { Facts } from './facts.js';
import { hazardTerms } from './hazard-terms.js';
import { code, page, points } from './markdown.js';
import { mechanismTable } from './mechanism-table.js';

export function submodels(facts: Facts): string {
  const { hasJobs, parameters } = facts;
  return page([
    '## 7. Submodels',
    hasJobs
      ? 'Numbers behind the names are in the parameters, listed with source, grade and range in `parameters.md` and `parameters.csv`. Formulas are printed as they stand in the scenario; changing the text there changes the model.'
      : 'Only waiting and staying act in this scenario. Formulas and mechanisms of people are in the file format but have nothing to act on, and are not described here.',
    places(facts),
    ...(parameters.chooser.kind === 'caseworker' ? [meetings(facts), choiceSubmodel(facts)] : []),
    ...(hasJobs
      ? [
          burden(facts),
          jobFinding(facts),
          hazardTerms(facts),
          content(facts),
          attitudes(facts),
          subsidy(facts),
          jobs(facts),
          exits(facts),
          wellbeing(facts),
        ]
      : []),
    '### Mechanisms, with switch and strength',
    mechanismTable(facts),
  ]);
}

/** A formula with what it may name. */
function formula({ parameters }: Facts, name: keyof Formulas, gives: string): string {
  return `${gives}:\n\n> ${code(parameters.formulas[name].text)}\n\n(it may name ${FORMULA_VARIABLES[name].map(code).join(', ')})`;
}

function places(facts: Facts): string {
  const { acts, open } = facts;
  const dated = open.filter(({ intake }) => intake !== null);
  const bounded = open.filter(({ waitingRoom }) => waitingRoom !== null);
  const listless = open.some(({ kind }) => kind === 'subsidisedJob' || kind === 'aroundJob');
  const ordered = open.filter(({ discipline }) => discipline !== 'fifo');
  return page([
    '### Places and waiting',
    points([
      ...(listless
        ? [
            'Wage subsidies and support around a job have places but no list: what finds no free place lapses.',
          ]
        : []),
      'A place goes to a newcomer when one is free and nobody waits before; else they wait. When places are cut nobody is put out; none is given until enough have left.',
      ordered.length === 0
        ? 'Lists are first come, first served.'
        : `Lists are first come, first served, but ${ordered.map(({ id, discipline }) => `${code(id)} by ${discipline}`).join(', ')}.`,
      dated.length === 0
        ? 'Every stay can start on any day.'
        : `Course dates: ${dated.map(({ id, intake }) => `${code(id)} every ${Math.round(intake!.everyDays)} days${intake!.batch === null ? '' : `, ${intake!.batch} at most`}`).join('; ')}. A place is then granted for the next date and held from the grant on.`,
      bounded.length === 0
        ? 'Nobody turns away from a long list.'
        : `Who finds the waiting room full does not join: ${bounded.map(({ id, waitingRoom }) => `${code(id)} ${waitingRoom}`).join(', ')}.`,
      acts('reneging')
        ? "Patience is drawn for each wait; it is a clock at rate 1 (times the mechanism's strength) from joining, and stops once a place for a date is granted."
        : 'Giving up a list is off.',
      'The wait published at the start of a month is people waiting × mean planned stay / places, plus half the interval of course dates where there are any.',
    ]),
  ]).trimEnd();
}

function meetings(facts: Facts): string {
  const { acts, parameters, model, value } = facts;
  return page([
    '### Meetings and what a caseworker sees',
    points(
      [
        parameters.caseworker.unlimited
          ? 'Every meeting is held at once.'
          : 'Each caseworker holds one meeting after another, first come, first served; its length is drawn.',
        model.assessment === undefined
          ? ''
          : `The first meeting is the work-ability assessment (${code(model.assessment.parameters.id)})${model.assessment.hasContent ? ', whose content acts on the spot' : ''}.`,
        acts('beliefNoise')
          ? `Each barrier is seen as itself plus a normal error, cut to [0, 1], of standard deviation noise × (1 − noiseKnowledge × knowledge) × (1 + noiseClarity × clarity) × what measures have left of it${acts('euse') ? ' × the profiling factor of EUSE' : ''}; noise is ${value('belief.noise')}.`
          : 'Each barrier is seen as it is.',
        acts('disclosure')
          ? `A hidden health barrier is multiplied by ${value('belief.hiddenSeen')} in that picture until it is told. It is told when the chance below, to the power of the mechanism's strength, is above a threshold that the person has for life.`
          : '',
        acts('turnover') && parameters.caseworker.quitPerDay > 0
          ? `A newcomer's knowledge starts at ${value('caseworkers.knowledgeNew')} and closes half of what is left to 1 in every ${value('caseworkers.knowledgeHalfTime')}; those there at opening know ${value('caseworkers.knowledgeMean')}.${acts('knowledge') ? '' : ' In the choice itself knowledge plays no part (it is off).'}`
          : `Every caseworker knows as much as the mean, ${value('caseworkers.knowledgeMean')}.`,
        acts('beingHeard')
          ? 'Being heard: the push on trust and motivation is full when the mean absolute error of the picture is 0, none at the tolerated error, and the reverse beyond it, down to minus the full push.'
          : 'Meetings move neither trust nor motivation by themselves.',
      ].filter((line) => line !== ''),
    ),
    acts('disclosure') ? formula(facts, 'disclosure', 'Logit of telling') : '',
  ]).trimEnd();
}

function burden({ parameters, value }: Facts): string {
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

function jobFinding(facts: Facts): string {
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

function content(facts: Facts): string {
  const { acts, parameters, value } = facts;
  if (!acts('content'))
    return '### Dose and content\n\nContent is off: measures move no barrier. A stay costs time and may leave a record, nothing more.';
  const openEnded = facts.open.filter(
    ({ duration, content: given, kind }) =>
      duration === null && kind !== 'assessment' && Object.values(given).some((share) => share !== 0),
  );
  return page([
    '### Dose and content',
    `The dose grows by attendance × time / planned time, in ${value('doseSteps') === '1' ? 'one step, when the stay ends' : `${value('doseSteps')} equal steps`}; a stay cut off has given the part attended. A full dose of content c on a barrier b leaves`,
    '> b × (1 − c / b₀)',
    `where b₀ is the mean of that barrier in ${code(parameters.job.contentGroup)} (1 where that mean is 0)${strengthOf(facts, 'content')}; a partial dose leaves b × (1 − dose × c / b₀), and the result is kept within [0, 1]. So a measure aimed at a barrier that is not there does nothing, and a negative content harms. What is taken off stays off.`,
    openEnded.length === 0
      ? ''
      : `Places without an end (${openEnded.map(({ id }) => code(id)).join(', ')}) have no planned time, hence no dose: content written for them never acts.`,
    acts('attendance')
      ? formula(facts, 'attendance', 'Logit of attendance, fixed at the start of the stay')
      : 'Everybody attends every day (attendance is off).',
    "`mismatch` is the share of a measure's content, weighted as barriers weigh in the choice, that meets no barrier.",
  ]).trimEnd();
}

function attitudes(facts: Facts): string {
  const { acts, value } = facts;
  return page([
    '### Motivation, trust and reputation',
    'Both attitudes live in [0, 1]. A push p moves a level x by 2 p (1 − x) upwards, or 2 p x downwards: full size at 0.5, nothing at the edge.',
    points([
      acts('learning')
        ? `After a stay motivation takes ${value('behaviour.motivationFailedMeasure')} times minus the surprise over the expected benefit (held in ±1): a measure that gave nothing takes the whole push, one that gave twice what was expected the reverse. Trust takes ${value('behaviour.trustMismatch')} × mismatch.`
        : 'Measures teach nothing about measures.',
      acts('jobSuccess')
        ? `A job: motivation takes ${value('behaviour.motivationSuccess')}.`
        : 'A job moves no attitude.',
      acts('waitingWear')
        ? `Waiting: motivation ${value('behaviour.motivationWait')}, trust ${value('behaviour.trustWait')}.`
        : 'Waiting wears on nobody.',
      acts('pull')
        ? `Every ${value('behaviour.grid')} since arrival, both move ${value('behaviour.pull')} of the way back to the person's own level, in a job too.`
        : 'There is no pull back to the own level.',
      acts('turnover')
        ? `A new caseworker: trust takes ${value('behaviour.trustCaseworkerChange')}.`
        : 'Nobody changes caseworker.',
      acts('reputation')
        ? `Reputation moves ${value('behaviour.reputationWeight')} of the way to the month's share of satisfied leavers; newcomers' trust is pushed by its distance from the opening value.`
        : 'Reputation plays no part.',
    ]),
    acts('reputation') ? formula(facts, 'satisfaction', 'Logit of being satisfied on leaving') : '',
  ]).trimEnd();
}

function subsidy(facts: Facts): string {
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

function jobs(facts: Facts): string {
  const { acts, value } = facts;
  return page([
    '### Jobs: hours, match and loss',
    points([
      "Hours are the person's work capacity, or, for the group's part-time share, a position drawn from a table and never above the capacity. One wage holds for all.",
      acts('match')
        ? `The match is the share of ${MATCH_QUESTIONS} questions answered well.`
        : `Every job has the reference match, ${value('job.matchReference')}.`,
      acts('jobLoss')
        ? `Base of job loss by tenure: ${code(value('job.loss'))}${strengthOf(facts, 'jobLoss')}. ${value('job.returnShare')} of those who lose a job register again; the rest leave the labour force for good.`
        : 'Jobs are not lost.',
      acts('attachment')
        ? `A tie to an employer: return at ${value('attachment.return')}, times exp(−${value('attachment.healthEffect')} × health barrier above the group's mean); the tie is lost at ${value('attachment.tieLoss')}; on return the tenure is ${value('attachment.tenure')}.`
        : 'Nobody goes back to an employer they are on leave from.',
      acts('healthDecay')
        ? `Out of work the health barrier grows by ${value('behaviour.healthDecay')} up to ${value('behaviour.healthDecayCap')} in all; in work what has grown shrinks by ${value('behaviour.healthRecovery')}.`
        : 'Health does not drift.',
      acts('aroundJob')
        ? 'Support around a job multiplies job loss by its own factor while it lasts and lifts the match when it starts; its content acts in proportion to its time.'
        : 'Support around a job is off.',
    ]),
    acts('match') ? formula(facts, 'match', 'Logit of each question') : '',
    acts('jobLoss') ? formula(facts, 'jobLoss', 'Job loss, per day') : '',
    acts('jobLoss')
      ? `\`byTenure\` is the base above; \`matchEffect\` is ${acts('match') ? value('job.lossMatchEffect') : '0 (match is off)'}; \`healthEffect\` is ${value('job.lossHealthEffect')} after the first tenure class, 0 before it; \`healthReference\` is the mean health barrier of the reference group; \`subsidyFactor\` and \`support\` are 1 where there is none.`
      : '',
  ]).trimEnd();
}

function exits(facts: Facts): string {
  const { acts, value } = facts;
  return page([
    '### Leaving',
    points([
      acts('leaving')
        ? 'Leaving the labour force: a constant rate by group, without a job, for good.'
        : 'Nobody leaves the labour force from joblessness.',
      acts('pension')
        ? `Disability pension: for good; \`limit\` is ${value('exits.limitFactor')} from ${value('exits.limit')} after registration on, else 1.`
        : 'Nobody goes on disability pension.',
      acts('dropOut') ? 'Drop-out ends a stay; the dose so far stays.' : 'Nobody drops out of a measure.',
    ]),
    acts('pension') ? formula(facts, 'pension', 'Disability pension, per day') : '',
    acts('pension')
      ? `\`base\` is the rate of the group, \`healthReference\` its own mean health barrier, \`healthEffect\` ${value('exits.pensionHealthEffect')}.`
      : '',
    acts('dropOut') ? formula(facts, 'dropOut', 'Drop-out, per day') : '',
  ]).trimEnd();
}

function wellbeing({ parameters }: Facts): string {
  const weights = Object.entries(parameters.wellbeing.weights);
  return (
    '### Wellbeing\n\n' +
    `An outcome that no rate reads: a weighted sum of income, a lasting job (full at ${LASTING_DAYS} days of tenure), social contact (hours, or attendance), mastery (motivation) and match, with weights ` +
    `${weights.map(([need, weight]) => `${need} ${weight}`).join(', ')}.`
  );
}

function strengthOf({ model }: Facts, mechanism: keyof Facts['model']['strength']): string {
  const strength = model.strength[mechanism];
  return strength === 1 ? '' : ` (at strength ${strength})`;
}
