// Words of a page about alternatives, in English. A message that another language lacks is a type error.

export const comparisonEn = {
  'compare.title': '{title}: {count, plural, one {one alternative} other {# alternatives}}',
  'compare.question': 'What would change in {base} if one of these were done instead?',
  'compare.best':
    '{best} puts most people into ordinary work: between {low} and {high} more at any time than {base}.',
  'compare.several':
    '{count, plural, one {One of the alternatives puts} other {# of the alternatives put}} more people into ordinary work than {base}: {list}. Which is best is not shown.',
  'compare.oneMore':
    '{best} puts more people into ordinary work than {base}: between {low} and {high} more at any time. That it is best of all is not shown.',
  'compare.noneMore': 'No alternative is shown to put more people into ordinary work than {base}.',
  'compare.single': 'One repeat gives no intervals, so nothing is claimed.',
  'compare.fewer': 'Fewer in work are shown for {list}.',
  'compare.unclear': 'In people at work no difference from {base} is shown for {list}.',
  'compare.saves': 'More people in work and less public cost are both shown for {list}.',
  'compare.price': 'A month of ordinary work more costs {low} to {high} kroner with {alternative}.',
  'compare.built':
    'Where no difference is shown the model may hold nothing that could make one: mechanisms that are switched off, and what the model leaves out, stand under limits and in the description.',
  'compare.certainty':
    'Intervals hold with {level} % confidence for all alternatives at once. This is chance alone: the same people with the same luck live in every world.',
  'compare.change.repeats':
    'More repeats: for {count} of {total} alternatives no difference in people at work is shown. More computing may settle some of them.',
  'compare.change.money':
    'Other prices: costs are those of measures and caseworkers only. Benefits saved and taxes paid are in the table of all quantities, where the scenario gives them.',
  'compare.change.displacement':
    'Jobs taken from others: they are not in the model, so more people in work is gross.',
  'outcome.switch': 'Compared by',
  'outcome.at-work': 'People in ordinary work',
  'outcome.public-cost': 'Public cost, million kroner a year',
  'outcome.wait': 'Wait for a place, weeks',
  'outcome.six-month-rate': 'Official rate, all measures, %',
  'outcome.shift': '{outcome}: difference from {base}, which has {value}',
  'verdict.same': 'exactly the same',
  'verdict.single': 'no interval',
  'verdict.noneShown': 'no difference shown ({low} to {high})',
  'forest.title': 'What each alternative changes',
  'forest.lead':
    'The point is the difference from {base}, the line its {level} % interval for all alternatives at once. Blue: a difference is shown. Grey: none is.',
  'forest.alt': '{alternative}: {change}.',
  'plane.title': 'What it costs and what it gives',
  'plane.lead':
    'To the right: costs more than {base}. Up: more people in ordinary work. Lines are {level} % intervals for all alternatives at once; named are those for which a difference in work is shown.',
  'plane.x': 'public cost, million kroner a year more or less',
  'plane.y': 'people in ordinary work, more or less',
  'plane.alt': '{alternative}: work {work}; cost {cost} million kroner a year.',
  'plane.none': 'There is no cost in this comparison, so no plane of cost and effect.',
  'alternatives.heading': 'Alternative by alternative',
  'alternatives.lead': 'Every change of each alternative, and who has more and less work with it.',
  'alternative.asks': 'It asks',
  'alternative.changes': 'What it changes in the scenario',
  'alternative.noChanges': 'Nothing: it is the base.',
  'alternative.parameter': 'Parameter',
  'alternative.before': 'Base',
  'alternative.after': 'Alternative',
  'alternative.source': 'Source',
  'alternative.absent': 'not given',
  'alternative.what': 'What comes of it',
  'alternative.people': 'Who has more and less work',
  'alternative.group': 'Group',
  'alternative.third': 'Third',
  'alternative.third.0': 'nearest to work',
  'alternative.third.1': 'in the middle',
  'alternative.third.2': 'furthest from work',
  'alternative.gainers': 'At least a month more, %',
  'alternative.losers': 'At least a month less, %',
  'alternative.gained': 'Months of work each',
  'alternative.price': 'A month of ordinary work more costs {low} to {high} kroner.',
  'alternative.priceUnclear': 'More work; that it costs more or less is not shown.',
  'alternative.priceLess': 'More work for less money.',
  'alternative.noPrice': 'No price per month of work: that more work comes of it is not shown.',
  'alternative.sets':
    'Over {sets} sets of parameters that fit as well: more people in work in {yes}, fewer in {fewer}, not settled in {undecided}.',
  'compare.method':
    'Each alternative is the base with some numbers changed. Every world is simulated with the same people and the same luck, each decision with a draw of its own, so that what differs is the alternative’s doing. Differences are taken repeat by repeat before they are averaged.',
  'compare.sizes':
    '{replications} paired repeats. Simulated share of the country: {scale}; figures are for the whole of it. Warm-up {warmUp} days, window {window} days, follow-up {followUp} days. Seed: {seed}.',
  'table.comparison.csv': 'All quantities, all measures together (CSV)',
  'table.people.csv': 'Who gains and who loses (CSV)',
} as const;
