import { describe, expect, it } from 'vitest';
import { trajectoryFingerprint } from '../../src/experiment/check/trajectory-fingerprint.js';
import { levelsSummary } from '../../src/experiment/levels-summary.js';
import { runReplication } from '../../src/experiment/replication.js';
import { followedMonths } from '../../src/metrics/levels-over-time.js';
import { MONTH_DAYS } from '../../src/model/calendar.js';
import { STATUS } from '../../src/model/status.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const set = ['scale=0.002', 'time.warmUp=1 year', 'time.window=1 year', 'time.followUp=1 year'];
const { parameters, seed } = await loadScenario('scenarios/norway-2015.yaml', { set });
const asked = { parameters, seed, replication: 1, level: 'replayable' } as const;
const run = runReplication({ ...asked, levels: true });
const from = parameters.time.warmUpDays;
const until = from + parameters.time.windowDays;

describe('motivation and trust over time', () => {
  it('move no bit of a run: the record is the same whether they are told or not', () => {
    const { levels, ...rest } = run.result;
    expect(levels).toBeDefined();
    const bare = runReplication(asked);
    expect(trajectoryFingerprint({ record: run.record, result: rest })).toEqual(trajectoryFingerprint(bare));
    expect(bare.result.levels).toBeUndefined();
  });

  it('are of everybody who registers in the window, who begin as they entered', () => {
    const { persons } = run.record;
    run.model.groups.forEach(({ index: group }) => {
      let people = 0;
      let motivation = 0;
      for (let row = 0; row < persons.length; row++) {
        const arrival = persons.get('arrival', row);
        const isNew = persons.get('opening', row) === 0 && arrival >= from && arrival < until;
        if (persons.get('group', row) !== group || !isNew) continue;
        people++;
        motivation += persons.get('motivation', row);
      }
      const rows = run.result.levels!.filter((row) => row.group === group);
      expect(rows.reduce((sum, row) => sum + row.people, 0)).toBe(people);
      expect(rows.reduce((sum, row) => sum + row.motivation[0]!, 0)).toBeCloseTo(motivation, 9);
    });
  });

  it('call in work who is at work at the twelfth turn of a month, as the spells have it', () => {
    const { spells, persons } = run.record;
    let atWork = 0;
    for (let row = 0; row < spells.length; row++) {
      const arrival = persons.get('arrival', spells.get('person', row));
      const isNew = persons.get('opening', spells.get('person', row)) === 0;
      const turn = (Math.floor(arrival / MONTH_DAYS) + 12) * MONTH_DAYS;
      const status = spells.get('status', row);
      const works = status >= STATUS.job && status <= STATUS.permanentJob;
      const holds = spells.get('from', row) <= turn && turn < spells.get('until', row);
      if (isNew && arrival >= from && arrival < until && works && holds) atWork++;
    }
    const inWork = run.result.levels!.filter(({ outcome }) => outcome === 'inWork');
    expect(inWork.reduce((sum, { people }) => sum + people, 0)).toBe(atWork);
    expect(inWork.every(({ people, counted }) => counted.every((count) => count === people))).toBe(true);
  });

  it('are means in [0, 1] in the summary, as far as everybody can be followed', () => {
    const summary = levelsSummary(run.model, [run.result, run.result])!;
    expect(summary.months).toBe(12);
    for (const { byMonth } of summary.rows) {
      expect(byMonth).toHaveLength(13);
      for (const { countedTotal, motivation, trust } of byMonth.filter((at) => at.countedTotal > 0)) {
        expect(countedTotal).toBeGreaterThan(0);
        for (const { mean } of [motivation, trust]) {
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(1);
        }
      }
    }
    expect(followedMonths({ fromDay: 0, untilDay: 100, endDay: 200 })).toBe(0);
    expect(followedMonths({ fromDay: 0, untilDay: 100, endDay: 5000 })).toBe(24);
  });
});
