// The ways people take: from entry through their measures by position to where they are at the longest horizon.
// Positions keep the ways free of circles: the second course is another stop than the first.

import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { isEmployed, STATUS } from '../model/status.js';

/** Where a way ends. */
export const WAY_ENDS = ['in work', 'in a measure', 'without work', 'out of the labour force'] as const;
export type WayEnd = (typeof WAY_ENDS)[number];

/** Stops that are told apart; what comes after them is `more measures`. */
export const POSITIONS = 3;
export const MORE_MEASURES = 'more measures';
export const ENTRY = 'entry';

/** People of a group who went from one stop to the next. */
export interface FlowSums {
  readonly group: number;
  /** Position of the stop left, 0 for the entry; the next one's is one more, or the way ends. */
  readonly position: number;
  /** `entry`, a measure's id or `more measures`. */
  readonly from: string;
  /** A measure's id, `more measures`, or a way's end. */
  readonly to: string;
  people: number;
}

/** Adds the way of one person who came in during the window. */
export function addWay(
  flows: Map<string, FlowSums>,
  model: Model,
  record: RunRecord,
  way: {
    readonly group: number;
    readonly entry: number;
    readonly months: number;
    readonly stints: ArrayLike<number>;
    readonly spells: ArrayLike<number>;
  },
): void {
  const until = way.entry + way.months * MONTH_DAYS;
  const stops = Array.from(way.stints)
    .filter((row) => record.stints.get('start', row) < until)
    .map((row) => model.measures[record.stints.get('measure', row)]!.parameters.id);
  const shown = stops.length > POSITIONS ? [...stops.slice(0, POSITIONS), MORE_MEASURES] : stops;
  const path = [ENTRY, ...shown, endOf(record, way.spells, until)];
  for (let position = 0; position + 1 < path.length; position++) {
    const [from, to] = [path[position]!, path[position + 1]!];
    const key = `${way.group}/${position}/${from}/${to}`;
    const flow = flows.get(key) ?? { group: way.group, position, from, to, people: 0 };
    flow.people++;
    flows.set(key, flow);
  }
}

function endOf(record: RunRecord, spells: ArrayLike<number>, day: number): WayEnd {
  let status: number = STATUS.openSearch;
  for (let i = 0; i < spells.length; i++) {
    if (record.spells.get('from', spells[i]!) <= day) status = record.spells.get('status', spells[i]!);
  }
  if (isEmployed(status)) return 'in work';
  if (status === STATUS.inMeasure || status === STATUS.sheltered) return 'in a measure';
  return status >= STATUS.outOfLabourForce ? 'out of the labour force' : 'without work';
}
