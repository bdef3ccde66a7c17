// Figures of one benchmark run: printed as they come, with their spread and their bar, and kept as JSON.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';

/** Median, lowest, highest and number of a list of figures. */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, low: sorted[0], high: sorted[sorted.length - 1], n: sorted.length };
}

export class Figures {
  list = [];
  machine = {
    processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    date: new Date().toISOString(),
    loadAtStart: loadavg()[0],
  };

  heading(text) {
    process.stdout.write(`\n${text}\n`);
  }

  machineLine() {
    const { processor, memoryGiB, node, loadAtStart } = this.machine;
    process.stdout.write(`${processor}, ${memoryGiB} GiB, node ${node}, load ${loadAtStart.toFixed(2)}\n`);
  }

  /**
   * Adds a figure.
   *
   * @param id - its name in saved runs
   * @param values - one for each round
   * @param about - what it is, unit, digits after the point, `atMost` or `atLeast` when there is a bar, note
   */
  add(id, values, { what, unit, digits = 0, atMost, atLeast, note }) {
    const spread = spreadOf(values);
    const bar = verdict(spread, atMost, atLeast);
    this.list.push({ id, what, unit, ...spread, atMost, atLeast, bar, note });
    const number = (value) => value.toFixed(digits);
    const range = spread.n === 1 ? '' : `${number(spread.low)}–${number(spread.high)}, n ${spread.n}`;
    const words = [range, bar, note].filter((part) => part !== undefined && part !== '').join('; ');
    process.stdout.write(
      `  ${what.padEnd(62)} ${number(spread.median).padStart(9)} ${unit.padEnd(14)} ${words}\n`,
    );
  }

  save(file) {
    mkdirSync(dirname(file), { recursive: true });
    const machine = { ...this.machine, loadAtEnd: loadavg()[0] };
    writeFileSync(file, `${JSON.stringify({ machine, figures: this.list }, null, 2)}\n`);
    process.stdout.write(`\nload ${machine.loadAtEnd.toFixed(2)} at the end; kept in ${file}\n`);
  }
}

/** A bar inside the run's own spread is not decided. */
function verdict({ median, low, high, n }, atMost, atLeast) {
  if (atMost === undefined && atLeast === undefined) return undefined;
  const words = atMost === undefined ? `bar: at least ${atLeast}` : `bar: at most ${atMost}`;
  const met = atMost === undefined ? median >= atLeast : median <= atMost;
  const limit = atMost ?? atLeast;
  const decided = n === 1 || limit < low || limit > high;
  return `${words}, ${met ? 'met' : 'missed'}${decided ? '' : ' within the spread: not decided, run longer'}`;
}
