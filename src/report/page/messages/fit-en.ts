// Words of a page about a fit, in English. A message that another language lacks is a type error.

export const fitEn = {
  'fitted.title': '{title}: how well it meets published numbers',
  'fitted.question':
    'How well does {title} meet published numbers, and how well do they settle its parameters?',
  'fitted.headline': '{met} of {count} published rates lie within {within} points of the model.',
  'fitted.headlineNone': 'The model was held to {count} published numbers.',
  'fitted.missed': 'Further off: {list}.',
  'fitted.error.rates': 'Root mean squared error of the rates: {error} points.',
  'fitted.error.effects': 'Root mean squared error of the effects: {error} points.',
  'fitted.weighed': '{near} of {count} effects and volumes lie within two errors of what is published.',
  'fitted.outside': 'Outside the range of their evidence: {list}.',
  'fitted.inside': 'No parameter left the range of its evidence.',
  'fitted.atBound': 'At the end of how far they might go: {list}.',
  'fitted.sets':
    '{accepted} of {tried} parameter sets that were tried fit as well, worth {worth} of equal weight.',
  'fitted.certainty':
    'Intervals: {level} %, over {replications} fresh repeats that the fit never saw. They are chance alone. That a rate is met says little about an effect.',
  'fitted.change.parameters':
    'Other parameters: by the slopes where the fit ended, {count} of {total} keep at least three quarters of the spread they had before it, so the published numbers hardly settle them.',
  'fitted.change.effects':
    'Other effects: they were weighed by their errors, and most are not Norwegian trials. The table names source and grade of each.',
  'fitted.change.ensemble':
    'Other parameter sets that fit as well: this page holds one. {command} finds many.',

  'fitted.chart': 'Published numbers and the model',
  'fitted.lead':
    'The tick is the published number, grey its error on either side. The blue point is the model, the line its {level} % interval.',
  'fitted.rates': 'Rates, %',
  'fitted.effects': 'Effects: more in work because of it, points',
  'fitted.volumes': 'Volumes: starts a year and people on the register',
  'fitted.against': '{model} ({low} to {high}); published {published} ± {error}',
  'fitted.alt': '{target}: {numbers}.',
  'fitted.parameters': 'What was moved',
  'fitted.parametersLead':
    'Each line is a scale of its own: how far the fit might go. Grey: the range of the evidence. Hollow: before the fit. The point is the fitted value, its line what the published numbers leave open (95 %, by the slopes at the end). Orange: outside the evidence.',
  'fitted.value':
    '{value} ({low} to {high}){where, select, outside {; outside its evidence} end {; at its end} other {}}',
  'fitted.targets': 'Target by target',
  'fitted.target': 'Target',
  'fitted.source': 'Source',
  'fitted.grade': 'Grade',
  'fitted.difference': 'Model less published',

  'posterior.heading': 'Parameter sets that fit',
  'posterior.title': 'What the published numbers leave of each parameter',
  'posterior.lead':
    'Each line is a scale of its own. Grey: the range before (prior). Blue: where nine of ten of the sets that fit lie, by weight (5 to 95 %), with the median. A line as long as the grey: the published numbers say nothing about the parameter.',
  'posterior.value': '{median} ({low} to {high}); before {least} to {most}',
  'posterior.text':
    '{accepted} of {tried} sets that were tried lie near every published number by their own runs, with the error of the number, the stated discrepancy of the model and chance taken together. They are worth {worth} sets of equal weight.',
  'posterior.narrowed': 'Narrowed most, to less than half of the range before: {list}.',
  'posterior.narrowedNone': 'No parameter is narrowed to less than half of the range before.',
  'posterior.undervalued': 'In how many of them each measure is undervalued',
  'posterior.row':
    '{measure}, {group}: undervalued in {share} % of the parameter sets that fit ({yes} of {sets}); overvalued in {no}, not settled in {open}. Before fitting in {before} of {all}{informed, select, yes {} other {, and the published numbers do not inform the difference}}.',
  'posterior.noProbability':
    'These are counts of sets, no probabilities: ranges before are flat and stated. Undervalued means that a measure stands higher by what it gained than by its official rate, beyond chance.',
  'fitted.method':
    'Parameters were moved by a least-squares search (Levenberg and Marquardt) under common luck, with rates and volumes from one kind of run and effects from another, people re-run without their measure. The fit was then accepted on luck and a window that the search never saw.',
  'fitted.sizes': '{replications} fresh repeats for rates and volumes. Seeds: {seed}; {acceptance}.',
  'fitted.ensembleMethod':
    'Parameter sets were found by history matching: waves of runs, an emulator for each target, and what lies more than {cutoff} standard deviations from any of them ruled out. Seed: {seed}.',
  'fitted.notRemade':
    'A fit cannot be made again from this page: it takes the scenario file and the file of targets, and for a country about an hour. The command gives the same bytes again.',
  'table.targets.csv': 'Targets and the model (CSV)',
  'table.fitted.csv': 'Fitted parameters (CSV)',
  'table.posterior.csv': 'Parameters over the sets that fit (CSV)',
  'table.undervalued.csv': 'Measures over the sets that fit (CSV)',
} as const;
