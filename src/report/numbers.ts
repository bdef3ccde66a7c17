// How numbers look: points of a per cent, intervals, thin spaces in thousands, a real minus.

import type { Reported } from '../experiment/summary.js';

/** A share in per cent with one decimal: `47.8`. */
export function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (share * 100).toFixed(1).replace('-', '−');
}

/** A difference of shares in points, signed: `+2.1`, `−0.4`. */
export function points(difference: number): string {
  const text = Math.abs(difference * 100).toFixed(1);
  return difference < 0 && text !== '0.0' ? `−${text}` : `+${text}`;
}

/** An estimate of a share with its interval: `47.8 (46.9–48.7)`. */
export function percentWithInterval(estimate: Reported): string {
  if (estimate.n === 1 || !('low' in estimate)) return percent(estimate.mean);
  return `${percent(estimate.mean)} (${percent(estimate.low)}–${percent(estimate.high)})`;
}

/** A count with spaces between thousands. */
export function count(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}

/** A signed number with its interval: `+1.20 (0.85 to 1.55)`; exactly 0 is `0`. */
export function signedWithInterval(estimate: Reported, digits: number): string {
  if (Number.isNaN(estimate.mean)) return '–';
  if (!('low' in estimate) || Number.isNaN(estimate.low)) return signed(estimate.mean, digits);
  return `${signed(estimate.mean, digits)} (${signed(estimate.low, digits)} to ${signed(estimate.high, digits)})`;
}

/** An amount in thousands of kroner, signed: `+12`, `−340`. */
export function thousands(nok: number): string {
  const text = count(Math.abs(nok) / 1000);
  return text === '0' ? text : nok < 0 ? `−${text}` : `+${text}`;
}

/** `+1.20`, `−0.35`, `0.00`. */
export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  const zero = Number(text) === 0;
  return zero ? text : value < 0 ? `−${text}` : `+${text}`;
}
