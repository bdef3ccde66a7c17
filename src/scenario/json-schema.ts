// The JSON Schema of scenario files, for editors: made from the one schema, with each leaf's description and
// role, and with the annotated form beside the plain one. An editor sees one file at a time, so what a file
// may inherit from another is not required of it here; the loader requires it of the whole.

import { z } from 'zod';
import { type LeafMeta, leafMeta } from './schema/leaves.js';
import { scenarioSchema } from './schema/scenario-schema.js';

type Json = { [key: string]: unknown };

/** JSON Schema, draft 7. */
export function scenarioJsonSchema(): object {
  const kinds = new Kinds();
  const schema = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      const meta = leafMeta.get(zodSchema as never);
      if (meta !== undefined) {
        for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key];
        const description = `${meta.description} (${meta.role})`;
        Object.assign(jsonSchema, { description, allOf: [{ $ref: kinds.refOf(meta) }] });
      } else if (path.length > 0 && !path.includes('items')) {
        delete jsonSchema.required;
        removable(jsonSchema as Json);
      }
    },
  }) as Json & { properties: Json; required: string[] };
  const { required, properties, ...rest } = schema;
  return {
    ...rest,
    title: 'tiltaksflyt scenario',
    properties: {
      ...properties,
      extends: { type: 'string', description: 'a scenario file this one stands on, relative to it' },
    },
    anyOf: [{ required: ['extends'] }, { required }],
    definitions: kinds.definitions,
  };
}

/** Kinds of leaves, each described once, plainly and with an annotation. */
class Kinds {
  readonly definitions: { [name: string]: object } = {
    source: { type: ['string', 'number'], description: 'where the value comes from, or the word assumption' },
    grade: {
      type: 'string',
      pattern: '^[A-E]\\*?(/[A-E]\\*?)?$',
      description: 'from A, official, to E, a guess',
    },
    range: {
      type: 'array',
      minItems: 2,
      maxItems: 2,
      description: 'within this it is reasonable to doubt it',
    },
    note: { type: ['string', 'number'], description: 'what to know before trusting it' },
  };
  private readonly names = new Map<string, string>();

  refOf({ jsonSchema, dimension }: LeafMeta): string {
    const text = JSON.stringify(jsonSchema);
    let name = this.names.get(text);
    if (name === undefined) {
      name = `${dimension ?? 'value'}${this.names.size + 1}`;
      this.names.set(text, name);
      this.definitions[name] = { anyOf: [jsonSchema, annotated(jsonSchema)] };
    }
    return `#/definitions/${name}`;
  }
}

/** Entries with names of their own can be taken away with null. */
function removable(schema: Json): void {
  const entries = schema.additionalProperties as Json | boolean | undefined;
  if (typeof entries !== 'object' || entries.anyOf !== undefined) return;
  schema.additionalProperties = { anyOf: [entries, { type: 'null' }] };
}

function annotated(value: object): object {
  const beside = ['source', 'grade', 'range', 'note'].map((key) => [key, { $ref: `#/definitions/${key}` }]);
  return {
    type: 'object',
    properties: { value, ...Object.fromEntries(beside) },
    required: ['value'],
    additionalProperties: false,
  };
}
