import { expect, test } from 'vitest';
import { exactText, exactValue } from '../../src/experiment/exact-json.js';
import {
  type PointParameters,
  rememberedParameters,
  rememberPoints,
} from '../../src/experiment/study/point-parameters.js';
import { openScenario } from '../../src/scenario/load-scenario.js';

const opened = openScenario('scenarios/fair.yaml', []);
const { parameters } = await opened.with([]);
const parametersAt = async (_: number, [x, places]: readonly (number | undefined)[]) =>
  (
    await opened.with([
      ...(x === undefined ? [] : [`measures.most.content.skills=${x}`]),
      ...(places === undefined ? [] : [`measures.most.places=${places}`]),
    ])
  ).parameters;

test('points come back as they were run, by way of JSON, and hold only what is other there', async () => {
  const memory = rememberPoints([parameters], parametersAt);
  const points = [
    [0.25, undefined],
    [undefined, 7],
    [0.75, 9],
  ] as const;
  for (const point of points) await memory.parametersAt(0, point);
  const held = exactValue(exactText(memory.remembered())) as PointParameters;
  const again = rememberedParameters(held);
  for (const point of points) expect(await again(0, point)).toEqual(await parametersAt(0, point));
  expect(exactText(held.points).length).toBeLessThan(exactText(parameters).length / 4);
});

test('a point that was not run is refused', async () => {
  const { remembered } = rememberPoints([parameters], parametersAt);
  await expect(rememberedParameters(remembered())(0, [0.5, 1])).rejects.toThrow(/was not run at before/);
});
