// Measure by measure: a card for each measure and group that somebody started, by what it changed.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import { MONTH_DAYS } from '../../../model/calendar.js';
import { rowsByEffect } from '../../attribution-words.js';
import { type Context, rowsByGroup } from '../context.js';
import { MeasureCard } from './measure-card.js';
import { StatusFigure } from './status-figure.js';
import { ValueFigure } from './value-figure.js';

export function Measures({ context, summary }: { context: Context; summary: AttributionSummary }) {
  const { words } = context;
  const { windowDays, followUpDays } = summary.time;
  const groups = rowsByGroup(summary)
    .map(({ group }) => ({ group, rows: rowsByEffect(summary.measures, group, summary.horizonMonths) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby={context.anchor('measures')}>
      <h2 id={context.anchor('measures')}>{words.say('measures.heading')}</h2>
      <p>
        {groups.length === 0
          ? words.say('measures.none')
          : words.say('measures.lead', {
              window: words.say('unit.months', { value: words.number(windowDays / MONTH_DAYS, 0) }),
              followUp: words.number(followUpDays / MONTH_DAYS, 0),
            })}{' '}
        {context.folder.run === undefined
          ? words.say('measures.waitUnknown', { command: 'tiltaksflyt run' })
          : null}
      </p>
      <StatusFigure context={context} />
      <ValueFigure context={context} summary={summary} />
      {groups.map(({ group, rows }) => (
        <section key={group} data-group={group} aria-labelledby={context.anchor(`group-${group}`)}>
          <h3 id={context.anchor(`group-${group}`)}>
            {words.say('measure.group', { group: context.group(group) })}
          </h3>
          {rows.map((row) => (
            <MeasureCard key={row.measure} context={context} summary={summary} row={row} />
          ))}
        </section>
      ))}
    </section>
  );
}
