// Which measure a caseworker picks. Utility of a measure = knowledge-weighted expected gain, by what is
// believed about the person and about the measure + a soft gate on perceived nearness to work − the wait
// (with an extra weight under placement pressure) + the log of its fixed share of first referrals ("the
// most common", for those who know little) + a Gumbel draw. Nothing is coded about second-best choices:
// they follow from the wait. Beliefs about measures are a table of their own, never their true content.

import { drawAddress } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import type { CompiledMeasure, Model } from '../model.js';
import { BARRIERS } from '../parameters.js';
import { type PersonStore, WORDS } from '../person-store.js';
import type { Surroundings } from '../surroundings.js';
import { burdenOf } from './burden.js';

const COUNT = BARRIERS.length;

/** Index of the chosen measure, or −1 for none. */
export function chooseMeasure(
  model: Model,
  store: PersonStore,
  surroundings: Surroundings,
  person: number,
  knowledge: number,
  now: number,
): number {
  const { choice } = model.parameters;
  const group = store.group[person * WORDS]!;
  const occasion = store.occasion[person * WORDS]!;
  const nearness = perceivedNearness(model, store, person);
  const gainWeight =
    choice.gainWeight *
    choice.allocationSkill *
    (model.strength.knowledge === 0 ? 1 : (knowledge / model.knowledgeMean) ** model.strength.knowledge);
  const key0 = store.key0[person * WORDS]!;
  const key1 = store.key1[person * WORDS]!;
  const address = drawAddress(DECISION.choice, occasion);
  let best = -1;
  let bestUtility =
    model.noMeasureConstant[group]! +
    model.noMeasureLogShare[group]! +
    gumbelOf(uniformAt(key0, key1, address, model.noMeasureHash));
  for (const measure of model.choosable[group]!) {
    if (!isEligible(store, person, measure, now)) continue;
    const queue = measure.queueOf(group, store.region[person * WORDS]!);
    if (queue < 0 || surroundings.isClosed(queue, now)) continue;
    const wait = surroundings.publishedWait(queue, now);
    const waitCost =
      (wait > measure.dateDelay ? choice.waitCostFixed * model.strength.waitingCost : 0) +
      wait *
        (choice.waitCostPerDay * model.strength.waitingCost +
          choice.placementPressurePerDay * model.strength.placementPressure);
    const known =
      gainWeight * believedGain(store, measure) +
      measure.nearnessSlope * model.strength.nearnessGate * nearness -
      waitCost +
      measure.logStartShare[group]!;
    const u = uniformAt(key0, key1, address, measure.hash);
    if (fallsShort(u, bestUtility - known)) continue;
    const utility = known + gumbelOf(u);
    if (utility > bestUtility) {
      bestUtility = utility;
      best = measure.index;
    }
  }
  return best;
}

/** Whether the rules let a person enter a measure now. */
export function isEligible(
  store: PersonStore,
  person: number,
  measure: CompiledMeasure,
  now: number,
): boolean {
  return (
    measure.admits[store.group[person * WORDS]!]! &&
    now - store.registeredDay[person]! >= measure.afterDays &&
    store.starts[store.visitCell(person, measure.index)]! < measure.maximumStints
  );
}

/** Nearness to work as the caseworker sees it: believed relief of burden against the reference, bounded. */
function perceivedNearness(model: Model, store: PersonStore, person: number): number {
  const { nearnessBound, attachmentWeight } = model.parameters.choice;
  const seen =
    model.burden.reference -
    burdenOf(model.burden, store.beliefs, 0) +
    (store.attached[person * WORDS] === 1 ? attachmentWeight : 0);
  return nearnessBound === 0 ? 0 : nearnessBound * Math.tanh(seen / nearnessBound);
}

/** Believed gain in log hazard from a full dose. */
function believedGain(store: PersonStore, measure: CompiledMeasure): number {
  let gain = 0;
  for (let k = 0; k < COUNT; k++) gain += measure.believedGain[k]! * store.beliefs[k]!;
  return gain;
}

/** A standard Gumbel draw: the quantile of a uniform. */
function gumbelOf(u: number): number {
  return -Math.log(-Math.log(u));
}

/**
 * Whether the Gumbel draw of `u` is certainly below `needed`, told without a logarithm: most measures lose by
 * far. Since −log u ≥ 1 − u, the draw is at most −log(1 − u), and e^x is above its first terms.
 */
function fallsShort(u: number, needed: number): boolean {
  return needed > 0 && (1 - u) * (1 + needed * (1 + needed * (0.5 + needed / 6))) > 1 + 1e-9;
}
