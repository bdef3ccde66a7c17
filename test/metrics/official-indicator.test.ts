import { describe, expect, it } from 'vitest';
import {
  EMPLOYED_AT_MONTHS,
  type IndicatorOptions,
  officialIndicator,
} from '../../src/metrics/official-indicator.js';
import { BREAKDOWN, OFFICIAL_CLASSES } from '../../src/metrics/status-classes.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import { handMadeModel, onePerson, type SpellRow, type StintRow } from './hand-made.js';

const [APS, AMO, VTA] = [0, 1, 2];
const SIX = EMPLOYED_AT_MONTHS.indexOf(6);
const YEARS_TEN = 120 * MONTH_DAYS;
const OPTIONS: IndicatorOptions = {
  clock: 'register',
  fromDay: 0,
  untilDay: YEARS_TEN,
  endDay: YEARS_TEN,
  leaveCountsAsEmployed: false,
};

async function indicator(
  spells: readonly SpellRow[],
  stints: readonly StintRow[],
  options: Partial<IndicatorOptions> & { group?: number } = {},
) {
  const model = await handMadeModel();
  const { group = 0, ...rest } = options;
  return officialIndicator(model, onePerson(group, spells, stints), { ...OPTIONS, ...rest });
}

describe("NAV's exit statistic", () => {
  it('counts the first link of APS, AMO, job as a failure and the second as a success', async () => {
    const [aps, amo] = await indicator(
      [
        { status: 'inMeasure', measure: APS, from: 0.5 },
        { status: 'inMeasure', measure: AMO, from: 6.5 },
        { status: 'job', hours: 1, from: 14.5 },
      ],
      [
        { measure: APS, start: 0.5, end: 6.5 },
        { measure: AMO, start: 6.5, end: 14.5 },
      ],
    );
    expect([aps!.exits, aps!.employed[SIX]]).toEqual([1, 0]);
    expect(aps!.afterLeaving[6]![BREAKDOWN.indexOf('otherMeasure')]).toBe(1);
    expect([amo!.exits, amo!.employed[SIX]]).toEqual([1, 1]);
  });

  it('reads the status at the sixth count after the last count in the measure, not at the exact date', async () => {
    // In the measure at the counts of months 0–5 (ends at 6.5, after the count at 6.0): read at 12.0.
    const at = (jobFrom: number) =>
      indicator(
        [
          { status: 'inMeasure', measure: APS, from: 0.5 },
          { status: 'openSearch', from: 6.5 },
          { status: 'job', hours: 1, from: jobFrom },
        ],
        [{ measure: APS, start: 0.5, end: 6.5 }],
      );
    expect((await at(11.99))[0]!.employed[SIX]).toBe(1);
    expect((await at(12.01))[0]!.employed[SIX]).toBe(0);
    const exact = await indicator(
      [
        { status: 'inMeasure', measure: APS, from: 0.5 },
        { status: 'openSearch', from: 6.5 },
        { status: 'job', hours: 1, from: 12.4 },
      ],
      [{ measure: APS, start: 0.5, end: 6.5 }],
      { clock: 'continuous' },
    );
    expect(exact[0]!.employed[SIX]).toBe(1);
  });

  it('joins two stints of a measure when the gap holds no two counts in a row, else counts both', async () => {
    const twice = (gapEnd: number) =>
      indicator(
        [{ status: 'inMeasure', measure: APS, from: 0.5 }],
        [
          { measure: APS, start: 0.5, end: 3.5 },
          { measure: APS, start: gapEnd, end: gapEnd + 3 },
        ],
      );
    // Last count inside: 3. The next two are at 4 and 5.
    expect((await twice(4.9))[0]!.exits).toBe(1);
    expect((await twice(5.1))[0]!.exits).toBe(2);
  });

  it('an exit into another measure is an exit', async () => {
    const counts = await indicator(
      [
        { status: 'inMeasure', measure: APS, from: 0.5 },
        { status: 'inMeasure', measure: AMO, from: 3.5 },
      ],
      [
        { measure: APS, start: 0.5, end: 3.5 },
        { measure: AMO, start: 3.5, end: 20 },
      ],
    );
    expect(counts.find((cell) => cell.measure === APS)!.exits).toBe(1);
  });

  it('does not see a stint between two counts, and says how many it does not see', async () => {
    const [cell] = await indicator(
      [{ status: 'openSearch', from: 0 }],
      [{ measure: APS, start: 2.1, end: 2.9 }],
    );
    expect([cell!.exits, cell!.invisible]).toEqual([0, 1]);
  });

  it('flags an exit whose sixth month lies beyond the run, and never drops it', async () => {
    const [cell] = await indicator(
      [{ status: 'openSearch', from: 0 }],
      [{ measure: APS, start: 0.5, end: 6.5 }],
      { endDay: 10 * MONTH_DAYS },
    );
    expect([cell!.exits, cell!.censored, cell!.followed[SIX]]).toEqual([1, 1, 0]);
  });

  it('does not count a stint that the end of the run cuts off as an exit', async () => {
    expect(
      await indicator(
        [{ status: 'inMeasure', measure: APS, from: 0.5 }],
        [{ measure: APS, start: 0.5, end: 120, reason: 'censored' }],
      ),
    ).toEqual([]);
  });

  it('has no rate for places without an end', async () => {
    expect(
      await indicator(
        [{ status: 'openSearch', from: 0 }],
        [{ measure: VTA, start: 0.5, end: 60, reason: 'dropOut' }],
      ),
    ).toEqual([]);
  });

  it('counts exits in the window only', async () => {
    const stints = [{ measure: APS, start: 0.5, end: 6.5 }];
    const spells: SpellRow[] = [{ status: 'openSearch', from: 0 }];
    expect(await indicator(spells, stints, { untilDay: 5 * MONTH_DAYS })).toEqual([]);
    expect((await indicator(spells, stints, { fromDay: 5 * MONTH_DAYS }))[0]!.exits).toBe(1);
  });

  it('with and without subsidised jobs, and with and without exits into jobs', async () => {
    const [cell] = await indicator(
      [
        { status: 'inMeasure', measure: APS, from: 0.5 },
        { status: 'subsidisedJob', hours: 1, from: 6.5 },
      ],
      [{ measure: APS, start: 0.5, end: 6.5, reason: 'job' }],
    );
    expect(cell!.employed[SIX]).toBe(1);
    expect(cell!.employedUnsubsidised).toBe(0);
    expect([cell!.intoJob, cell!.followedNotIntoJob]).toEqual([1, 0]);
    expect(cell!.afterLeaving[6]![BREAKDOWN.indexOf('employedWithSubsidy')]).toBe(1);
  });

  it('leave from a job counts as work only when asked to', async () => {
    const spells: SpellRow[] = [{ status: 'openSearch', onLeave: true, from: 0 }];
    const stints = [{ measure: APS, start: 0.5, end: 6.5 }];
    expect((await indicator(spells, stints))[0]!.employed[SIX]).toBe(0);
    expect((await indicator(spells, stints, { leaveCountsAsEmployed: true }))[0]!.employed[SIX]).toBe(1);
  });
});

