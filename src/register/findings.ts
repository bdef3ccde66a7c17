// What is odd about a table: one message per kind, with how many rows and the first of them named.

/** What becomes of rows of a kind. */
export type Consequence = 'used' | 'not used';

export interface Finding {
  readonly kind: string;
  readonly consequence: Consequence;
  readonly rows: number;
  /** The whole sentence, with the first rows. */
  readonly text: string;
}

/** Rows named in a message. */
const NAMED = 3;

export class Findings {
  private readonly kinds = new Map<
    string,
    { consequence: Consequence; rows: number; first: string[]; words: Map<string, number> }
  >();

  /**
   * Notes one row.
   *
   * @param kind - one of KINDS
   * @param row - as a user counts: the line of the file, or the row of a table without lines
   * @param word - what stood there, where that helps
   */
  note(kind: keyof typeof KINDS, row: number, word?: string): void {
    let found = this.kinds.get(kind);
    if (found === undefined) {
      found = { consequence: KINDS[kind].consequence, rows: 0, first: [], words: new Map() };
      this.kinds.set(kind, found);
    }
    found.rows++;
    if (word !== undefined && (found.words.size < 20 || found.words.has(word))) {
      found.words.set(word, (found.words.get(word) ?? 0) + 1);
    }
    if (found.first.length < NAMED) found.first.push(String(row));
  }

  /** What stood in rows of a kind, most frequent first. */
  wordsOf(kind: keyof typeof KINDS): readonly string[] {
    const words = this.kinds.get(kind)?.words ?? new Map<string, number>();
    return [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  }

  /** One finding per kind, in the order of KINDS. */
  list(hints: { readonly [kind: string]: string } = {}): readonly Finding[] {
    return Object.entries(KINDS).flatMap(([kind, { what, remedy }]) => {
      const found = this.kinds.get(kind);
      if (found === undefined) return [];
      const { rows, first, consequence } = found;
      const words = [...found.words].sort((a, b) => b[1] - a[1]).slice(0, NAMED);
      const such = words.length === 0 ? '' : ` (${words.map(([word]) => word).join(', ')})`;
      const lines = `${rows === 1 ? 'line' : 'lines'} ${first.join(', ')}${rows > first.length ? ', …' : ''}`;
      const text = `${rows} ${rows === 1 ? 'row' : 'rows'}: ${what}${such}; ${lines}; ${consequence}; ${hints[kind] ?? remedy}`;
      return [{ kind, consequence, rows, text }];
    });
  }
}

interface Kind {
  readonly what: string;
  readonly consequence: Consequence;
  /** What to do, or what was done. */
  readonly remedy: string;
}

/** Every kind there is. */
export const KINDS = {
  noPerson: { what: 'no person', consequence: 'not used', remedy: 'every stint needs somebody' },
  noMeasure: { what: 'no measure', consequence: 'not used', remedy: 'every stint needs a measure' },
  unknownMeasure: {
    what: 'measure not in the catalogue',
    consequence: 'not used',
    remedy: 'name it under measures in the mapping',
  },
  noStart: { what: 'no start', consequence: 'not used', remedy: 'a stint without a start has no length' },
  noDate: {
    what: 'what stands for a date is none',
    consequence: 'not used',
    remedy: 'expected 2015-03-31, 31.03.2015, or 03/31/2015',
  },
  ambiguousDate: {
    what: 'dates that can be read two ways',
    consequence: 'not used',
    remedy: 'say dateOrder: mdy or dmy in the mapping',
  },
  endBeforeStart: {
    what: 'the end is before the start',
    consequence: 'not used',
    remedy: 'see whether they are swapped',
  },
  overlapSame: {
    what: 'overlaps an earlier stint of the same person in the same measure',
    consequence: 'not used',
    remedy: 'the earlier one stands',
  },
  missingEndRefused: {
    what: 'no end',
    consequence: 'not used',
    remedy: 'missingEnd: ongoing takes them as going on',
  },
  missingEnd: {
    what: 'no end',
    consequence: 'used',
    remedy: 'taken as still going on when the table ends; missingEnd: unusable leaves them out',
  },
  overlapOther: {
    what: 'overlaps a stint of the same person in another measure',
    consequence: 'used',
    remedy: 'both count; in chains they stand in the order of their starts',
  },
  noMonth: {
    what: 'no month that can be read',
    consequence: 'not used',
    remedy: 'expected 2015-03 or a date',
  },
  twiceAMonth: {
    what: 'another row follows for the same person and month',
    consequence: 'not used',
    remedy: 'the last one stands',
  },
  unknownStatus: {
    what: 'status not known',
    consequence: 'not used',
    remedy: 'name it under statuses in the mapping',
  },
  noNumber: {
    what: 'what stands for a number is none',
    consequence: 'used',
    remedy: 'the number is left out',
  },
} as const satisfies { readonly [kind: string]: Kind };
