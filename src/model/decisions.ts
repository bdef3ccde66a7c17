// Every kind of draw has a number, and a person's draw is a pure function of (root key, person, decision,
// index, sub-address). Numbers are never reused: a retired decision keeps its number, so that results
// stored long ago can be reproduced.

/** Numbers of the decisions, 1 … 255; 0 is kept for key derivation. The comment gives (index, sub-address). */
export const DECISION = {
  /** Interarrival threshold of a stream: (ordinal, 0). */
  arrival: 1,
  /** Entry attributes: (0, position of the attribute in the copula). */
  attribute: 2,
  workCapacity: 3,
  hidden: 4,
  attached: 5,
  /** Threshold above which a hidden problem is told; one per life. */
  disclosure: 6,
  /** Job clock: (jobless spell, 0). */
  job: 7,
  /** Subsidised offers: (attempt within the spell, jobless spell). */
  offer: 8,
  /** Job loss: (number of the job, part of it: 0 ordinary or first part, 1 after a subsidy). */
  loss: 9,
  /** Leaving the labour force and pension: one threshold per life. */
  leaving: 10,
  pension: 11,
  returnToEmployer: 12,
  tieLoss: 13,
  /** Drop-out, planned stay, patience, satisfaction: (visit of that measure, measure). */
  dropOut: 14,
  duration: 15,
  patience: 16,
  satisfaction: 17,
  /** Utility: (occasion, measure). */
  choice: 18,
  /** Noise of a belief: (occasion, barrier). */
  beliefNoise: 19,
  /** Position, its size, whether the employer claims a subsidy, whether it stays: (number of the job, 0). */
  partTime: 20,
  position: 21,
  claim: 22,
  stay: 23,
  /** One of the five match questions: (number of the job, question). */
  match: 24,
  returnToRegister: 25,
  /** Take-up of support in a job, and which: (attempt, number of the job). */
  support: 26,
  supportChoice: 27,
  /** Caseworker: which one (move number, 0); time to the next move (move number, 0); quits of a post (k, 0). */
  caseworker: 28,
  caseworkerMove: 29,
  caseworkerQuit: 30,
  meetingLength: 31,
  /** Chain followed, and next stop under routing: (stop number, 0). */
  chain: 32,
  route: 33,
  /** Opening stock: time already registered (0, 0); candidates with that elapsed time are children of the key. */
  elapsed: 34,
  /** Stay left of those who occupy places at opening: (number, 0). */
  openingStay: 35,
} as const;
