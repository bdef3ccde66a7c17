// Bars of a tornado, the longest first: parts of the variance where there are indices, else what the screening found.

import type {
  Analysis,
  Indexed,
  Screened,
  SensitivitySummary,
} from '../../../experiment/study/study-summary.js';
import type { StudyOutcome } from '../../../scenario/study-plan.js';
import type { Context } from '../context.js';
import { outcomeValue, parameterName, parameterRange, shownFactor } from '../study-names.js';

export interface TornadoBar {
  readonly name: string;
  readonly range: string;
  /** In the unit shown: per cent of the variance, or the outcome's. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Part of the bar that the parameter makes alone; all of it where that is not known. */
  readonly alone: number;
  readonly verdict: Indexed['verdict'] | 'screening';
  readonly text: string;
}

export interface Tornado {
  readonly analysis: Analysis;
  readonly outcome: StudyOutcome;
  readonly bars: readonly TornadoBar[];
  /** Per cent of the variance that chance makes; only beside indices. */
  readonly chance: number | undefined;
}

/** One for each analysis, in their order; no bars where there is nothing to draw. */
export function tornados(context: Context, summary: SensitivitySummary): readonly Tornado[] {
  return summary.analyses.map((analysis) => {
    const outcome = summary.outcomes.find(({ id }) => id === analysis.outcome)!;
    const { indices, screening, chance } = analysis;
    const named = (k: number) => ({
      name: parameterName(context, summary.parameters[k]!),
      range: parameterRange(context, summary.parameters[k]!),
    });
    const bars =
      indices !== undefined
        ? indices.map((index) => ({ ...named(index.parameter), ...indexBar(context, index) }))
        : analysis.without === 'never-moves'
          ? []
          : [...(screening ?? [])]
              .sort((a, b) => b.meanAbsolute - a.meanAbsolute)
              .map((screened) => ({
                ...named(screened.parameter),
                ...screenedBar(context, outcome, screened),
              }));
    return {
      analysis,
      outcome,
      bars,
      chance: indices === undefined || chance === undefined ? undefined : chance.share * 100,
    };
  });
}

function indexBar({ words }: Context, { total, first, verdict }: Indexed) {
  const whole = (share: number) => words.number(share * 100, 0);
  return {
    mean: total.value * 100,
    low: total.low * 100,
    high: total.high * 100,
    alone: Math.min(Math.max(0, first.value), Math.max(0, total.value)) * 100,
    verdict,
    text: words.say('tornado.value', {
      mean: words.say('rate.exact', { mean: whole(total.value) }),
      low: whole(total.low),
      high: whole(total.high),
    }),
  };
}

function screenedBar(context: Context, outcome: StudyOutcome, { meanAbsolute, low, high }: Screened) {
  const factor = shownFactor(outcome);
  const shown = (value: number) => outcomeValue(context, outcome, value, meanAbsolute);
  return {
    mean: meanAbsolute * factor,
    low: low * factor,
    high: high * factor,
    alone: meanAbsolute * factor,
    verdict: 'screening' as const,
    text: context.words.say('tornado.value', {
      mean: shown(meanAbsolute),
      low: shown(low),
      high: shown(high),
    }),
  };
}
