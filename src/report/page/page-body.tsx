// The body of a page: the same sections in every language, one of them shown, and what stands around them.

import { renderToString } from 'preact-render-to-string';
import { calibrationStatus } from './calibration-status.js';
import { type Context, contextOf, type PageChart } from './context.js';
import type { LoadedFolder } from './loaded-folder.js';
import { Alternatives } from './sections/alternatives.js';
import { AttributionMethod } from './sections/attribution-method.js';
import { ComparisonMethod } from './sections/comparison-method.js';
import { ComparisonPage } from './sections/comparison-page.js';
import { FirstPage } from './sections/first-page.js';
import { FitMethod } from './sections/fit-method.js';
import { FitPage, Fitted } from './sections/fit-page.js';
import { Glossary } from './sections/glossary.js';
import { LifeMethod } from './sections/life-method.js';
import { LifePage } from './sections/life-page.js';
import { LifeStints } from './sections/life-stints.js';
import { Measures } from './sections/measures.js';
import { Posterior } from './sections/posterior.js';
import { RunMethod } from './sections/run-method.js';
import { RunDetails, RunPage } from './sections/run-page.js';
import { SensitivityMethod, SweepMethod } from './sections/study-method.js';
import { SensitivityPage, SweepPage } from './sections/study-page.js';
import { Parameters, Ranges } from './sections/study-tables.js';
import { Ways } from './sections/ways.js';
import { LANGUAGES, type Language, type MessageKey, wordsIn } from './words.js';

/** A part of a page, with what the contents list of it by anchor; nothing where the folder does not hold it. */
interface Section {
  readonly contents: readonly (readonly [anchor: string, heading: MessageKey])[];
  readonly shows: preact.VNode;
}

/** Sections in order. What another kind of folder holds gets its own here. */
function sectionsOf(context: Context): readonly Section[] {
  const { attribution, comparison, run, life, sweep, sensitivity, fit } = context.folder;
  const method: Section['contents'] = [
    ['method', 'method.heading'],
    ['limits', 'method.limits'],
  ];
  const rates: Section['contents'] = [['rates', 'run.measures']];
  const first: Section['contents'] = [
    ['answer', 'answer.heading'],
    ['caveats', 'caveats.heading'],
  ];
  return [
    ...(attribution === undefined
      ? []
      : [
          { contents: first, shows: <FirstPage context={context} summary={attribution} /> },
          {
            contents: [['measures', 'measures.heading'] as const],
            shows: <Measures context={context} summary={attribution} />,
          },
          {
            contents: [['ways', 'ways.heading'] as const],
            shows: <Ways context={context} summary={attribution} />,
          },
          { contents: method, shows: <AttributionMethod context={context} summary={attribution} /> },
        ]),
    ...(comparison === undefined
      ? []
      : [
          { contents: first, shows: <ComparisonPage context={context} summary={comparison} /> },
          {
            contents: [['alternatives', 'alternatives.heading'] as const],
            shows: <Alternatives context={context} summary={comparison} />,
          },
          { contents: method, shows: <ComparisonMethod context={context} summary={comparison} /> },
        ]),
    ...(run === undefined
      ? []
      : attribution !== undefined
        ? [{ contents: rates, shows: <RunDetails context={context} summary={run} /> }]
        : [
            { contents: first, shows: <RunPage context={context} summary={run} /> },
            { contents: rates, shows: <RunDetails context={context} summary={run} /> },
            { contents: method, shows: <RunMethod context={context} summary={run} /> },
          ]),
    ...(life === undefined
      ? []
      : [
          {
            contents: [
              ['answer', 'answer.heading'],
              ['timeline', 'life.timeline'],
              ...(life.illustration === null ? [] : [['thesis', 'life.contents.thesis'] as const]),
              ['story', 'life.story'],
            ] as Section['contents'],
            shows: <LifePage context={context} life={life} />,
          },
          ...(life.stints.length === 0
            ? []
            : [
                {
                  contents: [['stints', 'life.contents.stints'] as const],
                  shows: <LifeStints context={context} life={life} />,
                },
              ]),
          { contents: method, shows: <LifeMethod context={context} life={life} /> },
        ]),
    ...(sweep === undefined
      ? []
      : [
          { contents: first, shows: <SweepPage context={context} summary={sweep} /> },
          {
            contents: [['ranges', 'ranges.heading'] as const],
            shows: <Ranges context={context} summary={sweep} />,
          },
          { contents: method, shows: <SweepMethod context={context} summary={sweep} /> },
        ]),
    ...(sensitivity === undefined
      ? []
      : [
          { contents: first, shows: <SensitivityPage context={context} summary={sensitivity} /> },
          {
            contents: [['parameters', 'parameters.heading'] as const],
            shows: <Parameters context={context} summary={sensitivity} />,
          },
          { contents: method, shows: <SensitivityMethod context={context} summary={sensitivity} /> },
        ]),
    ...(fit === undefined
      ? []
      : [
          { contents: first, shows: <FitPage context={context} fit={fit} /> },
          {
            contents: [['moved', 'fitted.parameters'] as const],
            shows: <Fitted context={context} fit={fit} />,
          },
          ...(fit.ensemble === undefined
            ? []
            : [
                {
                  contents: [['posterior-sets', 'posterior.heading'] as const],
                  shows: <Posterior context={context} ensemble={fit.ensemble} />,
                },
              ]),
          { contents: method, shows: <FitMethod context={context} fit={fit} /> },
        ]),
    { contents: [['glossary', 'glossary.heading']], shows: <Glossary context={context} /> },
  ];
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
              </ul>
            </nav>
            <noscript>
              <p>{context.words.say('page.noScript')}</p>
            </noscript>
            {sectionsOf(context).map(({ shows }) => shows)}
          </div>
        ))}
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
  const { attribution, comparison, life, sweep, sensitivity, fit } = folder;
  if (life !== undefined) return words.say('life.title', { title });
  if (fit !== undefined) return words.say('fitted.title', { title });
  if (attribution !== undefined) return words.say('page.title', { title });
  if (sweep !== undefined) {
    const [points, parameters] = [sweep.points.length, sweep.parameters.length];
    return words.say('sweep.title', { title, points: words.number(points, 0), parameters });
  }
  if (sensitivity !== undefined) {
    return words.say('sensitivity.title', { title, parameters: sensitivity.parameters.length });
  }
  return comparison === undefined
    ? words.say('run.title', { title })
    : words.say('compare.title', { title, count: comparison.scenarios.length - 1 });
}

interface Around {
  readonly contexts: readonly Context[];
  readonly shown: Language;
}

/** The same words in every language, one of them shown. */
function Said({ contexts, shown, say }: Around & { say: (context: Context) => string }) {
  return (
    <>
      {contexts.map((context) => {
        const { language } = context.words;
        return (
          <span key={language} class="language" lang={language} hidden={language !== shown}>
            {say(context)}
          </span>
        );
      })}
    </>
  );
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
            version: folder.manifest.versions.tiltaksflyt ?? '',
            scenario: folder.about.id,
            fingerprint: folder.fingerprint.slice(0, 12),
          })} · ${words.say(`page.status.${calibrationStatus(folder.about.status)}`)}`
        }
      />
    </footer>
  );
}
