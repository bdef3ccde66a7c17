// The first chart of a page: measures in the order of their official rates on the left, in the order of what they
// changed on the right, and a line between the two places of each.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import { capital } from '../../text.js';
import type { Context } from '../context.js';
import { ends, rankWords, shareEnds, signedWords } from '../estimates.js';
import { label, SCHEMA, type Space, VERDICT_COLOURS, zeroLine } from './page-config.js';
import { type RankGroup, type RankRow, rankGroups } from './rank-rows.js';

const [RATES, LINES, EFFECTS] = [190, 90, 210] as const;
const NARROW = 310;
/** Height of a line of the chart: two lines of text beside the mark, or above it. */
const STEP = { wide: 40, narrow: 54 } as const;

/** Undefined when no measure was started. */
export function ranksChart(
  context: Context,
  summary: AttributionSummary,
  space: Space,
): ChartSpecification | undefined {
  const groups = rankGroups(summary);
  if (groups.length === 0) return undefined;
  return {
    $schema: SCHEMA,
    params: [{ name: 'horizon', value: summary.horizonMonths }],
    spacing: 28,
    vconcat: groups.map((group) => panel(context, group, space)),
  };
}

function panel(context: Context, group: RankGroup, space: Space): ChartSpecification {
  const { words } = context;
  const title = { text: capital(context.group(group.group)), fontSize: 15, offset: 12 };
  const data = { values: group.rows.map((row) => datum(context, row)) };
  const lines = Math.max(...group.rows.map(({ effectLine }) => effectLine));
  // In a hand the two sides stand below each other, each as high as it needs to be.
  const rated =
    space === 'wide' ? lines : Math.max(1, ...group.rows.map(({ officialLine }) => officialLine ?? 0));
  const y = (field: string, last = lines) => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, last + 0.5], reverse: true, nice: false, zero: false },
  });
  const side = {
    data,
    transform: [{ filter: 'datum.horizon == horizon' }],
    height: lines * STEP[space],
  };
  const rates = {
    ...side,
    title: heading(words.say('ranks.official')),
    height: rated * STEP[space],
    layer: rateLayers(y('officialLine', rated), space),
  };
  const effects = {
    ...side,
    title: heading(words.say('ranks.effect')),
    layer: effectLayers(y('effectLine'), space),
  };
  if (space === 'narrow') {
    return {
      name: `group_${group.group}`,
      title,
      spacing: 20,
      vconcat: [rates, effects].map((one) => ({ ...one, width: NARROW })),
    };
  }
  return {
    name: `group_${group.group}`,
    title,
    spacing: 0,
    bounds: 'flush',
    hconcat: [
      { ...rates, width: RATES },
      {
        ...side,
        width: LINES,
        layer: [
          {
            transform: [{ filter: 'isValid(datum.officialLine)' }],
            mark: { type: 'rule', strokeCap: 'round' },
            encoding: {
              x: { value: 0 },
              x2: { value: LINES },
              y: y('officialLine'),
              y2: { field: 'effectLine' },
              color: COLOUR,
              strokeWidth: { field: 'weight', type: 'quantitative', scale: null },
            },
          },
        ],
      },
      { ...effects, width: EFFECTS },
    ],
  };
}

function heading(text: string): object {
  return { text, fontSize: 12, fontWeight: 400, offset: 8 };
}

const COLOUR = { field: 'colour', type: 'nominal', scale: null, legend: null } as const;

function rateLayers(y: object, space: Space): readonly ChartSpecification[] {
  const x = {
    field: 'rate',
    type: 'quantitative',
    title: null,
    scale: { domain: [0, 100] },
    axis: { values: [0, 25, 50, 75, 100] },
  };
  const layers = [
    ...(space === 'wide' ? [thread({ x, x2: { value: RATES }, y })] : []),
    interval({ x: { ...x, field: 'rateLow' }, x2: { field: 'rateHigh' }, y }),
    dot({ x, y, tooltip: { field: 'rateTip', type: 'nominal' } }, 'circle'),
    ...texts(y, space, 'rateText', { x: { value: space === 'wide' ? -12 : 0 } }, 'right'),
  ];
  return layers.map((layer) => ({
    ...layer,
    transform: [{ filter: 'isValid(datum.officialLine)' }],
  }));
}

