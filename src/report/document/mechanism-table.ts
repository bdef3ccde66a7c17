// Every mechanism with its switch, what it does or what holds without it, and what speaks for it.

import { MECHANISMS, type Mechanism } from '../../model/parameters.js';
import { capital } from '../text.js';
import { type Facts, numbersGiven } from './facts.js';
import { listed, page, plain, table } from './markdown.js';
import { idleReason } from './mechanism-idle.js';
import { MECHANISM_WORDS } from './mechanism-words.js';

export function mechanismTable(facts: Facts): string {
  const { hasJobs, acts, model } = facts;
  const acting = MECHANISMS.filter(acts);
  const idle = MECHANISMS.filter((name) => model.strength[name] !== 0 && !acts(name));
  const off = MECHANISMS.filter((name) => model.strength[name] === 0);
  if (!hasJobs) {
    const words = acting.map((name) => MECHANISM_WORDS[name].name);
    return words.length === 0
      ? `None of the ${MECHANISMS.length} mechanisms acts.`
      : `Of ${MECHANISMS.length} mechanisms these are on: ${listed(words)}.`;
  }
  return page([
    `Of ${MECHANISMS.length} mechanisms ${acting.length} act${idle.length === 0 ? '' : `, ${idle.length} ${idle.length === 1 ? 'is' : 'are'} on with nothing to act on`} and ${off.length} are off. Strength multiplies or exponentiates an effect; 1 is as parameterised.`,
    acting.length === 0
      ? ''
      : table(
          [
            'on',
            'strength',
            'what it does',
            'its numbers',
            'claims and warnings',
            'evidence for or against the claims',
          ],
          acting.map((name) => row(facts, name, String(model.strength[name]), MECHANISM_WORDS[name].does)),
        ),
    idle.length === 0
      ? ''
      : table(
          [
            'on, but idle',
            'strength',
            'why',
            'its numbers',
            'claims and warnings',
            'evidence for or against the claims',
          ],
          idle.map((name) =>
            row(facts, name, String(model.strength[name]), `${capital(idleReason(name, facts)!)}.`),
          ),
        ),
    off.length === 0
      ? ''
      : table(
          [
            'off',
            'without it',
            'what it would do',
            'claims and warnings',
            'evidence for or against the claims',
          ],
          off.map((name) => {
            const { name: title, off: without, does, stands } = MECHANISM_WORDS[name];
            return [`${title} (\`${name}\`)`, without, does, standsFor(stands), evidenceOf(facts, stands)];
          }),
        ),
    'Its numbers are how many of the parameters the file gives belong to the mechanism, how they are graded, and the sources named for them. ' +
      "C ids are claims of the thesis, listed below: hypotheses, whose sizes are the scenario's; W ids are the warnings further down.",
    claims(facts),
  ]).trimEnd();
}

function row(facts: Facts, name: Mechanism, strength: string, what: string): readonly string[] {
  const { name: title, stands, numbers } = MECHANISM_WORDS[name];
  return [
    `${title} (\`${name}\`)`,
    strength,
    what,
    numbersOf(facts, numbers),
    standsFor(stands),
    evidenceOf(facts, stands),
  ];
}

function standsFor(stands: readonly string[]): string {
  return stands.length === 0 ? 'no claim of the thesis' : stands.join(', ');
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
