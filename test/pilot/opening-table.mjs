// The table the world opens with: how long people on the register have been there, from a pilot run of the
// same scenario. Prints, for each group, the midpoints of twenty equal parts of the distribution, in months,
// as the scenario's `opening.elapsed` takes them.
//
//   npm run build && node test/pilot/opening-table.mjs scenarios/norway-2015.yaml

import { MONTH_DAYS } from '../../dist/model/calendar.js';
import { compileModel } from '../../dist/model/model.js';
import { ROW, WORDS } from '../../dist/model/person-store.js';
import { World } from '../../dist/model/world.js';
import { rootKey } from '../../dist/random/root-key.js';
import { loadScenario } from '../../dist/scenario/load-scenario.js';

const PARTS = 20;
const PILOT_YEARS = 8;
const JOBLESS = new Set([1, 2, 3]);

const { parameters } = await loadScenario(process.argv[2]);
const model = compileModel(parameters);
const world = new World(model, { root: rootKey('pilot', 1), level: 'counts' });
world.runUntil(PILOT_YEARS * 365.25);
const { store } = world;
for (const group of model.groups) {
  const months = [];
  for (let person = 0; person < store.used; person += ROW) {
    if (store.group[person * WORDS] === group.index && JOBLESS.has(store.status[person * WORDS])) {
      months.push((world.now - store.registeredDay[person]) / MONTH_DAYS);
    }
  }
  months.sort((a, b) => a - b);
  const values = Array.from({ length: PARTS }, (_, part) =>
    Number(months[Math.floor(((part + 0.5) / PARTS) * months.length)].toFixed(1)),
  );
  const mean = months.reduce((sum, value) => sum + value, 0) / months.length;
  process.stdout.write(
    `${group.parameters.id}: ${months.length} registered after ${PILOT_YEARS} years, mean ${mean.toFixed(1)} months\n` +
      `  { distribution: empirical, values: [${values.map((value) => `${value} months`).join(', ')}] }\n`,
  );
}
