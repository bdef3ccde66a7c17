// Colours that colour-blind people can tell apart (Okabe and Ito 2008): strong for work, muted for the rest.

import type { BreakdownClass } from '../../metrics/status-classes.js';
import { FONT } from '../text-width.js';

export const BREAKDOWN_COLOURS: { readonly [name in BreakdownClass]: string } = {
  employed: '#0072b2',
  employedWithSubsidy: '#56b4e9',
  otherMeasure: '#e69f00',
  sameMeasureAgain: '#f0e442',
  waiting: '#cc79a7',
  openlyUnemployed: '#bdbdbd',
  out: '#737373',
};

/** Colours of lines, in order. */
export const LINES = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#737373', '#a6761d'];

/** From below to above nothing; pale enough for black text on any of it. */
export const DIVERGING = ['#e69f00', '#f7f7f7', '#56b4e9'] as const;

/** Where there is nothing to tell. */
export const NOTHING = '#d9d9d9';

/** What all charts share: the font that comes along, sizes that can be read, quiet axes. */
export const CONFIG = {
  font: FONT,
  background: '#ffffff',
  padding: 16,
  title: {
    fontSize: 17,
    subtitleFontSize: 12,
    anchor: 'start',
    subtitleColor: '#555555',
    offset: 14,
    subtitlePadding: 6,
  },
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleColor: '#333333',
    gridColor: '#e6e6e6',
    domainColor: '#999999',
    tickColor: '#999999',
    labelLimit: 440,
  },
  header: { labelFontSize: 13, labelFontWeight: 'bold', titleFontSize: 13 },
  legend: { labelFontSize: 12, titleFontSize: 12, symbolType: 'square', labelLimit: 260 },
  view: { stroke: null },
} as const;
