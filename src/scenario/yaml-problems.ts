// What the YAML parser finds wrong, in words for somebody who edits a scenario. Only the first syntax error is
// told, because what follows one is mostly its echo.

import { type Document, Scalar, visit, type YAMLParseError } from 'yaml';
import type { Place, Problem } from '../errors/errors.js';

const WORDS: { readonly [code in YAMLParseError['code']]?: string } = {
  ALIAS_PROPS: 'an alias can have no anchor or tag of its own',
  BAD_ALIAS: 'not a valid alias; put text that begins with * or & in quotes',
  BAD_DIRECTIVE: 'not a valid directive; put text that begins with % in quotes',
  BAD_DQ_ESCAPE: 'a backslash has no meaning here; use single quotes to keep it as it is',
  BAD_INDENT: 'the indentation does not fit; lines of one map begin in the same column',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'plain text cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon in one value; put text with a colon in quotes, or indent like the lines above',
  BLOCK_IN_FLOW: 'a comma is missing inside { } or [ ], or indented lines stand there',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters; is a quote or bracket left open?',
  MULTILINE_IMPLICIT_KEY:
    'this line is no "name: value"; is a colon missing, or a quote or bracket left open?',
  MULTIPLE_ANCHORS: 'a value can have one anchor only',
  MULTIPLE_DOCS: 'a second document begins here; a file holds one scenario',
  MULTIPLE_TAGS: 'a value can have one tag only',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  TAB_AS_INDENT: 'a tab cannot indent; use spaces',
  TAG_RESOLVE_FAILED: 'a tag has no meaning here; expected plain data',
};

/** The first problem of a text that is no valid YAML. */
export function yamlProblem(document: Document.Parsed, placeAt: (offset: number) => Place): Problem {
  const error = document.errors[0]!;
  const isQuote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
  const offset = isQuote ? quoteBefore(document, error.pos[0]) : error.pos[0];
  const code = error.code === 'RESOURCE_EXHAUSTION' ? 'limit' : 'syntax';
  return { code, message: `not valid YAML: ${words(error)}`, place: placeAt(offset) };
}

/** Where the quoted text begins that has no end. */
function quoteBefore(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range != null && range[0] < end && range[2] >= end) start = range[0];
    },
  });
  return start;
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
