// What a run says by region: one row per waiting list, and a warning where a region has next to no places.
// A rate needs as many exits here as it does for the whole country; otherwise there is none.

import { classOf, meanOver } from '../model/dated-series.js';
import { FEWEST_PLACES, fewPlaces } from '../model/few-places.js';
import type { Model } from '../model/model.js';
import type { DatedSeries } from '../model/parameters.js';
import type { QueueSums } from '../model/queue-statistics.js';
import type { ReplicationResult } from './replication.js';
import { reportedMean, reportedRatio, sum } from './reported.js';
import { queuePlaces } from './steering/queue-places.js';
import { FEWEST_EXITS, type RegionSummary } from './summary.js';

/** Cases that a warning names before it counts the rest. */
const NAMED = 6;

/** A row per waiting list, by region and then in the order of measures. */
export function regionSummaries(
  model: Model,
  results: readonly ReplicationResult[],
): readonly RegionSummary[] {
  return model.parameters.regions.flatMap((_, region) =>
    model.queues
      .filter((plan) => plan.region === region)
      .map((plan) => regionSummary(model, results, plan.index)),
  );
}

function regionSummary(model: Model, results: readonly ReplicationResult[], queue: number): RegionSummary {
  const { region, measure, groups } = model.queues[queue]!;
  const { warmUpDays: from, windowDays } = model.parameters.time;
  const until = from + windowDays;
  const each = (read: (sums: QueueSums) => number) => results.map((result) => read(result.queues[queue]!));
  const cells = results.map((result) =>
    (result.regions ?? []).filter(
      (cell) => cell.region === region && cell.measure === measure && groups.includes(cell.group),
    ),
  );
  const count = (name: 'exits' | 'followed' | 'employed') =>
    cells.map((found) => sum(found.map((cell) => cell[name])));
  const exits = sum(count('exits'));
  const tooFew = exits / results.length < FEWEST_EXITS;
  const places = results.map((result) => queuePlaces(model, result, queue));
  const mean = places.map((series) => meanOver(series, from, until));
  const isLimited = Number.isFinite(mean[0]!);
  /** Mean over replications, which differ only where places follow results. */
  const placesAt = (index: (series: DatedSeries) => number) =>
    isLimited ? sum(places.map((series) => series.values[index(series)]!)) / places.length : null;
  return {
    region: model.parameters.regions[region]!.id,
    measure: model.measures[measure]!.parameters.id,
    groups: groups.map((group) => model.groups[group]!.parameters.id),
    placesFirst: placesAt(({ days }) => classOf(days, from)),
    placesLast: placesAt(({ days }) =>
      Math.max(
        0,
        days.findLastIndex((day) => day < until),
      ),
    ),
    starts: reportedMean(each((sums) => sums.granted)),
    meanWaitDays: reportedRatio(
      each((sums) => sums.waitDays),
      each((sums) => sums.granted),
    ),
    utilisation:
      isLimited && mean[0]! > 0
        ? reportedMean(each((sums) => sums.heldIntegral / windowDays).map((held, i) => held / mean[i]!))
        : null,
    exitsTotal: exits,
    tooFew,
    sixMonthRate: tooFew ? null : reportedRatio(count('employed'), count('followed')),
  };
}

/** One sentence on regions with fewer than five places in a measure; nothing when there are none. */
export function fewPlacesWarning(model: Model): readonly string[] {
  const few = fewPlaces(model);
  if (few.length === 0) return [];
  const named = few
    .slice(0, NAMED)
    .map(({ region, measure, places }) => `${regionName(region)} ${measure} ${places}`);
  const more = few.length > NAMED ? `, and ${few.length - NAMED} more` : '';
  return [
    `Fewer than ${FEWEST_PLACES} places of a measure in a region at some date: ${named.join(', ')}${more}. What is seen there is chance; simulate a larger share of the country.`,
  ];
}

/** A region's id as it is read. */
function regionName(id: string): string {
  return id.replaceAll('_', ' ');
}
