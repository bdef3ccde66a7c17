// Whether a run had settled when counting began, in a sentence or two.

import type { SettlingSeries } from '../experiment/settling.js';
import type { Summary } from '../experiment/summary.js';
import type { NameBook } from './names.js';

/** What a series is called. */
export function seriesName({ quantity, group }: SettlingSeries, names: NameBook): string {
  const what = {
    'on-register': 'on the register',
    waiting: 'waiting for a place',
    'six-month-rate': 'official rate by month of leaving',
  }[quantity];
  return `${what}, ${names.group(group)}`;
}

/** Nothing where the scenario declares neither a steady state nor a cohort. */
export function settlingSentences({ settling, time }: Summary, names: NameBook): readonly string[] {
  if (time.study === 'cohort')
    return ['A cohort: people are followed from a start, and no steady state is claimed.'];
  if (settling === undefined) return [];
  const warmUp = Math.round(time.warmUpDays / (365.25 / 12));
  const late = settling.filter(({ isTooShort }) => isTooShort);
  const untold = settling.filter(({ cut, isTooShort }) => cut === null && !isTooShort);
  const months = ({ cut }: SettlingSeries) =>
    cut === null ? 'not settled in the whole run' : `${cut} months`;
  return [
    late.length === 0
      ? `Steady state: by MSER-5 the warm-up of ${warmUp} months is long enough for ${settling.length - untold.length} of ${settling.length} series (registers, waiting, official rates).`
      : `Warning: the warm-up of ${warmUp} months is too short by MSER-5 for ${late.map((series) => `${seriesName(series, names)} (${months(series)})`).join('; ')}.`,
    ...(untold.length === 0
      ? []
      : [`Too few months to tell: ${untold.map((series) => seriesName(series, names)).join('; ')}.`]),
  ];
}
