// A sensitivity analysis on the terminal: for each outcome the screening, the indices with their intervals, and in plain words
// what matters, what does not, what acts together, and how much is chance.

import { NEGLIGIBLE } from '../experiment/study/analyse-outcome.js';
import type { Analysis, Indexed, SensitivitySummary } from '../experiment/study/study-summary.js';
import { LEVEL } from '../experiment/summary.js';
import type { VarianceShare } from '../stats/sobol-indices.js';
import { plainTable } from './plain-table.js';
import {
  listed,
  parameterValue,
  shownOutcome,
  studySubtitle,
  variancePart,
  withInterval,
} from './study-words.js';
import { capital, wrapped } from './text.js';

const WIDTH = 118;
/** Part of the variance from which chance is called the larger half. */
const DOMINATES = 0.5;
/** What chance may make for indices to be read as they stand. */
const TOLERABLE = 0.1;

/** The whole analysis as text. */
export function sensitivityTable(summary: SensitivitySummary): string {
  const lines = (text: string) => wrapped(text, WIDTH).join('\n');
  return [
    [lines(summary.question), lines(studySubtitle(summary))].join('\n'),
    lines(sizeWords(summary)),
    ...summary.analyses.map((analysis) =>
      [
        lines(analysisTitle(summary, analysis)),
        outcomeTable(summary, analysis),
        ...sensitivitySentences(summary, analysis).map(lines),
      ].join('\n'),
    ),
    footnotes(summary).map(lines).join('\n'),
  ].join('\n\n');
}

function sizeWords({ trajectories, rows, runs, dropped, drop, parameters }: SensitivitySummary): string {
  const names = dropped.map((k) => parameters[k]!.title);
  const left =
    drop === undefined
      ? ''
      : names.length === 0
        ? ' The screening found none negligible, so none was left out.'
        : ` The screening found ${listed(names)} negligible for every outcome, and left ${names.length === 1 ? 'it' : 'them'} as the scenario has ${names.length === 1 ? 'it' : 'them'}.`;
  const indices = rows === 0 ? '' : `, then Sobol' indices on ${rows} rows`;
  return `${parameters.length === 1 ? 'One parameter' : `${parameters.length} parameters`}: screening on ${trajectories} trajectories${indices}; ${runs} runs.${left}`;
}

function analysisTitle({ scenarios, outcomes }: SensitivitySummary, { scenario, outcome }: Analysis): string {
  const found = outcomes.find(({ id }) => id === outcome)!;
  const where = scenarios.length === 1 ? '' : ` · ${scenarios[scenario]!.title}`;
  return `${capital(shownOutcome(found).head)}${where}`;
}

function outcomeTable(summary: SensitivitySummary, { screening, indices, outcome }: Analysis): string {
  const { parameters, dropped } = summary;
  const { text } = shownOutcome(summary.outcomes.find(({ id }) => id === outcome)!);
  const order = [
    ...(indices?.map(({ parameter }) => parameter) ?? []),
    ...[...(screening ?? [])]
      .sort((a, b) => b.meanAbsolute - a.meanAbsolute)
      .map(({ parameter }) => parameter)
      .filter((k) => !(indices ?? []).some(({ parameter }) => parameter === k)),
  ];
  const rows = order.map((k) => {
    const one = parameters[k]!;
    const index = indices?.find(({ parameter }) => parameter === k);
    const screened = screening?.find(({ parameter }) => parameter === k);
    return [
      `${one.title}, ${parameterValue(one, one.bounds[0])} to ${parameterValue(one, one.bounds[1])}`,
      screened === undefined
        ? '–'
        : withInterval(
            { ...screened, mean: screened.meanAbsolute, level: LEVEL, n: summary.trajectories },
            text,
          ),
      screened === undefined ? '–' : text(screened.standardDeviation, screened.meanAbsolute),
      index === undefined ? (dropped.includes(k) ? 'left out' : '–') : partWithInterval(index.first),
      index === undefined ? '' : partWithInterval(index.total),
    ];
  });
  return plainTable(
    ['', 'μ*: change over the range', 'σ', 'alone, %', 'in all, %'],
    [36, 27, 11, 19, 19],
    rows,
  );
}

function partWithInterval({ value, low, high }: VarianceShare): string {
  const part = (share: number) => String(Math.round(share * 100)).replace('-', '−');
  return `${part(value)} (${part(low)} to ${part(high)})`;
}

