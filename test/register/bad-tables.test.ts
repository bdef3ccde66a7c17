import { describe, expect, it } from 'vitest';
import { problemText, ScenarioError } from '../../src/errors/errors.js';
import { spellAtCount } from '../../src/metrics/monthly-panel.js';
import { REGISTER_STATUSES } from '../../src/metrics/register.js';
import { readRegister } from '../../src/register/read-register.js';
import { file, tables } from '../metrics/tables.js';

const HEAD = 'person,measure,start,end';
const GOOD = '99,aps,2015-01-10,2015-06-15';

/** What is found in a table with one good row and these, the first of them on line 3. */
async function found(rows: readonly string[], mapping?: string) {
  const { stints } = await tables([HEAD, GOOD, ...rows, ''].join('\n'), undefined, mapping);
  return { texts: stints.findings.map(({ text }) => text), used: stints.used - 1, share: stints.usedShare };
}

async function refusal(reading: Promise<unknown>): Promise<readonly string[]> {
  try {
    await reading;
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map((problem) =>
      problemText(problem).replace(/[^\s(]*\/tiltaksflyt-tables-\w+\//g, ''),
    );
  }
}

describe('a table of stints: one message per kind, with a row count and the first rows', () => {
  it('overlapping stints of one measure are left out; the earlier stands', async () => {
    expect(
      await found([
        '1,amo,2015-01-01,2015-06-01',
        '1,amo,2015-05-01,2015-08-01',
        '2,amo,2015-01-01,2015-06-01',
        '2,amo,2015-01-01,2015-06-01',
      ]),
    ).toEqual({
      texts: [
        '2 rows: overlaps an earlier stint of the same person in the same measure; lines 4, 6; not used; the earlier one stands',
      ],
      used: 2,
      share: 3 / 5,
    });
  });

  it('overlapping stints of two measures are both used', async () => {
    const { texts, used } = await found(['1,amo,2015-01-01,2015-06-01', '1,aps,2015-05-01,2015-08-01']);
    expect(texts).toEqual([
      '1 row: overlaps a stint of the same person in another measure; line 4; used; both count; in chains they stand in the order of their starts',
    ]);
    expect(used).toBe(2);
  });

  it('stints that meet on a day do not overlap', async () => {
    expect((await found(['1,amo,2015-01-01,2015-06-01', '1,amo,2015-06-01,2015-08-01'])).texts).toEqual([]);
  });

  it('missing ends go on, or are left out when the mapping says so', async () => {
    const rows = ['1,amo,2015-01-01,', '2,amo,2015-02-01,', '3,amo,2015-02-01,', '4,amo,2015-02-01,'];
    expect(await found(rows)).toEqual({
      texts: [
        '4 rows: no end; lines 3, 4, 5, …; used; taken as still going on when the table ends; missingEnd: unusable leaves them out',
      ],
      used: 4,
      share: 1,
    });
    expect(await found(rows, 'schema: 1\nmissingEnd: unusable\n')).toMatchObject({ used: 0, share: 1 / 5 });
  });

  it('an end before the start, no start, no person, no measure', async () => {
    expect(
      await found([
        '1,amo,2015-06-01,2015-01-01',
        '2,amo,,2015-01-01',
        ',amo,2015-01-01,2015-02-01',
        '4,,2015-01-01,2015-02-01',
      ]),
    ).toEqual({
      texts: [
        '1 row: no person; line 5; not used; every stint needs somebody',
        '1 row: no measure; line 6; not used; every stint needs a measure',
        '1 row: no start; line 4; not used; a stint without a start has no length',
        '1 row: the end is before the start; line 3; not used; see whether they are swapped',
      ],
      used: 0,
      share: 1 / 5,
    });
  });

  it('what is no date, with the words that stood there', async () => {
    const { texts } = await found([
      '1,amo,2015-02-30,2015-06-01',
      '2,amo,soon,2015-06-01',
      '3,amo,31.04.2015,2015-06-01',
    ]);
    expect(texts).toEqual([
      '3 rows: what stands for a date is none (2015-02-30, soon, 31.04.2015); lines 3, 4, 5; not used; expected 2015-03-31, 31.03.2015, or 03/31/2015',
    ]);
  });
});

describe('three date formats', () => {
  it('stand side by side, each read by its own, and it is said', async () => {
    const { texts, used } = await found(['1,amo,10.02.2015,15.05.2015', '2,amo,03/04/2015,12/25/2015']);
    expect(texts).toEqual([
      '6 dates stand in 3 formats: 2 yyyy-mm-dd, 2 dd.mm.yyyy, 2 mm/dd/yyyy; used; each is read by its own',
    ]);
    expect(used).toBe(2);
  });

  it('strokes that nothing decides are not guessed at', async () => {
    const rows = ['1,amo,03/04/2015,05/06/2015', '2,amo,02/02/2015,03/03/2015'];
    expect(await found(rows)).toMatchObject({
      texts: [
        expect.stringContaining('dates stand in 2 formats'),
        '1 row: dates that can be read two ways (03/04/2015); line 3; not used; say dateOrder: mdy or dmy in the mapping',
      ],
      used: 1,
    });
    const days = async (order: string) => {
      const { register } = await tables(
        [HEAD, ...rows, ''].join('\n'),
        undefined,
        `schema: 1\ndateOrder: ${order}\n`,
      );
      return Array.from(register.stints.firstCount);
    };
    // 4 March or 3 April.
    expect(await days('mdy')).toEqual([2, 1]);
    expect(await days('dmy')).toEqual([3, 1]);
  });

  it('a day above twelve decides for the whole table, unless another decides against it', async () => {
    expect((await found(['1,amo,03/04/2015,25/06/2015'])).used).toBe(1);
    expect((await found(['1,amo,03/04/2015,25/06/2015', '2,amo,04/25/2015,05/26/2015'])).used).toBe(0);
  });
});

describe('unknown measures', () => {
  it('are left out when there is a catalogue, with the name that may be meant', async () => {
    const { stints } = await readRegister({
      stints: file(
        's.csv',
        `${HEAD}\n1,Arbeidstrening,2015-01-01,2015-02-01\n2,M10,2015-01-01,2015-02-01\n3,arbeidstreningg,2015-01-01,2015-02-01\n4,arbeidstreningg,2015-01-01,2015-02-01\n`,
      ),
      scenario: 'scenarios/norway-2015.yaml',
    });
    expect(stints.findings.map(({ text }) => text)).toEqual([
      '2 rows: measure not in the catalogue (arbeidstreningg); lines 4, 5; not used; did you mean arbeidstrening? Name it under measures in the mapping',
    ]);
    expect(stints.used).toBe(2);
  });

  it('are measures like any other when there is none', async () => {
    expect((await found(['1,something,2015-01-01,2015-02-01'])).texts).toEqual([]);
  });
});

describe('columns', () => {
  it('go by English and Norwegian names, in any case, with semicolons and a byte order mark', async () => {
    const { register } = await tables(
      '\uFEFFFNR;Tiltakstype;Fra dato;Til-dato;Sluttårsak\n12;aps;01.01.2015;01.07.2015;Jobb\n',
    );
    expect(Array.from(register.stints.lastCount)).toEqual([5]);
    expect(Array.from(register.stints.intoJob)).toEqual([1]);
  });

  it('that are missing are said, with what there is', async () => {
    expect(await refusal(tables('person,tiltak,begin,end\n1,a,2015-01-01,2015-02-01\n'))).toEqual([
      'stints.csv has no column start; it has person, tiltak, begin, end; name the right one under columns in the mapping',
    ]);
    expect(
      await refusal(
        tables(
          'person,tiltak,begin,end\n1,a,2015-01-01,2015-02-01\n',
          undefined,
          'schema: 1\ncolumns: { start: beginn }\n',
        ),
      ),
    ).toEqual([
      'stints.csv has no column beginn, which the mapping names as start; did you mean begin? Name it under columns in the mapping',
    ]);
  });

  it('are found by the mapping, and the last day inside can be what the end means', async () => {
    const lastCount = async (more: string) => {
      const { register } = await tables(
        'p,t,f,u\n1,a,2015-01-01,2015-03-31\n',
        undefined,
        `schema: 1\ncolumns: { person: p, measure: t, start: f, end: u }\n${more}`,
      );
      return register.stints.lastCount[0];
    };
    // Left on 31 March: not there at the end of March. Last day 31 March: there.
    expect(await lastCount('')).toBe(1);
    expect(await lastCount('endIsLastDay: true\n')).toBe(2);
  });
});

describe('a mapping', () => {
  it('with a word nobody knows, or a window that ends before it begins, is refused', async () => {
    const table = `${HEAD}\n${GOOD}\n`;
    expect(await refusal(tables(table, undefined, 'schema: 1\ndateOrdr: mdy\n'))).toEqual([
      'unknown key dateOrdr; at dateOrdr (mapping.yaml:2:1); did you mean dateOrder?',
    ]);
    expect(
      await refusal(tables(table, undefined, 'schema: 1\nwindow: { from: 2015-03, until: 2015-01 }\n')),
    ).toEqual([
      'invalid window: it ends before it begins; expected until after from; at window.until (mapping.yaml:2:33)',
    ]);
  });
});

describe('a panel', () => {
  it('with months or statuses that cannot be read: one message each, and the rest is used', async () => {
    const { panel } = await tables(
      `${HEAD}\n${GOOD}\n`,
      'person,month,status,hours\n99,2015-07,i arbeid,"0,5"\n99,2015-13,ledig,0\n99,2015-08,dreaming,x\n99,201509,Ledig,x\n',
    );
    expect(panel!.findings.map(({ text }) => text)).toEqual([
      '1 row: no month that can be read (2015-13); line 3; not used; expected 2015-03 or a date',
      '1 row: status not known (dreaming); line 4; not used; name it under statuses in the mapping',
      '1 row: what stands for a number is none (x); line 5; used; the number is left out',
    ]);
    expect(panel!.used).toBe(2);
  });
});

describe('a panel with two rows for one month', () => {
  it('keeps the last, and names those before it', async () => {
    const { panel, register } = await tables(
      `${HEAD}\n${GOOD}\n`,
      'person,month,status\n99,2015-07,employed\n99,2015-08,out\n99,2015-07,waiting\n',
    );
    expect(panel!.findings.map(({ text }) => text)).toEqual([
      '1 row: another row follows for the same person and month; line 2; not used; the last one stands',
    ]);
    expect([panel!.rows, panel!.used]).toEqual([3, 2]);
    const spell = spellAtCount(register.panel, 0, 6);
    expect(REGISTER_STATUSES[register.spells.status[spell]!]).toBe('waiting');
  });
});

describe('a file that is no table', () => {
  it('is not there, is empty, has no usable row, or is not what its name says', async () => {
    expect(await refusal(readRegister({ stints: 'nowhere.csv' }))).toEqual(['nowhere.csv does not exist']);
    expect(await refusal(readRegister({ stints: 'scenarios' }))).toEqual([
      'scenarios is a folder; expected a table, .csv or .parquet',
    ]);
    expect(await refusal(tables(''))).toEqual(['stints.csv is empty; expected a header and rows']);
    expect(await refusal(tables(`${HEAD}\n`))).toEqual(['stints.csv has no rows']);
    expect(await refusal(tables(`${HEAD}\n1,amo,x,y\n`))).toEqual([
      'none of the 1 rows of stints.csv can be used',
      '1 row: what stands for a date is none (x); line 2; not used; expected 2015-03-31, 31.03.2015, or 03/31/2015',
    ]);
    expect(await refusal(readRegister({ stints: file('s.parquet', 'no parquet') }))).toEqual([
      expect.stringMatching(/^s\.parquet is no Parquet file that can be read/),
    ]);
    expect(await refusal(tables(`${HEAD}\n1,"amo,2015-01-01\n`))).toEqual([
      expect.stringMatching(/^stints\.csv is no table of comma-separated values: .*quote/),
    ]);
  });
});
