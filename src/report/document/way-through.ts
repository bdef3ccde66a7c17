// Who decides where people go: a caseworker, fixed chains, or routing probabilities.

import type { Facts } from './facts.js';
import { code, page, points, table } from './markdown.js';

export function wayThrough(facts: Facts): string {
  const { chooser } = facts.parameters;
  switch (chooser.kind) {
    case 'caseworker':
      return (
        '**Who chooses.** A caseworker chooses, in a meeting: at registration, some days after each measure or a list that was given up, and at reviews in between. ' +
        'Only open measures for which the person is eligible are weighed, beside going without one. A wage subsidy is never chosen: it comes with an offer.'
      );
    case 'chain':
      return page([
        `**Who chooses.** Nobody: ${chooser.chains.length === 1 ? 'everybody follows the same fixed chain.' : `each person follows one of ${chooser.chains.length} fixed chains, drawn once by weight.`} There are no caseworkers, meetings or beliefs. ` +
          'A closed measure on the way is passed by. After the last measure people search openly. Who registers again after a job goes on in the chain where they left it. ' +
          'People registered when the world opens search openly until then.',
        points(
          chooser.chains.map(
            ({ weight, measures }) =>
              `weight ${weight}: ${measures.length === 0 ? 'no measure, open search' : measures.map(code).join(' → ')}`,
          ),
        ),
      ]).trimEnd();
    case 'routing': {
      const rows = Object.entries(chooser.routes).flatMap(([group, table]) =>
        Object.entries(table).flatMap(([from, to]) =>
          Object.entries(to).map(([next, chance]) => [code(group), code(from), code(next), String(chance)]),
        ),
      );
      return page([
        '**Who chooses.** Nobody: people go from one stop to the next with the probabilities below. `start` is registration, `renege:` and `balk:` a waiting list ' +
          'given up or not joined, `search` open search without further measures, `leave` the way out; a stop without a row leads out.',
        table(['group', 'from', 'to', 'probability'], rows),
      ]).trimEnd();
    }
  }
}
