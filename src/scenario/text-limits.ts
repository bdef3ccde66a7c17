// What is refused before the parser sees it, because its own limits are the memory and the stack of the whole
// program. Both bounds are far beyond what anyone writes.

import { type Place, ScenarioError } from '../errors/errors.js';

const LARGEST_INDENT = 200;
const MOST_OPEN = 200;
const DEEP_INDENT = new RegExp(`^[-? \\t]{${LARGEST_INDENT + 1}}`, 'm');

/** @throws ScenarioError `limit` for lines indented, or brackets nested, without reason */
export function checkTextLimits(text: string, file: string): void {
  const indented = DEEP_INDENT.exec(text);
  if (indented !== null) {
    throw tooDeep(`indented by more than ${LARGEST_INDENT} columns`, placeIn(text, indented.index, file));
  }
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '[' || letter === '{') open++;
    else if ((letter === ']' || letter === '}') && open > 0) open--;
    if (open > MOST_OPEN)
      throw tooDeep(`more than ${MOST_OPEN} brackets stand open`, placeIn(text, at, file));
  }
}

function placeIn(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function tooDeep(message: string, place: Place): ScenarioError {
  return new ScenarioError([{ code: 'limit', message, place }]);
}
