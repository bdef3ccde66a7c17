// Every parameter, as CSV for machines and as Markdown for readers.

import type { ParameterRow } from '../../scenario/parameter-rows.js';
import { type CsvColumn, csvText } from '../csv.js';
import type { Facts } from './facts.js';
import { code, page, plain, table } from './markdown.js';
import { parameterSummary } from './parameter-summary.js';

const PARAMETER_COLUMNS: readonly CsvColumn<ParameterRow>[] = [
  { name: 'path', unit: '', meaning: 'place in the scenario file', value: (row) => row.path },
  { name: 'value', unit: 'as written', meaning: 'value in force', value: (row) => row.value },
  { name: 'unit', unit: '', meaning: 'what the number is a number of', value: (row) => row.unit },
  {
    name: 'range',
    unit: 'as the value',
    meaning: 'between which it is reasonable to doubt it',
    value: (row) => row.range,
  },
  {
    name: 'source',
    unit: '',
    meaning: 'id of the evidence, a source, or the word assumption',
    value: (row) => row.source,
  },
  {
    name: 'grade',
    unit: 'A to E',
    meaning: 'A official or measured in Norway, E a guess',
    value: (row) => row.grade,
  },
  { name: 'note', unit: '', meaning: 'what to know before trusting it', value: (row) => row.note },
  { name: 'role', unit: '', meaning: 'lever, uncertainty, run or label', value: (row) => row.role },
  { name: 'meaning', unit: '', meaning: 'what the parameter is', value: (row) => row.meaning },
  {
    name: 'given',
    unit: 'yes or no',
    meaning: 'no: the file leaves it out and the neutral value holds',
    value: (row) => (row.given ? 'yes' : 'no'),
  },
  { name: 'from', unit: '', meaning: 'file and line, or --set', value: (row) => row.from },
];

export function parametersCsv({ rows }: Facts): string {
  return csvText(PARAMETER_COLUMNS, rows);
}

export function parametersDocument(facts: Facts): string {
  const { rows, scenario } = facts;
  const shown = rows.filter((row) => row.kind !== 'label');
  const given = shown.filter((row) => row.given);
  const neutral = shown.filter((row) => !row.given);
  return page([
    `# ${plain(scenario.title.en)}: parameters`,
    scenario.status === '' ? '' : `**Status: ${plain(scenario.status)}.**`,
    parameterSummary(facts),
    'Ranges are those within which it is reasonable to doubt the number; for a distribution, of its mean; for a lognormal given by its median, of the median. `parameters.csv` has the same rows with role, and file and line.',
    ...sectionsOf(given).flatMap(([section, members]) => [
      `## ${plain(section)}`,
      table(
        ['parameter', 'value', 'unit', 'range', 'source', 'grade', 'what it is; note'],
        members.map((row) => [
          code(row.path),
          code(row.value),
          plain(row.unit),
          plain(row.range),
          plain(row.source),
          plain(row.grade),
          [plain(row.meaning), plain(row.note)].filter((text) => text !== '').join('; '),
        ]),
      ),
    ]),
    neutral.length === 0
      ? ''
      : page([
          '## Not given: the neutral value holds',
          'The file leaves these out. Off, empty or 1 for most; a few have no neutral value and hold at a conventional one (such as the number of dose steps, or days to the next review), which has no source.',
          table(
            ['parameter', 'value', 'unit', 'what it is'],
            neutral.map((row) => [code(row.path), code(row.value), plain(row.unit), plain(row.meaning)]),
          ),
        ]).trimEnd(),
  ]);
}

/** By the first part of the path; groups and measures one by one. */
function sectionsOf(rows: readonly ParameterRow[]): readonly (readonly [string, readonly ParameterRow[]])[] {
  const sections = new Map<string, ParameterRow[]>();
  for (const row of rows) {
    const [head, second] = row.path.split('.');
    const name =
      row.role === 'run'
        ? 'run'
        : head === 'measures' || head === 'groups' || head === 'regions'
          ? `${head}.${second}`
          : head!;
    sections.set(name, [...(sections.get(name) ?? []), row]);
  }
  return [...sections];
}
