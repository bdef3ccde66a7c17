// One replication of Norway 2015 in a process of its own, so that its memory is its own. Prints JSON.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkIdentities } from '../../dist/metrics/identities.js';
import { compileModel } from '../../dist/model/model.js';
import { emptyRecord } from '../../dist/model/record.js';
import { World } from '../../dist/model/world.js';
import { rootKey } from '../../dist/random/root-key.js';
import { RecordWriter } from '../../dist/report/record-writer.js';
import { loadScenario } from '../../dist/scenario/load-scenario.js';

const [scale, level, years, seed] = process.argv.slice(2);
const file = new URL('../../scenarios/norway-2015.yaml', import.meta.url).pathname;
const { parameters } = await loadScenario(file, { set: [`scale=${scale}`] });
const model = compileModel(parameters);
// `streamed`: the full record goes to disk while it is made.
const folder = level === 'streamed' ? mkdtempSync(join(tmpdir(), 'tiltaksflyt-')) : undefined;
const writer = folder === undefined ? undefined : new RecordWriter(folder);
const world = new World(model, {
  root: rootKey(seed, 1),
  ...(writer === undefined ? { level } : { level: 'replayable', sink: writer }),
});
const now = () => Number(process.hrtime.bigint());
// The first year warms the compiler and is not timed.
world.runUntil(365.25);
const eventsBefore = world.events;
const daysBefore = world.people.integral;
const start = now();
world.runUntil(Number(years) * 365.25);
const nanoseconds = now() - start;
world.finish();
if (writer !== undefined) {
  writer.close(model, emptyRecord());
  rmSync(folder, { recursive: true });
}
const checked = now();
const identities = checkIdentities(world).length;
const checking = now() - checked;
process.stdout.write(
  JSON.stringify({
    nanoseconds,
    checking,
    identities,
    events: world.events - eventsBefore,
    allEvents: world.events,
    personYears: (world.people.integral - daysBefore) / 365.25,
    persons: world.people.entered + world.people.opened,
    inside: world.people.inside,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
