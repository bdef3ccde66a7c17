import { describe, expect, it } from 'vitest';
import { NUMBER_FORMATS } from '../../src/report/page/charts/number-formats.js';
import { renderSvg } from '../../src/report/render-chart.js';
import { textWidths } from '../../src/report/text-width.js';

const width = textWidths();

describe('the width of a text', () => {
  it('is the sum of the letters, as the tables of DejaVu Sans have them, 2048 to a size', () => {
    // Advance widths of H, i and the minus sign: 1540, 569 and 1716.
    expect(width('Hi', 2048, 'normal')).toBe(1540 + 569);
    expect(width('−', 12, 'normal')).toBeCloseTo((12 * 1716) / 2048, 12);
    expect(width('', 12, 'normal')).toBe(0);
  });

  it('is wider in bold', () => {
    expect(width('Avklaring', 12, 'bold')).toBeGreaterThan(width('Avklaring', 12, 'normal'));
  });

  it('makes a chart as wide as its title, and no wider', async () => {
    const title = 'In work six months after leaving the measure, and what the others were doing';
    const svg = await renderSvg({
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title: { text: title, anchor: 'start', frame: 'bounds', fontSize: 16, fontWeight: 'bold' },
      data: { values: [{}] },
      width: 10,
      height: 10,
      padding: 0,
      mark: 'point',
    });
    const drawn = Number(/width="([\d.]+)"/.exec(svg)![1]);
    const wanted = width(title, 16, 'bold');
    expect(drawn).toBeGreaterThanOrEqual(Math.floor(wanted));
    expect(drawn).toBeLessThan(wanted + 15);
  });
});

it('a picture writes the numbers of its axes as its language does', async () => {
  const axis = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { values: [{ x: 0 }, { x: 1 }] },
    mark: 'point',
    encoding: { x: { field: 'x', type: 'quantitative' } },
  };
  expect(await renderSvg(axis, NUMBER_FORMATS.nb)).toMatch(/>0,2</);
  expect(await renderSvg(axis, NUMBER_FORMATS.en)).toMatch(/>0\.2</);
});
