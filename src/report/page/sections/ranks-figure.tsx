// The first figure, with the switch of the horizon, and the same in words and as a table.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import { capital } from '../../text.js';
import { horizonsOf, type RankRow, rankGroups } from '../charts/rank-rows.js';
import { ranksChart } from '../charts/ranks-chart.js';
import { Choice } from '../choice.js';
import type { Context } from '../context.js';
import type { Table } from '../csv-link.js';
import { ends, rankWords, rateWords, signedWords } from '../estimates.js';
import { Figure } from '../figure.js';
import { workWords } from './answer.js';

export function RanksFigure({ context, summary }: { context: Context; summary: AttributionSummary }) {
  const { words } = context;
  const groups = rankGroups(summary);
  if (groups.length === 0) return <p>{words.say('measures.none')}</p>;
  const months = words.number(summary.horizonMonths, 0);
  return (
    <Figure
      context={context}
      name="ranks"
      title={words.say('ranks.title')}
      lead={words.say('ranks.lead', { work: workWords(context, summary), months })}
      least={760}
      chart={(space) => ranksChart(context, summary, space)}
      table={ranksTable(context, summary)}
      inWords={horizonsOf(summary).map((horizon) => (
        <div data-horizon={horizon} hidden={horizon !== summary.horizonMonths} key={horizon}>
          {groups.map(({ group, rows }) => (
            <div key={group} data-group={group}>
              <p>
                {words.say('ranks.alt.group', {
                  group: context.group(group),
                  months: words.number(horizon, 0),
                })}
              </p>
              <ul>
                {rows
                  .filter((row) => row.horizon === horizon)
                  .map((row) => (
                    <li key={row.row.measure} data-mark-highlight={row.row.measure}>
                      {rowWords(context, row)}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    >
      <HorizonSwitch context={context} summary={summary} />
      <p class="key">
        {words.say('ranks.key', { level: words.number(summary.level * 100, 0) })}{' '}
        {words.say('ranks.otherHorizon', { months })}
      </p>
    </Figure>
  );
}

function HorizonSwitch({ context, summary }: { context: Context; summary: AttributionSummary }) {
  const { words } = context;
  return (
    <Choice
      context={context}
      parameter="horizon"
      place="ranks"
      legend={words.say('ranks.horizon')}
      options={horizonsOf(summary).map((value) => ({
        value,
        text: words.say('unit.months', { value: words.number(value, 0) }),
      }))}
      chosen={summary.horizonMonths}
    />
  );
}

function rowWords({ words, measure }: Context, row: RankRow): string {
  const { rate, gained, officialRank, effectRank, verdict } = row;
  const common = { measure: measure(row.row.measure), effect: signedWords(gained, words) };
  if (rate === null || officialRank === undefined || effectRank === undefined)
    return words.say('ranks.alt.rowNoRate', common);
  return words.say('ranks.alt.row', {
    ...common,
    rate: rateWords(rate, words),
    official: rankWords(officialRank, words),
    trueRank: rankWords(effectRank, words),
    verdict: verdict ?? 'none',
  });
}

function ranksTable({ measure, group }: Context, summary: AttributionSummary): Table {
  return {
    columns: [
      'group',
      'measure',
      'horizon_months',
      'official_rate',
      'official_rate_low',
      'official_rate_high',
      'official_rank_best',
      'official_rank_worst',
      'months_gained',
      'months_gained_low',
      'months_gained_high',
      'effect_rank_best',
      'effect_rank_worst',
      'verdict',
    ],
    rows: rankGroups(summary).flatMap((one) =>
      one.rows.map(({ row, horizon, rate, gained, officialRank, effectRank, verdict }) => [
        capital(group(one.group)),
        measure(row.measure),
        horizon,
        rate?.mean ?? null,
        rate === null ? null : ends(rate).low,
        rate === null ? null : ends(rate).high,
        officialRank?.best ?? null,
        officialRank?.worst ?? null,
        gained.mean,
        ends(gained).low,
        ends(gained).high,
        effectRank?.best ?? null,
        effectRank?.worst ?? null,
        verdict,
      ]),
    ),
  };
}
