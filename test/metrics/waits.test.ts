import { describe, expect, it } from 'vitest';
import { WAIT_WEEKS, type WaitCounts, waitsIn } from '../../src/metrics/waits.js';
import type { RunRecord } from '../../src/model/record.js';
import { emptyRecord } from '../../src/model/record.js';
import { STATUSES, type Status } from '../../src/model/status.js';
import { handMadeModel } from './hand-made.js';

const APS = 0;
const WINDOW = { fromDay: 0, untilDay: 1000 };

/** A person who joins the list on a day, waits so long and goes on as told. */
function wait(
  record: RunRecord,
  given: { readonly joined: number; readonly days: number; readonly ends: Status | 'starts' | 'waits' },
): void {
  const { joined, days, ends } = given;
  const person = record.persons.add();
  const spell = (status: Status, from: number, until: number) => {
    const row = record.spells.add();
    record.spells.set('person', row, person);
    record.spells.set('status', row, STATUSES.indexOf(status));
    record.spells.set('from', row, from);
    record.spells.set('until', row, until);
    record.spells.set('measure', row, APS);
    return row;
  };
  const waiting = days === 0 && ends === 'starts' ? undefined : spell('waiting', joined, joined + days);
  if (ends === 'waits') record.spells.set('censored', waiting!, 1);
  else spell(ends === 'starts' ? 'inMeasure' : ends, joined + days, 5000);
  if (ends !== 'starts') return;
  const row = record.stints.add();
  record.stints.set('person', row, person);
  record.stints.set('measure', row, APS);
  record.stints.set('joined', row, joined);
  record.stints.set('start', row, joined + days);
}

async function counted(...waits: readonly Parameters<typeof wait>[1][]): Promise<WaitCounts | undefined> {
  const record = emptyRecord();
  for (const one of waits) wait(record, one);
  return waitsIn(await handMadeModel(), record, WINDOW)[0];
}

const week = (weeks: number) => (WAIT_WEEKS as readonly number[]).indexOf(weeks);

describe('waits', () => {
  it('are told by what came of them, week by week', async () => {
    const cell = await counted(
      { joined: 10, days: 7, ends: 'starts' },
      { joined: 10, days: 20, ends: 'starts' },
      { joined: 10, days: 3, ends: 'job' },
      { joined: 10, days: 28, ends: 'openSearch' },
      { joined: 10, days: 90, ends: 'disabilityPension' },
      { joined: 10, days: 600, ends: 'waits' },
      { joined: 10, days: 0, ends: 'starts' },
    );
    expect(cell).toMatchObject({
      measure: APS,
      group: 0,
      atOnce: 1,
      joined: 6,
      started: 2,
      leftForJob: 1,
      gaveUp: 1,
      leftForGood: 1,
      waiting: 1,
    });
    expect([0, 1, 3, 104].map((weeks) => cell!.startedBy[week(weeks)])).toEqual([0, 1, 2, 2]);
    expect([0, 1, 4, 13].map((weeks) => cell!.leftBy[week(weeks)])).toEqual([0, 1, 2, 3]);
  });

  it('have the quantiles of those who started alone', async () => {
    const days = [50, 10, 40, 20, 30, 60, 70, 80, 90, 100];
    const cell = await counted(...days.map((one) => ({ joined: 0, days: one, ends: 'starts' }) as const), {
      joined: 0,
      days: 900,
      ends: 'openSearch',
    });
    expect(cell!.daysAt).toEqual([10, 50, 90]);
    const nobody = await counted({ joined: 0, days: 5, ends: 'job' });
    expect(nobody!.daysAt).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('belong to the window in which people joined, whenever they end', async () => {
    const cell = await counted(
      { joined: 999, days: 300, ends: 'starts' },
      { joined: 1000, days: 1, ends: 'starts' },
    );
    expect([cell!.joined, cell!.started]).toEqual([1, 1]);
    expect(await counted({ joined: 5, days: 0, ends: 'starts' })).toBeUndefined();
  });
});
