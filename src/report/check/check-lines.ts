// What a check says: one line for a scenario, and where something moved, what it was.

import type { Verdict } from '../../experiment/check/check-verdict.js';
import type { ExactVerdict, MovedNumber, MovedReplication } from '../../experiment/check/exact-verdict.js';
import type { QuantityVerdict, StatisticalVerdict } from '../../experiment/check/statistical-verdict.js';

/** Numbers and tables that are told; the rest is counted. */
const TOLD = 3;

/**
 * Lines of a scenario.
 *
 * @param width - of the names of scenarios, so that lines stand under each other
 * @param record - where its record parts from the expected one, when that is kept
 */
export function checkLines(verdict: Verdict, width: number, record?: string): readonly string[] {
  const head = `${verdict.isSame ? 'same   ' : 'changed'}  ${verdict.file.padEnd(width)}  `;
  const { first, rest } = verdict.mode === 'exact' ? exactWords(verdict, record) : statisticalWords(verdict);
  return [`${head}${first}`, ...rest.map((line) => `         ${line}`)];
}

interface Words {
  readonly first: string;
  readonly rest: readonly string[];
}

function exactWords(verdict: ExactVerdict, record: string | undefined): Words {
  const { isSame, replications, moved, sections, numbers, asked } = verdict;
  if (isSame) {
    const but = asked.length === 0 ? '' : `; ${asked.join('; ')}, and nothing moved`;
    return { first: `${times(replications)}, to the bit${but}`, rest: [] };
  }
  const which =
    moved.length === 0
      ? 'only what is made of the replications'
      : `replication${moved.length === 1 ? '' : 's'} ${moved.map(({ replication }) => replication).join(', ')} of ${replications}`;
  const rest = [
    ...(moved[0] === undefined ? [] : [replicationWords(moved[0])]),
    ...(record === undefined ? [] : [`the record parts first in ${record}`]),
    ...(sections.length === 0 ? [] : [`summary: ${sections.join(', ')}`]),
    ...(numbers.length === 0
      ? []
      : [`largest: ${numbers.slice(0, TOLD).map(numberWords).join('; ')}${more(numbers)}`]),
    asked.length === 0 ? 'the parameters are the same: the code moved it' : asked.join('; '),
  ];
  return { first: which, rest };
}

function replicationWords({
  replication,
  tables,
  results,
  eventsBefore,
  eventsNow,
}: MovedReplication): string {
  const at = `replication ${replication}: `;
  if (tables.length === 0) return `${at}no event moved; what is counted of them did: ${results.join(', ')}`;
  const told = tables
    .map(({ table, rowsBefore, rowsNow }) =>
      rowsBefore === rowsNow
        ? `${table} (${rowsNow} rows)`
        : `${table} (${rowsNow} rows, were ${rowsBefore})`,
    )
    .join(', ');
  const events =
    eventsBefore === eventsNow ? `${eventsNow} events` : `${eventsNow} events, were ${eventsBefore}`;
  return `${at}${events}; differs in ${told}`;
}

function numberWords({ address, before, now, share }: MovedNumber): string {
  if (before === undefined) return `${address} is new, ${shortNumber(now!)}`;
  if (now === undefined) return `${address} is gone, was ${shortNumber(before)}`;
  const sign = now < before ? '−' : '+';
  return `${address} ${twoNumbers(before, now)} (${sign}${(share * 100).toPrecision(2)} %)`;
}

function more(numbers: readonly MovedNumber[]): string {
  return numbers.length <= TOLD ? '' : `; and ${numbers.length - TOLD} more numbers`;
}

function statisticalWords(verdict: StatisticalVerdict): Words {
  const { quantities, isSame, replications, seed, level, asked } = verdict;
  const ran = `${times(replications)} with seed ${seed}`;
  const changed = quantities.filter(({ hasChanged }) => hasChanged);
  const also = asked.length === 0 ? [] : [asked.join('; ')];
  if (isSame) {
    const means = quantities.length === 1 ? '1 mean' : `${quantities.length} means`;
    const first = `${ran}: ${means} within tolerance at ${percentOf(level)}`;
    return { first, rest: [visibleWords(quantities), ...also] };
  }
  return {
    first: `${ran}: ${changed.length} of ${quantities.length} beyond tolerance at ${percentOf(level)}`,
    rest: [...changed.map(quantityWords), visibleWords(quantities), ...also].filter((line) => line !== ''),
  };
}

function quantityWords(verdict: QuantityVerdict): string {
  const { address, before, now, difference, low, high, tolerance, nNow } = verdict;
  if (now === undefined)
    return `${address}: ${nNow} of the replications have it; at least 2 are needed to hold it against ${shortNumber(before)}`;
  const by = `${signedNumber(difference!)} (${signedNumber(low!)} to ${signedNumber(high!)})`;
  return `${address}: ${twoNumbers(before, now)}, by ${by}; tolerance ${shortNumber(tolerance)}`;
}

/** How small a change could have been seen, for the quantity in which the least and the one in which the most could. */
function visibleWords(quantities: readonly QuantityVerdict[]): string {
  const seen = quantities
    .flatMap(({ address, visible, before }) =>
      visible === undefined ? [] : [{ address, visible, share: visible / Math.abs(before) }],
    )
    .sort((a, b) => a.share - b.share);
  const words = ({ address, visible, share }: (typeof seen)[number]) =>
    `${shortNumber(visible)}${Number.isFinite(share) ? ` (${(share * 100).toPrecision(2)} %)` : ''} in ${address}`;
  const [least, most] = [seen[0], seen[seen.length - 1]];
  if (least === undefined) return '';
  const range = seen.length === 1 ? words(least) : `from ${words(least)} to ${words(most!)}`;
  return `a true change of this size would have been found four times in five: ${range}`;
}

function times(replications: number): string {
  return replications === 1 ? '1 replication' : `${replications} replications`;
}

function percentOf(level: number): string {
  return `${Number((level * 100).toPrecision(6))} %`;
}

/** Two numbers with as many digits as it takes to tell them apart, four at least. */
function twoNumbers(before: number, now: number): string {
  for (let digits = 4; digits < 17; digits++) {
    const [a, b] = [shortNumber(before, digits), shortNumber(now, digits)];
    if (a !== b) return `${a} → ${b}`;
  }
  return `${before} → ${now}`;
}

function signedNumber(value: number): string {
  return value < 0 ? `−${shortNumber(-value)}` : `+${shortNumber(value)}`;
}

function shortNumber(value: number, digits = 4): string {
  const short = Number.isInteger(value) ? value : Number(value.toPrecision(digits));
  return String(short).replace('-', '−');
}
