// A figure of a page: the chart, which a script draws from the specification that stands here; the same in words; and
// its numbers, specification and pictures to download.

import type { ComponentChildren } from 'preact';
import { type ChartSpecification, isPlainVega } from '../render-chart.js';
import { followsEmphasis } from './charts/emphasis.js';
import type { Space } from './charts/page-config.js';
import type { Context } from './context.js';
import { dataLink, type Table, tableCsv } from './csv-link.js';

interface FigureProps {
  readonly context: Context;
  /** Part of the page's anchors and of file names. */
  readonly name: string;
  readonly title: string;
  readonly lead?: string;
  /** Width of the page's column, in pixels, from which on the wide chart fits. */
  readonly least: number;
  readonly chart: (space: Space) => ChartSpecification | undefined;
  readonly table: Table;
  /** Whether it keeps its width and is moved sideways where that does not fit. */
  readonly scrolls?: boolean;
  /** The chart in words. */
  readonly inWords: ComponentChildren;
  /** What stands above the chart: a switch that it follows. */
  readonly above?: ComponentChildren;
  /** What stands below the chart. */
  readonly children?: ComponentChildren;
}

export function Figure(props: FigureProps) {
  const { context, name, title, lead, least, chart, table, inWords, scrolls, above, children } = props;
  const { words } = context;
  const [wide, narrow] = (['wide', 'narrow'] as const).map((space) => {
    const drawing = chart(space);
    return drawing === undefined || isPlainVega(drawing) ? drawing : followsEmphasis(drawing);
  });
  const same = JSON.stringify(wide) === JSON.stringify(narrow);
  if (wide !== undefined) {
    context.charts.set(
      context.anchor(name),
      same || narrow === undefined ? { title, wide } : { title, wide, narrow },
    );
  }
  const described = context.anchor(`${name}-words`);
  const drawing = (
    <div
      class="chart"
      role="img"
      aria-label={title}
      aria-describedby={described}
      data-name={`${name}-${words.language}`}
      data-chart={context.anchor(name)}
      data-least={least}
      {...(hasGroups(wide) ? { 'data-groups': '' } : {})}
    />
  );
  return (
    <figure class="figure" id={context.anchor(name)}>
      <figcaption>
        <bdi>{title}</bdi>
      </figcaption>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {above}
      {scrolls === true ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reached by the keyboard
        <section class="scrolls" tabIndex={0} aria-label={words.say('chains.scroll')}>
          {drawing}
        </section>
      ) : (
        drawing
      )}
      <p class="failed" hidden>
        {words.say('figure.failed')}
      </p>
      {children}
      <details>
        <summary>{words.say('figure.words')}</summary>
        <div id={described}>{inWords}</div>
      </details>
      <p class="downloads">
        <span>{words.say('figure.downloads')}:</span>{' '}
        <a
          download={`${name}-${words.language}.csv`}
          href={dataLink('text/csv', tableCsv(table))}
          title={words.say('csv.note')}
        >
          {words.say('figure.csv')}
        </a>
        {(['spec', 'svg', 'png'] as const).map((kind) => (
          <button type="button" class="link scripted" data-save={kind} key={kind}>
            {words.say(`figure.${kind}`)}
          </button>
        ))}
      </p>
    </figure>
  );
}

/** Whether it has a panel for each group, of which a switch shows one. */
function hasGroups(chart: ChartSpecification | undefined): boolean {
  const panels = (chart as { vconcat?: readonly { name?: string }[] } | undefined)?.vconcat ?? [];
  return panels.some(({ name }) => name?.startsWith('group_'));
}
