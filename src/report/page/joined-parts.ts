// Several folders as the results of one page: of one scenario with one seed, and of each kind one.

import { createHash } from 'node:crypto';
import { ExperimentError } from '../../errors/errors.js';
import type { FolderPart, LoadedFolder, PartKind } from './loaded-folder.js';

/** A folder with what messages call it. */
export interface NamedPart {
  readonly name: string;
  readonly part: FolderPart;
}

/** The order in which a page looks for its question, its title and its first page. */
const ORDER: readonly PartKind[] = [
  'attribution',
  'comparison',
  'run',
  'sweep',
  'sensitivity',
  'life',
  'fit',
  'facts',
  'document',
];

/** Kinds whose pages have an answer of their own, and stand alone. */
const ALONE: readonly PartKind[] = ['sweep', 'sensitivity', 'life', 'fit'];

/**
 * @param named - in any order, at least one
 * @throws ExperimentError `folder` when none describes its scenario, or some do not belong to the first that does: one
 *   line for each, with what would be right
 */
export function joinParts(named: readonly NamedPart[]): LoadedFolder {
  const sorted = [...named].sort((a, b) => ORDER.indexOf(a.part.kind) - ORDER.indexOf(b.part.kind));
  const first = sorted.find(({ part }) => part.about !== undefined);
  if (first === undefined) {
    throw new ExperimentError(
      'folder',
      `${sorted.map(({ name }) => name).join(' and ')} needs results beside it to make a page of; add a folder that run, attribute or compare wrote of the same scenario`,
    );
  }
  const problems = sorted.flatMap((one, at) => problemOf(one, first, sorted.slice(0, at)));
  if (problems.length > 0) throw new ExperimentError('folder', problems.join('\n'));
  const parts = sorted.map(({ part }) => part);
  const about = first.part.about!;
  const alternatives = parts.find((part) => part.about?.alternatives !== undefined)?.about?.alternatives;
  return {
    // A kind comes once; what else lies in a folder gives way to a folder of its own.
    ...Object.assign({}, ...parts.map(({ results }) => results).reverse()),
    parts,
    fingerprint:
      parts.length === 1 ? parts[0]!.fingerprint : sha256(parts.map((part) => part.fingerprint).join()),
    about: alternatives === undefined ? about : { ...about, alternatives },
    description: parts.find(({ kind }) => kind === 'document')?.kept ?? {},
  };
}

/** Why a folder is not part of the page; nothing when it is. */
function problemOf(
  { name, part }: NamedPart,
  first: NamedPart,
  before: readonly NamedPart[],
): readonly string[] {
  const twin = before.find((other) => other.part.kind === part.kind);
  if (ALONE.includes(part.kind) && before.length > 0) {
    return [
      `${name} holds ${WHAT[part.kind]}, which has a page of its own; leave it out and make its page by itself`,
    ];
  }
  if (twin !== undefined) {
    return [`${name} holds ${WHAT[part.kind]}, as ${twin.name} does; a page has one of each kind`];
  }
  const [scenario, expected] = [part, first.part].map(({ manifest }) => manifest.scenario ?? 'a scenario');
  if (hashOf(part) !== hashOf(first.part)) {
    return [
      scenario === expected
        ? `${name} was made of ${scenario} with other contents than ${first.name}; make it again with the same file, --scale and --set${settingsOf(first)}`
        : `${name} was made of ${scenario}, ${first.name} of ${expected}; a page is about one scenario`,
    ];
  }
  const [seed, other] = [part.manifest.seed, first.part.manifest.seed];
  // A description is not simulated.
  if (part.kind !== 'document' && seed !== other) {
    return [
      `${name} was made with seed ${seed}, ${first.name} with ${other}; make it again with --seed ${other}`,
    ];
  }
  return [];
}

const WHAT: { readonly [kind in PartKind]: string } = {
  attribution: 'an attribution',
  comparison: 'a comparison',
  run: 'a run',
  sweep: 'a sweep',
  sensitivity: 'a sensitivity analysis',
  life: 'the life of a person',
  fit: 'a fit',
  facts: 'a comparison with facts',
  document: 'a description',
};

function hashOf({ about, manifest }: FolderPart): string | undefined {
  return about?.hash ?? manifest.scenarioHash;
}

function settingsOf({ part }: NamedPart): string {
  const set = part.about?.set ?? [];
  return set.length === 0 ? '' : `: ${set.join(' ')}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
