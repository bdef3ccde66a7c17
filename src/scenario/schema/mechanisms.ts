// The switch and strength of every mechanism.

import { MECHANISMS } from '../../model/parameters.js';
import { below, isMap, leaf, type Reading, readQuantity, refuse, unknownKey } from './leaves.js';
import { record } from './record.js';

/** `on`, `off`, or `{ on, strength }`. */
const mechanism = leaf<{ readonly on: boolean; readonly strength: number }>(
  {
    role: 'uncertainty',
    description: 'on, off, or { on: true, strength: 2 }',
    jsonSchema: {
      anyOf: [
        { enum: ['on', 'off', true, false] },
        {
          type: 'object',
          properties: { on: { enum: ['on', 'off', true, false] }, strength: { type: 'number', minimum: 0 } },
          additionalProperties: false,
        },
      ],
    },
  },
  readMechanism,
);

function readMechanism(value: unknown): Reading<{ readonly on: boolean; readonly strength: number }> {
  const isOn = switchOf(value);
  if (isOn !== undefined) return { value: { on: isOn, strength: 1 } };
  if (!isMap(value)) return refuse('on, off, or { on: true, strength: a number ≥ 0 }', 'type');
  const { on = true, strength = 1, ...rest } = value;
  const given = readQuantity(strength, 'number', { min: 0 });
  const refused = [
    ...Object.keys(rest).map((key) => unknownKey(key, 'a mechanism', ['on', 'strength'])),
    ...(switchOf(on) === undefined ? below('on', refuse('true or false', 'type').refused) : []),
    ...('refused' in given ? below('strength', given.refused) : []),
  ];
  return refused.length > 0 || 'refused' in given
    ? { refused }
    : { value: { on: switchOf(on)!, strength: given.value } };
}

function switchOf(value: unknown): boolean | undefined {
  if (value === 'on' || value === true) return true;
  return value === 'off' || value === false ? false : undefined;
}

export const mechanisms = record(MECHANISMS, mechanism);
