// The description of the model, as `document` wrote it, folded part by part; once for all languages.

import { type Around, Said } from '../said.js';
import { type Chapter, chaptersOf } from './markdown.js';

export function Description(around: Around) {
  const { description } = around.contexts[0]!.folder;
  const documents = Object.entries(description);
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="description">
      <h2 id="description">
        <Said {...around} say={({ words }) => words.say('document.heading')} />
      </h2>
      <p>
        <Said {...around} say={({ words }) => words.say('document.lead')} />
      </p>
      {documents.map(([name, text]) => {
        const [{ title, body }, ...chapters] = chaptersOf(text) as [Chapter, ...Chapter[]];
        return (
          <section key={name} lang="en" aria-labelledby={`description-${name}`}>
            <h3 id={`description-${name}`}>{title}</h3>
            {body}
            {chapters.map((chapter, at) => (
              <details key={at} class="reference description" id={`description-${name}-${at + 1}`}>
                <summary>{chapter.title}</summary>
                {chapter.body}
              </details>
            ))}
          </section>
        );
      })}
    </section>
  );
}
