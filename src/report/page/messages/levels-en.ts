// Words of motivation and trust over time, in English.

export const levelsEn = {
  'table.levels.csv': 'Motivation and trust by month (CSV)',
  'levels.title': 'Motivation and trust, by months since registering and what came of it',
  'levels.lead':
    'Means of those who register for the first time in the window (the first {most} of each group in every repeat): those in work {months} months later, with a subsidy or without, and all others. Who is gone for good is not in work, and counts until they are gone. Bands: {level} % intervals. The axis does not begin at 0. A difference shows who gets work as much as what work does.',
  'levels.x': 'months since registering',
  'levels.y': '0 to 1',
  'levels.inWork': 'in work',
  'levels.notInWork': 'not in work',
  'levels.tip': 'Month {month}, {who}: {value} ({low} to {high}), {people} people',
  'levels.alt':
    '{group}, {who} after {months} months: {people} people, {left} of them still followed then; {told}.',
  'levels.altAt': 'in month {month} motivation {motivation} and trust {trust}',
} as const;
