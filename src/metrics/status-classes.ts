// What a status is called in the statistics: the six classes of NAV's table of exits, and the breakdown
// that shows what the table does not, both as partitions: the first class that fits is taken.

import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed, STATUS } from '../model/status.js';

/** Six classes in the order in which they are tried. */
export const OFFICIAL_CLASSES = [
  'employed',
  'employedWithBenefit',
  'jobseekerOrInMeasure',
  'reducedWorkCapacity',
  'disabilityPension',
  'other',
] as const;
export type OfficialClass = (typeof OFFICIAL_CLASSES)[number];

/** A second partition of the same people, in the order in which it is tried. */
export const BREAKDOWN = [
  'employed',
  'employedWithSubsidy',
  'otherMeasure',
  'sameMeasureAgain',
  'waiting',
  'openlyUnemployed',
  'out',
] as const;
export type BreakdownClass = (typeof BREAKDOWN)[number];

/** Index into OFFICIAL_CLASSES of a spell on a day. */
export function officialClassOf(model: Model, record: RunRecord, spell: number, day: number): number {
  const { spells, persons } = record;
  const status = spells.get('status', spell);
  const group = model.parameters.groups[persons.get('group', spells.get('person', spell))]!;
  if (isEmployed(status)) {
    const onBenefit =
      group.benefit.kind !== 'none' &&
      day < spells.get('benefitUntil', spell) &&
      spells.get('hours', spell) <= group.benefit.combineUpTo;
    return onBenefit ? 1 : 0;
  }
  if (status === STATUS.inMeasure || status === STATUS.sheltered) return 2;
  if (status === STATUS.openSearch || status === STATUS.waiting) return group.benefit.kind === 'aap' ? 3 : 2;
  return status === STATUS.disabilityPension ? 4 : 5;
}

/** Index into BREAKDOWN of a spell, for an exit from `measure`. */
export function breakdownOf(record: RunRecord, spell: number, measure: number): number {
  const { spells } = record;
  const status = spells.get('status', spell);
  switch (status) {
    case STATUS.job:
      return 0;
    case STATUS.subsidisedJob:
    case STATUS.permanentJob:
      return 1;
    case STATUS.inMeasure:
    case STATUS.sheltered:
      return spells.get('measure', spell) === measure ? 3 : 2;
    case STATUS.waiting:
      return 4;
    case STATUS.openSearch:
      return 5;
    default:
      return 6;
  }
}
