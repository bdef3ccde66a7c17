// Every place where a single measure enters a hazard by a number of its own. Three of them act on finding a job
// without going through a barrier; a reader who suspects that a conclusion was put in looks here first.

import type { Mechanism } from '../../model/parameters.js';
import type { ParameterRow } from '../../scenario/parameter-rows.js';
import type { Facts } from './facts.js';
import { code, page, plain, table } from './markdown.js';
import { idleReason } from './mechanism-idle.js';

export function hazardTerms(facts: Facts): string {
  const { acts, value, open } = facts;
  const rows = new Map(facts.rows.map((row) => [row.path, row]));
  const shown = open.filter(({ kind }) => kind !== 'assessment');
  const switchOf = (name: Mechanism) =>
    acts(name)
      ? 'on'
      : facts.model.strength[name] === 0
        ? '**off**'
        : `on, but idle: ${idleReason(name, facts)}`;
  return page([
    '### The three terms by which a measure enters the job hazard itself',
    'All else that a measure does to finding a job goes through barriers and attitudes. These three do not, so they are listed in full. There is no constant of a measure in the job hazard.',
    table(
      ['term', 'where', 'switch', 'what it means'],
      [
        [
          'signal',
          code('measures.*.signal'),
          switchOf('signal'),
          'loss in the log hazard after the measure; negative helps',
        ],
        [
          'search factor inside',
          code('measures.*.searchInside'),
          switchOf('searchInside'),
          'search while inside, against open search; below 1 is lock-in',
        ],
        [
          "subsidy's acceptance",
          code('subsidy.offerShare'),
          switchOf('subsidyOffer'),
          `subsidised offers as a share of the job hazard: ${plain(withRange(rows.get('subsidy.offerShare'), value('subsidy.offerShare')))}`,
        ],
      ],
    ),
    shown.length === 0
      ? ''
      : table(
          ['measure', 'signal (range)', 'search factor inside (range)'],
          shown.map(({ id, signal, searchInside }) => [
            code(id),
            plain(withRange(rows.get(`measures.${id}.signal`), String(signal))),
            plain(withRange(rows.get(`measures.${id}.searchInside`), String(searchInside))),
          ]),
        ),
    'Measures also have numbers of their own in other hazards: drop-out and leaving from their places, and, for support around a job, a factor on job loss and a rate of take-up. The subsidy has factors on job loss and a chance of staying on. They are in the parameters.',
  ]).trimEnd();
}

function withRange(row: ParameterRow | undefined, value: string): string {
  return row === undefined || row.range === '' ? value : `${value} (${row.range})`;
}
