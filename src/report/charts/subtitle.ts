// The line under every title: which world, how sure, how often, with which luck.

/** What made the numbers of a chart. */
export interface MadeOf {
  readonly scenario: { readonly title: string; readonly status: string };
  readonly seed: string;
  readonly replications: number;
}

export function subtitleOf({ scenario, replications, seed }: MadeOf): string {
  return [
    scenario.title,
    ...(scenario.status === '' ? [] : [scenario.status]),
    replications === 1 ? 'one replication' : `${replications} replications`,
    `seed ${seed}`,
  ].join(' · ');
}
