// A fit on the terminal: every target beside the model on luck the fit never saw, every parameter with what the
// targets say of it, and what did not work out, by name.

import type { Calibration, FittedTarget } from '../experiment/calibration/calibrate.js';
import { count, percent, points } from './numbers.js';
import { plainTable } from './plain-table.js';
import { wrapped } from './text.js';

export function calibrationTable(calibration: Calibration): string {
  const { targets, uncertainties, level, replications, acceptanceSeed, within } = calibration;
  const rates = targets.filter(({ kind }) => kind === 'metric');
  const effects = targets.filter(({ kind }) => kind === 'effect');
  const volumes = targets.filter(({ kind }) => kind === 'starts' || kind === 'stock');
  const parts = [
    `Intervals: ${level * 100} %, ${replications} replications of the seed "${acceptanceSeed}" that the fit never saw, chance alone.`,
  ];
  if (rates.length > 0) {
    parts.push('', 'Rates, %', targetTable(rates, true, within), meanError('rates', rates));
  }
  if (effects.length > 0) {
    parts.push(
      '',
      'Effects on the share in work, points, fitted by their errors',
      targetTable(effects, true, undefined),
      meanError('effects', effects),
    );
  }
  if (volumes.length > 0) parts.push('', 'Volumes', targetTable(volumes, false, undefined));
  parts.push('', 'What was moved', uncertaintyTable(calibration), '');
  const left = uncertainties.filter((it) => it.leavesRange);
  const missed = rates.filter(({ isWithin }) => isWithin === false);
  const lines = [
    'Spread: standard deviation given the targets, from the slopes at the end; a parameter the targets say nothing about keeps its prior’s.',
    left.length === 0
      ? 'No parameter left the range of its evidence.'
      : `Outside the range of their evidence: ${left.map(({ name }) => name).join(', ')}.`,
    missed.length === 0
      ? `All ${rates.length} rates lie within ${points(within).slice(1)} points.`
      : `Not within ${points(within).slice(1)} points: ${missed.map(({ id }) => id).join(', ')}.`,
  ];
  parts.push(...lines.flatMap((line) => wrapped(line, 118)));
  return parts.join('\n');
}

function targetTable(targets: readonly FittedTarget[], isShare: boolean, within: number | undefined): string {
  const show = (value: number) => (isShare ? percent(value) : count(value));
  return plainTable(
    ['target', 'published', 'error', 'model', 'interval', 'diff.', 'source', 'grade'],
    [30, 11, 9, 9, 19, 9, 22, 7],
    targets.map((target) => {
      const difference = target.model - target.published;
      const misses = within !== undefined && Math.abs(difference) > within ? ' !' : '';
      return [
        target.id,
        show(target.published),
        show(target.error),
        show(target.model),
        `${show(target.low)} to ${show(target.high)}`,
        (isShare ? points(difference) : `${difference < 0 ? '−' : '+'}${count(Math.abs(difference))}`) +
          misses,
        target.source,
        target.grade,
      ];
    }),
  );
}

function meanError(what: string, targets: readonly FittedTarget[]): string {
  const square =
    targets.reduce((sum, { model, published }) => sum + (model - published) ** 2, 0) / targets.length;
  return `Root mean squared error of the ${what}: ${percent(Math.sqrt(square))} points.`;
}

function uncertaintyTable({ uncertainties }: Calibration): string {
  const short = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');
  return plainTable(
    ['parameter', 'before', 'fitted', 'spread', 'prior', 'evidence', ''],
    [52, 9, 9, 9, 9, 16, 14],
    uncertainties.map((it) => [
      `${it.name}${it.unit === '' ? '' : `, ${it.unit}`}`,
      short(it.start),
      short(it.value),
      short(it.spread),
      short(it.priorSpread),
      it.range.map(short).join(' to '),
      it.leavesRange ? 'outside' : it.atBound ? 'at its end' : '',
    ]),
  );
}
