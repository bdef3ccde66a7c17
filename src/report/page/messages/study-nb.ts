// Ord på en side om et sveip eller en følsomhetsanalyse, på norsk bokmål, med de engelske nøklene.

import type { studyEn } from './study-en.js';

export const studyNb: { readonly [key in keyof typeof studyEn]: string } = {
  'sweep.title': '{title}: {points} punkter av {parameters, plural, one {én parameter} other {# parametre}}',
  'sensitivity.title':
    '{title}: hvilke av {parameters, plural, one {én parameter} other {# parametre}} svaret henger på',

  'outcome.named.at-work': 'Personer i ordinært arbeid',
  'outcome.named.at-subsidised-work': 'Personer i arbeid med tilskudd',
  'outcome.named.on-register': 'Personer i registeret',
  'outcome.named.measure-cost': 'Kostnad til tiltak',
  'outcome.named.caseworker-cost': 'Kostnad til veiledere',
  'outcome.named.public-cost': 'Offentlig kostnad',
  'outcome.named.public-balance': 'Offentlig balanse',
  'outcome.named.starts': 'Starter i tiltak',
  'outcome.named.wait': 'Ventetid på plass',
  'outcome.named.effect': 'Deltakere i arbeid på grunn av tiltaket, etter {months} måneder',
  'outcome.named.gain': 'Måneder i arbeid vunnet per deltaker, innen {months} måneder',
  'outcome.of': '{outcome}, {of}',
  'outcome.unit.persons': 'personer',
  'outcome.unit.million NOK a year': 'millioner kroner i året',
  'outcome.unit.stints a year': 'i året',
  'outcome.unit.weeks': 'uker',
  'outcome.unit.months': 'måneder',
  'outcome.unit.share': '%',
  'parameter.asItIs': 'som det er',
  'parameter.range': '{low} til {high}',
  'study.outcome': 'Utfall',
  'study.inScenario': '{outcome} · {scenario}',

  'sweep.highest':
    '{outcome}: {best, select, best {best} worst {dårligst} other {høyest}} ved {where}, mellom {low} og {high} {unit} fra der det er {worst, select, best {best} worst {dårligst} other {lavest}}.',
  'sweep.differs':
    '{outcome}: punktene er forskjellige ut over tilfeldighet, med mellom {low} og {high} {unit} fra lavest til høyest. {count} av {total} punkter kan være det høyeste.',
  'sweep.differsOnly':
    '{outcome}: punktene er forskjellige ut over tilfeldighet, med mellom {low} og {high} {unit} fra lavest til høyest.',
  'sweep.noneShown': '{outcome}: ingen forskjell er vist mellom noen to av {total} punkter.',
  'sweep.same': '{outcome}: likt ved hvert punkt, til siste bit.',
  'sweep.unknown': '{outcome}: uten intervaller vites det ikke om punktene skiller seg ut over tilfeldighet.',
  'sweep.noNumber': '{outcome}: ikke noe tall ved noe punkt.',
  'sweep.missing': 'Ved {count} av {total} punkter var det ingen å telle.',
  'sweep.lowest': '{end, select, best {Best} worst {Dårligst} other {Lavest}} ved {where}.',
  'sweep.over':
    '{scenario} mot {base}, {outcome}: mer er vist ved {above}, mindre ved {below}, ingen forskjell er vist ved {open} av {points} punkter.',
  'sweep.certainty':
    'Intervallene holder med {level} % sikkerhet for alle par av punkter samtidig. Det er tilfeldighet alene: de samme personene med den samme flaksen lever ved hvert punkt.',
  'sweep.change.repeats': 'Flere gjentakelser, som kan avgjøre om punktene er forskjellige: {outcome}.',
  'study.change.ranges': 'Andre spenn: alt her gjelder spennene som studien gir parametrene, og bare disse.',
  'study.change.fit':
    'Ny tilpasning: ved punktene treffer modellen ikke lenger de publiserte tallene den ble tilpasset. {command} tilpasser den på nytt i hvert punkt.',

  'curves.title': 'Utfallet ved hvert punkt',
  'curves.lead':
    'Ett felt for hver parameter. Et punkt er en kombinasjon av verdier, streken gjennom det er {level} %-intervallet for det punktet alene. Samme flaks ved alle punkter gjør forskjeller sikrere enn to intervaller side om side.',
  'curves.leadSingle':
    'Ett felt for hver parameter. Et punkt er en kombinasjon av verdier; én gjentakelse gir ingen intervaller.',
  'curves.lines': 'Hver linje er én verdi av det andre parameteren, skrevet ved enden.',
  'curves.key': '{outcome}, {unit}',
  'curves.alt': '{where}: {value}.',
  'curves.altScenario': '{scenario}, {where}: {value}.',
  'curves.cut': 'De første {count} av {total} punkter; tabellen har alle.',
  'ranges.heading': 'Utfall for utfall',
  'ranges.lead': 'Laveste og høyeste verdi over punktene, og forskjellen mellom de to.',
  'ranges.outcome': 'Utfall',
  'ranges.lowest': 'Lavest',
  'ranges.highest': 'Høyest',
  'ranges.difference': 'Forskjell',
  'ranges.verdict': 'Dom',
  'ranges.at': 'ved {where}',
  'ranges.shown': 'vist',
  'ranges.none-shown': 'ingen forskjell vist',
  'ranges.same': 'likt til siste bit',
  'ranges.unknown': 'ingen intervaller',
  'ranges.may':
    'Alle sammenliknet samtidig kan {highest} av {total} punkter være det høyeste og {lowest} det laveste.',
  'study.chance': 'Flaks som punktene ikke deler, utgjør {share} % av variansen mellom dem.',
  'study.chanceUnknown': 'Én gjentakelse av hvert punkt: hvor mye av dette som er tilfeldighet, vites ikke.',
  'study.chanceDominates':
    'Tilfeldigheten dominerer: dette sier mer om flaks enn om parametrene. Flere gjentakelser av hvert punkt ville hjelpe.',
  'sensitivity.chanceIn': 'Delen til hver parameter har opptil så mye tilfeldighet i seg.',

  'sensitivity.most': '{outcome}: mest betyr {parameter}, med del i mellom {low} og {high} % av variansen.',
  'sensitivity.only':
    '{outcome}: bare {parameter} er vist å bety noe, med del i mellom {low} og {high} % av variansen.',
  'sensitivity.several': '{outcome}: det som betyr noe, er {list}. Hva som betyr mest, er ikke vist.',
  'sensitivity.noneMatter': '{outcome}: ingen parameter er vist å bety noe.',
  'sensitivity.part': '{parameter} ({low} til {high} % av variansen)',
  'sensitivity.moves':
    '{outcome}: flyttes mest av {parameter}, med mellom {low} og {high} {unit} i snitt over hele spennet.',
  'sensitivity.movesOpen': '{outcome}: hva som flytter det mest, er ikke vist.',
  'sensitivity.neverMoves':
    '{outcome}: likt ved hvert punkt, til siste bit. Ingen av parametrene endrer det.',
  'sensitivity.noNumber': '{outcome}: ved noen punkter var det ingen å telle, så ingenting sies.',
  'sensitivity.allDropped': '{outcome}: silingen fant at alle parametre er ubetydelige.',
  'sensitivity.hardly': 'Betyr knapt noe, under {negligible} % hver: {list}.',
  'sensitivity.nothing': 'Endrer ingenting, til siste bit: {list}.',
  'sensitivity.untold': 'Ikke skilt fra tilfeldighet, eller fra {negligible} % av variansen: {list}.',
  'sensitivity.together': 'Virker delvis sammen med andre: {list}.',
  'sensitivity.notTogether': 'Det er ikke vist at noe virker bare sammen med andre.',
  'sensitivity.dropped':
    'Silingen fant at {list} er ubetydelig for alle utfall, og lot det stå slik scenarioet har det.',
  'sensitivity.certainty':
    'Intervallene er {level} % hver, fra nye trekk (bootstrap) av radene i designet; for silingen over banene. De gjelder spennene som er gitt.',
  'sensitivity.change.rows':
    'Et større design: i {count} av {total} par av parameter og utfall er ingenting skilt fra tilfeldighet. Flere rader (--rows) eller gjentakelser kan avgjøre noen av dem.',

  'tornado.title': 'Hva svaret henger på',
  'tornado.lead':
    'Lengste søyle øverst. Sterk farge: det parameteren gjør alene; svak: sammen med andre. Streken er {level} %-intervallet for hele søylen. Blått: vist at det betyr noe; grått: ikke vist. Stiplet: delen som skyldes flaks punktene ikke deler; en søyle som ikke er lengre, kan være tilfeldig.',
  'tornado.leadScreening':
    'Lengste søyle øverst: hvor mye utfallet endrer seg i snitt over hele spennet til parameteren. Streken er {level} %-intervallet.',
  'tornado.share': '{outcome}: del av variansen, %',
  'tornado.change': '{outcome}: endring over hele spennet, {unit}',
  'tornado.alt': '{parameter}, {range}: {value}.',
  'tornado.value': '{mean} ({low} til {high})',
  'parameters.heading': 'Parameter for parameter',
  'parameters.parameter': 'Parameter',
  'parameters.change': 'Endring over spennet, {unit}',
  'parameters.alone': 'Alene, % av variansen',
  'parameters.all': 'I alt, % av variansen',
  'parameters.verdict': 'Dom',
  'parameters.verdict.matters': 'betyr noe',
  'parameters.verdict.hardly': 'betyr knapt noe',
  'parameters.verdict.nothing': 'endrer ingenting',
  'parameters.verdict.not-told': 'ikke skilt fra tilfeldighet',
  'parameters.verdict.dropped': 'utelatt etter silingen',
  'parameters.verdict.screening': 'bare silt',
  'parameters.note':
    'Deler i alt kan bli over 100 % til sammen, siden det som gjøres sammen, teller for hver; anslag fra få rader kan passere 0 og 100 %.',

  'sweep.method':
    'Scenarioet kjøres ved hvert punkt med de samme personene og den samme flaksen, hver beslutning med sin egen trekning, så det som er forskjellig mellom punktene, skyldes parametrene.',
  'sweep.design.grid': 'Punkter: et rutenett, alle kombinasjoner av jevnt fordelte verdier.',
  'sweep.design.latinHypercube': 'Punkter: en latinsk hyperkube.',
  'sweep.design.sobol': 'Punkter: en Sobol-følge med tilfeldig forskyvning.',
  'sweep.sizes': '{points} punkter, {replications} gjentakelser av hvert. Frø: {seed}.',
  'sensitivity.method':
    'Først en siling (Morris): fra mange startpunkter flyttes én parameter om gangen. Så tas variansen over alle spenn fra hverandre (Sobol) for parametrene som står igjen: hva hver gjør alene, og hva den gjør i alt. Alle punkter har samme flaks, så et parameter som ingenting leser, endrer ingenting, til siste bit.',
  'sensitivity.sizes':
    'Siling: {trajectories} baner. Indekser: {rows} rader. {replications} gjentakelser av hvert punkt, {runs} kjøringer i alt. Frø: {seed}.',
  'study.moved': 'Hva som ble flyttet',
  'study.range': 'Spenn',
  'study.source': 'Kilde',
  'study.settings': 'Studien setter',
  'study.note': 'Studien sier om seg selv:',
  'table.cells.csv': 'Hvert punkt med sine utfall (CSV)',
  'table.verdicts.csv': 'Dommer (CSV)',
  'table.tornado.csv': 'Deler av variansen (CSV)',
  'table.screening.csv': 'Siling (CSV)',
};
