// The line under every title: which world, how sure, how often, with which luck.

import type { Summary } from '../../experiment/summary.js';

export function subtitleOf(summary: Summary): string {
  const { scenario, replications, seed } = summary;
  return [
    scenario.title,
    ...(scenario.status === '' ? [] : [scenario.status]),
    replications === 1 ? 'one replication' : `${replications} replications`,
    `seed ${seed}`,
  ].join(' · ');
}
