// What a baseline holds of a scenario as it is today.

import { type Problem, ScenarioError } from '../../errors/errors.js';
import type { BaselineEntry, ExactEntry, HeldQuantity, StatisticalEntry } from '../../scenario/baseline.js';
import { nearestName } from '../../scenario/nearest-name.js';
import type { Checked } from './run-checks.js';
import { keptMean, samplesOf } from './statistical-verdict.js';
import { summaryDigests } from './summary-digests.js';
import { metricNumbers, runNumbers } from './summary-numbers.js';

/** Difference that does not matter: in a quantity's own unit, or as a share of its mean; > 0. */
export type Tolerance = { readonly amount: number } | { readonly share: number };

/** How an entry is to be held. */
export type Holding =
  | { readonly mode: 'exact' }
  | {
      readonly mode: 'statistical';
      /** In (0, 1), of all quantities together. */
      readonly level: number;
      /** Addresses, at least one. */
      readonly quantities: readonly string[];
      /** Of the quantities that are not held yet. */
      readonly tolerance: Tolerance | undefined;
      /** Tolerances that stay, by address. */
      readonly held: { readonly [address: string]: { readonly tolerance: number } };
    };

/** What made an entry. */
export interface MadeBy {
  readonly software: string;
  readonly node: string;
}

/**
 * The entry of a scenario.
 *
 * @param reason - which of the reasons it is made for, from 1
 * @throws ScenarioError when a quantity is not there, or has no tolerance
 */
export function baselineEntry(
  checked: Checked,
  holding: Holding,
  made: MadeBy & { readonly reason: number },
): BaselineEntry {
  const { plan, fingerprints, summary } = checked;
  const { set, seed, scenario, replications } = plan;
  const { software, node, reason } = made;
  const head = { set, seed, parameters: scenario.hash, software, node, reason };
  if (holding.mode === 'exact') {
    return {
      mode: 'exact',
      ...head,
      fingerprints,
      summary: summaryDigests(summary),
      numbers: runNumbers(summary),
    } satisfies ExactEntry;
  }
  const { level } = holding;
  const quantities = heldQuantities(checked, holding);
  return { mode: 'statistical', ...head, replications, level, quantities } satisfies StatisticalEntry;
}

function heldQuantities(
  checked: Checked,
  { quantities, tolerance, held }: Extract<Holding, { readonly mode: 'statistical' }>,
): { readonly [address: string]: HeldQuantity } {
  const samples = samplesOf(checked);
  const problems: Problem[] = [];
  const say = (message: string, hint: string) => problems.push({ code: 'override', message, hint });
  const entries = quantities.flatMap((address) => {
    const values = samples(address);
    if (values.length < Math.max(2, checked.plan.replications)) {
      say(...whyNot(checked, address, values.length));
      return [];
    }
    const mean = keptMean(values);
    const width = held[address]?.tolerance ?? widthOf(tolerance, mean.mean);
    if (width === undefined || !(width > 0)) {
      say(
        `${address} has mean ${mean.mean} and no tolerance above 0`,
        'say what difference does not matter, as in --tolerance 0.01, or as a share of the mean, --tolerance 2%',
      );
      return [];
    }
    return [[address, { ...mean, tolerance: width }] as const];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return Object.fromEntries(entries);
}

function widthOf(tolerance: Tolerance | undefined, mean: number): number | undefined {
  if (tolerance === undefined) return undefined;
  return 'amount' in tolerance ? tolerance.amount : tolerance.share * Math.abs(mean);
}

function whyNot({ plan, summary }: Checked, address: string, n: number): [message: string, hint: string] {
  if (n > 0) {
    const message = `${n} of ${plan.replications} replications of ${plan.file} have a number ${address}; expected all, and at least 2`;
    return [message, 'take more replications, a larger scale or another quantity'];
  }
  const known = Object.keys({ ...runNumbers(summary), ...metricNumbers(summary) });
  const near = nearestName(address, known);
  const hint =
    near === undefined ? `there are, among others, ${known.slice(0, 5).join(', ')}` : `did you mean ${near}?`;
  return [`${plan.file} has no quantity ${address}`, hint];
}
