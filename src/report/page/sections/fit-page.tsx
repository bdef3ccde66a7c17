// The first page of a fit: what it was held to and how well it meets it, the chart, what to beware of, and what would
// change the answer; then what was moved.

import { fitPanels } from '../charts/fit-rows.js';
import { fittedRows } from '../charts/parameter-rows.js';
import type { Context } from '../context.js';
import type { LoadedFit } from '../loaded-fit.js';
import { FitFigure, FittedFigure } from './fit-figures.js';
import { Beware, Opening, Sentences } from './opening.js';

interface Props {
  readonly context: Context;
  readonly fit: LoadedFit;
}

/** Share of its earlier spread from which a parameter is hardly settled. */
const HARDLY = 0.75;
/** How many of their errors an effect or a volume may be off to count as near. */
const NEAR = 2;

export function FitPage({ context, fit }: Props) {
  const { words } = context;
  const { calibration } = fit;
  const [headline, ...details] = fitAnswer(context, fit);
  return (
    <>
      <Opening context={context} headline={headline}>
        <Sentences of={details} />
        <p class="fine">
          {words.say('fitted.certainty', {
            level: words.number(calibration.level * 100, 0),
            replications: words.number(calibration.replications, 0),
          })}
        </p>
      </Opening>
      <FitFigure context={context} fit={fit} />
      <Beware
        context={context}
        replications={calibration.replications}
        changes={whatWouldChange(context, fit)}
      />
    </>
  );
}

/** The first sentence is the headline. */
function fitAnswer(context: Context, fit: LoadedFit): readonly string[] {
  const { words } = context;
  const { targets, within } = fit.calibration;
  const whole = (count: number) => words.number(count, 0);
  const held = targets.filter(({ isWithin }) => isWithin !== undefined);
  const panels = fitPanels(context, fit);
  const missed = panels
    .flatMap(({ rows }) => rows)
    .filter(({ target }) => target.isWithin === false)
    .map(({ name }) => name);
  const weighed = targets.filter(({ isWithin }) => isWithin === undefined);
  const near = weighed.filter(({ model, published, error }) => Math.abs(model - published) <= NEAR * error);
  const { ensemble } = fit;
  return [
    held.length === 0
      ? words.say('fitted.headlineNone', { count: whole(targets.length) })
      : words.say('fitted.headline', {
          met: whole(held.filter(({ isWithin }) => isWithin === true).length),
          count: whole(held.length),
          within: words.number(within * 100, Number.isInteger(within * 100) ? 0 : 1),
        }),
    ...(missed.length === 0 ? [] : [words.say('fitted.missed', { list: words.list(missed) })]),
    panels
      .flatMap(({ kind, rootMeanSquare }) =>
        // Volumes are of two kinds, starts and people, which have no error together.
        kind === 'volumes'
          ? []
          : [words.say(`fitted.error.${kind}`, { error: words.number(rootMeanSquare, 1) })],
      )
      .join(' '),
    ...(weighed.length === 0
      ? []
      : [words.say('fitted.weighed', { near: whole(near.length), count: whole(weighed.length) })]),
    ...parameterSentences(context, fit),
    ...(ensemble === undefined
      ? []
      : [
          words.say('fitted.sets', {
            accepted: whole(ensemble.accepted),
            tried: whole(ensemble.tried),
            worth: whole(ensemble.effectiveSize),
          }),
        ]),
  ];
}

/** Which left the range of their evidence, and which lie at their end. */
function parameterSentences({ words }: Context, { calibration }: LoadedFit): readonly string[] {
  const names = (key: 'leavesRange' | 'atBound') =>
    calibration.uncertainties.filter((one) => one[key]).map(({ name }) => name);
  const [outside, atBound] = [names('leavesRange'), names('atBound')];
  return [
    outside.length === 0
      ? words.say('fitted.inside')
      : words.say('fitted.outside', { list: words.list(outside) }),
    ...(atBound.length === 0 ? [] : [words.say('fitted.atBound', { list: words.list(atBound) })]),
  ];
}

function whatWouldChange({ words }: Context, { calibration, ensemble }: LoadedFit): readonly string[] {
  const { uncertainties, targets } = calibration;
  const open = uncertainties.filter(({ spread, priorSpread }) => spread >= HARDLY * priorSpread);
  return [
    ...(open.length === 0
      ? []
      : [
          words.say('fitted.change.parameters', {
            count: words.number(open.length, 0),
            total: words.number(uncertainties.length, 0),
          }),
        ]),
    ...(targets.some(({ kind }) => kind === 'effect' || kind === 'gain')
      ? [words.say('fitted.change.effects')]
      : []),
    ...(ensemble === undefined
      ? [words.say('fitted.change.ensemble', { command: 'tiltaksflyt ensemble' })]
      : []),
  ];
}

/** What was moved, and each target with its source. */
export function Fitted({ context, fit }: Props) {
  const { words } = context;
  const targets = fitPanels(context, fit).flatMap(({ rows }) => rows);
  return (
    <section aria-labelledby={context.anchor('moved')}>
      <h2 id={context.anchor('moved')}>{words.say('fitted.parameters')}</h2>
      <FittedFigure context={context} rows={fittedRows(context, fit)} />
      <details class="reference">
        <summary>
          {words.say('fitted.targets')} ({words.number(targets.length, 0)})
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reached by the keyboard */}
        <section class="scrolls" tabIndex={0} aria-label={words.say('fitted.targets')}>
          <table class="breaks">
            <thead>
              <tr>
                <th scope="col">{words.say('fitted.target')}</th>
                <th scope="col">{words.say('fitted.chart')}</th>
                <th scope="col">{words.say('fitted.source')}</th>
                <th scope="col">{words.say('fitted.grade')}</th>
              </tr>
            </thead>
            <tbody>
              {targets.map(({ id, name, text, target }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{text}</td>
                  <td class="fine" lang="en">
                    <bdi>{target.source}</bdi>
                  </td>
                  <td>{target.grade}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
