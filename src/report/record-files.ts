// The record of one replication as tables: stints, status spells, persons, months of waiting lists,
// population and requests.

import type { Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import type { ColumnDescription, Table } from '../model/table.js';
import { type CsvColumn, csvText } from './csv.js';

/** Files of the record by name. */
export function recordFiles(model: Model, record: RunRecord): ReadonlyMap<string, string> {
  const { stints, spells, persons, queueMonths, population, requests, openings } = record;
  const ids: readonly string[][] = [
    ['index,measure', ...model.measures.map((measure, index) => `${index},${measure.parameters.id}`)],
    ['index,group', ...model.groups.map((group, index) => `${index},${group.parameters.id}`)],
    ['index,queue', ...model.queues.map((queue, index) => `${index},${queue.name}`)],
  ];
  return new Map([
    ['record/stints.csv', tableText(stints)],
    ['record/spells.csv', tableText(spells)],
    ['record/persons.csv', tableText(persons)],
    ['record/queue-months.csv', tableText(queueMonths)],
    ['record/population.csv', tableText(population)],
    ['record/requests.csv', tableText(requests)],
    ['record/openings.csv', tableText(openings)],
    ['record/measures.csv', `${ids[0]!.join('\n')}\n`],
    ['record/groups.csv', `${ids[1]!.join('\n')}\n`],
    ['record/queues.csv', `${ids[2]!.join('\n')}\n`],
  ]);
}

function tableText<Name extends string>(table: Table<Name>): string {
  const columns = table.columns.map(
    (column: ColumnDescription & { readonly name: Name }): CsvColumn<number> => ({
      ...column,
      value: (row) => table.get(column.name, row),
    }),
  );
  return csvText(
    columns,
    Array.from({ length: table.length }, (_, row) => row),
  );
}
