// The outcomes of a study: what each is called, which way is better, and what may be asked of it.

import type { Metric } from '../metrics/definition.js';
import type { Say } from './load-calibration.js';
import { nearestName } from './nearest-name.js';
import type { Path } from './places.js';
import type { OutcomeEntry, StudyFile } from './schema/study.js';
import type { StudyOutcome } from './study-plan.js';

/** Quantities that every world has, by kind. */
export interface KnownQuantities {
  readonly [kind: string]: { readonly unit: string; readonly meaning: string };
}

export interface OutcomeNames {
  readonly quantities: KnownQuantities;
  readonly metrics: readonly Metric[];
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  /** What a measure or a group is called. */
  readonly called: (id: string, language: 'nb' | 'en') => string;
}

const DEFAULT_OUTCOMES = ['at-work', 'public-cost'];

/** Which way is better, where hardly anybody disputes it. */
const BETTER: { readonly [kind: string]: 'more' | 'less' } = {
  'at-work': 'more',
  'measure-cost': 'less',
  'caseworker-cost': 'less',
  'public-cost': 'less',
  'public-balance': 'more',
  wait: 'less',
};

/** Quantities that are of a measure, and may be asked for one. */
const OF_A_MEASURE = ['starts', 'wait'];

const EFFECTS = {
  effect: { unit: 'share', meaning: 'participants at work because of it' },
  gain: { unit: 'months', meaning: 'months of work gained per participant' },
} as const;

/** Outcomes of the file, then a metric each for those that no outcome names. */
export function outcomesOf(file: StudyFile, names: OutcomeNames, say: Say): readonly StudyOutcome[] {
  const metrics = file.metrics ?? ['six-month-rate'];
  const entries = (file.outcomes ?? DEFAULT_OUTCOMES.map((kind): OutcomeEntry => ({ kind }))).map(
    (entry, i) => ({ entry, at: ['outcomes', i] as Path }),
  );
  const named = new Set(entries.map(({ entry }) => entry.metric));
  const rest = metrics
    .map((metric, i) => ({ entry: { kind: 'metric', metric }, at: ['metrics', i] as Path }))
    .filter(({ entry }) => !named.has(entry.metric));
  const all = [...entries, ...rest].flatMap(({ entry, at }) => {
    const outcome = outcomeOf(entry, at, names, say);
    return outcome === undefined ? [] : [{ outcome, at }];
  });
  const seen = new Set<string>();
  for (const { outcome, at } of all) {
    if (seen.has(outcome.id)) say('duplicate', at, `the outcome ${outcome.id} is there twice; expected once`);
    seen.add(outcome.id);
  }
  return all.map(({ outcome }) => outcome);
}

function outcomeOf(entry: OutcomeEntry, at: Path, names: OutcomeNames, say: Say): StudyOutcome | undefined {
  const { kind, measure = '', group = '', months, metric } = entry;
  const isEffect = kind === 'effect' || kind === 'gain';
  const kinds = [...Object.keys(names.quantities), 'metric', ...Object.keys(EFFECTS)];
  if (!kinds.includes(kind)) return unknown('outcome', kind, kinds, at, say);
  const wrong = [
    ...known('measure', measure, names.measures, at, say),
    ...known('group', group, names.groups, at, say),
    ...misused(entry, at, say),
  ];
  if (isEffect && months === undefined)
    wrong.push(say('type', at, `${kind} is read on a date; expected months, such as 24`));
  const found = kind === 'metric' ? names.metrics.find(({ id }) => id === metric) : undefined;
  if (kind === 'metric' && found === undefined) {
    wrong.push(
      unknown(
        'metric',
        metric ?? '',
        names.metrics.map(({ id }) => id),
        at,
        say,
      ),
    );
  } else if (found?.definition.partition !== undefined) {
    wrong.push(say('type', at, `${metric} sorts people into classes; expected a metric that is one number`));
  }
  if (wrong.length > 0) return undefined;
  const of = [measure, group].filter((part) => part !== '');
  const id = [kind === 'metric' ? metric : isEffect ? `${kind}-${months}` : kind, ...of].join('-');
  const whole = (meaning: string, language: 'nb' | 'en') =>
    [meaning, ...of.map((part) => names.called(part, language))].join(', ');
  const titleIn =
    entry.title ??
    (found === undefined ? undefined : { nb: whole(found.names.nb, 'nb'), en: whole(found.names.en, 'en') });
  const named = (meaning: string, unit: string, better: StudyOutcome['better']) => ({
    id,
    title: titleIn?.en ?? whole(meaning, 'en'),
    ...(titleIn === undefined ? {} : { titleIn }),
    unit,
    better,
    measure,
    group,
  });
  if (isEffect) {
    const { meaning, unit } = EFFECTS[kind];
    return {
      ...named(`${meaning}, ${months} months from the start`, unit, 'more'),
      source: { kind, months: months! },
    };
  }
  if (found !== undefined) {
    const better =
      found.direction === 'none' ? 'neither' : found.direction === 'higher is better' ? 'more' : 'less';
    return {
      ...named(found.names.en, found.unit, better),
      source: { kind: 'world', quantity: `metric:${found.id}` },
    };
  }
  const { meaning, unit } = names.quantities[kind]!;
  return { ...named(meaning, unit, BETTER[kind] ?? 'neither'), source: { kind: 'world', quantity: kind } };
}

/** Keys that mean nothing for a kind. */
function misused({ kind, metric, months, measure }: OutcomeEntry, at: Path, say: Say): undefined[] {
  const wrong: undefined[] = [];
  const isEffect = kind === 'effect' || kind === 'gain';
  if (metric !== undefined && kind !== 'metric')
    wrong.push(say('type', [...at, 'metric'], `metric has no meaning for ${kind}; expected kind: metric`));
  if (months !== undefined && !isEffect)
    wrong.push(
      say('type', [...at, 'months'], `months has no meaning for ${kind}; expected kind: gain or effect`),
    );
  if (measure !== undefined && kind !== 'metric' && !isEffect && !OF_A_MEASURE.includes(kind))
    wrong.push(say('type', [...at, 'measure'], `${kind} is of all measures together; take measure away`));
  return wrong;
}

function known(what: string, name: string, among: readonly string[], at: Path, say: Say): undefined[] {
  return name === '' || among.includes(name) ? [] : [unknown(what, name, among, [...at, what], say)];
}

function unknown(what: string, name: string, among: readonly string[], at: Path, say: Say): undefined {
  const near = nearestName(name, among);
  const hint =
    near !== undefined ? `did you mean ${near}?` : `expected one of ${among.slice(0, 20).join(', ')}`;
  return say('reference', at, `there is no ${what} ${name}`, hint);
}
