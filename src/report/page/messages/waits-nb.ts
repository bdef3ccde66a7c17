// Words of how long people waited, and of who left the list, in Norwegian bokmål, with the keys of the English.

import type { waitsEn } from './waits-en.js';

export const waitsNb: { readonly [key in keyof typeof waitsEn]: string } = {
  'table.waits.csv': 'Ventetider og frafall (CSV)',
  'table.waits-by-week.csv': 'Ventetider uke for uke (CSV)',
  'waitSpread.title': 'Hvor lenge de som begynte, hadde ventet',
  'waitSpread.x': 'uker på listen',
  'waitSpread.lead':
    'For dem som kom på listen i vinduet og begynte. Blek stolpe: fra den raskeste til den tregeste tidelen. Punkt: halvparten hadde ikke ventet lenger, med {level} %-intervall. Ved siden av: av 100 som kom på listen, hvor mange som sluttet før de kunne begynne.',
  'waitSpread.text': 'median {middle} · {left} % falt fra',
  'waitSpread.alt':
    '{measure} ({group}): {joined} kom på listen{few, select, yes { (få)} other {}}. Av dem som begynte, hadde en tidel ventet {quick} eller kortere, halvparten {middle} eller kortere, og en tidel lenger enn {slow}. Falt fra før de kunne begynne: {left} ({job}\u00a0% fikk jobb, {gaveUp}\u00a0% ga opp, {good}\u00a0% gikk ut av arbeidsstyrken).',
  'waitCurves.title': 'Av 100 som kom på listen: begynt, falt fra eller venter ennå',
  'waitCurves.lead':
    'Etter uker siden de kom på listen, med {level} %-intervaller som bånd. De som verken har begynt eller falt fra, venter ennå. Tiltak som få ventet på, er utelatt.',
  'waitCurves.x': 'uker siden de kom på listen',
  'waitCurves.y': 'av 100',
  'waitCurves.started': 'begynt',
  'waitCurves.left': 'falt fra',
  'waitCurves.tip': 'Etter {weeks} uker: {share} av 100 har {what} ({low} til {high})',
  'waitCurves.alt': '{measure} ({group}): {told}.',
  'waitCurves.altAt': 'etter {weeks} uker hadde {started} av 100 begynt og {left} falt fra',
};
