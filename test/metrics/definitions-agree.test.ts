import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { evaluateMetrics, type MetricCounts } from '../../src/metrics/evaluate.js';
import { EMPLOYED_AT_MONTHS, officialIndicator } from '../../src/metrics/official-indicator.js';
import { registerOfRecord } from '../../src/metrics/register-of-record.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const metrics = loadMetrics([SHIPPED_METRICS]);

/** Counts of each shipped metric, and the indicator that is written as code, of one replication. */
async function both(file: string, set: readonly string[], clock: 'register' | 'continuous' = 'register') {
  const { parameters, seed } = await loadScenario(`scenarios/${file}.yaml`, { set });
  const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const times = {
    fromDay: warmUpDays,
    untilDay: warmUpDays + windowDays,
    endDay: warmUpDays + windowDays + followUpDays,
  };
  const register = registerOfRecord(model, record, times);
  const asked = metrics.map((metric) => ({ ...metric, definition: { ...metric.definition, clock } }));
  const results = new Map<string, readonly MetricCounts[]>();
  evaluateMetrics(register, asked).forEach((result, i) => {
    if (result.kind === 'counts') results.set(asked[i]!.id, result.cells);
  });
  return {
    results,
    coded: officialIndicator(model, record, { ...times, clock, leaveCountsAsEmployed: false }),
  };
}

const only = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe.each([
  ['norway-2015', ['scale=0.01']],
  ['golden-chain', []],
  ['chain', ['scale=0.2']],
  // Exits late in the window lie beyond this follow-up.
  ['norway-2015', ['scale=0.004', 'time.followUp=8 months', 'mechanisms.aroundJob=on']],
] as const)('the metric files against the indicator written as code: %s %j', (file, set) => {
  const run = both(file, set);

  it('count the same exits, in the same measures and groups', async () => {
    const { results, coded } = await run;
    const cells = results.get('six-month-rate')!;
    expect(cells.length).toBeGreaterThan(0);
    expect(
      cells.map(({ measure, group, entries, censored, invisible }) => [
        measure,
        group,
        entries,
        censored,
        invisible,
      ]),
    ).toEqual(
      coded.map(({ measure, group, exits, censored, invisible }) => [
        measure,
        group,
        exits,
        censored,
        invisible,
      ]),
    );
  });

  it('find the same people at work, at every month', async () => {
    const { results, coded } = await run;
    EMPLOYED_AT_MONTHS.forEach((months, at) => {
      const cells = results.get(months === 6 ? 'six-month-rate' : `employed-after-${months}-months`)!;
      expect(cells.map(({ tops, bottoms }) => [only(tops[0]!), only(bottoms)])).toEqual(
        coded.map(({ employed, followed }) => [employed[at], followed[at]]),
      );
    });
  });

  it('with and without subsidised jobs, and without exits into jobs', async () => {
    const { results, coded } = await run;
    const tops = (id: string) => results.get(id)!.map((cell) => only(cell.tops[0]!));
    expect(tops('six-month-rate-unsubsidised')).toEqual(coded.map((cell) => cell.employedUnsubsidised));
    const others = coded.filter((cell) => cell.intoJob < cell.exits || cell.invisible > 0);
    expect(tops('six-month-rate-not-into-job')).toEqual(others.map((cell) => cell.employedNotIntoJob));
  });

  it('sort them into the same classes, both ways', async () => {
    const { results, coded } = await run;
    const classes = (id: string) => results.get(id)!.map((cell) => cell.tops.map(only));
    expect(classes('six-classes')).toEqual(coded.map((cell) => cell.classes));
    expect(classes('breakdown')).toEqual(coded.map((cell) => cell.afterLeaving[6]));
  });
});

describe('by exact dates', () => {
  it('the files and the code agree too', async () => {
    const { results, coded } = await both('norway-2015', ['scale=0.01'], 'continuous');
    const cells = results.get('six-month-rate')!;
    expect(cells.map(({ entries, tops, bottoms }) => [entries, tops[0]![0], bottoms[0]])).toEqual(
      coded.map((cell) => [cell.exits, cell.employed[1], cell.followed[1]]),
    );
  });
});
