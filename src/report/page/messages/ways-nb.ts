// Words of the ways people take, the twin ledger and closed measures, in Norwegian bokmål, with the keys of the English.

import type { waysEn } from './ways-en.js';

export const waysNb: { readonly [key in keyof typeof waysEn]: string } = {
  'assumptions.measure': 'Hva modellen forutsetter om det, tall for tall',
  'assumptions.others': 'Alle andre tall',
  'assumptions.number': 'Tall',
  'assumptions.value': 'Verdi og spenn',
  'assumptions.source': 'Kilde',
  'assumptions.grade': 'Karakter',
  'gallery.title': 'Alle figurer',
  'ways.heading': 'Veiene gjennom tiltakene',
  'chains.title': 'Veiene folk går, etter tiltakenes rekkefølge',
  'chains.lead':
    'Personer som kom inn i vinduet, per gjentakelse, i en simulert andel på {scale} av landet, fulgt i {months} måneder fra de kom inn. Bredden er hvor mange; tiltak som få går gjennom, er slått sammen.',
  'chains.entry': 'kom inn',
  'chains.more measures': 'flere tiltak',
  'chains.other measures': 'andre tiltak',
  'chains.in work': 'i arbeid',
  'chains.in a measure': 'i et tiltak',
  'chains.without work': 'uten arbeid',
  'chains.out of the labour force': 'utenfor arbeidsstyrken',
  'chains.way': '{from} → {to}: {people} personer',
  'chains.alt': 'For {group}: {ways}.',
  'chains.scroll': 'Figuren er bredere enn siden og kan flyttes sidelengs.',
  'ledger.title': 'Fiaskoer som ikke var det, og suksesser som ikke var det',
  'ledger.lead':
    'Av 100 avganger som kan følges i {months} måneder: stolpene er de samme personene med samme flaks, med og uten tiltaket. Strekene er grensene som gjelder hvordan enn flaksen deles mellom de to livene; de er ikke tilfeldighet.',
  'ledger.failuresMade': 'telt som fiasko,\ni arbeid ved {months} md.\npå grunn av det',
  'ledger.failuresHarmed': 'telt som fiasko,\nuten arbeid ved {months} md.\npå grunn av det',
  'ledger.successesAnyway': 'telt som suksess,\ni arbeid også uten det',
  'ledger.successesHarmed': 'telt som suksess,\nuten arbeid ved {months} md.\npå grunn av det',
  'ledger.alt':
    '{measure} ({group}): av 100 avganger var {failuresMade} fiaskoer som ikke var det, {failuresHarmed} fiaskoer som det skadet, {successesAnyway} suksesser også uten det, {successesHarmed} suksesser som det skadet.',
  'closures.title': 'Hvert tiltak stengt for alle',
  'closures.lead':
    'Måneder i arbeid tapt per start som ikke ble noe av, fra vinduets begynnelse. Først med ventelistene som de var, så med alle lister kjørt på nytt: forskjellen er hva andre vinner på kortere lister, eller taper. {level} %-intervaller.',
  'closures.frozen': 'Lister som de var',
  'closures.rerun': 'Lister kjørt på nytt',
  'closures.x': 'måneder i arbeid tapt per start',
  'closures.alt': '{measure}: {frozen} med listene som de var, {rerun} med alle lister kjørt på nytt.',
};
