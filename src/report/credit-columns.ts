// The credit rules of a run as a table. What the numbers are not stands in the meaning of each.

import type { CreditSummary } from '../experiment/summary.js';
import { CREDIT_RULES, type CreditRule } from '../metrics/credit-rules.js';
import type { CsvColumn } from './csv.js';

type Row = CreditSummary['rows'][number];

const WORDS: { readonly [rule in CreditRule]: string } = {
  lastTouch: 'all to the last measure of a chain',
  firstTouch: 'all to the first',
  linear: 'the same to each',
  positionBased: '40 % to the first, 40 % to the last, the rest between',
  timeDecay: 'half for every six months before the end of the chain',
  markov: 'by the Markov removal effect, order 1',
};

export const RUN_CREDIT_COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'group', unit: 'id', meaning: 'group of people', value: (row) => row.group },
  { name: 'measure', unit: 'id', meaning: 'measure', value: (row) => row.measure },
  {
    name: 'chains',
    unit: 'chains',
    meaning: 'closed chains with the measure in them, all replications',
    value: (row) => row.chains,
  },
  ...CREDIT_RULES.flatMap((rule): readonly CsvColumn<Row>[] => {
    const name = rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const bound = (row: Row, which: 'low' | 'high') => {
      const value = row.perChain[rule];
      return 'low' in value ? value[which] : null;
    };
    return [
      {
        name,
        unit: 'successes per chain',
        meaning: `${WORDS[rule]}; observed association shared out, not effect`,
        value: (row) => row.perChain[rule].mean,
      },
      {
        name: `${name}_low`,
        unit: 'successes per chain',
        meaning: 'lower end of its interval',
        value: (row) => bound(row, 'low'),
      },
      {
        name: `${name}_high`,
        unit: 'successes per chain',
        meaning: 'upper end of its interval',
        value: (row) => bound(row, 'high'),
      },
    ];
  }),
];
