import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { closeMeasure } from '../../src/attribution/closure.js';
import { WorkHistory } from '../../src/attribution/work-history.js';
import { spellsByPerson } from '../../src/metrics/journeys.js';
import { compileModel } from '../../src/model/model.js';
import type { RunRecord } from '../../src/model/record.js';
import { World } from '../../src/model/world.js';
import { rootKey } from '../../src/random/root-key.js';
import { varianceOf } from '../../src/stats/t-interval.js';
import { world } from './worlds.js';

const REPLICATIONS = 30;
/** A small measure, a middling one and a large one, all with queues. */
const MEASURES = ['amo', 'aps', 'arbeidstrening'];

/** Days of ordinary work of everybody between two days. */
function workOf(record: RunRecord, from: number, until: number): number {
  const spells = spellsByPerson(record);
  let days = 0;
  for (let person = 0; person < record.persons.length; person++) {
    const rows = spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!);
    days += new WorkHistory(record.spells, rows).daysBetween(from, until, 'ordinary');
  }
  return days;
}

describe('sharing luck between two worlds pays', () => {
  it('when a measure is closed: against independent runs the variance is 10 times smaller with frozen queues, 3 with queues re-run', async () => {
    const { parameters, seed } = await world('norway-2015.yaml', ['scale=0.005']);
    const { warmUpDays, windowDays, followUpDays } = parameters.time;
    const endDay = warmUpDays + windowDays + followUpDays;
    const model = compileModel(parameters);
    const open: number[] = [];
    const frozen = MEASURES.map((): number[] => []);
    const rerun = MEASURES.map((): number[] => []);
    for (let replication = 1; replication <= REPLICATIONS; replication++) {
      const root = rootKey(`${seed}: sharing luck pays`, replication);
      const start = (level: 'journeys' | 'replayable') => {
        const made = new World(model, { root, level });
        made.runUntil(warmUpDays);
        return made;
      };
      const [paused, base] = [start('journeys'), start('replayable')];
      base.runUntil(endDay);
      base.finish();
      open.push(workOf(base.recorder.record, warmUpDays, endDay));
      MEASURES.forEach((id, i) => {
        const run = { root, base: base.recorder.record, endDay };
        const { lostFrozen, lostRerun } = closeMeasure(paused, run, model.measureIndex(id));
        frozen[i]!.push(lostFrozen);
        rerun[i]!.push(lostRerun);
      });
    }
    const figures = MEASURES.map((measure, i) => {
      // Without shared luck the difference of two runs varies as both together.
      const apart = (lost: readonly number[]) =>
        varianceOf(open) + varianceOf(open.map((days, at) => days - lost[at]!));
      const times = (lost: readonly number[]) => Number((apart(lost) / varianceOf(lost)).toFixed(1));
      return { measure, frozen: times(frozen[i]!), rerun: times(rerun[i]!) };
    });
    for (const row of figures) {
      process.stdout.write(
        `shared luck, closing ${row.measure}: variance ${row.frozen} times smaller frozen, ${row.rerun} re-run\n`,
      );
    }
    const file = fileURLToPath(new URL('./shared-luck.json', import.meta.url));
    const about =
      'Variance of the difference in days of work between two independent runs over that with shared luck';
    writeFileSync(
      file,
      `${JSON.stringify({ about, scenario: 'norway-2015', scale: 0.005, replications: REPLICATIONS, figures }, null, 2)}\n`,
    );
    for (const row of figures) {
      expect(row.frozen).toBeGreaterThanOrEqual(10);
      expect(row.rerun).toBeGreaterThanOrEqual(3);
    }
  });
});
