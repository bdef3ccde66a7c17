// The schemas of the files in scenarios/evidence that documents are written from.

import { z } from 'zod';
import { oneOf, text } from './leaves.js';

const label = (description: string) => text('label', description);

/** Which scenarios a limit of the model is told of. */
const NEEDS_OF_LIMITS = ['all', 'jobs', 'measures', 'queues', 'money', 'baseline'] as const;

export const mechanismsFile = z.strictObject({
  mechanisms: z.array(
    z.strictObject({
      id: label('C and a number'),
      cause: label('what acts'),
      effect: label('on what'),
      sign: label('+, -, +/- or 0'),
      section: label('heading in the thesis'),
      evidence: label('sources for or against').optional(),
    }),
  ),
});

export const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: label('S and a number'),
      title: label('who and what'),
      where: label('where it was found'),
      read: label('how much of it was read'),
    }),
  ),
});

const saying = z.strictObject({ id: label('W or I and a number'), says: label('what to beware of') });

export const warningsFile = z.strictObject({ warnings: z.array(saying), inconsistencies: z.array(saying) });

export const limitsFile = z.strictObject({
  limits: z.array(
    z.strictObject({
      id: label('L and a number'),
      needs: oneOf('label', 'which scenarios it is told of', NEEDS_OF_LIMITS),
      says: label('what cannot be shown'),
      because: label('the reason'),
      evidence: label('sources').optional(),
    }),
  ),
});
