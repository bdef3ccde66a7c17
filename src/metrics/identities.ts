// What must hold in every run, whatever the parameters: people in = out + inside, person-days counted two
// ways, Little's law for each waiting list and for its places, and no number that is not one.

import { ROW, WORDS } from '../model/person-store.js';
import type { World } from '../model/world.js';

export interface IdentityCheck {
  readonly name: string;
  /** The two sides, which must agree. */
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** Relative difference that adding the same numbers in another order may leave. */
const TOLERANCE = 1e-9;

/** Checks a finished world. */
export function checkIdentities(world: World): readonly IdentityCheck[] {
  const { people, queues, model, store, recorder } = world;
  let inside = 0;
  for (let person = 0; person < store.used; person += ROW) if (store.status[person * WORDS] !== 0) inside++;
  const checks: IdentityCheck[] = [
    exact('people in = out + inside', people.opened + people.entered, people.departed + inside),
    close(
      'person-days: by person = by population over time',
      people.departedDays + world.daysOfThoseInside(),
      people.integral,
    ),
    close(
      'person-days: by status = by population over time',
      recorder.statusDays.reduce((sum, days) => sum + days, 0),
      people.integral,
    ),
  ];
  const stillWaiting = world.daysOfThoseWaiting();
  for (const plan of model.queues) {
    const sums = queues.statistics[plan.index]!.snapshot();
    const resource = queues.resources[plan.index]!;
    checks.push(
      close(
        `Little's law, waiting for ${plan.name}`,
        sums.waitingIntegral,
        sums.waitDays + sums.lostWaitDays + stillWaiting[plan.index]!,
      ),
      exact(`places of ${plan.name}: granted = released + held`, sums.granted, sums.released + resource.held),
      exact(
        `asked for ${plan.name} = granted + gave up + left + balked + waiting`,
        sums.asked,
        sums.granted + sums.reneged + sums.quit + sums.balked + resource.waiting.length,
      ),
    );
  }
  return checks;
}

function exact(name: string, left: number, right: number): IdentityCheck {
  return { name, left, right, holds: left === right };
}

function close(name: string, left: number, right: number): IdentityCheck {
  const scale = Math.max(Math.abs(left), Math.abs(right), 1);
  return { name, left, right, holds: Math.abs(left - right) <= TOLERANCE * scale };
}
