// Three evaluators on one register, and the truth they did not see.
//
//   node scenarios/registers/evaluate.mjs FOLDER
//
// FOLDER is what `tiltaksflyt run … --export register --out FOLDER` wrote. The evaluators read FOLDER/register only:
// the official six-month rate; Markov credit; and coarsened exact matching on what the register knows. Then
// FOLDER/sealed is opened.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chainsOf,
  creditOf,
  evaluateMetrics,
  loadMetrics,
  REGISTER_STATUSES,
  readRegister,
  SHIPPED_METRICS,
  spellAtCount,
} from 'tiltaksflyt';

const folder = process.argv[2];
const format = existsSync(join(folder, 'register/stints.csv')) ? 'csv' : 'parquet';
const { register } = await readRegister({
  stints: join(folder, `register/stints.${format}`),
  panel: join(folder, `register/panel.${format}`),
  mapping: join(folder, 'register/mapping.yaml'),
});
const { stints, stintsByPerson, panel, spells, window, persons, measures, groups } = register;

// What the truth is measured by: months of ordinary work from the start to the horizon.
const truth = csv(join(folder, 'sealed/effects.csv'));
const horizon = Number(truth[0].horizon);
const EMPLOYED = REGISTER_STATUSES.indexOf('employed');
const OPEN = REGISTER_STATUSES.indexOf('openlyUnemployed');
const WAITING = REGISTER_STATUSES.indexOf('waiting');

// --- 1. The official rate.
const official = evaluateMetrics(
  register,
  loadMetrics([SHIPPED_METRICS]).filter(({ id }) => id === 'six-month-rate'),
)[0].cells;

// --- 2. Markov credit, per 100 chains that the measure is in.
const { closed } = chainsOf(register);
const credit = groups.map((_, group) => {
  const own = closed.filter((chain) => chain.group === group);
  return creditOf(own, measures.length)
    .find(({ rule }) => rule === 'markov')
    .credit?.map((value, m) => value / own.filter((c) => c.touches.some((t) => t.measure === m)).length);
});

// --- 3. Matching. Whoever starts a measure is held against people who at that time looked the same to the register,
// looked for work and started nothing that month: same capacity, months registered, months at work in the year before,
// earlier stints, benefit. What they did later is left free, as it is for those who started.
const work = Array.from({ length: persons }, (_, person) => monthsOfWork(person));
const controls = new Map();
for (let count = window.fromCount; count < window.untilCount; count++) {
  for (let person = 0; person < persons; person++) {
    const spell = spellAtCount(panel, person, count);
    if (spell < 0 || (spells.status[spell] !== OPEN && spells.status[spell] !== WAITING)) continue;
    const key = look(person, count - 1);
    const cell = controls.get(key) ?? { people: 0, months: 0 };
    cell.people++;
    cell.months += between(person, count, count + horizon);
    controls.set(key, cell);
  }
}
const matched = new Map();
for (let person = 0; person < persons; person++) {
  const seen = new Set();
  for (let at = stintsByPerson.from[person]; at < stintsByPerson.from[person + 1]; at++) {
    const stint = stintsByPerson.rows[at];
    const measure = stints.measure[stint];
    const first = stints.firstCount[stint];
    if (seen.has(measure)) continue;
    seen.add(measure);
    if (first < window.fromCount || first >= window.untilCount) continue;
    const id = `${groups[stints.group[stint]]} ${measures[measure]}`;
    const sums = matched.get(id) ?? { people: 0, found: 0, gained: 0 };
    sums.people++;
    const like = controls.get(look(person, first - 1));
    if (like !== undefined) {
      sums.found++;
      sums.gained += between(person, first, first + horizon) - like.months / like.people;
    }
    matched.set(id, sums);
  }
}

