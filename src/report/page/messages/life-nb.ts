// Words of one life: its timeline, its story and what is said of each stint, in Norwegian bokmål, with the keys of the
// English.

import type { lifeEn } from './life-en.js';

export const lifeNb: { readonly [key in keyof typeof lifeEn]: string } = {
  'life.title': '{title}: ett liv',
  'life.headline.none': 'Person {person}{group, select, none {} other {, {group}}}: ikke i noe tiltak.',
  'life.headline':
    'Person {person}{group, select, none {} other {, {group}}}: {stints, plural, one {ett opphold} other {# opphold}} i tiltak. Det offisielle tallet leser {success, plural, =0 {ingen suksess} one {én suksess} other {# suksesser}} og {failure, plural, =0 {ingen fiasko} one {én fiasko} other {# fiaskoer}}.',
  'life.oneLuck':
    'Ett liv med én flaks: en forskjell her er en fortelling, ikke en virkning. Virkninger over personer: {command}.',
  'life.any.less':
    'Med samme flaks og uten noe tiltak ville det vært {span} mindre ordinært arbeid ved kjøringens slutt.',
  'life.any.more':
    'Med samme flaks og uten noe tiltak ville det vært {span} mer ordinært arbeid ved kjøringens slutt.',
  'life.any.same':
    'Med samme flaks og uten noe tiltak ville det vært like mye ordinært arbeid ved kjøringens slutt.',
  'life.who': 'Hvem det er',
  'life.registered': 'Melder seg hos NAV i {date}.',
  'life.registeredBefore': 'Meldte seg {span} før simuleringen begynner.',
  'life.barriers': 'Hva som står mellom personen og en jobb (0 ingenting, 1 alt): {barriers}.',
  'life.levels':
    'Ved start: motivasjon {motivation} og tillit til NAV {trust}, begge fra 0 til 1. Kan arbeide {capacity}\u00a0% av full tid.',
  'life.hidden': 'Har et helseproblem som andre ikke ser.',
  'life.attached': 'Har en jobb å gå tilbake til.',
  'life.timeline': 'Tidslinjen',
  'life.timeline.lead':
    'Ovenfra: hvor personen er; oppholdene, med siste telling i tiltaket (strek) og avlesningen seks måneder senere (sirkel: suksess, rute: fiasko); arbeidet slik det var, og med samme flaks uten hvert opphold; motivasjon og tillit. Pek på et merke for datoer.',
  'life.panel.status': 'Hvor personen er',
  'life.panel.stints': 'Hva det offisielle tallet sier',
  'life.panel.work': 'Arbeid slik det var, og uten hvert opphold',
  'life.panel.levels': 'Motivasjon og tillit til NAV, 0 til 1',
  'life.x': 'måneder fra simuleringens start',
  'life.motivation': 'motivasjon',
  'life.trust': 'tillit',
  'life.asItWas': 'slik det var',
  'life.without': 'uten {stint}',
  'life.withoutAny': 'uten noe tiltak',
  'life.tip': '{what}: {from} til {until}',
  'life.read.tip': 'Siste telling i tiltaket {count}; lest {read}: {verdict}',
  'life.level.tip': '{what} {value} fra {date}',
  'life.date': 'måned {month}, dag {day}',
  'life.runEnd': 'kjøringens slutt',
  'life.months': '{value} måneder',
  'life.days': '{value} dager',
  'life.fewDays': 'under 0,1 dager',
  'life.status.openSearch': 'søker åpent',
  'life.status.waiting': 'venter på plass',
  'life.status.inMeasure': 'i tiltak',
  'life.status.job': 'i jobb',
  'life.status.subsidisedJob': 'i jobb med tilskudd',
  'life.status.permanentJob': 'i jobb med varig tilskudd',
  'life.status.sheltered': 'i varig tilrettelagt arbeid',
  'life.status.outOfLabourForce': 'ute av arbeidsstyrken',
  'life.status.disabilityPension': 'uføretrygdet',
  'life.status.left': 'ute av systemet',
  'life.story': 'Fortellingen i ord',
  'life.event.registered': 'Melder seg hos NAV{again, select, yes { igjen} other {}}.',
  'life.event.meeting':
    'Møter {isNew, select, yes {en ny veileder} other {veilederen}}, som kjenner {knowledge}\u00a0% av tiltakene og bedømmer barrierene {error} feil i gjennomsnitt{disclosed, select, yes {} other {; helseproblemet blir ikke fortalt}}.',
  'life.event.noChoice': 'De blir ikke enige om noe tiltak; søkingen fortsetter.',
  'life.event.chosen': 'De velger {measure}.',
  'life.event.joined.dated': 'Får plass i {measure} fra neste startdato.',
  'life.event.joined.waits': 'Ingen plass i {measure} er ledig; kommer på ventelisten.',
  'life.event.joined.balks': 'Ventelisten for {measure} er full eller stengt.',
  'life.event.reneged': 'Gir opp å vente på {measure}.',
  'life.event.started': 'Begynner i {measure}, planlagt for {planned}.',
  'life.event.startedOpen': 'Begynner i {measure}, uten planlagt slutt.',
  'life.event.turnsUp': 'Møter opp {share}\u00a0% av dagene.',
  'life.event.mismatch': 'Det meste er rettet mot barrierer denne personen ikke har.',
  'life.event.dose': 'Har fått {dose}\u00a0% av {measure}.',
  'life.event.ended.completed': '{measure} slutter som planlagt.',
  'life.event.ended.job': '{measure} slutter: en jobb er kommet.',
  'life.event.ended.dropOut': 'Faller fra {measure}.',
  'life.event.ended.jobLost': '{measure} slutter sammen med jobben.',
  'life.event.ended.other': 'Forlater {measure}.',
  'life.event.had': 'Fikk {dose}\u00a0% av det{satisfied, select, yes {} other {, og er ikke fornøyd}}.',
  'life.event.job.found': 'Finner en jobb: {hours}\u00a0% av full tid, match {match}.',
  'life.event.job.subsidised':
    'Blir ansatt; arbeidsgiveren krever lønnstilskudd for en ansettelse som hadde kommet likevel: {hours}\u00a0% av full tid, match {match}.',
  'life.event.job.offer': 'Blir ansatt med lønnstilskudd: {hours}\u00a0% av full tid, match {match}.',
  'life.event.job.return':
    'Går tilbake til arbeidsgiveren personen hadde permisjon fra: {hours}\u00a0% av full tid, match {match}.',
  'life.event.offerLapsed':
    'En arbeidsgiver ville ansette med tilskudd, men budsjettet har ingen ledig plass.',
  'life.event.jobLost': 'Mister jobben{again, select, yes {} other { og kommer ikke tilbake til NAV}}.',
  'life.event.staysAfterSubsidy': 'Tilskuddet slutter; jobben fortsetter.',
  'life.event.support': 'Får støtte i jobben: {measure}.',
  'life.event.tieLost': 'Mister båndet til arbeidsgiveren.',
  'life.event.gone.pension': 'Blir uføretrygdet.',
  'life.event.gone.left': 'Forlater systemet.',
  'life.event.gone.leftLabourForce': 'Går ut av arbeidsstyrken.',
  'life.stints': 'Opphold for opphold: det offisielle tallet, og livet uten',
  'life.stint': '{number}. {measure}',
  'life.stint.dates': '{from} til {until}.',
  'life.official': 'Det offisielle tallet',
  'life.official.read':
    '{verdict}. Sist telt i tiltaket ved slutten av måned {count}, lest seks måneder senere, ved slutten av måned {read}: {status}.',
  'life.official.unread':
    'Ikke noe svar ennå. Sist telt i tiltaket ved slutten av måned {count}; kjøringen slutter før de seks månedene er gått.',
  'life.official.invisible':
    'Ingenting. Oppholdet ligger mellom to tellinger ved månedsslutt, og ingen så det.',
  'life.official.joined':
    'Ingenting for seg selv. En retur til samme tiltak før tre tellinger var gått, gjør de to til ett opphold.',
  'life.official.going': 'Ingenting ennå. Kjøringen slutter før tiltaket telles som forlatt.',
  'life.official.noRate': 'Ingenting. Avganger fra denne typen tiltak telles ikke.',
  'life.success': 'Suksess',
  'life.failure': 'Fiasko',
  'life.noReading': 'ingen avlesning',
  'life.withoutIt': 'Uten det',
  'life.contrast.less': 'Uten det {span} mindre ordinært arbeid ved kjøringens slutt.',
  'life.contrast.more': 'Uten det {span} mer ordinært arbeid ved kjøringens slutt.',
  'life.contrast.same': 'Det ordinære arbeidet som var der ved kjøringens slutt, ville kommet likevel.',
  'life.contrast.none': 'Uten det ville det heller ikke vært noe ordinært arbeid ved kjøringens slutt.',
  'life.contrast.subsidisedLess': 'Og {span} mindre i jobber med tilskudd.',
  'life.contrast.subsidisedMore': 'Og {span} mer i jobber med tilskudd.',
  'life.contrast.beyond':
    'Uten det ville personen fortsatt ventet lenger enn det kjøringen har tatt vare på.',
  'life.table': 'Måneder ordinært arbeid fra start',
  'life.table.horizon': 'Telt til og med',
  'life.table.with': 'Med',
  'life.table.without': 'Uten',
  'life.table.gained': 'Endret',
  'life.together':
    'Ett om gangen ga oppholdene {singly} måneder ved kjøringens slutt, alle til sammen {whole}: dette går ikke opp, for hva ett av dem gjør, avhenger av de andre.',
  'life.thesis': 'I masteroppgaven: en illustrasjon, aldri en prøve på sannhet',
  'life.thesis.of': 'Scenarioet illustrerer {of} i oppgaven. Det oppgaven sier det ble til:',
  'life.thesis.own':
    'I livet over kommer det {answer, select, yes {en} other {ingen}} jobb innen {months} måneder etter siste tiltak før arbeid.',
  'life.thesis.others':
    'Av de {lives} livene i denne kjøringen med samme bakgrunn og annen flaks har {withJob} en jobb innen {months} måneder etter siste tiltak før arbeid.',
  'life.method':
    'Én person i ett simulert land følges gjennom alt. Deretter kjøres den samme personen på nytt alene, med samme flaks og samme ventelister, uten hvert opphold og uten alle.',
  'life.method.sizes': 'Gjentakelse {replication}. Frø: {seed}.',
  'life.contents.stints': 'Opphold for opphold',
  'life.contents.thesis': 'I masteroppgaven',
  'life.noWork': 'ikke noe arbeid',
  'life.spells.alt': '{from} til {until}: {what}.',
  'life.levels.alt':
    'Motivasjonen går fra {motivationFirst} til {motivationLast}, lavest {motivationLow}; tilliten fra {trustFirst} til {trustLast}, lavest {trustLow}.',
};
