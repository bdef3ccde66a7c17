// Words of what one page of several folders adds: questions with short answers, work per krone, shared assumptions; in
// English.

export const questionsEn = {
  'part.attribution': 'What the measures changed',
  'part.run': 'Flows and waiting lists',
  'part.comparison': 'The alternatives',
  'part.sweep': 'What was gone through',
  'part.sensitivity': 'What moves the answer',
  'part.life': 'The life',
  'part.fit': 'The fit',
  'part.facts': 'Facts that were not fitted',
  'part.document': 'Description of the model',

  'questions.heading': 'Questions and short answers',
  'questions.lead': 'Each answer is made of the numbers on this page. The link goes to where they stand.',
  'questions.more': 'More',
  'questions.missing':
    'It is not on this page. Make {what} of the same scenario and add its folder: {command}.',
  'questions.missing.run': 'a run',
  'questions.missing.comparison': 'a comparison',

  'q.worst': 'Which measure looks worst officially?',
  'q.worst.answer':
    'For {group}: {measure}, {rate} in work six months after{rank, select, none {} other {; number {rank} of {count}}}. {effect}.',
  'q.worst.modelled':
    'Rates are those of the simulated country, counted as NAV counts; not every measure has a published one to hold them against.',
  'q.worst.none': 'No group has an official rate to read.',
  'q.value': 'Which measure gives most months of work per krone?',
  'q.value.answer':
    'For {group}: {measure}, {low} to {high} months per 100,000 NOK within {months} months{ties, select, none {} other {. Its interval overlaps with {ties}, so their order is not shown}}.',
  'q.value.none': 'For {group} no measure that costs anything is shown to give more work.',
  'q.why': 'Why do the official and the true differ for {measure}?',
  'q.why.group': 'For {group}: {why}',
  'q.why.none': 'No exit from it could be followed long enough to take the rate apart.',
  'q.sure': 'How sure is this?',
  'q.sure.grades':
    'Of {total} numbers in the scenario {assumed} name assumption as their source, and {weakest} have the weakest grade, E.',
  'q.sure.facts':
    'Of the numbers that facts it was not fitted to are held against, {inside} lie inside what was found, {outside} outside and {undecided} cross a bound.',
  'q.assumes': 'What does the model assume about a measure?',
  'q.assumes.answer': 'Number by number, with source, grade and range: {list}',
  'q.longer': 'What does a longer follow-up window change?',
  'q.longer.answer':
    'For {group}: at {first} months a gain is shown for {early} of {count} measures, at {last} months for {late}. {new, select, none {None is added} other {Added are {new}}}{gone, select, none {.} other {; no longer shown are {gone}.}}',
  'q.longer.flips': '{measure} parts from its official place only at {months} months.',
  'q.longer.switch': 'The switch “Counted up to” changes the figures.',
  'q.longest': 'Who waits longest?',
  'q.longest.answer':
    '{queue}: {days} days on average for those who get a place. Next {second}: {secondDays} days.',
  'q.longest.one': '{queue}: {days} days on average for those who get a place.',
  'q.longest.none': 'Nobody waits for a place in this scenario.',
  'q.otherwise': 'What happens if something is done differently?',
  'q.otherwise.answer':
    '{alternative}: people in ordinary work {work}; public cost in million NOK a year {cost}.',
  'q.otherwise.workOnly': '{alternative}: people in ordinary work {work}.',
  'q.numbers': 'Where do the numbers come from?',
  'q.again': 'How is it repeated?',
  'q.again.answer':
    'With the commands under method; the page itself is checked with {command}, where report.html is this file.',

  'switches.label': 'What the page shows',
  'switches.group': 'Group',
  'switches.all': 'all',
  'switches.highlight': 'Highlight a measure',
  'switches.none': 'none',
  'switches.everywhere': 'Highlight everywhere',

  'metric.title': 'Other ways to count the same',
  'metric.lead':
    'What another count says of the same people, with {level} % intervals. All of it is what people did, not what the measure changed.',
  'metric.switch': 'Metric',
  'metric.unit': '{name} ({unit})',
  'metric.percent': '%',
  'metric.pointsAboveExpected': 'points above the expected',
  'metric.percentOfFullTime': '% of full time',
  'metric.months': 'months',
  'metric.nok': 'NOK',
  'metric.alt': '{measure} ({group}): {value}.',

  'compared.heading': 'What alternatives change',

  'value.title': 'Months of work for 100,000 NOK',
  'value.lead':
    'Months of {work} gained per 100,000 NOK within {months} months from the start, with {level} % intervals. Measures without a cost are left out.',
  'value.x': 'months of work gained per 100,000 NOK',
  'value.alt': '{measure} ({group}): {months} months per 100,000 NOK.',

  'assumptions.heading': 'What the model assumes, number by number',
  'assumptions.lead':
    'From the scenario file, with source, grade and range. Measures have NAV’s Norwegian names.',
  'assumptions.link': 'All numbers, with source, grade and range',
} as const;
