// ODD 4: the eleven design concepts.

import type { Facts } from './facts.js';
import { code, listed, page, plain, points, table } from './markdown.js';
import { EMERGENT_CLAIMS } from './mechanism-words.js';

export function designConcepts(facts: Facts): string {
  return page(['## 4. Design concepts', ...CONCEPTS.map(([name, text]) => `### ${name}\n\n${text(facts)}`)]);
}

const CONCEPTS: readonly (readonly [string, (facts: Facts) => string])[] = [
  ['Basic principles', basicPrinciples],
  ['Emergence', emergence],
  ['Adaptation', adaptation],
  ['Objectives', objectives],
  ['Learning', learning],
  ['Prediction', prediction],
  ['Sensing', sensing],
  ['Interaction', interaction],
  ['Stochasticity', stochasticity],
  ['Collectives', collectives],
  ['Observation', observation],
];

function basicPrinciples({ hasJobs, acts, parameters }: Facts): string {
  if (!hasJobs)
    return 'Queueing: places are scarce, people wait in order, stays are drawn. Nothing else acts.';
  const rho = parameters.job.complementarity;
  return (
    'Competing risks: finding a job, losing it, leaving, pension, drop-out and giving up each run on a clock that rings when its integrated hazard has reached an exponential threshold. ' +
    'One equation for finding a job holds for everybody; groups differ by what people bring. Barriers lower the hazard together: ' +
    (rho === 1
      ? 'here they add up in the log hazard (complementarity 1), so that hazards multiply.'
      : `here with complementarity ${rho}, so that the worst weighs more than its share.`) +
    (acts('searchInside')
      ? ' Time in a measure costs search (lock-in) and may lower barriers: which of the two is larger is not set anywhere.'
      : '')
  );
}

function emergence({ hasJobs, evidence }: Facts): string {
  if (!hasJobs)
    return 'Waits, the lengths of waiting lists and the use of places follow from arrivals, stays and places.';
  const known = new Map(evidence.claims.map((claim) => [claim.id, claim]));
  return page([
    'Six-month rates, effects of measures, chains of measures, waits, deadweight, lock-in and who ends up where follow from the rules; none is a parameter. ' +
      'What a measure is worth depends on what the person brings and on what comes after it, and is found by taking it away. ' +
      'These claims of the thesis are stated by no rule. If they hold in a run, they have come out of the rest:',
    points(
      EMERGENT_CLAIMS.flatMap((id) => {
        const claim = known.get(id);
        return claim === undefined
          ? []
          : [`${id}: ${plain(claim.cause)} → ${plain(claim.effect)} (${plain(claim.sign)})`];
      }),
    ),
  ]).trimEnd();
}

function adaptation({ acts, parameters, hasJobs }: Facts): string {
  const parts = [
    parameters.chooser.kind === 'caseworker'
      ? 'Caseworkers choose anew at every meeting, by what they then believe and by the waits then published.'
      : 'Nobody decides: the way through measures is fixed by the file.',
    acts('reneging') &&
      'People give up a waiting list when their patience has run out, a time drawn beforehand, not a judgement.',
    acts('attendance') && 'People attend more or less, by motivation, trust and fit.',
    acts('motivationInSearch') && 'Search moves with motivation.',
    hasJobs && 'People do not decide whether to take part: who is sent goes, and drop-out is a hazard.',
  ];
  return parts.filter(Boolean).join(' ');
}

function objectives({ parameters }: Facts): string {
  return parameters.chooser.kind === 'caseworker'
    ? 'A caseworker picks the alternative of the largest utility, as stated in the submodel *Choice*. People, providers and employers maximise nothing.'
    : 'Nobody maximises anything.';
}

function learning({ acts, parameters }: Facts): string {
  const caseworker = parameters.chooser.kind === 'caseworker';
  const parts = [
    acts('learning') &&
      'What a measure gave, against what was expected, moves motivation, and a measure that missed moves trust.',
    acts('jobSuccess') && 'A job moves motivation.',
    caseworker && acts('turnover') && 'A new caseworker gains knowledge with time in the post.',
    acts('reputation') && "Newcomers lean on NAV's reputation, which follows how satisfied leavers were.",
  ].filter(Boolean);
  if (parts.length === 0) return 'None in this scenario.';
  return `${parts.join(' ')}${caseworker ? ' Caseworkers do not learn what measures do: their beliefs about content are fixed.' : ''}`;
}

