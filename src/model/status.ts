// Where a person is. One status at a time; who is on a subsidy has a job and a place at once.

/** Statuses in the order of their codes; code 0 is a free handle. */
export const STATUSES = [
  'none',
  'openSearch',
  'waiting',
  'inMeasure',
  'job',
  'subsidisedJob',
  'permanentJob',
  'sheltered',
  'outOfLabourForce',
  'disabilityPension',
  'left',
] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS = {
  none: 0,
  openSearch: 1,
  waiting: 2,
  inMeasure: 3,
  job: 4,
  subsidisedJob: 5,
  permanentJob: 6,
  sheltered: 7,
  outOfLabourForce: 8,
  disabilityPension: 9,
  left: 10,
} as const;

/** Employed: any paid job, with a subsidy or without. */
export function isEmployed(status: number): boolean {
  return status === STATUS.job || status === STATUS.subsidisedJob || status === STATUS.permanentJob;
}

/** Jobless and in the labour force: the job clock runs. */
export function isJobless(status: number): boolean {
  return (
    status === STATUS.openSearch ||
    status === STATUS.waiting ||
    status === STATUS.inMeasure ||
    status === STATUS.sheltered
  );
}

/** Gone for good. */
export function isTerminal(status: number): boolean {
  return status >= STATUS.outOfLabourForce;
}
