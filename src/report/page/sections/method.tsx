// How the numbers came about, how well those they rest on are known, and what the model cannot show.

import { type ComponentChildren, Fragment } from 'preact';
import { GRADES } from '../../../scenario/annotations.js';
import type { Context } from '../context.js';
import { LIMITS_NB } from '../messages/limits-nb.js';
import { manifestName, tablesOf } from '../tables.js';
import type { MessageKey } from '../words.js';

/** How one kind of results came about. */
export interface MethodPart {
  /** Above it, where a page holds several kinds. */
  readonly heading: MessageKey;
  /** Paragraph by paragraph. */
  readonly how: ComponentChildren;
  /** The command that makes them again. */
  readonly command: string;
}

/** The method of all results of the page, and what they share, once. */
export function Method({ context, parts }: { context: Context; parts: readonly MethodPart[] }) {
  const { words, folder } = context;
  const { about } = folder;
  return (
    <section aria-labelledby={context.anchor('method')}>
      <h2 id={context.anchor('method')}>{words.say('method.heading')}</h2>
      {parts.map(({ heading, how, command }) => (
        <Fragment key={heading}>
          {parts.length === 1 ? null : <h3>{words.say(heading)}</h3>}
          {how}
          <p>
            {words.say('method.again')} <code class="command">{command}</code>
          </p>
        </Fragment>
      ))}
      {folder.parts.every(({ manifest }) => manifest.inputs === undefined) ? null : (
        <p>{words.say('method.verify', { command: 'tiltaksflyt verify report.html' })}</p>
      )}
      {about.warnings.length === 0 ? null : (
        <>
          <h3>{words.say('method.warnings')}</h3>
          <ul lang="en">
            {about.warnings.map((warning) => (
              <li key={warning}>
                <bdi>{warning}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Numbers context={context} />
      <Limits context={context} />
      <Files context={context} />
    </section>
  );
}

/** `1:20`, of a share of the country. */
export function scaleWords({ words }: Context, scale: number): string {
  return `1:${words.number(1 / scale, 0)}`;
}

/** How much was run, as messages of sizes ask for it. */
export function sizesOf(
  context: Context,
  { seed, replications, scale, time }: Sized,
): { readonly [name: string]: string } {
  const whole = (value: number) => context.words.number(value, 0);
  return {
    replications: whole(replications),
    scale: scaleWords(context, scale),
    warmUp: whole(time.warmUpDays),
    window: whole(time.windowDays),
    followUp: whole(time.followUpDays),
    seed,
  };
}

interface Sized {
  readonly seed: string;
  readonly replications: number;
  readonly scale: number;
  readonly time: { readonly warmUpDays: number; readonly windowDays: number; readonly followUpDays: number };
}

/** Settings from outside, as a command line has them. */
export function settingsOf({ folder }: Context): string {
  return folder.about.set.map((setting) => ` --set ${quoted(setting)}`).join('');
}

/** As a shell reads it. */
export function quoted(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function Numbers({ context }: { context: Context }) {
  const { words, folder } = context;
  const { total, byGrade, ungraded, assumed } = folder.about.numbers;
  if (total === 0) return null;
  const share = (count: number) => words.say('rate.exact', { mean: words.number((100 * count) / total, 0) });
  const rows = [
    ...GRADES.map((grade) => ({
      grade: grade as string,
      meaning: words.say(`grade.${grade}`),
      count: byGrade[grade]!,
    })),
    { grade: words.say('none'), meaning: words.say('grade.none'), count: ungraded },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <h3 id={context.anchor('numbers')}>{words.say('method.numbers')}</h3>
      <p>
        {words.say('method.numbersLead', {
          total: words.number(total, 0),
          assumed: words.number(assumed, 0),
          share: share(assumed),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('method.grade')}</th>
            <th scope="col">{words.say('method.meaning')}</th>
            <th scope="col" class="number">
              {words.say('method.count')}
            </th>
            <th scope="col" class="number">
              {words.say('method.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ grade, meaning, count }) => (
            <tr key={grade}>
              <th scope="row">{grade}</th>
              <td>{meaning}</td>
              <td class="number">{words.number(count, 0)}</td>
              <td class="number">{share(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href="#assumptions">{words.say('assumptions.link')}</a>
      </p>
    </>
  );
}

function Limits({ context }: { context: Context }) {
  const { words, folder } = context;
  const { limits } = folder.about;
  return (
    <>
      <h3 id={context.anchor('limits')}>{words.say('method.limits')}</h3>
      {limits.length === 0 ? <p>{words.say('method.limitsNone')}</p> : null}
      <ul>
        {limits.map((limit) => {
          const own = words.language === 'nb' ? LIMITS_NB[limit.id] : limit;
          const { says, because } = own ?? limit;
          return (
            <li key={limit.id} lang={own === undefined ? 'en' : words.language}>
              <strong>{says}</strong> {because}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Files({ context }: { context: Context }) {
  const { words, folder } = context;
  return (
    <>
      <h3 id={context.anchor('files')}>{words.say('method.files')}</h3>
      <p>{words.say('method.filesLead')}</p>
      <p class="downloads">
        {Object.keys(tablesOf(folder)).map((name) => (
          <button type="button" class="link scripted" key={name} data-offer={name}>
            {words.say(`table.${name}` as MessageKey)}
          </button>
        ))}
        {folder.parts.map(({ kind }) => (
          <button type="button" class="link scripted" key={kind} data-offer={manifestName(folder, kind)}>
            {words.say('method.manifest')}
            {folder.parts.length === 1 ? null : `: ${words.say(`part.${kind}`)}`}
          </button>
        ))}
      </p>
      <p class="fine">{words.say('csv.note')}</p>
      {folder.parts.map(({ kind, manifest }) => (
        <Fragment key={kind}>
          {folder.parts.length === 1 ? null : <p class="fine">{words.say(`part.${kind}`)}:</p>}
          <ul class="files">
            {Object.keys(manifest.files).map((name) => (
              <li key={name}>
                <code>
                  <bdi>{name}</bdi>
                </code>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}
