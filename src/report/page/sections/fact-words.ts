// The numbers of a fact and what comes of them, in the words of a language.

import type {
  ComparisonSummary as FactNumber,
  FactSummary,
  Verdict,
} from '../../../experiment/facts/facts-summary.js';
import type { Words } from '../words.js';

/** In the order in which a tally names them. */
const JUDGED: readonly Verdict[] = ['inside', 'outside', 'undecided', 'no answer'];

export class FactRowWords {
  constructor(private readonly words: Words) {}

  /** `2 innenfor, 1 utenfor`. */
  tally({ comparisons, notComputable }: FactSummary): string {
    const { words } = this;
    if (notComputable !== null) return words.say('facts.verdict.not computable');
    const parts = JUDGED.flatMap((wanted) => {
      const count = comparisons.filter(({ verdict }) => verdict === wanted).length;
      // What follows a colon explains the verdict of one number.
      const [name] = words.say(`facts.verdict.${wanted as (typeof JUDGED)[number]}`).split(':');
      return count === 0 ? [] : [`${words.number(count, 0)} ${name}`];
    });
    return parts.length === 0 ? words.say('facts.verdict.shown') : parts.join(', ');
  }

  /** `25,0 % (20,0 % til 30,0 %)`, or bounds alone where nothing but a sign or an order was published. */
  published(one: FactNumber): string {
    const { words } = this;
    const bounds = this.bounds(one);
    if (one.value === null) return bounds === '' ? words.say('none') : bounds;
    const value = this.inUnit(one, one.value);
    return bounds === '' ? value : words.say('facts.bounds', { value, bounds });
  }

  private bounds(one: FactNumber): string {
    const { words } = this;
    const { low, high } = one;
    if (low !== null && high !== null)
      return words.say('facts.range', { low: this.inUnit(one, low), high: this.inUnit(one, high) });
    if (low !== null) return words.say('facts.atLeast', { low: this.inUnit(one, low) });
    return high === null ? '' : words.say('facts.atMost', { high: this.inUnit(one, high) });
  }

  /** The model's number with its interval. */
  model(one: FactNumber): string {
    const { words } = this;
    const { model } = one;
    if (model === null || !Number.isFinite(model.mean)) return words.say('none');
    const value = this.inUnit(one, model.mean);
    if (!('low' in model) || !Number.isFinite(model.low)) return value;
    const bounds = words.say('facts.range', {
      low: this.inUnit(one, model.low),
      high: this.inUnit(one, model.high),
    });
    return words.say('facts.bounds', { value, bounds });
  }

  /** With how far past the bound it lies, where it does. */
  verdict(one: FactNumber): string {
    const { words } = this;
    const { verdict, side, low, high, model } = one;
    const bound = side === 'below' ? low : high;
    if (verdict !== 'outside' || side === null || bound === null || model === null)
      return words.say(`facts.verdict.${verdict}`);
    return words.say('facts.past', { past: this.inUnit(one, Math.abs(model.mean - bound)), side });
  }

  /** What the scenario took from the fact, or was fitted to. */
  heldOut({ usedAsInput, fitted }: FactSummary): readonly string[] {
    const { words } = this;
    return [
      ...(usedAsInput === null ? [] : [words.say('facts.input', { why: words.name(usedAsInput) })]),
      ...(fitted === null ? [] : [words.say(`facts.fitted.${fitted.by}`, { file: fitted.file })]),
    ];
  }

  private inUnit({ unit }: FactNumber, value: number): string {
    const { words } = this;
    if (unit === 'share') return words.say('rate.exact', { mean: words.percent(value) });
    return words.number(value, unit === 'persons' ? 0 : 2);
  }
}