describe('the six classes', () => {
  const classAtSix = async (spell: SpellRow, group: number) => {
    const [cell] = await indicator(
      [
        { status: 'inMeasure', measure: APS, from: 0.5 },
        { ...spell, from: 6.5 },
      ],
      [{ measure: APS, start: 0.5, end: 6.5 }],
      { group },
    );
    return OFFICIAL_CLASSES[cell!.classes.indexOf(1)];
  };

  it.each([
    ['employed', { status: 'job', hours: 1, benefitUntil: 48, from: 0 }, 1],
    ['employedWithBenefit', { status: 'job', hours: 0.5, benefitUntil: 48, from: 0 }, 1],
    ['employed', { status: 'job', hours: 0.5, benefitUntil: 8, from: 0 }, 1],
    ['jobseekerOrInMeasure', { status: 'inMeasure', measure: AMO, from: 0 }, 1],
    ['jobseekerOrInMeasure', { status: 'openSearch', from: 0 }, 0],
    ['reducedWorkCapacity', { status: 'openSearch', from: 0 }, 1],
    ['reducedWorkCapacity', { status: 'waiting', measure: AMO, from: 0 }, 1],
    ['disabilityPension', { status: 'disabilityPension', from: 0 }, 1],
    ['other', { status: 'outOfLabourForce', from: 0 }, 0],
  ] as const)('%s', async (expected, spell, group) => {
    expect(await classAtSix(spell, group)).toBe(expected);
  });

  it.each([
    ['employed', { status: 'job', hours: 1, from: 0 }],
    ['employedWithSubsidy', { status: 'permanentJob', hours: 1, from: 0 }],
    ['otherMeasure', { status: 'inMeasure', measure: AMO, from: 0 }],
    ['sameMeasureAgain', { status: 'inMeasure', measure: APS, from: 0 }],
    ['waiting', { status: 'waiting', measure: AMO, from: 0 }],
    ['openlyUnemployed', { status: 'openSearch', from: 0 }],
    ['out', { status: 'disabilityPension', from: 0 }],
  ] as const)('and the breakdown: %s', async (expected, spell) => {
    const [cell] = await indicator(
      [
        { status: 'inMeasure', measure: APS, from: 0.5 },
        { ...spell, from: 6.5 },
      ],
      [{ measure: APS, start: 0.5, end: 6.5 }],
    );
    expect(BREAKDOWN[cell!.afterLeaving[6]!.indexOf(1)]).toBe(expected);
  });

  it('are partitions: every exit that can be followed is in exactly one class of each', async () => {
    const [cell] = await indicator(
      [{ status: 'openSearch', from: 0 }],
      [{ measure: APS, start: 0.5, end: 6.5 }],
    );
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(cell!.classes)).toBe(1);
    for (const month of cell!.afterLeaving) expect(sum(month)).toBe(1);
  });
});
