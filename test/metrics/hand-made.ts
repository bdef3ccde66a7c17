// Records written by hand, to hold metrics against what one can count on one's fingers.

import { MONTH_DAYS } from '../../src/model/calendar.js';
import { compileModel, type Model } from '../../src/model/model.js';
import { END_REASONS, type EndReason, emptyRecord, type RunRecord } from '../../src/model/record.js';
import { STATUSES, type Status } from '../../src/model/status.js';
import { resolveScenario } from '../../src/scenario/load-scenario.js';
import { parseSource, type SourceMap } from '../../src/scenario/source-tree.js';

/** A model with two groups (ordinary on unemployment benefit, reduced on AAP) and three measures. */
export async function handMadeModel(): Promise<Model> {
  const text = `schema: 1
title: { en: by hand }
question: q
time: { warmUp: 0 days, window: 10 years, followUp: 0 days }
groups:
  ordinary: { arrivals: 0 /day, benefit: { kind: unemployment, lasts: 2 years, replacementRate: 0.6, combineUpTo: 0.5 } }
  reduced: { arrivals: 0 /day, benefit: { kind: aap, lasts: 4 years, replacementRate: 0.6, combineUpTo: 0.6 } }
measures:
  aps: { places: unlimited, duration: 6 months }
  amo: { places: unlimited, duration: 8 months }
  vta: { kind: shelteredWork, places: unlimited, duration: open-ended }
chooser: caseworker
`;
  const { parameters } = await resolveScenario('hand-made', parseSource(text, 'hand-made.yaml') as SourceMap);
  return compileModel(parameters);
}

export interface SpellRow {
  readonly status: Status;
  /** Months since day 0. */
  readonly from: number;
  readonly measure?: number;
  readonly hours?: number;
  readonly onLeave?: boolean;
  readonly benefitUntil?: number;
}

export interface StintRow {
  readonly measure: number;
  readonly start: number;
  readonly end: number;
  readonly reason?: EndReason;
}

/** A record with one person of a group. Times in months. */
export function onePerson(
  group: number,
  spells: readonly SpellRow[],
  stints: readonly StintRow[],
): RunRecord {
  const record = emptyRecord();
  const person = record.persons.add();
  record.persons.set('group', person, group);
  for (const spell of spells) {
    const row = record.spells.add();
    record.spells.set('status', row, STATUSES.indexOf(spell.status));
    record.spells.set('from', row, spell.from * MONTH_DAYS);
    record.spells.set('measure', row, spell.measure ?? -1);
    record.spells.set('hours', row, spell.hours ?? 0);
    record.spells.set('onLeave', row, spell.onLeave === true ? 1 : 0);
    record.spells.set('benefitUntil', row, (spell.benefitUntil ?? 0) * MONTH_DAYS);
  }
  for (const stint of stints) {
    const row = record.stints.add();
    record.stints.set('measure', row, stint.measure);
    record.stints.set('start', row, stint.start * MONTH_DAYS);
    record.stints.set('end', row, stint.end * MONTH_DAYS);
    record.stints.set('reason', row, END_REASONS.indexOf(stint.reason ?? 'completed'));
  }
  return record;
}
