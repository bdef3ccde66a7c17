// The tables of a sweep that its page offers: every point with its outcomes over replications, and the verdicts.

import type { SweepSummary, SweepVerdict } from '../experiment/study/study-summary.js';
import type { Reported } from '../experiment/summary.js';
import type { StudyOutcome } from '../scenario/study-plan.js';
import type { CsvColumn } from './csv.js';

interface CellRow {
  readonly scenario: string;
  /** From 1. */
  readonly point: number;
  readonly values: readonly number[];
  readonly outcome: StudyOutcome;
  readonly value: Reported;
}

/** One row per scenario, point and outcome. */
export function cellRows({ cells, scenarios, points, outcomes }: SweepSummary): readonly CellRow[] {
  return cells.flatMap(({ scenario, point, values }) =>
    outcomes.map((outcome, j) => ({
      scenario: scenarios[scenario]!.id,
      point: point + 1,
      values: points[point]!,
      outcome,
      value: values[j]!,
    })),
  );
}

const OUTCOME_UNIT = "the outcome's";

export function cellColumns({ parameters, seed, replications }: SweepSummary): readonly CsvColumn<CellRow>[] {
  return [
    { name: 'scenario', unit: 'id', meaning: 'scenario', value: (row) => row.scenario },
    { name: 'point', unit: 'number', meaning: 'number of the point', value: (row) => row.point },
    ...parameters.map(
      ({ name, title, unit, kind }, k): CsvColumn<CellRow> => ({
        name,
        unit: unit || (kind === 'factor' ? 'factor' : 'number'),
        meaning: `${title} at the point`,
        value: ({ values }) => values[k],
      }),
    ),
    { name: 'outcome', unit: 'id', meaning: 'outcome', value: (row) => row.outcome.id },
    { name: 'mean', unit: OUTCOME_UNIT, meaning: 'over replications', value: (row) => row.value.mean },
    {
      name: 'low',
      unit: OUTCOME_UNIT,
      meaning: 'lower end of the 95 % interval of this point alone',
      value: ({ value }) => ('low' in value ? value.low : undefined),
    },
    {
      name: 'high',
      unit: OUTCOME_UNIT,
      meaning: 'its upper end',
      value: ({ value }) => ('low' in value ? value.high : undefined),
    },
    ...lastColumns<CellRow>({ seed, replications }),
  ];
}

/** One row per outcome. */
export function verdictColumns(summary: SweepSummary): readonly CsvColumn<SweepVerdict>[] {
  const difference = (
    name: string,
    meaning: string,
    key: 'mean' | 'low' | 'high',
  ): CsvColumn<SweepVerdict> => ({
    name,
    unit: OUTCOME_UNIT,
    meaning,
    value: (row) => row.difference?.[key],
  });
  const point = (key: 'lowest' | 'highest', part: 'scenario' | 'point') => (row: SweepVerdict) => {
    const cell = row[key] === undefined ? undefined : summary.cells[row[key]];
    if (cell === undefined) return undefined;
    return part === 'point' ? cell.point + 1 : summary.scenarios[cell.scenario]!.id;
  };
  return [
    { name: 'outcome', unit: 'id', meaning: 'outcome', value: (row) => row.outcome },
    {
      name: 'verdict',
      unit: 'id',
      meaning: 'shown, none-shown, same (to the bit), unknown (no intervals)',
      value: (row) => row.verdict,
    },
    ...(['lowest', 'highest'] as const).flatMap((key): readonly CsvColumn<SweepVerdict>[] => [
      {
        name: `${key}_scenario`,
        unit: 'id',
        meaning: `scenario where it is ${key}`,
        value: point(key, 'scenario'),
      },
      {
        name: `${key}_point`,
        unit: 'number',
        meaning: `point where it is ${key}`,
        value: point(key, 'point'),
      },
    ]),
    difference('difference', 'highest less lowest, paired', 'mean'),
    difference(
      'difference_low',
      'lower end of the 95 % interval that holds for all pairs of points at once',
      'low',
    ),
    difference('difference_high', 'its upper end', 'high'),
    {
      name: 'may_be_highest',
      unit: 'count',
      meaning: 'points that may be the highest',
      value: (row) => row.mayBeHighest,
    },
    {
      name: 'may_be_lowest',
      unit: 'count',
      meaning: 'points that may be the lowest',
      value: (row) => row.mayBeLowest,
    },
    {
      name: 'without_number',
      unit: 'count',
      meaning: 'points where nobody was there to be counted',
      value: (row) => row.withoutNumber,
    },
    {
      name: 'chance_share',
      unit: 'share',
      meaning: 'part of the variance between points that luck they do not share makes',
      value: (row) => row.chance?.share,
    },
    ...lastColumns<SweepVerdict>(summary),
  ];
}

function lastColumns<Row>({
  seed,
  replications,
}: Pick<SweepSummary, 'seed' | 'replications'>): readonly CsvColumn<Row>[] {
  return [
    {
      name: 'replications',
      unit: 'count',
      meaning: 'replications of every point, numbered from 1',
      value: () => replications,
    },
    { name: 'seed', unit: 'text', meaning: 'luck that all points share', value: () => seed },
  ];
}
