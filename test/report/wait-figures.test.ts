import { expect, it } from 'vitest';
import { aboutFile } from '../../src/cli/about-scenario.js';
import { runReplications } from '../../src/experiment/run-replications.js';
import { summarise } from '../../src/experiment/summarise.js';
import { compileModel } from '../../src/model/model.js';
import { pageBody } from '../../src/report/page/page-body.js';
import { summaryText } from '../../src/report/summary-json.js';
import { waitFiles } from '../../src/report/wait-tables.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

const file = 'scenarios/norway-2015.yaml';
const set = ['scale=0.002', 'time.warmUp=1 year', 'time.window=1 year', 'time.followUp=1 year'];
const scenario = await loadScenario(file, { set });
const { parameters, seed } = scenario;
const model = compileModel(parameters);
const results = await runReplications({ parameters, seed, replications: [1, 2, 3], workers: 1 });
const facts = { id: 'w', title: 'W', status: '', hash: '', seed, targets: [] };
const summary = summarise(facts, model, results);

it('every wait is accounted for, and most agree with what the lists themselves counted', () => {
  for (const result of results) {
    for (const cell of result.waits!) {
      const left = cell.leftForJob + cell.leftForGood + cell.gaveUp;
      expect(cell.joined).toBe(cell.started + left + cell.waiting);
    }
    // A list counts grants and leavers by when they happen, the cohort by when it joined: near, never far apart.
    const cohort = result.waits!.reduce((sum, { gaveUp, leftForJob }) => sum + gaveUp + leftForJob, 0);
    const lists = result.queues.reduce((sum, { reneged, quit }) => sum + reneged + quit, 0);
    expect(cohort).toBeGreaterThan(0.5 * lists);
    expect(cohort).toBeLessThan(2 * lists);
  }
});

it('two tables and two figures tell of waits, in both languages, with n and intervals', async () => {
  const rows = summary.waits!.filter(({ startedTotal }) => startedTotal > 0);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows[0]!.waitDays.map(({ share }) => share)).toEqual([0.1, 0.5, 0.9]);
  const [[name, table]] = waitFiles(summary) as [[string, string]];
  expect(name).toBe('waits.csv');
  expect(table.split('\n')).toHaveLength(summary.waits!.length + 2);
  const about = await aboutFile(scenario, { file, set });
  const { markup, charts } = pageBody(
    {
      parts: [],
      description: {},
      fingerprint: 'f',
      about,
      run: JSON.parse(summaryText(summary)),
    },
    'nb',
  );
  expect(Object.keys(charts)).toEqual(expect.arrayContaining(['nb-wait-spread', 'en-wait-spread']));
  expect(markup).toContain(`${rows[0]!.joinedTotal} joined the list`);
  expect(markup).toMatch(/Falt fra før de kunne begynne: .{0,4}[\d,]+\s%/);
});

it('without being asked, a replication says nothing of waits', () => {
  const bare = summarise(
    facts,
    model,
    results.map(({ waits: _, ...rest }) => rest),
  );
  expect(bare.waits).toBeUndefined();
  expect(waitFiles(bare)).toEqual([]);
});
