// Norway 2015 with every mechanism on: cost per event and per person-year at four scales, memory, and what
// the levels of the record cost.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spreadOf } from './figures.mjs';

const CHILD = fileURLToPath(new URL('./country-child.mjs', import.meta.url));
const YEARS = 8;
const GIGABYTE = 1e9;

/** @param bare - ns per event of the bare loop on W2, from the same run */
export function country(figures, rounds, { bare, whole }) {
  figures.heading('Norway 2015, every mechanism on');
  const at20 = costs(figures, '1:20', 1 / 20, rounds, bare);
  costs(figures, '1:100', 1 / 100, rounds, bare);
  if (whole) {
    costs(figures, '1:5', 1 / 5, 1, bare);
    const at1 = costs(figures, '1:1', 1, 1, bare);
    figures.add('norway.growth', [at1 / at20], {
      what: 'cost per event at 1:1 against 1:20',
      unit: 'times',
      digits: 2,
      atMost: 1.7,
    });
    const ten = run(1, 'counts', 10, 'bench');
    figures.add('norway.memory', [ten.peakBytes / GIGABYTE], {
      what: '1:1, ten years, no record: peak memory',
      unit: 'GB',
      digits: 2,
      atMost: 1,
      note: `${ten.persons} persons, ${ten.inside} inside at the end, ${(ten.nanoseconds / 1e9).toFixed(0)} s`,
    });
  }
  if (whole) {
    const streamed = run(1, 'streamed', 10, 'bench');
    figures.add('norway.memory.streamed', [streamed.peakBytes / GIGABYTE], {
      what: '1:1, ten years, the full record streaming to disk: peak memory',
      unit: 'GB',
      digits: 2,
      atMost: 2,
      note: `${(streamed.nanoseconds / 1e9).toFixed(0)} s`,
    });
  }
  figures.heading('What the record costs, Norway 2015 at 1:100');
  const levels = ['counts', 'journeys', 'replayable', 'streamed'];
  const perLevel = Object.fromEntries(levels.map((level) => [level, []]));
  for (let round = 0; round < rounds; round++) {
    for (const level of levels) {
      const result = run(1 / 100, level, YEARS, `round ${round}`);
      perLevel[level].push(result.nanoseconds / result.events);
    }
  }
  for (const level of levels)
    figures.add(`record.${level}`, perLevel[level], { what: level, unit: 'ns/event' });
}

function costs(figures, name, scale, rounds, bare) {
  const results = Array.from({ length: rounds }, (_, round) => run(scale, 'counts', YEARS, `round ${round}`));
  const perEvent = results.map(({ nanoseconds, events }) => nanoseconds / events);
  const { median } = spreadOf(perEvent);
  figures.add(`norway.${name}.event`, perEvent, {
    what: `${name}: per event`,
    unit: 'ns/event',
    note: `${results[0].events} events, ${results[0].persons} persons, peak ${(results[0].peakBytes / 1e6).toFixed(0)} MB; identities ${((100 * results[0].checking) / results[0].nanoseconds).toFixed(2)} % of the run`,
  });
  figures.add(
    `norway.${name}.ratio`,
    perEvent.map((cost) => cost / bare),
    {
      what: `${name}: against the bare loop on W2`,
      unit: 'times',
      digits: 2,
      ...(name === '1:20' ? { atMost: 4 } : {}),
    },
  );
  figures.add(
    `norway.${name}.personYear`,
    results.map(({ nanoseconds, personYears }) => nanoseconds / personYears / 1e3),
    { what: `${name}: per simulated person-year`, unit: 'µs', digits: 2 },
  );
  return median;
}

function run(scale, level, years, seed) {
  return JSON.parse(
    execFileSync(process.execPath, [CHILD, String(scale), level, String(years), seed], { encoding: 'utf8' }),
  );
}
