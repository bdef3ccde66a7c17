// The STRESS-DES checklist: each item, its answer for this scenario, and where in the repository it stands.

import type { Facts } from './facts.js';
import { code, page, plain } from './markdown.js';
import { stressData } from './stress-data.js';
import { stressLogic } from './stress-logic.js';
import { stressPractice } from './stress-practice.js';

export interface StressItem {
  readonly number: string;
  readonly name: string;
  /** Markdown. */
  readonly answer: string;
  /** Files or sections. */
  readonly where: readonly string[];
}

export interface StressSection {
  readonly name: string;
  readonly items: readonly StressItem[];
}

export function stressSections(facts: Facts): readonly StressSection[] {
  return [...stressLogic(facts), ...stressData(facts), ...stressPractice(facts)];
}

export function stressDocument(facts: Facts): string {
  const { scenario, file } = facts;
  return page([
    `# ${plain(scenario.title.en)}: STRESS-DES checklist`,
    scenario.status === '' ? '' : `**Status: ${plain(scenario.status)}.**`,
    `Written from ${code(file)}. Items are those of STRESS-DES (Monks, Currie, Onggo, Robinson, Kunc and Taylor 2019, *Strengthening the reporting of empirical simulation studies: introducing the STRESS guidelines*, Journal of Simulation 13(1) 55–67).`,
    ...stressSections(facts).flatMap(({ name, items }) => [
      `## ${name}`,
      ...items.map(({ number, name: item, answer, where }) =>
        page([`### ${number} ${item}`, answer, `*Where:* ${where.map(placeWords).join('; ')}`]).trimEnd(),
      ),
    ]),
  ]);
}

/** A path as code, anything with a space as words. */
function placeWords(where: string): string {
  return where.includes(' ') ? where : code(where);
}
