// Words of motivation and trust over time, in Norwegian bokmål, with the keys of the English.

import type { levelsEn } from './levels-en.js';

export const levelsNb: { readonly [key in keyof typeof levelsEn]: string } = {
  'table.levels.csv': 'Motivasjon og tillit måned for måned (CSV)',
  'levels.title': 'Motivasjon og tillit, etter måneder siden registrering og hva det ble til',
  'levels.lead':
    'Gjennomsnitt for dem som melder seg for første gang i vinduet (de første {most} i hver gruppe i hver gjentakelse): de som er i arbeid {months} måneder senere, med eller uten tilskudd, og alle andre. De som er ute for godt, er ikke i arbeid, og teller til de er ute. Bånd: {level} %-intervaller. Aksen begynner ikke på 0. En forskjell viser hvem som får arbeid like mye som hva arbeid gjør.',
  'levels.x': 'måneder siden registrering',
  'levels.y': '0 til 1',
  'levels.inWork': 'i arbeid',
  'levels.notInWork': 'ikke i arbeid',
  'levels.tip': 'Måned {month}, {who}: {value} ({low} til {high}), {people} personer',
  'levels.alt':
    '{group}, {who} etter {months} måneder: {people} personer, {left} av dem fulgt så lenge; {told}.',
  'levels.altAt': 'i måned {month} motivasjon {motivation} og tillit {trust}',
};
