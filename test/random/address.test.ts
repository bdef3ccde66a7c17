import { describe, expect, it } from 'vitest';
import { assertDistinctHashes, childKey, drawAddress, nameHash } from '../../src/random/address.js';
import { rootKey } from '../../src/random/root-key.js';

describe('addresses', () => {
  it('of 20 000 seeds and replications give 20 000 root keys', () => {
    const keys = new Set<string>();
    for (let i = 0; i < 100; i++) {
      for (let replication = 0; replication < 200; replication++) {
        const { word0, word1 } = rootKey(`seed ${i}`, replication);
        keys.add(`${word0}/${word1}`);
      }
    }
    expect(keys.size).toBe(20_000);
  });

  it('never confuse a seed and number with another seed and number', () => {
    expect(rootKey('a', 11)).not.toEqual(rootKey('a1', 1));
    expect(rootKey('1', 1)).not.toEqual(rootKey('', 11));
  });

  it('of 200 000 people of one stream are 200 000 keys', () => {
    const stream = childKey(rootKey('people', 1), nameHash('ordinary/norge'), 0);
    const keys = new Set<number>();
    for (let ordinal = 0; ordinal < 200_000; ordinal++) {
      const { word0, word1 } = childKey(stream, ordinal, 0);
      keys.add(word0 * 2 ** 20 + (word1 >>> 12));
    }
    expect(keys.size).toBe(200_000);
  });

  it('that could wrap are an error', () => {
    expect(drawAddress(255, 2 ** 24 - 1) >>> 0).toBe(0xffffffff);
    expect(() => drawAddress(1, 2 ** 24)).toThrow(/has no address/);
    expect(() => drawAddress(256, 0)).toThrow(/has no address/);
    expect(() => drawAddress(1, -1)).toThrow(/has no address/);
    expect(() => drawAddress(1, Number.NaN)).toThrow(/has no address/);
  });

  it('of different decisions and indices differ', () => {
    const seen = new Set<number>();
    for (let decision = 0; decision < 256; decision++) {
      for (let index = 0; index < 1000; index++) seen.add(drawAddress(decision, index));
    }
    expect(seen.size).toBe(256_000);
  });

  it('that two names would share are an error that names both', () => {
    expect(() => assertDistinctHashes(['aps', 'amo', 'aps'], 'measure')).toThrow(
      /measure aps and aps would share/,
    );
    expect(() => assertDistinctHashes(['aps', 'amo', 'vta'], 'measure')).not.toThrow();
  });
});
