// Worlds in which only some players' measures are open, queues and all. Every such world is copied from the
// same one paused at the window's start, so they share their people, their luck and their past.

import { spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { World } from '../model/world.js';
import type { OnDifference } from './participant-effects.js';
import type { Player } from './players.js';
import { PublicMoney } from './public-money.js';
import { WorkHistory } from './work-history.js';

/** One world: sums over the cohort, who came in during the window. */
export interface CoalitionOutcome {
  /** Bit i says whether player i is open. */
  readonly coalition: number;
  /** Days in ordinary and in subsidised work. */
  readonly ordinary: number;
  readonly subsidised: number;
  /** B + tW and present value less the measures' costs, NOK; 0 where the scenario says nothing about money. */
  readonly balanceNok: number;
  readonly presentValueNok: number;
  /** Fingerprint of everybody's days in work, to the bit. */
  readonly print: string;
}

export interface CoalitionWorlds {
  /** Ids of the players. */
  readonly players: readonly string[];
  readonly cohort: number;
  /** Months over which the cohort is followed, from each one's entry. */
  readonly months: number;
  readonly outcomes: readonly CoalitionOutcome[];
}

export interface CoalitionOptions {
  /** End of the window in which the cohort comes in, and last day of the run. */
  readonly untilDay: number;
  readonly endDay: number;
  /** Told of everybody's days in each world less those in the first. */
  readonly onDifference?: OnDifference;
}

/**
 * Runs worlds on from a paused one.
 *
 * @param paused - a world at the window's start; it is copied for each
 * @param coalitions - sets of open players, as bits
 */
export function coalitionWorlds(
  paused: World,
  players: readonly Player[],
  coalitions: readonly number[],
  options: CoalitionOptions,
): CoalitionWorlds {
  const { endDay, untilDay, onDifference } = options;
  const months = Math.floor((endDay - untilDay) / MONTH_DAYS);
  const first: number[] = [];
  let cohort = 0;
  const outcomes = coalitions.map((coalition, at) => {
    const world = paused.copy();
    players.forEach(({ measures }, i) => {
      if (((coalition >> i) & 1) === 0)
        for (const measure of measures) world.apply({ kind: 'close', measure });
    });
    world.runUntil(endDay);
    world.finish();
    const days: number[] = [];
    const outcome = outcomeOf(world, paused.now, { untilDay, months }, (ordinary, subsidised) =>
      days.push(ordinary, subsidised),
    );
    cohort = days.length / 2;
    days.forEach((value, i) => {
      if (at === 0) first.push(value);
      onDifference?.(`coalition ${coalition}`, i >> 1, value - first[i]!);
    });
    return { coalition, ...outcome, print: fingerprint(days) };
  });
  return { players: players.map(({ id }) => id), cohort, months, outcomes };
}

function outcomeOf(
  world: World,
  fromDay: number,
  { untilDay, months }: { readonly untilDay: number; readonly months: number },
  onPerson: (ordinary: number, subsidised: number) => void,
) {
  const { model } = world;
  const { valuation } = model.parameters.money;
  const { record } = world.recorder;
  const { persons } = record;
  const spells = spellsByPerson(record);
  const stints = stintsByPerson(record);
  let [ordinary, subsidised, balanceNok, presentValueNok] = [0, 0, 0, 0];
  for (let person = 0; person < persons.length; person++) {
    const entry = persons.get('arrival', person);
    if (persons.get('opening', person) === 1 || entry < fromDay || entry >= untilDay) continue;
    const end = entry + months * MONTH_DAYS;
    const rows = spells.rows.subarray(spells.from[person]!, spells.from[person + 1]!);
    const work = new WorkHistory(record.spells, rows);
    const own = {
      ordinary: work.daysBetween(entry, end, 'ordinary'),
      subsidised: work.daysBetween(entry, end, 'subsidised'),
    };
    onPerson(own.ordinary, own.subsidised);
    ordinary += own.ordinary;
    subsidised += own.subsidised;
    if (valuation === null) continue;
    const group = model.parameters.groups[persons.get('group', person)]!;
    const money = new PublicMoney(model, valuation, group, record, {
      spells: rows,
      stints: stints.rows.subarray(stints.from[person]!, stints.from[person + 1]!),
    }).between(entry, end);
    balanceNok += money.balance;
    presentValueNok += money.presentBalance - money.presentCost;
  }
  return { ordinary, subsidised, balanceNok, presentValueNok };
}

/** Two running hashes over the bits of numbers (FNV-1a by words, two offsets). */
function fingerprint(values: readonly number[]): string {
  const words = new Uint32Array(Float64Array.from(values).buffer);
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (const word of words) {
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b ^ ((word >>> 13) | (word << 19)), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}-${values.length}`;
}
