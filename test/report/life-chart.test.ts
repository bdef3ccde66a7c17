import { describe, expect, it } from 'vitest';
import { tracePerson } from '../../src/experiment/trace-person.js';
import { lifeChart } from '../../src/report/charts/life.js';
import { renderSvg } from '../../src/report/render-chart.js';
import { traceText } from '../../src/report/trace-words.js';
import { loadScenario } from '../../src/scenario/load-scenario.js';

async function traced(file: string, person = 0) {
  const scenario = await loadScenario(file);
  const { parameters, seed } = scenario;
  return { scenario, trace: tracePerson({ parameters, seed, replication: 1, person }) };
}

/** Everything drawn as text, in order. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>|<tspan[^>]*>([^<]*)<\/tspan>/g)].map((m) => m[1] ?? m[2]);

describe('the picture of a life', () => {
  it.each(['p5-hairdresser', 'p4-long-unemployed', 'x1-two-needed', 'x2-treatment'])(
    'of %s has every stint by its Norwegian name, its verdict and the life without it',
    async (name) => {
      const { scenario, trace } = await traced(`scenarios/people/${name}.yaml`);
      const specification = lifeChart(trace, scenario);
      const text = JSON.stringify(specification);
      expect(trace.stints.length).toBeGreaterThan(0);
      trace.stints.forEach(({ measure, start, official }, i) => {
        const nb = trace.model.parameters.measures[measure]!.names.nb;
        expect(text).toContain(`"${i + 1} ${nb}|`);
        expect(text).toContain(`"without ${i + 1} ${nb}|`);
        expect(text).toContain(`"from":${start / (365.25 / 12)}`);
        if (official.kind === 'read')
          expect(text).toContain(`"verdict":"${official.success ? 'success' : 'failure'}"`);
      });
      const svg = await renderSvg(specification);
      const drawn = textsOf(svg).join('\n');
      for (const { measure } of trace.stints) {
        expect(drawn).toContain(trace.model.parameters.measures[measure]!.names.nb);
      }
      expect(drawn).toContain('never a test of truth');
      expect(drawn).not.toMatch(/NaN|undefined|…/);
    },
  );

  it('of somebody in a network without hazards has bands and no lines', async () => {
    const { scenario, trace } = await traced('scenarios/verification/mm1.yaml', 5);
    const { vconcat } = lifeChart(trace, scenario) as unknown as { vconcat: readonly unknown[] };
    expect(trace.states).toEqual([]);
    expect(vconcat.length).toBe(3);
    await expect(renderSvg(lifeChart(trace, scenario))).resolves.toContain('<svg');
  });

  it('comes out the same twice', async () => {
    const [one, two] = [
      await traced('scenarios/people/x1-two-needed.yaml'),
      await traced('scenarios/people/x1-two-needed.yaml'),
    ];
    expect(await renderSvg(lifeChart(one.trace, one.scenario))).toBe(
      await renderSvg(lifeChart(two.trace, two.scenario)),
    );
  });
});

describe('the words of a life', () => {
  it('say of X1 what the two numbers say of each stint', async () => {
    const { scenario, trace } = await traced('scenarios/people/x1-two-needed.yaml');
    const text = traceText(trace, scenario.illustration).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Official number: failure. Last counted inside at the end of month 5, read six months later, at the end of month 11: jobseeker or in a measure (in another measure).',
    );
    expect(text).toContain(
      'Official number: success. Last counted inside at the end of month 13, read six months later, at the end of month 19: in work.',
    );
    expect(text).toMatch(
      /A failure in the statistic; without it there would have been 82\.0 months less of ordinary work/,
    );
    expect(text).toMatch(/Illustrates X1 of the thesis \(an illustration, never a test of truth\)/);
    expect(text).toMatch(/One life with one luck/);
  });

  it('say nothing of the thesis where the scenario illustrates nothing', async () => {
    const { scenario, trace } = await traced('scenarios/golden-chain.yaml', 3);
    expect(scenario.illustration).toBeUndefined();
    expect(traceText(trace, scenario.illustration)).not.toMatch(/thesis/);
  });
});
