// What a run can bear in metrics: how far everybody in its window is followed, and whom it has.

import { horizonOf } from '../metrics/register.js';
import { windowOf } from '../metrics/register-of-record.js';
import { MONTH_DAYS } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { Fit } from '../scenario/fit-metrics.js';

/** Horizon, measures and groups of a run of a model. */
export function runFit(model: Model): Fit {
  const { warmUpDays, windowDays, followUpDays } = model.parameters.time;
  const untilDay = warmUpDays + windowDays;
  const endDay = untilDay + followUpDays;
  return {
    horizon: horizonOf({
      lastCount: Math.floor(endDay / MONTH_DAYS) - 1,
      window: windowOf({ fromDay: warmUpDays, untilDay, endDay }),
    }),
    measures: model.measures.map(({ parameters }) => parameters.id),
    groups: model.groups.map(({ parameters }) => parameters.id),
    what: 'this run',
    remedy: 'choose fewer, or lengthen time.followUp',
  };
}
