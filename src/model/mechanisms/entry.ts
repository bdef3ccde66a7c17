// Who arrives: attributes of a newcomer, drawn through a Gaussian copula of their normal scores, all from
// the person's own key. An attribute that does not vary draws nothing.

import { ModelError } from '../../errors/errors.js';
import { drawAddress } from '../../random/address.js';
import type { Distribution } from '../../random/distribution.js';
import { normalQuantile } from '../../random/normal.js';
import { compileQuantile, compileScoreQuantile } from '../../random/quantile.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import { type Attribute, BARRIERS, type GroupParameters } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';

/** Order of the attributes in the copula and in the address of their draws. */
const ATTRIBUTES: readonly Attribute[] = [...BARRIERS, 'motivation', 'trust'];
const MOTIVATION = ATTRIBUTES.indexOf('motivation');
const TRUST = ATTRIBUTES.indexOf('trust');

/** Writes a newcomer's fixed and starting attributes. The key must be set. */
export type Entry = (store: PersonStore, person: number) => void;

/** @throws ModelError when the correlations are not positive definite together */
export function compileEntry(group: GroupParameters): Entry {
  const laws = ATTRIBUTES.map((attribute) => lawOf(group, attribute));
  const constants = laws.map((law) => (law.kind === 'deterministic' ? law.value : undefined));
  const quantiles = laws.map((law) => compileScoreQuantile(law));
  const varies = constants.some((value) => value === undefined);
  const factor = group.correlations.length === 0 ? undefined : choleskyFactor(group);
  const capacity = compileQuantile(group.workCapacity);
  const capacityVaries = group.workCapacity.kind !== 'deterministic';
  const independent = new Float64Array(ATTRIBUTES.length);
  // Those that do not vary are filled in once.
  const values = Float64Array.from(constants, (value) => value ?? 0);

  return (store, person) => {
    const key0 = store.key0[person * WORDS]!;
    const key1 = store.key1[person * WORDS]!;
    const address = drawAddress(DECISION.attribute, 0);
    if (varies) {
      for (let i = 0; i < values.length; i++) {
        independent[i] =
          factor === undefined && constants[i] !== undefined
            ? 0
            : normalQuantile(uniformAt(key0, key1, address, i));
      }
    }
    for (let i = 0; varies && i < values.length; i++) {
      if (constants[i] !== undefined) continue;
      let score = independent[i]!;
      if (factor !== undefined) {
        score = 0;
        for (let j = 0; j <= i; j++) score += factor[i * values.length + j]! * independent[j]!;
      }
      values[i] = quantiles[i]!(score);
    }
    for (let k = 0; k < BARRIERS.length; k++) store.barriers[person + k] = values[k]!;
    store.motivation[person] = values[MOTIVATION]!;
    store.ownMotivation[person] = values[MOTIVATION]!;
    store.trust[person] = values[TRUST]!;
    store.ownTrust[person] = values[TRUST]!;
    store.workCapacity[person] = capacityVaries
      ? capacity(uniformAt(key0, key1, drawAddress(DECISION.workCapacity, 0), 0))
      : capacity(0.5);
    store.hidden[person * WORDS] = chance(group.hiddenShare, key0, key1, DECISION.hidden);
    store.attached[person * WORDS] = chance(group.attachedShare, key0, key1, DECISION.attached);
  };
}

function chance(share: number, key0: number, key1: number, decision: number): 0 | 1 {
  if (share === 0) return 0;
  return uniformAt(key0, key1, drawAddress(decision, 0), 0) < share ? 1 : 0;
}

function lawOf(group: GroupParameters, attribute: Attribute): Distribution {
  if (attribute === 'motivation') return group.motivation;
  if (attribute === 'trust') return group.trust;
  return group.barriers[attribute];
}

/** Lower triangle L with L Lᵀ the correlation matrix, row by row. */
function choleskyFactor(group: GroupParameters): Float64Array {
  const n = ATTRIBUTES.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  for (const { between, value } of group.correlations) {
    const [i, j] = [ATTRIBUTES.indexOf(between[0]), ATTRIBUTES.indexOf(between[1])];
    matrix[i * n + j] = value;
    matrix[j * n + i] = value;
  }
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i === j) {
        if (!(sum > 0)) {
          throw new ModelError(
            'impossible-parameters',
            `the correlations of group ${group.id} cannot hold together; make one of them smaller`,
          );
        }
        factor[i * n + i] = Math.sqrt(sum);
      } else {
        factor[i * n + j] = sum / factor[j * n + j]!;
      }
    }
  }
  return factor;
}
