// The record of one replication as tables in a folder, written while it runs: stints, status spells, persons,
// months of waiting lists, population, requests and openings. Rows lie in the order in which they became
// final. The only state is what is not yet on disk.

import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeFailure } from '../errors/write-failure.js';
import type { Model } from '../model/model.js';
import type { RecordSink, RecordTables } from '../model/record.js';
import { cell } from './csv.js';
import { type OfReplication, REPLICATION_COLUMNS } from './run-columns.js';

/** Characters gathered before they are written. */
const CHUNK = 1 << 18;

const FILES: { readonly [name in keyof RecordTables]: string } = {
  stints: 'record/stints.csv',
  spells: 'record/spells.csv',
  persons: 'record/persons.csv',
  queueMonths: 'record/queue-months.csv',
  population: 'record/population.csv',
  requests: 'record/requests.csv',
  openings: 'record/openings.csv',
};

const HEAD_END = `${REPLICATION_COLUMNS.map(({ name }) => `,${name}`).join('')}\n`;

interface OpenFile {
  readonly name: string;
  readonly handle: number;
  readonly hash: Hash;
  text: string;
}

export class RecordWriter implements RecordSink {
  private readonly files = new Map<string, OpenFile>();
  /** What every row of every table ends with. */
  private readonly lineEnd: string;

  /**
   * @param folder - exists; the tables go to `record` in it
   * @param of - the replication
   */
  constructor(
    private readonly folder: string,
    of: OfReplication,
  ) {
    this.lineEnd = `${REPLICATION_COLUMNS.map((column) => `,${cell(column.value(of))}`).join('')}\n`;
    try {
      mkdirSync(join(folder, 'record'), { recursive: true });
    } catch (error) {
      throw writeFailure(folder, error);
    }
  }

  take<Name extends keyof RecordTables>(name: Name, table: RecordTables[Name], row: number): void {
    const { columns } = table;
    const file = this.fileOf(FILES[name], () => columns.map((column) => column.name).join(','));
    let line = '';
    // The columns' names and the cells belong to one table; the compiler cannot see that through `Name`.
    const cells = table.cells as { readonly [column: string]: ArrayLike<number> };
    for (let i = 0; i < columns.length; i++) {
      const value = cells[columns[i]!.name]![row]!;
      if (i > 0) line += ',';
      if (value - value === 0) line += value;
    }
    file.text += line + this.lineEnd;
    if (file.text.length > CHUNK) this.flush(file);
  }

  /**
   * Writes what is left, and the lists that say what the indices mean.
   *
   * @param tables - of the same model; a table without rows still gets its head
   * @returns SHA-256 of each file, by name
   */
  close(model: Model, tables: RecordTables): ReadonlyMap<string, string> {
    for (const [name, file] of Object.entries(FILES) as [keyof RecordTables, string][]) {
      this.fileOf(file, () => tables[name].columns.map((column) => column.name).join(','));
    }
    this.list(
      'record/measures.csv',
      'measure',
      model.measures.map((measure) => measure.parameters.id),
    );
    this.list(
      'record/groups.csv',
      'group',
      model.groups.map((group) => group.parameters.id),
    );
    this.list(
      'record/queues.csv',
      'queue',
      model.queues.map((queue) => queue.name),
    );
    const fingerprints = new Map<string, string>();
    for (const file of this.files.values()) {
      this.flush(file);
      fingerprints.set(file.name, file.hash.digest('hex'));
    }
    this.abandon();
    return fingerprints;
  }

  /** Closes the files as they are. */
  abandon(): void {
    for (const file of this.files.values()) closeSync(file.handle);
    this.files.clear();
  }

  private list(name: string, what: string, ids: readonly string[]): void {
    const file = this.fileOf(name, () => `index,${what}`);
    ids.forEach((id, index) => {
      file.text += `${index},${id}${this.lineEnd}`;
    });
  }

  private fileOf(name: string, head: () => string): OpenFile {
    let file = this.files.get(name);
    if (file === undefined) {
      try {
        const handle = openSync(join(this.folder, name), 'w');
        file = { name, handle, hash: createHash('sha256'), text: `${head()}${HEAD_END}` };
      } catch (error) {
        throw writeFailure(this.folder, error);
      }
      this.files.set(name, file);
    }
    return file;
  }

  private flush(file: OpenFile): void {
    const bytes = Buffer.from(file.text, 'utf8');
    file.text = '';
    file.hash.update(bytes);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file.handle, bytes, done);
    } catch (error) {
      throw writeFailure(this.folder, error);
    }
  }
}
