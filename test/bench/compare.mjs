// Holds a benchmark run against a saved one: npm run bench:compare -- OLD.json [NEW.json]. A figure counts as
// changed when the spreads of the two runs do not overlap. Ratios compare across loads; times hardly do.

import { readFileSync } from 'node:fs';

const [oldFile, newFile = 'out/bench.json'] = process.argv.slice(2);
if (oldFile === undefined) {
  process.stderr.write('say which saved run to compare with: npm run bench:compare -- OLD.json [NEW.json]\n');
  process.exit(2);
}
const before = savedRun(oldFile);
const after = savedRun(newFile);
for (const [name, { machine }] of [
  ['old', before],
  ['new', after],
]) {
  process.stdout.write(
    `${name}: ${machine.date}, ${machine.processor}, node ${machine.node}, load ${machine.loadAtStart.toFixed(2)}–${machine.loadAtEnd.toFixed(2)}\n`,
  );
}
const old = new Map(before.figures.map((figure) => [figure.id, figure]));
for (const figure of after.figures) {
  const was = old.get(figure.id);
  if (was === undefined) continue;
  const overlap = figure.low <= was.high && was.low <= figure.high;
  const change = `${was.median.toPrecision(3)} → ${figure.median.toPrecision(3)} ${figure.unit}`;
  const share = `${(100 * (figure.median / was.median - 1)).toFixed(0)} %`;
  process.stdout.write(
    `${figure.id.padEnd(44)} ${change.padEnd(34)} ${share.padStart(6)}${overlap ? '' : '  changed'}\n`,
  );
}

function savedRun(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stderr.write(`${file} is not a saved benchmark run: ${error.message}\n`);
    return process.exit(3);
  }
}
