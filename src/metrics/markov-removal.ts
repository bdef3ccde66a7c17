// The Markov removal effect: chains as walks from the start over measures to success or failure. Taking a
// measure away means that every step into it fails; what then is lost of the chance of success is its removal
// effect, and success is shared out in proportion. The chance is solved for exactly from the walk's absorbing
// chain, so walks that come back to a measure, or stay with it, are counted however often they do.
//
// Source: Anderl, Becker, von Wangenheim and Schumann 2016, Mapping the customer journey, International Journal
// of Research in Marketing 33; absorbing chains: Kemeny and Snell, Finite Markov Chains, chapter 3.

import { ScenarioError } from '../errors/errors.js';
import type { Chain } from './chains.js';

/** States beyond which the equations take too long. */
const MOST_STATES = 1500;

/** Where a walk can go from a state, and how often it did. */
interface State {
  /** Measure entered last; −1 at the start. */
  readonly measure: number;
  total: number;
  success: number;
  readonly next: Map<number, number>;
}

/**
 * Credit of each measure in successful chains.
 *
 * @param order - measures back on which the next step depends, ≥ 1
 * @returns undefined when there is no success, or no removal loses any
 * @throws ScenarioError `limit` when so long a memory makes too many states
 */
export function markovCredit(
  chains: readonly Chain[],
  measures: number,
  order: number,
): readonly number[] | undefined {
  const effects = removalEffects(chains, measures, order);
  const successes = chains.filter(({ success }) => success).length;
  const total = effects.reduce((sum, effect) => sum + effect, 0);
  if (successes === 0 || !(total > 0)) return undefined;
  return effects.map((effect) => (successes * effect) / total);
}

/** By measure: the share of the chance of success that is lost without it, in [0, 1]. */
export function removalEffects(chains: readonly Chain[], measures: number, order: number): readonly number[] {
  const states = statesOf(chains, order);
  const whole = successFrom(states, undefined);
  const seen = new Set(states.map(({ measure }) => measure));
  return Array.from({ length: measures }, (_, measure) =>
    whole > 0 && seen.has(measure) ? 1 - successFrom(states, measure) / whole : 0,
  );
}

/** Observed states, the start first. */
function statesOf(chains: readonly Chain[], order: number): readonly State[] {
  const states: State[] = [{ measure: -1, total: 0, success: 0, next: new Map() }];
  const index = new Map<string, number>([['', 0]]);
  for (const { touches, success } of chains) {
    let here = 0;
    const memory: number[] = [];
    for (const { measure } of touches) {
      memory.push(measure);
      if (memory.length > order) memory.shift();
      const key = memory.join(' ');
      let there = index.get(key);
      if (there === undefined) {
        there = states.length;
        if (there >= MOST_STATES) throw tooMany(order);
        index.set(key, there);
        states.push({ measure, total: 0, success: 0, next: new Map() });
      }
      const from = states[here]!;
      from.total++;
      from.next.set(there, (from.next.get(there) ?? 0) + 1);
      here = there;
    }
    const last = states[here]!;
    last.total++;
    if (success) last.success++;
  }
  return states;
}

/** Chance of success from the start, when steps into `removed` fail: x = Q x + r, solved. */
function successFrom(states: readonly State[], removed: number | undefined): number {
  const n = states.length;
  const rows = states.map(({ measure, total, success, next }, i) => {
    const row = new Float64Array(n + 1);
    row[i] = 1;
    if (total === 0 || (removed !== undefined && measure === removed)) return row;
    for (const [there, times] of next) {
      if (states[there]!.measure !== removed) row[there] = row[there]! - times / total;
    }
    row[n] = success / total;
    return row;
  });
  return solve(rows)[0]!;
}

/** Gauss with the largest pivot; every state leads out, so the equations have one solution. */
function solve(rows: Float64Array[]): Float64Array {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const top = rows[k]!;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i]!;
      const factor = row[k]! / top[k]!;
      if (factor === 0) continue;
      for (let j = k; j <= n; j++) row[j] = row[j]! - factor * top[j]!;
    }
  }
  const x = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k]!;
    let value = row[n]!;
    for (let j = k + 1; j < n; j++) value -= row[j]! * x[j]!;
    x[k] = value / row[k]!;
  }
  return x;
}

function tooMany(order: number): ScenarioError {
  return new ScenarioError([
    {
      code: 'limit',
      message: `a Markov chain of order ${order} has more than ${MOST_STATES} states here`,
      hint: 'choose a lower order',
    },
  ]);
}
