import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.js';
import { type Json, misfits, type Schema } from './fits-schema.js';
import { SMALL } from './scenario-text.js';

const SHIPPED = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const schema = scenarioJsonSchema() as Schema;
const fits = (text: string) => misfits(parse(text) as Json, schema, schema);

describe('the JSON Schema for editors', () => {
  it('in scenarios/schema.json is the one the program prints (tiltaksflyt schema > scenarios/schema.json)', () => {
    const written = readFileSync(join(SHIPPED, 'schema.json'), 'utf8');
    expect(written).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it.each(
    readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.yaml$/.test(name) && !/^(calibration|ensembles|evidence|facts|metrics|studies)/.test(name),
    ),
  )('accepts %s', (name) => {
    expect(fits(readFileSync(join(SHIPPED, name), 'utf8'))).toEqual([]);
  });

  it.each([
    ['places: 3', 'plases: 3', 'measures.aps.plases'],
    ['places: 3', 'places: -3', 'measures.aps.places'],
    ['places: 3', 'places: { value: 3, sorce: S5 }', 'measures.aps.places'],
    ['10 days', '10', 'time.warmUp'],
    ['schema: 1', 'schema: 2', 'schema'],
    ['5 days', '{ distribution: trianglar }', 'measures.aps.duration'],
    ['places: 3', 'family: course', 'measures.aps.family'],
  ])('refuses %s turned into %s', (from, to, where) => {
    expect(fits(SMALL.replace(from, to)).join()).toContain(where);
  });

  it('lets a file that extends another leave out everything else, and take measures away', () => {
    expect(fits('extends: base.yaml\nmeasures: { aps: null, amo: { places: 3 } }\n')).toEqual([]);
    expect(fits(SMALL.replace('schema: 1\n', ''))).not.toEqual([]);
  });

  it('describes every leaf with its role', () => {
    const text = JSON.stringify(schema);
    for (const role of ['lever', 'uncertainty', 'run', 'label']) expect(text).toContain(`(${role})`);
    expect(text).toContain('places in the whole country');
  });
});
