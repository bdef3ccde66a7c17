// Words that the tables and the chart of a map share.

import type { MapPoint, MappedAxis, MapVerdict, VerdictMap } from '../experiment/map/verdict-map.js';
import { signed } from './numbers.js';

const SIGNS = { undervalued: '▲', overvalued: '▼', noDifferenceShown: '·' } as const;

/** The sign of a measure's undervaluation; a dash where it is not ranked. */
export function signOf({ verdict }: Pick<MapVerdict, 'verdict'>): string {
  return verdict === null ? '–' : SIGNS[verdict];
}

/** What the signs say, in one line. */
export const SIGN_WORDS =
  '▲ undervalued: its true rank lies wholly above its official one. ▼ overvalued: wholly below. · no difference shown. – not ranked.';

/** Sign and difference of ranks, `▲ +4.5`. */
export function signAndPlaces(verdict: Pick<MapVerdict, 'verdict' | 'rankDifference'>): string {
  const { rankDifference } = verdict;
  return rankDifference === null ? signOf(verdict) : `${signOf(verdict)} ${signed(rankDifference, 1)}`;
}

/** A value of an axis or of a refitted parameter, as short as it can be told. */
export function shortValue(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−');
}

/** An axis in words: a parameter with its unit, or a factor with what it multiplies. */
export function axisWords({ name, title, unit, sets }: MappedAxis): string {
  const isFactor = sets.length > 1 || sets[0]!.path !== name;
  if (!isFactor) return unit === '' ? title : `${title}, ${unit}`;
  const before = sets.map(({ path, before: number }) => `${path.split('.').at(-1)} ${numbersText(number)}`);
  return `${title}, factor on ${before.join(', ')}`;
}

function numbersText(number: number | readonly number[]): string {
  return (typeof number === 'number' ? [number] : number).map(shortValue).join('/');
}

/** What a point misses, `3 of 11`. */
export function missesText({ fit }: MapPoint): string {
  return `${fit.filter(({ misses }) => misses).length} of ${fit.length}`;
}

/** When a point misses, in one sentence. */
export function missRule({ implausibility, replications }: VerdictMap): string {
  return `A point misses when any target lies more than ${implausibility} standard deviations off, of its error, its discrepancy and chance together, in ${replications.check} replications that the refit never saw.`;
}

/** How many points miss, and the targets missed most often. */
export function missSummary({ points, targets }: VerdictMap): string {
  const missed = points.filter(({ misses }) => misses).length;
  if (missed === 0) return `All ${points.length} points fit.`;
  const most = targets
    .map(({ id }, j) => ({ id, count: points.filter(({ fit }) => fit[j]!.misses).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 5)
    .map(({ id, count }) => `${id} (${count})`);
  const all = missed === points.length ? 'All' : `${missed} of`;
  return `${all} ${points.length} points miss; the targets missed at most points: ${most.join(', ')}.`;
}
