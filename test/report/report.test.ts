import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  OPENING_COLUMNS,
  PERSON_COLUMNS,
  POPULATION_COLUMNS,
  QUEUE_COLUMNS as QUEUE_MONTH_COLUMNS,
  REQUEST_COLUMNS,
  SPELL_COLUMNS,
  STINT_COLUMNS,
} from '../../src/model/record.js';
import { assembleRun } from '../../src/report/assemble-run.js';
import { sixMonthRatesChart } from '../../src/report/charts/six-month-rates.js';
import { csvText } from '../../src/report/csv.js';
import { dataDictionary } from '../../src/report/data-dictionary.js';
import { headline } from '../../src/report/headline.js';
import { points } from '../../src/report/numbers.js';
import { renderPng, renderSvg } from '../../src/report/render-chart.js';
import { MEASURE_COLUMNS, QUEUE_COLUMNS, TIMELINE_COLUMNS } from '../../src/report/run-tables.js';
import { runTable } from '../../src/report/table.js';
import { fixture, NAME_BOOK } from './fixture.js';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('the charts', () => {
  it('draw every measure by name, with æ, ø and å, and the same bytes every time', async () => {
    const first = await assembleRun(fixture(), NAME_BOOK);
    const second = await assembleRun(fixture(), NAME_BOOK);
    for (const [name, content] of first)
      expect(Buffer.from(second.get(name)!).equals(Buffer.from(content)), name).toBe(true);
    for (const chart of ['six-month-rates', 'after-leaving']) {
      const svg = first.get(`${chart}.svg`) as string;
      for (const id of ['oppfolging', 'utdanning', 'aps', 'lonnstilskudd_midl']) {
        expect(svg.includes(NAME_BOOK.measure(id)), `${chart} ${id}`).toBe(true);
      }
      expect(svg.includes('not calibrated')).toBe(true);
      expect([...(first.get(`${chart}.png`) as Uint8Array).slice(0, 8)]).toEqual(PNG);
    }
  });

  it('draw letters with the fonts that come along: a text with none would give another picture', async () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="25" font-family="DejaVu Sans" font-size="16">${text}</text></svg>`;
    const blank = await renderPng(svg(''));
    const pictures = new Set<string>();
    for (const letter of ['æ', 'ø', 'å', '−', '≥', '–']) {
      const drawn = Buffer.from(await renderPng(svg(letter))).toString('base64');
      expect(drawn).not.toBe(Buffer.from(blank).toString('base64'));
      pictures.add(drawn);
    }
    // Six different pictures: none of them is the box of a missing letter.
    expect(pictures.size).toBe(6);
  });

  it('show the published rate where there is one', async () => {
    const without = {
      ...fixture(),
      measures: fixture().measures.map((measure) => ({ ...measure, target: null })),
    };
    const [a, b] = [
      await renderSvg(sixMonthRatesChart(fixture(), NAME_BOOK)),
      await renderSvg(sixMonthRatesChart(without, NAME_BOOK)),
    ];
    expect(a.includes('published rate')).toBe(true);
    expect(b.includes('published rate')).toBe(false);
  });
});

describe('the table', () => {
  it('fits 127 columns and names every measure with its interval and the published value', () => {
    const text = runTable(fixture(0.03), NAME_BOOK);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(127);
    expect(text).toMatch(/Oppfølging\s+│\s+10 000 │\s+49\.4 \(47\.4–51\.4\) │\s+T2 46\.4 │\s+\+3\.0/);
    expect(text).toContain('not calibrated');
    expect(text).toMatch(/Intervals: 95 %, over 20 replications/);
  });
});

describe('the sentences', () => {
  it('follow the numbers', () => {
    expect(headline(fixture(0), NAME_BOOK, undefined)).toContain(
      '11 of 11 published rates are met within 2 points',
    );
    expect(headline(fixture(0.05), NAME_BOOK, undefined)).toContain(
      '0 of 11 published rates are met within 2 points',
    );
    expect(headline(fixture(), NAME_BOOK, 'out/x')).toContain('out/x/six-month-rates.png');
  });

  it('write differences with a real minus, and no minus before zero', () => {
    expect(points(-0.0213)).toBe('−2.1');
    expect(points(0.02)).toBe('+2.0');
    expect(points(-0.0001)).toBe('+0.0');
  });
});

describe('the tables', () => {
  it('quote what must be quoted, and leave empty what is not a number', () => {
    const columns = [
      { name: 'a', unit: '', meaning: '', value: (row: { a: string; b: number }) => row.a },
      { name: 'b', unit: '', meaning: '', value: (row: { a: string; b: number }) => row.b },
    ];
    expect(
      csvText(columns, [
        { a: 'x, "y"\nz', b: 0.1 },
        { a: '', b: Number.NaN },
      ]),
    ).toBe('a,b\n"x, ""y""\nz",0.1\n,\n');
  });

  it('have every column in the dictionary, with unit and meaning', () => {
    const text = dataDictionary();
    const all = [
      MEASURE_COLUMNS,
      QUEUE_COLUMNS,
      TIMELINE_COLUMNS,
      STINT_COLUMNS,
      SPELL_COLUMNS,
      PERSON_COLUMNS,
      QUEUE_MONTH_COLUMNS,
      POPULATION_COLUMNS,
      REQUEST_COLUMNS,
      OPENING_COLUMNS,
    ];
    for (const columns of all) {
      for (const { name, unit, meaning } of columns) {
        expect(text.includes(`| ${name} | ${unit} | ${meaning.replaceAll('|', '\\|')} |`), name).toBe(true);
        expect(unit.length, name).toBeGreaterThan(0);
        expect(meaning.length, name).toBeGreaterThan(4);
      }
    }
  });

  it('and a manifest that names each file by its fingerprint, and nothing that varies between runs', async () => {
    const files = await assembleRun(fixture(), NAME_BOOK);
    const manifest = JSON.parse(files.get('manifest.json') as string) as {
      files: { [name: string]: string };
      versions: { tiltaksflyt: string };
    };
    expect(Object.keys(manifest.files).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json').sort(),
    );
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(manifest.versions.tiltaksflyt).toBe(version);
  });
});
