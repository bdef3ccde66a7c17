// What a sensitivity analysis says, in sentences. One parameter is called the one that matters most only where its whole
// interval lies above those of all others.

import { NEGLIGIBLE } from '../../../experiment/study/analyse-outcome.js';
import type { Analysis, Indexed, SensitivitySummary } from '../../../experiment/study/study-summary.js';
import type { Context } from '../context.js';
import { outcomeInScenario, outcomeValue, parameterName, unitName } from '../study-names.js';

/** Part of the variance from which chance is called the larger half, and up to which indices can be read as they stand. */
const [DOMINATES, TOLERABLE] = [0.5, 0.1];

/** What the outcome hangs on, in one sentence. */
export function mainSentence(context: Context, summary: SensitivitySummary, analysis: Analysis): string {
  const { words } = context;
  const outcome = outcomeInScenario(context, summary, analysis);
  const { indices, without } = analysis;
  if (without === 'never-moves') return words.say('sensitivity.neverMoves', { outcome });
  if (without === 'no-number') return words.say('sensitivity.noNumber', { outcome });
  if (without === 'all-dropped') return words.say('sensitivity.allDropped', { outcome });
  if (indices === undefined) return screenedSentence(context, summary, analysis);
  const matter = indices.filter(({ verdict }) => verdict === 'matters');
  const [first, ...others] = matter;
  if (first === undefined) return words.say('sensitivity.noneMatter', { outcome });
  const one = { outcome, parameter: named(context, summary, first), ...partWords(context, first) };
  if (isAbove(first.total.low, indices, first)) return words.say('sensitivity.most', one);
  return others.length === 0
    ? words.say('sensitivity.only', one)
    : words.say('sensitivity.several', {
        outcome,
        list: words.list(
          matter.map((index) =>
            words.say('sensitivity.part', {
              parameter: named(context, summary, index),
              ...partWords(context, index),
            }),
          ),
        ),
      });
}

/** Above the upper ends of all others, of which there is one. */
function isAbove(low: number, indices: readonly Indexed[], but: Indexed): boolean {
  return indices.length > 1 && indices.every((one) => one === but || one.total.high < low);
}

function screenedSentence(context: Context, summary: SensitivitySummary, analysis: Analysis): string {
  const { words } = context;
  const outcome = outcomeInScenario(context, summary, analysis);
  const order = [...(analysis.screening ?? [])].sort((a, b) => b.meanAbsolute - a.meanAbsolute);
  const [first, ...others] = order;
  const unit = summary.outcomes.find(({ id }) => id === analysis.outcome)!;
  if (first === undefined || first.low <= 0 || others.some(({ high }) => high >= first.low))
    return words.say('sensitivity.movesOpen', { outcome });
  return words.say('sensitivity.moves', {
    outcome,
    parameter: named(context, summary, first),
    low: outcomeValue(context, unit, first.low, first.meanAbsolute),
    high: outcomeValue(context, unit, first.high, first.meanAbsolute),
    unit: unitName(context, unit),
  });
}

/** What else there is to say of an outcome. */
export function otherSentences(
  context: Context,
  summary: SensitivitySummary,
  analysis: Analysis,
): readonly string[] {
  const { words } = context;
  const { indices = [] } = analysis;
  const negligible = words.number(NEGLIGIBLE * 100, 0);
  const list = (some: readonly Indexed[]) => words.list(some.map((one) => named(context, summary, one)));
  const those = (
    key: 'sensitivity.hardly' | 'sensitivity.nothing' | 'sensitivity.untold',
    verdict: Indexed['verdict'],
  ) => {
    const some = indices.filter((one) => one.verdict === verdict);
    return some.length === 0 ? [] : [words.say(key, { negligible, list: list(some) })];
  };
  const together = indices.filter(({ interacts }) => interacts);
  return [
    ...those('sensitivity.hardly', 'hardly'),
    ...those('sensitivity.nothing', 'nothing'),
    ...those('sensitivity.untold', 'not-told'),
    ...(indices.length < 2
      ? []
      : [
          together.length === 0
            ? words.say('sensitivity.notTogether')
            : words.say('sensitivity.together', { list: list(together) }),
        ]),
    ...chanceSentences(context, summary, analysis),
  ];
}

/** How much of what differs between points is luck. */
export function chanceSentences(
  { words }: Context,
  { replications }: SensitivitySummary,
  { chance, indices }: Analysis,
): readonly string[] {
  if (replications < 2) return [words.say('study.chanceUnknown')];
  if (chance === undefined) return [];
  const { share } = chance;
  return [
    words.say('study.chance', { share: words.number(share * 100, share < 0.1 ? 1 : 0) }),
    ...(share >= DOMINATES
      ? [words.say('study.chanceDominates')]
      : share >= TOLERABLE && indices !== undefined
        ? [words.say('sensitivity.chanceIn')]
        : []),
  ];
}

function named(
  context: Context,
  { parameters }: SensitivitySummary,
  { parameter }: { readonly parameter: number },
): string {
  return parameterName(context, parameters[parameter]!);
}

/** A part of the variance is within 0 and 100 %, whatever an estimate from few rows says. */
function partWords({ words }: Context, { total }: Indexed) {
  const whole = (share: number) => words.number(Math.max(0, Math.min(1, share)) * 100, 0);
  return { low: whole(total.low), high: whole(total.high) };
}
