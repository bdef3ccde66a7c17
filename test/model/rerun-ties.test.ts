import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../src/attribution/replay-check.js';
import { runReplication } from '../../src/experiment/replication.js';
import { rootKey } from '../../src/random/root-key.js';
import { resolveScenario } from '../../src/scenario/load-scenario.js';
import { parseSource, type SourceMap } from '../../src/scenario/source-tree.js';

// A course that starts on dates and lasts as long for everybody: whoever was in it asks for the next at one moment.
const TEXT = `schema: 1
title: { nb: Samtidig, en: At one moment }
question: Who gets a place when many ask at one moment?
time: { warmUp: 1 year, window: 2 years, followUp: 0 days }
groups:
  people: { arrivals: 300 /year }
measures:
  dated: { places: 60, duration: 4 weeks, intake: { every: 8 weeks, first: 0 days } }
  scarce:
    places: 8
    duration: { distribution: exponential, mean: 2 months }
    patience: { distribution: exponential, mean: 3 weeks }
chooser:
  chains: [{ weight: 1, measures: [dated, scarce] }]
mechanisms: { reneging: on }
`;

describe('a person re-run alone', () => {
  test('leaves a list as they did, also when somebody asked at the same moment, stayed and was served', async () => {
    const { parameters } = await resolveScenario('ties', parseSource(TEXT, 'ties.yaml') as SourceMap);
    const { model, record } = runReplication({
      parameters,
      seed: 'ties',
      replication: 1,
      level: 'replayable',
    });
    // The case is there: somebody left a list whom another, who asked at the same moment, outlasted.
    const { requests } = record;
    const rows = Array.from({ length: requests.length }, (_, row) => row);
    const left = rows.filter(
      (row) =>
        Number.isNaN(requests.get('granted', row)) &&
        rows.some(
          (other) =>
            requests.get('queue', other) === requests.get('queue', row) &&
            requests.get('asked', other) === requests.get('asked', row) &&
            requests.get('granted', other) > requests.get('asked', row),
        ),
    );
    expect(left.length).toBeGreaterThan(10);
    const { warmUpDays, windowDays, followUpDays } = parameters.time;
    const check = checkReplay(model, rootKey('ties', 1), record, warmUpDays + windowDays + followUpDays);
    expect(check.persons).toBeGreaterThan(500);
    expect(check.differences).toEqual([]);
  });
});
