import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { regionSummaries } from '../../src/experiment/region-summary.js';
import { runReplication } from '../../src/experiment/replication.js';
import { summarise } from '../../src/experiment/summarise.js';
import { EMPLOYED_AT_MONTHS } from '../../src/metrics/official-indicator.js';
import type { RegionalCounts } from '../../src/metrics/regional-indicator.js';
import { classOf } from '../../src/model/dated-series.js';
import { fewPlaces } from '../../src/model/few-places.js';
import { compileModel, type Model } from '../../src/model/model.js';
import type { DatedSeries, PerGroup } from '../../src/model/parameters.js';
import { explanation } from '../../src/report/explanation.js';
import { nameBook } from '../../src/report/names.js';
import { regionFiles } from '../../src/report/region-table.js';
import { runTable } from '../../src/report/table.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

interface Table41 {
  readonly national: { readonly 2015: number; readonly 2016: number };
  readonly counties: { readonly [county: string]: { readonly 2015: number; readonly 2016: number } };
}

const SUBSIDY = 'lonnstilskudd_midl';
const [DAY_2015, DAY_2016] = [0, 4 * 365.25];
const table = parse(readFileSync('scenarios/evidence/wage-subsidy-by-county.yaml', 'utf8')) as Table41;
const load = (file: string, set: readonly string[] = []) => loadScenario(`scenarios/${file}.yaml`, { set });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function isSeries(places: DatedSeries | PerGroup<DatedSeries>): places is DatedSeries {
  return Array.isArray((places as DatedSeries).values);
}

/** Places of a measure by county, all groups together. */
function placesOn(model: Model, measure: string, day: number): ReadonlyMap<string, number> {
  const index = model.parameters.measures.findIndex(({ id }) => id === measure);
  return new Map(
    model.parameters.regions.map(({ id }, region) => [
      id,
      sum(
        model.queues
          .filter((plan) => plan.measure === index && plan.region === region)
          .map(({ places }) => places.values[classOf(places.days, day)]!),
      ),
    ]),
  );
}

describe('table 4.1', () => {
  it('has nineteen counties, whose sums stand apart from the national line', () => {
    const counties = Object.values(table.counties);
    expect(counties.length).toBe(19);
    expect(sum(counties.map((county) => county[2015]))).toBe(3166);
    expect(sum(counties.map((county) => county[2016]))).toBe(4778);
    expect(table.national).toEqual({ 2015: 3172, 2016: 4787 });
  });
});

