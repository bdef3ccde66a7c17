// EUSE's five steps of supported employment as levers, off by default. A step works times the product of
// the fidelities before it (C31): finding a suitable job is worth little where contact and profiling were
// not done. Step 1 opens people up, 2 sharpens beliefs, 3 adds to search and match, 4 and 5 keep the job.

import type { EuseParameters } from '../parameters.js';

export interface Euse {
  readonly disclosureLogit: number;
  /** Multiplies the noise of beliefs, in [0, 1]. */
  readonly noiseFactor: number;
  readonly searchFactor: number;
  readonly matchLogit: number;
  /** Multiplies job loss, > 0. */
  readonly lossFactor: number;
}

/** @param strength - of the mechanism; 0 switches all five steps off */
export function compileEuse(euse: EuseParameters, strength: number): Euse {
  const { fidelity, effect } = euse;
  const contact = strength * fidelity.contact;
  const profiling = contact * fidelity.profiling;
  const jobSearch = profiling * fidelity.jobSearch;
  const agreement = jobSearch * fidelity.employerAgreement;
  const training = agreement * fidelity.workplaceTraining;
  return {
    disclosureLogit: effect.contact * contact,
    noiseFactor: Math.max(0, 1 - effect.profiling * profiling),
    searchFactor: Math.exp(effect.jobSearch * jobSearch),
    matchLogit: euse.matchEffect * (profiling + jobSearch),
    lossFactor: Math.exp(-effect.employerAgreement * agreement - effect.workplaceTraining * training),
  };
}
