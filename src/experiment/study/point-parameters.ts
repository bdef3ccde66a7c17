// What the points of a study set, remembered while they are run: parameters of the scenarios, and per point only the
// numbers that are others there, so that a study can be made again without its files.

import { ExperimentError } from '../../errors/errors.js';
import type { ModelParameters } from '../../model/parameters.js';

/** Where a value stands within parameters, from the outside in. */
type Place = readonly (string | number)[];
type ParametersAt = (scenario: number, point: readonly (number | undefined)[]) => Promise<ModelParameters>;

/** Plain data that survives JSON; an absent coordinate is null there. */
export interface PointParameters {
  /** Of each scenario, before anything is moved. */
  readonly scenarios: readonly ModelParameters[];
  /** Places that points change, each once. */
  readonly places: readonly Place[];
  readonly points: readonly {
    readonly scenario: number;
    readonly point: readonly (number | undefined | null)[];
    /** By place: what stands there at this point. */
    readonly values: readonly (readonly [place: number, value: unknown])[];
  }[];
}

/**
 * Hands out parameters as `parametersAt` does, and remembers each point the first time.
 *
 * @param scenarios - their parameters before anything is moved
 */
export function rememberPoints(
  scenarios: readonly ModelParameters[],
  parametersAt: ParametersAt,
): { readonly parametersAt: ParametersAt; readonly remembered: () => PointParameters } {
  const places = new Map<string, { readonly at: number; readonly place: Place }>();
  const points = new Map<string, PointParameters['points'][number]>();
  const placed = (place: Place): number => {
    const key = JSON.stringify(place);
    const known = places.get(key) ?? { at: places.size, place };
    places.set(key, known);
    return known.at;
  };
  return {
    parametersAt: async (scenario, point) => {
      const parameters = await parametersAt(scenario, point);
      const key = pointKey(scenario, point);
      if (!points.has(key)) {
        const values = changes(scenarios[scenario], parameters, []).map(
          ({ place, value }) => [placed(place), value] as const,
        );
        points.set(key, { scenario, point, values });
      }
      return parameters;
    },
    remembered: () => ({
      scenarios,
      places: [...places.values()].map(({ place }) => place),
      points: [...points.values()],
    }),
  };
}

/**
 * Parameters at the points that were remembered.
 *
 * @throws ExperimentError `not-identical` at any other point
 */
export function rememberedParameters({ scenarios, places, points }: PointParameters): ParametersAt {
  const known = new Map(points.map((one) => [pointKey(one.scenario, one.point), one]));
  return async (scenario, point) => {
    const found = known.get(pointKey(scenario, point));
    if (found === undefined) {
      throw new ExperimentError('not-identical', 'the study asks for a point that it was not run at before');
    }
    return found.values.reduce<unknown>(
      (data, [at, value]) => replaced(data, places[at]!, value),
      scenarios[scenario],
    ) as ModelParameters;
  };
}

function pointKey(scenario: number, point: readonly (number | undefined | null)[]): string {
  return JSON.stringify([scenario, point]);
}

/** The smallest parts of plain data that are others; lists of another length and maps of other keys are whole parts. */
function changes(
  before: unknown,
  after: unknown,
  place: Place,
): readonly { readonly place: Place; readonly value: unknown }[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [before, after].map((one) =>
    typeof one === 'object' && one !== null ? Object.entries(one) : undefined,
  );
  const alike =
    old !== undefined &&
    now !== undefined &&
    Array.isArray(before) === Array.isArray(after) &&
    old.length === now.length &&
    old.every(([key], i) => key === now[i]![0]);
  if (!alike) return [{ place, value: after }];
  return now.flatMap(([key, value], i) =>
    changes(old[i]![1], value, [...place, Array.isArray(after) ? Number(key) : key]),
  );
}

/** A copy along the place; what does not lead there is shared. */
function replaced(data: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((one: unknown, i) => (i === key ? replaced(one, rest, value) : one));
  }
  const map = data as { readonly [name: string]: unknown };
  return { ...map, [key]: replaced(map[key], rest, value) };
}
