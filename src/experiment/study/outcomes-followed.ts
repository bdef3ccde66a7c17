// Whether people are followed for as long as the outcomes of a study ask.

import { ScenarioError } from '../../errors/errors.js';
import { MONTH_DAYS } from '../../model/calendar.js';
import type { ModelParameters } from '../../model/parameters.js';
import type { StudyPlan } from '../../scenario/study-plan.js';

/** @throws ScenarioError with every effect that is read past the end of the runs */
export function assertOutcomesFollowed({ outcomes }: StudyPlan, { time }: ModelParameters): void {
  const problems = outcomes.flatMap(({ id, source }) =>
    source.kind === 'world' || source.months * MONTH_DAYS <= time.followUpDays
      ? []
      : [
          {
            code: 'range' as const,
            message:
              `${id} reads ${source.months} months from the start, and people are followed for ` +
              `${Math.floor(time.followUpDays / MONTH_DAYS)} months after the window`,
            hint: 'choose fewer, or lengthen time.followUp in settings',
          },
        ],
  );
  if (problems.length > 0) throw new ScenarioError(problems);
}
