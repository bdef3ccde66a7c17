// Words of what a run shows: rates, waits and fit, in Norwegian bokmål, with the keys of the English.

import type { runEn } from './run-en.js';

export const runNb: { readonly [key in keyof typeof runEn]: string } = {
  'table.measures.csv': 'Rater for alle tiltak (CSV)',
  'table.queues.csv': 'Ventelister (CSV)',
  'run.title': '{title}: offisielle rater, ventetider og tilpasning',
  'run.headline':
    'De offisielle ratene går fra {low} ({worst}) til {high} ({best}). De sier ikke hva et tiltak endret.',
  'run.headline.none': 'Ingen kunne telles seks måneder etter, så det er ingen offisiell rate.',
  'run.group': 'For {group}: lavest {worst}, {low} i arbeid seks måneder etter; høyest {best}, {high}.',
  'run.effectOf':
    'Hva et tiltak endret, er et annet spørsmål og en annen kommando: {command} kjører de samme personene på nytt uten tiltaket.',
  'run.fit':
    'Av {count} publiserte rater som holdes mot modellen, ligger {inside} innenfor intervallet til modellens egen rate; den største forskjellen er {most} prosentpoeng.',
  'run.longest': 'Lengst venter man på {queue}: {days} dager i gjennomsnitt.',
  'run.change.effect': 'Å spørre hva tiltakene endret, ikke hva folk gjorde etterpå: {command}.',
  'run.change.repeats': 'Flere gjentakelser: intervallene kommer fra {count}.',
  'status.title': 'Seks måneder etter: hva alle gjorde',
  'status.lead':
    'Av 100 som sluttet i hvert tiltak. De to første fargene teller som suksess i den offisielle raten; resten gjør det ikke, hva det enn ble til.',
  'status.x': 'av 100 som sluttet',
  'status.alt': '{measure} ({group}): {classes}.',
  'status.class': '{value} {name}',
  'after.title': '{measure}: status over tid etter avgang',
  'after.x': 'måneder etter avgang',
  'after.y': 'av 100 som sluttet',
  'after.alt': '{months} måneder etter avgang: {classes}.',
  'after.official': 'offisiell dato',
  'waits.title': 'Ventelister over tid',
  'waits.lead':
    'Personer i hele landet som venter på plass, måned for måned, gjennomsnitt av gjentakelsene. Tellingen begynner etter {warmUp} måneder. De som har plass og venter på at kurset begynner, står ikke på disse listene; figurene over teller fram til start.',
  'waits.x': 'måneder fra simuleringens start',
  'waits.y': 'personer som venter',
  'waits.alt':
    '{queue}: {waiting} personer venter i gjennomsnitt; de som får plass, har ventet {days} dager; {gaveUp} gir opp.',
  'wait.title': 'Hvor lenge folk venter på plass',
  'wait.x': 'dager i gjennomsnitt, for dem som begynner',
  'wait.alt': '{measure} ({group}): {days} dager.',
  'wait.lead': 'Gjennomsnittlig antall dager fra henvisning til start, med {level} %-intervaller.',
  'fit.title': 'Modellens rater ved siden av de publiserte',
  'fit.lead':
    'Sirkel: modellens rate med {level} %-intervall. Rute: den publiserte raten. Intervallet er tilfeldighet alene.',
  'fit.x': 'i arbeid seks måneder etter, %',
  'fit.published': 'publisert {value}',
  'fit.alt': '{measure} ({group}): modellen {rate}, publisert {published}\u00a0%.',
  'fit.none': 'Scenarioet holdes ikke mot noen publisert rate.',
  'run.measures': 'Rater og ventetider',
  'run.method':
    'Personer, veiledere og ventelister simuleres én for én; den offisielle raten telles ved slutten av hver måned, slik NAV teller den. Intervallene kommer fra uavhengige gjentakelser.',
  'run.sizes':
    '{replications} gjentakelser. Simulert andel av landet: {scale}. Oppvarming {warmUp} dager, vindu {window} dager, oppfølging {followUp} dager. Frø: {seed}.',
};
