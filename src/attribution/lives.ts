// The lives that effects compare: a person's recorded life, the same person re-run with something taken away,
// and the same person in a measure whose content is taken away.

import { type RowsByPerson, spellsByPerson, stintsByPerson } from '../metrics/journeys.js';
import type { CompiledMeasure, Model } from '../model/model.js';
import type { RunRecord } from '../model/record.js';
import { Rerun } from '../model/rerun.js';
import type { Change } from '../model/rerun-change.js';
import type { Key } from '../random/address.js';
import { enterAsRecorded } from './enter-as-recorded.js';
import { PublicMoney } from './public-money.js';
import { WorkHistory } from './work-history.js';

/** One life, as far as effects read it. */
export interface Lived {
  readonly work: WorkHistory;
  /** Undefined where the scenario says nothing about public money. */
  readonly money: PublicMoney | undefined;
}

/** A life re-run, with what was seen on the way. */
export interface LivedAgain extends Lived {
  /** Waited for a place past the end of the recorded queues. */
  readonly beyondRecord: boolean;
  /** Barriers on the day on which something was first taken away. */
  readonly barriersAtRemoval: Float64Array | undefined;
  /** Lasting part of the log hazard on the day asked for; NaN when gone by then. */
  readonly logHazardThen: number;
}

export interface LivesOptions {
  /** Last day of the run. */
  readonly endDay: number;
  /** Whether a stint taken away is followed by the review at once. */
  readonly skip?: boolean;
}

export class Lives {
  readonly stints: RowsByPerson;
  private readonly spells: RowsByPerson;
  private readonly rerun: Rerun;
  private readonly withoutContent = new Map<number, Rerun>();

  /** @param record - of a run at level `replayable` */
  constructor(
    readonly model: Model,
    private readonly root: Key,
    readonly record: RunRecord,
    private readonly options: LivesOptions,
  ) {
    this.rerun = new Rerun(model, root, record);
    this.spells = spellsByPerson(record);
    this.stints = stintsByPerson(record);
  }

  /** Rows of a person's stints, in order of time. */
  stintsOf(person: number): Int32Array {
    return this.stints.rows.subarray(this.stints.from[person]!, this.stints.from[person + 1]!);
  }

  /** Rows of a person's spells, in order of time. */
  spellsOf(person: number): Int32Array {
    return this.spells.rows.subarray(this.spells.from[person]!, this.spells.from[person + 1]!);
  }

  /** The recorded life. */
  recorded(person: number): Lived {
    return this.read(person, this.record, { spells: this.spellsOf(person), stints: this.stintsOf(person) });
  }

  /** The life with something taken away. */
  changed(person: number, change: Change): LivedAgain {
    return this.again(this.rerun, person, change);
  }

  /**
   * The life in which all stints of a measure take nothing off any barrier. Place, attendance, search inside,
   * signal, what the caseworker learns and what the person makes of it stay: time without content.
   *
   * @param from - start of the first stint
   */
  placebo(person: number, measure: number, from: number): LivedAgain {
    let rerun = this.withoutContent.get(measure);
    if (rerun === undefined) {
      rerun = new Rerun(emptied(this.model, measure), this.root, this.record, { like: this.rerun });
      this.withoutContent.set(measure, rerun);
    }
    return this.again(rerun, person, { otherModelFrom: from });
  }

  private again(rerun: Rerun, person: number, change: Change): LivedAgain {
    const { root, record, options } = this;
    const again = rerun.run(
      person,
      (life, handle) => enterAsRecorded(life, handle, root, record, person),
      options.endDay,
      options.skip === true ? { ...change, skip: true } : change,
    );
    const all = (length: number) => Array.from({ length }, (_, row) => row);
    return {
      ...this.read(person, again, { spells: all(again.spells.length), stints: all(again.stints.length) }),
      beyondRecord: rerun.beyondRecord,
      barriersAtRemoval: rerun.barriersAtRemoval,
      logHazardThen: rerun.logHazardThen,
    };
  }

  private read(
    person: number,
    record: RunRecord,
    rows: { readonly spells: ArrayLike<number>; readonly stints: ArrayLike<number> },
  ): Lived {
    const { valuation } = this.model.parameters.money;
    const group = this.model.parameters.groups[this.record.persons.get('group', person)]!;
    return {
      work: new WorkHistory(record.spells, rows.spells),
      money: valuation === null ? undefined : new PublicMoney(this.model, valuation, group, record, rows),
    };
  }
}

/** The same model, but full doses of one measure take nothing away. Steps of the dose stay where they were. */
function emptied(model: Model, index: number): Model {
  const measures = model.measures.map(
    (measure): CompiledMeasure =>
      measure.index === index ? { ...measure, content: new Float64Array(measure.content.length) } : measure,
  );
  return { ...model, measures };
}
