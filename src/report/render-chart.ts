// From a Vega-Lite specification to SVG and PNG, the same bytes on every machine: text is measured by
// estimate, never by the fonts a machine happens to have, and drawn with the fonts that come along.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Family of the fonts that come along; covers æ, ø, å, − and ≥. */
export const FONT = 'DejaVu Sans';

/** Pixels of the PNG per pixel of the SVG. */
const ZOOM = 2;

/** A Vega-Lite or Vega specification, as plain data. */
export type ChartSpecification = { readonly [key: string]: unknown };

/** Whether a specification is one of plain Vega. */
export function isPlainVega({ $schema }: ChartSpecification): boolean {
  return typeof $schema === 'string' && $schema.includes('/vega/');
}

/**
 * Draws a chart.
 *
 * @param numberFormat - how numbers are written, as d3 wants it; in English when left out
 */
export async function renderSvg(specification: ChartSpecification, numberFormat?: object): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  (vega as unknown as { textMetrics: { canvas(use: boolean): unknown } }).textMetrics.canvas(false);
  // The types of Vega leave it out.
  const { locale: localeOf } = vega as unknown as { locale: (numberFormat: object) => object };
  const compiled = isPlainVega(specification) ? specification : vegaLite.compile(specification as never).spec;
  const view = new vega.View(vega.parse(compiled as never), {
    renderer: 'none',
    logLevel: vega.Error,
    ...(numberFormat === undefined ? {} : { locale: localeOf(numberFormat) }),
  } as never);
  try {
    return renumbered(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** Clip paths are numbered from a counter that lives as long as the process; number them within the picture. */
function renumbered(svg: string): string {
  const numbers = new Map<string, number>();
  return svg.replace(/(id="|url\(#)clip(\d+)/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}clip${number}`;
  });
}

/** Turns an SVG into a PNG with the fonts that come along. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const image = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => join(folder, name)),
      loadSystemFonts: false,
      defaultFontFamily: FONT,
    },
  });
  return new Uint8Array(image.render().asPng());
}

/** The specification as a file others can open. */
export function specificationText(specification: ChartSpecification): string {
  return `${JSON.stringify(specification, null, 2)}\n`;
}
