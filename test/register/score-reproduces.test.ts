import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runReplication } from '../../src/experiment/replication.js';
import { scoreMetrics } from '../../src/experiment/score.js';
import { evaluateMetrics } from '../../src/metrics/evaluate.js';
import {
  EMPLOYED_AT_MONTHS,
  type IndicatorCounts,
  officialIndicator,
} from '../../src/metrics/official-indicator.js';
import { registerOfRecord } from '../../src/metrics/register-of-record.js';
import { OFFICIAL_CLASSES } from '../../src/metrics/status-classes.js';
import { rootKey } from '../../src/random/root-key.js';
import { readRegister } from '../../src/register/read-register.js';
import { registerExport } from '../../src/report/register-export.js';
import { loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-register-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const metrics = loadMetrics([SHIPPED_METRICS]);

async function exportAndScore(file: string, set: readonly string[], format: 'csv' | 'parquet') {
  const { parameters, seed, title } = await loadScenario(`scenarios/${file}.yaml`, { set });
  const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  const untilDay = warmUpDays + windowDays;
  const times = { fromDay: warmUpDays, untilDay, endDay: untilDay + followUpDays };
  const folder = mkdtempSync(join(home, 'run-'));
  const files = await registerExport({
    model,
    record,
    root: rootKey(seed, 1),
    format,
    title: title.en,
    seed,
    replication: 1,
  });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const read = await readRegister({
    stints: join(folder, `register/stints.${format}`),
    panel: join(folder, `register/panel.${format}`),
    mapping: join(folder, 'register/mapping.yaml'),
  });
  return {
    files,
    read,
    scored: new Map(scoreMetrics(read.register, metrics, [], { threshold: 1 }).map((m) => [m.id, m.cells])),
    coded: officialIndicator(model, record, { ...times, clock: 'register', leaveCountsAsEmployed: false }),
    simulated: registerOfRecord(model, record, times),
    model,
  };
}

const done = new Map<string, ReturnType<typeof exportAndScore>>();

/** Each once. */
function exportedAndScored(...run: Parameters<typeof exportAndScore>) {
  const key = run.join(' ');
  if (!done.has(key)) done.set(key, exportAndScore(...run));
  return done.get(key)!;
}

describe.each([
  ['norway-2015', ['scale=0.003'], 'csv'],
  ['norway-2015', ['scale=0.004'], 'parquet'],
  ['chain', [], 'csv'],
  ['norway-2015', ['scale=0.004', 'time.followUp=8 months'], 'csv'],
] as const)('score on the exported register: %s %j as %s', (file, set, format) => {
  const all = exportedAndScored(file, set, format);
  const ratio = async (metric: string, read: (cell: IndicatorCounts) => readonly [number, number]) => {
    const { scored, coded, model } = await all;
    const cells = scored.get(metric)!;
    let compared = 0;
    for (const cell of coded) {
      const [top, bottom] = read(cell);
      const measure = model.measures[cell.measure]!.parameters.id;
      const group = model.groups[cell.group]!.parameters.id;
      const found = cells.find((one) => one.measure === measure && one.group === group);
      if (bottom === 0) continue;
      compared++;
      expect([measure, group, Object.is(found?.value?.mean, top / bottom)]).toEqual([measure, group, true]);
    }
    expect(compared).toBeGreaterThan(1);
  };

  it('gives the official rate to the last digit', () =>
    ratio('six-month-rate', (cell) => [cell.employed[1]!, cell.followed[1]!]));

  it('and at every other month that the run reaches', async () => {
    for (const months of EMPLOYED_AT_MONTHS.filter((m) => m !== 6)) {
      const at = EMPLOYED_AT_MONTHS.indexOf(months);
      const { coded } = await all;
      if (coded.every((cell) => cell.followed[at] === 0)) continue;
      await ratio(`employed-after-${months}-months`, (cell) => [cell.employed[at]!, cell.followed[at]!]);
    }
  });

  it('without subsidised jobs, and without exits into jobs', async () => {
    await ratio('six-month-rate-unsubsidised', (cell) => [cell.employedUnsubsidised, cell.followed[1]!]);
    await ratio('six-month-rate-not-into-job', (cell) => [cell.employedNotIntoJob, cell.followedNotIntoJob]);
  });

  it('counts the same exits, censored and invisible ones', async () => {
    const { scored, coded } = await all;
    const total = (read: (cell: IndicatorCounts) => number) =>
      coded.reduce((sum, cell) => sum + read(cell), 0);
    const cells = scored.get('six-month-rate')!;
    const sum = (name: 'entries' | 'censored' | 'unknown') =>
      cells.reduce((n, cell) => n + (cell[name] ?? 0), 0);
    // Cells of which nobody can be followed are suppressed at any threshold.
    const shown = coded.filter((cell) => cell.followed[1]! > 0);
    expect(sum('entries')).toBe(shown.reduce((n, cell) => n + cell.exits, 0));
    expect(sum('censored')).toBe(shown.reduce((n, cell) => n + cell.censored, 0));
    expect(sum('unknown')).toBe(0);
    expect(total((cell) => cell.exits)).toBeGreaterThan(50);
  });

  it('sorts people into the same six classes', async () => {
    const { scored, coded, model } = await all;
    for (const cell of coded) {
      const found = scored
        .get('six-classes')!
        .find(
          ({ measure, group }) =>
            measure === model.measures[cell.measure]!.parameters.id &&
            group === model.groups[cell.group]!.parameters.id,
        );
      const n = cell.classes.reduce((sum, value) => sum + value, 0);
      if (n === 0) continue;
      OFFICIAL_CLASSES.forEach((name, i) => {
        expect(Object.is(found?.classes?.[name]?.mean, cell.classes[i]! / n)).toBe(true);
      });
    }
  });

  it('and every other metric agrees with the simulated register within rounding', async () => {
    const { scored, simulated } = await all;
    const results = evaluateMetrics(simulated, metrics);
    let compared = 0;
    metrics.forEach(({ id, definition }, i) => {
      const result = results[i]!;
      if (result.kind !== 'counts' || definition.partition !== undefined) return;
      for (const { measure, group, tops, bottoms } of result.cells) {
        if (bottoms[0] === 0) continue;
        const found = scored
          .get(id)!
          .find((c) => c.measure === simulated.measures[measure] && c.group === simulated.groups[group]);
        const expected = tops[0]![0]! / bottoms[0]!;
        expect(Math.abs(found!.value!.mean - expected), id).toBeLessThan(
          1e-9 * Math.max(1, Math.abs(expected)),
        );
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(10);
  });

  it('reads every row', async () => {
    const { read } = await all;
    expect(read.stints.usedShare).toBe(1);
    expect(read.panel?.usedShare).toBe(1);
    expect(read.stints.findings.map(({ kind }) => kind).filter((kind) => kind !== 'missingEnd')).toEqual([]);
  });
});

describe('what is sealed', () => {
  it('is nowhere in the register: no barrier, no motivation, nothing hidden, no effect', async () => {
    const { files } = await exportedAndScored('norway-2015', ['scale=0.003'], 'csv');
    const header = (name: string) => {
      const content = files.get(name)!;
      return (
        typeof content === 'string' ? content : new TextDecoder().decode(content.subarray(0, 400))
      ).split('\n')[0]!;
    };
    const open = `${header('register/stints.csv')},${header('register/panel.csv')}`;
    expect(open).not.toMatch(
      /clarity|health|habits|skills|access|motivation|trust|hidden|attached|dose|effect/i,
    );
    expect(header('sealed/persons.csv')).toMatch(
      /^person,entry_clarity,.*motivation,trust,workCapacity,hidden/,
    );
    expect(header('sealed/effects.csv')).toMatch(/average_effect_on_treated_months/);
  });
});
