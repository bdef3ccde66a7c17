// Scenario files as accidents leave them: lines lost, doubled or moved, letters swapped, numbers changed.

/** Numbers in [0, 1) from a seed (mulberry32); the tests draw nothing else. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const JUNK = [
  'null',
  '[]',
  '{}',
  '{ value: 1 }',
  '{ steps: 3 }',
  '{ distribution: mixture }',
  '[null]',
  '-1',
  '0',
  '1e9',
  '.nan',
  'true',
  '"',
  "'",
  '*a',
  '&a',
  '!!str',
  '|',
  '>',
  '- ',
  ': ',
  '#',
  '%',
  '@',
  '\t',
  '\u0000',
  '\uFEFF',
  '😀',
  '<<',
  '__proto__',
  'constructor',
  '1 week',
  '3 /day',
  'unlimited',
  'open-ended',
  'caseworker',
  'leave',
  '{',
  '}',
  ']',
];

type Random = () => number;
const below = (random: Random, n: number) => Math.floor(random() * n);

/** A text with one to three accidents. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let n = 1 + below(random, 3); n > 0; n--) result = KINDS[below(random, KINDS.length)]!(result, random);
  return result;
}

const KINDS: readonly ((text: string, random: Random) => string)[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  onLines((lines, at, random) => lines.splice(at, 1, lines[below(random, lines.length)]!)),
  onLines((lines, at, random) => lines.splice(at, 1 + below(random, 20))),
  onLines((lines, at) => lines.splice(at, 1, ` ${lines[at]}`)),
  onLines((lines, at) => lines.splice(at, 1, lines[at]!.replace(/^ {1,2}/, ''))),
  onLines((lines, at, random) => lines.splice(at, 1, lines[at]!.replace(/:.*/, `: ${junk(random)}`))),
  onLines((lines, at, random) =>
    lines.splice(at, 1, lines[at]!.replace(/\d+(\.\d+)?/, String((random() - 0.3) * 100))),
  ),
  (text, random) => text.slice(0, below(random, text.length)),
  (text, random) => {
    const at = below(random, text.length - 1);
    return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
  },
  (text, random) => {
    const at = below(random, text.length);
    return `${text.slice(0, at)}${junk(random)}${text.slice(at)}`;
  },
  (text, random) => {
    const at = below(random, text.length);
    return text.slice(0, at) + text.slice(at + 1 + below(random, 5));
  },
];

function onLines(change: (lines: string[], at: number, random: Random) => void) {
  return (text: string, random: Random): string => {
    const lines = text.split('\n');
    change(lines, below(random, lines.length), random);
    return lines.join('\n');
  };
}

function junk(random: Random): string {
  return JUNK[below(random, JUNK.length)]!;
}
