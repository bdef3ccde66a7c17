// The official rate of one measure taken apart, and the late effect, on one scale of 100 who left.

import type { Decomposition } from '../../../experiment/attribution-summary.js';
import type { Reported } from '../../../experiment/summary.js';
import type { ChartSpecification } from '../../render-chart.js';
import type { Context } from '../context.js';
import { ends, scaled, shareEnds, signedWords } from '../estimates.js';
import { EFFECT_COLOUR, label, OFFICIAL_COLOUR, SCHEMA, type Space, zeroLine } from './page-config.js';

export interface Part {
  readonly name: string;
  /** Of 100 who left. */
  readonly value: Reported;
  /** Whether it is something the measure changed. */
  readonly changed: boolean;
}

/** The parts in the order in which they add up. */
export function partsOf({ words }: Context, parts: Decomposition, lateMonths: number): readonly Part[] {
  const of100 = (estimate: Reported) => scaled(estimate, 100);
  // A share ends at 0 and at 100; what is added to it does not.
  const share = (estimate: Reported) =>
    of100('low' in estimate ? { ...estimate, ...shareEnds(estimate) } : estimate);
  const months = words.number(lateMonths, 0);
  return [
    { name: words.say('parts.official'), value: share(parts.official), changed: false },
    { name: words.say('parts.selection'), value: share(parts.selection), changed: false },
    { name: words.say('parts.exitRoute'), value: of100(parts.exitRoute), changed: false },
    { name: words.say('parts.visible'), value: of100(parts.visible), changed: true },
    { name: words.say('parts.lateTotal', { months }), value: of100(parts.lateTotal), changed: true },
    { name: words.say('parts.passedOn'), value: of100(parts.passedOn), changed: true },
    { name: words.say('parts.late'), value: of100(parts.late), changed: true },
  ];
}

export function partsChart(context: Context, parts: readonly Part[], space: Space): ChartSpecification {
  const { words } = context;
  const step = space === 'wide' ? 27 : 38;
  const values = parts.map((part, at) => {
    const { low, high } = ends(part.value);
    return {
      line: at + 1,
      name: part.name,
      mean: part.value.mean,
      low,
      high,
      edge: Math.max(0, high, part.value.mean),
      colour: part.changed ? EFFECT_COLOUR : OFFICIAL_COLOUR,
      text: at < 2 ? signedWords(part.value, words).replaceAll('+', '') : signedWords(part.value, words),
    };
  });
  const y = {
    field: 'line',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0.5, parts.length + 0.5], reverse: true, nice: false, zero: false },
  };
  const lowest = Math.min(0, ...values.map(({ low }) => low));
  const highest = Math.max(1, ...values.map(({ high }) => high));
  const x = {
    field: 'mean',
    type: 'quantitative',
    title: words.say('parts.x'),
    // Room on the right for the numbers.
    scale: { domain: [lowest, highest + (highest - lowest) * 0.6], nice: false },
    axis: { tickCount: 5 },
  };
  const color = { field: 'colour', type: 'nominal', scale: null, legend: null };
  const dx = space === 'wide' ? -10 : 0;
  return {
    $schema: SCHEMA,
    width: space === 'wide' ? 300 : 290,
    height: parts.length * step,
    data: { values },
    layer: [
      // In a hand it runs through the names.
      zeroLine('x', space === 'wide' ? 0.7 : 0.2),
      {
        mark: { type: 'bar', height: 11, opacity: 0.55 },
        encoding: { x, x2: { datum: 0 }, y, color },
      },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
      },
      label({
        field: 'name',
        align: space === 'wide' ? 'right' : 'left',
        dx,
        dy: space === 'wide' ? 0 : -15,
        encoding: { x: { value: 0 }, y },
      }),
      label({ field: 'text', dx: 6, size: 11, encoding: { x: { ...x, field: 'edge' }, y } }),
    ],
  };
}