describe('norway-counties', () => {
  it('has the counties of table 4.1, and shares that sum to the nation', async () => {
    const { parameters } = await load('norway-counties');
    expect(parameters.regions.map(({ id }) => id).sort()).toEqual(Object.keys(table.counties).sort());
    for (const key of ['arrivalShare', 'placesShare'] as const) {
      expect(sum(parameters.regions.map((region) => region[key]))).toBeCloseTo(1, 12);
    }
    expect(new Set(parameters.regions.map(({ market }) => market.values[0]))).toEqual(new Set([1]));
  });

  it.each([
    ['norway-counties', 2015, DAY_2015],
    ['norway-counties', 2015, DAY_2016],
    ['norway-counties-2016', 2015, DAY_2016 - 1],
    ['norway-counties-2016', 2016, DAY_2016],
  ] as const)(
    '%s has the weights of %i on day %d, and whole places within one of them',
    async (file, year, day) => {
      const { parameters } = await load(file, ['scale=1']);
      const { placesWeight } = parameters.measures.find(({ id }) => id === SUBSIDY)!;
      const places = placesOn(compileModel(parameters), SUBSIDY, day);
      for (const [county, figures] of Object.entries(table.counties)) {
        const series = placesWeight![county]!;
        expect(series.values[classOf(series.days, day)], county).toBe(figures[year]);
        // Two groups' places are rounded apart.
        expect(Math.abs(places.get(county)! - figures[year]), county).toBeLessThanOrEqual(2);
      }
      expect(sum([...places.values()])).toBe(year === 2015 ? 3166 : 4778);
    },
  );

  it.each([1, 0.2, 0.05])('keeps the nation’s places of every measure at scale %d', async (scale) => {
    const { parameters } = await load('norway-counties', [`scale=${scale}`]);
    const model = compileModel(parameters);
    const byMeasure = (id: string) => sum([...placesOn(model, id, 0).values()]);
    for (const { id, kind, places } of parameters.measures) {
      if (places === null || kind === 'assessment') continue;
      const national = isSeries(places) ? [places] : Object.values(places);
      const scaled = national.map(({ values }) => Math.round(values[0]! * scale));
      expect(byMeasure(id), id).toBe(sum(scaled));
    }
  });

  it('has few counties with fewer than five places at 1:5, and names them', async () => {
    const few = fewPlaces(compileModel((await load('norway-counties')).parameters));
    expect(few).toEqual([{ region: 'Sogn_og_Fjordane', measure: SUBSIDY, places: 4 }]);
  });

  it('shows its warnings and the mixed schemes with every output that shows counties', async () => {
    const scenario = await load('norway-counties-2016', [
      'scale=0.004',
      'time.warmUp=2 months',
      'time.window=1 year',
      'time.followUp=7 months',
    ]);
    const { result, model } = runReplication({
      parameters: scenario.parameters,
      seed: 'counties',
      replication: 1,
      level: 'journeys',
    });
    const title = scenario.title.en;
    const summary = summarise({ ...scenario, title }, model, [result]);
    const files = new Map(regionFiles(summary));
    const printed = runTable(summary, nameBook(scenario.parameters)).replace(/\s+/g, ' ');
    expect(scenario.warnings[1]).toContain('2015 counts tidsbegrenset alone');
    expect(explanation(scenario).replace(/\s+/g, ' ')).toContain(scenario.warnings[1]);
    expect(scenario.warnings.length).toBe(2);
    for (const warning of [...scenario.warnings, 'Fewer than 5 places of a measure in a region']) {
      expect(printed).toContain(warning);
      expect(summary.warnings!.some((text) => text.includes(warning))).toBe(true);
      expect(files.get('warnings.txt')).toContain(warning);
    }
    const [head, ...rows] = files.get('regions.csv')!.trim().split('\n');
    expect(head).toMatch(/^region,measure,groups,places_first/);
    expect(rows.length).toBe(model.queues.length);
    for (const row of rows) expect(row).toContain(scenario.warnings[1]);

    const regions = summary.regions!;
    expect(sum(regions.map((row) => row.starts.mean))).toBe(sum(result.queues.map(({ granted }) => granted)));
    expect(sum(regions.map((row) => row.exitsTotal))).toBe(
      sum(summary.measures.map((row) => row.exitsTotal)),
    );
    for (const { tooFew, sixMonthRate, exitsTotal } of regions) {
      expect(tooFew).toBe(exitsTotal < 30);
      expect(sixMonthRate === null).toBe(tooFew);
    }
    // Counted apart from the national indicator, and yet the same exits and the same people in work.
    const counted = result.regions!;
    const six = EMPLOYED_AT_MONTHS.indexOf(6);
    expect(sum(counted.map(({ exits }) => exits))).toBe(sum(result.indicator.map(({ exits }) => exits)));
    expect(sum(counted.map(({ followed }) => followed))).toBe(
      sum(result.indicator.map(({ followed }) => followed[six]!)),
    );
    expect(sum(counted.map(({ employed }) => employed))).toBe(
      sum(result.indicator.map(({ employed }) => employed[six]!)),
    );
    // A hundred times the exits: enough for a rate wherever there was one.
    const times = (cell: RegionalCounts) => ({
      ...cell,
      exits: cell.exits * 100,
      followed: cell.followed * 100,
      employed: cell.employed * 100,
    });
    const many = regionSummaries(model, [{ ...result, regions: counted.map(times) }]);
    const reduced = many.find(({ exitsTotal, groups }) => exitsTotal > 0 && groups[0] === 'reduced')!;
    const cell = counted.find(
      ({ region, measure, group }) =>
        model.parameters.regions[region]!.id === reduced.region &&
        model.parameters.measures[measure]!.id === reduced.measure &&
        model.parameters.groups[group]!.id === 'reduced',
    )!;
    expect(reduced.tooFew).toBe(false);
    expect(reduced.sixMonthRate!.mean).toBe(cell.employed / cell.followed);
  });
});

describe('one region', () => {
  it('has no table by region and no warning', async () => {
    const scenario = await load('norway-2015-fitted', [
      'scale=0.002',
      'time.warmUp=1 month',
      'time.window=1 month',
      'time.followUp=0 days',
    ]);
    const { result, model } = runReplication({
      parameters: scenario.parameters,
      seed: 'one',
      replication: 1,
      level: 'journeys',
    });
    const summary = summarise({ ...scenario, title: 'one' }, model, [result]);
    expect([summary.regions, summary.warnings]).toEqual([undefined, undefined]);
    expect(regionFiles(summary)).toEqual([]);
  });
});
