import type { CommandModule } from 'yargs';
import { scenarioArgument, setOption, wholeNumber } from '../options.js';
import { startCounter } from '../progress.js';

interface MapArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly map: string;
  readonly out: string | undefined;
  readonly state: string | undefined;
  readonly workers: number | undefined;
  readonly replace: boolean;
  readonly json: boolean;
}

/** `map`: over a grid of two uncertainties, whether measures are undervalued. */
export const mapCommand: CommandModule<object, MapArguments> = {
  command: 'map <scenario>',
  describe: 'over a grid of two uncertainties, whether measures are undervalued, and where the model misses',
  builder: (yargs) =>
    scenarioArgument(setOption(yargs))
      .option('map', {
        type: 'string',
        demandOption: true,
        describe: 'map file: the two uncertainties, what is refitted at each point, and what is drawn',
      })
      .option('out', {
        type: 'string',
        describe: 'folder for the tables and a chart per measure; nothing is written without it',
      })
      .option('state', {
        type: 'string',
        describe: 'where work is kept, so that a map that was cut off goes on. Default: out/calibration',
      })
      .option('workers', { type: 'number', describe: 'threads. Default: all cores' })
      .option('replace', {
        type: 'boolean',
        default: false,
        describe: 'replace an earlier map in the folder',
      })
      .option('json', { type: 'boolean', default: false, describe: 'print map.json instead of the table' }),
  handler: async (given) => {
    const { openScenario } = await import('../../scenario/load-scenario.js');
    const { loadMap } = await import('../../scenario/load-map.js');
    const { loadMetrics, SHIPPED_METRICS } = await import('../../scenario/load-metrics.js');
    const opened = openScenario(given.scenario, given.set);
    const scenario = await opened.with([]);
    const metrics = loadMetrics([SHIPPED_METRICS]);
    const plan = loadMap(
      given.map,
      scenario,
      metrics.map(({ id }) => id),
    );
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const named = new Set(
      plan.targets.flatMap(({ quantity }) => (quantity.kind === 'metric' ? [quantity.metric] : [])),
    );
    const { assertMap, drawMap } = await import('../../experiment/map/draw-map.js');
    const { EffectStore } = await import('../../experiment/map/point-effects.js');
    const { codeFingerprint } = await import('../../experiment/calibration/code-fingerprint.js');
    const { TrialStore } = await import('../../experiment/calibration/trial-store.js');
    const { WorkerPool } = await import('../../experiment/task-pool.js');
    const pool = new WorkerPool(
      given.workers === undefined ? undefined : wholeNumber('--workers', given.workers),
    );
    const state = given.state ?? `out/calibration/${plan.id}.jsonl`;
    const [store, effects] = [new TrialStore(state), new EffectStore(state)];
    if (store.size + effects.size > 0)
      process.stderr.write(`${store.size + effects.size} tasks are kept from before\n`);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    const counter = startCounter('tasks run');
    const options = {
      plan,
      facts: {
        id: scenario.parameters.id,
        title: scenario.title.en,
        status: scenario.status,
        hash: scenario.hash,
        seed: plan.seed,
        targets: scenario.targets,
      },
      metrics: metrics.filter(({ id }) => named.has(id)),
      parametersWith: async (settings: readonly string[]) => (await opened.with(settings)).parameters,
      pool,
      store,
      effects,
      version: codeFingerprint(['experiment/attribution-task']),
      signal: stop.signal,
      onTrial: () => counter.add(),
      onPoint: (done: number, of: number) => counter.say(`point ${done} of ${of}`),
    };
    try {
      // Settings and a horizon that no point can have are told before an hour is spent.
      await assertMap(options);
      const map = await drawMap(options);
      counter.stop();
      const { nameBook } = await import('../../report/names.js');
      const names = nameBook(scenario.parameters);
      if (given.json) {
        const { summaryText } = await import('../../report/summary-json.js');
        process.stdout.write(summaryText(map));
      } else {
        const { mapTable } = await import('../../report/map-table.js');
        process.stdout.write(`${mapTable(map, names)}\n`);
      }
      if (given.out !== undefined) {
        const { assembleMap } = await import('../../report/assemble-map.js');
        const { writeRun } = await import('../../report/write-run.js');
        writeRun(given.out, await assembleMap(map, names), { replace: given.replace });
      }
    } finally {
      counter.stop();
      process.off('SIGINT', interrupt);
      await pool.close();
    }
  },
};
