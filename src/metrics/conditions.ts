// A condition on somebody's status, made into a function of a spell and a count; and which columns a metric
// cannot do without.

import type { Condition, Definition } from './definition.js';
import type { StatusSpells } from './monthly-panel.js';
import { type OptionalColumn, REGISTER_STATUSES } from './register.js';

/** Whether a condition holds for a spell at a count, for a stint in `measure`. */
export type Holds = (spell: number, count: number, measure: number) => boolean;

/** Compiles a condition; one that asks nothing always holds. */
export function compileCondition(condition: Condition, spells: StatusSpells): Holds {
  const parts: Holds[] = [];
  const { status, measure, onBenefit, reducedCapacity, onLeave, hoursAtLeast, hoursBelow, anyOf } = condition;
  if (status !== undefined) {
    const wanted = new Uint8Array(REGISTER_STATUSES.length);
    for (const word of status) wanted[REGISTER_STATUSES.indexOf(word)] = 1;
    parts.push((spell) => wanted[spells.status[spell]!] === 1);
  }
  if (measure !== undefined) {
    const same = measure === 'same';
    parts.push((spell, _, own) => {
      const at = spells.measure[spell]!;
      return at >= 0 && (at === own) === same;
    });
  }
  if (onBenefit !== undefined) {
    parts.push((spell, count) => count < spells.benefitUntil[spell]! === onBenefit);
  }
  if (reducedCapacity !== undefined) {
    parts.push((spell) => (spells.reducedCapacity[spell] === 1) === reducedCapacity);
  }
  if (onLeave !== undefined) parts.push((spell) => (spells.onLeave[spell] === 1) === onLeave);
  if (hoursAtLeast !== undefined) parts.push((spell) => spells.hours[spell]! >= hoursAtLeast);
  if (hoursBelow !== undefined) parts.push((spell) => spells.hours[spell]! < hoursBelow);
  if (anyOf !== undefined) {
    const options = anyOf.map((option) => compileCondition(option, spells));
    parts.push((spell, count, own) => options.some((holds) => holds(spell, count, own)));
  }
  if (parts.length === 1) return parts[0]!;
  return (spell, count, own) => parts.every((holds) => holds(spell, count, own));
}

/** Columns of a table that a definition reads, besides those every table has. */
export function columnsNeeded(definition: Definition): ReadonlySet<OptionalColumn> {
  const needed = new Set<OptionalColumn>(['status']);
  const visit = (condition: Condition): void => {
    if (condition.onBenefit !== undefined) needed.add('onBenefit');
    if (condition.reducedCapacity !== undefined) needed.add('reducedCapacity');
    if (condition.onLeave !== undefined) needed.add('onLeave');
    if (condition.hoursAtLeast !== undefined || condition.hoursBelow !== undefined) needed.add('hours');
    for (const option of condition.anyOf ?? []) visit(option);
  };
  visit(definition.event);
  if (definition.denominator !== undefined) visit(definition.denominator);
  for (const { when } of definition.partition ?? []) visit(when);
  for (const { of } of definition.sum) if (of !== 'count') needed.add(of);
  if (definition.where.intoJob !== undefined) needed.add('endReason');
  if (definition.clock === 'continuous') needed.add('exactDays');
  if (definition.expected?.includes('monthsRegistered') === true) needed.add('registered');
  return needed;
}
