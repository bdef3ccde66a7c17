// A map on the terminal: for each measure a grid of signs, the highest value of the second uncertainty on top, and
// what was refitted and missed.

import type { MapPoint, MapVerdict, VerdictMap } from '../experiment/map/verdict-map.js';
import { LEVEL } from '../experiment/summary.js';
import {
  axisWords,
  missesText,
  missRule,
  missSummary,
  SIGN_WORDS,
  shortValue,
  signAndPlaces,
} from './map-words.js';
import type { NameBook } from './names.js';
import { signedWithInterval } from './numbers.js';
import { plainTable } from './plain-table.js';
import { capital, wrapped } from './text.js';

const MISS = ' ×';

export function mapTable(map: VerdictMap, names: NameBook): string {
  const { scenario, note, replications, horizonMonths, across, up, refitted } = map;
  const parts = [
    [scenario.title, ...(scenario.status === '' ? [] : [scenario.status]), `map ${map.id}`].join(' · '),
    `Across: ${axisWords(across)}. Up: ${axisWords(up)}.`,
  ];
  for (const [i, { measure, group }] of (map.points[0]?.verdicts ?? []).entries()) {
    parts.push(
      '',
      `${names.measure(measure)}, ${names.group(group)}: sign, and places it stands higher (+) or lower (−) than its rate says`,
      grid(map, (point) => signAndPlaces(point.verdicts[i]!)),
      '',
      `${names.measure(measure)}: months of work gained per participant within ${horizonMonths} months of the start`,
      grid(map, (point) => monthsText(point.verdicts[i]!)),
    );
  }
  for (const [k, { name, unit, before }] of refitted.entries()) {
    const unitText = unit === '' ? '' : `, ${unit}`;
    parts.push(
      '',
      `${capital(`refitted at each point: ${name}${unitText}`)} (${shortValue(before)} in the scenario; | at the end of its bounds)`,
      grid(map, ({ refitted: at }) => `${shortValue(at[k]!.value)}${at[k]!.atBound ? ' |' : ''}`),
    );
  }
  parts.push('', 'Targets missed', grid(map, missesText), '');
  const lines = [
    SIGN_WORDS,
    `× misses the targets. ${missRule(map)}`,
    missSummary(map),
    ...(note === '' ? [] : [note]),
    `${replications.effects} replications of each point, all points with the same luck, seed "${map.seed}"; intervals and ranks ${LEVEL * 100} %, chance alone.${
      replications.effects < 5
        ? ' With so few replications ranks are hardly ever told apart: a · says that chance was not beaten, not that there is no difference.'
        : ''
    }`,
  ];
  parts.push(...lines.flatMap((line) => wrapped(line, 118)));
  return parts.join('\n');
}

function monthsText({ gained }: MapVerdict): string {
  return gained === null ? '–' : signedWithInterval(gained, 2);
}

/** Rows from the highest value down, columns across; points that miss are marked. */
function grid({ across, up, points }: VerdictMap, text: (point: MapPoint) => string): string {
  const rows = up.values
    .map((value, row) => ({ value, row }))
    .reverse()
    .map(({ value, row }) => [
      shortValue(value),
      ...across.values.map((_, column) => {
        const point = points.find((one) => one.across === column && one.up === row)!;
        return `${text(point)}${point.misses ? MISS : ''}`;
      }),
    ]);
  const width = (column: number) => Math.max(8, ...rows.map((row) => row[column]!.length + 2));
  const head = ['up \\ across', ...across.values.map(shortValue)];
  const widths = head.map((_, column) => (column === 0 ? 13 : Math.min(width(column), 15)));
  return plainTable(head, widths, rows);
}
