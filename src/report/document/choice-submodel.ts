// How a caseworker chooses, as the code has it.

import type { Facts } from './facts.js';
import { code, page, points, table } from './markdown.js';

export function choiceSubmodel(facts: Facts): string {
  const { acts, value, model, parameters } = facts;
  const chosen = model.measures.filter((_, index) =>
    model.choosable.some((row) => row.some((measure) => measure.index === index)),
  );
  return page([
    '### Choice',
    'Utility of an open measure for which the person is eligible (group, time since registration, most stays per person):',
    '> u = gain + gate − wait + log(start share) + Gumbel',
    points([
      `\`gain\` = ${value('choice.gainWeight')} × ${value('choice.allocationSkill')}${acts('knowledge') ? " × (caseworker's knowledge / mean knowledge)" : ''} × Σ over barriers of weight × ${value('job.betaScale')} × believed content / b₀ × believed barrier: the gain in log hazard believed in.`,
      acts('nearnessGate')
        ? `\`gate\` = the measure's slope × nearness, nearness = ${value('choice.nearnessBound')} × tanh(seen / ${value('choice.nearnessBound')}), seen = B_ref − B of the barriers believed in, plus ${value('choice.attachmentWeight')} for a tie to an employer. A slope of 0 is no gate.`
        : '`gate` = 0: nearness to work plays no part.',
      acts('waitingCost') || acts('placementPressure')
        ? `\`wait\` = ${acts('waitingCost') ? `${value('choice.waitCostFixed')} when there is a waiting list, plus the published wait (in the unit of the rate) × ${value('choice.waitCost')}` : 'no cost of waiting as such'}${acts('placementPressure') ? `, plus the published wait × ${value('choice.placementPressure')} under pressure to place` : ''}.`
        : '`wait` = 0: waits do not count.',
      'The start share is how common a measure is as a first referral; without one a measure is never chosen. Going without a measure has the utility of its own constant by group, plus the log of what all start shares leave (those of closed measures count too), plus a Gumbel term of its own.',
      'The largest utility is chosen. That people get the second best under long lists is coded nowhere.',
    ]),
    chosen.length === 0
      ? 'No measure can be chosen in this scenario.'
      : table(
          [
            'measure',
            'state',
            'slope on nearness',
            ...parameters.groups.map(({ id }) => `start share ${code(id)}`),
          ],
          chosen.map(({ parameters: measure }) => [
            code(measure.id),
            facts.open.includes(measure) ? 'open' : '**closed**',
            acts('nearnessGate') ? String(measure.nearnessSlope) : `${measure.nearnessSlope} (off)`,
            ...parameters.groups.map(({ id }) => String(measure.startShare[id] ?? '–')),
          ]),
        ),
    `Constant of going without a measure: ${parameters.groups.map(({ id }) => `${code(id)} ${parameters.choice.noMeasureConstant[id] ?? 0}`).join(', ')}.`,
  ]).trimEnd();
}
