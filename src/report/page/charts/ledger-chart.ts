// The twin ledger: people the official date counts as failures who are at work later because of the measure, and the
// reverse; people it counts as successes who were there without it. Bars are shares under the same luck; lines are the
// bounds that hold however luck is shared between the two lives, not chance.

import type {
  AttributionSummary,
  Decomposition,
  MeasureAttribution,
} from '../../../experiment/attribution-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { EFFECT_COLOUR, label, OFFICIAL_COLOUR, SCHEMA, type Space, VERDICT_COLOURS } from './page-config.js';

export const ENTRIES = ['failuresMade', 'failuresHarmed', 'successesAnyway', 'successesHarmed'] as const;
export type LedgerName = keyof Decomposition['ledger'];

const COLOURS: { readonly [name in LedgerName]: string } = {
  failuresMade: EFFECT_COLOUR,
  failuresHarmed: VERDICT_COLOURS.overvalued,
  successesAnyway: OFFICIAL_COLOUR,
  successesHarmed: VERDICT_COLOURS.overvalued,
};

/** Rows with exits that can be followed to the late date, the most failures that were none first. */
export function ledgerRows({ measures }: AttributionSummary): readonly MeasureAttribution[] {
  const made = (row: MeasureAttribution) => row.decomposition!.ledger.failuresMade.share.mean;
  return measures
    .filter((row) => row.decomposition !== null && !row.tooFew)
    .sort((a, b) => made(b) - made(a));
}

/** Undefined when no exit can be followed. */
export function ledgerChart(
  context: Context,
  summary: AttributionSummary,
  space: Space,
): ChartSpecification | undefined {
  const { words } = context;
  const rows = ledgerRows(summary);
  if (rows.length === 0 || summary.lateMonths === null) return undefined;
  const wide = space === 'wide';
  const step = wide ? 26 : 42;
  const several = new Set(rows.map(({ group }) => group)).size > 1;
  const name = (row: MeasureAttribution) =>
    several
      ? words.say('answer.inGroup', {
          measure: context.measure(row.measure),
          group: context.group(row.group),
        })
      : context.measure(row.measure);
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, rows.length + 0.5], reverse: true, nice: false, zero: false },
  };
  const most = Math.max(
    0.1,
    ...rows.flatMap(({ decomposition }) => ENTRIES.map((entry) => decomposition!.ledger[entry].most)),
  );
  const panels = ENTRIES.map((entry, at) => {
    const values = rows.map((row, line) => {
      const { share, least, most: highest } = row.decomposition!.ledger[entry];
      const text = words.percent(share.mean);
      return {
        measure: row.measure,
        group: row.group,
        line: line + 1,
        name: name(row),
        share: share.mean * 100,
        least: least * 100,
        most: highest * 100,
        edge: Math.max(share.mean, highest) * 100,
        text,
        tip: `${name(row)}: ${text} (${words.say('interval.from', { low: words.percent(least), high: words.percent(highest) })})`,
      };
    });
    const x = {
      field: 'share',
      type: 'quantitative',
      title: words.say('status.x'),
      scale: { domain: [0, most * 130], nice: false },
      axis: { tickCount: 4 },
    };
    return {
      title: {
        text: words.say(`ledger.${entry}`, { months: words.number(summary.lateMonths!, 0) }).split('\n'),
        fontSize: 11,
        offset: 8,
      },
      width: wide ? 180 : 300,
      height: rows.length * step,
      data: { values },
      layer: [
        {
          mark: { type: 'bar', height: 13, color: COLOURS[entry], opacity: 0.75 },
          encoding: { y, x, x2: { datum: 0 }, tooltip: { field: 'tip', type: 'nominal' } },
        },
        {
          mark: { type: 'rule', strokeWidth: 1.5 },
          encoding: { y, x: { ...x, field: 'least' }, x2: { field: 'most' } },
        },
        label({ field: 'text', dx: 5, size: 11, encoding: { y, x: { ...x, field: 'edge' } } }),
        ...(at === 0 || !wide
          ? [
              label({
                field: 'name',
                strong: true,
                size: 11,
                align: wide ? 'right' : 'left',
                dx: wide ? -10 : 0,
                dy: wide ? 0 : -16,
                encoding: { x: { value: 0 }, y },
              }),
            ]
          : []),
      ],
    };
  });
  return {
    $schema: SCHEMA,
    bounds: wide ? 'flush' : 'full',
    spacing: wide ? 24 : 30,
    ...(wide ? { hconcat: panels } : { vconcat: panels }),
  };
}
