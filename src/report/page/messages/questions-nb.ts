// Words of what one page of several folders adds: questions with short answers, work per krone, shared assumptions; in
// Norwegian bokmål, with the keys of the English.

import type { questionsEn } from './questions-en.js';

export const questionsNb: { readonly [key in keyof typeof questionsEn]: string } = {
  'part.attribution': 'Hva tiltakene endret',
  'part.run': 'Strømmer og ventelister',
  'part.comparison': 'Alternativene',
  'part.sweep': 'Det som er gjennomgått',
  'part.sensitivity': 'Det som flytter svaret',
  'part.life': 'Livet',
  'part.fit': 'Tilpasningen',
  'part.facts': 'Fakta som ikke er tilpasset',
  'part.document': 'Modellbeskrivelsen',

  'questions.heading': 'Spørsmål og korte svar',
  'questions.lead': 'Hvert svar er laget av tallene på siden. Lenken går dit de står.',
  'questions.more': 'Mer',
  'questions.missing': 'Det er ikke på denne siden. Lag {what} av samme scenario og ta mappa med: {command}.',
  'questions.missing.run': 'en kjøring',
  'questions.missing.comparison': 'en sammenlikning',

  'q.worst': 'Hvilket tiltak ser verst ut offisielt?',
  'q.worst.answer':
    'For {group}: {measure}, {rate} i arbeid seks måneder etter{rank, select, none {} other {; nummer {rank} av {count}}}. {effect}.',
  'q.worst.modelled':
    'Ratene er det simulerte landets, talt slik NAV teller; ikke alle tiltak har en publisert rate å holde dem mot.',
  'q.worst.none': 'Ingen gruppe har en offisiell rate å lese.',
  'q.value': 'Hvilket tiltak gir flest måneder i arbeid per krone?',
  'q.value.answer':
    'For {group}: {measure}, {low} til {high} måneder per 100 000 kr innen {months} måneder{ties, select, none {} other {. Intervallet overlapper med {ties}, så rekkefølgen mellom dem er ikke vist}}.',
  'q.value.none': 'For {group} er det ikke vist at noe tiltak som koster noe, gir mer arbeid.',
  'q.why': 'Hvorfor er det offisielle og det sanne ulikt for {measure}?',
  'q.why.group': 'For {group}: {why}',
  'q.why.none': 'Ingen avgang derfra kunne følges lenge nok til å ta raten fra hverandre.',
  'q.sure': 'Hvor sikkert er dette?',
  'q.sure.grades':
    'Av {total} tall i scenariet har {assumed} forutsetning som kilde, og {weakest} har den svakeste karakteren, E.',
  'q.sure.facts':
    'Av tallene som holdes mot fakta modellen ikke er tilpasset, ligger {inside} innenfor det som er funnet, {outside} utenfor, og {undecided} krysser en grense.',
  'q.assumes': 'Hva forutsetter modellen om et tiltak?',
  'q.assumes.answer': 'Tall for tall, med kilde, karakter og spenn: {list}',
  'q.longer': 'Hva endrer et lengre oppfølgingsvindu?',
  'q.longer.answer':
    'For {group}: ved {first} måneder er en gevinst vist for {early} av {count} tiltak, ved {last} måneder for {late}. {new, select, none {Ingen kommer til} other {Til kommer {new}}}{gone, select, none {.} other {; ikke lenger vist er {gone}.}}',
  'q.longer.flips': '{measure} skiller seg fra sin offisielle plass først ved {months} måneder.',
  'q.longer.switch': 'Bryteren «Talt fram til» endrer figurene.',
  'q.longest': 'Hvem venter lengst?',
  'q.longest.answer':
    '{queue}: {days} dager i gjennomsnitt for dem som får plass. Deretter {second}: {secondDays} dager.',
  'q.longest.one': '{queue}: {days} dager i gjennomsnitt for dem som får plass.',
  'q.longest.none': 'Ingen venter på plass i dette scenarioet.',
  'q.otherwise': 'Hva skjer hvis noe gjøres annerledes?',
  'q.otherwise.answer':
    '{alternative}: personer i ordinært arbeid {work}; offentlig kostnad i millioner kroner i året {cost}.',
  'q.otherwise.workOnly': '{alternative}: personer i ordinært arbeid {work}.',
  'q.numbers': 'Hvor kommer tallene fra?',
  'q.again': 'Hvordan gjentas det?',
  'q.again.answer':
    'Med kommandoene under metode; siden selv kontrolleres med {command}, der report.html er denne filen.',

  'switches.label': 'Hva siden viser',
  'switches.group': 'Gruppe',
  'switches.all': 'alle',
  'switches.highlight': 'Framhev et tiltak',
  'switches.none': 'ingen',
  'switches.everywhere': 'Framhev overalt',

  'metric.title': 'Andre mål for det samme',
  'metric.lead':
    'Hva en annen telling sier om de samme personene, med {level} %-intervaller. Alt er hva folk gjorde, ikke hva tiltaket endret.',
  'metric.switch': 'Mål',
  'metric.unit': '{name} ({unit})',
  'metric.percent': '%',
  'metric.pointsAboveExpected': 'prosentpoeng over det ventede',
  'metric.percentOfFullTime': '% av heltid',
  'metric.months': 'måneder',
  'metric.nok': 'kroner',
  'metric.alt': '{measure} ({group}): {value}.',

  'compared.heading': 'Hva alternativer endrer',

  'value.title': 'Måneder i arbeid for 100 000 kroner',
  'value.lead':
    'Måneder {work} vunnet per 100 000 kroner innen {months} måneder fra start, med {level} %-intervaller. Tiltak uten kostnad er ikke med.',
  'value.x': 'måneder i arbeid vunnet per 100 000 kr',
  'value.alt': '{measure} ({group}): {months} måneder per 100 000 kr.',

  'assumptions.heading': 'Hva modellen forutsetter, tall for tall',
  'assumptions.lead':
    'Fra scenariofila, med kilde, karakter og spenn. Fila er på engelsk; tiltakene har NAVs egne navn.',
  'assumptions.link': 'Alle tall, med kilde, karakter og spenn',
};
