// A table that grows: named numeric columns in typed arrays, one row per fact. What the record is made of.
// A column may be NaN where a thing has not happened yet; the column's description says so.

/** What a column holds. `day` is days since the world opened. */
export interface ColumnDescription {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly type: 'float' | 'integer';
}

export class Table<Name extends string> {
  length = 0;
  /**
   * The columns with room to grow: rows from `length` on mean nothing. For writing, as in
   * `table.cells.person[row] = 7`; take it anew after each `add`, which may move them.
   */
  readonly cells: { [name in Name]: Float64Array | Int32Array };
  private capacity: number;
  /** Rows that were taken out and may be used again. */
  private readonly free: number[] = [];

  constructor(
    readonly columns: readonly (ColumnDescription & { readonly name: Name })[],
    capacity = 1024,
  ) {
    this.capacity = capacity;
    const cells = {} as { [name in Name]: Float64Array | Int32Array };
    for (const column of columns) {
      cells[column.name] = column.type === 'float' ? new Float64Array(capacity) : new Int32Array(capacity);
    }
    this.cells = cells;
  }

  /** A new row, all zero; returns its number. */
  add(): number {
    const used = this.free.pop();
    if (used !== undefined) {
      for (const { name } of this.columns) this.cells[name][used] = 0;
      return used;
    }
    if (this.length === this.capacity) this.grow();
    return this.length++;
  }

  /** Takes one row out: a later one may get its number. Others keep theirs, so `length` stays. */
  takeOut(row: number): void {
    this.free.push(row);
  }

  /** Numbers of the rows that were not taken out, in ascending order. */
  rowsInside(): readonly number[] {
    const out = new Set(this.free);
    return Array.from({ length: this.length }, (_, row) => row).filter((row) => !out.has(row));
  }

  /** Takes all rows out again. */
  clear(): void {
    for (const { name } of this.columns) this.cells[name].fill(0, 0, this.length);
    this.length = 0;
    this.free.length = 0;
  }

  /** Writes one cell. */
  set(name: Name, row: number, value: number): void {
    this.cells[name][row] = value;
  }

  /** Reads one cell. */
  get(name: Name, row: number): number {
    return this.cells[name][row]!;
  }

  /** A column's values; a view of the first `length` cells, valid until the next `add`. */
  column(name: Name): Float64Array | Int32Array {
    return this.cells[name].subarray(0, this.length);
  }

  private grow(): void {
    this.capacity *= 2;
    for (const { name } of this.columns) {
      const from = this.cells[name];
      const to =
        from instanceof Float64Array ? new Float64Array(this.capacity) : new Int32Array(this.capacity);
      to.set(from as never);
      this.cells[name] = to;
    }
  }
}
