// Everything that a run is made from, as plain data: what a manifest holds so that the run can be made again, without
// the scenario file or the metric files it came from.

import { createHash } from 'node:crypto';
import { exactText } from '../experiment/exact-json.js';
import type { LeftOut } from '../experiment/summarise-metrics.js';
import type { Metric } from '../metrics/definition.js';
import type { ModelParameters, Names } from '../model/parameters.js';
import type { Target } from '../scenario/load-scenario.js';
import type { AboutScenario } from './about-scenario.js';
import type { TableFormat } from './table-bytes.js';

export interface RunInputs {
  readonly scenario: {
    readonly id: string;
    readonly title: Names;
    /** Shown on every output; empty when there is nothing to warn of. */
    readonly status: string;
    readonly warnings: readonly string[];
    readonly targets: readonly Target[];
    /** SHA-256 of the parameters, in hex. */
    readonly hash: string;
    /** After `extends`, defaults and settings. */
    readonly parameters: ModelParameters;
  };
  /** What a page says of the scenario; undefined in runs of earlier versions. */
  readonly about?: AboutScenario;
  /** Settings given with `--set` and `--scale`, in order; the parameters have them already. */
  readonly set: readonly string[];
  readonly seed: string;
  /** From 1 to this number. */
  readonly replications: number;
  readonly metrics: readonly Metric[];
  readonly leftOut: readonly LeftOut[];
  /** Whether the full record of replication 1 is written. */
  readonly record: boolean;
  /** Format of the register of replication 1, when it is written. */
  readonly register?: TableFormat;
}

/** SHA-256 of inputs, in hex. */
export function inputsFingerprint(inputs: RunInputs): string {
  return createHash('sha256').update(exactText(inputs)).digest('hex');
}
