// How a value of a file is quoted in a message.

import type { SourceNode } from './source-tree.js';

const LONGEST = 60;

/** A value as it was written, cut short; texts in quotes. */
export function shown(node: SourceNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  return cut(JSON.stringify(node.value));
}

/** A text, cut short where it is long. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
