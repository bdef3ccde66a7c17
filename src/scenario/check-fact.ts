// What a file of facts says that cannot be: no number or two of them, bounds without an origin, names that
// nothing has.

import { nearestName } from './nearest-name.js';
import type { Path } from './places.js';
import type { ComparisonFile, FactFile, FactsFile, SideFile } from './schema/fact.js';

/** The figure that holds the official rates of 2013 and 2015; it is no entry of the list of sources. */
const THESIS_FIGURE = 'Figure 2.1';

export type SayFact = (path: Path, message: string, hint?: string) => void;

/** Keys of a side that are a quantity; exactly one must be there. */
export const QUANTITY_KEYS = [
  'metric',
  'leavers',
  'statusExits',
  'turnover',
  'stock',
  'effect',
  'rateVersusEffect',
  'targets',
] as const satisfies readonly (keyof SideFile)[];

/** What facts may refer to. */
export interface Known {
  readonly metrics: readonly string[];
  readonly sources: readonly string[];
}

/** Says everything that contradicts itself; the file has passed the schema. */
export function checkFacts({ facts }: FactsFile, known: Known, say: SayFact): void {
  const seen = new Set<string>();
  facts.forEach((fact, at) => {
    if (seen.has(fact.id)) say(['facts', at, 'id'], `the fact ${fact.id} is here twice`);
    seen.add(fact.id);
    checkFact(fact, known, (path, message, hint) => say(['facts', at, ...path], message, hint));
  });
  const horizons = new Set(
    facts.flatMap(({ compare = [] }) =>
      compare.flatMap(({ of, minus }) =>
        [of, minus].flatMap((side) => (side?.effect?.need === undefined ? [] : [side.effect.until])),
      ),
    ),
  );
  if (horizons.size > 1) {
    say(['facts'], `thirds by need are read at ${[...horizons].join(' and ')} months; expected one horizon`);
  }
}

function checkFact(fact: FactFile, known: Known, say: SayFact): void {
  if ((fact.compare === undefined) === (fact.notComputable === undefined)) {
    say([], `${fact.id} has to be compared or not computable; expected compare or notComputable`);
  }
  if (fact.compare?.length === 0) say(['compare'], 'compare is empty; expected at least one');
  fact.sources.forEach((source, i) => {
    if (!known.sources.includes(source) && source !== THESIS_FIGURE) {
      say(['sources', i], `there is no source ${source}; expected ids of evidence/sources.yaml`);
    }
  });
  if (fact.sources.length === 0) say(['sources'], `${fact.id} has no source; expected at least one`);
  fact.compare?.forEach((comparison, i) => {
    checkComparison(comparison, known, (path, message, hint) => say(['compare', i, ...path], message, hint));
  });
}

function checkComparison(comparison: ComparisonFile, known: Known, say: SayFact): void {
  const { value, within, low, high, tolerance, of, minus } = comparison;
  if (within !== undefined && value === undefined) {
    say(['within'], 'within has nothing to lie around; expected a value beside it');
  }
  if (within !== undefined && (low !== undefined || high !== undefined)) {
    say(['within'], 'bounds are given twice; expected either within or low and high');
  }
  if (low !== undefined && high !== undefined && high <= low) {
    say(['high'], `invalid high: ${high}; expected more than low, ${low}`);
  }
  const bounded = within !== undefined || low !== undefined || high !== undefined;
  if (bounded && tolerance === undefined) {
    say([], 'bounds without an origin; expected tolerance', 'a source, or assumption with a range');
  }
  if (!bounded && value !== undefined) {
    say(['value'], 'a value with no bounds is not compared; expected within, or low and high');
  }
  if (tolerance?.startsWith('assumption') === true && !/range .*\d/.test(tolerance)) {
    say(['tolerance'], `invalid tolerance: ${tolerance}; expected a range for an assumption`);
  }
  for (const [key, side] of [
    ['of', of],
    ['minus', minus],
  ] as const) {
    if (side !== undefined)
      checkSide(side, known, (path, message, hint) => say([key, ...path], message, hint));
  }
}

function checkSide(side: SideFile, known: Known, say: SayFact): void {
  const given = QUANTITY_KEYS.filter((key) => side[key] !== undefined);
  if (given.length !== 1) {
    say(
      [],
      `${given.length === 0 ? 'no number' : `${given.join(' and ')} at once`}; expected one of ${QUANTITY_KEYS.join(', ')}`,
    );
  }
  const { metric, effect } = side;
  if (metric !== undefined && !known.metrics.includes(metric.id)) {
    const near = nearestName(metric.id, known.metrics);
    say(
      ['metric', 'id'],
      `there is no metric ${metric.id}`,
      near === undefined ? undefined : `did you mean ${near}?`,
    );
  }
  if (effect !== undefined) {
    const { after = 0, until, need, part } = effect;
    if (until <= after)
      say(['effect', 'until'], `invalid until: ${until} months; expected more than after, ${after}`);
    if (need !== undefined && after !== 0) {
      say(['effect', 'after'], 'thirds by need count from the start; expected no after');
    }
    if ((need !== undefined || part !== undefined) && effect.work === 'any') {
      const what = need === undefined ? 'what the content gave counts' : 'thirds by need count';
      say(['effect', 'work'], `${what} ordinary work; expected work: ordinary`);
    }
    if (need !== undefined && part !== undefined) {
      say(['effect', 'part'], 'thirds by need count the whole effect; expected no part');
    }
    if (effect.families !== undefined && effect.measures !== undefined) {
      say(['effect', 'families'], 'families and measures at once; expected either');
    }
  }
}
