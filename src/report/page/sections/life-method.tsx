// How a life was followed, and the command that follows it again.

import type { LifeData } from '../../life-data.js';
import type { Context } from '../context.js';
import { type MethodPart, quoted, settingsOf } from './method.js';

export function lifeMethod(context: Context, life: LifeData): MethodPart {
  const { words, folder } = context;
  const { person, seed, replication } = life;
  return {
    heading: 'part.life',
    command: `tiltaksflyt trace ${quoted(`${folder.about.id}.yaml`)}${settingsOf(context)} --person ${person} --seed ${quoted(seed)} --replication ${replication}`,
    how: (
      <>
        <p>{words.say('life.method')}</p>
        <p>{words.say('life.method.sizes', { replication: words.number(replication, 0), seed })}</p>
      </>
    ),
  };
}
