// ODD 1: what the model is for, and the published patterns it can be held against.

import type { Facts } from './facts.js';
import { code, page, plain, table } from './markdown.js';

export function purposeAndPatterns(facts: Facts): string {
  const { scenario, hasJobs } = facts;
  return page([
    '## 1. Purpose and patterns',
    `**The question of this scenario.** ${plain(scenario.question)}`,
    hasJobs
      ? 'The model follows people through labour-market measures (tiltak) and computes two things side by side: the number by which ' +
        'each measure is judged officially, the share employed six months after leaving it, and what the measure changed for ' +
        'the people who took part, found by re-running the same people with the same luck without it. It is for ' +
        'asking when the first is a good guide to the second. It is not for forecasting, and no rule in it sets, rewards or reads a conclusion.'
      : 'Nobody finds work in this scenario: no hazard of a job, of leaving or of pension can run. What is left of the model is a network ' +
        'of queues, which is what it is checked against queueing theory with. Official rates and effects of measures have no meaning here.',
    patterns(facts),
  ]);
}

function patterns({ scenario, file }: Facts): string {
  const { targets, status } = scenario;
  if (targets.length === 0) return '**Patterns.** The scenario names no published values to be held against.';
  return page([
    `**Patterns.** The scenario names ${targets.length} published six-month rates. A run prints each beside the model's own; ` +
      'no rule of the model reads them, and a rate that is hit says little about effects (see *What the model cannot show*). ' +
      (status === ''
        ? 'The file has no word on whether its parameters were fitted to them.'
        : `The file calls itself: **${plain(status)}**.`),
    table(
      ['target', 'measure', 'group', 'published rate', 'source'],
      targets.map(({ id, measure, group, value, source }) => [
        plain(id),
        code(measure),
        code(group),
        `${(value * 100).toFixed(1)} %`,
        plain(source),
      ]),
    ),
    `The model's own rates are not printed here, since they are results: ${code(`tiltaksflyt run ${file}`)} gives them with intervals.`,
  ]).trimEnd();
}
