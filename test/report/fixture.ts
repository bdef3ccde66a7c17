// A summary with the eleven measures of figure 2.1, at the published rates, for charts and tables.

import type { MeasureSummary, Reported, Summary, Target } from '../../src/experiment/summary.js';
import { BREAKDOWN, OFFICIAL_CLASSES } from '../../src/metrics/status-classes.js';
import type { NameBook } from '../../src/report/names.js';

const RATES: readonly (readonly [string, string, string, number, string])[] = [
  ['T1', 'ordinary', 'lonnstilskudd_midl', 0.748, 'Midlertidig lønnstilskudd'],
  ['T2', 'ordinary', 'oppfolging', 0.494, 'Oppfølging'],
  ['T3', 'ordinary', 'arbeidstrening', 0.478, 'Arbeidstrening'],
  ['T4', 'ordinary', 'amo', 0.427, 'Arbeidsmarkedskurs'],
  ['T5', 'reduced', 'lonnstilskudd_midl', 0.741, 'Midlertidig lønnstilskudd'],
  ['T6', 'reduced', 'ab', 0.381, 'Arbeid med bistand'],
  ['T7', 'reduced', 'oppfolging', 0.373, 'Oppfølging'],
  ['T8', 'reduced', 'utdanning', 0.344, 'Ordinær utdanning'],
  ['T9', 'reduced', 'arbeidstrening', 0.335, 'Arbeidstrening'],
  ['T10', 'reduced', 'amo', 0.261, 'Arbeidsmarkedskurs'],
  ['T11', 'reduced', 'aps', 0.174, 'Arbeidspraksis i skjermet virksomhet'],
];

function estimate(mean: number): Reported {
  return { mean, low: mean - 0.02, high: mean + 0.02, level: 0.95, n: 20 };
}

function measure(id: string, group: string, name: string, rate: number, shift: number): MeasureSummary {
  const rest = 1 - rate;
  const shares = [rate * 0.95, rate * 0.05, rest * 0.1, rest * 0.02, rest * 0.08, rest * 0.5, rest * 0.3];
  const target: Target = { id, measure: name, group, value: rate - shift, source: 'Figure 2.1' };
  return {
    measure: name,
    group,
    exits: estimate(500),
    exitsTotal: 10_000,
    tooFew: false,
    censored: 0,
    invisible: 12,
    intoJobShare: estimate(0.2),
    sixMonthRate: estimate(rate),
    sixMonthRateUnsubsidised: estimate(rate * 0.95),
    sixMonthRateNotIntoJob: estimate(rate * 0.8),
    employedAt: [3, 6, 12, 24, 36].map((months) => ({ months, share: estimate(rate), censored: 0 })),
    classes: Object.fromEntries(OFFICIAL_CLASSES.map((key) => [key, 1 / 6])) as MeasureSummary['classes'],
    breakdown: Object.fromEntries(
      BREAKDOWN.map((key, i) => [key, shares[i]!]),
    ) as MeasureSummary['breakdown'],
    afterLeaving: Object.fromEntries(
      BREAKDOWN.map((key, i) => [key, Array.from({ length: 37 }, () => shares[i]!)]),
    ) as unknown as MeasureSummary['afterLeaving'],
    target,
  };
}

/** @param shift - how far every rate lies above its published value */
export function fixture(shift = 0): Summary {
  const days = Array.from({ length: 97 }, (_, month) => month * 30.4375);
  return {
    schema: 2,
    scenario: { id: 'norway-2015', title: 'Norway 2015', status: 'not calibrated', hash: 'abc' },
    seed: 'fixture',
    replications: 20,
    level: 0.95,
    time: { study: null, warmUpDays: 1095.75, windowDays: 730.5, followUpDays: 1095.75 },
    scale: 0.05,
    measures: RATES.map(([id, group, name, rate]) => measure(id, group, name, rate, shift)),
    metrics: [],
    credit: null,
    starts: [],
    queues: [],
    groups: [],
    timeline: {
      days,
      population: [],
      waiting: [{ queue: 'aps', persons: days.map((_, month) => 600 + 100 * Math.sin(month / 5)) }],
      reputation: days.map(() => 0.6),
    },
    closedMeasures: ['aft'],
    people: { opened: 1, entered: 2, departed: 1, inside: 2 },
    events: 10,
    identitiesChecked: 40,
  };
}

const NAMES = new Map(RATES.map(([, , id, , name]) => [id, name]));
export const NAME_BOOK: NameBook = {
  measure: (id) => NAMES.get(id) ?? id,
  group: (id) => (id === 'ordinary' ? 'ordinary jobseekers' : 'people with reduced work capacity'),
};
