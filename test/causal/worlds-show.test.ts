import { beforeAll, describe, expect, it } from 'vitest';
import { frozenEffects } from '../../src/attribution/frozen-effects.js';
import { runReplication } from '../../src/experiment/replication.js';
import { rootKey } from '../../src/random/root-key.js';
import { type Attributed, attributed, boundsOf, rowOf } from './attributed.js';
import { world } from './worlds.js';

const single = ({ best, worst }: { readonly best: number; readonly worst: number }) => {
  expect(worst).toBe(best);
  return best;
};

describe('the lock-in world', () => {
  it('gives nobody more work with a measure than without when nothing may follow, and every measure costs some', async () => {
    const { parameters, seed } = await world('lock-in.yaml', ['scale=0.01']);
    const { warmUpDays, windowDays, followUpDays } = parameters.time;
    const { model, record } = runReplication({ parameters, seed, replication: 1, level: 'replayable' });
    const untilDay = warmUpDays + windowDays;
    const gained: string[] = [];
    const effects = frozenEffects(model, rootKey(seed, 1), record, {
      fromDay: warmUpDays,
      untilDay,
      endDay: untilDay + followUpDays,
      onDifference: (kind, person, difference) => {
        // A job that comes later lasts as long; the sum of its days may differ in its last bits.
        if (kind === 'measure removed, nothing after' && difference > 1e-9)
          gained.push(`person ${person}: ${difference} days`);
      },
    });
    const last = effects.horizons.length - 1;
    const shown = effects.participants.filter(({ participants }) => participants >= 30);
    process.stdout.write(
      `lock-in: direct months ${shown
        .map(
          (sums) =>
            `${model.measures[sums.measure]!.parameters.id} ${(sums.directDaysGained[last]! / sums.participants / 30.4375).toFixed(2)}`,
        )
        .join(', ')}; gained by ${gained.length}\n`,
    );
    expect(gained).toEqual([]);
    expect(shown.length).toBeGreaterThan(8);
    for (const sums of shown) {
      expect(sums.directDaysGained[last]!).toBeLessThan(0);
      expect(sums.daysGained[last]!).toBeLessThan(0);
      expect(sums.lockInDays).toBeLessThan(0);
    }
  });

  it('is worth less with all families open than with none', async () => {
    const { summary } = await attributed('lock-in.yaml', { families: 1 }, { set: ['scale=0.002'] });
    expect(summary.families!.total.mean).toBeLessThan(0);
    expect(summary.families!.shares).toBeNull();
  });
});

describe('the fair world', () => {
  let fair: Attributed;
  beforeAll(async () => {
    fair = await attributed('fair.yaml', { effects: 10 }, { set: ['groups.users.arrivals=3000 /year'] });
  });

  it('ranks its measures by the official rate as by the effect at six months and by work at every horizon', () => {
    for (const measure of ['nothing', 'little', 'more', 'most']) {
      const { ranks } = rowOf(fair, measure);
      const rank = single(ranks!.official);
      expect(single(ranks!.atSixMonths!)).toBe(rank);
      // While everybody is inside, for six months, there is nothing to rank.
      for (const horizon of ranks!.byHorizon.slice(1)) expect(single(horizon)).toBe(rank);
    }
  });

  it('has planted effects at least four standard errors apart', () => {
    const rows = ['nothing', 'little', 'more', 'most'].map((measure) => rowOf(fair, measure));
    const text: string[] = [];
    for (const read of [
      (row: (typeof rows)[number]) => row.officialRate!,
      (row: (typeof rows)[number]) => row.decomposition!.visible,
    ]) {
      for (let i = 1; i < rows.length; i++) {
        const [a, b] = [read(rows[i - 1]!), read(rows[i]!)];
        // The half-width is 2.262 standard errors with ten replications.
        const error = (estimate: typeof a) => (boundsOf(estimate).high - estimate.mean) / 2.262;
        const apart = (b.mean - a.mean) / Math.hypot(error(a), error(b));
        text.push(apart.toFixed(1));
        expect(apart).toBeGreaterThan(4);
      }
    }
    process.stdout.write(`fair: neighbours are ${text.join(', ')} standard errors apart\n`);
  });

  it('says nothing against the official rate, and has the same selection everywhere', () => {
    expect(fair.headline).toContain('no difference is shown');
    const selection = fair.summary.measures.map((row) => boundsOf(row.decomposition!.selection));
    const low = Math.max(...selection.map(({ low }) => low));
    const high = Math.min(...selection.map(({ high }) => high));
    expect(low).toBeLessThan(high);
  });
});

