// Ord på en side om en tilpasning, på norsk bokmål, med de engelske nøklene.

import type { fitEn } from './fit-en.js';

export const fitNb: { readonly [key in keyof typeof fitEn]: string } = {
  'fitted.title': '{title}: hvor godt den treffer publiserte tall',
  'fitted.question': 'Hvor godt treffer {title} publiserte tall, og hvor godt fastslår de parametrene?',
  'fitted.headline': '{met} av {count} publiserte rater ligger innenfor {within} prosentpoeng av modellen.',
  'fitted.headlineNone': 'Modellen ble holdt mot {count} publiserte tall.',
  'fitted.missed': 'Lenger unna: {list}.',
  'fitted.error.rates': 'Rot av midlere kvadrert feil for ratene: {error} prosentpoeng.',
  'fitted.error.effects': 'Rot av midlere kvadrert feil for virkningene: {error} prosentpoeng.',
  'fitted.weighed': '{near} av {count} virkninger og volumer ligger innenfor to feil fra det publiserte.',
  'fitted.outside': 'Utenfor spennet til evidensen: {list}.',
  'fitted.inside': 'Ingen parameter gikk ut av spennet til evidensen sin.',
  'fitted.atBound': 'Ved enden av hvor langt de kunne gå: {list}.',
  'fitted.sets': '{accepted} av {tried} prøvde parametersett passer like godt, verdt {worth} med lik vekt.',
  'fitted.certainty':
    'Intervaller: {level} %, over {replications} nye gjentakelser som tilpasningen aldri så. De er tilfeldighet alene. At en rate treffes, sier lite om en virkning.',
  'fitted.change.parameters':
    'Andre parametre: etter stigningene der tilpasningen sluttet, beholder {count} av {total} minst tre firedeler av spredningen de hadde før, så de publiserte tallene fastslår dem knapt.',
  'fitted.change.effects':
    'Andre virkninger: de ble veid etter feilene sine, og de fleste er ikke norske forsøk. Tabellen oppgir kilde og grad for hver.',
  'fitted.change.ensemble':
    'Andre parametersett som passer like godt: denne siden har ett. {command} finner mange.',

  'fitted.chart': 'Publiserte tall og modellen',
  'fitted.lead':
    'Den korte loddrette streken er det publiserte tallet, grått er feilen på hver side. Det blå punktet er modellen, streken {level} %-intervallet.',
  'fitted.rates': 'Rater, %',
  'fitted.effects': 'Virkninger: flere i arbeid på grunn av tiltaket, prosentpoeng',
  'fitted.volumes': 'Volumer: starter i året og personer i registeret',
  'fitted.against': '{model} ({low} til {high}); publisert {published} ± {error}',
  'fitted.alt': '{target}: {numbers}.',
  'fitted.parameters': 'Hva som ble flyttet',
  'fitted.parametersLead':
    'Hver linje er sin egen skala: hvor langt tilpasningen kunne gå. Grått: spennet til evidensen. Hult: før tilpasningen. Punktet er den tilpassede verdien, streken det de publiserte tallene lar stå åpent (95 %, etter stigningene ved slutten). Oransje: utenfor evidensen.',
  'fitted.value':
    '{value} ({low} til {high}){where, select, outside {; utenfor evidensen} end {; ved enden} other {}}',
  'fitted.targets': 'Mål for mål',
  'fitted.target': 'Mål',
  'fitted.source': 'Kilde',
  'fitted.grade': 'Grad',
  'fitted.difference': 'Modell minus publisert',

  'posterior.heading': 'Parametersett som passer',
  'posterior.title': 'Hva de publiserte tallene lar stå igjen av hver parameter',
  'posterior.lead':
    'Hver linje er sin egen skala. Grått: spennet før. Blått: der ni av ti av settene som passer, ligger, etter vekt (5 til 95 %), med medianen. En strek like lang som den grå: de publiserte tallene sier ingenting om parameteren.',
  'posterior.value': '{median} ({low} til {high}); før {least} til {most}',
  'posterior.text':
    '{accepted} av {tried} prøvde sett ligger nær alle publiserte tall etter sine egne kjøringer, når feilen i tallet, modellens oppgitte avvik og tilfeldighet tas sammen. De er verdt {worth} sett med lik vekt.',
  'posterior.narrowed': 'Mest innsnevret, til under halvparten av spennet før: {list}.',
  'posterior.narrowedNone': 'Ingen parameter er innsnevret til under halvparten av spennet før.',
  'posterior.undervalued': 'I hvor mange av dem hvert tiltak er undervurdert',
  'posterior.row':
    '{measure}, {group}: undervurdert i {share} % av parametersettene som passer ({yes} av {sets}); overvurdert i {no}, ikke avgjort i {open}. Før tilpasning i {before} av {all}{informed, select, yes {} other {, og de publiserte tallene sier ingenting om forskjellen}}.',
  'posterior.noProbability':
    'Dette er antall sett, ikke sannsynligheter: spennene før er flate og oppgitt. Undervurdert betyr at et tiltak står høyere etter det det ga enn etter den offisielle raten, ut over tilfeldighet.',
  'fitted.method':
    'Parametrene ble flyttet av et søk etter minste kvadrater (Levenberg og Marquardt) under felles flaks, med rater og volumer fra én slags kjøring og virkninger fra en annen, der personer kjøres på nytt uten tiltaket sitt. Tilpasningen ble så godkjent på flaks og et vindu som søket aldri så.',
  'fitted.sizes': '{replications} nye gjentakelser for rater og volumer. Frø: {seed}; {acceptance}.',
  'fitted.ensembleMethod':
    'Parametersettene ble funnet ved historietilpasning: bølger av kjøringer, en emulator for hvert mål, og det som ligger mer enn {cutoff} standardavvik fra noe av dem, utelukket. Frø: {seed}.',
  'fitted.notRemade':
    'En tilpasning kan ikke lages på nytt av denne siden: det trengs scenariofilen, filen med mål, og for et land omtrent en time. Kommandoen gir de samme bytene igjen.',
  'table.targets.csv': 'Målene og modellen (CSV)',
  'table.fitted.csv': 'Tilpassede parametre (CSV)',
  'table.posterior.csv': 'Parametre over settene som passer (CSV)',
  'table.undervalued.csv': 'Tiltak over settene som passer (CSV)',
};