/** In plain words: what matters, what does not, what acts together, how much is chance. */
export function sensitivitySentences(summary: SensitivitySummary, analysis: Analysis): readonly string[] {
  const { parameters } = summary;
  const name = ({ parameter }: Indexed) => parameters[parameter]!.title;
  const { indices, chance } = analysis;
  if (indices === undefined) return [withoutWords(analysis), ...chanceSentence(summary, analysis)];
  const those = (verdict: Indexed['verdict']) => indices.filter((one) => one.verdict === verdict);
  const [matter, hardly, nothing, untold] = [
    those('matters'),
    those('hardly'),
    those('nothing'),
    those('not-told'),
  ];
  const together = indices.filter(({ interacts }) => interacts);
  const sentences = [
    matter.length === 0
      ? 'No parameter is shown to matter.'
      : `What matters: ${listed(matter.map((one) => `${name(one)} (has a part in ${wholePart(one.total.value)} of the variance)`))}.`,
    ...(hardly.length === 0
      ? []
      : [`What hardly matters, less than ${variancePart(NEGLIGIBLE)} each: ${listed(hardly.map(name))}.`]),
    ...(nothing.length === 0 ? [] : [`What changes nothing, to the bit: ${listed(nothing.map(name))}.`]),
    ...(untold.length === 0
      ? []
      : [
          `Not told apart from ${(chance?.share ?? 0) > NEGLIGIBLE ? 'chance' : `${variancePart(NEGLIGIBLE)} of the variance`}: ${listed(untold.map(name))}.`,
        ]),
    together.length === 0
      ? 'None is shown to act only together with others.'
      : `Act partly together with others: ${listed(together.map((one) => `${name(one)} (${variancePart(one.interaction.value)})`))}.`,
  ];
  return [sentences.join(' '), ...chanceSentence(summary, analysis)];
}

/** In a sentence: what an estimate says beyond the whole is left to the table. */
function wholePart(share: number): string {
  return share >= 0.995 ? 'all' : variancePart(share);
}

function withoutWords({ without }: Analysis): string {
  switch (without) {
    case 'never-moves':
      return 'The outcome is the same, to the bit, at every point: none of these parameters changes it.';
    case 'no-number':
      return 'At some points nobody was there to be counted, so there are no indices; shorten the ranges or run longer.';
    case 'all-dropped':
      return 'The screening found every parameter negligible, so there is nothing to take apart.';
    default:
      return "Screening alone; Sobol' indices were not asked for.";
  }
}

/** What luck makes of the differences between points, and what would help. */
function chanceSentence({ replications }: SensitivitySummary, { chance }: Analysis): readonly string[] {
  if (replications < 2)
    return ['One replication of every point: how much of this is chance is not known. Add --replications 4.'];
  if (chance === undefined) return [];
  const { share, between, chance: variance } = chance;
  const said = `Luck that points do not share makes ${variancePart(share)} of the variance between them (${replications} replications of each).`;
  if (share < TOLERABLE) return [said];
  const signal = between - variance;
  const needed = Math.ceil((variance * replications * (1 - TOLERABLE)) / (TOLERABLE * signal));
  const help =
    signal > 0 && Number.isFinite(needed) && needed < 1000
      ? ` About ${needed} replications of each would bring it to ${variancePart(TOLERABLE)}.`
      : ' Nothing beyond chance is shown between the points, so these runs cannot tell how many replications would show it.';
  return [
    share >= DOMINATES
      ? `${said} Chance dominates: these indices say more about luck than about the parameters.${help}`
      : `${said} Every total index has up to that much chance in it.${help}`,
  ];
}

function footnotes({ rows, level, resamples, note, seed }: SensitivitySummary): readonly string[] {
  const per = Math.round(level * 100);
  return [
    `μ* is the mean size of the change when one parameter moves through its whole range, σ its spread: 0 when the parameter acts linearly and alone.${rows === 0 ? '' : ` Alone and in all: Sobol's first-order and total indices, parts of the variance over these ranges; parts in all may sum to more than 100 %, since those made together count for each, and estimates from few rows may pass 0 and 100 %.`}`,
    `In brackets: ${per} % intervals, of μ* over trajectories${rows === 0 ? '' : `, of indices by ${resamples} bootstrap resamples of the rows`}; seed ${seed}. All points share their luck. Everything holds for the ranges given, and for these alone.`,
    ...(note === '' ? [] : [note]),
  ];
}
