// Distributions, names, formulas and annotations that are wrong, and parts that contradict each other.
// Every message was judged as its reader would: one for each mistake, at its place, saying what to write instead.

import type { BadInput } from './bad-input.js';

/** The small scenario with a second measure, costs, and time for results to be known. */
const TWO = [
  ['time: { warmUp: 10 days, window: 20 days', 'time: { warmUp: 1 year, window: 3 years'],
  [
    '    duration: 5 days',
    '    duration: 5 days\n    cost: 1 NOK/month\n  amo: { places: 4, duration: 5 days, cost: 2 NOK/month }',
  ],
] as const;
const STEERED = 'steering: { by: six-month-rate, every: 1 year, share: 0.2, measures: [aps, amo] }\n';

export const BAD_PARTS: { readonly [kind: string]: readonly BadInput[] } = {
  distributions: [
    {
      change: [
        ['duration: 5 days', 'duration: { distribution: trianglar, low: 1 day, mode: 2 days, high: 3 days }'],
      ],
      says: [
        'invalid distribution: "trianglar"; expected the name of a distribution; at measures.aps.duration.distribution (early.yaml:11:31); did you mean triangular?',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: poisson, mean: 1 day }']],
      says: [
        'invalid distribution: "poisson"; expected one of deterministic, exponential, uniform, normal, truncatedNormal, lognormal, gamma, weibull, beta, triangular, pert, empirical, bernoulli, categorical, mixture; at measures.aps.duration.distribution (early.yaml:11:31)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { mean: 5 days }']],
      says: [
        'invalid duration: a map; expected a distribution such as { distribution: exponential, mean: … }; at measures.aps.duration (early.yaml:11:15)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: exponential }']],
      says: ['an exponential distribution needs mean; at measures.aps.duration (early.yaml:11:15)'],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: uniform }']],
      says: ['a uniform distribution needs low and high; at measures.aps.duration (early.yaml:11:15)'],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: exponential, mean: 5 }']],
      says: [
        'invalid mean: 5; expected a duration such as 8 weeks or 6 months; at measures.aps.duration.mean (early.yaml:11:50)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: exponential, mean: -5 days }']],
      says: [
        'invalid mean: "-5 days"; expected a duration ≥ 0 days; at measures.aps.duration.mean (early.yaml:11:50)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: gamma, mean: 5 days, sigma: 1 }']],
      says: [
        'unknown key sigma of a gamma distribution; at measures.aps.duration.sigma (early.yaml:11:52); expected mean, cv, cap',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: gamma, mean: 5 days, cv: 0 }']],
      says: ['invalid cv: 0; expected a number > 0; at measures.aps.duration.cv (early.yaml:11:56)'],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: lognormal, mean: 5 days }']],
      says: [
        'a lognormal distribution needs mean and cv, or median and sigma; at measures.aps.duration (early.yaml:11:15)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: lognormal, mean: 5 days, cv: 1, sigma: 1 }']],
      says: [
        'a lognormal distribution needs mean and cv, or median and sigma; at measures.aps.duration (early.yaml:11:15)',
      ],
    },
    {
      change: [
        [
          'duration: 5 days',
          'duration: { distribution: triangular, low: 4 months, mode: 2 months, high: 6 months }',
        ],
      ],
      says: [
        'invalid mode: "2 months"; expected at least low, 4 months; at measures.aps.duration.mode (early.yaml:11:64)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { distribution: normal, mean: 5 days, sd: 1 day }']],
      says: [
        'a normal distribution can give values below 0; expected each duration ≥ 0 days; at measures.aps.duration (early.yaml:11:15); use one that has bounds, such as truncatedNormal or triangular',
      ],
    },
    {
      change: [
        ['duration: 5 days', 'duration: { distribution: empirical, values: [1 day, 2 days], weights: [1] }'],
      ],
      says: [
        'impossible empirical distribution: there must be one weight per value; at measures.aps.duration (early.yaml:11:15)',
      ],
    },
    {
      change: [
        [
          'duration: 5 days',
          'duration: { distribution: empirical, values: [1 day, 2 dys], weights: [0, 1] }',
        ],
      ],
      says: [
        'invalid values[1]: "2 dys"; expected a duration such as 8 weeks or 6 months; at measures.aps.duration.values.1 (early.yaml:11:58)',
      ],
    },
    {
      change: [
        [
          'duration: 5 days',
          'duration: { distribution: mixture, components: [{ weight: 1, of: 2 dys }, { of: 2 days }] }',
        ],
      ],
      says: [
        'invalid of: "2 dys"; expected a duration such as 8 weeks or 6 months, or a distribution; at measures.aps.duration.components.0.of (early.yaml:11:70)',
        'invalid components[1]: a map; expected { weight: a number, of: a distribution }; at measures.aps.duration.components.1 (early.yaml:11:79)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { people: { distribution: exponential, mean: 5 dgr } }']],
      says: [
        'invalid mean: "5 dgr"; expected a duration such as 8 weeks or 6 months; at measures.aps.duration.people.mean (early.yaml:11:60)',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    motivation: { distribution: lognormal, mean: 0.5, cv: 1 }',
        ],
      ],
      says: [
        'a lognormal distribution can give values above 1; expected each number in [0, 1]; at groups.people.motivation (early.yaml:8:17); use a cap, or one that has bounds, such as truncatedNormal or triangular',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    workCapacity: { distribution: empirical, values: [0, 1] }',
        ],
      ],
      says: [
        'an empirical distribution can give values of 0; expected each number in (0, 1]; at groups.people.workCapacity (early.yaml:8:19); use one that has bounds, such as truncatedNormal or triangular',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    trust: { distribution: beta, alpha: 2, beta: 2, reversed: maybe }',
        ],
      ],
      says: [
        'invalid reversed: "maybe"; expected true or false; at groups.people.trust.reversed (early.yaml:8:63)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    trust: 2']],
      says: ['invalid trust: 2; expected a number in [0, 1]; at groups.people.trust (early.yaml:8:12)'],
    },
  ],
  'keys nobody knows': [
    {
      change: [['places: 3', 'plases: 3']],
      says: ['unknown key plases; at measures.aps.plases (early.yaml:10:5); did you mean places?'],
    },
    {
      append: 'mesures: {}\n',
      says: ['unknown key mesures; at mesures (early.yaml:15:1); did you mean measures?'],
    },
    {
      change: [['duration: 5 days', 'duration: 5 days\n    foobar: 1']],
      says: [
        'unknown key foobar; at measures.aps.foobar (early.yaml:12:5); tiltaksflyt schema lists the keys there are',
      ],
    },
    {
      change: [['arrivals:', 'arivals:']],
      says: ['unknown key arivals; at groups.people.arivals (early.yaml:7:5); did you mean arrivals?'],
    },
    {
      change: [['    duration:', '    duraton:']],
      says: ['unknown key duraton; at measures.aps.duraton (early.yaml:11:5); did you mean duration?'],
    },
    {
      change: [['warmUp', 'warmup']],
      says: ['unknown key warmup; at time.warmup (early.yaml:4:9); did you mean warmUp?'],
    },
    {
      change: [['places: 3', 'places: 3\n    intake: { every: 8 weeks, bach: 5 }']],
      says: [
        'unknown key bach of an intake; at measures.aps.intake.bach (early.yaml:11:31); did you mean batch?',
      ],
    },
    {
      change: [['routes:', 'routs:']],
      says: ['unknown key routs; at chooser.routs (early.yaml:13:3); did you mean routes?'],
    },
    {
      append: 'formulas: { atendance: motivation }\n',
      says: ['unknown key atendance; at formulas.atendance (early.yaml:15:13); did you mean attendance?'],
    },
  ],
  'names that are not there': [
    {
      change: [['start: { aps: 1 }', 'start: { apss: 1 }']],
      says: [
        'there is no measure "apss"; at chooser.routes.people.start.apss (early.yaml:14:30); did you mean aps?',
      ],
    },
    {
      change: [['people: { start', 'peple: { start']],
      says: ['there is no group "peple"; at chooser.routes.peple (early.yaml:14:12); did you mean people?'],
    },
    {
      change: [['places: 3', 'places: 3\n    groups: [people, others]']],
      says: ['there is no group "others"; at measures.aps.groups.1 (early.yaml:11:22); there are people'],
    },
    {
      change: [['places: 3', 'places: { peple: 3 }']],
      says: [
        'there is no group "peple"; at measures.aps.places.peple (early.yaml:10:22); did you mean people?',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    startShare: { peple: 0.1 }']],
      says: [
        'there is no group "peple"; at measures.aps.startShare.peple (early.yaml:11:26); did you mean people?',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { persons: 5 days }']],
      says: [
        'there is no group "persons"; at measures.aps.duration.persons (early.yaml:11:26); there are people',
      ],
    },
    {
      append: 'job: { referenceGroup: peple }\n',
      says: ['there is no group "peple"; at job.referenceGroup (early.yaml:15:24); did you mean people?'],
    },
    {
      append: 'targets:\n  - { id: T1, measure: amo, group: people, value: 0.5 }\n',
      says: ['there is no measure "amo"; at targets.0.measure (early.yaml:16:24); there are aps'],
    },
    {
      append: 'changes: [{ at: 5 days, places: { measure: amo, factor: 2 } }]\n',
      says: ['there is no measure "amo"; at changes.0.places.measure (early.yaml:15:44); there are aps'],
    },
    {
      change: [[/chooser[\s\S]*/, 'chooser: { chains: [{ weight: 1, measures: [aps, amo] }] }\n']],
      says: ['there is no measure "amo"; at chooser.chains.0.measures.1 (early.yaml:12:50); there are aps'],
    },
    {
      change: [['aps: { leave', 'renege:amo: { leave']],
      says: [
        'there is no measure "amo"; at chooser.routes.people.renege:amo (early.yaml:14:46); there are aps',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    correlations: [{ between: [habits, helth], value: 0.4 }]',
        ],
      ],
      says: [
        'there is no attribute "helth"; at groups.people.correlations.0.between.1 (early.yaml:8:40); did you mean health?',
      ],
    },
  ],
  'parts that contradict each other': [
    {
      change: [['start: { aps: 1 }', 'start: { aps: 0.7 }']],
      says: [
        'invalid start: the chances sum to 0.7; expected 1; at chooser.routes.people.start (early.yaml:14:22)',
      ],
    },
    {
      append:
        'regions: { a: { arrivalShare: 0.5, placesShare: 0.5 }, b: { arrivalShare: 0.4, placesShare: 0.5 } }\n',
      says: [
        'invalid arrivalShare: the shares sum to 0.9 over regions; expected 1; at regions (early.yaml:15:10)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    placesWeight: { east: 2, all: 1 }']],
      says: [
        'there is no region "east"; at measures.aps.placesWeight.east (early.yaml:11:27); there are all',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    placesWeight: { all: 0 }']],
      says: [
        'invalid placesWeight: all are 0 at the same time; expected one above 0; at measures.aps.placesWeight (early.yaml:11:19)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    placesWeight: { a: 1 }']],
      append:
        'regions: { a: { arrivalShare: 0.5, placesShare: 0.5 }, b: { arrivalShare: 0.5, placesShare: 0.5 } }\n',
      says: [
        'placesWeight of region b is missing; expected a number for each region; at measures.aps.placesWeight (early.yaml:11:19); a region without places has the weight 0',
      ],
    },
    {
      append: 'warnings: beware\n',
      says: ['invalid warnings: "beware"; expected a list of texts; at warnings (early.yaml:15:11)'],
    },
    {
      change: [['places: 3', 'places: 3\n    startShare: { people: 1.5 }']],
      says: [
        'invalid people: 1.5; expected a number in [0, 1]; at measures.aps.startShare.people (early.yaml:11:27)',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    correlations: [{ between: [habits, health], value: 0.9 }, { between: [habits, skills], value: 0.9 }, { between: [health, skills], value: -0.9 }]',
        ],
      ],
      says: [
        'the correlations of group people cannot hold together; at groups.people.correlations (early.yaml:8:19); bring the largest ones nearer to 0',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    correlations: [{ between: [habits, health], value: 1 }]',
        ],
      ],
      says: [
        'invalid value: 1; expected a correlation in (-1, 1); at groups.people.correlations.0.value (early.yaml:8:56)',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    correlations: [{ between: [habits, habits], value: 0.5 }]',
        ],
      ],
      says: [
        'invalid between; expected two different attributes; at groups.people.correlations.0.between (early.yaml:8:31)',
      ],
    },
    {
      change: [
        [
          '    arrivals: 1 /day',
          '    arrivals: 1 /day\n    correlations: [{ between: [habits, health], value: 0.5 }, { between: [health, habits], value: 0.4 }]',
        ],
      ],
      says: [
        'the correlation of habits and health stands twice; at groups.people.correlations.1.between (early.yaml:8:74)',
      ],
    },
    {
      append:
        'targets:\n  - { id: T1, measure: aps, group: people, value: 0.5 }\n  - { id: T1, measure: aps, group: people, value: 0.4 }\n',
      says: ['the target T1 stands twice; at targets.1.id (early.yaml:17:11)'],
    },
    {
      change: [['places: 3', 'places: 3\n    groups: [people, people]']],
      says: ['the group people stands twice; at measures.aps.groups.1 (early.yaml:11:22)'],
    },
    {
      change: [['measures:\n', '  others: { arrivals: 1 /day }\nmeasures:\n']],
      says: [
        'others is missing; expected the routes of every group; at chooser.routes.others (early.yaml:15:5)',
      ],
    },
    {
      change: [[/ {2}aps:[\s\S]*/, '  start: { places: 3, duration: 5 days }\nchooser: caseworker\n']],
      says: [
        'invalid name: start; it has a meaning of its own; at measures.start (early.yaml:9:10); choose another',
      ],
    },
    {
      change: [[/ {2}aps:[\s\S]*/, '  9to5: { places: 3, duration: 5 days }\nchooser: caseworker\n']],
      says: [
        'invalid name: "9to5"; expected letters, digits, _ and -, beginning with a letter; at measures.9to5 (early.yaml:9:9)',
      ],
    },
    {
      change: [[/chooser[\s\S]*/, 'chooser: { chains: [] }\n']],
      says: ['chains is empty; expected at least one; at chooser.chains (early.yaml:12:20)'],
    },
    {
      change: [[/chooser[\s\S]*/, 'chooser: { chains: [{ weight: 0, measures: [aps] }, 5] }\n']],
      says: [
        'invalid weight: 0; expected a number > 0; at chooser.chains.0.weight (early.yaml:12:31)',
        'invalid chains[1]: 5; expected a map with weight and measures; at chooser.chains.1 (early.yaml:12:53)',
      ],
    },
    {
      change: [[/chooser[\s\S]*/, 'chooser: casworker\n']],
      says: [
        'invalid chooser: "casworker"; expected caseworker, { chains: … } or { routes: … }; at chooser (early.yaml:12:10)',
      ],
    },
  ],
  annotations: [
    {
      change: [['places: 3', 'places: { value: 3, sorce: S5 }']],
      says: [
        'unknown key sorce of a value with its source; at measures.aps.places.sorce (early.yaml:10:25); did you mean source?',
      ],
    },
    {
      change: [['places: 3', 'places: { value: 3, grade: Z }']],
      says: [
        'invalid grade: "Z"; expected one of A, B, C, D, E, or two of them as A/C; at measures.aps.places.grade (early.yaml:10:32)',
      ],
    },
    {
      change: [['places: 3', 'places: { value: 3, range: [5, 9] }']],
      says: [
        'invalid places: 3; expected a value in its own range [5, 9]; at measures.aps.places (early.yaml:10:22)',
      ],
    },
    {
      change: [['places: 3', 'places: { value: 3, range: [9, 1] }']],
      says: [
        'invalid range: [9, 1]; expected the lower end first; at measures.aps.places.range (early.yaml:10:32)',
      ],
    },
    {
      change: [['places: 3', 'places: { value: 3, range: 5 }']],
      says: [
        'invalid range: 5; expected two values, [low, high]; at measures.aps.places.range (early.yaml:10:32)',
      ],
    },
    {
      change: [['duration: 5 days', 'duration: { value: 5 days, range: [2, 9] }']],
      says: [
        'invalid range: [2, 9]; expected two values, each a duration such as 8 weeks or 6 months; at measures.aps.duration.range (early.yaml:11:39)',
      ],
    },
    {
      change: [
        [
          'duration: 5 days',
          'duration: { value: { distribution: exponential, mean: 5 days }, range: [2 weeks, 3 weeks] }',
        ],
      ],
      says: [
        'invalid duration: it comes to 0.7143 weeks, outside its own range [2 weeks, 3 weeks]; at measures.aps.duration (early.yaml:11:24)',
      ],
    },
    {
      change: [
        [
          '1 /day',
          '{ value: { steps: [{ from: 0 days, value: 1 /day }, { from: 9 days, value: 9 /day }] }, range: [7 /week, 21 /week] }',
        ],
      ],
      says: [
        'invalid arrivals: it comes to 63 /week, outside its own range [7 /week, 21 /week]; at groups.people.arrivals (early.yaml:7:24)',
      ],
    },
    {
      change: [['places: 3', 'places: { value: 3, source: [S5] }']],
      says: ['invalid source: a list; expected text; at measures.aps.places.source (early.yaml:10:33)'],
    },
    {
      change: [['    arrivals: 1 /day', '    value: { arrivals: 1 /day }\n    source: S5']],
      says: [
        'a source or range stands on a whole map; expected it on single values; at groups.people (early.yaml:7:5)',
      ],
    },
  ],
  formulas: [
    {
      append: "formulas: { attendance: 'motivation + motivatin' }\n",
      says: [
        'invalid formula attendance: unknown variable motivatin; at formulas.attendance (early.yaml:15:39); did you mean motivation?',
      ],
    },
    {
      append: "formulas: { attendance: '2 motivation' }\n",
      says: [
        'invalid formula attendance: a sign is missing before motivation; at formulas.attendance (early.yaml:15:28); write 2 * motivation',
      ],
    },
    {
      append: "formulas: { attendance: 'motivation[1]' }\n",
      says: [
        'invalid formula attendance: [ is not allowed; at formulas.attendance (early.yaml:15:36); use + - * / ^ < > <= >= and parentheses',
      ],
    },
    {
      append: "formulas: { attendance: 'exp(motivation, 2)' }\n",
      says: [
        'invalid formula attendance: exp takes 1 argument, not 2; at formulas.attendance (early.yaml:15:26)',
      ],
    },
    {
      append: 'formulas: { attendance: \'import("fs")\' }\n',
      says: [
        'invalid formula attendance: unknown function import; at formulas.attendance (early.yaml:15:26); functions are exp, log, sqrt, abs, min, max, logistic, if',
      ],
    },
    {
      append: "formulas: { attendance: 'evaluate(1)' }\n",
      says: [
        'invalid formula attendance: unknown function evaluate; at formulas.attendance (early.yaml:15:26); functions are exp, log, sqrt, abs, min, max, logistic, if',
      ],
    },
    {
      append: "formulas: { attendance: 'motivation.constructor' }\n",
      says: [
        'invalid formula attendance: . is not allowed; at formulas.attendance (early.yaml:15:36); use + - * / ^ < > <= >= and parentheses',
      ],
    },
    {
      append: "formulas: { attendance: 'f(x) = x' }\n",
      says: [
        'invalid formula attendance: unknown function f; at formulas.attendance (early.yaml:15:26); functions are exp, log, sqrt, abs, min, max, logistic, if',
      ],
    },
    {
      append: "formulas: { attendance: 'motivation +' }\n",
      says: [
        'invalid formula attendance: unexpected end of expression; at formulas.attendance (early.yaml:15:38)',
      ],
    },
    {
      append: "formulas: { attendance: '' }\n",
      says: ['invalid attendance: ""; expected a formula; at formulas.attendance (early.yaml:15:25)'],
    },
    {
      append: 'formulas: { attendance: [motivation] }\n',
      says: ['invalid attendance: a list; expected a formula; at formulas.attendance (early.yaml:15:25)'],
    },
    {
      append: 'formulas:\n  attendance: >\n    motivation +\n    nobody\n',
      says: [
        'invalid formula attendance: unknown variable nobody; at formulas.attendance (early.yaml:16:15); it may name motivation, trust, mismatch',
      ],
    },
    {
      append: 'formulas:\n  attendance: trust * contact # plain\n',
      says: [
        'invalid formula attendance: unknown variable contact; at formulas.attendance (early.yaml:16:23); it may name motivation, trust, mismatch',
      ],
    },
  ],
  steering: [
    {
      change: TWO,
      append: 'steering: { by: six-month-rates, every: 1 day, share: 2, measures: [aps, amoo] }\n',
      says: [
        'invalid by: "six-month-rates"; expected one of six-month-rate, true-value-per-krone; at steering.by (early.yaml:17:17); did you mean six-month-rate?',
        'invalid every: "1 day"; expected a duration ≥ 28 days; at steering.every (early.yaml:17:41)',
        'invalid share: 2; expected a number in (0, 1]; at steering.share (early.yaml:17:55)',
        'there is no measure "amoo"; at steering.measures.1 (early.yaml:17:74); did you mean amo?',
      ],
    },
    {
      change: TWO,
      append: 'steering: { by: six-month-rate, every: 1 year, share: 0.2, measures: [aps, aps] }\n',
      says: [
        'invalid measures: fewer than two; expected at least two; at steering.measures (early.yaml:17:70); what one gains another loses',
        'the measure aps stands twice; at steering.measures.1 (early.yaml:17:76)',
      ],
    },
    {
      change: TWO,
      append:
        'steering: { by: six-month-rate, every: 1 year, share: 0.2, horizon: 1 year, measures: [aps, amo] }\n',
      says: [
        'the six-month rate has no horizon; at steering.horizon (early.yaml:17:69); leave horizon out, or steer by true-value-per-krone',
      ],
    },
    {
      change: TWO,
      append: 'steering: { by: true-value-per-krone, every: 1 year, share: 0.2, measures: [aps, amo] }\n',
      says: [
        'horizon is missing; expected a duration such as 24 months; at steering (early.yaml:17:11); work gained is counted for so long from the start',
      ],
    },
    {
      change: TWO,
      append:
        'steering: { by: true-value-per-krone, horizon: 9 years, every: 1 year, share: 0.2, measures: [aps, amo] }\n',
      says: [
        'places last move after 3 years, and no result is known before 9 years; at steering.horizon (early.yaml:17:48); follow for longer, or steer later',
      ],
    },
    {
      change: TWO,
      append:
        'steering: { by: six-month-rate, from: 4 years, every: 1 year, share: 0.2, measures: [aps, amo] }\n',
      says: [
        'places first move after 4 years, and the run ends after 4 years; at steering.from (early.yaml:17:39)',
      ],
    },
    ...(
      [
        ['cost: 2 NOK/month', 'cost: 0 NOK/month', 'it costs nothing', '; give it a cost'],
        ['places: 4', 'places: 0', 'it is closed', '; give it places, or leave it out'],
        ['places: 4', 'places: unlimited', 'they are unlimited', ''],
        [
          'places: 4',
          'places: { steps: [{ from: 0 days, value: 4 }, { from: 1 year, value: 5 }] }',
          'they change at dates of their own',
          '; give it one number of places',
        ],
        [
          'places: 4',
          'kind: aroundJob, places: 4',
          'there is no exit to count where a place has no end or is no place',
          '',
        ],
      ] as const
    ).map(([from, to, why, hint]) => ({
      change: [...TWO, [from, to] as const],
      append: STEERED,
      says: [
        `the places of amo cannot follow results: ${why}; at steering.measures.1 (early.yaml:17:76)${hint}`,
      ],
    })),
    {
      change: TWO,
      append: `${STEERED}changes: [{ at: 1 year, places: { measure: amo, factor: 2 } }]\n`,
      says: [
        'the places of amo cannot follow results: they change at dates of their own; at steering.measures.1 (early.yaml:17:76); give it one number of places',
      ],
    },
    {
      change: [
        ...TWO,
        ['arrivals: 1 /day', 'arrivals: 1 /day\n  others: { arrivals: 1 /day }'],
        ['places: 4', 'groups: [others], places: 4'],
        ['people: { start', 'others: { start: { amo: 1 } }\n    people: { start'],
      ],
      append: STEERED,
      says: [
        'the places of aps cannot follow results: no other steered measure has places for others and people alone; at steering.measures.0 (early.yaml:19:71); with pot: all money moves between groups as well',
        'the places of amo cannot follow results: no other steered measure has places for others alone; at steering.measures.1 (early.yaml:19:76); with pot: all money moves between groups as well',
      ],
    },
  ],
  'several things at once': [
    {
      change: [
        ['10 days', '3 fortnights'],
        ['places: 3', 'places: -3'],
        ['aps: { leave', 'apss: { leave'],
        ['question', 'qestion'],
      ],
      append: "formulas: { attendance: 'trst' }\n",
      says: [
        'unknown key qestion; at qestion (early.yaml:3:1); did you mean question?',
        'invalid warmUp: "3 fortnights"; expected a duration such as 8 weeks or 6 months; at time.warmUp (early.yaml:4:17)',
        'invalid places: -3; expected an integer ≥ 0; at measures.aps.places (early.yaml:10:13); use 0 to close the measure',
        'there is no measure "apss"; at chooser.routes.people.apss (early.yaml:14:40); did you mean aps?',
        'invalid formula attendance: unknown variable trst; at formulas.attendance (early.yaml:15:26); did you mean trust?',
      ],
    },
    {
      change: [
        ['arrivals: 1', 'arrivals: 1 /day\n    arrivals: 2'],
        ['places: 3', 'places: .nan'],
      ],
      append: 'scale: 2\n',
      says: [
        'the key arrivals stands twice in one map; expected each key once; at groups.people (early.yaml:8:5)',
        'invalid places: .nan; expected a finite number; at measures.aps.places (early.yaml:11:13)',
        'invalid scale: 2; expected a number in (0, 1]; at scale (early.yaml:16:8)',
      ],
    },
  ],
};
