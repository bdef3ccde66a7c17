// Every mechanism with its switch, what it does or what holds without it, and what speaks for it.

import { MECHANISMS } from '../../model/parameters.js';
import type { Facts } from './facts.js';
import { listed, page, plain, table } from './markdown.js';
import { MECHANISM_WORDS } from './mechanism-words.js';

export function mechanismTable(facts: Facts): string {
  const { parameters, hasJobs, acts } = facts;
  const on = MECHANISMS.filter(acts);
  const off = MECHANISMS.filter((name) => !acts(name));
  if (!hasJobs) {
    const acting = on.map((name) => MECHANISM_WORDS[name].name);
    return acting.length === 0
      ? `All ${MECHANISMS.length} mechanisms are off.`
      : `On: ${listed(acting)}. The other ${off.length} are off.`;
  }
  return page([
    `${on.length} of ${MECHANISMS.length} mechanisms are on. Strength multiplies or exponentiates the effect; 1 is as parameterised.`,
    table(
      ['mechanism', 'switch', 'strength', 'in this scenario', 'stands for', 'evidence'],
      MECHANISMS.map((name) => {
        const { on: isOn, strength } = parameters.mechanisms[name];
        const words = MECHANISM_WORDS[name];
        return [
          `${words.name} (\`${name}\`)`,
          isOn ? 'on' : '**off**',
          isOn ? String(strength) : '–',
          acts(name) ? words.does : words.off,
          words.stands.length === 0 ? 'no claim of the thesis' : words.stands.join(', '),
          evidenceOf(facts, words.stands),
        ];
      }),
    ),
    "C ids are claims of the thesis, listed below; they are hypotheses, and sizes are the scenario's.",
    claims(facts),
  ]).trimEnd();
}

function evidenceOf({ evidence }: Facts, ids: readonly string[]): string {
  const found = evidence.claims.filter((claim) => ids.includes(claim.id) && claim.evidence !== undefined);
  return found.length === 0
    ? 'none found'
    : found.map((claim) => `${claim.id}: ${plain(claim.evidence!)}`).join('; ');
}

/** Claims behind the mechanisms that are on. */
function claims({ evidence, acts }: Facts): string {
  const used = new Set(MECHANISMS.filter(acts).flatMap((name) => MECHANISM_WORDS[name].stands));
  const rows = evidence.claims.filter((claim) => used.has(claim.id));
  if (rows.length === 0) return '';
  return table(
    ['claim', 'cause', 'effect', 'sign', 'where in the thesis'],
    rows.map((claim) => [
      claim.id,
      plain(claim.cause),
      plain(claim.effect),
      plain(claim.sign),
      plain(claim.section),
    ]),
  );
}