function prediction({ parameters, acts }: Facts): string {
  if (parameters.chooser.kind !== 'caseworker') return 'Nobody predicts anything.';
  const same = parameters.measures.every(
    ({ content, believedContent }) => JSON.stringify(content) === JSON.stringify(believedContent),
  );
  return (
    'A caseworker expects of a measure the gain that its *believed* content would give a person with the barriers believed in, one step ahead: what may follow it is not foreseen. ' +
    (same
      ? 'In this scenario what is believed of every measure equals its true content.'
      : 'In this scenario believed and true content differ for some measures.') +
    (acts('content') ? '' : ' Content itself does not act here, so the gain believed in does not come.') +
    ' The wait expected is the one published at the start of the month.'
  );
}

function sensing({ acts, parameters }: Facts): string {
  if (parameters.chooser.kind !== 'caseworker')
    return 'Nobody sees anybody: no decision is taken on what is seen.';
  return [
    acts('beliefNoise') ? 'Caseworkers see barriers with error.' : 'Caseworkers see barriers without error.',
    acts('disclosure')
      ? 'A hidden health problem is seen only in part until it is told.'
      : 'Nothing is hidden from them.',
    'They see group, time since registration, past stays, a tie to an employer and published waits; they see neither motivation nor trust, and no future.',
    acts('signal') ? 'Employers see a measure on the record.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function interaction({ acts, parameters, hasJobs }: Facts): string {
  const scarce = parameters.measures.some(({ places }) => places !== null);
  const parts = [
    scarce && 'for places, since one person inside is a place less for another',
    parameters.chooser.kind === 'caseworker' && !parameters.caseworker.unlimited && "for caseworkers' time",
    acts('reputation') && "through NAV's reputation",
  ].filter((part): part is string => part !== false);
  const people =
    parts.length === 0 ? 'People do not meet: nothing is scarce.' : `People meet ${listed(parts)}.`;
  return hasJobs ? `${people} They do **not** compete for jobs (see *What the model cannot show*).` : people;
}

function stochasticity({ scenario, hasJobs }: Facts): string {
  return (
    `Everything random is a pure function of the seed (${code(scenario.seed)}), the number of the replication, the person and the decision: a counter-based generator, addressed and never drawn in turn, turned into values by quantile functions. ` +
    'So with the same seed the same person has the same luck in every scenario, on any number of workers, and a change moves only what it touches. ' +
    (hasJobs
      ? 'Random are arrivals, attributes, stays, patience, the thresholds of all hazard clocks, errors of belief, the choice (a Gumbel term per alternative), the hours and match of a job, and, where they act, answers such as disclosure and satisfaction.'
      : 'Random are arrivals, stays, and patience and routes where the scenario has them.')
  );
}

function collectives({ parameters, acts }: Facts): string {
  return [
    `Groups (${parameters.groups.map(({ id }) => code(id)).join(', ')}) share distributions of attributes and rules of access.`,
    'Families of measures are labels for reporting.',
    parameters.chooser.kind === 'caseworker' &&
      !parameters.caseworker.unlimited &&
      'The people of one caseworker share that caseworker’s time and knowledge.',
    acts('reputation') && 'Leavers and newcomers share one reputation.',
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('’', "'");
}

function observation(facts: Facts): string {
  const { metrics, hasJobs, parameters } = facts;
  if (!hasJobs)
    return 'For each waiting list: people asked, started, gave up; mean wait and its spread; mean length; use of places. Identities (people in = out + inside, Little’s law) are checked in every run.'.replaceAll(
      '’',
      "'",
    );
  return page([
    (parameters.steering === undefined
      ? 'Outputs only read; no recorder changes a state.'
      : 'No recorder changes a state; one output acts, through the experiment alone: places follow it on dates (`steering`).') +
      ' Official rates count at the ends of months as NAV does; effects are taken person by person between two lives with the same luck' +
      (facts.acts('content')
        ? ''
        : ' (no open measure has content that acts here, so what effects there are come from time, attitudes and records)') +
      ". Identities (people in = out + inside, person-days, Little's law) are checked in every run. Metrics are definitions in files:",
    table(
      ['metric', 'name', 'unit', 'source', 'in this scenario'],
      metrics.map(({ metric, leftOut }) => [
        code(metric.id),
        plain(metric.names.en),
        plain(metric.unit),
        plain(metric.source),
        leftOut === undefined ? 'computed' : `left out: ${plain(leftOut)}`,
      ]),
    ),
  ]).trimEnd();
}
