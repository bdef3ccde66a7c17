// STRESS-DES 1 and 2: objectives and logic.

import type { Facts } from './facts.js';
import { code, listed, page, plain, points } from './markdown.js';
import type { StressSection } from './stress-des.js';
import { wayThrough } from './way-through.js';

export function stressLogic(facts: Facts): readonly StressSection[] {
  return [
    {
      name: '1. Objectives',
      items: [
        {
          number: '1.1',
          name: 'Purpose of the model',
          answer: `The question of the scenario: ${plain(facts.scenario.question)} ${facts.hasJobs ? 'In general: to hold the official six-month rate of each measure against what the measure changed for the same people.' : 'The scenario is a network of queues, for checking the simulator against theory.'}`,
          where: [facts.file, 'odd.md, section 1'],
        },
        {
          number: '1.2',
          name: 'Model outputs',
          answer: outputs(facts),
          where: ['scenarios/metrics/', 'src/report/data-dictionary.ts'],
        },
        {
          number: '1.3',
          name: 'Experimentation aims',
          answer: aims(facts),
          where: [facts.file, 'src/attribution/', 'README.md'],
        },
      ],
    },
    {
      name: '2. Logic',
      items: [
        {
          number: '2.1',
          name: 'Base model overview diagram',
          answer: diagram(facts),
          where: ['src/README.md', 'odd.md, section 3'],
        },
        {
          number: '2.2',
          name: 'Base model logic',
          answer: wayThrough(facts),
          where: ['src/model/life/', 'src/model/mechanisms/', 'odd.md, sections 3 and 7'],
        },
        {
          number: '2.3',
          name: 'Scenario logic',
          answer: scenarioLogic(facts),
          where: [facts.file, 'src/scenario/', 'src/model/rerun.ts'],
        },
        {
          number: '2.4',
          name: 'Algorithms',
          answer: algorithms(facts),
          where: ['src/engine/', 'src/random/', 'src/model/mechanisms/', 'odd.md, section 7'],
        },
        {
          number: '2.5',
          name: 'Components',
          answer: components(facts),
          where: ['src/model/', 'odd.md, section 2'],
        },
      ],
    },
  ];
}

function outputs({ hasJobs, metrics }: Facts): string {
  if (!hasJobs)
    return 'Per waiting list: asked, started, gave up, mean wait, mean length, use of places, with an interval where there are several replications.';
  const computed = metrics.filter(({ leftOut }) => leftOut === undefined).length;
  return (
    'Per measure and group: exits, the official six-month rate and its variants, what those without work were doing, and, with `attribute`, months of work gained, ' +
    `the decomposition of the rate, ranks and Shapley values. ${computed} of ${metrics.length} metric files are computed in this scenario. Per waiting list: waits, lengths, use of places. With several replications every estimate has an interval, its level and n.`
  );
}

function aims({ hasJobs, scenario }: Facts): string {
  if (!hasJobs) return 'To compare waits and use of places with exact results.';
  return [
    'To compare, with the same luck, people with and without a measure, and worlds with and without it.',
    scenario.targets.length > 0 &&
      `The model's rates are printed beside ${scenario.targets.length} published ones.`,
    'No treatment is varied inside one run; levers are changed with `--set`, or in a file that `extends` this one.',
  ]
    .filter(Boolean)
    .join(' ');
}

