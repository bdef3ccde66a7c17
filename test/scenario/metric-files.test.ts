import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertMetricsFit, type Fit, fittingMetrics } from '../../src/scenario/fit-metrics.js';
import { loadMetricFiles, loadMetrics, SHIPPED_METRICS } from '../../src/scenario/load-metrics.js';
import { complaints, folder, write } from './scenario-text.js';

const root = folder();

/** Twelve lines, each referred to by its number below. */
const GOOD = `schema: 1
id: mine
names: { nb: Min, en: Mine }
source: made up
date: 2026
unit: share
direction: higher is better
definition:
  population: exits
  moment: 6 months
  event: { status: [employed] }
  denominator: { status: [employed, out] }
`;

const change = (...changes: readonly (readonly [from: string, to: string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, GOOD);

const said = (text: string) =>
  complaints(
    Promise.resolve().then(() => loadMetrics([write(join(root, 'mine.yaml'), text)])),
    root,
  );

describe('a metric file', () => {
  it('that is right is a metric', () => {
    const [metric] = loadMetrics([write(join(root, 'mine.yaml'), GOOD)]);
    expect(metric).toMatchObject({
      id: 'mine',
      definition: {
        population: 'exits',
        clock: 'register',
        window: 'observation',
        reading: { kind: 'moment', months: 6 },
      },
    });
  });

  it.each([
    [
      'an unknown key, with the one that was meant',
      change(['population', 'populatoin']),
      ['unknown key populatoin; at definition.populatoin (mine.yaml:9:3); did you mean population?'],
    ],
    [
      'an unknown status',
      change(['[employed]', '[employd]']),
      [
        'invalid status[0]: "employd"; expected one of employed, employedWithSubsidy, inMeasure, waiting, openlyUnemployed, disabilityPension, out; at definition.event.status.0 (mine.yaml:11:21); did you mean employed?',
      ],
    ],
    [
      'a moment that is not whole months',
      change(['6 months', '10 days']),
      [
        'invalid moment: "10 days"; expected whole months ≥ 0, such as 6 months or 1 year; at definition.moment (mine.yaml:10:11)',
      ],
    ],
    [
      'a moment without a unit',
      change(['6 months', '6']),
      [
        'invalid moment: 6; expected whole months ≥ 0, such as 6 months or 1 year; at definition.moment (mine.yaml:10:11)',
      ],
    ],
    [
      'everything that is missing',
      change(['source: made up\n', ''], ['unit: share\n', '']),
      [
        'source is missing; expected where the definition is from; at source (mine.yaml:1:1)',
        'unit is missing; expected a unit such as share or months; at unit (mine.yaml:1:1)',
      ],
    ],
    [
      'a direction there is not',
      change(['higher is better', 'up']),
      [
        'invalid direction: "up"; expected one of higher is better, lower is better, none; at direction (mine.yaml:7:12)',
      ],
    ],
    [
      'no reading',
      change(['  moment: 6 months\n', '']),
      [
        'invalid definition; expected either moment or span; at definition (mine.yaml:9:3); such as moment: 6 months',
      ],
    ],
    [
      'a span that ends before it begins',
      change(
        ['moment: 6 months', 'span: { after: 12 months, until: 6 months }'],
        ['\n  denominator: { status: [employed, out] }', ''],
      ),
      [
        'invalid span: until 6 months; expected more than after, 12 months; at definition.span (mine.yaml:10:9)',
      ],
    ],
    [
      'a denominator of people who work without working: it divides by nothing',
      change(['{ status: [employed, out] }', '{ status: [out], hoursAtLeast: 0.5 }']),
      ['divides by nothing: nobody out works 0.5 of full time; at definition.denominator (mine.yaml:12:16)'],
    ],
    [
      'a denominator whose bounds leave no hours: it divides by nothing',
      change(['{ status: [employed, out] }', '{ hoursAtLeast: 0.8, hoursBelow: 0.5 }']),
      [
        'divides by nothing: hours are at least 0.8 and below 0.5; at definition.denominator (mine.yaml:12:16)',
      ],
    ],
    [
      'a denominator whose parts exclude each other: it divides by nothing',
      change([
        '{ status: [employed, out] }',
        '{ status: [out], anyOf: [{ status: [employed] }, { status: [waiting] }] }',
      ]),
      ['divides by nothing: no status is in both lists; at definition.denominator (mine.yaml:12:16)'],
    ],
    [
      'a filter that lets nobody through: it divides by nothing',
      change(['  moment', '  where: { measures: [] }\n  moment']),
      [
        'divides by nothing: measures is empty; expected at least one; at definition.where.measures (mine.yaml:10:22)',
      ],
    ],
    [
      'an event that can never come',
      change(['{ status: [employed] }', '{ status: [openlyUnemployed], measure: same }']),
      ['can never come: nobody openlyUnemployed is in a measure; at definition.event (mine.yaml:11:10)'],
    ],
    [
      'a partition whose last class does not take the rest',
      change([
        'event: { status: [employed] }',
        'partition: [{ id: a, names: { en: a }, when: { status: [employed] } }, { id: b, names: { en: b }, when: { status: [out] } }]',
      ]),
      [
        'class b is the last; expected no when, for it takes the rest; at definition.partition.1 (mine.yaml:11:74)',
      ],
    ],
    [
      'an expectation of something that is no event',
      change(['denominator: { status: [employed, out] }', 'sum: [{ of: hours }]\n  expected: [group]']),
      [
        'an expectation is of an event at a moment; expected moment and event, and no sum or denominator; at definition.expected (mine.yaml:13:13)',
      ],
    ],
    [
      'people inside, by how they leave',
      change(['population: exits', 'population: inside\n  where: { intoJob: true }']),
      [
        'whoever is inside has not left yet; expected population: exits; at definition.where.intoJob (mine.yaml:10:21)',
      ],
    ],
    ['an empty file', '', ['the file is empty; expected a metric file; at mine.yaml:1:1']],
    ['a list', '- 1\n', ['invalid file; expected a metric file, a map; at mine.yaml:1:1']],
  ])('says what is wrong: %s', async (_, text, says) => {
    expect(await said(text)).toEqual(says);
  });

  it('that is not there, or a folder with two of one name, is said', async () => {
    expect(
      await complaints(
        Promise.resolve().then(() => loadMetrics([join(root, 'nowhere.yaml')])),
        root,
      ),
    ).toEqual(['nowhere.yaml does not exist']);
    write(join(root, 'two/a.yaml'), GOOD);
    write(join(root, 'two/b.yaml'), GOOD);
    expect(
      await complaints(
        Promise.resolve().then(() => loadMetrics([join(root, 'two')])),
        root,
      ),
    ).toEqual(['the metric mine is also in two/a.yaml; at id (two/b.yaml:2:5)']);
  });
});

describe('whether a metric fits a run', () => {
  const fit: Fit = {
    horizon: 5,
    measures: ['aps', 'amo'],
    groups: ['ordinary'],
    what: 'this run',
    remedy: 'choose fewer, or lengthen time.followUp',
  };
  const fits = (text: string, to: Fit = fit) =>
    complaints(
      Promise.resolve().then(() =>
        assertMetricsFit(loadMetricFiles([write(join(root, 'mine.yaml'), text)]), to),
      ),
      root,
    );

  it('a horizon past the follow-up is refused, and the one that is possible is named', async () => {
    expect(await fits(GOOD)).toEqual([
      'mine reads 6 months on, past the end of this run; at most 5 months are possible; at definition.moment (mine.yaml:10:11); choose fewer, or lengthen time.followUp',
    ]);
    expect(await fits(GOOD, { ...fit, horizon: 6 })).toEqual([]);
  });

  it('a filter that names no measure of the run divides by nothing', async () => {
    const text = change(['  moment: 6 months', '  where: { measures: [apss] }\n  moment: 3 months']);
    expect(await fits(text)).toEqual([
      'mine divides by nothing: this run has none of the measures apss; at definition.where.measures (mine.yaml:10:22); did you mean aps?',
    ]);
    expect(await fits(text.replace('apss', 'aps'))).toEqual([]);
  });

  it('what ships and does not fit is left out with the reason', () => {
    const { fitting, others } = fittingMetrics(loadMetricFiles([SHIPPED_METRICS]), fit);
    expect(fitting.map(({ id }) => id)).toEqual(['employed-after-3-months', 'work-indicator']);
    expect(others.find(({ metric }) => metric.id === 'six-month-rate')!.why).toMatch(
      /at most 5 months are possible/,
    );
  });
});

describe('the metrics that ship', () => {
  it('each say where they are from, since when, in what unit and which way is good', () => {
    const metrics = loadMetrics([SHIPPED_METRICS]);
    expect(metrics.length).toBeGreaterThanOrEqual(18);
    for (const { names, source, date, unit, direction } of metrics) {
      for (const text of [names.nb, names.en, source, date, unit, direction])
        expect(text.length).toBeGreaterThan(2);
    }
  });

  it('a new one is a new file and nothing else', () => {
    const path = join(root, 'new.yaml');
    writeFileSync(path, GOOD.replace('mine', 'new').replace('[employed]', '[waiting]'));
    expect(loadMetrics([SHIPPED_METRICS, path]).map(({ id }) => id)).toContain('new');
  });
});
