// What the YAML parser finds wrong, in words for somebody who edits a scenario. Only the first syntax error is
// told, because what follows one is mostly its echo; a key that stands twice is told each time.

import type { YAMLParseError } from 'yaml';
import type { Place, Problem } from '../errors/errors.js';

const WORDS: { readonly [code in YAMLParseError['code']]?: string } = {
  ALIAS_PROPS: 'an alias can have no anchor or tag of its own',
  BAD_ALIAS: 'not a valid alias; put text that begins with * or & in quotes',
  BAD_DIRECTIVE: 'not a valid directive; put text that begins with % in quotes',
  BAD_DQ_ESCAPE: 'a backslash has no meaning here; use single quotes to keep it as it is',
  BAD_INDENT: 'the indentation does not fit; lines of one map begin in the same column',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'plain text cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon on this line; put text that contains ": " in quotes',
  BLOCK_IN_FLOW: 'a list with dashes cannot stand inside { } or [ ]',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters; is a quote or bracket left open?',
  MULTILINE_IMPLICIT_KEY:
    'this line is no "name: value"; is a colon missing, or a quote or bracket left open?',
  MULTIPLE_ANCHORS: 'a value can have one anchor only',
  MULTIPLE_DOCS: 'a second document begins here; a file holds one scenario',
  MULTIPLE_TAGS: 'a value can have one tag only',
  TAB_AS_INDENT: 'a tab cannot indent; use spaces',
  TAG_RESOLVE_FAILED: 'a tag has no meaning here; expected plain data',
};

/** Problems of a text that is no valid YAML, never empty when `errors` is not. */
export function yamlProblems(
  errors: readonly YAMLParseError[],
  text: string,
  placeAt: (offset: number) => Place,
): readonly Problem[] {
  const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return [
    ...duplicates.map((error): Problem => {
      const name = /^[\p{L}\p{N}_-]+/u.exec(text.slice(error.pos[0]))?.[0];
      return {
        code: 'duplicate',
        message: `the key ${name === undefined ? 'here' : name} stands twice in one map; expected each key once`,
        place: placeAt(error.pos[0]),
      };
    }),
    ...(first === undefined
      ? []
      : [
          {
            code: 'syntax' as const,
            message: `not valid YAML: ${words(first)}`,
            place: placeAt(first.pos[0]),
          },
        ]),
  ];
}

function words(error: YAMLParseError): string {
  if (error.code === 'MISSING_CHAR') {
    if (error.message.includes('quote')) return 'a quote is not closed';
    if (/end with a \}/.test(error.message)) return 'a } is missing';
    if (/end with a \]/.test(error.message)) return 'a ] is missing';
    if (error.message.includes('Missing , ')) return 'a comma is missing between two items';
    return 'a space, comma or colon is missing';
  }
  if (error.code === 'BAD_INDENT' && /[\]}]/.test(error.message)) {
    return 'this line must be indented further, or a bracket above is not closed';
  }
  return WORDS[error.code] ?? 'this cannot be understood here; is a quote, bracket or colon missing?';
}
