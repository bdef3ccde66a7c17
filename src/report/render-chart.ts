// From a Vega-Lite specification to SVG and PNG, the same bytes on every machine: text is measured and drawn with the
// fonts that come along, never with those a machine happens to have.

import { FONT, FONT_FILES, textWidths } from './text-width.js';

/** Pixels of the PNG per pixel of the SVG. */
const ZOOM = 2;

/** A Vega-Lite or Vega specification, as plain data. */
export type ChartSpecification = { readonly [key: string]: unknown };

/** What the types of Vega leave out. */
interface Untyped {
  readonly textMetrics: { width: (item: TextItem, text: unknown) => number };
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  /** Widest it may be before Vega cuts it. */
  readonly limit?: number;
}

const textWidth = textWidths();

/** Vega's own estimate is 0.8 of the size per letter, which leaves wide margins. */
function widthOfItem({ fontSize = 11, fontWeight, limit }: TextItem, text: unknown): number {
  const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600;
  const width = textWidth(String(text ?? ''), fontSize, isBold ? 'bold' : 'normal');
  return limit !== undefined && limit > 0 ? Math.min(limit, width) : width;
}

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
  const { textMetrics } = vega as unknown as Untyped;
  textMetrics.width = widthOfItem;
  const compiled = isPlainVega(specification) ? specification : vegaLite.compile(specification as never).spec;
  const view = new vega.View(vega.parse(compiled as never), {
    renderer: 'none',
    logLevel: vega.Error,
    ...(numberFormat === undefined ? {} : { locale: { number: numberFormat } }),
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
  const image = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      fontFiles: Object.values(FONT_FILES),
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
