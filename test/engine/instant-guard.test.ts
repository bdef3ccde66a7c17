import { describe, expect, it } from 'vitest';
import { InstantGuard } from '../../src/engine/instant-guard.js';

describe('endless instant', () => {
  it('is an error that names the cycle', () => {
    const guard = new InstantGuard();
    let turn = 0;
    const loop = () => {
      for (;;) guard.note(42, 7, () => (turn++ % 2 === 0 ? 'leaves aps' : 'enters aps'));
    };
    expect(loop).toThrow(
      /time does not pass at day 42.*(leaves aps → enters aps → leaves aps|enters aps → leaves aps → enters aps)/,
    );
  });

  it('is not a crowd: any number of different entities may act at one instant', () => {
    const guard = new InstantGuard();
    for (let entity = 0; entity < 200_000; entity++) guard.note(0, entity, () => 'registers');
  });

  it('notices time that runs backwards', () => {
    const guard = new InstantGuard();
    guard.note(2, 0, () => '');
    expect(() => guard.note(1, 0, () => '')).toThrow(/came after day 2/);
  });
});
