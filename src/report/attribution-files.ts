// The tables of an attribution as files: one row per measure, group and horizon; per measure closed; per family
// or measure in the game of open and closed; per chain. Every estimate has its interval beside it.
// Long because every column stands here with its unit and meaning; the data dictionary is made from it.

import type {
  AttributionSummary,
  ChainSummary,
  ClosureSummary,
  Decomposition,
  GameSummary,
  HorizonEffect,
  MeasureAttribution,
} from '../experiment/attribution-summary.js';
import type { Reported } from '../experiment/summary.js';
import type { CsvColumn } from './csv.js';

export interface EffectRow extends MeasureAttribution {
  readonly at: HorizonEffect;
}

/** One row per measure, group and horizon. */
export function effectRows({ measures }: AttributionSummary): readonly EffectRow[] {
  return measures.flatMap((row) => row.effect.map((at) => ({ ...row, at })));
}

export interface ValueRow {
  readonly game: GameSummary;
  readonly player: GameSummary['players'][number];
}

/** One row per family, and per single measure. */
export function valueRows({ families, singleMeasures }: AttributionSummary): readonly ValueRow[] {
  return [families, singleMeasures].flatMap((game) =>
    game === null ? [] : game.players.map((player) => ({ game, player })),
  );
}

export interface ChainRow extends ChainSummary {
  readonly scale: 'months' | 'logHazard';
}

/** Two rows per chain: in months of work, and in the log hazard where people could be compared. */
export function chainRows({ chains }: AttributionSummary): readonly ChainRow[] {
  return chains.flatMap((chain) => [
    { ...chain, scale: 'months' as const },
    ...(chain.logHazard === null ? [] : [{ ...chain, scale: 'logHazard' as const }]),
  ]);
}

/** An estimate and the ends of its interval, as three columns. */
function estimate<Row>(
  name: string,
  unit: string,
  meaning: string,
  value: (row: Row) => Reported | null | undefined,
): readonly CsvColumn<Row>[] {
  const end = (which: 'low' | 'high') => (row: Row) => {
    const reported = value(row);
    return reported !== null && reported !== undefined && 'low' in reported ? reported[which] : undefined;
  };
  return [
    { name, unit, meaning, value: (row) => value(row)?.mean },
    { name: `${name}_low`, unit, meaning: `lower end of the interval of ${name}`, value: end('low') },
    { name: `${name}_high`, unit, meaning: `upper end of the interval of ${name}`, value: end('high') },
  ];
}

function column<Row>(
  name: string,
  unit: string,
  meaning: string,
  value: CsvColumn<Row>['value'],
): CsvColumn<Row> {
  return { name, unit, meaning, value };
}

const why = (read: (parts: Decomposition) => Reported) => (row: EffectRow) =>
  row.decomposition === null ? null : read(row.decomposition);

