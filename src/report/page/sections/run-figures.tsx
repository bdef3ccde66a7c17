// The figures of a run: how long people wait, the waiting lists, and the model's rates beside the published ones.

import type { MeasureSummary, StartSummary, Summary } from '../../../experiment/summary.js';
import { MONTH_DAYS } from '../../../model/calendar.js';
import { type IntervalPanel, intervalsChart } from '../charts/intervals-chart.js';
import { listName, waitedLists, waitingListsChart } from '../charts/waiting-lists-chart.js';
import type { Context } from '../context.js';
import { ends, rateWords, shareEnds, signedWords } from '../estimates.js';
import { Figure } from '../figure.js';

interface Props {
  readonly context: Context;
  readonly summary: Summary;
}

const level = ({ words }: Context, summary: Summary) => words.number(summary.level * 100, 0);

export function WaitFigure({ context, summary }: Props) {
  const { words } = context;
  const rows = summary.starts.filter(({ meanWaitDays }) => Number.isFinite(meanWaitDays.mean));
  const panels = byGroup(context, rows, (row) => {
    const { low, high } = ends(row.meanWaitDays);
    return {
      measure: row.measure,
      name: context.measure(row.measure),
      mean: row.meanWaitDays.mean,
      low: Math.max(0, low),
      high,
      text: daysWords(context, row),
    };
  });
  if (rows.length === 0) return null;
  return (
    <Figure
      context={context}
      name="wait"
      title={words.say('wait.title')}
      lead={words.say('wait.lead', { level: level(context, summary) })}
      least={860}
      chart={(space) => intervalsChart(panels, { title: words.say('wait.x'), space })}
      table={{
        columns: ['group', 'measure', 'mean_wait_days', 'low', 'high'],
        rows: rows.map((row) => [
          context.group(row.group),
          context.measure(row.measure),
          row.meanWaitDays.mean,
          ends(row.meanWaitDays).low,
          ends(row.meanWaitDays).high,
        ]),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.measure}`} data-mark-highlight={row.measure} data-group={row.group}>
              {words.say('wait.alt', {
                measure: context.measure(row.measure),
                group: context.group(row.group),
                days: daysWords(context, row),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** A mean wait with its interval, which does not begin below 0. */
function daysWords({ words }: Context, { meanWaitDays }: StartSummary): string {
  const { low, high } = ends(meanWaitDays);
  const shown = 'low' in meanWaitDays ? { ...meanWaitDays, low: Math.max(0, low), high } : meanWaitDays;
  return signedWords(shown, words, 0).replaceAll('+', '');
}

export function WaitingListsFigure({ context, summary }: Props) {
  const { words } = context;
  const lists = waitedLists(summary);
  if (lists.length === 0) return null;
  const { days } = summary.timeline;
  return (
    <Figure
      context={context}
      name="waiting-lists"
      title={words.say('waits.title')}
      lead={words.say('waits.lead', { warmUp: words.number(summary.time.warmUpDays / MONTH_DAYS, 0) })}
      least={1040}
      chart={(space) => waitingListsChart(context, summary, space)}
      table={{
        columns: ['list', 'day', 'people_waiting'],
        rows: lists.flatMap(({ queue, persons }) =>
          persons.map((count, month) => [listName(context, queue), days[month] ?? null, count]),
        ),
      }}
      inWords={
        <ul>
          {summary.queues
            .filter(({ queue }) => lists.some((list) => list.queue === queue))
            .map((queue) => (
              <li key={queue.queue} data-mark-highlight={queue.measure}>
                {words.say('waits.alt', {
                  queue: listName(context, queue.queue),
                  waiting: words.number(queue.meanWaiting.mean / summary.scale, 0),
                  days: words.number(queue.meanWaitDays.mean, 0),
                  gaveUp: rateWords(queue.gaveUpShare, words),
                })}
              </li>
            ))}
        </ul>
      }
    />
  );
}

export function FitFigure({ context, summary }: Props) {
  const { words } = context;
  const rows = summary.measures.filter(
    (row) => row.target !== null && Number.isFinite(row.sixMonthRate.mean),
  );
  if (rows.length === 0) return <p>{words.say('fit.none')}</p>;
  const published = (row: MeasureSummary) => words.percent(row.target!.value);
  const panels = byGroup(context, rows, (row) => {
    const { low, high } = shareEnds(row.sixMonthRate);
    return {
      measure: row.measure,
      name: context.measure(row.measure),
      mean: row.sixMonthRate.mean * 100,
      low: low * 100,
      high: high * 100,
      published: row.target!.value * 100,
      text: `${words.percent(row.sixMonthRate.mean)} · ${words.say('fit.published', { value: published(row) })}${row.tooFew ? ` · ${words.say('few')}` : ''}`,
    };
  });
  return (
    <Figure
      context={context}
      name="fit"
      title={words.say('fit.title')}
      lead={words.say('fit.lead', { level: level(context, summary) })}
      least={860}
      chart={(space) => intervalsChart(panels, { title: words.say('fit.x'), space, highest: 100 })}
      table={{
        columns: ['group', 'measure', 'model_rate', 'low', 'high', 'published_rate', 'source'],
        rows: rows.map((row) => [
          context.group(row.group),
          context.measure(row.measure),
          row.sixMonthRate.mean,
          ends(row.sixMonthRate).low,
          ends(row.sixMonthRate).high,
          row.target!.value,
          row.target!.source,
        ]),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.measure}`} data-mark-highlight={row.measure} data-group={row.group}>
              {words.say('fit.alt', {
                measure: context.measure(row.measure),
                group: context.group(row.group),
                rate: rateWords(row.sixMonthRate, words),
                published: published(row),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Rows of each group as a panel of its own, the highest first. */
function byGroup<Row extends { readonly group: string }>(
  context: Context,
  rows: readonly Row[],
  shown: (row: Row) => IntervalPanel['rows'][number],
): readonly IntervalPanel[] {
  return [...new Set(rows.map(({ group }) => group))].map((group) => ({
    group,
    title: context.group(group),
    rows: rows
      .filter((row) => row.group === group)
      .map(shown)
      .sort((a, b) => b.mean - a.mean),
  }));
}
