// Every mechanism with its switch, what it does or what holds without it, and what speaks for it.

import { MECHANISMS } from '../../model/parameters.js';
import { type Facts, numbersGiven } from './facts.js';
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
      [
        'mechanism',
        'switch',
        'strength',
        'in this scenario',
        'its numbers',
        'claims and warnings',
        'evidence for or against the claims',
      ],
      MECHANISMS.map((name) => {
        const { on: isOn, strength } = parameters.mechanisms[name];
        const words = MECHANISM_WORDS[name];
        return [
          `${words.name} (\`${name}\`)`,
          isOn ? 'on' : '**off**',
          isOn ? String(strength) : '–',
          acts(name) ? words.does : words.off,
          numbersOf(facts, words.numbers),
          words.stands.length === 0 ? 'no claim of the thesis' : words.stands.join(', '),
          evidenceOf(facts, words.stands),
        ];
      }),
    ),
    'Its numbers are how many of the parameters the file gives belong to the mechanism, how they are graded, and the sources named for them. ' +
      "C ids are claims of the thesis, listed below: hypotheses, whose sizes are the scenario's; W ids are the warnings further down.",
    claims(facts),
  ]).trimEnd();
}

/** Count, grades and sources of the numbers that belong to a mechanism. */
function numbersOf(facts: Facts, patterns: readonly string[]): string {
  const own = numbersGiven(facts).filter(({ path }) => patterns.some((pattern) => fits(path, pattern)));
  if (own.length === 0) return 'none given';
  const grades = new Map<string, number>();
  for (const { grade } of own) grades.set(grade || 'no grade', (grades.get(grade || 'no grade') ?? 0) + 1);
  const sources = [...new Set(own.flatMap(({ source }) => source.match(/\bS\d+\b/g) ?? []))];
  const graded = [...grades].map(([grade, count]) => `${count} ${plain(grade)}`).join(', ');
  return `${own.length}: ${graded}${sources.length === 0 ? '' : `; ${sources.join(', ')}`}`;
}

/** Whether a path lies at or below a pattern, whose stars are any name. */
function fits(path: string, pattern: string): boolean {
  const parts = path.split('.');
  return pattern.split('.').every((part, i) => parts[i] !== undefined && (part === '*' || part === parts[i]));
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