function diagram(facts: Facts): string {
  const { parameters, hasJobs, acts } = facts;
  const caseworker = parameters.chooser.kind === 'caseworker';
  const lines = [
    'arrival',
    '  → registration' +
      (caseworker
        ? ' → meeting → choice of a measure, or of none (open search until the next review)'
        : ' → first stop of the way'),
    '    → waiting list (when no place is free)' +
      (acts('reneging') ? ` → patience runs out → ${caseworker ? 'next review' : 'next stop'}` : ''),
    `      → measure${hasJobs && acts('content') ? ': doses move barriers' : ''}`,
    '        → end' +
      (acts('dropOut') ? ' or drop-out' : '') +
      ' → ' +
      (caseworker ? 'next review' : 'next stop, open search, or out'),
    ...(hasJobs
      ? [
          'search, waiting and measure → job (ends the wait or the stay)' +
            (acts('subsidyOffer') ? ', ordinary or subsidised' : ''),
          ...(acts('jobLoss') ? ['job → loss → registration again, or out of the labour force'] : []),
          ...(acts('leaving') || acts('pension')
            ? [
                'any time without a job → ' +
                  [acts('leaving') && 'out of the labour force', acts('pension') && 'disability pension']
                    .filter(Boolean)
                    .join(', or '),
              ]
            : []),
        ]
      : []),
  ];
  return ['```text', ...lines, '```'].join('\n');
}

function scenarioLogic({ file, set, scenario }: Facts): string {
  return (
    `One file says everything: ${code(file)}${set.length === 0 ? '' : ` with ${set.map((setting) => code(`--set ${setting}`)).join(' ')}`}. A different world is a different file, and differs from this one only by what it writes. ` +
    "A person without a measure is re-run alone from the stay's start by the same step, meeting the waiting lists as recorded; a measure closed for everybody is a copy of the world from the window's start on. " +
    `Fingerprint of the parameters: \`${scenario.hash}\`.`
  );
}

function algorithms({ hasJobs, parameters }: Facts): string {
  return points([
    'Event list: a heap on time, with a stated order among equals.',
    'Competing risks: integrated-hazard clocks with unit-exponential thresholds, piecewise-constant rates.',
    'Random numbers: Threefry, addressed by person, decision and occurrence, inverted by quantile functions.',
    ...(hasJobs ? ["Attributes: a Gaussian copula over the group's distributions."] : []),
    ...(parameters.chooser.kind === 'caseworker' ? ['Choice: random utility with Gumbel terms.'] : []),
    ...(hasJobs
      ? [
          'Formulas of the scenario: parsed, checked against a list of names and functions, and laid out as instructions; no text becomes code.',
        ]
      : []),
  ]);
}

function components(facts: Facts): string {
  const { parameters, model, open, hasJobs, acts } = facts;
  const activities = [
    parameters.chooser.kind === 'caseworker' && 'meetings',
    'waiting',
    'stays in measures',
    hasJobs && 'jobs',
    hasJobs && acts('aroundJob') && 'support around a job',
  ].filter((part): part is string => part !== false);
  const exits = [
    hasJobs &&
      ((acts('jobLoss') && parameters.job.returnShare < 1) || acts('leaving')) &&
      'out of the labour force',
    hasJobs && acts('pension') && 'disability pension',
    parameters.chooser.kind === 'routing' && 'the way out of the routes',
  ].filter((part): part is string => part !== false);
  return page([
    points([
      `**2.5.1 Entities:** people of ${parameters.groups.map(({ id }) => code(id)).join(', ')}. Their attributes are in odd.md, section 2.`,
      `**2.5.2 Activities:** ${listed(activities)}.`,
      `**2.5.3 Resources:** places of ${open.length} open measure${open.length === 1 ? '' : 's'}${parameters.chooser.kind === 'caseworker' && !parameters.caseworker.unlimited ? "; caseworkers' time" : ''}.`,
      `**2.5.4 Queues:** ${model.queues.length} for places${parameters.chooser.kind === 'caseworker' && !parameters.caseworker.unlimited ? ', and one per caseworker for meetings' : ''}.`,
      `**2.5.5 Entry and exit points:** entry by arrival${parameters.groups.some(({ opening }) => opening.stock > 0) ? ' and by the stock at opening' : ''}; exits: ${exits.length === 0 ? 'none, people stay in the world until the run ends' : listed(exits)}.`,
    ]),
  ]).trimEnd();
}
