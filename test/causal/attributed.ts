// Shipped scenarios attributed with few replications, in the calling thread, for tests.

import { type AttributionSize, attributionTasks } from '../../src/experiment/attribution-plan.js';
import type { AttributionSummary } from '../../src/experiment/attribution-summary.js';
import { runAttributionTask } from '../../src/experiment/attribution-task.js';
import { summariseAttribution } from '../../src/experiment/summarise-attribution.js';
import { compileModel } from '../../src/model/model.js';
import { attributionHeadline } from '../../src/report/attribution-headline.js';
import { nameBook } from '../../src/report/names.js';
import { world } from './worlds.js';

export interface Attributed {
  readonly summary: AttributionSummary;
  readonly headline: string;
}

/** Attributes a shipped scenario; what is not named in `size` is left out. */
export async function attributed(
  file: string,
  size: Partial<AttributionSize>,
  {
    set = [],
    skip = false,
    work = 'ordinary',
  }: { readonly set?: readonly string[]; readonly skip?: boolean; readonly work?: 'ordinary' | 'any' } = {},
): Promise<Attributed> {
  const { parameters, seed, title, status, hash } = await world(file, set);
  const none = { effects: 0, closures: 0, families: 0, measures: 0 };
  const tasks = attributionTasks({ parameters, seed, size: { ...none, ...size }, skip, work });
  const facts = { id: parameters.id, title: title.en, status, hash, seed, targets: [] };
  const summary = summariseAttribution(facts, compileModel(parameters), tasks.map(runAttributionTask), {
    arm: skip ? 'skip' : 'search',
    work,
  });
  return { summary, headline: attributionHeadline(summary, nameBook(parameters)) };
}

/** The only row of a measure in a world with one group, or of the group named. */
export function rowOf({ summary }: Attributed, measure: string, group?: string) {
  return summary.measures.find(
    (row) => row.measure === measure && (group === undefined || row.group === group),
  )!;
}

/** The interval of an estimate. */
export function boundsOf(estimate: { readonly mean: number }): {
  readonly low: number;
  readonly high: number;
} {
  if (!('low' in estimate)) throw new Error('one replication gives no interval');
  return estimate as { mean: number; low: number; high: number };
}
