// A traced life as files: one picture, or a folder with the picture in three
// forms, the words, and what a page is written from. Whole or not at all.

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ExperimentError } from '../errors/errors.js';
import { writeFailure } from '../errors/write-failure.js';
import type { PersonTrace } from '../experiment/trace-person.js';
import type { ResolvedScenario } from '../scenario/load-scenario.js';
import type { AboutScenario } from './about-scenario.js';
import { lifeChart } from './charts/life.js';
import { lifeData } from './life-data.js';
import { manifestText } from './manifest.js';
import { renderPng, renderSvg, specificationText } from './render-chart.js';
import { summaryText } from './summary-json.js';
import { traceText } from './trace-words.js';
import { assertWritable, type WriteOptions, writeRun } from './write-run.js';

export interface TraceOf {
  readonly trace: PersonTrace;
  readonly scenario: ResolvedScenario;
  /** What a page says of the scenario. */
  readonly about: AboutScenario;
}

/** The kind of picture that a name asks for; undefined for a folder. */
function pictureOf(out: string): 'svg' | 'png' | undefined {
  const [, ending] = /\.(svg|png)$/i.exec(out) ?? [];
  return ending?.toLowerCase() as 'svg' | 'png' | undefined;
}

/**
 * Checks that a trace can be written, before it is run.
 *
 * @throws ExperimentError `folder`
 */
export function assertTraceWritable(out: string, options: WriteOptions): void {
  if (pictureOf(out) === undefined) assertWritable(out, options);
  else if (existsSync(out) && !options.replace) {
    throw new ExperimentError('folder', `${out} exists; add --replace to replace it, or choose another name`);
  }
}

/** Writes the picture, or the folder. */
export async function writeTrace(out: string, of: TraceOf, options: WriteOptions): Promise<void> {
  const kind = pictureOf(out);
  const specification = lifeChart(of.trace, of.scenario);
  const svg = await renderSvg(specification);
  if (kind === undefined) {
    writeRun(out, await filesOf(of, specificationText(specification), svg), options);
    return;
  }
  assertTraceWritable(out, options);
  writeWhole(out, kind === 'svg' ? svg : await renderPng(svg));
}

async function filesOf({ trace, scenario, about }: TraceOf, specification: string, svg: string) {
  const { parameters, hash, status, illustration } = scenario;
  const files = new Map<string, string | Uint8Array>([
    ['trace.txt', `${traceText(trace, illustration)}\n`],
    ['life.json', summaryText(lifeData(trace, { id: parameters.id, hash, illustration }))],
    ['scenario.json', summaryText(about)],
    ['life.vl.json', specification],
    ['life.svg', svg],
    ['life.png', await renderPng(svg)],
  ]);
  const made = {
    scenario: { id: parameters.id, hash, status },
    seed: trace.request.seed,
    replications: trace.request.replication,
  };
  return files.set('manifest.json', manifestText(made, files));
}

/** Through a draft beside it, so that the name never holds half a picture. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw writeFailure(path, error);
  }
}
