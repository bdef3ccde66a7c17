// All that the scenario assumes, measure by measure, once for all languages.

import { type Around, Said } from '../said.js';
import { Assumptions, assumptionsAnchor, assumptionsByMeasure } from './assumptions.js';

export function SharedAssumptions(around: Around) {
  const { contexts } = around;
  const { measures, others } = assumptionsByMeasure(contexts[0]!);
  if (measures.length + others.length === 0) return null;
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">
        <Said {...around} say={({ words }) => words.say('assumptions.heading')} />
      </h2>
      <p>
        <Said {...around} say={({ words }) => words.say('assumptions.lead')} />
      </p>
      {measures.map(({ id, numbers }) => (
        <Assumptions
          {...around}
          key={id}
          anchor={assumptionsAnchor(id)}
          heading={({ measure }) => measure(id)}
          numbers={numbers}
        />
      ))}
      <Assumptions
        {...around}
        anchor="assumptions-others"
        heading={({ words }) => words.say('assumptions.others')}
        numbers={others}
      />
    </section>
  );
}
