// What a map keeps of an attribution about one measure in one group.

import type { RankInterval } from '../../attribution/ranks.js';
import type { AttributionSummary } from '../attribution-summary.js';
import type { MapVerdict } from './verdict-map.js';

export function mapVerdict(
  { measures, horizonMonths }: Pick<AttributionSummary, 'measures' | 'horizonMonths'>,
  { measure, group }: { readonly measure: string; readonly group: string },
): MapVerdict {
  const row = measures.find((one) => one.measure === measure && one.group === group);
  const ranks = row?.ranks ?? null;
  return {
    measure,
    group,
    verdict: row?.verdict ?? null,
    officialRate: row?.officialRate ?? null,
    tooFew: row?.tooFew ?? true,
    gained: row?.effect.find(({ months }) => months === horizonMonths)?.gained ?? null,
    officialRanks: ranks?.official ?? null,
    trueRanks: ranks?.effect ?? null,
    rankDifference: ranks === null ? null : middle(ranks.official) - middle(ranks.effect),
  };
}

function middle({ best, worst }: RankInterval): number {
  return (best + worst) / 2;
}
