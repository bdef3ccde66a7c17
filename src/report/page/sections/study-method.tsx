// How the numbers of a study came about, what was moved and how far, and the command that makes them again.

import type { ComponentChildren } from 'preact';
import type { SensitivitySummary, StudyHead, SweepSummary } from '../../../experiment/study/study-summary.js';
import type { Context } from '../context.js';
import { parameterName, parameterRange } from '../study-names.js';
import { Method, quoted, settingsOf } from './method.js';

export function SweepMethod({ context, summary }: { context: Context; summary: SweepSummary }) {
  const { words } = context;
  const { design, points, seed, replications } = summary;
  const size = design.kind === 'grid' ? `--steps ${design.steps.join(' ')}` : `--points ${design.points}`;
  return (
    <StudyMethod context={context} summary={summary} command="sweep" size={size}>
      <p>{words.say('sweep.method')}</p>
      <p>
        {words.say(`sweep.design.${design.kind}`)}{' '}
        {words.say('sweep.sizes', {
          points: words.number(points.length, 0),
          replications: words.number(replications, 0),
          seed,
        })}
      </p>
    </StudyMethod>
  );
}

export function SensitivityMethod({ context, summary }: { context: Context; summary: SensitivitySummary }) {
  const { words } = context;
  const { trajectories, rows, runs, seed, replications } = summary;
  const whole = (value: number) => words.number(value, 0);
  return (
    <StudyMethod
      context={context}
      summary={summary}
      command="sensitivity"
      size={`--trajectories ${trajectories} --rows ${rows}`}
    >
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
    </StudyMethod>
  );
}

interface StudyMethodProps {
  readonly context: Context;
  readonly summary: StudyHead;
  readonly command: string;
  readonly size: string;
  readonly children: ComponentChildren;
}

function StudyMethod({ context, summary, command, size, children }: StudyMethodProps) {
  const { words } = context;
  const { id, seed, replications, note, settings, parameters } = summary;
  return (
    <Method
      context={context}
      command={`tiltaksflyt ${command} ${quoted(`${id}.yaml`)}${settingsOf(context)} --seed ${quoted(seed)} ${size} --replications ${replications}`}
      how={
        <>
          {children}
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
      }
    />
  );
}
