// The attribution on the terminal: the official rate of each measure, what the measure changed, and why the
// two differ; then closing measures, and what families and single measures are worth.

import type {
  AttributionSummary,
  GameSummary,
  MeasureAttribution,
} from '../experiment/attribution-summary.js';
import { chainTable, ledgerTable, partsTable, whoTable } from './attribution-details.js';
import { attributionFootnotes } from './attribution-footnotes.js';
import { effectAtHorizon, playerName, rowsByEffect, VERDICT_MARKS } from './attribution-words.js';
import type { NameBook } from './names.js';
import { count, percent, signed, signedWithInterval, thousands } from './numbers.js';
import { plainTable } from './plain-table.js';
import { capital } from './text.js';

export interface AttributionTableOptions {
  /** Whether what effects are made of, who gains, the ledger and chains are shown too. */
  readonly details: boolean;
}

/** The attribution as text, at most 120 columns wide. */
export function attributionTable(
  summary: AttributionSummary,
  names: NameBook,
  { details }: AttributionTableOptions,
): string {
  const status = summary.scenario.status === '' ? '' : ` · ${summary.scenario.status}`;
  const parts = [`${summary.scenario.title}${status}\n`];
  for (const group of [...new Set(summary.measures.map((row) => row.group))]) {
    const rows = rowsByEffect(summary.measures, group, summary.horizonMonths);
    if (rows.length === 0) continue;
    parts.push(
      capital(names.group(group)),
      effectTable(summary, rows, names),
      whyTable(summary, rows, names),
    );
    if (!details) continue;
    parts.push(partsTable(summary, rows, names), whoTable(rows, names));
    if (summary.lateMonths !== null) parts.push(ledgerTable(summary, rows, names));
    parts.push(chainTable(summary, group, names));
  }
  if (summary.closures.length > 0) {
    parts.push(
      'If the measure closed for everybody: months of work lost per start',
      closureTable(summary, names),
    );
  }
  for (const [game, what] of [
    [summary.families, 'each family of measures'],
    [summary.singleMeasures, 'each single measure'],
  ] as const) {
    if (game === null) continue;
    parts.push(`What ${what} is worth: months of work per person who comes in`, gameTable(game, names));
  }
  parts.push(attributionFootnotes(summary, { details }));
  return parts.filter((part) => part !== '').join('\n');
}

function effectTable(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  names: NameBook,
): string {
  const first = rows[0]!.effect[0]!.months;
  return plainTable(
    [
      'measure',
      'people',
      'official, %',
      `months of work gained, ${summary.horizonMonths} m.`,
      `${first} m.`,
      'gain / lose, %',
      'rank: official → true',
      'parts after',
    ],
    [24, 8, 11, 25, 8, 13, 14, 7],
    rows.map((row) => {
      const flips = row.ranks?.flipsAtMonths ?? null;
      return [
        names.measure(row.measure),
        count(row.participants.mean),
        row.officialRate === null ? '–' : `${percent(row.officialRate.mean)}${row.tooFew ? ' few' : ''}`,
        row.exactlyZero
          ? 'exactly 0'
          : signedWithInterval(effectAtHorizon(row, summary.horizonMonths)!.gained, 2),
        row.exactlyZero ? '0' : signed(row.effect[0]!.gained.mean, 2),
        `${percent(row.gainers.mean)} / ${percent(row.losers.mean)}`,
        row.ranks === null
          ? '–'
          : `${rank(row.ranks.official)} → ${rank(row.ranks.effect)}${VERDICT_MARKS[row.verdict!]}`,
        flips === null ? '–' : `${flips} m.`,
      ];
    }),
  );
}

function whyTable(summary: AttributionSummary, rows: readonly MeasureAttribution[], names: NameBook): string {
  const explained = rows.filter((row) => row.decomposition !== null);
  if (explained.length === 0 || summary.lateMonths === null) return '';
  return plainTable(
    [
      'of 100 exits',
      'exits',
      'official',
      '= selec- tion',
      '+ exit route',
      '+ visible effect',
      `effect ${summary.lateMonths} m. after`,
      '= visible',
      '+ passed on',
      '+ late',
    ],
    [20, 8, 10, 9, 9, 9, 17, 9, 9, 9],
    explained.map((row) => {
      const why = row.decomposition!;
      const points = (estimate: { readonly mean: number }, isZero = false) =>
        isZero ? '0' : signed(estimate.mean * 100, 1);
      return [
        names.measure(row.measure),
        count(why.exits),
        percent(why.official.mean),
        percent(why.selection.mean),
        points(why.exitRoute),
        points(why.visible, why.zero.visible),
        row.exactlyZero ? 'exactly 0' : signedWithInterval(scaled(why.lateTotal, 100), 1),
        points(why.visible, why.zero.visible),
        points(why.passedOn, why.zero.passedOn),
        points(why.late, why.zero.late),
      ];
    }),
  );
}

function closureTable(summary: AttributionSummary, names: NameBook): string {
  return plainTable(
    ['measure', 'starts', 'queues as they were', 'queues re-run', 'difference: crowding'],
    [28, 10, 25, 25, 26],
    summary.closures.map((row) => [
      names.measure(row.measure),
      count(row.starts.mean),
      row.exactlyZero ? 'exactly 0' : signedWithInterval(row.frozen, 2),
      row.exactlyZero ? 'exactly 0' : signedWithInterval(row.rerun, 2),
      row.crowdingExactlyZero ? 'exactly 0' : signedWithInterval(row.crowding, 2),
    ]),
  );
}

function gameTable(game: GameSummary, names: NameBook): string {
  const rows = game.players.map((row) => {
    const share = game.shares?.find(({ id }) => id === row.id);
    const nok = (estimate: { readonly mean: number } | null) =>
      estimate === null ? '–' : thousands(estimate.mean);
    return [
      playerName(game, row.id, names),
      row.exactlyZero ? 'exactly 0' : signedWithInterval(row.value, 3),
      row.standardError === null || row.exactlyZero ? '–' : row.standardError.toFixed(3),
      signed(row.subsidised.mean, 3),
      nok(row.balanceNok),
      nok(row.presentValueNok),
      share === undefined ? '–' : `${percent(share.share)} / ${percent(share.official)}`,
    ];
  });
  const blank = ['', '', '', '', ''];
  return plainTable(
    [
      game.game === 'families' ? 'family' : 'measure',
      'ordinary work',
      'std. error',
      'subsidised',
      'B + tW, 1000 NOK',
      'net value, 1000 NOK',
      'share: value / official, %',
    ],
    [28, 26, 9, 12, 11, 11, 14],
    [
      ...rows,
      ['all, against none', signedWithInterval(game.total, 3), ...blank],
      ['work with none of them', signedWithInterval(game.none, 2), ...blank],
    ],
  );
}

function rank({ best, worst }: { readonly best: number; readonly worst: number }): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

function scaled<T extends { readonly mean: number }>(estimate: T, factor: number): T {
  const bounds = estimate as T & { readonly low?: number; readonly high?: number };
  return {
    ...estimate,
    mean: estimate.mean * factor,
    ...(bounds.low === undefined ? {} : { low: bounds.low * factor, high: bounds.high! * factor }),
  };
}
