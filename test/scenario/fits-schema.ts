// As much of JSON Schema as the schema of scenario files uses, to see that files editors accept are those that
// load: an independent reading of the same rules.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export interface Schema {
  readonly [key: string]: unknown;
}

/** Paths at which a value does not fit; empty when it does. */
export function misfits(value: Json, schema: Schema, root: Schema, path = ''): readonly string[] {
  const at = [path === '' ? '(top)' : path];
  if (typeof schema.$ref === 'string') return misfits(value, definition(root, schema.$ref), root, path);
  if (schema.const !== undefined && schema.const !== value) return at;
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return at;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(value, String(type)))) return at;
  if (
    typeof value === 'string' &&
    typeof schema.pattern === 'string' &&
    !new RegExp(schema.pattern).test(value)
  )
    return at;
  if (typeof value === 'number' && !isWithin(value, schema)) return at;
  const not = schema.not as Schema | undefined;
  if (not !== undefined && misfits(value, not, root, path).length === 0) return at;
  const found: string[] = [];
  for (const part of (schema.allOf ?? []) as readonly Schema[])
    found.push(...misfits(value, part, root, path));
  const choices = (schema.anyOf ?? []) as readonly Schema[];
  const failed = choices.map((choice) => misfits(value, choice, root, path));
  if (choices.length > 0 && failed.every((problems) => problems.length > 0)) {
    found.push(...failed.reduce((a, b) => (b.join().length > a.join().length ? b : a)));
  }
  if (Array.isArray(value)) found.push(...ofList(value, schema, root, path));
  else if (typeof value === 'object' && value !== null)
    found.push(...ofMap(value as { [key: string]: Json }, schema, root, path));
  return found;
}

function definition(root: Schema, ref: string): Schema {
  return (root.definitions as { readonly [name: string]: Schema })[ref.replace('#/definitions/', '')]!;
}

function isOf(value: Json, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function isWithin(value: number, schema: Schema): boolean {
  const { minimum, maximum, exclusiveMinimum } = schema as { readonly [key: string]: number | undefined };
  return (
    value >= (minimum ?? value) &&
    value <= (maximum ?? value) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum)
  );
}

function ofList(value: readonly Json[], schema: Schema, root: Schema, path: string): readonly string[] {
  const {
    minItems = 0,
    maxItems = Number.POSITIVE_INFINITY,
    items,
  } = schema as { minItems?: number; maxItems?: number; items?: Schema };
  if (value.length < minItems || value.length > maxItems) return [path];
  return items === undefined
    ? []
    : value.flatMap((item, index) => misfits(item, items, root, `${path}.${index}`));
}

function ofMap(
  value: { readonly [key: string]: Json },
  schema: Schema,
  root: Schema,
  path: string,
): readonly string[] {
  const properties = (schema.properties ?? {}) as { readonly [key: string]: Schema };
  const missing = ((schema.required ?? []) as readonly string[]).filter((key) => !(key in value));
  const inside = Object.entries(value).flatMap(([key, inner]) => {
    const below = path === '' ? key : `${path}.${key}`;
    if (Object.hasOwn(properties, key)) return misfits(inner, properties[key]!, root, below);
    if (schema.additionalProperties === false) return [below];
    const additional = schema.additionalProperties;
    return typeof additional === 'object' && additional !== null
      ? misfits(inner, additional as Schema, root, below)
      : [];
  });
  return [...missing.map((key) => `${path}.${key} missing`), ...inside];
}
