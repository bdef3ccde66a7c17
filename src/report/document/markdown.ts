// Markdown that nobody's text can break: what a scenario's author wrote is shown as it is and never read as a
// heading, a column, a link or a tag.

/** Text inside a line: after other words of a paragraph, in a heading, a point or a cell. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]|~]|\b_|_\b|^_|_$/g, (character) => `\\${character}`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');
}

/** A path, a value or a formula as it stands in a file. */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A table's row is cut at every bar, in code too.
  const body = line.replaceAll('|', '\\|');
  return longest === 0 ? `${fence}${body}${fence}` : `${fence} ${body} ${fence}`;
}

/** A table; cells are Markdown already, made by `plain`, `code` or our own words. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list of points. */
export function points(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Words in a row: `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Parts of a page, with a blank line between them; what is empty is left out. */
export function page(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

function oneLine(text: string): string {
  // Line ends of every kind, and characters that have no shape.
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** A word of a command line as a shell takes it, on one line. */
export function shellWord(text: string): string {
  const line = oneLine(text).replaceAll('`', '');
  return /^[\w./:=@%+-]+$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
}
