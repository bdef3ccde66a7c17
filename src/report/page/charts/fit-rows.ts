// Targets of a fit beside the model: rates, effects and volumes apart, each in the unit shown.

import type { FittedTarget } from '../../../experiment/calibration/calibrate.js';
import type { Context } from '../context.js';
import type { LoadedFit } from '../loaded-fit.js';

export type FitKind = 'rates' | 'effects' | 'volumes';

export interface FitRow {
  readonly id: string;
  readonly name: string;
  readonly published: number;
  readonly error: number;
  readonly model: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly target: FittedTarget;
}

export interface FitPanel {
  readonly kind: FitKind;
  readonly rows: readonly FitRow[];
  /** Root mean squared difference between model and published value, in the unit shown. */
  readonly rootMeanSquare: number;
}

const KINDS: readonly FitKind[] = ['rates', 'effects', 'volumes'];

function kindOf({ kind }: FittedTarget): FitKind {
  if (kind === 'metric') return 'rates';
  return kind === 'starts' || kind === 'stock' ? 'volumes' : 'effects';
}

/** Shares in per cent or points, months and persons as they are. */
function factorOf({ kind }: FittedTarget): number {
  return kind === 'metric' || kind === 'effect' ? 100 : 1;
}

/** Kinds that the fit has, in their order; rates from the highest published down. */
export function fitPanels(context: Context, { calibration, rates }: LoadedFit): readonly FitPanel[] {
  return KINDS.flatMap((kind) => {
    const own = calibration.targets.filter((target) => kindOf(target) === kind);
    if (own.length === 0) return [];
    const rows = own.map((target) => fitRow(context, target, rates));
    const square = rows.reduce((sum, { model, published }) => sum + (model - published) ** 2, 0);
    return [
      {
        kind,
        rows: kind === 'rates' ? rows.sort((a, b) => b.published - a.published) : rows,
        rootMeanSquare: Math.sqrt(square / rows.length),
      },
    ];
  });
}

function fitRow(context: Context, target: FittedTarget, rates: LoadedFit['rates']): FitRow {
  const { words } = context;
  const factor = factorOf(target);
  const digits = kindOf(target) === 'volumes' ? 0 : 1;
  const shown = (value: number) => words.number(value * factor, digits);
  const { id, model, low, high, published, error } = target;
  const rate = target.kind === 'metric' ? rates.find((one) => one.id === id) : undefined;
  return {
    id,
    name:
      rate === undefined
        ? id
        : words.say('outcome.of', { outcome: context.measure(rate.measure), of: context.group(rate.group) }),
    published: published * factor,
    error: error * factor,
    model: model * factor,
    low: low * factor,
    high: high * factor,
    text: words.say('fitted.against', {
      model: shown(model),
      low: shown(low),
      high: shown(high),
      published: shown(published),
      error: shown(error),
    }),
    target,
  };
}
