// Words of the ways people take, the twin ledger and closed measures, in English.

export const waysEn = {
  'assumptions.measure': 'What the model assumes about it, number by number',
  'assumptions.others': 'All other numbers',
  'assumptions.number': 'Number',
  'assumptions.value': 'Value and range',
  'assumptions.source': 'Source',
  'assumptions.grade': 'Grade',
  'gallery.title': 'Every chart',
  'ways.heading': 'The ways through the measures',
  'chains.title': 'The ways people take, by order of measures',
  'chains.lead':
    'People who came in during the window, per repeat, in a simulated share of {scale} of the country, followed for {months} months from entry. The width is how many; measures that few pass are put together.',
  'chains.entry': 'entry',
  'chains.more measures': 'more measures',
  'chains.other measures': 'other measures',
  'chains.in work': 'in work',
  'chains.in a measure': 'in a measure',
  'chains.without work': 'without work',
  'chains.out of the labour force': 'out of the labour force',
  'chains.way': '{from} → {to}: {people} people',
  'chains.alt': 'Among {group}: {ways}.',
  'chains.scroll': 'The figure is wider than the page and can be moved sideways.',
  'ledger.title': 'Failures that were not, and successes that were not',
  'ledger.lead':
    'Of 100 exits that can be followed for {months} months: bars are the same people under the same luck, with and without the stint. Lines are the bounds that hold however luck is shared between the two lives; they are not chance.',
  'ledger.failuresMade': 'counted as failure,\nin work at {months} mo.\nbecause of it',
  'ledger.failuresHarmed': 'counted as failure,\nout of work at {months} mo.\nbecause of it',
  'ledger.successesAnyway': 'counted as success,\nin work without it too',
  'ledger.successesHarmed': 'counted as success,\nout of work at {months} mo.\nbecause of it',
  'ledger.alt':
    '{measure} ({group}): of 100 exits {failuresMade} were failures that were not, {failuresHarmed} failures that it harmed, {successesAnyway} successes without it too, {successesHarmed} successes that it harmed.',
  'closures.title': 'Each measure closed for everybody',
  'closures.lead':
    'Months of work lost per start that did not happen, from the window’s start. First with the waiting lists as they were, then with all lists run anew: the difference is what others gain by shorter lists, or lose. {level} % intervals.',
  'closures.frozen': 'Lists as they were',
  'closures.rerun': 'Lists run anew',
  'closures.x': 'months of work lost per start',
  'closures.alt': '{measure}: {frozen} with the lists as they were, {rerun} with all lists run anew.',
} as const;
