// An ensemble in words and tables: how it was found, what each parameter is left with, and in how many of the sets
// each measure is undervalued. Counts of sets, never a probability.

import { sharesSentence } from '../experiment/ensemble/ensemble-shares.js';
import type { MeasureOverSets } from '../experiment/ensemble/judge-sets.js';
import type { MatchingSummary } from '../experiment/ensemble/summarise-matching.js';
import type { CsvColumn } from './csv.js';
import type { NameBook } from './names.js';
import { signed } from './numbers.js';
import { plainTable } from './plain-table.js';
import { capital, wrapped } from './text.js';

/** How the sets were found and what they say of the parameters. */
export function matchingReport(summary: MatchingSummary): string {
  const { tried, accepted, effectiveSize, distances, firstWaveDistances, waves, parameters, missed } =
    summary;
  const lines = [
    `${accepted} of ${tried} parameter sets fit: by their own runs they lie within three standard deviations of every target, with the target's error, the model's stated discrepancy and chance taken together.`,
    ...waves.map(
      (wave, i) =>
        `Wave ${i + 1}: ${wave.accepted} of ${wave.tried} accepted; ${i === 0 ? 'drawn from the whole prior' : `drawn from the ${share(wave.shareLeft)} of the prior not ruled out by then${wave.level === undefined || wave.level <= 3 ? '' : ` (by the emulators only to ${wave.level.toFixed(1)} deviations)`}`}${wave.emulatorsLeftOut.length === 0 ? '' : `; emulators that did not pass and ruled nothing out: ${wave.emulatorsLeftOut.join(', ')}`}.`,
    ),
    accepted < 2
      ? `Too few for anything to be said over them. Missed most often: ${missed
          .slice(0, 5)
          .map(({ id, sets }) => `${id} (${sets})`)
          .join(', ')}.`
      : `Worth ${effectiveSize.toFixed(0)} sets of equal weight. Smallest distance between two ${distances?.smallest.toFixed(2)}, median ${distances?.median.toFixed(2)}, with the width of every prior as 1 (first wave ${firstWaveDistances?.smallest.toFixed(2)} and ${firstWaveDistances?.median.toFixed(2)}).`,
  ];
  const text = lines.flatMap((line) => wrapped(line, 118)).join('\n');
  return parameters.length === 0 ? text : `${text}\n\n${parameterTable(parameters)}`;
}

function parameterTable(parameters: MatchingSummary['parameters']): string {
  const short = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');
  return plainTable(
    ['parameter', 'prior mean (sd)', 'after: mean (sd)', '5 to 95 %', 'sd kept'],
    [46, 20, 20, 20, 14],
    parameters.map(({ name, prior, posterior, sdRatio, sdRatioError }) => [
      name,
      `${short(prior.mean)} (${short(prior.sd)})`,
      `${short(posterior.mean)} (${short(posterior.sd)})`,
      `${short(posterior.quantiles[0])} to ${short(posterior.quantiles[2])}`,
      `${sdRatio.toFixed(2)} ± ${sdRatioError.toFixed(2)}`,
    ]),
  );
}

/** One paragraph over the measures, in their order. */
export function ensembleHeadline(measures: readonly MeasureOverSets[], names: NameBook): string {
  const sentences = measures.map(({ measure, group, months, undervaluation, gain }) => {
    const deciding = undervaluation.deciding.filter(({ decides }) => decides).slice(0, 3);
    const { quantiles, chanceSd, inputSd } = gain.spread;
    return (
      `${capital(names.measure(measure))}, ${names.group(group)}: stands higher by what it gained over ${months} months than by its official rate ` +
      `${sharesSentence(undervaluation)}. It gained a participant ${signed(quantiles[1], 2)} months of work in the median set ` +
      `(${signed(quantiles[0], 2)} to ${signed(quantiles[2], 2)} in nine of ten); between sets parameters make ${inputSd.toFixed(2)} of that spread and chance ${chanceSd.toFixed(2)}. ` +
      (deciding.length === 0
        ? 'No single parameter decides it.'
        : `Decided most by ${deciding.map(({ name }) => name).join(', ')}.`)
    );
  });
  const [first] = measures;
  const worth =
    first === undefined
      ? []
      : [
          `Shares are of parameter sets, worth ${first.undervaluation.fitting.effectiveSize.toFixed(0)} of equal weight, and no probability: priors are flat on stated ranges.`,
        ];
  return [...sentences, ...worth].flatMap((sentence) => wrapped(sentence, 118)).join('\n');
}

const column = (
  name: string,
  unit: string,
  meaning: string,
  value: CsvColumn<MeasureOverSets>['value'],
): CsvColumn<MeasureOverSets> => ({ name, unit, meaning, value });

/** One row per measure and group. */
export const ENSEMBLE_COLUMNS: readonly CsvColumn<MeasureOverSets>[] = [
  column('measure', 'id', 'measure', (row) => row.measure),
  column('group', 'id', 'group', (row) => row.group),
  column('sets', 'count', 'parameter sets that fit', (row) => row.undervaluation.fitting.sets),
  column(
    'undervalued',
    'sets',
    'stands higher by its gain than by its official rate, beyond chance',
    (row) => row.undervaluation.fitting.yes,
  ),
  column('overvalued', 'sets', 'stands lower', (row) => row.undervaluation.fitting.no),
  column(
    'level',
    'sets',
    'stands where its official rate puts it, or chance leaves it open',
    (row) => row.undervaluation.fitting.undecided,
  ),
  column('prior_sets', 'count', 'sets of the first wave', (row) => row.undervaluation.prior.sets),
  column('prior_undervalued', 'sets', 'of these: stands higher', (row) => row.undervaluation.prior.yes),
  column('informed', '0/1', 'the targets changed the share beyond 95 %', (row) =>
    row.undervaluation.isInformed ? 1 : 0,
  ),
  column(
    'gain_p5',
    'months',
    'months of work gained per participant, 5 % over sets',
    (row) => row.gain.spread.quantiles[0],
  ),
  column('gain_p50', 'months', 'median over sets', (row) => row.gain.spread.quantiles[1]),
  column('gain_p95', 'months', '95 % over sets', (row) => row.gain.spread.quantiles[2]),
  column(
    'gain_chance_sd',
    'months',
    'standard deviation of chance within a set',
    (row) => row.gain.spread.chanceSd,
  ),
  column(
    'gain_input_sd',
    'months',
    'standard deviation between sets without it',
    (row) => row.gain.spread.inputSd,
  ),
  column('deciding', 'text', 'parameters that decide, the first first', (row) =>
    row.undervaluation.deciding
      .filter(({ decides }) => decides)
      .map(({ name }) => name)
      .join('; '),
  ),
];

function share(value: number): string {
  return value >= 0.001 ? `${(value * 100).toPrecision(2)} %` : `10^${Math.log10(value).toFixed(1)} share`;
}