// --- The truth, and how near each came.
const rows = truth
  .map(({ group, measure, participants, average_effect_on_treated_months }) => {
    const [g, m] = [groups.indexOf(group), measures.indexOf(measure)];
    const rate = official.find((cell) => cell.group === g && cell.measure === m);
    const like = matched.get(`${group} ${measure}`);
    return {
      group,
      measure,
      people: Number(participants),
      rate: rate === undefined ? Number.NaN : sum(rate.tops[0]) / sum(rate.bottoms),
      credit: credit[g]?.[m] ?? Number.NaN,
      matched: like === undefined ? Number.NaN : like.gained / like.found,
      share: like === undefined ? Number.NaN : like.found / like.people,
      truth: Number(average_effect_on_treated_months),
    };
  })
  .filter(({ people, rate }) => people >= 30 && !Number.isNaN(rate));

console.log(`months: ordinary work gained over ${horizon} months from the start\n`);
console.log('group     measure             people  6-month  Markov per   matched   true    error');
console.log('                                       rate, %  100 chains   months   months  months');
for (const row of rows) {
  console.log(
    [
      row.group.padEnd(9),
      row.measure.padEnd(20),
      String(row.people).padStart(5),
      (row.rate * 100).toFixed(1).padStart(8),
      (row.credit * 100).toFixed(1).padStart(10),
      signed(row.matched).padStart(11),
      signed(row.truth).padStart(8),
      signed(row.matched - row.truth).padStart(7),
    ].join(' '),
  );
}
console.log(
  `\nmatched: ${(100 * (sum(rows.map((r) => r.share * r.people)) / sum(rows.map((r) => r.people)))).toFixed(1)} % of starters`,
);
for (const [name, read] of [
  ['six-month rate', (row) => row.rate],
  ['Markov credit', (row) => row.credit],
  ['matching', (row) => row.matched],
]) {
  const rank = spearman(
    rows.map(read),
    rows.map((row) => row.truth),
  );
  console.log(`rank correlation with the truth, ${name.padEnd(15)} ${signed(rank)}`);
}
const errors = rows.map((row) => Math.abs(row.matched - row.truth));
console.log(`mean error of matching, months: ${(sum(errors) / errors.length).toFixed(2)}`);

/** Counts at ordinary work up to each count, from the person's first. */
function monthsOfWork(person) {
  const length = panel.from[person + 1] - panel.from[person];
  const sums = new Int16Array(length + 1);
  for (let i = 0; i < length; i++) {
    const spell = panel.cells[panel.from[person] + i];
    sums[i + 1] = sums[i] + (spell >= 0 && spells.status[spell] === EMPLOYED ? 1 : 0);
  }
  return sums;
}

/** Counts at ordinary work after one count and up to another. */
function between(person, after, until) {
  const sums = work[person];
  const at = (count) => sums[Math.max(0, Math.min(sums.length - 1, count - panel.firstCount[person] + 1))];
  return at(until) - at(after);
}

/** What the register sees of somebody at a count, in coarse steps; who came after it is new. */
function look(person, count) {
  const spell = spellAtCount(panel, person, count);
  if (spell < 0) return `new ${spells.reducedCapacity[spellAtCount(panel, person, count + 1)]}`;
  const registered = count - register.registeredCount[person];
  const worked = between(person, count - 12, count);
  let earlier = 0;
  for (let at = stintsByPerson.from[person]; at < stintsByPerson.from[person + 1]; at++) {
    if (stints.firstCount[stintsByPerson.rows[at]] <= count) earlier++;
  }
  return [
    spells.reducedCapacity[spell],
    [3, 6, 12, 24, 48].findIndex((limit) => registered < limit),
    worked === 0 ? 0 : worked <= 6 ? 1 : 2,
    Math.min(earlier, 2),
    count < spells.benefitUntil[spell] ? 1 : 0,
    spells.onLeave[spell],
    spells.status[spell] === EMPLOYED ? 1 : 0,
  ].join(' ');
}

function spearman(a, b) {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (x.length - 1) / 2;
  const cov = sum(x.map((value, i) => (value - middle) * (y[i] - middle)));
  return cov / Math.sqrt(sum(x.map((v) => (v - middle) ** 2)) * sum(y.map((v) => (v - middle) ** 2)));
}

function ranks(values) {
  return values.map(
    (value) => values.filter((v) => v < value).length + (values.filter((v) => v === value).length - 1) / 2,
  );
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function signed(value) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

function csv(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
}
