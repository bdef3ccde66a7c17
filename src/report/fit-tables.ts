// The tables that the page of a fit offers: targets, fitted parameters, and what an ensemble leaves of them.

import type { FittedTarget, FittedUncertainty } from '../experiment/calibration/calibrate.js';
import { weightedQuantile } from '../stats/weighted.js';
import type { CsvColumn } from './csv.js';
import type { LoadedEnsemble, MeasureInSets } from './page/loaded-fit.js';

type Value<Row> = CsvColumn<Row>['value'];

function column<Row>(name: string, unit: string, meaning: string, value: Value<Row>): CsvColumn<Row> {
  return { name, unit, meaning, value };
}

/** One row per target; shares are from 0 to 1. */
export const TARGET_COLUMNS: readonly CsvColumn<FittedTarget>[] = [
  column('target', 'id', 'target', (row) => row.id),
  column('kind', 'id', 'metric, effect, gain, starts or stock', (row) => row.kind),
  column('published', "the target's", 'published value', (row) => row.published),
  column(
    'error',
    "the target's",
    'its standard error, or the tolerance that stands for it',
    (row) => row.error,
  ),
  column('model', "the target's", 'the model on luck that the fit never saw', (row) => row.model),
  column('low', "the target's", 'lower end of its interval', (row) => row.low),
  column('high', "the target's", 'its upper end', (row) => row.high),
  column('replications', 'count', 'replications that the interval is over', (row) => row.n),
  column('within', '0/1', 'met; empty where it only weighs by its error', (row) =>
    row.isWithin === undefined ? undefined : Number(row.isWithin),
  ),
  column('source', 'text', 'where it is published', (row) => row.source),
  column('grade', 'id', 'how well it is known', (row) => row.grade),
];

/** One row per parameter, in the unit it is written in. */
export const FITTED_COLUMNS: readonly CsvColumn<FittedUncertainty>[] = [
  column('parameter', 'path or name', 'what was moved', (row) => row.name),
  column('unit', 'text', 'its unit; empty for a plain number or a factor', (row) => row.unit),
  column('before', "the parameter's", 'before the fit', (row) => row.start),
  column('value', "the parameter's", 'fitted', (row) => row.value),
  column('spread', "the parameter's", 'standard deviation given the targets', (row) => row.spread),
  column('prior_spread', "the parameter's", 'before them', (row) => row.priorSpread),
  column('evidence_low', "the parameter's", 'lower end of the range of its evidence', (row) => row.range[0]),
  column('evidence_high', "the parameter's", 'its upper end', (row) => row.range[1]),
  column('least', "the parameter's", 'lowest the fit might go', (row) => row.bounds[0]),
  column('most', "the parameter's", 'highest', (row) => row.bounds[1]),
  column('outside', '0/1', 'left the range of its evidence', (row) => Number(row.leavesRange)),
  column('at_end', '0/1', 'at the end of how far it might go', (row) => Number(row.atBound)),
];

export interface PosteriorRow {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** 5, 50 and 95 % of the sets that fit, by weight. */
  readonly quantiles: readonly [number, number, number];
}

/** One row per parameter; none with fewer than two sets. */
export function posteriorTable({ priors, sets }: LoadedEnsemble): readonly PosteriorRow[] {
  if (sets.length < 2) return [];
  const weights = sets.map(({ weight }) => weight);
  return priors.map(({ name, low, high }, k) => {
    const own = sets.map(({ values }) => values[k]!);
    const at = (p: number) => weightedQuantile(own, weights, p);
    return { name, low, high, quantiles: [at(0.05), at(0.5), at(0.95)] };
  });
}

export const POSTERIOR_COLUMNS: readonly CsvColumn<PosteriorRow>[] = [
  column('parameter', 'path or name', 'what was moved', (row) => row.name),
  column('prior_low', "the parameter's", 'lower end of the range before', (row) => row.low),
  column('prior_high', "the parameter's", 'its upper end', (row) => row.high),
  column('p5', "the parameter's", '5 % of the sets that fit, by weight', (row) => row.quantiles[0]),
  column('p50', "the parameter's", 'their median', (row) => row.quantiles[1]),
  column('p95', "the parameter's", '95 %', (row) => row.quantiles[2]),
];

/** One row per measure and group; counts of sets. */
export const IN_SETS_COLUMNS: readonly CsvColumn<MeasureInSets>[] = [
  column('measure', 'id', 'measure', (row) => row.measure),
  column('group', 'id', 'group', (row) => row.group),
  column('sets', 'count', 'parameter sets that fit', (row) => row.sets),
  column(
    'undervalued',
    'sets',
    'stands higher by its gain than by its official rate',
    (row) => row.undervalued,
  ),
  column('overvalued', 'sets', 'stands lower', (row) => row.overvalued),
  column('level', 'sets', 'neither, or chance leaves it open', (row) => row.level),
  column('prior_sets', 'count', 'sets before fitting', (row) => row.priorSets),
  column('prior_undervalued', 'sets', 'of these: stands higher', (row) => row.priorUndervalued),
];
