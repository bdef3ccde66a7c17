// STRESS-DES 4 to 6: experimentation, implementation, access to the code.

import { createRequire } from 'node:module';
import { LEVEL } from '../../experiment/summary.js';
import { initialization } from './beginnings.js';
import type { Facts } from './facts.js';
import { code, shellWord } from './markdown.js';
import type { StressSection } from './stress-des.js';
import { timePlan } from './time-plan.js';

const { version, license, engines } = createRequire(import.meta.url)('../../../package.json') as {
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
};

export function stressPractice(facts: Facts): readonly StressSection[] {
  const { scenario, file, set } = facts;
  const settings = set.map((setting) => ` --set ${shellWord(setting)}`).join('');
  const command = `npx tiltaksflyt run ${shellWord(file)}${settings} --seed ${shellWord(scenario.seed)} --replications ${scenario.replications}`;
  return [
    {
      name: '4. Experimentation',
      items: [
        {
          number: '4.1',
          name: 'Initialisation',
          answer: initialization(facts)
            .replace(/^## .*\n\n/, '')
            .trimEnd(),
          where: ['src/model/entrance.ts', 'src/model/opening-places.ts', 'odd.md, section 5'],
        },
        { number: '4.2', name: 'Run length', answer: timePlan(facts), where: [file] },
        {
          number: '4.3',
          name: 'Estimation approach',
          answer:
            `${scenario.replications === 1 ? 'One replication, which gives no interval: ask for more with `--replications`.' : `${scenario.replications} independent replications.`} The unit is the replication, since people share queues. ` +
            `Intervals are ${LEVEL * 100} % t intervals over replications; rates are sums of successes over sums of exits, with a jackknife over replications. ` +
            'Worlds that are compared share their luck, and differences are taken person by person before they are summed. Intervals are chance inside the model, not doubt about its parameters.',
          where: ['src/stats/', 'src/experiment/summarise.ts', 'src/experiment/summarise-attribution.ts'],
        },
      ],
    },
    {
      name: '5. Implementation',
      items: [
        {
          number: '5.1',
          name: 'Software or programming language',
          answer: `tiltaksflyt ${version}, written for this purpose in TypeScript, on Node.js ${engines.node}. The engine is its own; no simulation package is used.`,
          where: ['package.json', 'src/engine/'],
        },
        {
          number: '5.2',
          name: 'Random sampling',
          answer:
            `The seed is ${code(scenario.seed)}. With the number of the replication it gives a root key; every draw is a pure function of that key, the person, the decision and its occurrence (Threefry, a counter-based generator), inverted by quantile. ` +
            'No generator is shared and no draw depends on the order of calls. The generator is tested against its published vectors.',
          where: ['src/random/', 'src/model/decisions.ts'],
        },
        {
          number: '5.3',
          name: 'Model execution',
          answer: `Event by event, one replication per thread at a time; the same bytes on any number of workers.\n\n\`\`\`sh\n${command}\n\`\`\``,
          where: ['src/model/world.ts', 'src/experiment/run-replications.ts'],
        },
        {
          number: '5.4',
          name: 'System specification',
          answer: `Any 64-bit machine with Node.js ${engines.node}; a run uses all cores unless \`--workers\` says otherwise. Results are promised to the bit on V8. The time a run takes depends on the machine; this document, which runs nothing, states none.`,
          where: ['README.md, What is promised about bits', 'package.json'],
        },
      ],
    },
    {
      name: '6. Code access',
      items: [
        {
          number: '6.1',
          name: 'Computer model sharing statement',
          answer: `The whole model, its scenarios, evidence and tests are in this repository under the ${license} licence, version ${version}; how to cite it is in CITATION.cff. This document is made from the scenario by ${code(`npx tiltaksflyt document ${shellWord(file)}${settings}`)}.`,
          where: ['LICENSE', 'CITATION.cff', 'README.md'],
        },
      ],
    },
  ];
}