export const EFFECT_COLUMNS: readonly CsvColumn<EffectRow>[] = [
  column('measure', 'id', 'measure', (row) => row.measure),
  column('group', 'id', 'group of the participants', (row) => row.group),
  column('horizon', 'months', 'months from the start up to which work is counted', (row) => row.at.months),
  column(
    'participants',
    'persons',
    'started it first in the window, per replication',
    (row) => row.participants.mean,
  ),
  column(
    'beyond_record',
    'persons',
    'waited for a place past the recorded queues when re-run, all replications',
    (row) => row.beyondRecord,
  ),
  ...estimate<EffectRow>(
    'official_rate',
    'share',
    'at work six months after leaving, as NAV counts',
    (row) => row.officialRate,
  ),
  column('too_few', '0/1', 'fewer than 30 exits a replication', (row) => (row.tooFew ? 1 : 0)),
  column('exactly_zero', '0/1', "nobody's work differs by a bit, with or without, on any arm", (row) =>
    row.exactlyZero ? 1 : 0,
  ),
  ...estimate<EffectRow>(
    'gained',
    'months',
    'ordinary work gained per participant: with the measure minus without',
    (row) => row.at.gained,
  ),
  ...estimate<EffectRow>(
    'subsidised_gained',
    'months',
    'subsidised work gained',
    (row) => row.at.subsidisedGained,
  ),
  ...estimate<EffectRow>(
    'direct',
    'months',
    'gained when no measure may follow, in either life',
    (row) => row.at.direct,
  ),
  ...estimate<EffectRow>(
    'gateway',
    'months',
    'gained through later measures: gained less direct',
    (row) => row.at.gateway,
  ),
  ...estimate<EffectRow>(
    'content_free',
    'months',
    'gained by time in the measure with its content taken away',
    (row) => row.at.contentFree,
  ),
  ...estimate<EffectRow>(
    'content',
    'months',
    'gained by the content: gained less content_free',
    (row) => row.at.content,
  ),
  ...estimate<EffectRow>(
    'balance',
    'NOK',
    'B + tW: benefits saved and tax on wages, undiscounted',
    (row) => row.at.balanceNok,
  ),
  ...estimate<EffectRow>(
    'present_value',
    'NOK',
    'B + tW less what measures cost, discounted to the start',
    (row) => row.at.presentValueNok,
  ),
  ...estimate<EffectRow>(
    'lock_in',
    'months',
    'any work gained within the planned stint; below 0 lock-in',
    (row) => row.lockIn,
  ),
  ...estimate<EffectRow>(
    'deadweight',
    'share',
    'in ordinary work within three months of the start without it',
    (row) => row.deadweight,
  ),
  ...estimate<EffectRow>('gainers', 'share', 'with more work at the chosen horizon', (row) => row.gainers),
  ...estimate<EffectRow>('losers', 'share', 'with less work at the chosen horizon', (row) => row.losers),
  ...estimate<EffectRow>(
    'cost',
    'NOK',
    'cost of the measure per participant',
    (row) => row.costPerParticipantNok,
  ),
  ...estimate<EffectRow>(
    'months_per_100k',
    'months',
    'months of work per 100 000 NOK at the chosen horizon',
    (row) => row.monthsPer100kNok,
  ),
  column('barrier', 'name', 'barrier a full dose moves most', (row) => row.barrier),
  ...(['low', 'middle', 'high'] as const).flatMap((third, i) => [
    column<EffectRow>(
      `gained_barrier_${third}`,
      'months',
      `gained at the chosen horizon by the third of the participants whose barrier was ${third}`,
      (row) => row.byBarrier?.[i]?.gained.mean,
    ),
    column<EffectRow>(
      `gained_need_${third}`,
      'months',
      `the same by the third whose barriers together were ${third}`,
      (row) => row.byNeed[i]?.gained.mean,
    ),
  ]),
  column(
    'exits',
    'exits',
    'exits followed to the late date, all replications',
    (row) => row.decomposition?.exits,
  ),
  column(
    'censored',
    'exits',
    'exits that could not be followed so far',
    (row) => row.decomposition?.censored,
  ),
  ...estimate<EffectRow>(
    'selection',
    'share',
    'without the stint at work six months after its planned end',
    why(({ selection }) => selection),
  ),
  ...estimate<EffectRow>(
    'exit_route',
    'share',
    'the same six months after the recorded exit, minus selection',
    why(({ exitRoute }) => exitRoute),
  ),
  ...estimate<EffectRow>(
    'visible',
    'share',
    'effect on being at work six months after the exit',
    why(({ visible }) => visible),
  ),
  ...estimate<EffectRow>(
    'late_total',
    'share',
    'effect on being at work at the late date',
    why(({ lateTotal }) => lateTotal),
  ),
  column(
    'late_least',
    'share',
    'late_total if every censored exit had lost work',
    (row) => row.decomposition?.lateLeast,
  ),
  column(
    'late_most',
    'share',
    'late_total if every censored exit had gained work',
    (row) => row.decomposition?.lateMost,
  ),
  ...estimate<EffectRow>(
    'passed_on',
    'share',
    'part of late_total that disappears when no measure may follow',
    why(({ passedOn }) => passedOn),
  ),
  ...estimate<EffectRow>(
    'late',
    'share',
    'the rest of late_total beyond the visible',
    why(({ late }) => late),
  ),
  ...estimate<EffectRow>(
    'months_to_late',
    'months',
    'ordinary work gained from the start to the late date',
    why(({ months }) => months.gained),
  ),
  ...estimate<EffectRow>(
    'months_visible',
    'months',
    'of which up to six months after the exit',
    why(({ months }) => months.visible),
  ),
  ...estimate<EffectRow>(
    'months_passed_on',
    'months',
    'after that, through later measures',
    why(({ months }) => months.passedOn),
  ),
  ...estimate<EffectRow>(
    'months_late',
    'months',
    'after that, directly',
    why(({ months }) => months.late),
  ),
  ...(
    [
      ['failures_made', 'failuresMade', 'counted as failures, at work at the late date because of the stint'],
      [
        'failures_harmed',
        'failuresHarmed',
        'counted as failures, out of work at the late date because of it',
      ],
      ['successes_anyway', 'successesAnyway', 'counted as successes, at work on that date without it too'],
      [
        'successes_harmed',
        'successesHarmed',
        'counted as successes, out of work at the late date because of it',
      ],
    ] as const
  ).flatMap(([name, entry, meaning]) => [
    column<EffectRow>(
      name,
      'share',
      `${meaning}; under the same luck`,
      (row) => row.decomposition?.ledger[entry].share.mean,
    ),
    column<EffectRow>(
      `${name}_least`,
      'share',
      `least ${name} however luck is shared`,
      (row) => row.decomposition?.ledger[entry].least,
    ),
    column<EffectRow>(
      `${name}_most`,
      'share',
      `most ${name} however luck is shared`,
      (row) => row.decomposition?.ledger[entry].most,
    ),
  ]),
  column(
    'official_rank_best',
    'rank',
    'best rank its official rate can have in the group',
    (row) => row.ranks?.official.best,
  ),
  column('official_rank_worst', 'rank', 'worst', (row) => row.ranks?.official.worst),
  column(
    'true_rank_best',
    'rank',
    'best rank its effect can have at this horizon, all horizons at once',
    (row) => rankAt(row)?.best,
  ),
  column('true_rank_worst', 'rank', 'worst', (row) => rankAt(row)?.worst),
  column(
    'parts_after',
    'months',
    'first horizon at which the two ranks part for certain',
    (row) => row.ranks?.flipsAtMonths,
  ),
  column(
    'verdict',
    'word',
    'at the chosen horizon: undervalued, overvalued or noDifferenceShown',
    (row) => row.verdict,
  ),
];

