// Parameter sets that fit as well: what is left of each parameter, and in how many of them each measure is undervalued.

import { keptShare, posteriorRows } from '../charts/parameter-rows.js';
import type { Context } from '../context.js';
import type { LoadedEnsemble } from '../loaded-fit.js';
import { PosteriorFigure } from './fit-figures.js';

/** Share of the range before below which a parameter is called narrowed. */
const NARROWED = 0.5;
const FEW_SETS = 2;

export function Posterior({ context, ensemble }: { context: Context; ensemble: LoadedEnsemble }) {
  const { words } = context;
  const whole = (count: number) => words.number(count, 0);
  const rows = ensemble.sets.length < FEW_SETS ? [] : posteriorRows(context, ensemble);
  const narrowed = rows
    .filter((row) => keptShare(row) < NARROWED)
    .sort((a, b) => keptShare(a) - keptShare(b))
    .map(({ name }) => name);
  return (
    <section aria-labelledby={context.anchor('posterior-sets')}>
      <h2 id={context.anchor('posterior-sets')}>{words.say('posterior.heading')}</h2>
      <p>
        {words.say('posterior.text', {
          accepted: whole(ensemble.accepted),
          tried: whole(ensemble.tried),
          worth: whole(ensemble.effectiveSize),
        })}
      </p>
      {rows.length === 0 ? null : (
        <>
          <p>
            {narrowed.length === 0
              ? words.say('posterior.narrowedNone')
              : words.say('posterior.narrowed', { list: words.list(narrowed) })}
          </p>
          <PosteriorFigure context={context} rows={rows} />
        </>
      )}
      {ensemble.measures.length === 0 ? null : (
        <>
          <h3>{words.say('posterior.undervalued')}</h3>
          <ul>
            {[...ensemble.measures]
              .sort((a, b) => b.undervalued / b.sets - a.undervalued / a.sets)
              .map((one) => (
                <li key={`${one.measure} ${one.group}`}>
                  {words.say('posterior.row', {
                    measure: context.measure(one.measure),
                    group: context.group(one.group),
                    share: whole((100 * one.undervalued) / one.sets),
                    yes: whole(one.undervalued),
                    sets: whole(one.sets),
                    no: whole(one.overvalued),
                    open: whole(one.level),
                    before: whole(one.priorUndervalued),
                    all: whole(one.priorSets),
                    informed: one.isInformed ? 'yes' : 'no',
                  })}
                </li>
              ))}
          </ul>
          <p class="fine">{words.say('posterior.noProbability')}</p>
        </>
      )}
    </section>
  );
}
