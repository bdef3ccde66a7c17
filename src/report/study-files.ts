// The long tables of a sweep and of a sensitivity analysis: a row per run and outcome, with everything that made it.

import type { PointResults } from '../experiment/study/run-points.js';
import type { Analysis, SensitivitySummary, StudyHead, StudyRun } from '../experiment/study/study-summary.js';
import type { StudyOutcome } from '../scenario/study-plan.js';
import type { CsvColumn } from './csv.js';

export interface RunRow {
  readonly run: StudyRun;
  readonly scenario: string;
  readonly replication: number;
  readonly seed: string;
  readonly outcome: StudyOutcome;
  readonly top: number;
  readonly bottom: number;
}

/** One row per run and outcome, in the order of the runs. */
export function runRows(
  { scenarios, outcomes, seed }: StudyHead,
  runs: readonly StudyRun[],
  results: PointResults,
): readonly RunRow[] {
  return runs.flatMap((run, at) =>
    results[at]!.flatMap(({ tops, bottoms }, index) =>
      outcomes.map((outcome, j) => ({
        run,
        scenario: scenarios[run.scenario]!.id,
        replication: index + 1,
        seed,
        outcome,
        top: tops[j]!,
        bottom: bottoms[j]!,
      })),
    ),
  );
}

/** @param hasStages - whether runs belong to stages, each with a numbering of its own */
export function runColumns(head: StudyHead, { hasStages = false } = {}): readonly CsvColumn<RunRow>[] {
  return [
    { name: 'scenario', unit: 'id', meaning: 'scenario', value: (row) => row.scenario },
    ...(hasStages
      ? [
          {
            name: 'stage',
            unit: 'id',
            meaning: "screening, or indices (Sobol')",
            value: (row: RunRow) => row.run.stage,
          },
        ]
      : []),
    { name: 'point', unit: 'number', meaning: 'number of the point', value: (row) => row.run.number },
    ...head.parameters.map(
      ({ name, title, unit, kind }, k): CsvColumn<RunRow> => ({
        name,
        unit: unit || (kind === 'factor' ? 'factor' : 'number'),
        meaning: `${title} at the point; empty: as the scenario has it`,
        value: ({ run }) => run.values[k],
      }),
    ),
    {
      name: 'replication',
      unit: 'number',
      meaning: 'number of the replication; the same number has the same luck at every point',
      value: (row) => row.replication,
    },
    { name: 'seed', unit: 'text', meaning: 'luck that all points share', value: (row) => row.seed },
    {
      name: 'outcome',
      unit: 'id',
      meaning: head.outcomes.map(({ id, title, unit }) => `${id} (${title}; ${unit})`).join(', '),
      value: (row) => row.outcome.id,
    },
    {
      name: 'value',
      unit: "the outcome's",
      meaning: 'top over bottom; empty where nobody was there to be counted',
      value: ({ top, bottom }) => top / bottom,
    },
    {
      name: 'top',
      unit: 'sum',
      meaning: 'a value over replications is the sum of tops over the sum of bottoms',
      value: (row) => row.top,
    },
    { name: 'bottom', unit: 'sum', meaning: 'what the sum is divided by', value: (row) => row.bottom },
  ];
}

interface AnalysisRow {
  readonly analysis: Analysis;
  /** Place in the list of parameters. */
  readonly parameter: number;
}

export interface TornadoRow extends AnalysisRow {
  readonly rank: number;
  readonly index: NonNullable<Analysis['indices']>[number];
}

/** One row per outcome and parameter, the largest total index first. */
export function tornadoRows({ analyses }: SensitivitySummary): readonly TornadoRow[] {
  return analyses.flatMap((analysis) =>
    (analysis.indices ?? []).map((index, i) => ({
      analysis,
      index,
      parameter: index.parameter,
      rank: i + 1,
    })),
  );
}

function firstColumns<Row extends AnalysisRow>(summary: SensitivitySummary): readonly CsvColumn<Row>[] {
  return [
    {
      name: 'scenario',
      unit: 'id',
      meaning: 'scenario',
      value: ({ analysis }) => summary.scenarios[analysis.scenario]!.id,
    },
    { name: 'outcome', unit: 'id', meaning: 'outcome', value: ({ analysis }) => analysis.outcome },
    {
      name: 'parameter',
      unit: 'path or name',
      meaning: 'parameter',
      value: ({ parameter }) => summary.parameters[parameter]!.name,
    },
  ];
}