function rankAt(row: EffectRow) {
  return row.ranks?.byHorizon.find(({ months }) => months === row.at.months);
}

export const CLOSURE_COLUMNS: readonly CsvColumn<ClosureSummary>[] = [
  column('measure', 'id', 'measure closed from the window’s start', (row) => row.measure),
  ...estimate<ClosureSummary>('starts', 'stints', 'foregone, per replication', (row) => row.starts),
  ...estimate<ClosureSummary>(
    'frozen',
    'months',
    'ordinary work lost per start with the queues as they were',
    (row) => row.frozen,
  ),
  ...estimate<ClosureSummary>('rerun', 'months', 'the same with the queues re-run', (row) => row.rerun),
  ...estimate<ClosureSummary>('crowding', 'months', 'rerun less frozen', (row) => row.crowding),
  column('exactly_zero', '0/1', "nobody's work differs by a bit in either", (row) =>
    row.exactlyZero ? 1 : 0,
  ),
];

export const VALUE_COLUMNS: readonly CsvColumn<ValueRow>[] = [
  column(
    'game',
    'word',
    'families: exact, from all worlds; measures: estimated, from drawn orders',
    ({ game }) => game.game,
  ),
  column('player', 'id', 'family or measure', ({ player }) => player.id),
  column('months', 'months', 'months from entry over which work is counted', ({ game }) => game.months),
  ...estimate<ValueRow>(
    'value',
    'months',
    'Shapley value per person who comes in, ordinary work',
    ({ player }) => player.value,
  ),
  column(
    'standard_error',
    'months',
    'of value, over replications and drawn orders',
    ({ player }) => player.standardError,
  ),
  ...estimate<ValueRow>(
    'subsidised',
    'months',
    'the same in subsidised work',
    ({ player }) => player.subsidised,
  ),
  ...estimate<ValueRow>('balance', 'NOK', 'the same in B + tW', ({ player }) => player.balanceNok),
  ...estimate<ValueRow>(
    'present_value',
    'NOK',
    'the same in present value less what measures cost',
    ({ player }) => player.presentValueNok,
  ),
  column('exactly_zero', '0/1', "opening it changes nobody's work by a bit in any world", ({ player }) =>
    player.exactlyZero ? 1 : 0,
  ),
  column(
    'share',
    'share',
    'of the value of all; empty where shares cannot be given',
    ({ game, player }) => game.shares?.find(({ id }) => id === player.id)?.share,
  ),
  column(
    'official_share',
    'share',
    'of official successes, which include who would have worked anyway',
    ({ game, player }) => game.shares?.find(({ id }) => id === player.id)?.official,
  ),
];

const scaleOf = (row: ChainRow) => (row.scale === 'months' ? row.months : row.logHazard);

export const CHAIN_COLUMNS: readonly CsvColumn<ChainRow>[] = [
  column('first', 'id', 'measure taken first', (row) => row.first),
  column('second', 'id', 'measure taken next', (row) => row.second),
  column('group', 'id', 'group', (row) => row.group),
  column(
    'scale',
    'word',
    'months: ordinary work to the longest horizon; logHazard: barriers and motivation when the second was to end',
    (row) => row.scale,
  ),
  ...estimate<ChainRow>('people', 'persons', 'took both, per replication', (row) => row.people),
  ...estimate<ChainRow>('both', 'as scale', 'both less neither', (row) => scaleOf(row)?.both),
  ...estimate<ChainRow>(
    'first_alone',
    'as scale',
    'the first alone less neither',
    (row) => scaleOf(row)?.firstAlone,
  ),
  ...estimate<ChainRow>(
    'second_alone',
    'as scale',
    'the second alone less neither',
    (row) => scaleOf(row)?.secondAlone,
  ),
  ...estimate<ChainRow>(
    'interaction',
    'as scale',
    'both less the sum of each alone',
    (row) => scaleOf(row)?.interaction,
  ),
];
