// Where a conclusion could slip in with the numbers, and which of these warnings concern this scenario.

import type { Facts } from './facts.js';
import { page, plain, points } from './markdown.js';

interface Concern {
  readonly concerns: (facts: Facts) => boolean;
  /** Said when it does not. */
  readonly otherwise: string;
}

/** By id of evidence/warnings.yaml; a warning without an entry concerns every scenario. */
const CONCERNS: { readonly [id: string]: Concern } = {
  W1: {
    concerns: (facts) =>
      facts.acts('content') &&
      facts.parameters.job.beta.habits !== 0 &&
      facts.open.some(({ family, content }) => family === 'workTrial' && (content.habits ?? 0) !== 0),
    otherwise: 'no open practice acts on habits here',
  },
  W2: {
    concerns: ({ acts, parameters }) => acts('nearnessGate') && parameters.chooser.kind === 'caseworker',
    otherwise: 'no gate acts',
  },
  W3: { concerns: ({ hasJobs }) => hasJobs, otherwise: 'there are no rates' },
  W4: {
    concerns: ({ acts }) => acts('motivationInSearch') && (acts('learning') || acts('jobSuccess')),
    otherwise: 'results do not move motivation, or motivation does not move search',
  },
  W5: {
    concerns: ({ open, acts }) => acts('subsidyOffer') && open.some(({ kind }) => kind === 'subsidisedJob'),
    otherwise: 'no subsidy is open',
  },
  W6: {
    concerns: ({ hasJobs, open }) => hasJobs && open.length > 1,
    otherwise: 'no job comes after several measures',
  },
  W7: {
    concerns: ({ open }) => open.some(({ places, kind }) => places !== null && kind !== 'assessment'),
    otherwise: 'places are unlimited',
  },
  W8: {
    concerns: ({ parameters, acts }) =>
      acts('attachment') && parameters.groups.some(({ attachedShare }) => attachedShare > 0),
    otherwise: 'nobody has an employer to go back to',
  },
  W9: {
    concerns: ({ scenario, isGraded }) => isGraded || scenario.targets.length > 0,
    otherwise: 'no Norwegian figures are used',
  },
  W10: {
    concerns: ({ acts, isGraded, open }) =>
      acts('reneging') || (isGraded && open.some(({ places }) => places !== null)),
    otherwise: 'nobody gives up, and places are not taken from evidence',
  },
};

export function warningsSection(facts: Facts): string {
  const { evidence } = facts;
  const concerning = evidence.warnings.filter(({ id }) => CONCERNS[id]?.concerns(facts) ?? true);
  const others = evidence.warnings.filter((warning) => !concerning.includes(warning));
  return page([
    '## Warnings',
    concerning.length === 0
      ? 'None of the warnings that come with the evidence concerns this scenario.'
      : points(concerning.map(({ id, says }) => `**${id}.** ${plain(says)}`)),
    others.length === 0
      ? ''
      : `Not concerning this scenario: ${others.map(({ id }) => `${id} (${CONCERNS[id]!.otherwise})`).join('; ')}.`,
    facts.isGraded
      ? `What does not add up in the published figures themselves:\n\n${points(evidence.inconsistencies.map(({ id, says }) => `**${id}.** ${plain(says)}`))}`
      : '',
  ]);
}
