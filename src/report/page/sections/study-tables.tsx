// What a study found, outcome by outcome, in tables: the ends of a sweep; parameters of a sensitivity analysis.

import type { Analysis, SensitivitySummary, SweepSummary } from '../../../experiment/study/study-summary.js';
import type { Context } from '../context.js';
import {
  outcomeInScenario,
  outcomeName,
  outcomeValue,
  parameterName,
  parameterRange,
  unitName,
  valueWithInterval,
} from '../study-names.js';
import { otherSentences } from './sensitivity-answer.js';
import { cellName } from './sweep-answer.js';

/** The lowest and the highest value of each outcome, their difference and its verdict. */
export function Ranges({ context, summary }: { context: Context; summary: SweepSummary }) {
  const { words } = context;
  const whole = (count: number) => words.number(count, 0);
  return (
    <section aria-labelledby={context.anchor('ranges')}>
      <h2 id={context.anchor('ranges')}>{words.say('ranges.heading')}</h2>
      <p>{words.say('ranges.lead')}</p>
      {summary.verdicts.map((verdict, j) => {
        const outcome = summary.outcomes[j]!;
        const { lowest, highest, difference, mayBeHighest, mayBeLowest, chance } = verdict;
        const row = (key: 'lowest' | 'highest', cell: number | undefined) =>
          cell === undefined ? null : (
            <tr>
              <th scope="row">{words.say(`ranges.${key}`)}</th>
              <td>
                {valueWithInterval(context, outcome, summary.cells[cell]!.values[j]!)}{' '}
                <span class="fine">
                  {words.say('ranges.at', { where: cellName(context, summary, cell) })}
                </span>
              </td>
            </tr>
          );
        return (
          <section key={outcome.id}>
            <h3>
              {words.say('curves.key', {
                outcome: outcomeName(context, outcome),
                unit: unitName(context, outcome),
              })}
            </h3>
            <table class="breaks pairs">
              <tbody>
                {row('highest', highest)}
                {row('lowest', lowest)}
                {difference === undefined ? null : (
                  <tr>
                    <th scope="row">{words.say('ranges.difference')}</th>
                    <td>{valueWithInterval(context, outcome, difference)}</td>
                  </tr>
                )}
                <tr>
                  <th scope="row">{words.say('ranges.verdict')}</th>
                  <td>{words.say(`ranges.${verdict.verdict}`)}</td>
                </tr>
              </tbody>
            </table>
            {verdict.verdict !== 'shown' || mayBeHighest === undefined || mayBeLowest === undefined ? null : (
              <p>
                {words.say('ranges.may', {
                  highest: whole(mayBeHighest),
                  lowest: whole(mayBeLowest),
                  total: whole(summary.cells.length),
                })}
              </p>
            )}
            {chance === undefined ? null : (
              <p>{words.say('study.chance', { share: words.number(chance.share * 100, 1) })}</p>
            )}
          </section>
        );
      })}
    </section>
  );
}

/** Every parameter with what the screening and the indices say of it. */
export function Parameters({ context, summary }: { context: Context; summary: SensitivitySummary }) {
  const { words } = context;
  return (
    <section aria-labelledby={context.anchor('parameters')}>
      <h2 id={context.anchor('parameters')}>{words.say('parameters.heading')}</h2>
      {summary.analyses.map((analysis) => (
        <section key={`${analysis.scenario} ${analysis.outcome}`}>
          <h3>{outcomeInScenario(context, summary, analysis)}</h3>
          <ParameterTable context={context} summary={summary} analysis={analysis} />
          {otherSentences(context, summary, analysis).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
      {summary.rows === 0 ? null : <p class="fine">{words.say('parameters.note')}</p>}
    </section>
  );
}

interface TableProps {
  readonly context: Context;
  readonly summary: SensitivitySummary;
  readonly analysis: Analysis;
}

function ParameterTable({ context, summary, analysis }: TableProps) {
  const { words } = context;
  const { parameters, outcomes, dropped } = summary;
  const outcome = outcomes.find(({ id }) => id === analysis.outcome)!;
  const { indices = [], screening = [] } = analysis;
  const hasIndices = indices.length > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reached by the keyboard
    <section class="scrolls" tabIndex={0} aria-label={words.say('parameters.heading')}>
      <table class="breaks">
        <thead>
          <tr>
            <th scope="col">{words.say('parameters.parameter')}</th>
            <th scope="col" class="number">
              {words.say('parameters.change', { unit: unitName(context, outcome) })}
            </th>
            {hasIndices ? (
              <>
                <th scope="col" class="number">
                  {words.say('parameters.alone')}
                </th>
                <th scope="col" class="number">
                  {words.say('parameters.all')}
                </th>
              </>
            ) : null}
            <th scope="col">{words.say('parameters.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {orderOf(analysis, parameters.length).map((k) => {
            const index = indices.find(({ parameter }) => parameter === k);
            const screened = screening.find(({ parameter }) => parameter === k);
            const verdict = index?.verdict ?? (dropped.includes(k) ? 'dropped' : 'screening');
            return (
              <tr key={k}>
                <th scope="row">
                  {parameterName(context, parameters[k]!)}
                  <span class="fine"> {parameterRange(context, parameters[k]!)}</span>
                </th>
                <td class="number">
                  {screened === undefined
                    ? words.say('none')
                    : words.say('tornado.value', {
                        mean: outcomeValue(context, outcome, screened.meanAbsolute),
                        low: outcomeValue(context, outcome, screened.low, screened.meanAbsolute),
                        high: outcomeValue(context, outcome, screened.high, screened.meanAbsolute),
                      })}
                </td>
                {hasIndices ? (
                  <>
                    <td class="number">{partWithInterval(context, index?.first)}</td>
                    <td class="number">{partWithInterval(context, index?.total)}</td>
                  </>
                ) : null}
                <td>{words.say(`parameters.verdict.${verdict}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** By total index, then by what the screening found. */
function orderOf({ indices = [], screening = [] }: Analysis, parameters: number): readonly number[] {
  const indexed = indices.map(({ parameter }) => parameter);
  const screened = [...screening]
    .sort((a, b) => b.meanAbsolute - a.meanAbsolute)
    .map(({ parameter }) => parameter);
  const all = [...indexed, ...screened, ...Array.from({ length: parameters }, (_, k) => k)];
  return [...new Set(all)];
}

function partWithInterval(
  { words }: Context,
  part: { readonly value: number; readonly low: number; readonly high: number } | undefined,
): string {
  if (part === undefined) return words.say('none');
  const [mean, low, high] = [part.value, part.low, part.high].map((share) => words.number(share * 100, 0));
  return words.say('tornado.value', { mean: mean!, low: low!, high: high! });
}
