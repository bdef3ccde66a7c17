// How charts write numbers, by language: as d3 wants it.

import type { Language } from '../words.js';

export const NUMBER_FORMATS: { readonly [language in Language]: object } = {
  nb: { decimal: ',', thousands: '\u00a0', grouping: [3], currency: ['', '\u00a0kr'], minus: '\u2212' },
  en: { decimal: '.', thousands: ',', grouping: [3], currency: ['NOK\u00a0', ''], minus: '\u2212' },
};
