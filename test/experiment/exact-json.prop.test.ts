import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactText, exactValue } from '../../src/experiment/exact-json.js';

const leaf = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0.1 + 0.2, 5e-324),
  fc.string(),
  fc.string().map((text) => `~${text}`),
  fc.boolean(),
  fc.constant(null),
);
// A key of that name is no plain data.
const key = fc.string().filter((text) => text !== '__proto__');
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('data')),
    fc.dictionary(key, tie('data'), { noNullPrototype: true }),
  ),
}));

describe('exact JSON', () => {
  it('gives plain data back bit for bit, on one line', () => {
    fc.assert(
      fc.property(data, (value) => {
        const text = exactText(value);
        expect(text).not.toContain('\n');
        expect(exactValue(text)).toStrictEqual(value);
        expect(exactText(exactValue(text))).toBe(text);
      }),
    );
  });

  it('is plain JSON for ordinary data', () => {
    const value = { a: [1, 0.5, 'text'], b: { c: null } };
    expect(exactText(value)).toBe(JSON.stringify(value));
  });
});
