// STRESS-DES 3: data.

import type { Facts } from './facts.js';
import { citedSources, limitsOf } from './limits.js';
import { listed, page, plain, points } from './markdown.js';
import { gradeCounts, parameterSummary } from './parameter-summary.js';
import type { StressSection } from './stress-des.js';

export function stressData(facts: Facts): readonly StressSection[] {
  const sources = citedSources(facts);
  const { assumed, total } = gradeCounts(facts);
  const { rows } = facts;
  const derived = rows.filter((row) => row.given && row.grade.includes('C'));
  return [
    {
      name: '3. Data',
      items: [
        {
          number: '3.1',
          name: 'Data sources',
          answer:
            sources.length === 0
              ? 'None: the scenario cites no sources. Its numbers are chosen for the question it asks.'
              : `${sources.length} sources are cited: ${listed(sources.map(({ id }) => id))}; odd.md lists each with how much of it was read. No register data and no data on people were used.`,
          where: ['scenarios/evidence/sources.yaml', 'scenarios/evidence/parameters.yaml', 'odd.md, Sources'],
        },
        {
          number: '3.2',
          name: 'Pre-processing',
          answer:
            derived.length === 0
              ? 'None.'
              : `No data set was processed. ${derived.length} numbers were worked out from published ones (grade C), with the arithmetic in their note or in the evidence.`,
          where: ['scenarios/evidence/parameters.yaml', 'parameters.md'],
        },
        {
          number: '3.3',
          name: 'Input parameters',
          answer: `Every parameter stands in \`parameters.csv\` and \`parameters.md\` with path, value, unit, range, source, grade and note.\n\n${parameterSummary(facts)}`,
          where: [facts.file, 'parameters.csv', 'parameters.md'],
        },
        {
          number: '3.4',
          name: 'Assumptions',
          answer: page([
            total === 0
              ? ''
              : `${assumed} of ${total} numbers have the word *assumption* as their source. Assumptions of structure, with what cannot be shown because of them:`,
            points(limitsOf(facts).map(({ id, says }) => `${id}: ${plain(says)}`)),
          ]).trimEnd(),
          where: [
            'scenarios/evidence/cannot-show.yaml',
            'scenarios/evidence/warnings.yaml',
            'odd.md, What the model cannot show',
          ],
        },
      ],
    },
  ];
}
