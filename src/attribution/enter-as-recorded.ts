// How a recorded person comes into a world of their own again.

import { arrivalStream } from '../model/arrivals.js';
import { enterAsNewcomer, enterFromStock, openingStream } from '../model/entrance.js';
import type { Life } from '../model/life/life.js';
import type { RunRecord } from '../model/record.js';
import { childKey, type Key } from '../random/address.js';
import { compileQuantile } from '../random/quantile.js';

/** Writes a recorded person into an empty store as they came into the run. */
export function enterAsRecorded(
  life: Life,
  handle: number,
  root: Key,
  record: RunRecord,
  person: number,
): void {
  const { persons } = record;
  const { parameters } = life.model;
  const group = persons.get('group', person);
  const region = persons.get('region', person);
  const ordinal = persons.get('ordinal', person);
  const groupParameters = parameters.groups[group]!;
  const regionId = parameters.regions[region]!.id;
  const who = { group, region, ordinal, number: 0 };
  if (persons.get('opening', person) === 1) {
    const key = childKey(openingStream(root, groupParameters.id, regionId), ordinal, 0);
    enterFromStock(life, handle, { ...who, key }, compileQuantile(groupParameters.opening.elapsedDays));
  } else {
    const key = childKey(arrivalStream(root, groupParameters.id, regionId), ordinal, 0);
    enterAsNewcomer(life, handle, { ...who, key }, persons.get('arrival', person));
  }
}
