// Which sections a page has and in what order. Each kind of results has an answer of its own to open a page with, and
// sections that stand below whatever opens it.

import type { VNode } from 'preact';
import type { AttributionSummary } from '../../experiment/attribution-summary.js';
import type { ComparisonSummary } from '../../experiment/comparison/comparison-summary.js';
import type { SensitivitySummary, SweepSummary } from '../../experiment/study/study-summary.js';
import type { Summary } from '../../experiment/summary.js';
import type { LifeData } from '../life-data.js';
import type { Context } from './context.js';
import type { LoadedFit } from './loaded-fit.js';
import { Alternatives } from './sections/alternatives.js';
import { ComparedSection } from './sections/compared-section.js';
import { ComparisonPage } from './sections/comparison-page.js';
import { FactsSection } from './sections/facts-section.js';
import { FirstPage } from './sections/first-page.js';
import { FitPage, Fitted } from './sections/fit-page.js';
import { Glossary } from './sections/glossary.js';
import { LifePage } from './sections/life-page.js';
import { LifeStints } from './sections/life-stints.js';
import { Measures } from './sections/measures.js';
import { Method } from './sections/method.js';
import { methodParts } from './sections/method-parts.js';
import { Posterior } from './sections/posterior.js';
import { Questions } from './sections/questions.js';
import { RunDetails, RunPage } from './sections/run-page.js';
import { SensitivityPage, SweepPage } from './sections/study-page.js';
import { Parameters, Ranges } from './sections/study-tables.js';
import { Ways } from './sections/ways.js';
import type { MessageKey } from './words.js';

/** A part of a page, with what the contents list of it by anchor. */
export interface Section {
  readonly contents: readonly (readonly [anchor: string, heading: MessageKey])[];
  readonly shows: VNode;
}

const FIRST: Section['contents'] = [
  ['answer', 'answer.heading'],
  ['caveats', 'caveats.heading'],
];

export function sectionsOf(context: Context): readonly Section[] {
  const { attribution, comparison, run, sweep, sensitivity, life, fit, facts } = context.folder;
  const isBelow = attribution !== undefined;
  return [
    ...(attribution === undefined ? [] : ofAttribution(context, attribution)),
    ...(sweep === undefined ? [] : ofSweep(context, sweep)),
    ...(sensitivity === undefined ? [] : ofSensitivity(context, sensitivity)),
    ...(life === undefined ? [] : ofLife(context, life)),
    ...(fit === undefined ? [] : ofFit(context, fit)),
    ...(comparison === undefined || isBelow ? [] : ofComparison(context, comparison)),
    ...(run === undefined ? [] : ofRun(context, run, isBelow || comparison !== undefined)),
    ...(comparison === undefined || !isBelow ? [] : belowComparison(context, comparison)),
    ...(facts === undefined
      ? []
      : [one('facts', 'facts.heading', <FactsSection context={context} summary={facts} />)]),
    {
      contents: [
        ['method', 'method.heading'],
        ['limits', 'method.limits'],
      ],
      shows: <Method context={context} parts={methodParts(context)} />,
    },
    one('glossary', 'glossary.heading', <Glossary context={context} />),
  ];
}

function ofAttribution(context: Context, summary: AttributionSummary): readonly Section[] {
  return [
    { contents: FIRST, shows: <FirstPage context={context} summary={summary} /> },
    one('questions', 'questions.heading', <Questions context={context} summary={summary} />),
    one('measures', 'measures.heading', <Measures context={context} summary={summary} />),
    one('ways', 'ways.heading', <Ways context={context} summary={summary} />),
  ];
}

function ofComparison(context: Context, summary: ComparisonSummary): readonly Section[] {
  return [
    { contents: FIRST, shows: <ComparisonPage context={context} summary={summary} /> },
    one('alternatives', 'alternatives.heading', <Alternatives context={context} summary={summary} />),
  ];
}

function belowComparison(context: Context, summary: ComparisonSummary): readonly Section[] {
  return [
    one('compared', 'compared.heading', <ComparedSection context={context} summary={summary} />),
    one('alternatives', 'alternatives.heading', <Alternatives context={context} summary={summary} />),
  ];
}

function ofRun(context: Context, summary: Summary, isBelow: boolean): readonly Section[] {
  return [
    ...(isBelow ? [] : [{ contents: FIRST, shows: <RunPage context={context} summary={summary} /> }]),
    one('rates', 'run.measures', <RunDetails context={context} summary={summary} />),
  ];
}

function ofSweep(context: Context, summary: SweepSummary): readonly Section[] {
  return [
    { contents: FIRST, shows: <SweepPage context={context} summary={summary} /> },
    one('ranges', 'ranges.heading', <Ranges context={context} summary={summary} />),
  ];
}

function ofSensitivity(context: Context, summary: SensitivitySummary): readonly Section[] {
  return [
    { contents: FIRST, shows: <SensitivityPage context={context} summary={summary} /> },
    one('parameters', 'parameters.heading', <Parameters context={context} summary={summary} />),
  ];
}

function ofLife(context: Context, life: LifeData): readonly Section[] {
  return [
    {
      contents: [
        ['answer', 'answer.heading'],
        ['timeline', 'life.timeline'],
        ...(life.illustration === null ? [] : [['thesis', 'life.contents.thesis'] as const]),
        ['story', 'life.story'],
      ],
      shows: <LifePage context={context} life={life} />,
    },
    ...(life.stints.length === 0
      ? []
      : [one('stints', 'life.contents.stints', <LifeStints context={context} life={life} />)]),
  ];
}

function ofFit(context: Context, fit: LoadedFit): readonly Section[] {
  return [
    { contents: FIRST, shows: <FitPage context={context} fit={fit} /> },
    one('moved', 'fitted.parameters', <Fitted context={context} fit={fit} />),
    ...(fit.ensemble === undefined
      ? []
      : [
          one('posterior-sets', 'posterior.heading', <Posterior context={context} ensemble={fit.ensemble} />),
        ]),
  ];
}

function one(anchor: string, heading: MessageKey, shows: VNode): Section {
  return { contents: [[anchor, heading]], shows };
}
