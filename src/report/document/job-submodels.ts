// What a job is like and how it ends, who leaves for good, and wellbeing.

import { MATCH_QUESTIONS } from '../../model/mechanisms/match.js';
import { LASTING_DAYS } from '../../model/mechanisms/wellbeing.js';
import type { Facts } from './facts.js';
import { formula, strengthOf } from './formula-words.js';
import { code, page, points } from './markdown.js';

export function jobs(facts: Facts): string {
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

export function exits(facts: Facts): string {
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

export function wellbeing({ parameters }: Facts): string {
  const weights = Object.entries(parameters.wellbeing.weights);
  return (
    '### Wellbeing\n\n' +
    `An outcome that no rate reads: a weighted sum of income, a lasting job (full at ${LASTING_DAYS} days of tenure), social contact (hours, or attendance), mastery (motivation) and match, with weights ` +
    `${weights.map(([need, weight]) => `${need} ${weight}`).join(', ')}.`
  );
}
