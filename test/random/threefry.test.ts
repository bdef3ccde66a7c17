import { describe, expect, it } from 'vitest';
import { threefry2x32, uniformAt } from '../../src/random/threefry.js';

/** Published vectors of Random123, kat_vectors, threefry2x32 with 20 rounds: counter, key, answer. */
const PUBLISHED = [
  [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
] as const;

describe('Threefry-2x32-20', () => {
  it('gives the published answers', () => {
    const out = new Uint32Array(2);
    for (const [counter0, counter1, key0, key1, word0, word1] of PUBLISHED) {
      threefry2x32(out, key0, key1, counter0, counter1);
      expect([...out]).toEqual([word0, word1]);
    }
  });

  it('as a uniform draw is the same block, read as (n + ½) · 2⁻⁵²', () => {
    const out = new Uint32Array(2);
    for (let i = 0; i < 10_000; i++) {
      const key0 = Math.imul(i, 0x9e3779b1) >>> 0;
      const key1 = Math.imul(i + 7, 0x85ebca6b) >>> 0;
      threefry2x32(out, key0, key1, i, key0 ^ key1);
      const n = out[0]! * 2 ** 20 + Math.floor(out[1]! / 2 ** 12);
      expect(uniformAt(key0, key1, i, key0 ^ key1)).toBe((n + 0.5) * 2 ** -52);
    }
  });

  it('gives these bits, whatever the machine', () => {
    const draws = Array.from({ length: 6 }, (_, i) => uniformAt(1, 2, i, 3));
    expect(draws).toMatchInlineSnapshot(`
      [
        0.47790718438051905,
        0.7432434257846064,
        0.8835745692461033,
        0.4390202977434855,
        0.5348083642169709,
        0.7651868344484009,
      ]
    `);
  });
});

describe('the elementary functions on the path of a draw', () => {
  it('give these bits on the platforms where results are promised to the bit', () => {
    const words = (value: number) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      return view.getUint32(0) ^ view.getUint32(4);
    };
    let fold = 0;
    for (let i = 1; i <= 20_000; i++) {
      const u = i / 20_001;
      for (const value of [
        Math.log(u),
        Math.exp(8 * u - 4),
        Math.tanh(u),
        u ** 1.7,
        Math.log1p(-u),
        Math.sqrt(u),
      ]) {
        fold = (Math.imul(fold, 31) + words(value)) | 0;
      }
    }
    expect(fold).toMatchInlineSnapshot(`-886191543`);
  });
});