function lastColumns<Row>(summary: SensitivitySummary): readonly CsvColumn<Row>[] {
  return [
    {
      name: 'replications',
      unit: 'count',
      meaning: 'replications of every point, numbered from 1',
      value: () => summary.replications,
    },
    { name: 'seed', unit: 'text', meaning: 'luck of runs, design and resamples', value: () => summary.seed },
  ];
}

/** One row per scenario, outcome and parameter. */
export function tornadoColumns(summary: SensitivitySummary): readonly CsvColumn<TornadoRow>[] {
  const part = (
    name: 'first' | 'total' | 'interaction',
    meaning: string,
  ): readonly CsvColumn<TornadoRow>[] => [
    { name, unit: 'share', meaning, value: ({ index }) => index[name].value },
    {
      name: `${name}_low`,
      unit: 'share',
      meaning: `lower end of the bootstrap interval of ${name}`,
      value: ({ index }) => index[name].low,
    },
    { name: `${name}_high`, unit: 'share', meaning: 'its upper end', value: ({ index }) => index[name].high },
  ];
  return [
    ...firstColumns<TornadoRow>(summary),
    { name: 'rank', unit: 'number', meaning: 'by total index, 1 the largest', value: ({ rank }) => rank },
    ...part('total', "part of the variance in which the parameter has any share: Sobol's total index"),
    ...part('first', "part that it makes alone: Sobol's first-order index"),
    ...part('interaction', 'part that it makes only together with others: total less first'),
    {
      name: 'verdict',
      unit: 'id',
      meaning:
        'matters, hardly (less than 5 %), nothing (every run the same to the bit), not-told (not told apart from chance or from 5 %)',
      value: ({ index }) => index.verdict,
    },
    {
      name: 'interacts',
      unit: '0/1',
      meaning: 'the part together with others is shown to be more than chance',
      value: ({ index }) => (index.interacts ? 1 : 0),
    },
    {
      name: 'chance_share',
      unit: 'share',
      meaning: 'part of the variance between points that luck they do not share makes',
      value: ({ analysis }) => analysis.chance?.share,
    },
    { name: 'rows', unit: 'count', meaning: 'rows of the design', value: () => summary.rows },
    ...lastColumns<TornadoRow>(summary),
  ];
}

export interface ScreeningRow extends AnalysisRow {
  readonly screened: NonNullable<Analysis['screening']>[number];
}

/** One row per scenario, outcome and parameter, in the order of the study. */
export function screeningRows({ analyses }: SensitivitySummary): readonly ScreeningRow[] {
  return analyses.flatMap((analysis) =>
    (analysis.screening ?? []).map((screened) => ({ analysis, screened, parameter: screened.parameter })),
  );
}

export function screeningColumns(summary: SensitivitySummary): readonly CsvColumn<ScreeningRow>[] {
  const unit = "the outcome's";
  const column = (
    name: string,
    meaning: string,
    key: 'mean' | 'meanAbsolute' | 'low' | 'high' | 'standardDeviation',
  ): CsvColumn<ScreeningRow> => ({ name, unit, meaning, value: ({ screened }) => screened[key] });
  return [
    ...firstColumns<ScreeningRow>(summary),
    column('mu_star', 'mean size of the change over the whole range of the parameter', 'meanAbsolute'),
    column('mu_star_low', 'lower end of its interval, over trajectories', 'low'),
    column('mu_star_high', 'its upper end', 'high'),
    column('mu', 'mean change, with its sign', 'mean'),
    column(
      'sigma',
      'standard deviation of the change: 0 when it acts linearly and alone',
      'standardDeviation',
    ),
    {
      name: 'dropped',
      unit: '0/1',
      meaning: 'left as the scenarios have it after the screening',
      value: ({ parameter }) => (summary.dropped.includes(parameter) ? 1 : 0),
    },
    { name: 'trajectories', unit: 'count', meaning: 'trajectories', value: () => summary.trajectories },
    ...lastColumns<ScreeningRow>(summary),
  ];
}