function effectLayers(y: object, space: Space): readonly ChartSpecification[] {
  const x = {
    field: 'gained',
    type: 'quantitative',
    title: null,
    scale: { zero: true, nice: true },
    axis: { tickCount: 5 },
  };
  return [
    zeroLine('x'),
    ...(space === 'wide'
      ? [
          {
            transform: [{ filter: 'isValid(datum.officialLine)' }],
            ...thread({ x, x2: { value: 0 }, y }),
          },
        ]
      : []),
    interval({ x: { ...x, field: 'low' }, x2: { field: 'high' }, y }),
    dot({ x, y, tooltip: { field: 'effectTip', type: 'nominal' } }, 'square'),
    ...texts(y, space, 'effectText', { x: { value: space === 'wide' ? EFFECTS + 12 : 0 } }, 'left'),
  ];
}

/** A pale line that leads from a mark to the line between the two sides. */
function thread(encoding: object): ChartSpecification {
  return { mark: { type: 'rule', strokeWidth: 1, opacity: 0.45 }, encoding: { ...encoding, color: COLOUR } };
}

function interval(encoding: object): ChartSpecification {
  return { mark: { type: 'rule', strokeWidth: 3 }, encoding: { ...encoding, color: COLOUR } };
}

function dot(encoding: object, shape: 'circle' | 'square'): ChartSpecification {
  return {
    mark: { type: 'point', filled: true, opacity: 1, size: 80, shape },
    encoding: { ...encoding, color: COLOUR },
  };
}

/** Name and numbers: beside the mark where there is room, above it where there is not. */
function texts(
  y: object,
  space: Space,
  field: string,
  encoding: object,
  side: 'left' | 'right',
): readonly ChartSpecification[] {
  const align = space === 'wide' ? side : 'left';
  const [above, below] = space === 'wide' ? [-8, 8] : [-28, -13];
  return [
    label({ field: 'name', strong: true, align, dy: above, size: 13, encoding: { ...encoding, y } }),
    label({ field, align, dy: below, encoding: { ...encoding, y } }),
  ];
}

function datum({ measure, words }: Context, row: RankRow): object {
  const { rate, gained, officialRank, effectRank, verdict } = row;
  const place = (rank: RankRow['officialRank']) =>
    rank === undefined ? '' : ` · ${words.say('ranks.place', { rank: rankWords(rank, words) })}`;
  const mark =
    verdict === 'undervalued'
      ? ` ${words.say('ranks.under')}`
      : verdict === 'overvalued'
        ? ` ${words.say('ranks.over')}`
        : '';
  const { low, high } = ends(gained);
  const rateEnds = rate === null ? undefined : shareEnds(rate);
  const percent = (share: number | undefined) => (share === undefined ? null : share * 100);
  const span =
    rateEnds === undefined || rateEnds.low === rateEnds.high
      ? ''
      : ` (${words.say('interval.from', { low: words.percent(rateEnds.low), high: words.percent(rateEnds.high) })})`;
  const few = row.row.tooFew ? `, ${words.say('few')}` : '';
  const name = measure(row.row.measure);
  const rateText = rate === null ? '' : `${words.percent(rate.mean)} %${span}${few}${place(officialRank)}`;
  const effectText = `${signedWords(gained, words)}${officialRank === undefined ? ` · ${words.say('ranks.noRate')}` : place(effectRank)}${mark}`;
  return {
    measure: row.row.measure,
    group: row.row.group,
    horizon: row.horizon,
    name,
    colour: VERDICT_COLOURS[verdict ?? 'noDifferenceShown'],
    weight: verdict === null || verdict === 'noDifferenceShown' ? 1.25 : 3,
    officialLine: row.officialLine ?? null,
    effectLine: row.effectLine,
    rate: percent(rate?.mean),
    rateLow: percent(rateEnds?.low),
    rateHigh: percent(rateEnds?.high),
    gained: gained.mean,
    low,
    high,
    rateText,
    effectText,
    rateTip: `${name}: ${rateText}`,
    effectTip: `${name}: ${effectText}`,
  };
}
