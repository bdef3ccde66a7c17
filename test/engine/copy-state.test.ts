import { describe, expect, it } from 'vitest';
import { copyState, shareInCopies } from '../../src/engine/copy-state.js';

class Counter {
  readonly values = new Float64Array([1, 2]);
  constructor(readonly rules: { readonly step: number }) {}
  count(): void {
    this.values[0] = this.values[0]! + this.rules.step;
  }
}

describe('copying a state', () => {
  it('gives a copy that changes alone, keeps its methods and shares what never changes', () => {
    const rules = shareInCopies({ step: 5 });
    const original = { counter: new Counter(rules), seen: new Map([['a', [1, 2]]]) };
    const twin = copyState(original);
    twin.counter.count();
    twin.seen.get('a')!.push(3);
    expect(original.counter.values[0]).toBe(1);
    expect(twin.counter.values[0]).toBe(6);
    expect(original.seen.get('a')).toEqual([1, 2]);
    expect(twin.counter.rules).toBe(rules);
  });

  it('keeps identity: one object referred to twice is one object in the copy', () => {
    const shared = { n: 1 };
    const twin = copyState({ a: shared, b: shared });
    expect(twin.a).toBe(twin.b);
    expect(twin.a).not.toBe(shared);
  });
});
