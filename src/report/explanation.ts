// The resolved scenario as a list: every parameter with its value, role, source, grade and range, and the
// line it comes from.

import { ScenarioError } from '../errors/errors.js';
import type { ResolvedScenario } from '../scenario/load-scenario.js';
import { illustrationLines } from './illustration-words.js';
import { wrapped } from './text.js';

export interface ExplanationOptions {
  /** Only parameters at or below this path. */
  readonly below?: string;
}

/** One block per section; widths fit a terminal of 120 columns where the values allow. */
export function explanation(scenario: ResolvedScenario, options: ExplanationOptions = {}): string {
  const { below } = options;
  const rows = scenario.provenance.filter(
    ({ path }) => below === undefined || path === below || path.startsWith(`${below}.`),
  );
  if (rows.length === 0) {
    throw new ScenarioError([
      {
        code: 'override',
        message: `${scenario.id} gives no parameter at or below ${below}; what is not given is off, empty or neutral`,
      },
    ]);
  }
  const lines = [
    `${scenario.title.en}${scenario.status === '' ? '' : ` · ${scenario.status}`}`,
    `${scenario.question}`,
    `${rows.length} parameters given; what is not given is off, empty or neutral. Hash ${scenario.hash}.`,
    ...illustrationLines(scenario.illustration),
    ...scenario.warnings.flatMap((warning) => wrapped(`Warning: ${warning}`, 118)),
  ];
  let section = '';
  for (const row of rows) {
    const head = row.path.split('.')[0]!;
    if (head !== section) {
      section = head;
      lines.push('', `${section}`);
    }
    const doubt = [
      row.source === undefined ? undefined : `source ${row.source}`,
      row.grade === undefined ? undefined : `grade ${row.grade}`,
      row.range === undefined ? undefined : `range ${row.range}`,
    ]
      .filter((part) => part !== undefined)
      .join(', ');
    lines.push(`  ${row.path} = ${row.value}`);
    lines.push(
      `      ${[row.role, row.description, doubt, row.from].filter((part) => part !== '').join(' · ')}`,
    );
    if (row.note !== undefined) lines.push(`      ${row.note}`);
  }
  return lines.join('\n');
}
