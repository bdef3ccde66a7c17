// The further tables of an attribution: what effects are made of, who gains, the twin ledger, and measures
// taken one after the other.

import type {
  AttributionSummary,
  Interaction,
  LedgerEntry,
  MeasureAttribution,
  Third,
} from '../experiment/attribution-summary.js';
import { effectAtHorizon } from './attribution-words.js';
import type { NameBook } from './names.js';
import { count, percent, signed, signedWithInterval, thousands } from './numbers.js';
import { plainTable } from './plain-table.js';

/** What the effect at the horizon is made of, and what it costs. */
export function partsTable(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  names: NameBook,
): string {
  return plainTable(
    [
      `months of work, ${summary.horizonMonths} m.`,
      'subsi- dised',
      'lock- in',
      'direct',
      '+ via later',
      'content- free',
      '+ the content',
      'dead- weight %',
      'per 100k NOK',
      'B + tW, 1000 NOK',
      'net, 1000 NOK',
    ],
    [20, 8, 8, 8, 8, 10, 10, 9, 8, 10, 9],
    rows.map((row) => {
      const effect = effectAtHorizon(row, summary.horizonMonths)!;
      const money = (estimate: { readonly mean: number } | null) =>
        estimate === null ? '–' : thousands(estimate.mean);
      return [
        names.measure(row.measure),
        signed(effect.subsidisedGained.mean, 2),
        signed(row.lockIn.mean, 2),
        signed(effect.direct.mean, 2),
        signed(effect.gateway.mean, 2),
        signed(effect.contentFree.mean, 2),
        signed(effect.content.mean, 2),
        percent(row.deadweight.mean),
        row.monthsPer100kNok === null ? '–' : signed(row.monthsPer100kNok.mean, 2),
        money(effect.balanceNok),
        money(effect.presentValueNok),
      ];
    }),
  );
}

/** Months gained by thirds of the participants. */
export function whoTable(rows: readonly MeasureAttribution[], names: NameBook): string {
  const thirds = (three: readonly Third[] | null) =>
    [0, 1, 2].map((at) => {
      const third = three?.[at];
      return third === undefined || third.people === 0 ? '–' : signed(third.gained.mean, 2);
    });
  return plainTable(
    [
      'months of work gained by thirds',
      'barrier worked on',
      'it is low',
      'middle',
      'high',
      'all barriers: low',
      'middle',
      'high',
    ],
    [30, 12, 10, 10, 10, 12, 10, 10],
    rows.map((row) => [
      names.measure(row.measure),
      row.barrier ?? '–',
      ...thirds(row.byBarrier),
      ...thirds(row.byNeed),
    ]),
  );
}

/** Of 100 exits, with the bounds that need no shared luck. */
export function ledgerTable(
  summary: AttributionSummary,
  rows: readonly MeasureAttribution[],
  names: NameBook,
): string {
  const cell = ({ share, least, most }: LedgerEntry) =>
    `${percent(share.mean)} (${percent(least)} to ${percent(most)})`;
  const late = `${summary.lateMonths} m.`;
  return plainTable(
    [
      'of 100 exits',
      `counted as failure, at work at ${late} because of it`,
      `failure, out of work at ${late} because of it`,
      'counted as success, at work without it too',
      `success, out of work at ${late} because of it`,
    ],
    [24, 23, 22, 22, 22],
    rows.flatMap((row) => {
      if (row.decomposition === null) return [];
      const { ledger } = row.decomposition;
      return [
        [
          names.measure(row.measure),
          cell(ledger.failuresMade),
          cell(ledger.failuresHarmed),
          cell(ledger.successesAnyway),
          cell(ledger.successesHarmed),
        ],
      ];
    }),
  );
}

/** Chains that occur: together, alone, and their interaction on two scales. */
export function chainTable(summary: AttributionSummary, group: string, names: NameBook): string {
  const rows = summary.chains.filter((chain) => chain.group === group);
  if (rows.length === 0) return '';
  const interaction = (scale: Interaction | null) =>
    scale === null ? '–' : signedWithInterval(scale.interaction, 2);
  return plainTable(
    [
      'one after the other',
      'people',
      'both',
      'first alone',
      'second alone',
      'interaction, months',
      'log hazard',
    ],
    [38, 8, 9, 9, 9, 22, 18],
    rows.map((chain) => [
      `${names.measure(chain.first)} → ${names.measure(chain.second)}`,
      count(chain.people.mean),
      signed(chain.months.both.mean, 2),
      signed(chain.months.firstAlone.mean, 2),
      signed(chain.months.secondAlone.mean, 2),
      interaction(chain.months),
      interaction(chain.logHazard),
    ]),
  );
}
