// A published word such as "stable" can be read in several ways. None is chosen: the reading that comes nearest is
// named, and so are those under which all numbers agree.

import type { Names } from '../../model/parameters.js';
import type { ComparisonSummary, NearestReading } from './facts-summary.js';

/** Null with fewer than two readings that have all their numbers. */
export function nearestReading(comparisons: readonly ComparisonSummary[]): NearestReading | null {
  const byReading = new Map<string, { reading: Names; rows: ComparisonSummary[] }>();
  for (const row of comparisons) {
    if (row.reading === null) continue;
    const known = byReading.get(row.reading.en) ?? { reading: row.reading, rows: [] };
    known.rows.push(row);
    byReading.set(row.reading.en, known);
  }
  const readings = [...byReading.values()].filter(({ rows }) => rows.every(({ miss }) => miss !== null));
  if (readings.length < 2) return null;
  const largest = (rows: readonly ComparisonSummary[]) =>
    rows.map(({ miss }) => miss!).reduce((most, miss) => (Math.abs(miss) > Math.abs(most) ? miss : most), 0);
  const isInside = (rows: readonly ComparisonSummary[]) => rows.every(({ verdict }) => verdict === 'inside');
  const nearest = readings.reduce((best, one) =>
    Math.abs(largest(one.rows)) < Math.abs(largest(best.rows)) ? one : best,
  );
  return {
    reading: nearest.reading,
    largestMiss: largest(nearest.rows),
    inside: isInside(nearest.rows),
    insideUnder: readings.filter(({ rows }) => isInside(rows)).map(({ reading }) => reading),
  };
}
