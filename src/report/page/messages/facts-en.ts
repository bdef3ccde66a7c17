// Words of facts that were not fitted and of the description of the model, in English.

export const factsEn = {
  'table.facts.csv': 'All facts against the model (CSV)',
  'facts.heading': 'Facts that the model was not fitted to',
  'facts.lead':
    'Each number was published, and the model is held against it; where the scenario used a fact or was fitted to it, that is said. {inside} lie inside, {outside} outside, and for {undecided} the interval crosses a bound; {shown} are only shown. {level} % intervals over {replications} replications.',
  'facts.known': 'Published: {published}. Source {sources}, grade {grade}.',
  'facts.number': 'Number',
  'facts.published': 'Published (agrees)',
  'facts.model': 'The model',
  'facts.verdict': 'Verdict and why',
  'facts.range': '{low} to {high}',
  'facts.atLeast': 'at least {low}',
  'facts.atMost': 'at most {high}',
  'facts.bounds': '{value} ({bounds})',
  'facts.verdict.inside': 'inside',
  'facts.verdict.outside': 'outside',
  'facts.verdict.undecided': 'undecided: the interval crosses a bound',
  'facts.verdict.no answer': 'no answer',
  'facts.verdict.not computable': 'cannot be computed here',
  'facts.verdict.shown': 'only shown',
  'facts.past': 'outside, {past} {side, select, below {below} other {above}} the bound',
  'facts.computed': 'How the numbers are computed',
  'facts.input': 'No test: {why}.',
  'facts.fitted.target': 'No test: the scenario was fitted to it, in {file}.',
  'facts.fitted.source': 'Not wholly held out: targets in {file} are from the same source.',
  'facts.fitted.unknown': 'Perhaps no test: the scenario was fitted to {file}, which is not here.',
  'facts.nearest': 'The nearest reading is “{reading}”.',
  'facts.method':
    'Each fact is a published number with its source and with bounds for what agrees with it. The model computes the same from the same kind of register. The verdict is of the whole interval, not of the point.',
  'document.heading': 'Description of the model',
  'document.lead':
    'Written from the scenario by the ODD protocol and the STRESS-DES checklist. Each part opens by itself.',
} as const;
