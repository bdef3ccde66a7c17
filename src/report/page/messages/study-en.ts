// Words of a page about a sweep or a sensitivity analysis, in English. A message that another language lacks is a type
// error.

export const studyEn = {
  'sweep.title': '{title}: {points} points of {parameters, plural, one {one parameter} other {# parameters}}',
  'sensitivity.title':
    '{title}: which of {parameters, plural, one {one parameter} other {# parameters}} the answer hangs on',

  // What outcomes are called, where the study does not say.
  'outcome.named.at-work': 'People in ordinary work',
  'outcome.named.at-subsidised-work': 'People in subsidised work',
  'outcome.named.on-register': 'People on the register',
  'outcome.named.measure-cost': 'Cost of measures',
  'outcome.named.caseworker-cost': 'Cost of caseworkers',
  'outcome.named.public-cost': 'Public cost',
  'outcome.named.public-balance': 'Public balance',
  'outcome.named.starts': 'Starts in measures',
  'outcome.named.wait': 'Wait for a place',
  'outcome.named.effect': 'Participants in work because of it, after {months} months',
  'outcome.named.gain': 'Months of work gained per participant, within {months} months',
  'outcome.of': '{outcome}, {of}',
  'outcome.unit.persons': 'persons',
  'outcome.unit.million NOK a year': 'million kroner a year',
  'outcome.unit.stints a year': 'a year',
  'outcome.unit.weeks': 'weeks',
  'outcome.unit.months': 'months',
  'outcome.unit.share': '%',
  'parameter.asItIs': 'as it is',
  'parameter.range': '{low} to {high}',
  'study.outcome': 'Outcome',
  'study.inScenario': '{outcome} · {scenario}',

  // The answer of a sweep.
  'sweep.highest':
    '{outcome}: {best, select, best {best} worst {worst} other {highest}} at {where}, between {low} and {high} {unit} from where it is {worst, select, best {best} worst {worst} other {lowest}}.',
  'sweep.differs':
    '{outcome}: points differ by more than chance, by between {low} and {high} {unit} from the lowest to the highest. {count} of {total} points may be the highest.',
  'sweep.differsOnly':
    '{outcome}: points differ by more than chance, by between {low} and {high} {unit} from the lowest to the highest.',
  'sweep.noneShown': '{outcome}: no difference is shown between any two of {total} points.',
  'sweep.same': '{outcome}: the same at every point, to the bit.',
  'sweep.unknown':
    '{outcome}: without intervals it is not known whether the points differ by more than chance.',
  'sweep.noNumber': '{outcome}: no number at any point.',
  'sweep.missing': 'At {count} of {total} points nobody was there to be counted.',
  'sweep.lowest': '{end, select, best {Best} worst {Worst} other {Lowest}} at {where}.',
  'sweep.over':
    '{scenario} against {base}, {outcome}: shown to be more at {above}, less at {below}, no difference shown at {open} of {points} points.',
  'sweep.certainty':
    'Intervals hold with {level} % confidence for all pairs of points at once. This is chance alone: the same people with the same luck live at every point.',
  'sweep.change.repeats': 'More repeats, which may settle whether points differ: {outcome}.',
  'study.change.ranges':
    'Other ranges: everything here holds for the ranges of the parameters that the study gives, and for these alone.',
  'study.change.fit':
    'Fitting again: at the points the model no longer hits the published numbers it was fitted to. {command} fits it again at each point.',

  // Figures of a sweep.
  'curves.title': 'The outcome at each point',
  'curves.lead':
    'One panel for each parameter. A point is a combination of values, the line through it its {level} % interval for that point alone. The same luck at every point makes differences surer than two intervals side by side.',
  'curves.leadSingle':
    'One panel for each parameter. A point is a combination of values; one repeat gives no intervals.',
  'curves.lines': 'Each line is one value of the other parameter, written at its end.',
  'curves.key': '{outcome}, {unit}',
  'curves.alt': '{where}: {value}.',
  'curves.altScenario': '{scenario}, {where}: {value}.',
  'curves.cut': 'The first {count} of {total} points; the table has all.',
  'ranges.heading': 'Outcome by outcome',
  'ranges.lead': 'The lowest and the highest value over the points, and the difference between the two.',
  'ranges.outcome': 'Outcome',
  'ranges.lowest': 'Lowest',
  'ranges.highest': 'Highest',
  'ranges.difference': 'Difference',
  'ranges.verdict': 'Verdict',
  'ranges.at': 'at {where}',
  'ranges.shown': 'shown',
  'ranges.none-shown': 'no difference shown',
  'ranges.same': 'the same to the bit',
  'ranges.unknown': 'no intervals',
  'ranges.may':
    'All compared at once, {highest} of {total} points may be the highest and {lowest} the lowest.',
  'study.chance': 'Luck that the points do not share makes {share} % of the variance between them.',
  'study.chanceUnknown': 'One repeat of every point: how much of this is chance is not known.',
  'study.chanceDominates':
    'Chance dominates: this says more about luck than about the parameters. More repeats of each point would help.',
  'sensitivity.chanceIn': 'The part of every parameter has up to that much chance in it.',

  // The answer of a sensitivity analysis.
  'sensitivity.most':
    '{outcome}: {parameter} matters most, with a part in between {low} and {high} % of the variance.',
  'sensitivity.only':
    '{outcome}: only {parameter} is shown to matter, with a part in between {low} and {high} % of the variance.',
  'sensitivity.several': '{outcome}: what matters is {list}. Which matters most is not shown.',
  'sensitivity.noneMatter': '{outcome}: no parameter is shown to matter.',
  'sensitivity.part': '{parameter} ({low} to {high} % of the variance)',
  'sensitivity.moves':
    '{outcome}: moved most by {parameter}, by between {low} and {high} {unit} on average over its whole range.',
  'sensitivity.movesOpen': '{outcome}: which parameter moves it most is not shown.',
  'sensitivity.neverMoves':
    '{outcome}: the same at every point, to the bit. None of the parameters changes it.',
  'sensitivity.noNumber': '{outcome}: at some points nobody was there to be counted, so nothing is said.',
  'sensitivity.allDropped': '{outcome}: the screening found every parameter negligible.',
  'sensitivity.hardly': 'Hardly matters, less than {negligible} % each: {list}.',
  'sensitivity.nothing': 'Changes nothing, to the bit: {list}.',
  'sensitivity.untold': 'Not told apart from chance, or from {negligible} % of the variance: {list}.',
  'sensitivity.together': 'Acts partly together with others: {list}.',
  'sensitivity.notTogether': 'None is shown to act only together with others.',
  'sensitivity.dropped':
    'The screening found {list} negligible for every outcome and left them as the scenario has them.',
  'sensitivity.certainty':
    'Intervals are {level} % each, from bootstrap resamples of the design’s rows; for screening over its trajectories. They hold for the ranges given.',
  'sensitivity.change.rows':
    'A larger design: in {count} of {total} pairs of parameter and outcome nothing is told apart from chance. More rows (--rows) or repeats may settle some of them.',

  // Figures of a sensitivity analysis.
  'tornado.title': 'What the answer hangs on',
  'tornado.lead':
    'The longest bar on top. Strong colour: what the parameter makes alone; pale: together with others. The line is the {level} % interval of the whole bar. Blue: shown to matter; grey: not. Dashed: the part that luck makes which points do not share; a bar no longer than that may be chance.',
  'tornado.leadScreening':
    'The longest bar on top: how much the outcome changes on average over the whole range of the parameter. The line is the {level} % interval.',
  'tornado.share': '{outcome}: part of the variance, %',
  'tornado.change': '{outcome}: change over the whole range, {unit}',
  'tornado.alt': '{parameter}, {range}: {value}.',
  'tornado.value': '{mean} ({low} to {high})',
  'parameters.heading': 'Parameter by parameter',
  'parameters.parameter': 'Parameter',
  'parameters.change': 'Change over the range, {unit}',
  'parameters.alone': 'Alone, % of the variance',
  'parameters.all': 'In all, % of the variance',
  'parameters.verdict': 'Verdict',
  'parameters.verdict.matters': 'matters',
  'parameters.verdict.hardly': 'hardly matters',
  'parameters.verdict.nothing': 'changes nothing',
  'parameters.verdict.not-told': 'not told apart from chance',
  'parameters.verdict.dropped': 'left out after the screening',
  'parameters.verdict.screening': 'screened only',
  'parameters.note':
    'Parts in all may sum to more than 100 %, since what is made together counts for each; estimates from few rows may pass 0 and 100 %.',

  // Method.
  'sweep.method':
    'The scenario is run at every point with the same people and the same luck, each decision with a draw of its own, so that what differs between points is the parameters’ doing.',
  'sweep.design.grid': 'Points: a grid, every combination of evenly spaced values.',
  'sweep.design.latinHypercube': 'Points: a Latin hypercube.',
  'sweep.design.sobol': 'Points: a Sobol’ sequence with a random shift.',
  'sweep.sizes': '{points} points, {replications} repeats of each. Seed: {seed}.',
  'sensitivity.method':
    'First a screening (Morris): from many starting points one parameter at a time is moved. Then, of the parameters that stay, the variance over all ranges is taken apart (Sobol’): what each makes alone, and what it makes in all. Every point has the same luck, so a parameter that nothing reads changes nothing to the bit.',
  'sensitivity.sizes':
    'Screening: {trajectories} trajectories. Indices: {rows} rows. {replications} repeats of every point, {runs} runs in all. Seed: {seed}.',
  'study.moved': 'What was moved',
  'study.range': 'Range',
  'study.source': 'Source',
  'study.settings': 'The study sets',
  'study.note': 'The study says of itself:',
  'table.cells.csv': 'Every point with its outcomes (CSV)',
  'table.verdicts.csv': 'Verdicts (CSV)',
  'table.tornado.csv': 'Parts of the variance (CSV)',
  'table.screening.csv': 'Screening (CSV)',
} as const;
