// How long those who joined a waiting list waited, and who left it before they could start: two figures of a run.

import type { Reported, Summary, WaitSummary } from '../../../experiment/summary.js';
import { waitCurvesChart } from '../charts/wait-curves-chart.js';
import { waitSpreadChart } from '../charts/wait-spread-chart.js';
import type { Context } from '../context.js';
import { ends, rateWords, shareEnds } from '../estimates.js';
import { Figure } from '../figure.js';

interface Props {
  readonly context: Context;
  readonly summary: Summary;
}

const WEEK_DAYS = 7;
const QUICK = 0.1;
const MIDDLE = 0.5;
const SLOW = 0.9;
/** Weeks after joining that are told in words. */
const TOLD_WEEKS = [4, 13, 26, 52] as const;

export function WaitSpreadFigure({ context, summary }: Props) {
  const { words } = context;
  const rows = (summary.waits ?? []).filter((row) => Number.isFinite(weeksAt(row, MIDDLE).mean));
  if (rows.length === 0) return null;
  const panels = [...new Set(rows.map(({ group }) => group))].map((group) => ({
    title: context.group(group),
    rows: rows
      .filter((row) => row.group === group)
      .map((row) => ({
        name: `${context.measure(row.measure)}${row.tooFew ? ` (${words.say('few')})` : ''}`,
        quick: weeksAt(row, QUICK).mean,
        middle: weeksAt(row, MIDDLE).mean,
        slow: weeksAt(row, SLOW).mean,
        ...notNegative(weeksAt(row, MIDDLE)),
        text: words.say('waitSpread.text', {
          middle: weeks(context, weeksAt(row, MIDDLE).mean),
          left: words.percent(row.left.mean),
        }),
      }))
      .sort((a, b) => b.middle - a.middle),
  }));
  return (
    <Figure
      context={context}
      name="wait-spread"
      title={words.say('waitSpread.title')}
      lead={words.say('waitSpread.lead', { level: words.number(summary.level * 100, 0) })}
      least={860}
      chart={(space) => waitSpreadChart(panels, { title: words.say('waitSpread.x'), space })}
      table={{
        columns: [
          'group',
          'measure',
          'joined',
          'started',
          'still_waiting',
          ...['p10', 'p50', 'p90'].flatMap((name) => [
            `weeks_${name}`,
            `weeks_${name}_low`,
            `weeks_${name}_high`,
          ]),
          ...['left', 'left_for_job', 'left_for_good', 'gave_up'].flatMap((name) => [
            name,
            `${name}_low`,
            `${name}_high`,
          ]),
        ],
        rows: rows.map((row) => [
          context.group(row.group),
          context.measure(row.measure),
          row.joinedTotal,
          row.startedTotal,
          row.waitingTotal,
          ...[QUICK, MIDDLE, SLOW].flatMap((share) => numbers(weeksAt(row, share))),
          ...[row.left, row.leftForJob, row.leftForGood, row.gaveUp].flatMap(numbers),
        ]),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.measure}`}>
              {words.say('waitSpread.alt', {
                measure: context.measure(row.measure),
                group: context.group(row.group),
                joined: words.number(row.joinedTotal, 0),
                quick: weeks(context, weeksAt(row, QUICK).mean),
                middle: intervalWeeks(context, weeksAt(row, MIDDLE)),
                slow: weeks(context, weeksAt(row, SLOW).mean),
                left: rateWords(row.left, words),
                job: words.percent(row.leftForJob.mean),
                gaveUp: words.percent(row.gaveUp.mean),
                good: words.percent(row.leftForGood.mean),
                few: row.tooFew ? 'yes' : 'no',
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

export function WaitCurvesFigure({ context, summary }: Props) {
  const { words } = context;
  const rows = (summary.waits ?? []).filter(({ tooFew, after }) => !tooFew && after.length > 1);
  if (rows.length === 0) return null;
  return (
    <Figure
      context={context}
      name="wait-curves"
      title={words.say('waitCurves.title')}
      lead={words.say('waitCurves.lead', { level: words.number(summary.level * 100, 0) })}
      least={1040}
      chart={(space) => waitCurvesChart(context, rows, space)}
      table={{
        columns: [
          'group',
          'measure',
          'weeks_since_joining',
          'started',
          'started_low',
          'started_high',
          'left',
          'left_low',
          'left_high',
        ],
        rows: rows.flatMap((row) =>
          row.after.map((point) => [
            context.group(row.group),
            context.measure(row.measure),
            point.weeks,
            ...numbers(point.started),
            ...numbers(point.left),
          ]),
        ),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.measure}`}>
              {words.say('waitCurves.alt', {
                measure: context.measure(row.measure),
                group: context.group(row.group),
                told: words.list(
                  row.after
                    .filter((point) => (TOLD_WEEKS as readonly number[]).includes(point.weeks))
                    .map((point) =>
                      words.say('waitCurves.altAt', {
                        weeks: words.number(point.weeks, 0),
                        started: hundred(context, point.started),
                        left: hundred(context, point.left),
                      }),
                    ),
                ),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Weeks that so large a share of those who started had waited at most. */
function weeksAt({ waitDays }: WaitSummary, share: number): Reported {
  const days = waitDays.find((one) => one.share === share)!.days;
  // What was never seen comes back from JSON as null.
  const mean = Number.isFinite(days.mean) ? days.mean / WEEK_DAYS : Number.NaN;
  return 'low' in days
    ? { ...days, mean, low: days.low / WEEK_DAYS, high: days.high / WEEK_DAYS }
    : { ...days, mean };
}

function notNegative(estimate: Reported): { readonly low: number; readonly high: number } {
  const { low, high } = ends(estimate);
  return { low: Math.max(0, low), high };
}

function numbers(estimate: Reported): readonly number[] {
  const { low, high } = ends(estimate);
  return [estimate.mean, low, high];
}

/** Short waits to a tenth of a week. */
function weeks({ words }: Context, value: number): string {
  return words.say('unit.weeks', { value: words.number(value, value < 10 ? 1 : 0) });
}

function intervalWeeks(context: Context, estimate: Reported): string {
  const { words } = context;
  const { low, high } = notNegative(estimate);
  const mean = weeks(context, estimate.mean);
  if (low === high) return mean;
  const [from, to] = [low, high].map((value) => words.number(value, 1));
  return `${mean} (${words.say('interval.from', { low: from!, high: to! })})`;
}

/** `57 (54 til 60)`, of 100. */
function hundred({ words }: Context, share: Reported): string {
  const { low, high } = shareEnds(share);
  const [mean, from, to] = [share.mean, low, high].map((value) => words.number(value * 100, 0));
  return from === to ? mean! : `${mean} (${words.say('interval.from', { low: from!, high: to! })})`;
}
