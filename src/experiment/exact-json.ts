// JSON that loses nothing of plain data: numbers that JSON has no word for are written as texts that begin with a
// tilde, and a text that begins with one gets a second. An absent element of a list is null, as in JSON.

const MARK = '~';
const UNSPOKEN = new Map<string, number>([
  [`${MARK}NaN`, Number.NaN],
  [`${MARK}Infinity`, Number.POSITIVE_INFINITY],
  [`${MARK}-Infinity`, Number.NEGATIVE_INFINITY],
  [`${MARK}-0`, -0],
]);

/**
 * Plain data as JSON.
 *
 * @param indent - spaces a level; one line when left out
 */
export function exactText(value: unknown, indent?: number): string {
  return JSON.stringify(value, speakable, indent);
}

function speakable(_: string, inner: unknown): unknown {
  if (typeof inner === 'string') return inner.startsWith(MARK) ? MARK + inner : inner;
  if (typeof inner !== 'number') return inner;
  if (Object.is(inner, -0)) return `${MARK}-0`;
  return Number.isFinite(inner) ? inner : MARK + inner;
}

/**
 * The data that `exactText` was given.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function exactValue(text: string): unknown {
  return JSON.parse(text, (_, inner: unknown) => {
    if (typeof inner !== 'string' || !inner.startsWith(MARK)) return inner;
    return UNSPOKEN.get(inner) ?? inner.slice(MARK.length);
  });
}
