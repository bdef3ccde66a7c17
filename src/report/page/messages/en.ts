// Every word of a page in English, as ICU messages. The keys of this file are the keys of all languages: a message
// that another language lacks is a type error. Long because all text of one language stands together.

import { comparisonEn } from './comparison-en.js';
import { factsEn } from './facts-en.js';
import { fitEn } from './fit-en.js';
import { levelsEn } from './levels-en.js';
import { lifeEn } from './life-en.js';
import { questionsEn } from './questions-en.js';
import { runEn } from './run-en.js';
import { studyEn } from './study-en.js';
import { waitsEn } from './waits-en.js';
import { waysEn } from './ways-en.js';

export const en = {
  ...comparisonEn,
  ...levelsEn,
  ...lifeEn,
  ...factsEn,
  ...questionsEn,
  ...runEn,
  ...waitsEn,
  ...fitEn,
  ...studyEn,
  ...waysEn,

  // The frame of the page.
  'page.title': '{title}: official rates and what measures changed',
  'page.language': 'Language',
  'page.otherLanguage': 'Norsk',
  'page.thisLanguage': 'English',
  'page.theme': 'Colours',
  'page.light': 'Light',
  'page.dark': 'Dark',
  'page.contents': 'On this page',
  'page.skip': 'Skip to the answer',
  'page.badge': '{software} {version} · {scenario} · {fingerprint}',
  'page.badgeLabel': 'Version',
  'page.status.fitted': 'fitted to published rates',
  'page.status.notCalibrated': 'not calibrated',
  'page.status.other': 'see the status of the scenario',
  'page.status.none': 'no word on calibration',
  'page.noScript': 'The figures need JavaScript. All numbers are also given in words and as tables.',

  // The first page.
  'question.heading': 'The question',
  'answer.heading': 'The answer',
  'answer.notCompared':
    'No undervaluation is shown: no group has two measures with both an official rate and an effect, so there is nothing to compare.',
  'answer.allZero':
    'No undervaluation is shown: no measure changed anybody’s work, though official rates run from {low} to {high}.',
  'answer.same':
    'No undervaluation is shown: the official rate puts the measures in the same order as what they changed.',
  'answer.none':
    'No undervaluation is shown: the order of the measures by official rate cannot be told from their order by what they changed.',
  'answer.under': 'The official rate undervalues {under}. No overvaluation is shown.',
  'answer.over': 'The official rate overvalues {over}. No undervaluation is shown.',
  'answer.both': 'The official rate undervalues {under} and overvalues {over}.',
  'answer.many':
    'Of {count} measures, group by group, the official rate undervalues {under} and overvalues {over}.',
  'answer.many.group': 'For {group}: undervalued {under}; overvalued {over}.',
  'answer.many.effects':
    'More ordinary work within {months} months than without the measure is shown for {more}; less for {less}.',
  'answer.many.effectsAny':
    'More work, subsidised or not, within {months} months than without the measure is shown for {more}; less for {less}.',
  'answer.many.none': 'none',
  'answer.each': 'Measure by measure: what each verdict rests on',
  'answer.inGroup': '{measure} ({group})',
  'answer.detail': '{measure}: {rate} in work six months after leaving. {effect}. {ranks}.',
  'answer.ranks':
    'Among the {count} measures of the group it is number {official} by the official rate and number {effect} by what it changed',
  'answer.groupNone':
    'Among {group}, no difference is shown between the order of the official rates and the order of what the measures changed.',
  'answer.missed':
    'Of those who leave {measure} ({group}), the official date counts {official} as successes. {months} months after leaving, {passedOn} of 100 more are in work because of it, through the measures that follow.',
  'answer.certainty':
    'Undervalued: its place in the group is better by what it changed than by its rate; overvalued: worse. Each verdict holds with {level} % confidence for all measures of a group at once. This is chance alone.',

  // Estimates in words.
  'rate.withInterval': '{mean}\u00a0% (between {low} and {high}\u00a0%)',
  'rate.exact': '{mean}\u00a0%',
  'effect.more':
    'Those who took it got between {low} and {high} months more {work} within {months} months than they would have had without it',
  'effect.less':
    'Those who took it got between {low} and {high} months less {work} within {months} months than they would have had without it',
  'effect.moreExact':
    'Those who took it got {mean} months more {work} within {months} months than they would have had without it',
  'effect.lessExact':
    'Those who took it got {mean} months less {work} within {months} months than they would have had without it',
  'effect.unclear':
    'It is not shown whether those who took it got more or less {work} within {months} months: between {low} and {high} months',
  'effect.zero': 'Nobody’s work changed, to the last bit',
  'effect.single':
    '{mean} months of {work} within {months} months in the one replication that was run; one replication gives no interval',
  'work.ordinary': 'ordinary work',
  'work.any': 'work, with or without a subsidy',
  'interval.between': 'between {low} and {high}',
  'interval.from': '{low} to {high}',
  'unit.months': '{value} months',
  'unit.monthsShort': '{value} mo.',
  'unit.days': '{value} days',
  'unit.weeks': '{value} weeks',
  'unit.nok': 'NOK {value}',
  'unit.points': '{value} of 100',
  'rank.range': '{best}–{worst}',
  few: 'few',
  none: '–',

  // The chart of ranks.
  'ranks.title': 'What the official rate says, and what the measure changed',
  'ranks.lead':
    'Left: how many of 100 are in work six months after leaving, as NAV counts. Right: months of {work} gained per participant within {months} months of the start. Measures stand in order, the highest first; a coloured line that falls is a measure the official rate flatters.',
  'ranks.official': 'Official: in work after six months, %',
  'ranks.effect': 'Changed: months of work gained',
  'ranks.place': 'no. {rank}',
  'ranks.noRate': 'no official rate',
  'ranks.under': '▲ undervalued',
  'ranks.over': '▼ overvalued',
  'ranks.key':
    'Lines through points are {level} % intervals. “No. 2–4” means that chance does not tell places 2 to 4 apart. Coloured lines: the verdict holds; grey: no difference is shown.',
  'ranks.otherHorizon':
    'Verdicts belong to {months} months. At other horizons the ranks hold for all horizons at once, so they are wider.',
  'ranks.horizon': 'Counted up to',
  'ranks.alt.group': 'Among {group}, {months} months from the start:',
  'ranks.alt.row':
    '{measure}: official rate {rate}, number {official}; {effect} months of work gained, number {trueRank}{verdict, select, undervalued {; undervalued by the official rate} overvalued {; overvalued by the official rate} other {}}.',
  'ranks.alt.rowNoRate': '{measure}: no official rate; {effect} months of work gained.',

  // What to beware of.
  'caveats.heading': 'Three things to know first',
  'caveat.chance.title': 'The intervals are chance alone.',
  'caveat.chance.text':
    'They come from {replications, plural, one {one repeat} other {# repeats}} of the same simulated country. They narrow with more computing and say nothing about how well the model fits Norway.',
  'caveat.calibration.title.fitted': 'The model is fitted to published rates, not to effects alone.',
  'caveat.calibration.title.notCalibrated': 'The model is not calibrated.',
  'caveat.calibration.title.other': 'The scenario says of itself:',
  'caveat.calibration.title.none': 'The scenario does not say whether it is calibrated.',
  'caveat.calibration.fitted':
    'A rate that is hit says little about an effect: other effects may fit the same rates. The scenario calls itself:',
  'caveat.calibration.notCalibrated':
    'Read every number as what follows if the assumptions hold, not as a finding about NAV. The scenario calls itself:',
  'caveat.calibration.other': 'In its own words:',
  'caveat.calibration.none':
    'Read every number as what follows if its assumptions hold, not as a finding about NAV.',
  'caveat.limits.title': 'The model does not show everything.',
  'caveat.limits.displacement':
    'Jobs taken from others are not in it, so months gained are gross. {count, plural, one {One limit} other {All # limits}} with reasons:',
  'caveat.limits.other':
    '{count, plural, =0 {No limits are listed} one {One limit} other {All # limits}} with reasons:',
  'caveat.limits.link': 'what the model cannot show',
  'change.heading': 'What would change the answer',
  'change.repeats':
    'More repeats: {count} of {total} measures have ranks that chance does not tell apart. More computing may settle some of them.',
  'change.horizon':
    'Another horizon: {measure} parts from its official rank already at {months} months. Use the switch under the figure.',
  'change.subsidised':
    'Counting subsidised jobs as work, as the official rate does: {measure} gives between {low} and {high} months {direction, select, more {more} other {less}} of it within {months} months.',
  'change.assumptions':
    'Other assumptions: {assumed} of the {total} numbers in the scenario rest on assumption alone. Counts say nothing of weight: a few numbers decide most results.',
  'change.ungraded':
    'Other assumptions: the scenario gives {total} numbers without saying how well they are known.',
  'change.ensemble': 'Other parameter sets that fit as well: this page holds one. {command} asks many.',

  // Measures.
  'measures.heading': 'Measure by measure',
  'measures.lead':
    'Names are NAV’s own. Numbers are for those who started the measure in the window of {window} and were followed for {followUp} months.',
  'measures.none': 'No measure was started in the window.',
  'measure.group': 'Among {group}',
  'measure.english': 'In English: {name}',
  'measure.verdict.undervalued': '▲ Undervalued: better placed by what it changed than by its rate',
  'measure.verdict.overvalued': '▼ Overvalued: worse placed by what it changed than by its rate',
  'measure.verdict.noDifferenceShown':
    'No difference shown between its place by the rate and by what it changed',
  'measure.verdict.none': 'Not ranked: no official rate',
  'measure.what': 'What it is',
  'measure.catalogue': '{code} of the catalogue, in the family {family}.',
  'measure.family': 'In the family {family}.',
  'measure.stay': 'Planned for {days} days on average.',
  'measure.stayEndless': 'Without a planned end.',
  'measure.places': '{places} places in the country, all groups together.',
  'measure.placesUnlimited': 'Places without limit.',
  'measure.cost': 'NOK {cost} per place and month.',
  'measure.actsOn': 'Its content acts on {barriers}.',
  'measure.actsOnNothing': 'It has no content that acts on a barrier.',
  'measure.procurement': 'Bought as: {procurement}.',
  'kind.programme': 'A place with a provider while without a job',
  'kind.employerPlace': 'A place with an ordinary employer while without a job',
  'kind.subsidisedJob': 'A job whose wage is partly paid by the public',
  'kind.permanentJob': 'A job whose wage is partly paid by the public, without an end',
  'kind.shelteredWork': 'A sheltered place without an end that does not count as a job',
  'kind.aroundJob': 'Support around a job one already has',
  'kind.assessment': 'Done by the caseworker in a meeting',
  'family.clarification': 'clarification',
  'family.followUp': 'follow-up',
  'family.workTrial': 'work trial and practice',
  'family.wageSubsidy': 'wage subsidy',
  'family.qualification': 'qualification',
  'family.facilitation': 'facilitation',
  'barrier.clarity': 'clarity about what one can and wants',
  'barrier.health': 'health',
  'barrier.habits': 'work habits',
  'barrier.skills': 'skills',
  'barrier.access': 'access to employers',
  'measure.who': 'Who goes there',
  'measure.people': '{people} people per repeat, in a simulated share of {scale} of the country.',
  'measure.deadweight':
    'Without it, {share} would have been in ordinary work within three months of the start.',
  'measure.thirds':
    'Of the third with the lowest barriers each gets {low} months of work from it, of the third with the highest {high}.',
  'measure.wait': 'The wait',
  'measure.waitDays': '{days} days on average.',
  'measures.waitUnknown':
    'Waits are not in this folder, for an attribution does not report them: {command} on the same scenario does.',
  'measure.official': 'The official rate, and what the rest were doing',
  'measure.officialRate': '{rate} in work six months after leaving.',
  'measure.officialNone': 'Nobody could be counted six months after leaving.',
  'measure.tooFew': 'Fewer than 30 leave per repeat: too few to read.',
  'measure.rest': 'Of 100 who left, six months later:',
  'class.employed': 'in work',
  'class.employedWithSubsidy': 'in work with a subsidy',
  'class.otherMeasure': 'in another measure',
  'class.sameMeasureAgain': 'in the same measure again',
  'class.waiting': 'waiting for a place',
  'class.openlyUnemployed': 'openly unemployed',
  'class.out': 'out of the labour force',
  'measure.effect': 'What it changed',
  'measure.gainLose':
    '{gainers} have more work than without it, {losers} less. Single people rest on the same luck in both lives; averages do not.',
  'measure.lockIn.less': 'While it lasts it costs {months} months of work, subsidised or not (lock-in).',
  'measure.lockIn.more': 'While it lasts it gives {months} months of work, subsidised or not.',
  'measure.why': 'Why the two differ',
  'measure.whyOfficial':
    'Of 100 who left, {official} were in work after six months. {selection} would have been in work anyway; the day of leaving adds {exitRoute}; the measure adds {visible}.',
  'measure.whyLate':
    '{months} months after leaving the measure adds {lateTotal}: {visible} seen at six months, {passedOn} through measures that follow, {late} that comes later by itself.',
  'measure.whyNone': 'No exit could be followed long enough to take the rate apart.',
  'measure.money': 'Cost',
  'measure.costPerPerson': 'NOK {cost} per participant.',
  'measure.per100k': 'Between {low} and {high} months of work per NOK 100 000 within {months} months.',
  'measure.costPerMonth': 'NOK {low} to {high} per month of work gained within {months} months.',
  'measure.costPerMonthExact': 'NOK {cost} per month of work gained within {months} months.',
  'measure.costPerMonthNone': 'No price per month of work: a gain in work is not shown.',
  'measure.free': 'The scenario gives it no cost.',

  // Charts of one measure.
  'overTime.title': '{measure}: months of work gained, by how long people are followed',
  'overTime.x': 'months from the start',
  'overTime.y': 'months of work gained',
  'overTime.alt': 'Within {months} months: {effect}.',
  'parts.title': '{measure}: the official rate taken apart, of 100 who left',
  'parts.x': 'of 100 who left',
  'parts.official': 'Official rate',
  'parts.selection': 'In work anyway',
  'parts.exitRoute': 'Day of leaving',
  'parts.visible': 'Changed, seen at 6 months',
  'parts.lateTotal': 'Changed at {months} months',
  'parts.passedOn': 'of it through later measures',
  'parts.late': 'of it later by itself',
  'parts.alt': '{part}: {value}.',

  // Under every figure.
  'figure.words': 'The figure in words',
  'figure.csv': 'Numbers (CSV)',
  'figure.spec': 'Specification (Vega-Lite)',
  'figure.svg': 'SVG',
  'figure.png': 'PNG',
  'figure.failed': 'The figure could not be drawn; its numbers are given in words below.',
  'figure.downloads': 'Download',
  'csv.note':
    'A cell that a spreadsheet would take for a formula (it begins with =, +, - or @, and is no number) starts with an apostrophe.',

  // Method.
  'method.heading': 'Method',
  'method.how':
    'People and waiting lists are simulated one by one. Afterwards each participant is re-run alone, with the luck and the waiting lists they had: once with the measure, once without. The difference is what the measure changed.',
  'method.arm.search': 'Without the measure people search openly until its planned end.',
  'method.arm.skip': 'Without the measure people go to the next review at once.',
  'method.work.ordinary':
    'Effects count ordinary work. The official rate counts subsidised jobs too, as NAV’s does.',
  'method.work.any': 'Effects count work with or without a subsidy, as the official rate does.',
  'method.ranks':
    'Ranks are intervals from paired differences between all measures of a group, at {level} % for all at once. A measure is called undervalued only when every place its effect can have is better than every place its official rate can have.',
  'method.parts':
    'The rate is taken apart exactly, person by person: official rate = in work anyway + day of leaving + changed; terms are in the',
  'method.glossaryLink': 'glossary',
  'method.sizes':
    'Effects: {effects} repeats. Measures closed for everybody: {closures} repeats. Simulated share of the country: {scale}. Warm-up {warmUp} days, window {window} days, follow-up {followUp} days. Seed: {seed}.',
  'method.again': 'To make it again:',
  'method.verify':
    'To check this page from what it holds: {command} makes its results again and says identical, or names the first difference.',
  'method.numbers': 'How well the numbers are known',
  'method.numbersLead':
    'The scenario gives {total} numbers, distributions, series and formulas. {assumed} of them ({share}) name assumption as their source.',
  'method.grade': 'Grade',
  'method.meaning': 'Meaning',
  'method.count': 'Numbers',
  'method.share': 'Share',
  'grade.A': 'official statistic, regulation, published rate or Norwegian trial, read',
  'grade.B': 'read, but of another country or period, or the abstract only',
  'grade.C': 'worked out, the arithmetic is stated',
  'grade.D': 'from memory, not checked',
  'grade.E': 'assumption, or a claim without a number',
  'grade.none': 'the file gives no grade',
  'method.limits': 'What the model cannot show',
  'method.limitsNone': 'No limits are listed for this scenario.',
  'method.warnings': 'The scenario warns',
  'method.files': 'Files behind this page',
  'method.filesLead':
    'The page was written from these files. Fingerprints (SHA-256) are in the manifests, which are part of this page.',
  'method.manifest': 'Manifest (JSON)',
  'table.attribution.csv': 'All numbers of all measures (CSV)',

  // Glossary.
  'glossary.heading': 'Words',
  'term.officialRate': 'Official rate',
  'term.officialRate.means':
    'Of 100 who leave a measure, how many are employed six months later. Offisiell rate. It counts those who would have been in work anyway, and does not count what comes later.',
  'term.effect': 'What a measure changed',
  'term.effect.means':
    'Months of work with the measure minus without it, for the same people. Also called the treatment effect on the treated. Virkning.',
  'term.interval': 'Interval',
  'term.interval.means':
    'Where a number would lie in nineteen of twenty sets of repeats of the same model. It holds chance, not doubt about the model. Usikkerhetsintervall.',
  'term.rank': 'Number, place',
  'term.rank.means':
    'Place among the measures of a group, the highest first. A range where chance does not tell places apart. Rangering.',
  'term.undervalued': 'Undervalued, overvalued',
  'term.undervalued.means':
    'The place by what a measure changed is for certain better, or worse, than its place by the official rate. Undervurdert, overvurdert.',
  'term.selection': 'In work anyway (selection)',
  'term.selection.means':
    'Would have been in work six months after the planned end without the measure too. Seleksjon.',
  'term.exitRoute': 'Day of leaving (exit route)',
  'term.exitRoute.means':
    'What is added because people leave on a certain day, for example because they got a job. Utgangsvei.',
  'term.passedOn': 'Through later measures (passed on)',
  'term.passedOn.means': 'The part of a late effect that disappears when no measure may follow. Videreført.',
  'term.lockIn': 'Lock-in',
  'term.lockIn.means': 'Work lost while in a measure, because people search less there. Innlåsing.',
  'term.deadweight': 'Deadweight',
  'term.deadweight.means': 'Participants who would have found work soon without the measure. Dødvekt.',
  'term.horizon': 'Horizon',
  'term.horizon.means': 'How many months from the start work is counted. Horisont.',
  'term.repeat': 'Repeat (replication)',
  'term.repeat.means': 'One run of the simulated country with luck of its own. Replikasjon.',
  'term.scenario': 'Scenario',
  'term.scenario.means': 'A file with all assumptions: people, measures, places, labour market. Scenario.',
  'term.calibrated': 'Calibrated, fitted',
  'term.calibrated.means': 'Uncertain numbers were moved until the model hits published rates. Kalibrert.',
  'term.month': 'Month of work',
  'term.month.means': 'A month (30.4 days) in which a person has a job, whatever the hours. Måned i arbeid.',
} as const satisfies { readonly [key: string]: string };
