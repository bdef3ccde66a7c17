// Where two versions of a file part: for a table the row and column, for other text the line, for the rest the byte.

/** Characters of a long line that are shown. */
const SHOWN = 60;

/** What the two versions are called after their values. */
export interface VersionWords {
  readonly held: string;
  readonly again: string;
}

const RUN_AGAIN: VersionWords = { held: 'in the folder', again: 'run again' };

/**
 * The first place where two versions of a file differ, in words.
 *
 * @returns undefined when they are the same
 */
export function firstDifference(
  name: string,
  held: Buffer,
  remade: Buffer,
  words: VersionWords = RUN_AGAIN,
): string | undefined {
  if (held.equals(remade)) return undefined;
  if (/\.(png|parquet)$/.test(name)) {
    const byte = firstDiffering(held.length, remade.length, (i) => held[i] === remade[i]);
    return `byte ${byte + 1}: ${byteAt(held, byte)} ${words.held}, ${byteAt(remade, byte)} ${words.again}`;
  }
  const [a, b] = [linesOf(held), linesOf(remade)];
  const line = firstDiffering(a.length, b.length, (i) => a[i] === b[i]);
  const [left, right] = [a[line], b[line]];
  if (left === undefined && right === undefined) return 'which ends its last line otherwise';
  if (left === undefined || right === undefined || !name.endsWith('.csv'))
    return `line ${line + 1}: ${excerpts(left, right, words)}`;
  const [leftCells, rightCells, head] = [cellsOf(left), cellsOf(right), cellsOf(b[0]!)];
  const at = firstDiffering(leftCells.length, rightCells.length, (i) => leftCells[i] === rightCells[i]);
  const where =
    line === 0 ? `head, column ${at + 1}` : `row ${line} (line ${line + 1}), column ${head[at] ?? at + 1}`;
  return `${where}: ${value(leftCells[at])} ${words.held}, ${value(rightCells[at])} ${words.again}`;
}

function linesOf(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').replace(/\n$/, '').split('\n');
}

function firstDiffering(left: number, right: number, isSame: (index: number) => boolean): number {
  let index = 0;
  while (index < Math.min(left, right) && isSame(index)) index++;
  return index;
}

function byteAt(bytes: Buffer, index: number): string {
  const byte = bytes[index];
  return byte === undefined ? 'its end' : `0x${byte.toString(16).padStart(2, '0')}`;
}

/** Both lines from shortly before they part. */
function excerpts(left: string | undefined, right: string | undefined, words: VersionWords): string {
  const from = Math.max(
    0,
    firstDiffering(left?.length ?? 0, right?.length ?? 0, (i) => left![i] === right![i]) - SHOWN / 3,
  );
  const shown = (line: string | undefined) => (line === undefined ? 'no such line' : cut(line.slice(from)));
  return `${shown(left)} ${words.held}, ${shown(right)} ${words.again}`;
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text === '' ? 'nothing' : text;
}

function value(cell: string | undefined): string {
  return cell === undefined ? 'no such cell' : cut(cell);
}

/** Cells of a line, quotes as they stand. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1]!);
}
