// Three things to know before an answer is used.

import { calibrationStatus } from '../calibration-status.js';
import type { Context } from '../context.js';

export function Caveats({ context, replications }: { context: Context; replications: number }) {
  const { words, folder } = context;
  const { status, limits } = folder.about;
  const calibration = calibrationStatus(status);
  const limited = limits.some(({ id }) => id === 'L1') ? 'caveat.limits.displacement' : 'caveat.limits.other';
  return (
    <section aria-labelledby={context.anchor('caveats')}>
      <h2 id={context.anchor('caveats')}>{words.say('caveats.heading')}</h2>
      <ol class="caveats">
        <li>
          <strong>{words.say('caveat.chance.title')}</strong>{' '}
          {words.say('caveat.chance.text', { replications })}
        </li>
        <li>
          <strong>{words.say(`caveat.calibration.title.${calibration}`)}</strong>{' '}
          {words.say(`caveat.calibration.${calibration}`)}
          {status === '' ? null : (
            <>
              {' '}
              <q lang="en">
                <bdi>{status}</bdi>
              </q>
            </>
          )}
        </li>
        <li>
          <strong>{words.say('caveat.limits.title')}</strong> {words.say(limited, { count: limits.length })}{' '}
          <a href={`#${context.anchor('limits')}`}>{words.say('caveat.limits.link')}</a>.
        </li>
      </ol>
    </section>
  );
}
