// What is taken away from a person who is re-run, as plain data.

/** What is different in a re-run. Days are compared bit for bit with the recorded ones. */
export interface Change {
  /** A stint that does not happen: its measure, recorded first day and planned last day. */
  readonly without?: { readonly measure: number; readonly start: number; readonly plannedEnd: number };
  /** Whether a stint taken away is followed by the review at once; else by open search until its planned end. */
  readonly skip?: boolean;
  /** Measures that may not be entered from a day on: a stint that would start is taken away. */
  readonly closed?: readonly Closed[];
  /** Day after which no measure may begin, of any kind; Infinity for none. */
  readonly noneAfter?: number;
  /** Day from which the re-run may leave the record because the model it runs under is another. */
  readonly otherModelFrom?: number;
  /** Day on which `logHazardThen` is read. */
  readonly lookAt?: number;
}

/** With `dismiss` the whole measure closes on the day, so that who waits for it then goes to the review at once. */
export interface Closed {
  readonly measure: number;
  readonly from: number;
  readonly dismiss?: boolean;
}
