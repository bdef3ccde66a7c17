// How the numbers of a study came about, what was moved and how far, and the command that makes them again.

import type { SensitivitySummary, StudyHead, SweepSummary } from '../../../experiment/study/study-summary.js';
import type { Context } from '../context.js';
import { parameterName, parameterRange } from '../study-names.js';
import { type MethodPart, quoted, settingsOf } from './method.js';

export function sweepMethod(context: Context, summary: SweepSummary): MethodPart {
  const { words } = context;
  const { design, points, seed, replications } = summary;
  const size = design.kind === 'grid' ? `--steps ${design.steps.join(' ')}` : `--points ${design.points}`;
  return studyMethod(context, summary, {
    heading: 'part.sweep',
    command: 'sweep',
    size,
    how: (
      <>
        <p>{words.say('sweep.method')}</p>
        <p>
          {words.say(`sweep.design.${design.kind}`)}{' '}
          {words.say('sweep.sizes', {
            points: words.number(points.length, 0),
            replications: words.number(replications, 0),
            seed,
          })}
        </p>
      </>
    ),
  });
}

export function sensitivityMethod(context: Context, summary: SensitivitySummary): MethodPart {
  const { words } = context;
  const { trajectories, rows, runs, seed, replications } = summary;
  const whole = (value: number) => words.number(value, 0);
  return studyMethod(context, summary, {
    heading: 'part.sensitivity',
    command: 'sensitivity',
    size: `--trajectories ${trajectories} --rows ${rows}`,
    how: (
      <>
        <p>{words.say('sensitivity.method')}</p>
        <p>
          {words.say('sensitivity.sizes', {
            trajectories: whole(trajectories),
            rows: whole(rows),
            replications: whole(replications),
            runs: whole(runs),
            seed,
          })}
        </p>
      </>
    ),
  });
}

/** What the two kinds of study differ in. */
interface Kind extends MethodPart {
  /** How much was asked for, as the command takes it. */
  readonly size: string;
}

function studyMethod(
  context: Context,
  summary: StudyHead,
  { heading, command, size, how }: Kind,
): MethodPart {
  const { words } = context;
  const { id, seed, replications, note, settings, parameters } = summary;
  return {
    heading,
    command: `tiltaksflyt ${command} ${quoted(`${id}.yaml`)}${settingsOf(context)} --seed ${quoted(seed)} ${size} --replications ${replications}`,
    how: (
      <>
        {how}
        {settings.length === 0 ? null : (
          <p>
            {words.say('study.settings')} <code>{settings.join(', ')}</code>.
          </p>
        )}
        {note === '' ? null : (
          <p>
            {words.say('study.note')}{' '}
            <q lang="en">
              <bdi>{note}</bdi>
            </q>
          </p>
        )}
        <h3>{words.say('study.moved')}</h3>
        <table class="breaks">
          <thead>
            <tr>
              <th scope="col">{words.say('parameters.parameter')}</th>
              <th scope="col">{words.say('study.range')}</th>
              <th scope="col">{words.say('study.source')}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((one) => (
              <tr key={one.name}>
                <th scope="row">
                  <bdi>{parameterName(context, one)}</bdi>
                  {parameterName(context, one) === one.name ? null : (
                    <span class="fine">
                      {' '}
                      <code>{one.name}</code>
                    </span>
                  )}
                </th>
                <td>{parameterRange(context, one)}</td>
                <td class="fine" lang="en">
                  <bdi>{[one.source, one.note].filter((text) => text !== '').join(': ')}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  };
}
