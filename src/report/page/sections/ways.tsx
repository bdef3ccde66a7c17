// The ways through the measures: who goes where, who the official date counts wrongly, and what closing a measure does to
// everybody.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import { chainGroups, chainsChart, stopName } from '../charts/chains-chart.js';
import { intervalsChart } from '../charts/intervals-chart.js';
import { ENTRIES, ledgerChart, ledgerRows } from '../charts/ledger-chart.js';
import type { Context } from '../context.js';
import { ends, signedWords } from '../estimates.js';
import { Figure } from '../figure.js';
import { scaleWords } from './method.js';

interface Props {
  readonly context: Context;
  readonly summary: AttributionSummary;
}

export function Ways({ context, summary }: Props) {
  const { words } = context;
  return (
    <section aria-labelledby={context.anchor('ways')}>
      <h2 id={context.anchor('ways')}>{words.say('ways.heading')}</h2>
      <Chains context={context} summary={summary} />
      <Ledger context={context} summary={summary} />
      <Closures context={context} summary={summary} />
    </section>
  );
}

function Chains({ context, summary }: Props) {
  const { words } = context;
  const groups = chainGroups(summary);
  if (groups.length === 0) return null;
  const months = Math.max(...summary.measures.flatMap(({ effect }) => effect.map((at) => at.months)), 0);
  const largest = (group: string) =>
    [...summary.flows]
      .filter((flow) => flow.group === group)
      .sort((a, b) => b.people - a.people)
      .slice(0, 8);
  return (
    <Figure
      context={context}
      name="chains"
      title={words.say('chains.title')}
      lead={words.say('chains.lead', {
        scale: scaleWords(context, summary.scale),
        months: words.number(months, 0),
      })}
      least={0}
      scrolls
      chart={() => chainsChart(context, summary)}
      table={{
        columns: ['group', 'position', 'from', 'to', 'people'],
        rows: summary.flows.map(({ group, position, from, to, people }) => [
          context.group(group),
          position,
          stopName(context, from),
          stopName(context, to),
          people,
        ]),
      }}
      inWords={groups.map((group) => (
        <p key={group} data-group={group}>
          {words.say('chains.alt', {
            group: context.group(group),
            ways: largest(group)
              .map(({ from, to, people }) =>
                words.say('chains.way', {
                  from: stopName(context, from),
                  to: stopName(context, to),
                  people: words.number(people, 1),
                }),
              )
              .join('; '),
          })}
        </p>
      ))}
    />
  );
}

function Ledger({ context, summary }: Props) {
  const { words } = context;
  const rows = ledgerRows(summary);
  if (rows.length === 0 || summary.lateMonths === null) return null;
  return (
    <Figure
      context={context}
      name="ledger"
      title={words.say('ledger.title')}
      lead={words.say('ledger.lead', { months: words.number(summary.lateMonths, 0) })}
      least={1060}
      chart={(space) => ledgerChart(context, summary, space)}
      table={{
        columns: ['group', 'measure', 'entry', 'share', 'least', 'most'],
        rows: rows.flatMap((row) =>
          ENTRIES.map((entry) => {
            const { share, least, most } = row.decomposition!.ledger[entry];
            return [context.group(row.group), context.measure(row.measure), entry, share.mean, least, most];
          }),
        ),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.measure}`} data-mark-highlight={row.measure} data-group={row.group}>
              {words.say('ledger.alt', {
                measure: context.measure(row.measure),
                group: context.group(row.group),
                ...Object.fromEntries(
                  ENTRIES.map((entry) => [entry, words.percent(row.decomposition!.ledger[entry].share.mean)]),
                ),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Closures({ context, summary }: Props) {
  const { words } = context;
  const rows = summary.closures.filter(
    ({ starts, frozen }) => starts.mean > 0 && Number.isFinite(frozen.mean),
  );
  if (rows.length === 0) return null;
  const panels = (['frozen', 'rerun'] as const).map((kind) => ({
    title: words.say(`closures.${kind}`),
    rows: [...rows]
      .sort((a, b) => b.rerun.mean - a.rerun.mean)
      .map((row) => ({
        measure: row.measure,
        name: context.measure(row.measure),
        mean: row[kind].mean,
        ...ends(row[kind]),
        text: signedWords(row[kind], words),
      })),
  }));
  return (
    <Figure
      context={context}
      name="closures"
      title={words.say('closures.title')}
      lead={words.say('closures.lead', { level: words.number(summary.level * 100, 0) })}
      least={860}
      chart={(space) => intervalsChart(panels, { title: words.say('closures.x'), space })}
      table={{
        columns: ['measure', 'lists', 'months_lost_per_start', 'low', 'high'],
        rows: rows.flatMap((row) =>
          (['frozen', 'rerun'] as const).map((kind) => [
            context.measure(row.measure),
            words.say(`closures.${kind}`),
            row[kind].mean,
            ends(row[kind]).low,
            ends(row[kind]).high,
          ]),
        ),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={row.measure} data-mark-highlight={row.measure}>
              {words.say('closures.alt', {
                measure: context.measure(row.measure),
                frozen: signedWords(row.frozen, words),
                rerun: signedWords(row.rerun, words),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
