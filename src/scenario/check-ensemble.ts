// What an ensemble file says that cannot be: counts that do not count, lists that do not match, values outside their
// own priors, sets that do not fit by the file's own bound.

import type { Path } from './places.js';
import type { EnsembleFile } from './schema/ensemble.js';

export type SayEnsemble = (path: Path, message: string, hint?: string) => void;

/** Rounding in a logarithm may leave a value a last bit outside its range. */
const SLACK = 1e-9;

/** Says everything that contradicts itself; the file has passed the schema. */
export function checkEnsemble(file: EnsembleFile, say: SayEnsemble): void {
  const { tried, accepted, targets, priors, sets, prior = [], cutoff, rank, effectiveSize } = file;
  if (sets.length === 0) say(['sets'], 'invalid sets: none; expected at least one set that fits');
  else if (sets.length !== accepted)
    say(['accepted'], `invalid accepted: ${accepted}; expected ${sets.length}, as many as there are sets`);
  if (tried < accepted)
    say(['tried'], `invalid tried: ${tried}; expected at least as many as fit, ${accepted}`);
  if (effectiveSize > accepted * (1 + SLACK)) {
    say(
      ['effectiveSize'],
      `invalid effectiveSize: ${effectiveSize}; expected at most as many as fit, ${accepted}`,
    );
  }
  if (targets.length === 0) say(['targets'], 'invalid targets: none; expected what the sets were fitted to');
  else if (rank > targets.length)
    say(['rank'], `invalid rank: ${rank}; expected at most as many as there are targets, ${targets.length}`);
  if (priors.length === 0) say(['priors'], 'invalid priors: none; expected the parameters that differ');
  sayTwice(
    targets.map(({ id }) => id),
    (i, id) => say(['targets', i, 'id'], `the target ${id} stands twice; expected each once`),
  );
  sayTwice(
    priors.map(({ name }) => name),
    (i, name) => say(['priors', i, 'name'], `the prior of ${name} stands twice; expected each once`),
  );
  priors.forEach(({ low, high, scale }, k) => {
    if (high <= low) say(['priors', k, 'high'], `invalid high: ${high}; expected more than low, ${low}`);
    if (scale === 'log' && low <= 0)
      say(['priors', k, 'low'], `invalid low: ${low}; expected more than 0, for scale: log`);
  });
  const checkValues = (values: readonly number[], path: Path) => {
    if (values.length !== priors.length) {
      say(path, `invalid values: ${values.length} numbers; expected ${priors.length}, one per prior`);
      return;
    }
    priors.forEach(({ name, low, high }, k) => {
      // A prior upside down has been told.
      if (high <= low) return;
      const slack = SLACK * Math.max(Math.abs(low), Math.abs(high));
      if (values[k]! < low - slack || values[k]! > high + slack) {
        say([...path, k], `invalid ${name}: ${values[k]}; expected a number in [${low}, ${high}], its prior`);
      }
    });
  };
  const paths = Object.keys((sets[0] ?? prior[0])?.set ?? {});
  const checkSettings = (set: EnsembleFile['sets'][number]['set'], path: Path) => {
    const own = Object.keys(set);
    if (own.length === 0) say(path, 'invalid set: nothing is set; expected path: value, as --set takes it');
    const missing = paths.find((each) => !own.includes(each));
    const extra = own.find((each) => !paths.includes(each));
    // A set that leaves a path alone would be run half in the scenario's own world.
    if (missing !== undefined)
      say(path, `invalid set: ${missing} is missing; expected the same paths in every set`);
    if (extra !== undefined)
      say(
        [...path, extra],
        `invalid set: ${extra} is not in the first; expected the same paths in every set`,
      );
  };
  sets.forEach(({ set, values, implausibility, outputs }, i) => {
    checkSettings(set, ['sets', i, 'set']);
    checkValues(values, ['sets', i, 'values']);
    if (implausibility > cutoff) {
      say(
        ['sets', i, 'implausibility'],
        `invalid implausibility: ${implausibility}; expected at most the cutoff, ${cutoff}`,
      );
    }
    if (outputs.length !== targets.length) {
      say(
        ['sets', i, 'outputs'],
        `invalid outputs: ${outputs.length} numbers; expected ${targets.length}, one per target`,
      );
    }
  });
  prior.forEach(({ set, values }, i) => {
    checkSettings(set, ['prior', i, 'set']);
    checkValues(values, ['prior', i, 'values']);
  });
}

function sayTwice(names: readonly string[], say: (index: number, name: string) => void): void {
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) say(i, name);
  });
}
