// The body of a page: the same sections in every language, one of them shown, and what stands around them.

import { renderToString } from 'preact-render-to-string';
import { calibrationStatus } from './calibration-status.js';
import { contextOf, type PageChart } from './context.js';
import type { LoadedFolder } from './loaded-folder.js';
import { sectionsOf } from './page-sections.js';
import { pageTitle } from './page-title.js';
import { type Around, Said } from './said.js';
import { Description } from './sections/description.js';
import { SharedAssumptions } from './sections/shared-assumptions.js';
import { Switches } from './sections/switches.js';
import { LANGUAGES, type Language, wordsIn } from './words.js';

/** The body as markup, and the charts that its figures name; `shown` is the language it opens in. */
export function pageBody(
  folder: LoadedFolder,
  shown: Language,
): { readonly markup: string; readonly charts: { readonly [anchor: string]: PageChart } } {
  const contexts = LANGUAGES.map((language) => contextOf(folder, wordsIn(language)));
  const markup = renderToString(
    <>
      {contexts.map((context) => (
        <a
          key={context.words.language}
          class="skip language"
          lang={context.words.language}
          hidden={context.words.language !== shown}
          href={`#${context.anchor('answer')}`}
        >
          {context.words.say('page.skip')}
        </a>
      ))}
      <Header contexts={contexts} shown={shown} />
      <main>
        {contexts.map((context) => (
          <div
            key={context.words.language}
            class="language"
            lang={context.words.language}
            hidden={context.words.language !== shown}
            data-title={pageTitle(context)}
          >
            <h1>
              <bdi>{context.words.name(folder.about.title)}</bdi>
            </h1>
            <nav class="contents" aria-label={context.words.say('page.contents')}>
              <ul>
                {sectionsOf(context)
                  .flatMap(({ contents }) => contents)
                  .map(([anchor, key]) => (
                    <li key={anchor}>
                      <a href={`#${context.anchor(anchor)}`}>{context.words.say(key)}</a>
                    </li>
                  ))}
                {Object.keys(folder.description).length === 0 ? null : (
                  <li>
                    <a href="#description">{context.words.say('document.heading')}</a>
                  </li>
                )}
                {folder.about.given.length === 0 ? null : (
                  <li>
                    <a href="#assumptions">{context.words.say('assumptions.heading')}</a>
                  </li>
                )}
              </ul>
            </nav>
            <noscript>
              <p>{context.words.say('page.noScript')}</p>
            </noscript>
            <Switches context={context} />
            {sectionsOf(context).map(({ shows }) => shows)}
          </div>
        ))}
        <SharedAssumptions contexts={contexts} shown={shown} />
        <Description contexts={contexts} shown={shown} />
      </main>
      <Badge contexts={contexts} shown={shown} />
    </>,
  );
  return { markup, charts: drawable(Object.fromEntries(contexts.flatMap(({ charts }) => [...charts]))) };
}

/** Digits that a picture can show; tables have all of them. */
const DRAWN_DIGITS = 5;

function drawable<Charts>(charts: Charts): Charts {
  const text = JSON.stringify(charts, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DRAWN_DIGITS)) : value,
  );
  return JSON.parse(text) as Charts;
}

function Header({ contexts, shown }: Around) {
  return (
    <header class="scripted">
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no form, so a fieldset would say too much */}
      <div role="group" aria-labelledby="choose-language">
        <span id="choose-language" class="visually-hidden">
          <Said contexts={contexts} shown={shown} say={({ words }) => words.say('page.language')} />
        </span>
        {contexts.map(({ words }) => (
          <button
            key={words.language}
            type="button"
            lang={words.language}
            data-language={words.language}
            aria-pressed={words.language === shown}
          >
            {words.say('page.thisLanguage')}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="group" aria-labelledby="choose-theme">
        <span id="choose-theme" class="visually-hidden">
          <Said contexts={contexts} shown={shown} say={({ words }) => words.say('page.theme')} />
        </span>
        {(['light', 'dark'] as const).map((theme) => (
          <button key={theme} type="button" data-theme={theme} aria-pressed="false">
            <Said contexts={contexts} shown={shown} say={({ words }) => words.say(`page.${theme}`)} />
          </button>
        ))}
      </div>
    </header>
  );
}

/** What made the numbers, in sight wherever one reads. */
function Badge({ contexts, shown }: Around) {
  return (
    <footer class="badge">
      <Said
        contexts={contexts}
        shown={shown}
        say={({ words, folder }) =>
          `${words.say('page.badge', {
            software: 'tiltaksflyt',
            version: versionsOf(folder),
            scenario: folder.about.id,
            fingerprint: folder.fingerprint.slice(0, 12),
          })} · ${words.say(`page.status.${calibrationStatus(folder.about.status)}`)}`
        }
      />
    </footer>
  );
}

/** Versions that made the results; one where all were made by the same. */
function versionsOf({ parts }: LoadedFolder): string {
  return [...new Set(parts.map(({ manifest }) => manifest.versions.tiltaksflyt ?? ''))].join(' + ');
}
