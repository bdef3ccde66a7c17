// Where people are sent: chains and routes name measures that are there, and chances sum to 1.

import type { Path } from './places.js';
import { type Check, rounded, SUM_TOLERANCE } from './reference-check.js';

/** Chains or routes of the chooser; a caseworker names nothing. */
export function checkRoutes(check: Check): void {
  const { chooser } = check.scenario;
  if (chooser === undefined || chooser === 'caseworker') return;
  if ('chains' in chooser) checkChains(check, chooser.chains);
  else checkTables(check, chooser.routes);
}

type Chains = readonly ({ readonly measures?: readonly string[] | undefined } | undefined)[];

function checkChains({ measures, say, named }: Check, chains: Chains): void {
  if (chains.length === 0) {
    say(['chooser', 'chains'], 'chains is empty; expected at least one', { code: 'range' });
  }
  chains.forEach((chain, index) => {
    chain?.measures?.forEach((id, stop) => {
      named(['chooser', 'chains', index, 'measures', stop], 'measure', id, measures);
    });
  });
}

type Row = { readonly [to: string]: number };
type Tables = { readonly [group: string]: { readonly [from: string]: Row } };

function checkTables(check: Check, tables: Tables): void {
  const { groups, say, named } = check;
  for (const [group, table] of Object.entries(tables)) {
    const path: Path = ['chooser', 'routes', group];
    named(path, 'group', group, groups);
    if (!Object.hasOwn(table, 'start')) {
      say([...path, 'start'], 'start is missing; expected the chances of each first stop', { code: 'type' });
    }
    for (const [from, row] of Object.entries(table)) checkRow(check, group, from, row);
  }
  // A misspelt group is told once, as misspelt.
  const isMisspelt = Object.keys(tables).some((group) => !groups.includes(group));
  const without = isMisspelt ? [] : groups.filter((group) => !Object.hasOwn(tables, group));
  for (const group of without) {
    say(['chooser', 'routes', group], `${group} is missing; expected the routes of every group`, {
      code: 'type',
    });
  }
}

function checkRow(
  { scenario, groups, measures, say, named }: Check,
  group: string,
  from: string,
  row: Row,
): void {
  const path: Path = ['chooser', 'routes', group, from];
  if (from !== 'start') named(path, 'measure', from.replace(/^(renege|balk):/, ''), measures);
  for (const to of Object.keys(row)) {
    if (to === 'leave' || to === 'search') continue;
    named([...path, to], 'measure', to, measures);
    const entering = scenario.measures?.[to]?.groups;
    if (entering !== undefined && groups.includes(group) && !entering.includes(group)) {
      say([...path, to], `group ${group} may not enter ${to}`, { hint: `see measures.${to}.groups` });
    }
  }
  const sum = Object.values(row).reduce((total, chance) => total + (chance ?? 0), 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    say(path, `invalid ${from}: the chances sum to ${rounded(sum)}; expected 1`, { code: 'range' });
  }
}
