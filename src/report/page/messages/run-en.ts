// Words of what a run shows: rates, waits and fit, in English. A message that another language lacks is a type error.

export const runEn = {
  'table.measures.csv': 'Rates of all measures (CSV)',
  'table.queues.csv': 'Waiting lists (CSV)',
  'run.title': '{title}: official rates, waits and fit',
  'run.headline':
    'Official rates run from {low} ({worst}) to {high} ({best}). They do not say what a measure changed.',
  'run.headline.none': 'Nobody could be counted six months after leaving, so there is no official rate.',
  'run.group':
    'Among {group}: lowest {worst}, {low} in work six months after leaving; highest {best}, {high}.',
  'run.effectOf':
    'What a measure changed is another question, and another command: {command} re-runs the same people without it.',
  'run.fit':
    'Of {count} published rates held against it, {inside} lie within the interval of the model’s own rate; the largest difference is {most} points.',
  'run.longest': 'The longest wait is for {queue}: {days} days on average.',
  'run.change.effect': 'Asking what measures changed, not what people did afterwards: {command}.',
  'run.change.repeats': 'More repeats: intervals come from {count} of them.',
  'status.title': 'Six months after leaving: what everybody was doing',
  'status.lead':
    'Of 100 who left each measure. The first two colours count as success in the official rate; the rest does not, whatever became of it.',
  'status.x': 'of 100 who left',
  'status.alt': '{measure} ({group}): {classes}.',
  'status.class': '{value} {name}',
  'after.title': '{measure}: status over time after leaving',
  'after.x': 'months after leaving',
  'after.y': 'of 100 who left',
  'after.alt': '{months} months after leaving: {classes}.',
  'after.official': 'official date',
  'waits.title': 'Waiting lists over time',
  'waits.lead':
    'People in the whole country who wait for a place, month by month, mean of the repeats. Counting begins after {warmUp} months. Whoever has a place and waits for its course to begin is not on these lists; the figures above count until the start.',
  'waits.x': 'months from the start of the simulation',
  'waits.y': 'people waiting',
  'waits.alt':
    '{queue}: {waiting} people wait on average; those who get a place waited {days} days; {gaveUp} give up.',
  'wait.title': 'How long people wait for a place',
  'wait.x': 'days on average, of those who start',
  'wait.alt': '{measure} ({group}): {days} days.',
  'wait.lead': 'Mean days from referral to start, with {level} % intervals.',
  'fit.title': 'The model’s rates beside the published ones',
  'fit.lead':
    'Circle: the model’s rate with its {level} % interval. Diamond: the published rate. The interval is chance alone.',
  'fit.x': 'in work six months after leaving, %',
  'fit.published': 'published {value}',
  'fit.alt': '{measure} ({group}): model {rate}, published {published}\u00a0%.',
  'fit.none': 'The scenario is held against no published rate.',
  'run.measures': 'Rates and waits',
  'run.method':
    'People, caseworkers and waiting lists are simulated one by one; the official rate is counted at the end of each month as NAV counts it. Intervals come from independent repeats.',
  'run.sizes':
    '{replications} repeats. Simulated share of the country: {scale}. Warm-up {warmUp} days, window {window} days, follow-up {followUp} days. Seed: {seed}.',
} as const;
