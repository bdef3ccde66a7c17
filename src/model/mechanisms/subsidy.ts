// The wage subsidy. An offer with a subsidy comes on a clock of its own, at a share of the job hazard, to
// those who are eligible; part of eligible people's ordinary hires carry one too. How much of it is
// deadweight is not set anywhere: it is found by taking subsidies away one at a time.
//
// An offer needs a free place at the instant it comes, else it lapses and the next one is awaited. By
// thinning this is the same law as a clock that runs only while a place is free, without touching
// everybody's clock whenever the last place is taken or given back.

import { drawAddress } from '../../random/address.js';
import { uniformAt } from '../../random/threefry.js';
import { DECISION } from '../decisions.js';
import type { CompiledMeasure, Model } from '../model.js';
import { type PersonStore, WORDS } from '../person-store.js';
import { burdenOf } from './burden.js';

/** The subsidised measure a person could get now, or undefined. */
export function subsidyFor(
  model: Model,
  store: PersonStore,
  person: number,
  now: number,
): CompiledMeasure | undefined {
  const measure = model.subsidyOf[store.group[person * WORDS]!];
  if (measure === undefined) return undefined;
  const group = model.groups[store.group[person * WORDS]!]!;
  const waited = now >= subsidyFrom(model, store, person);
  if (!waited && store.hadStint[person * WORDS] === 0) return undefined;
  if (
    !measure.admits[group.index]! ||
    store.starts[store.visitCell(person, measure.index)]! >= measure.maximumStints
  )
    return undefined;
  return measure;
}

/** Day from which on a person may get a subsidy without having been in a measure. */
export function subsidyFrom(model: Model, store: PersonStore, person: number): number {
  return (
    store.registeredDay[person]! + model.groups[store.group[person * WORDS]!]!.parameters.subsidyAfterDays
  );
}

/** Whether the employer of an ordinary hire claims a subsidy for it. */
export function claimsSubsidy(model: Model, store: PersonStore, person: number): boolean {
  const strength = model.strength.subsidyOffer;
  if (strength === 0 || model.parameters.subsidy.claimShare === 0) return false;
  const u = uniformAt(
    store.key0[person * WORDS]!,
    store.key1[person * WORDS]!,
    drawAddress(DECISION.claim, store.job[person * WORDS]!),
    0,
  );
  return u < model.parameters.subsidy.claimShare;
}

/** Whether the job goes on when the subsidy ends: logistic in the burden above the reference. */
export function staysAfterSubsidy(model: Model, store: PersonStore, person: number): boolean {
  const strength = model.strength.subsidyRetention;
  if (strength === 0) return true;
  const { stayIntercept, staySlope } = model.parameters.subsidy;
  const burden = burdenOf(model.burden, store.barriers, person);
  const logit = stayIntercept - strength * staySlope * (burden - model.burden.reference);
  const u = uniformAt(
    store.key0[person * WORDS]!,
    store.key1[person * WORDS]!,
    drawAddress(DECISION.stay, store.job[person * WORDS]!),
    0,
  );
  return u < 1 / (1 + Math.exp(-logit));
}
