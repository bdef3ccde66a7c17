// How a fit came about, and the command that makes it again.

import type { Context } from '../context.js';
import type { LoadedFit } from '../loaded-fit.js';
import type { MethodPart } from './method.js';

export function fitMethod(context: Context, fit: LoadedFit): MethodPart {
  const { words, folder } = context;
  const again = folder.parts.find(({ manifest }) => manifest.again !== undefined)?.manifest.again;
  const { replications, seed, acceptanceSeed } = fit.calibration;
  return {
    heading: 'part.fit',
    command: again ?? 'tiltaksflyt calibrate',
    how: (
      <>
        <p>{words.say('fitted.method')}</p>
        <p>
          {words.say('fitted.sizes', {
            replications: words.number(replications, 0),
            seed,
            acceptance: acceptanceSeed,
          })}
        </p>
        {fit.ensemble === undefined ? null : (
          <p>
            {words.say('fitted.ensembleMethod', {
              cutoff: words.number(fit.ensemble.cutoff, 0),
              seed: fit.ensemble.seed,
            })}
          </p>
        )}
        <p>{words.say('fitted.notRemade')}</p>
      </>
    ),
  };
}
