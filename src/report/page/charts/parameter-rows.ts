// Parameters of a fit and of parameter sets that fit, each placed between the ends of how far it might go.

import { posteriorTable } from '../../fit-tables.js';
import type { Context } from '../context.js';
import type { LoadedEnsemble, LoadedFit } from '../loaded-fit.js';
import { parameterValue } from '../study-names.js';

/** How wide the interval of a fitted parameter is drawn, in standard deviations. */
const NORMAL_95 = 1.959963984540054;

export interface ParameterRow {
  readonly name: string;
  /** Ends of the whole scale: how far the fit might go, or the prior. */
  readonly whole: readonly [number, number];
  /** What is drawn pale: the range of the evidence, or the prior. */
  readonly band: readonly [number, number];
  readonly mean: number;
  /** Within the whole. */
  readonly low: number;
  readonly high: number;
  /** Before the fit; absent where that has no meaning. */
  readonly before?: number;
  readonly isLog: boolean;
  /** Left the range of the evidence. */
  readonly isOutside: boolean;
  readonly text: string;
}

/** Fitted values with how far the targets leave them open. */
export function fittedRows(context: Context, { calibration }: LoadedFit): readonly ParameterRow[] {
  return calibration.uncertainties.map((one) => {
    const [least, most] = one.bounds;
    const within = (value: number) => Math.min(most, Math.max(least, value));
    const [low, high] = [-1, 1].map((sign) => within(one.value + sign * NORMAL_95 * one.spread));
    const unit = { unit: one.unit };
    return {
      name: one.name,
      whole: one.bounds,
      band: one.range,
      mean: one.value,
      low: low!,
      high: high!,
      before: one.start,
      isLog: false,
      isOutside: one.leavesRange,
      text: context.words.say('fitted.value', {
        value: shortValue(context, one.value, unit),
        low: shortValue(context, low!),
        high: shortValue(context, high!),
        where: one.leavesRange ? 'outside' : one.atBound ? 'end' : 'inside',
      }),
    };
  });
}

/** What the sets that fit leave of each prior: 5 and 95 % and the median, by weight. */
export function posteriorRows(context: Context, ensemble: LoadedEnsemble): readonly ParameterRow[] {
  return posteriorTable(ensemble).map(({ name, quantiles: [low, mean, high] }, k) => {
    const { low: least, high: most, scale } = ensemble.priors[k]!;
    return {
      name,
      whole: [least, most],
      band: [least, most],
      mean,
      low,
      high,
      isLog: scale === 'log',
      isOutside: false,
      text: context.words.say('posterior.value', {
        median: shortValue(context, mean),
        low: shortValue(context, low),
        high: shortValue(context, high),
        least: shortValue(context, least),
        most: shortValue(context, most),
      }),
    };
  });
}

/** Share of the width of the prior that the middle nine tenths of the sets keep. */
export function keptShare({ low, high, whole: [least, most], isLog }: ParameterRow): number {
  const at = (value: number) => (isLog ? Math.log(value) : value);
  return (at(high) - at(low)) / (at(most) - at(least));
}

/** A value with three digits, and its unit. */
export function shortValue(context: Context, value: number, { unit } = { unit: '' }): string {
  return parameterValue(context, { unit: unit.trim() }, Number(value.toPrecision(3)));
}
