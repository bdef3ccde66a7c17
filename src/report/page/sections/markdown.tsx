// Markdown of our own documents (`report/document/markdown.ts` writes it) as elements. Whatever it does not know stays
// text, so nothing in a document can become a tag or a link.

import type { ComponentChildren, VNode } from 'preact';

/** What stands under a heading of the first or second level. */
export interface Chapter {
  readonly title: ComponentChildren;
  readonly body: readonly VNode[];
}

/** @returns one chapter for each heading of the first two levels, in order */
export function chaptersOf(text: string): readonly Chapter[] {
  const chapters: { title: ComponentChildren; lines: string[] }[] = [];
  let isFenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isFenced = !isFenced;
    const title = isFenced ? undefined : /^##? (.*)$/.exec(line)?.[1];
    if (title !== undefined) chapters.push({ title: inline(title), lines: [] });
    else (chapters.at(-1) ?? firstOf(chapters)).lines.push(line);
  }
  return chapters.map(({ title, lines }) => ({ title, body: blocks(lines) }));
}

function firstOf<Part extends { title: ComponentChildren; lines: string[] }>(chapters: Part[]): Part {
  const first = { title: '', lines: [] as string[] } as unknown as Part;
  chapters.push(first);
  return first;
}

type Kind = 'text' | 'point' | 'row' | 'quote' | 'blank' | 'heading' | 'fence';

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('```')) return 'fence';
  if (/^#{3,} /.test(line)) return 'heading';
  if (line.startsWith('- ')) return 'point';
  if (line.startsWith('|')) return 'row';
  return line.startsWith('> ') ? 'quote' : 'text';
}

/** Lines of one kind after each other make a block. */
function blocks(lines: readonly string[]): readonly VNode[] {
  const made: VNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at]!);
    let end = at + 1;
    if (kind === 'fence') {
      while (end < lines.length && kindOf(lines[end]!) !== 'fence') end++;
      made.push(<pre key={at}>{lines.slice(at + 1, end).join('\n')}</pre>);
      at = end + 1;
      continue;
    }
    while (kind !== 'heading' && end < lines.length && kindOf(lines[end]!) === kind) end++;
    const block = lines.slice(at, end);
    if (kind !== 'blank') made.push(<Block key={at} kind={kind} lines={block} />);
    at = end;
  }
  return made;
}

function Block({ kind, lines }: { kind: Kind; lines: readonly string[] }) {
  switch (kind) {
    case 'heading':
      return <h4 class="part">{inline(lines[0]!.replace(/^#+ /, ''))}</h4>;
    case 'point':
      return (
        <ul>
          {lines.map((line) => (
            <li key={line}>{inline(line.slice(2))}</li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <blockquote>
          {lines.map((line) => (
            <p key={line}>{inline(line.slice(2))}</p>
          ))}
        </blockquote>
      );
    case 'row':
      return <TableOf lines={lines} />;
    default:
      return <p>{inline(lines.join(' '))}</p>;
  }
}

function TableOf({ lines }: { lines: readonly string[] }) {
  const [head, , ...rows] = lines.map(cellsOf);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reached by the keyboard
    <div class="scrolls" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head!.map((cell) => (
              <th scope="col" key={cell}>
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, at) => (
                <td key={at}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Cells of a row; a bar with a backslash before it is part of its cell. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|\s*|\s*\|\s*$/g, '')
    .split(/\s*(?<!\\)\|\s*/)
    .map((cell) => cell.replaceAll('\\|', '|'));
}

/** Code between as many backticks, strong, emphasis, and characters that a backslash makes plain. */
const INLINE =
  /(`+)(?!`)(.+?)(?<!`)\1(?!`)|\*\*(.+?)\*\*(?!\*)|(?<!\\)\*(?!\s)((?:\\.|[^*\\])+)\*|\\([\\`*[\]|~_])/g;

function inline(text: string): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, , code, strong, emphasis, plain] = match;
    parts.push(entities(text.slice(from, match.index)));
    if (code !== undefined) parts.push(<code>{code.replace(/^ (.*) $/, '$1')}</code>);
    else if (strong !== undefined) parts.push(<strong>{inline(strong)}</strong>);
    else if (emphasis !== undefined) parts.push(<em>{inline(emphasis)}</em>);
    else parts.push(plain);
    from = match.index + whole.length;
  }
  return [...parts, entities(text.slice(from))];
}

/** The two that our documents write. */
function entities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
