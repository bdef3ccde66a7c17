// One replication whose full record goes to a sink while it runs: what is held in memory is bounded by the
// people inside, not by the people ever seen.

import { ExperimentError } from '../errors/errors.js';
import { checkIdentities } from '../metrics/identities.js';
import { compileModel, type Model } from '../model/model.js';
import type { ModelParameters } from '../model/parameters.js';
import type { RecordSink } from '../model/record.js';
import { World } from '../model/world.js';
import { rootKey } from '../random/root-key.js';

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
  const world = new World(model, { root, level: 'replayable', sink });
  const { warmUpDays, windowDays, followUpDays } = parameters.time;
  world.runUntil(warmUpDays + windowDays + followUpDays);
  world.finish();
  const broken = checkIdentities(world).find((check) => !check.holds);
  if (broken !== undefined) {
    throw new ExperimentError('identity', `${broken.name}: ${broken.left} ≠ ${broken.right}`);
  }
  return model;
}
