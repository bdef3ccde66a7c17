// The twin ledger: people the official date counts as failures who are at work later because of the measure,
// and the reverse; people it counts as successes who were there without it, and who lost work through it. Bars
// are shares under the same luck, lines the bounds that hold however luck is shared.

import type { AttributionSummary, MeasureAttribution } from '../../experiment/attribution-summary.js';
import type { NameBook } from '../names.js';
import { percent } from '../numbers.js';
import type { ChartSpecification } from '../render-chart.js';
import { capital } from '../text.js';
import { CONFIG } from './palette.js';
import { subtitleOf } from './subtitle.js';

const STEP = 26;
const ENTRIES = ['failuresMade', 'failuresHarmed', 'successesAnyway', 'successesHarmed'] as const;

/** Undefined when no exit can be followed to the late date. */
export function twinLedgerChart(
  summary: AttributionSummary,
  names: NameBook,
): ChartSpecification | undefined {
  const shown = summary.measures.filter((row) => row.decomposition !== null && !row.tooFew);
  if (shown.length === 0 || summary.lateMonths === null) return undefined;
  const groups = [...new Set(shown.map((row) => row.group))];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: {
      text: 'Failures that were not, and successes that were not',
      subtitle: [
        subtitleOf({ ...summary, replications: summary.replications.effects }),
        `Of 100 exits that can be followed for ${summary.lateMonths} months. Bars: the same people under the same luck, with and without the stint.`,
        'Lines: the bounds that hold however luck is shared between the two lives; not chance. No headline rests on the bars.',
      ],
    },
    config: CONFIG,
    vconcat: groups.map((group) =>
      panel(
        summary,
        shown.filter((row) => row.group === group),
        names,
        group,
      ),
    ),
    bounds: 'full',
    spacing: 40,
  };
}

function panel(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  names: NameBook,
  group: string,
): ChartSpecification {
  const late = `${summary.lateMonths} m.`;
  const titles = {
    failuresMade: ['counted as failure,', `at work at ${late} because of it`],
    failuresHarmed: ['counted as failure,', `out of work at ${late} because of it`],
    successesAnyway: ['counted as success,', 'at work without it too'],
    successesHarmed: ['counted as success,', `out of work at ${late} because of it`],
  };
  const colours = {
    failuresMade: '#009e73',
    failuresHarmed: '#d55e00',
    successesAnyway: '#bdbdbd',
    successesHarmed: '#d55e00',
  };
  const made = (row: MeasureAttribution) => row.decomposition!.ledger.failuresMade.share.mean;
  const sorted = [...rows].sort((a, b) => made(b) - made(a));
  const order = sorted.map((row) => names.measure(row.measure));
  const most = Math.max(
    10,
    ...sorted.flatMap((row) => ENTRIES.map((entry) => row.decomposition!.ledger[entry].most * 100)),
  );
  return {
    title: { text: capital(names.group(group)), fontSize: 13, fontWeight: 'bold', offset: 8, frame: 'group' },
    bounds: 'flush',
    spacing: 50,
    hconcat: ENTRIES.map((entry, at) => {
      const values = sorted.map((row) => {
        const { share, least, most } = row.decomposition!.ledger[entry];
        return {
          measure: names.measure(row.measure),
          share: share.mean * 100,
          least: least * 100,
          most: most * 100,
          text: percent(share.mean),
        };
      });
      const y = {
        field: 'measure',
        type: 'nominal',
        sort: order,
        title: null,
        axis: at === 0 ? { ticks: false, domain: false, labelPadding: 8, labelLimit: 420 } : null,
      };
      return {
        width: 190,
        height: { step: STEP },
        data: { values },
        layer: [
          {
            mark: { type: 'bar', height: { band: 0.62 }, color: colours[entry] },
            encoding: {
              y,
              x: {
                field: 'share',
                type: 'quantitative',
                title: [...titles[entry], 'of 100 exits'],
                scale: { domain: [0, most * 1.3], nice: false },
                axis: { tickCount: 4 },
              },
            },
          },
          {
            mark: { type: 'rule', color: '#000000', strokeWidth: 1.5 },
            encoding: { y, x: { field: 'least', type: 'quantitative' }, x2: { field: 'most' } },
          },
          {
            transform: [{ calculate: 'max(datum.most, datum.share)', as: 'edge' }],
            mark: { type: 'text', align: 'left', dx: 5, fontSize: 11 },
            encoding: { y, x: { field: 'edge', type: 'quantitative' }, text: { field: 'text' } },
          },
        ],
      };
    }),
  };
}
