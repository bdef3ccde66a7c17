// Motivation and trust over a person's time, by what came of it.

import type { Reported, Summary } from '../../../experiment/summary.js';
import { LEVEL_NAMES, levelsChart } from '../charts/levels-chart.js';
import type { Context } from '../context.js';
import { ends } from '../estimates.js';
import { Figure } from '../figure.js';

/** Months that are told in words, beside the last. */
const TOLD = [0, 6, 12, 24] as const;

export function LevelsFigure({ context, summary }: { context: Context; summary: Summary }) {
  const { words } = context;
  const all = summary.levels;
  const rows = all?.rows.filter(({ tooFew }) => !tooFew) ?? [];
  if (all === undefined || rows.length === 0) return null;
  const levels = { ...all, rows };
  const months = words.number(all.months, 0);
  return (
    <Figure
      context={context}
      name="levels"
      title={words.say('levels.title')}
      lead={words.say('levels.lead', {
        months,
        most: words.number(all.followedAtMost, 0),
        level: words.number(summary.level * 100, 0),
      })}
      least={1000}
      chart={(space) => levelsChart(context, levels, space)}
      table={{
        columns: [
          'group',
          'outcome',
          'month',
          'people',
          'counted',
          ...LEVEL_NAMES.flatMap((name) => [name, `${name}_low`, `${name}_high`]),
        ],
        rows: rows.flatMap((row) =>
          row.byMonth.map((at) => [
            context.group(row.group),
            words.say(`levels.${row.outcome}`),
            at.month,
            row.peopleTotal,
            at.countedTotal,
            ...LEVEL_NAMES.flatMap((name) => [at[name].mean, ends(at[name]).low, ends(at[name]).high]),
          ]),
        ),
      }}
      inWords={
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}-${row.outcome}`}>
              {words.say('levels.alt', {
                group: context.group(row.group),
                who: words.say(`levels.${row.outcome}`),
                months,
                people: words.number(row.peopleTotal, 0),
                left: words.number(row.byMonth.at(-1)!.countedTotal, 0),
                told: words.list(
                  row.byMonth
                    .filter(({ month }) => (TOLD as readonly number[]).includes(month))
                    .map((at) =>
                      words.say('levels.altAt', {
                        month: words.number(at.month, 0),
                        motivation: levelWords(context, at.motivation),
                        trust: levelWords(context, at.trust),
                      }),
                    ),
                ),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** `0,65 (0,64 til 0,66)`. */
function levelWords({ words }: Context, estimate: Reported): string {
  const { low, high } = ends(estimate);
  const [mean, from, to] = [estimate.mean, low, high].map((value) => words.number(value, 2));
  return from === to ? mean! : `${mean} (${words.say('interval.from', { low: from!, high: to! })})`;
}
