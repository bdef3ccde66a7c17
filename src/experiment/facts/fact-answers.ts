// Why a run has no answer for a quantity: it ends too early, or the scenario has no such people, measure or
// target. Said before anything is simulated.

import { HORIZONS } from '../../attribution/effect-sums.js';
import { horizonsWithin } from '../../attribution/frozen-effects.js';
import { furthestMonth, type Metric } from '../../metrics/definition.js';
import { type FactQuantity, monthsRead } from '../../metrics/fact.js';
import type { Model } from '../../model/model.js';
import { runFit } from '../run-fit.js';
import type { Target } from '../summary.js';

/** What kind of lack it is, and in words. */
export interface NoAnswer {
  readonly kind: 'horizon' | 'lacking';
  readonly why: string;
}

/** Why there is no answer; undefined when there is one. */
export function noAnswer(
  quantity: FactQuantity,
  model: Model,
  metrics: readonly Metric[],
  targets: readonly Target[],
): NoAnswer | undefined {
  const { measures, groups, horizon } = runFit(model);
  const lacking = (what: string) => ({ kind: 'lacking' as const, why: `this scenario has no ${what}` });
  const some = quantity as { readonly measures?: readonly string[]; readonly groups?: readonly string[] };
  const absent = some.measures?.filter((id) => !measures.includes(id)) ?? [];
  if (absent.length > 0 && absent.length === some.measures?.length)
    return lacking(`measure ${absent.join(', ')}`);
  const strangers = [...(some.groups ?? []), ...('group' in quantity ? [quantity.group] : [])].filter(
    (id) => !groups.includes(id),
  );
  if (strangers.length > 0) return lacking(`group ${strangers.join(', ')}`);
  if (quantity.kind === 'targets') {
    const missing = quantity.ids.filter((id) => !targets.some((target) => target.id === id));
    if (missing.length > 0)
      return lacking(
        missing.length === 1 ? `target ${missing[0]}` : `targets ${missing[0]} to ${missing.at(-1)}`,
      );
  }
  const metric = quantity.kind === 'metric' ? metrics.find(({ id }) => id === quantity.metric) : undefined;
  const months = metric === undefined ? monthsRead(quantity) : furthestMonth(metric);
  const late = (possible: number) => ({
    kind: 'horizon' as const,
    why: `it is read ${months} months on, and people are followed for ${possible}; add --set time.followUp='${Math.ceil(months / 12)} years'`,
  });
  if (quantity.kind === 'effect' || quantity.kind === 'rateVersusEffect') {
    if (!(HORIZONS as readonly number[]).includes(months)) {
      return { kind: 'horizon', why: `effects are followed for ${HORIZONS.at(-1)} months at most` };
    }
    const possible = horizonsWithin(model.parameters.time.followUpDays);
    return possible.includes(months) ? undefined : late(possible.at(-1) ?? 0);
  }
  return months > horizon ? late(horizon) : undefined;
}
