// The body of a page: the same sections in every language, one of them shown, and what stands around them.

import { renderToString } from 'preact-render-to-string';
import type { AttributionSummary } from '../../experiment/attribution-summary.js';
import type { ComparisonSummary } from '../../experiment/comparison/comparison-summary.js';
import { calibrationStatus } from './calibration-status.js';
import { type Context, contextOf, type PageChart } from './context.js';
import type { LoadedFolder } from './loaded-folder.js';
import { type Around, Said } from './said.js';
import { Alternatives } from './sections/alternatives.js';
import { ComparedSection } from './sections/compared-section.js';
import { ComparisonPage } from './sections/comparison-page.js';
import { Description } from './sections/description.js';
import { FactsSection } from './sections/facts-section.js';
import { FirstPage } from './sections/first-page.js';
import { Glossary } from './sections/glossary.js';
import { Measures } from './sections/measures.js';
import { Method } from './sections/method.js';
import { methodParts } from './sections/method-parts.js';
import { Questions } from './sections/questions.js';
import { RunDetails, RunPage } from './sections/run-page.js';
import { SharedAssumptions } from './sections/shared-assumptions.js';
import { Switches } from './sections/switches.js';
import { Ways } from './sections/ways.js';
import { LANGUAGES, type Language, type MessageKey, wordsIn } from './words.js';

/** A part of a page, with what the contents list of it by anchor; nothing where the folders do not hold it. */
interface Section {
  readonly contents: readonly (readonly [anchor: string, heading: MessageKey])[];
  readonly shows: preact.VNode;
}

const FIRST: Section['contents'] = [
  ['answer', 'answer.heading'],
  ['caveats', 'caveats.heading'],
];

/** Sections in order. What another kind of folder holds gets its own here. */
function sectionsOf(context: Context): readonly Section[] {
  const { attribution, comparison, run, facts } = context.folder;
  const opens = attribution !== undefined ? 'attribution' : comparison !== undefined ? 'comparison' : 'run';
  return [
    ...(attribution === undefined ? [] : attributionSections(context, attribution)),
    ...(comparison === undefined || opens !== 'comparison'
      ? []
      : [
          { contents: FIRST, shows: <ComparisonPage context={context} summary={comparison} /> },
          alternatives(context, comparison),
        ]),
    ...(run === undefined || opens !== 'run'
      ? []
      : [{ contents: FIRST, shows: <RunPage context={context} summary={run} /> }]),
    ...(run === undefined
      ? []
      : [
          {
            contents: [['rates', 'run.measures'] as const],
            shows: <RunDetails context={context} summary={run} />,
          },
        ]),
    ...(comparison === undefined || opens === 'comparison'
      ? []
      : [
          {
            contents: [['compared', 'compared.heading'] as const],
            shows: <ComparedSection context={context} summary={comparison} />,
          },
          alternatives(context, comparison),
        ]),
    ...(facts === undefined
      ? []
      : [
          {
            contents: [['facts', 'facts.heading'] as const],
            shows: <FactsSection context={context} summary={facts} />,
          },
        ]),
    {
      contents: [
        ['method', 'method.heading'],
        ['limits', 'method.limits'],
      ],
      shows: <Method context={context} parts={methodParts(context)} />,
    },
    { contents: [['glossary', 'glossary.heading']], shows: <Glossary context={context} /> },
  ];
}

function attributionSections(context: Context, summary: AttributionSummary): readonly Section[] {
  return [
    { contents: FIRST, shows: <FirstPage context={context} summary={summary} /> },
    {
      contents: [['questions', 'questions.heading']],
      shows: <Questions context={context} summary={summary} />,
    },
    {
      contents: [['measures', 'measures.heading']],
      shows: <Measures context={context} summary={summary} />,
    },
    { contents: [['ways', 'ways.heading']], shows: <Ways context={context} summary={summary} /> },
  ];
}

function alternatives(context: Context, summary: ComparisonSummary): Section {
  return {
    contents: [['alternatives', 'alternatives.heading']],
    shows: <Alternatives context={context} summary={summary} />,
  };
}

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

export function pageTitle({ words, folder }: Context): string {
  const title = words.name(folder.about.title);
  const { attribution, comparison } = folder;
  if (attribution !== undefined) return words.say('page.title', { title });
  return comparison === undefined
    ? words.say('run.title', { title })
    : words.say('compare.title', { title, count: comparison.scenarios.length - 1 });
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
