// Text from a scenario, made safe for where it goes: a sentence, an inline script, a table that a spreadsheet opens.

/** First strong isolate, and the mark that ends it. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Letters and marks that may turn the direction of the text around them. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Text that cannot turn the direction of what stands around it. It keeps all its letters and marks, but an end of an
 * isolate that it did not begin.
 */
export function isolated(text: string): string {
  if (!TURNS.test(text)) return text;
  let open = 0;
  const kept = [...text].filter((letter) => {
    if (/[\u2066-\u2068]/.test(letter)) open++;
    if (letter !== END) return true;
    open--;
    if (open >= 0) return true;
    open = 0;
    return false;
  });
  return `${ISOLATE}${kept.join('')}${END.repeat(open)}${END}`;
}

/** JSON that can stand inside a script element: nothing in it ends the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Code that can stand inside a script element: what would end it, or hide its end, only occurs inside strings. */
export function codeForScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}

/**
 * A cell of a table as a spreadsheet takes it for text: one that begins as a formula does gets an apostrophe in front.
 *
 * @source OWASP, CSV injection
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;
}
