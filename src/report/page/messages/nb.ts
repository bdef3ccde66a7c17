// Every word of a page in Norwegian bokmål, as ICU messages, with the keys of the English. Long because all text of
// one language stands together.

import { comparisonNb } from './comparison-nb.js';
import type { en } from './en.js';
import { factsNb } from './facts-nb.js';
import { fitNb } from './fit-nb.js';
import { levelsNb } from './levels-nb.js';
import { lifeNb } from './life-nb.js';
import { questionsNb } from './questions-nb.js';
import { runNb } from './run-nb.js';
import { studyNb } from './study-nb.js';
import { waitsNb } from './waits-nb.js';
import { waysNb } from './ways-nb.js';

export const nb: { readonly [key in keyof typeof en]: string } = {
  ...comparisonNb,
  ...levelsNb,
  ...lifeNb,
  ...factsNb,
  ...questionsNb,
  ...runNb,
  ...waitsNb,
  ...fitNb,
  ...studyNb,
  ...waysNb,

  // The frame of the page.
  'page.title': '{title}: offisielle rater og hva tiltakene endret',
  'page.language': 'Språk',
  'page.otherLanguage': 'English',
  'page.thisLanguage': 'Norsk',
  'page.theme': 'Farger',
  'page.light': 'Lyst',
  'page.dark': 'Mørkt',
  'page.contents': 'På denne siden',
  'page.skip': 'Hopp til svaret',
  'page.badge': '{software} {version} · {scenario} · {fingerprint}',
  'page.badgeLabel': 'Versjon',
  'page.status.fitted': 'tilpasset publiserte rater',
  'page.status.notCalibrated': 'ikke kalibrert',
  'page.status.other': 'se scenarioets status',
  'page.status.none': 'ikke noe om kalibrering',
  'page.noScript': 'Figurene trenger JavaScript. Alle tall står også i ord og i tabeller.',

  // The first page.
  'question.heading': 'Spørsmålet',
  'answer.heading': 'Svaret',
  'answer.notCompared':
    'Ingen undervurdering er vist: ingen gruppe har to tiltak med både offisiell rate og virkning, så det er ikke noe å sammenlikne.',
  'answer.allZero':
    'Ingen undervurdering er vist: ingen tiltak endret noens arbeid, enda de offisielle ratene går fra {low} til {high}.',
  'answer.same':
    'Ingen undervurdering er vist: den offisielle raten setter tiltakene i samme rekkefølge som hva de endret.',
  'answer.none':
    'Ingen undervurdering er vist: tiltakenes rekkefølge etter offisiell rate kan ikke skilles fra rekkefølgen etter hva de endret.',
  'answer.under': 'Den offisielle raten undervurderer {under}. Ingen overvurdering er vist.',
  'answer.over': 'Den offisielle raten overvurderer {over}. Ingen undervurdering er vist.',
  'answer.both': 'Den offisielle raten undervurderer {under} og overvurderer {over}.',
  'answer.many':
    'Av {count} tiltak, gruppe for gruppe, undervurderer den offisielle raten {under} og overvurderer {over}.',
  'answer.many.group': 'For {group}: undervurdert er {under}; overvurdert er {over}.',
  'answer.many.effects':
    'Mer ordinært arbeid innen {months} måneder enn uten tiltaket er vist for {more}; mindre for {less}.',
  'answer.many.effectsAny':
    'Mer arbeid, med eller uten tilskudd, innen {months} måneder enn uten tiltaket er vist for {more}; mindre for {less}.',
  'answer.many.none': 'ingen',
  'answer.each': 'Tiltak for tiltak: hva hver dom bygger på',
  'answer.inGroup': '{measure} ({group})',
  'answer.detail': '{measure}: {rate} i arbeid seks måneder etter. {effect}. {ranks}.',
  'answer.ranks':
    'Blant gruppens {count} tiltak er det nummer {official} etter den offisielle raten og nummer {effect} etter hva det endret',
  'answer.groupNone':
    'For {group} er det ikke vist noen forskjell mellom rekkefølgen etter offisiell rate og rekkefølgen etter hva tiltakene endret.',
  'answer.missed':
    'Av dem som slutter i {measure} ({group}), teller den offisielle datoen {official} som suksesser. {months} måneder etter at de sluttet, er {passedOn} flere av 100 i arbeid på grunn av tiltaket, gjennom tiltakene som følger.',
  'answer.certainty':
    'Undervurdert: plassen i gruppen er bedre etter det tiltaket endret enn etter raten; overvurdert: dårligere. Hver dom gjelder med {level} prosents sikkerhet for alle tiltak i en gruppe på én gang. Det er tilfeldighet alene.',

  // Estimates in words.
  'rate.withInterval': '{mean}\u00a0% (mellom {low} og {high}\u00a0%)',
  'rate.exact': '{mean}\u00a0%',
  'effect.more':
    'De som deltok, fikk mellom {low} og {high} måneder mer {work} i løpet av {months} måneder enn de ville hatt uten',
  'effect.less':
    'De som deltok, fikk mellom {low} og {high} måneder mindre {work} i løpet av {months} måneder enn de ville hatt uten',
  'effect.moreExact':
    'De som deltok, fikk {mean} måneder mer {work} i løpet av {months} måneder enn de ville hatt uten',
  'effect.lessExact':
    'De som deltok, fikk {mean} måneder mindre {work} i løpet av {months} måneder enn de ville hatt uten',
  'effect.unclear':
    'Det er ikke vist om de som deltok, fikk mer eller mindre {work} i løpet av {months} måneder: mellom {low} og {high} måneder',
  'effect.zero': 'Ingens arbeid ble endret, til siste siffer',
  'effect.single':
    '{mean} måneder {work} i løpet av {months} måneder i den ene gjentakelsen som ble kjørt; én gjentakelse gir ikke noe intervall',
  'work.ordinary': 'ordinært arbeid',
  'work.any': 'arbeid, med eller uten tilskudd',
  'interval.between': 'mellom {low} og {high}',
  'interval.from': '{low} til {high}',
  'unit.months': '{value} måneder',
  'unit.monthsShort': '{value} md.',
  'unit.days': '{value} dager',
  'unit.weeks': '{value} uker',
  'unit.nok': '{value} kr',
  'unit.points': '{value} av 100',
  'rank.range': '{best}–{worst}',
  few: 'få',
  none: '–',

  // The chart of ranks.
  'ranks.title': 'Hva den offisielle raten sier, og hva tiltaket endret',
  'ranks.lead':
    'Til venstre: hvor mange av 100 som er i arbeid seks måneder etter tiltaket, slik NAV teller. Til høyre: måneder {work} vunnet per deltaker innen {months} måneder fra start. Tiltakene står i rekkefølge, det høyeste øverst; en farget linje som faller, er et tiltak som den offisielle raten smigrer.',
  'ranks.official': 'Offisielt: i arbeid etter seks måneder, %',
  'ranks.effect': 'Endret: måneder i arbeid vunnet',
  'ranks.place': 'nr. {rank}',
  'ranks.noRate': 'ingen offisiell rate',
  'ranks.under': '▲ undervurdert',
  'ranks.over': '▼ overvurdert',
  'ranks.key':
    'Streker gjennom punktene er {level} %-intervaller. «Nr. 2–4» betyr at tilfeldighet ikke skiller plass 2 til 4. Fargede linjer: dommen holder; grå: ingen forskjell er vist.',
  'ranks.otherHorizon':
    'Dommene gjelder {months} måneder. Ved andre horisonter gjelder plassene for alle horisonter på én gang, og er derfor videre.',
  'ranks.horizon': 'Talt fram til',
  'ranks.alt.group': 'For {group}, {months} måneder fra start:',
  'ranks.alt.row':
    '{measure}: offisiell rate {rate}, nummer {official}; {effect} måneder i arbeid vunnet, nummer {trueRank}{verdict, select, undervalued {; undervurdert av den offisielle raten} overvalued {; overvurdert av den offisielle raten} other {}}.',
  'ranks.alt.rowNoRate': '{measure}: ingen offisiell rate; {effect} måneder i arbeid vunnet.',

  // What to beware of.
  'caveats.heading': 'Tre ting å vite først',
  'caveat.chance.title': 'Intervallene er tilfeldighet alene.',
  'caveat.chance.text':
    'De kommer fra {replications, plural, one {én gjentakelse} other {# gjentakelser}} av det samme simulerte landet. De blir smalere med mer regning og sier ingenting om hvor godt modellen passer Norge.',
  'caveat.calibration.title.fitted': 'Modellen er tilpasset publiserte rater, ikke virkninger alene.',
  'caveat.calibration.title.notCalibrated': 'Modellen er ikke kalibrert.',
  'caveat.calibration.title.other': 'Scenarioet sier om seg selv:',
  'caveat.calibration.title.none': 'Scenarioet sier ikke om det er kalibrert.',
  'caveat.calibration.fitted':
    'En rate som treffes, sier lite om en virkning: andre virkninger kan passe de samme ratene. Scenarioet kaller seg selv:',
  'caveat.calibration.notCalibrated':
    'Les hvert tall som det som følger hvis forutsetningene holder, ikke som et funn om NAV. Scenarioet kaller seg selv:',
  'caveat.calibration.other': 'Med egne ord:',
  'caveat.calibration.none':
    'Les hvert tall som det som følger hvis forutsetningene holder, ikke som et funn om NAV.',
  'caveat.limits.title': 'Modellen viser ikke alt.',
  'caveat.limits.displacement':
    'Jobber som tas fra andre, er ikke med, så måneder som vinnes, er brutto. {count, plural, one {Én grense} other {Alle # grenser}} med grunner:',
  'caveat.limits.other':
    '{count, plural, =0 {Ingen grenser er ført opp} one {Én grense} other {Alle # grenser}} med grunner:',
  'caveat.limits.link': 'hva modellen ikke kan vise',
  'change.heading': 'Hva som ville endre svaret',
  'change.repeats':
    'Flere gjentakelser: {count} av {total} tiltak har plasser som tilfeldighet ikke skiller. Mer regning kan avgjøre noen av dem.',
  'change.horizon':
    'En annen horisont: {measure} skiller seg fra sin offisielle plass allerede ved {months} måneder. Bruk bryteren under figuren.',
  'change.subsidised':
    'Å telle jobber med tilskudd som arbeid, slik den offisielle raten gjør: {measure} gir mellom {low} og {high} måneder {direction, select, more {mer} other {mindre}} av det innen {months} måneder.',
  'change.assumptions':
    'Andre forutsetninger: {assumed} av de {total} tallene i scenarioet hviler på antakelse alene. Antallet sier ikke noe om vekt: noen få tall avgjør de fleste resultater.',
  'change.ungraded': 'Andre forutsetninger: scenarioet gir {total} tall uten å si hvor godt de er kjent.',
  'change.ensemble': 'Andre parametersett som passer like godt: denne siden har ett. {command} spør mange.',

  // Measures.
  'measures.heading': 'Tiltak for tiltak',
  'measures.lead':
    'Navnene er NAVs egne. Tallene gjelder dem som begynte i tiltaket i vinduet på {window} og ble fulgt i {followUp} måneder.',
  'measures.none': 'Ingen begynte i noe tiltak i vinduet.',
  'measure.group': 'For {group}',
  'measure.english': 'På engelsk: {name}',
  'measure.verdict.undervalued': '▲ Undervurdert: bedre plass etter det tiltaket endret enn etter raten',
  'measure.verdict.overvalued': '▼ Overvurdert: dårligere plass etter det tiltaket endret enn etter raten',
  'measure.verdict.noDifferenceShown':
    'Ingen forskjell vist mellom plassen etter raten og etter det tiltaket endret',
  'measure.verdict.none': 'Ikke rangert: ingen offisiell rate',
  'measure.what': 'Hva det er',
  'measure.catalogue': '{code} i katalogen, i familien {family}.',
  'measure.family': 'I familien {family}.',
  'measure.stay': 'Planlagt til {days} dager i gjennomsnitt.',
  'measure.stayEndless': 'Uten planlagt slutt.',
  'measure.places': '{places} plasser i landet, alle grupper til sammen.',
  'measure.placesUnlimited': 'Ubegrenset med plasser.',
  'measure.cost': '{cost} kr per plass og måned.',
  'measure.actsOn': 'Innholdet virker på {barriers}.',
  'measure.actsOnNothing': 'Det har ikke noe innhold som virker på en barriere.',
  'measure.procurement': 'Kjøpes slik: {procurement}.',
  'kind.programme': 'En plass hos en arrangør mens man er uten jobb',
  'kind.employerPlace': 'En plass hos en ordinær arbeidsgiver mens man er uten jobb',
  'kind.subsidisedJob': 'En jobb der det offentlige betaler en del av lønna',
  'kind.permanentJob': 'En jobb uten sluttdato der det offentlige betaler en del av lønna',
  'kind.shelteredWork': 'En skjermet plass uten sluttdato, som ikke regnes som jobb',
  'kind.aroundJob': 'Støtte rundt en jobb man alt har',
  'kind.assessment': 'Gjøres av veilederen i et møte',
  'family.clarification': 'avklaring',
  'family.followUp': 'oppfølging',
  'family.workTrial': 'arbeidsutprøving og praksis',
  'family.wageSubsidy': 'lønnstilskudd',
  'family.qualification': 'kvalifisering',
  'family.facilitation': 'tilrettelegging',
  'barrier.clarity': 'klarhet i hva man kan og vil',
  'barrier.health': 'helse',
  'barrier.habits': 'arbeidsvaner',
  'barrier.skills': 'ferdigheter',
  'barrier.access': 'adgang til arbeidsgivere',
  'measure.who': 'Hvem som kommer dit',
  'measure.people': '{people} personer per gjentakelse, i en simulert andel på {scale} av landet.',
  'measure.deadweight': 'Uten tiltaket ville {share} vært i ordinært arbeid innen tre måneder fra start.',
  'measure.thirds':
    'I tredelen med lavest barrierer får hver {low} måneder i arbeid av det, i tredelen med høyest {high}.',
  'measure.wait': 'Ventetiden',
  'measure.waitDays': '{days} dager i gjennomsnitt.',
  'measures.waitUnknown':
    'Ventetider er ikke i denne mappa, for en attribuering gir dem ikke: det gjør {command} på samme scenario.',
  'measure.official': 'Den offisielle raten, og hva resten gjorde',
  'measure.officialRate': '{rate} i arbeid seks måneder etter.',
  'measure.officialNone': 'Ingen kunne telles seks måneder etter.',
  'measure.tooFew': 'Færre enn 30 slutter per gjentakelse: for få til å lese noe ut av.',
  'measure.rest': 'Av 100 som sluttet, seks måneder senere:',
  'class.employed': 'i arbeid',
  'class.employedWithSubsidy': 'i arbeid med tilskudd',
  'class.otherMeasure': 'i et annet tiltak',
  'class.sameMeasureAgain': 'i samme tiltak igjen',
  'class.waiting': 'venter på plass',
  'class.openlyUnemployed': 'åpent arbeidsledige',
  'class.out': 'utenfor arbeidsstyrken',
  'measure.effect': 'Hva det endret',
  'measure.gainLose':
    '{gainers} har mer arbeid enn uten, {losers} mindre. Enkeltpersoner hviler på samme flaks i begge liv; det gjør ikke gjennomsnitt.',
  'measure.lockIn.less':
    'Mens det varer, koster det {months} måneder i arbeid, med eller uten tilskudd (innlåsing).',
  'measure.lockIn.more': 'Mens det varer, gir det {months} måneder i arbeid, med eller uten tilskudd.',
  'measure.why': 'Hvorfor de to er ulike',
  'measure.whyOfficial':
    'Av 100 som sluttet, var {official} i arbeid etter seks måneder. {selection} ville vært i arbeid uansett; utgangsdagen legger til {exitRoute}; tiltaket legger til {visible}.',
  'measure.whyLate':
    '{months} måneder etter at de sluttet, legger tiltaket til {lateTotal}: {visible} som synes ved seks måneder, {passedOn} gjennom tiltak som følger, {late} som kommer senere av seg selv.',
  'measure.whyNone': 'Ingen avgang kunne følges lenge nok til å ta raten fra hverandre.',
  'measure.money': 'Kostnad',
  'measure.costPerPerson': '{cost} kr per deltaker.',
  'measure.per100k': 'Mellom {low} og {high} måneder i arbeid per 100 000 kr innen {months} måneder.',
  'measure.costPerMonth': '{low} til {high} kr per måned i arbeid vunnet innen {months} måneder.',
  'measure.costPerMonthExact': '{cost} kr per måned i arbeid vunnet innen {months} måneder.',
  'measure.costPerMonthNone': 'Ingen pris per måned i arbeid: det er ikke vist at noe arbeid er vunnet.',
  'measure.free': 'Scenarioet gir det ingen kostnad.',

  // Charts of one measure.
  'overTime.title': '{measure}: måneder i arbeid vunnet, etter hvor lenge folk følges',
  'overTime.x': 'måneder fra start',
  'overTime.y': 'måneder i arbeid vunnet',
  'overTime.alt': 'Innen {months} måneder: {effect}.',
  'parts.title': '{measure}: den offisielle raten tatt fra hverandre, av 100 som sluttet',
  'parts.x': 'av 100 som sluttet',
  'parts.official': 'Offisiell rate',
  'parts.selection': 'I arbeid uansett',
  'parts.exitRoute': 'Utgangsdagen',
  'parts.visible': 'Endret, sett ved 6 md.',
  'parts.lateTotal': 'Endret ved {months} md.',
  'parts.passedOn': 'av det gjennom senere tiltak',
  'parts.late': 'av det senere av seg selv',
  'parts.alt': '{part}: {value}.',

  // Under every figure.
  'figure.words': 'Figuren i ord',
  'figure.csv': 'Tall (CSV)',
  'figure.spec': 'Spesifikasjon (Vega-Lite)',
  'figure.svg': 'SVG',
  'figure.png': 'PNG',
  'figure.failed': 'Figuren kunne ikke tegnes; tallene står i ord under.',
  'figure.downloads': 'Last ned',
  'csv.note':
    'En celle som et regneark ville tatt for en formel (den begynner med =, +, - eller @ og er ikke et tall), begynner med en apostrof.',

  // Method.
  'method.heading': 'Metode',
  'method.how':
    'Personer og ventelister simuleres én for én. Etterpå kjøres hver deltaker på nytt alene, med den flaksen og de ventelistene de hadde: én gang med tiltaket, én gang uten. Forskjellen er hva tiltaket endret.',
  'method.arm.search': 'Uten tiltaket søker folk åpent fram til den planlagte slutten.',
  'method.arm.skip': 'Uten tiltaket går folk straks til neste vurdering.',
  'method.work.ordinary':
    'Virkninger teller ordinært arbeid. Den offisielle raten teller også jobber med tilskudd, slik NAVs gjør.',
  'method.work.any': 'Virkninger teller arbeid med eller uten tilskudd, slik den offisielle raten gjør.',
  'method.ranks':
    'Plasser er intervaller fra parvise forskjeller mellom alle tiltak i en gruppe, med {level} % for alle på én gang. Et tiltak kalles undervurdert bare når hver plass virkningen kan ha, er bedre enn hver plass den offisielle raten kan ha.',
  'method.parts':
    'Raten tas fra hverandre eksakt, person for person: offisiell rate = i arbeid uansett + utgangsdagen + endret; ordene står i',
  'method.glossaryLink': 'ordlista',
  'method.sizes':
    'Virkninger: {effects} gjentakelser. Tiltak stengt for alle: {closures} gjentakelser. Simulert andel av landet: {scale}. Oppvarming {warmUp} dager, vindu {window} dager, oppfølging {followUp} dager. Frø: {seed}.',
  'method.again': 'Slik lages det på nytt:',
  'method.verify':
    'Slik kontrolleres siden av det den selv inneholder: {command} lager resultatene på nytt og sier identisk, eller nevner den første forskjellen.',
  'method.numbers': 'Hvor godt tallene er kjent',
  'method.numbersLead':
    'Scenarioet gir {total} tall, fordelinger, serier og formler. {assumed} av dem ({share}) oppgir antakelse som kilde.',
  'method.grade': 'Karakter',
  'method.meaning': 'Betydning',
  'method.count': 'Tall',
  'method.share': 'Andel',
  'grade.A': 'offisiell statistikk, forskrift, publisert rate eller norsk forsøk, lest',
  'grade.B': 'lest, men fra et annet land eller en annen periode, eller bare sammendraget',
  'grade.C': 'regnet ut, og utregningen er oppgitt',
  'grade.D': 'etter hukommelsen, ikke kontrollert',
  'grade.E': 'antakelse, eller en påstand uten tall',
  'grade.none': 'fila gir ingen karakter',
  'method.limits': 'Hva modellen ikke kan vise',
  'method.limitsNone': 'Ingen grenser er ført opp for dette scenarioet.',
  'method.warnings': 'Scenarioet advarer',
  'method.files': 'Filene bak denne siden',
  'method.filesLead':
    'Siden er skrevet fra disse filene. Fingeravtrykkene (SHA-256) står i manifestene, som er del av denne siden.',
  'method.manifest': 'Manifest (JSON)',
  'table.attribution.csv': 'Alle tall for alle tiltak (CSV)',

  // Glossary.
  'glossary.heading': 'Ord',
  'term.officialRate': 'Offisiell rate',
  'term.officialRate.means':
    'Hvor mange av 100 som slutter i et tiltak, som er i arbeid seks måneder senere. Den teller med dem som ville vært i arbeid uansett, og teller ikke det som kommer senere. Engelsk: official rate.',
  'term.effect': 'Hva et tiltak endret (virkning)',
  'term.effect.means':
    'Måneder i arbeid med tiltaket minus uten, for de samme personene. Engelsk: effect on the treated.',
  'term.interval': 'Intervall',
  'term.interval.means':
    'Der et tall ville ligge i nitten av tjue sett av gjentakelser av samme modell. Det rommer tilfeldighet, ikke tvil om modellen. Engelsk: interval.',
  'term.rank': 'Nummer, plass',
  'term.rank.means':
    'Plass blant tiltakene i en gruppe, det høyeste først. Et spenn der tilfeldighet ikke skiller plassene. Engelsk: rank.',
  'term.undervalued': 'Undervurdert, overvurdert',
  'term.undervalued.means':
    'Plassen etter hva tiltaket endret, er sikkert bedre, eller dårligere, enn plassen etter den offisielle raten. Engelsk: undervalued, overvalued.',
  'term.selection': 'I arbeid uansett (seleksjon)',
  'term.selection.means':
    'Ville vært i arbeid seks måneder etter planlagt slutt også uten tiltaket. Engelsk: selection.',
  'term.exitRoute': 'Utgangsdagen (utgangsvei)',
  'term.exitRoute.means':
    'Det som legges til fordi folk slutter en bestemt dag, for eksempel fordi de fikk jobb. Engelsk: exit route.',
  'term.passedOn': 'Gjennom senere tiltak (videreført)',
  'term.passedOn.means':
    'Den delen av en sen virkning som forsvinner når ingen tiltak får følge. Engelsk: passed on.',
  'term.lockIn': 'Innlåsing',
  'term.lockIn.means':
    'Arbeid som tapes mens man er i tiltaket, fordi man søker mindre der. Engelsk: lock-in.',
  'term.deadweight': 'Dødvekt',
  'term.deadweight.means': 'Deltakere som snart ville funnet arbeid uten tiltaket. Engelsk: deadweight.',
  'term.horizon': 'Horisont',
  'term.horizon.means': 'Hvor mange måneder fra start arbeid telles. Engelsk: horizon.',
  'term.repeat': 'Gjentakelse (replikasjon)',
  'term.repeat.means': 'Én kjøring av det simulerte landet med sin egen flaks. Engelsk: replication.',
  'term.scenario': 'Scenario',
  'term.scenario.means':
    'En fil med alle forutsetninger: personer, tiltak, plasser, arbeidsmarked. Engelsk: scenario.',
  'term.calibrated': 'Kalibrert, tilpasset',
  'term.calibrated.means':
    'Usikre tall er flyttet til modellen treffer publiserte rater. Engelsk: calibrated, fitted.',
  'term.month': 'Måned i arbeid',
  'term.month.means':
    'En måned (30,4 dager) der en person har en jobb, uansett arbeidstid. Engelsk: month of work.',
};
