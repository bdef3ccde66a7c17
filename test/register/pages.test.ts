import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPECTED_COLUMNS, QUANTITIES } from '../../src/metrics/definition.js';
import { REGISTER_STATUSES } from '../../src/metrics/register.js';
import { loadMapping } from '../../src/scenario/load-mapping.js';
import { parseMetric } from '../../src/scenario/load-metrics.js';
import { PANEL_TABLE, STINT_TABLE } from '../../src/scenario/register-columns.js';
import { mappingSchema } from '../../src/scenario/schema/mapping.js';
import { metricSchema } from '../../src/scenario/schema/metric.js';
import { file } from '../metrics/tables.js';

const page = (name: string) => readFileSync(`scenarios/${name}/README.md`, 'utf8');
const blocks = (text: string, kind: string) =>
  [...text.matchAll(new RegExp(`\`\`\`yaml ${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);

describe('the page about metrics', () => {
  const text = page('metrics');

  it('shows files that are right as they stand', () => {
    const metrics = blocks(text, 'metric').map((block) => parseMetric(block, 'page.yaml'));
    expect(metrics.map(({ id }) => id)).toEqual(['waiting-after-three-months', 'half-a-year-of-half-time']);
  });

  it('names every key, status, quantity and column there is', () => {
    const { definition, ...top } = metricSchema.shape;
    const names = [
      ...Object.keys(top),
      ...Object.keys(definition.shape),
      ...REGISTER_STATUSES,
      ...QUANTITIES,
      ...EXPECTED_COLUMNS,
    ];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

describe('the page about registers', () => {
  const text = page('registers');

  it('shows a mapping that is right as it stands, with every key there is', () => {
    const [block] = blocks(text, 'mapping');
    expect(Object.keys(loadMapping(file('mapping.yaml', block!))).sort()).toEqual(
      Object.keys(mappingSchema.shape).sort(),
    );
  });

  it('names every column there is', () => {
    const names = [...Object.keys(STINT_TABLE), ...Object.keys(PANEL_TABLE)];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
