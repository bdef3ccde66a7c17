// A replication as one number: everything it recorded and everything it counted.

import { createHash } from 'node:crypto';
import { type ReplicationRun, runReplication } from '../../src/experiment/replication.js';
import type { Table } from '../../src/model/table.js';
import type { ResolvedScenario } from '../../src/scenario/load-scenario.js';

/** SHA-256 over the tables of the record, cell by cell, and the counts. */
export function fingerprint(scenario: ResolvedScenario, replication: number): string {
  const run: ReplicationRun = runReplication({
    parameters: scenario.parameters,
    seed: scenario.seed,
    replication,
    level: 'replayable',
  });
  const hash = createHash('sha256');
  const { stints, spells, persons, queueMonths, population, requests, openings } = run.record;
  addTable(hash, stints);
  addTable(hash, spells);
  addTable(hash, persons);
  addTable(hash, queueMonths);
  addTable(hash, population);
  addTable(hash, requests);
  addTable(hash, openings);
  hash.update(JSON.stringify({ ...run.result, identities: [] }));
  return hash.digest('hex').slice(0, 32);
}

function addTable<Name extends string>(hash: ReturnType<typeof createHash>, table: Table<Name>): void {
  for (const { name } of table.columns) {
    hash.update(name);
    const column = table.column(name);
    hash.update(new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength));
  }
}
