// ODD 7: what each part computes, with the formulas as they stand in the scenario. What is not there, or off, is
// said to be so.

import { choiceSubmodel } from './choice-submodel.js';
import type { Facts } from './facts.js';
import { formula } from './formula-words.js';
import { hazardTerms } from './hazard-terms.js';
import { burden, jobFinding, subsidy } from './hiring-submodels.js';
import { exits, jobs, wellbeing } from './job-submodels.js';
import { code, page, points } from './markdown.js';
import { mechanismTable } from './mechanism-table.js';
import { attitudes, content } from './person-submodels.js';

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