describe('the chain world', () => {
  let chain: Attributed;
  beforeAll(async () => {
    chain = await attributed('chain.yaml', { effects: 5 }, { set: ['groups.users.arrivals=800 /year'] });
  });

  it('undervalues the early measure and overvalues the later one, and the tool says so', () => {
    expect(rowOf(chain, 'aps').verdict).toBe('undervalued');
    expect(rowOf(chain, 'amo').verdict).toBe('overvalued');
    expect(chain.headline).toContain(
      'undervalued by the official rate: Arbeidspraksis i skjermet virksomhet',
    );
  });

  it('passes on more than the official date sees', () => {
    const { passedOn, visible } = rowOf(chain, 'aps').decomposition!;
    expect(boundsOf(passedOn).low).toBeGreaterThan(boundsOf(visible).high);
  });

  it('makes the two measures worth more together than each alone, on both scales', () => {
    const link = chain.summary.chains.find(({ first, second }) => first === 'aps' && second === 'amo')!;
    expect(boundsOf(link.months.interaction).low).toBeGreaterThan(0);
    expect(boundsOf(link.logHazard!.interaction).low).toBeGreaterThan(0);
  });

  it('gives a follow-up that changes nothing exactly 0', () => {
    expect(rowOf(chain, 'oppfolging').exactlyZero).toBe(true);
  });
});

describe('the chain world where barriers add up', () => {
  const additive = ['job.complementarity=1', 'groups.users.arrivals=400 /year'];
  const linkOf = (world: Attributed) =>
    world.summary.chains.find(({ first, second }) => first === 'aps' && second === 'amo')!;

  it('has no interaction in the log hazard when nobody is hired on the way', async () => {
    const set = [...additive, 'job.baseHazard=1e-9 /month'];
    const { both, interaction } = linkOf(await attributed('chain.yaml', { effects: 2 }, { set })).logHazard!;
    process.stdout.write(`chain, additive: ${both.mean} in log hazard, interaction ${interaction.mean}\n`);
    expect(both.mean).toBeGreaterThan(1);
    // Sums of barriers taken in another order differ in their last bits.
    expect(Math.abs(interaction.mean)).toBeLessThan(1e-12);
  });

  it('has one in months all the same, since hazards multiply and time at work has a ceiling', async () => {
    const { interaction } = linkOf(await attributed('chain.yaml', { effects: 3 }, { set: additive })).months;
    process.stdout.write(`chain, additive: interaction ${interaction.mean.toFixed(2)} months\n`);
    expect(boundsOf(interaction).high).toBeLessThan(0);
  });
});

describe('the harmful chain', () => {
  let harmful: Attributed;
  beforeAll(async () => {
    harmful = await attributed(
      'harmful-chain.yaml',
      { effects: 5 },
      { set: ['groups.users.arrivals=600 /year'] },
    );
  });

  it('has a second measure whose interval lies below 0, and the tool says so beside its official rate', () => {
    const { effect, decomposition, officialRate } = rowOf(harmful, 'second');
    expect(boundsOf(effect[effect.length - 1]!.gained).high).toBeLessThan(0);
    expect(boundsOf(decomposition!.lateTotal).high).toBeLessThan(0);
    expect(officialRate!.mean).toBeGreaterThan(0.05);
    expect(harmful.headline).toMatch(/less work \(unsubsidised\) than without, for those who took it: Andre/);
  });

  it('makes the first worth less with the second behind it than alone', () => {
    const { effect, decomposition } = rowOf(harmful, 'first');
    const { direct, gateway } = effect[effect.length - 1]!;
    expect(boundsOf(direct).low).toBeGreaterThan(0);
    expect(boundsOf(gateway).high).toBeLessThan(0);
    expect(boundsOf(decomposition!.passedOn).high).toBeLessThan(0);
  });

  it('does no harm any more when the content of the second is taken away', () => {
    const { effect } = rowOf(harmful, 'second');
    for (const { contentFree, gained, content } of effect) {
      expect(contentFree.mean).toBe(0);
      expect(content.mean).toBe(gained.mean);
    }
  });
});
