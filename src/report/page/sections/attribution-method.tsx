// How effects of measures came about, and the command that makes them again.

import type { AttributionSummary } from '../../../experiment/attribution-summary.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, scaleWords, settingsOf } from './method.js';

export function attributionMethod(context: Context, summary: AttributionSummary): MethodPart {
  const { words } = context;
  const whole = (value: number) => words.number(value, 0);
  return {
    heading: 'part.attribution',
    command: commandOf(context, summary),
    how: (
      <>
        <p>
          {words.say('method.how')} {words.say(`method.arm.${summary.arm}`)}{' '}
          {words.say(`method.work.${summary.work}`)}
        </p>
        <p>{words.say('method.ranks', { level: whole(summary.level * 100) })}</p>
        <p>
          {words.say('method.parts')}{' '}
          <a href={`#${context.anchor('glossary')}`}>{words.say('method.glossaryLink')}</a>.
        </p>
        <p>
          {words.say('method.sizes', {
            effects: whole(summary.replications.effects),
            closures: whole(summary.replications.closures),
            scale: scaleWords(context, summary.scale),
            warmUp: whole(summary.time.warmUpDays),
            window: whole(summary.time.windowDays),
            followUp: whole(summary.time.followUpDays),
            seed: summary.seed,
          })}
        </p>
      </>
    ),
  };
}

function commandOf(context: Context, summary: AttributionSummary): string {
  const flags = `${summary.arm === 'skip' ? ' --skip' : ''}${summary.work === 'any' ? ' --count-subsidised' : ''}`;
  return `tiltaksflyt attribute ${quoted(`${context.folder.about.id}.yaml`)}${settingsOf(context)} --seed ${quoted(summary.seed)} --replications ${summary.replications.effects} --horizon ${summary.horizonMonths}${flags}`;
}
