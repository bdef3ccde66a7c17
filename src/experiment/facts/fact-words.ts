// How a number of the model is computed, in words.

import type { FactComparison, FactQuantity, FactSide } from '../../metrics/fact.js';

/** Both quantities where a difference is compared. */
export function computedBy({ of, minus }: FactComparison): string {
  return minus === undefined ? sideWords(of) : `${sideWords(of)}, less ${sideWords(minus)}`;
}

function sideWords({ quantity, settings }: FactSide): string {
  const words = quantityWords(quantity);
  return settings.length === 0 ? words : `${words} with ${settings.map((one) => `--set ${one}`).join(' ')}`;
}

function quantityWords(quantity: FactQuantity): string {
  switch (quantity.kind) {
    case 'metric':
      return `metric ${quantity.metric}${among(quantity)}`;
    case 'leavers': {
      const who = [
        quantity.withoutTie ? 'no job to return to' : '',
        quantity.heaviestTenth ? 'heaviest tenth by barriers on entry' : '',
        quantity.intoJob === undefined ? '' : quantity.intoJob ? 'exits into a job' : 'exits not into a job',
      ].filter((part) => part !== '');
      return `in work ${quantity.months} months after leaving a measure${who.length === 0 ? '' : ` (${who.join('; ')})`}${among(quantity)}`;
    }
    case 'statusExits':
      return `${READINGS[quantity.reading](quantity.months)} leaving the register, of ${quantity.group}`;
    case 'turnover':
      return `unemployed at some time in a year for each one on a day of it, of ${quantity.group}`;
    case 'stock':
      return `mean number ${quantity.statuses.join(' + ')}${quantity.over === undefined ? '' : ` over ${quantity.over.join(' + ')}`}, of ${quantity.group}`;
    case 'effect': {
      const { after, until, work, need, part, families } = quantity;
      return (
        `${part === 'content' ? 'what the content gave' : 'effect on'} those who started, ${work} work, months ${after} to ${until} from the start` +
        `${need === undefined ? '' : `, third with the ${need} in the way`}` +
        `${families === undefined ? '' : ` · ${families.join(', ')}`}${among(quantity)}`
      );
    }
    case 'rateVersusEffect':
      return `correlation over measures of six-month rate and effect over ${quantity.until} months, of ${quantity.group}`;
    case 'targets':
      return `root mean square of rate less target, ${quantity.ids.join(', ')}`;
  }
}

const READINGS = {
  inWork: (months: number) => `in work ${months} months after`,
  everInWork: (months: number) => `in work at some time within ${months} months of`,
  disabilityPension: (months: number) => `on disability pension ${months} months after`,
} as const;

function among({
  measures,
  groups,
}: {
  readonly measures?: readonly string[];
  readonly groups?: readonly string[];
}): string {
  const parts = [...(measures ?? []), ...(groups ?? [])];
  return parts.length === 0 ? '' : ` · ${parts.join(', ')}`;
}
