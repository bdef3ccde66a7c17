// One replication whose full record goes to a sink while it runs: what is held in memory is bounded by the
// people inside, not by the people ever seen. Where places follow results, whoever moves them must hold the record:
// such a run is made twice, once to learn the moves and once, by these, for the sink.

import { ExperimentError } from '../errors/errors.js';
import { checkIdentities } from '../metrics/identities.js';
import { compileModel, type Model } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import type { RecordSink } from '../model/record.js';
import { World } from '../model/world.js';
import { rootKey } from '../random/root-key.js';
import { runReplication } from './replication.js';

/**
 * Runs one replication to its end, every row of its record to the sink.
 *
 * @param replication - from 1
 * @throws ExperimentError `identity` when an identity that must hold does not
 */
export function streamRecord(
  parameters: ModelParameters,
  luck: { readonly seed: string; readonly replication: number },
  sink: RecordSink,
): Model {
  const model = compileModel(parameters);
  const root = rootKey(luck.seed, luck.replication);
  const { steering } = parameters;
  const moves =
    steering === undefined
      ? []
      : runReplication({ parameters, ...luck, level: 'journeys' }).result.steering!.moves;
  const world = new World(model, {
    root,
    level: 'replayable',
    sink,
    ...(steering === undefined ? {} : { steered: true }),
  });
  for (const { day, queue, places } of moves) {
    world.runUntil(day);
    world.apply({ kind: 'queuePlaces', queue: model.queues[queue]!.name, places });
  }
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  world.runUntil(warmUpDays + windowDays + followUpDays);
  world.finish();
  const broken = checkIdentities(world).find((check) => !check.holds);
  if (broken !== undefined) {
    throw new ExperimentError('identity', `${broken.name}: ${broken.left} ≠ ${broken.right}`);
  }
  return model;
}
