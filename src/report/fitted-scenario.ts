// The scenario that a fit writes: it extends the one it started from and holds nothing but what was moved, each
// number with where it came from and what stood there before. Nothing in it varies between two equal fits.

import type { Calibration, FittedUncertainty } from '../experiment/calibration/calibrate.js';
import type { Uncertainty } from '../scenario/calibration-plan.js';

export interface FittedScenario {
  readonly calibration: Calibration;
  readonly uncertainties: readonly Uncertainty[];
  /** As `extends` will say it. */
  readonly base: string;
  readonly title: { readonly nb: string; readonly en: string };
  /** Name of the file with the targets. */
  readonly targetsFile: string;
  /** What a user types to make the file again. */
  readonly command: string;
}

/** A map of maps, or the text of a value. */
type Branch = { [key: string]: Branch | string };

/** Text of the scenario file. */
export function fittedScenarioText(fitted: FittedScenario): string {
  const { calibration, base, title, command } = fitted;
  const lines = [
    `# ${title.en}: ${base} with the numbers that a fit moved, and nothing else.`,
    `# Written by \`${command}\`, which gives the same bytes again; do not edit it by hand.`,
    `# How well it fits, and how far each number may be doubted, is in the .fit.json beside it.`,
    'schema: 1',
    `extends: ${base}`,
    `title: { nb: ${quoted(`${title.nb}, tilpasset`)}, en: ${quoted(`${title.en}, fitted`)} }`,
    `status: ${quoted(statusOf(calibration))}`,
    ...printed(treeOf(fitted), ''),
  ];
  return `${lines.join('\n')}\n`;
}

/** What every output of the fitted scenario says of itself. */
export function statusOf({ targets, within, replications }: Calibration): string {
  const rates = targets.filter(({ isWithin }) => isWithin !== undefined);
  const met = rates.filter(({ isWithin }) => isWithin === true).length;
  const others = targets.length - rates.length;
  const points = Number((within * 100).toPrecision(3));
  return `fitted: ${met} of ${rates.length} rates within ${points} points on ${replications} fresh replications${
    others === 0 ? '' : `; ${others} effects and volumes weighed by their errors`
  }`;
}

function treeOf({ calibration, uncertainties, targetsFile }: FittedScenario): Branch {
  const tree: Branch = {};
  const texts = new Map(calibration.numbers.map(({ path, text }) => [path, text]));
  uncertainties.forEach((uncertainty, i) => {
    const fit = calibration.uncertainties[i]!;
    for (const { path, before, unit } of uncertainty.sets) {
      const source = quoted(`calibrate, ${targetsFile}`);
      const list = typeof before === 'number' ? [before] : before;
      const note = quoted(noteOf(uncertainty, fit, `${list.join(', ')}${unit}`));
      const range = rangeOf(uncertainty, fit, list).map((end) => `${Number(end.toPrecision(6))}${unit}`);
      plant(
        tree,
        path,
        `{ value: ${texts.get(path)!}, source: ${source}, grade: C, range: [${range.join(', ')}], note: ${note} }`,
      );
    }
  });
  return tree;
}

/** The range of the evidence; the bounds of the fit where it left that. */
function rangeOf(
  { kind, range, bounds }: Uncertainty,
  { leavesRange }: FittedUncertainty,
  before: readonly number[],
) {
  const ends = leavesRange ? [Math.min(range[0], bounds[0]), Math.max(range[1], bounds[1])] : range;
  if (kind === 'value') return ends;
  const all = before.flatMap((number) => ends.map((end) => end * number));
  return [Math.min(...all), Math.max(...all)];
}

function noteOf({ kind, name }: Uncertainty, fit: FittedUncertainty, before: string): string {
  const left = fit.leavesRange ? `; outside its evidence range ${fit.range.join(' to ')}` : '';
  return kind === 'value'
    ? `${before} before the fit${left}`
    : `${before} before the fit, times ${fit.value} (${name})${left}`;
}

function plant(tree: Branch, path: string, leaf: string): void {
  const parts = path.split('.');
  let here = tree;
  for (const part of parts.slice(0, -1)) {
    here[part] ??= {};
    here = here[part] as Branch;
  }
  here[parts[parts.length - 1]!] = leaf;
}

function printed(tree: Branch, indent: string): readonly string[] {
  return Object.entries(tree).flatMap(([key, branch]) =>
    typeof branch === 'string'
      ? [`${indent}${key}: ${branch}`]
      : [`${indent}${key}:`, ...printed(branch, `${indent}  `)],
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
