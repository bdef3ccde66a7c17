// What can come next in a person's life. The first slots are hazard clocks, the rest are dates. When
// several fall on one instant they are taken in this order, which is part of the model's definition.

/** Slots that are hazard clocks come first and share their number with the clock. */
export const SLOT = {
  /** Jobless: an employer hires. In a job: the job is lost. */
  jobOrLoss: 0,
  /** Jobless: a subsidised offer. In a job: support is taken up. */
  offerOrSupport: 1,
  /** Waiting: patience runs out. In a measure: drops out. */
  patienceOrDropOut: 2,
  leaving: 3,
  pension: 4,
  returnToEmployer: 5,
  tieLoss: 6,
  /** Dates from here on. End of the stint, planned. */
  stintEnd: 7,
  doseStep: 8,
  /** Next change of the job-loss rate with tenure or taper. */
  tenure: 9,
  supportEnd: 10,
  /** The person's own grid since arrival: pull, wear, health. */
  grid: 11,
  /** Next duration class, benefit limit or pension limit since registration. */
  duration: 12,
  signalEnd: 13,
  meetingEffectEnd: 14,
  /** Next step of the market or of the media. */
  calendar: 15,
  review: 16,
} as const;

/** Number of hazard clocks per person. */
export const CLOCKS = 7;
/** Number of dates per person. */
export const DATES = 10;

/** Words for each slot, for errors and traces. */
export const SLOT_WORDS: readonly string[] = [
  'job or job loss',
  'subsidised offer or support',
  'patience or drop-out',
  'leaves the labour force',
  'disability pension',
  'returns to the employer',
  'loses the tie to the employer',
  'stint ends',
  'dose',
  'tenure',
  'support ends',
  'drift',
  'duration class',
  'signal fades',
  'meeting fades',
  'market or media',
  'review',
];
