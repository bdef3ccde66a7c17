import { describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { spellsByPerson, stintsByPerson } from '../../src/metrics/journeys.js';
import {
  EMPLOYED_AT_MONTHS,
  OFFICIAL_MONTHS,
  officialIndicator,
} from '../../src/metrics/official-indicator.js';
import { officialVerdicts } from '../../src/metrics/official-verdict.js';
import { BREAKDOWN, OFFICIAL_CLASSES } from '../../src/metrics/status-classes.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const SETS: readonly (readonly [string, readonly string[]])[] = [
  ['scenarios/chain.yaml', ['scale=0.05']],
  // Short stays, returns to the same measure, places without an end and benefits.
  ['scenarios/norway-2015.yaml', ['scale=0.002', 'time.followUp=3 years']],
];

describe('verdicts on stints', () => {
  it.each(SETS)('of everybody in %s add up to the counts of the indicator', async (file, set) => {
    const { parameters, seed } = await loadScenario(file, { set });
    const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'journeys' });
    const { warmUpDays, windowDays, followUpDays } = parameters.time;
    const endDay = warmUpDays + windowDays + followUpDays;
    const cells = officialIndicator(model, record, {
      clock: 'register',
      fromDay: Number.NEGATIVE_INFINITY,
      untilDay: Number.POSITIVE_INFINITY,
      endDay,
      leaveCountsAsEmployed: false,
    });
    const sum = (read: (cell: (typeof cells)[number]) => number) =>
      cells.reduce((total, cell) => total + read(cell), 0);
    const stints = stintsByPerson(record);
    const spells = spellsByPerson(record);
    const verdicts = Array.from({ length: record.persons.length }, (_, person) =>
      officialVerdicts(model, record, person, { stints, spells, endDay }),
    ).flat();
    const count = (kind: string) => verdicts.filter((verdict) => verdict.kind === kind).length;
    const read = verdicts.filter((verdict) => verdict.kind === 'read');
    const six = EMPLOYED_AT_MONTHS.indexOf(OFFICIAL_MONTHS);
    expect(verdicts.length).toBe(record.stints.length);
    expect(read.length).toBeGreaterThan(100);
    expect(count('read') + count('unread')).toBe(sum((cell) => cell.exits));
    expect(count('unread')).toBe(sum((cell) => cell.censored));
    expect(count('invisible')).toBe(sum((cell) => cell.invisible));
    expect(read.filter(({ success }) => success).length).toBe(sum((cell) => cell.employed[six]!));
    OFFICIAL_CLASSES.forEach((name, i) => {
      expect(read.filter(({ official }) => official === name).length).toBe(sum((cell) => cell.classes[i]!));
    });
    BREAKDOWN.forEach((name, i) => {
      expect(read.filter(({ breakdown }) => breakdown === name).length).toBe(
        sum((cell) => cell.afterLeaving[OFFICIAL_MONTHS]![i]!),
      );
    });
  });
});
