// What a measure does to a person, and how motivation and trust move.

import type { Facts } from './facts.js';
import { formula, strengthOf } from './formula-words.js';
import { code, page, points } from './markdown.js';

export function content(facts: Facts): string {
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

export function attitudes(facts: Facts): string {
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
