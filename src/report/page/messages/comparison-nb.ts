// Words of a page about alternatives, in Norwegian bokmål, with the keys of the English.

import type { comparisonEn } from './comparison-en.js';

export const comparisonNb: { readonly [key in keyof typeof comparisonEn]: string } = {
  'compare.title': '{title}: {count, plural, one {ett alternativ} other {# alternativer}}',
  'compare.question': 'Hva ville endre seg i {base} hvis ett av disse ble gjort i stedet?',
  'compare.best':
    '{best} får flest i ordinært arbeid: mellom {low} og {high} flere til enhver tid enn {base}.',
  'compare.several':
    '{count, plural, one {Ett av alternativene får} other {# av alternativene får}} flere i ordinært arbeid enn {base}: {list}. Hvilket som er best, er ikke vist.',
  'compare.oneMore':
    '{best} får flere i ordinært arbeid enn {base}: mellom {low} og {high} flere til enhver tid. At det er best av alle, er ikke vist.',
  'compare.noneMore': 'Det er ikke vist at noe alternativ får flere i ordinært arbeid enn {base}.',
  'compare.single': 'Én gjentakelse gir ingen intervaller, så ingenting hevdes.',
  'compare.fewer': 'Færre i arbeid er vist for {list}.',
  'compare.unclear': 'I antall i arbeid er det ikke vist noen forskjell fra {base} for {list}.',
  'compare.saves': 'Både flere i arbeid og lavere offentlig kostnad er vist for {list}.',
  'compare.price': 'En måned mer i ordinært arbeid koster {low} til {high} kroner med {alternative}.',
  'compare.built':
    'Der ingen forskjell er vist, kan det være at modellen ikke har noe som kunne gi en: mekanismer som er slått av, og det modellen utelater, står under begrensninger og i beskrivelsen.',
  'compare.certainty':
    'Intervallene gjelder med {level} prosents sikkerhet for alle alternativer på én gang. Det er tilfeldighet alene: de samme personene med samme flaks lever i alle verdener.',
  'compare.change.repeats':
    'Flere gjentakelser: for {count} av {total} alternativer er det ikke vist noen forskjell i antall i arbeid. Mer regning kan avgjøre noen av dem.',
  'compare.change.money':
    'Andre priser: kostnadene er bare tiltakenes og veiledernes. Sparte ytelser og betalt skatt står i tabellen over alle størrelser, der scenarioet gir dem.',
  'compare.change.displacement':
    'Jobber som tas fra andre: de er ikke med i modellen, så flere i arbeid er brutto.',
  'outcome.switch': 'Sammenliknet etter',
  'outcome.at-work': 'Personer i ordinært arbeid',
  'outcome.public-cost': 'Offentlig kostnad, millioner kroner i året',
  'outcome.wait': 'Ventetid på plass, uker',
  'outcome.six-month-rate': 'Offisiell rate, alle tiltak, %',
  'outcome.shift': '{outcome}: forskjell fra {base}, som har {value}',
  'verdict.same': 'nøyaktig det samme',
  'verdict.single': 'uten intervall',
  'verdict.noneShown': 'ingen forskjell vist ({low} til {high})',
  'forest.title': 'Hva hvert alternativ endrer',
  'forest.lead':
    'Punktet er forskjellen fra {base}, streken er {level} %-intervallet for alle alternativer på én gang. Blått: en forskjell er vist. Grått: ingen er vist.',
  'forest.alt': '{alternative}: {change}.',
  'plane.title': 'Hva det koster, og hva det gir',
  'plane.lead':
    'Mot høyre: koster mer enn {base}. Opp: flere i ordinært arbeid. Strekene er {level} %-intervaller for alle alternativer på én gang; navn har de som en forskjell i arbeid er vist for.',
  'plane.x': 'offentlig kostnad, millioner kroner i året mer eller mindre',
  'plane.y': 'personer i ordinært arbeid, flere eller færre',
  'plane.alt': '{alternative}: arbeid {work}; kostnad {cost} millioner kroner i året.',
  'plane.none':
    'Det er ingen kostnad i denne sammenlikningen, og derfor ingen figur av kostnad mot virkning.',
  'alternatives.heading': 'Alternativ for alternativ',
  'alternatives.lead': 'Alt hvert alternativ endrer, og hvem som får mer og mindre arbeid av det.',
  'alternative.asks': 'Det spør',
  'alternative.changes': 'Hva det endrer i scenarioet',
  'alternative.noChanges': 'Ingenting: det er grunnlaget selv.',
  'alternative.parameter': 'Parameter',
  'alternative.before': 'Grunnlaget',
  'alternative.after': 'Alternativet',
  'alternative.source': 'Kilde',
  'alternative.absent': 'ikke oppgitt',
  'alternative.what': 'Hva som kommer av det',
  'alternative.people': 'Hvem som får mer og mindre arbeid',
  'alternative.group': 'Gruppe',
  'alternative.third': 'Tredel',
  'alternative.third.0': 'nærmest arbeid',
  'alternative.third.1': 'i midten',
  'alternative.third.2': 'lengst fra arbeid',
  'alternative.gainers': 'Minst en måned mer, %',
  'alternative.losers': 'Minst en måned mindre, %',
  'alternative.gained': 'Måneder i arbeid hver',
  'alternative.price': 'En måned mer i ordinært arbeid koster {low} til {high} kroner.',
  'alternative.priceUnclear': 'Mer arbeid; det er ikke vist at det koster mer eller mindre.',
  'alternative.priceLess': 'Mer arbeid for mindre penger.',
  'alternative.noPrice': 'Ingen pris per måned i arbeid: det er ikke vist at det gir mer arbeid.',
  'alternative.sets':
    'Over {sets} parametersett som passer like godt: flere i arbeid i {yes}, færre i {fewer}, ikke avgjort i {undecided}.',
  'compare.method':
    'Hvert alternativ er grunnlaget med noen tall endret. Hver verden simuleres med de samme personene og den samme flaksen, hver beslutning med sin egen trekning, så det som er ulikt, er alternativets verk. Forskjeller tas gjentakelse for gjentakelse før de midles.',
  'compare.sizes':
    '{replications} parvise gjentakelser. Simulert andel av landet: {scale}; tallene gjelder hele landet. Oppvarming {warmUp} dager, vindu {window} dager, oppfølging {followUp} dager. Frø: {seed}.',
  'table.comparison.csv': 'Alle størrelser, alle tiltak samlet (CSV)',
  'table.people.csv': 'Hvem som vinner og taper (CSV)',
};
