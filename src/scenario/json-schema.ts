// The JSON Schema of scenario files, for editors: made from the one schema, with each leaf's description
// and role, and with the annotated form beside the plain one.

import { z } from 'zod';
import { GRADES } from './annotations.js';
import { leafMeta } from './schema/leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';

/** JSON Schema, draft 7. */
export function scenarioJsonSchema(): object {
  const schema = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = leafMeta.get(zodSchema as never);
      if (meta === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as { [key: string]: unknown })[key];
      Object.assign(jsonSchema, {
        description: `${meta.description} (${meta.role})`,
        anyOf: [meta.jsonSchema, annotated(meta.jsonSchema)],
      });
    },
  }) as { properties: { [name: string]: object } };
  return {
    ...schema,
    title: 'tiltaksflyt scenario',
    properties: {
      ...schema.properties,
      extends: { type: 'string', description: 'a scenario file this one stands on, relative to it' },
    },
    // A file that extends another may leave out what the other gives.
    required: ['schema'],
  };
}

function annotated(value: object): object {
  return {
    type: 'object',
    properties: {
      value,
      source: { type: 'string', description: 'where the value comes from, or the word assumption' },
      grade: { type: 'string', pattern: `^[${GRADES.join('')}]` },
      range: { type: 'array', minItems: 2, maxItems: 2 },
      note: { type: 'string' },
    },
    required: ['value'],
    additionalProperties: false,
  };
}
