// Every metric and credit rule on one register. Intervals leave out one block of people at a time: people are
// all that a table has, though those of one time shared its queues, so the intervals are too short if anything.

import { CHAIN_RULES, type ChainRules } from '../metrics/chains.js';
import { creditSums } from '../metrics/credit-counts.js';
import {
  CREDIT_OPTIONS,
  CREDIT_RULES,
  CREDIT_SENTENCE,
  type CreditOptions,
} from '../metrics/credit-rules.js';
import type { Metric } from '../metrics/definition.js';
import { evaluateMetrics, type MetricCounts } from '../metrics/evaluate.js';
import type { Register } from '../metrics/register.js';
import { reportedRatio, sum } from './reported.js';
import type { CreditRow, ScoreCredit, ScoreMetric } from './score-summary.js';
import { boundsOf, type LeftOut } from './summarise-metrics.js';
import type { MetricCell } from './summary.js';
import { suppressed, tooFew } from './suppress.js';

/** Blocks of people. Assumption: the usual number for a jackknife by groups, range 10 to 50. */
export const BLOCKS = 20;

export interface ScoreOptions {
  readonly threshold: number;
  readonly credit?: CreditOptions;
  readonly chains?: ChainRules;
}

/** Scores a register by metrics. */
export function scoreMetrics(
  register: Register,
  metrics: readonly Metric[],
  leftOut: readonly LeftOut[],
  { threshold }: ScoreOptions,
): readonly ScoreMetric[] {
  const results = evaluateMetrics(register, metrics, { blocks: BLOCKS });
  const scored = metrics.map((metric, i): ScoreMetric => {
    const { definition: _, ...rest } = metric;
    const result = results[i]!;
    if (result.kind === 'lacking') {
      return { ...rest, cells: [], notComputed: `the tables have no ${result.columns.join(', ')}` };
    }
    const cells = [...result.cells].sort((a, b) => a.group - b.group || a.measure - b.measure);
    return { ...rest, cells: cells.map((cell) => suppressed(cellOf(register, metric, cell), threshold)) };
  });
  const others = leftOut.map(({ metric: { definition: _, ...rest }, why }) => ({
    ...rest,
    cells: [],
    notComputed: why,
  }));
  return [...scored, ...others];
}

function cellOf(register: Register, metric: Metric, counts: MetricCounts): MetricCell {
  const { entries, censored, unknown, invisible, tops, bottoms } = counts;
  const cell = {
    measure: register.measures[counts.measure]!,
    group: register.groups[counts.group]!,
    entries,
    followed: entries - censored - unknown,
    censored,
    unknown,
    invisible,
  };
  const { partition } = metric.definition;
  if (partition === undefined) {
    return { ...cell, ...boundsOf(metric, sum(tops[0]!), cell), value: reportedRatio(tops[0]!, bottoms) };
  }
  const classes = partition.map(({ id }, i) => [id, reportedRatio(tops[i]!, bottoms)] as const);
  return { ...cell, value: null, classes: Object.fromEntries(classes) };
}

/** Scores a register by credit rules, group by group. */
export function scoreCredit(register: Register, options: ScoreOptions): ScoreCredit {
  const { threshold, credit = CREDIT_OPTIONS, chains: rules = CHAIN_RULES } = options;
  const shared = { sentence: CREDIT_SENTENCE, options: { ...credit, ...rules } };
  if (!register.has.has('status')) {
    const why = 'the tables do not say who is in work; give a panel';
    return { ...shared, notComputed: why, groups: [], censored: 0, unknown: 0, rows: [] };
  }
  const sums = creditSums(register, rules, credit);
  const rows: CreditRow[] = [];
  const groups = sums.groups.map(({ group, chains, successes }) => {
    const own = sums.cells.filter((cell) => cell.group === group);
    const hidden = tooFew(
      own.map((cell) => cell.chains),
      threshold,
    );
    own.forEach((cell, i) => {
      const small = hidden.has(i);
      const given = CREDIT_RULES.map((rule, r) => [rule, small ? null : (cell.credit[r] ?? null)]);
      rows.push({
        measure: register.measures[cell.measure]!,
        group: register.groups[group]!,
        suppressed: small,
        chains: small ? null : cell.chains,
        credit: Object.fromEntries(given) as CreditRow['credit'],
      });
    });
    const few = chains < threshold;
    return {
      group: register.groups[group]!,
      chains: few ? null : chains,
      successes: few ? null : successes,
    };
  });
  const { censored, unknown } = sums;
  return { ...shared, groups, censored, unknown, rows };
}
