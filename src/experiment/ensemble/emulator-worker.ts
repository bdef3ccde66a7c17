// What runs in a worker thread: the search for one emulator's hyperparameters.

import { type EmulatorRuns, learnHyperparameters } from '../../stats/emulator.js';
import type { Hyperparameters } from '../../stats/gaussian-process.js';

/** Hyperparameters of one target's emulator. */
export default function learnInWorker(runs: EmulatorRuns): Hyperparameters {
  return learnHyperparameters(runs);
}
