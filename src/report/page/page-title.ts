// What a page is called: the scenario, and what was found out about it.

import type { Context } from './context.js';

export function pageTitle({ words, folder }: Context): string {
  const title = words.name(folder.about.title);
  const { attribution, comparison, life, sweep, sensitivity, fit } = folder;
  if (attribution !== undefined) return words.say('page.title', { title });
  if (comparison !== undefined) {
    return words.say('compare.title', { title, count: comparison.scenarios.length - 1 });
  }
  if (life !== undefined) return words.say('life.title', { title });
  if (fit !== undefined) return words.say('fitted.title', { title });
  if (sweep !== undefined) {
    const [points, parameters] = [sweep.points.length, sweep.parameters.length];
    return words.say('sweep.title', { title, points: words.number(points, 0), parameters });
  }
  if (sensitivity !== undefined) {
    return words.say('sensitivity.title', { title, parameters: sensitivity.parameters.length });
  }
  return words.say('run.title', { title });
}
