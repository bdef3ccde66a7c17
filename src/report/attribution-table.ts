// The attribution on the terminal: the official rate of each measure, what the measure changed, and why the
// two differ; then closing measures, and what each family is worth.

import Table from 'cli-table3';
import type { AttributionSummary, MeasureAttribution } from '../experiment/attribution-summary.js';
import type { NameBook } from './names.js';
import { count, percent, percentWithInterval, signed, signedWithInterval } from './numbers.js';
import { capital, wrapped } from './text.js';

const FAMILY_WORDS = {
  clarification: 'clarification',
  followUp: 'follow-up',
  workTrial: 'work trial',
  wageSubsidy: 'wage subsidy',
  qualification: 'qualification',
  facilitation: 'facilitation',
} as const;

/** The attribution as text, at most 120 columns wide. */
export function attributionTable(summary: AttributionSummary, names: NameBook): string {
  const status = summary.scenario.status === '' ? '' : ` · ${summary.scenario.status}`;
  const parts = [`${summary.scenario.title}${status}\n`];
  for (const group of [...new Set(summary.measures.map((row) => row.group))]) {
    const rows = summary.measures
      .filter((row) => row.group === group && row.effect.length > 0)
      .sort((a, b) => lastOf(b) - lastOf(a));
    if (rows.length === 0) continue;
    parts.push(capital(names.group(group)), effectTable(rows, names), whyTable(summary, rows, names));
  }
  if (summary.closures.length > 0) {
    parts.push(
      'If the measure closed for everybody: months of work lost per start',
      closureTable(summary, names),
    );
  }
  if (summary.families !== null) {
    parts.push(
      'What each family of measures is worth: months of work per person who comes in',
      familyTable(summary),
    );
  }
  parts.push(footnotes(summary));
  return parts.join('\n');
}

function effectTable(rows: readonly MeasureAttribution[], names: NameBook): string {
  const months = rows[0]!.effect.map((effect) => effect.months);
  const [first, last] = [months[0]!, months[months.length - 1]!];
  const table = plainTable(
    [
      'measure',
      'people',
      'official, %',
      `months of work gained, ${last} m.`,
      `${first} m.`,
      'lock-in',
      'gain / lose, %',
      'per 100k NOK',
      'rank: official → true',
    ],
    [24, 8, 9, 25, 8, 9, 12, 9, 14],
  );
  for (const row of rows) {
    const effect = row.effect[row.effect.length - 1]!;
    table.push([
      names.measure(row.measure),
      count(row.participants.mean),
      row.officialRate === null ? '–' : percent(row.officialRate.mean),
      row.exactlyZero ? 'exactly 0' : signedWithInterval(effect.gained, 2),
      signed(row.effect[0]!.gained.mean, 2),
      signed(row.lockIn.mean, 2),
      `${percent(row.gainers.mean)} / ${percent(row.losers.mean)}`,
      row.monthsPer100kNok === null ? '–' : signed(row.monthsPer100kNok.mean, 2),
      row.ranks === null
        ? '–'
        : `${rank(row.ranks.official)} → ${rank(row.ranks.effect)}${MARK[row.verdict!]}`,
    ]);
  }
  return table.toString();
}

const MARK = { undervalued: ' ▲', overvalued: ' ▼', noDifferenceShown: '' } as const;

function whyTable(summary: AttributionSummary, rows: readonly MeasureAttribution[], names: NameBook): string {
  const explained = rows.filter((row) => row.decomposition !== null);
  if (explained.length === 0 || summary.lateMonths === null) return '';
  const table = plainTable(
    [
      'of 100 exits',
      'exits',
      'official',
      '= selection',
      '+ exit route',
      '+ visible',
      `effect ${summary.lateMonths} m. after`,
      '= visible',
      '+ passed on',
      '+ late',
    ],
    [24, 9, 9, 11, 11, 10, 19, 9, 9, 8],
  );
  for (const row of explained) {
    const why = row.decomposition!;
    const points = (estimate: { readonly mean: number }) => signed(estimate.mean * 100, 1);
    table.push([
      names.measure(row.measure),
      count(why.exits),
      percent(why.official.mean),
      percent(why.selection.mean),
      points(why.exitRoute),
      points(why.visible),
      row.exactlyZero ? 'exactly 0' : signedWithInterval(scaled(why.lateTotal, 100), 1),
      points(why.visible),
      points(why.passedOn),
      points(why.late),
    ]);
  }
  return table.toString();
}

function closureTable(summary: AttributionSummary, names: NameBook): string {
  const table = plainTable(
    ['measure', 'starts', 'queues as they were', 'queues re-run', 'difference: crowding'],
    [34, 10, 25, 25, 24],
  );
  for (const row of summary.closures) {
    const months = (estimate: typeof row.frozen) =>
      row.exactlyZero ? 'exactly 0' : signedWithInterval(estimate, 2);
    table.push([
      names.measure(row.measure),
      count(row.starts.mean),
      months(row.frozen),
      months(row.rerun),
      months(row.crowding),
    ]);
  }
  return table.toString();
}

function familyTable(summary: AttributionSummary): string {
  const { families, total, none, shares } = summary.families!;
  const table = plainTable(['family', 'ordinary work', 'subsidised work', 'share'], [34, 32, 32, 20]);
  for (const row of families) {
    const share = shares?.find(({ family }) => family === row.family)?.share;
    table.push([
      FAMILY_WORDS[row.family],
      signedWithInterval(row.value, 3),
      signedWithInterval(row.subsidised, 3),
      share === undefined ? '–' : percentWithInterval({ mean: share, n: 1 }),
    ]);
  }
  table.push(['all families, against none', signedWithInterval(total, 3), '', '']);
  table.push(['work with none of them', signedWithInterval(none, 2), '', '']);
  return table.toString();
}

function footnotes(summary: AttributionSummary): string {
  const { replications, lateMonths, families } = summary;
  const lines = [
    `Effects: the same people with the same luck, with the measure minus without it; without, they ${
      summary.arm === 'skip' ? 'go to the next review at once' : 'search openly until its planned end'
    }. Work is unsubsidised. Intervals: ${Math.round(summary.level * 100)} %, paired, over ${replications.effects} replications${
      replications.closures > 0 ? ` (${replications.closures} for closing` : ''
    }${replications.families > 0 ? `, ${replications.families} for families)` : replications.closures > 0 ? ')' : ''}, chance alone; seed ${summary.seed}.`,
    'Rank: possible places among the measures of the group, all at once; ▲ undervalued, ▼ overvalued by the official rate, unmarked: no difference shown.',
  ];
  if (lateMonths !== null) {
    lines.push(
      `Selection: at work six months after the planned end without the stint. Exit route: the same at the recorded exit, minus that. Visible: the effect six months after the exit. Passed on: what of the effect at ${lateMonths} months disappears when no measure may follow. Only exits that can be followed for ${lateMonths} months.`,
    );
  }
  if (replications.closures > 0) {
    lines.push('Crowding is about places; jobs taken from others are not in the model.');
  }
  if (families !== null) {
    lines.push(
      families.whyNoShares === null
        ? 'Shares are of the value of all families.'
        : `Shares cannot be given because ${families.whyNoShares}.`,
    );
  }
  return lines.flatMap((line) => wrapped(line, 118)).join('\n');
}

function lastOf(row: MeasureAttribution): number {
  return row.effect[row.effect.length - 1]?.gained.mean ?? 0;
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

function plainTable(head: string[], colWidths: number[]): InstanceType<typeof Table> {
  return new Table({
    head,
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...head.slice(1).map(() => 'right' as const)],
    wordWrap: true,
    colWidths,
  });
}
