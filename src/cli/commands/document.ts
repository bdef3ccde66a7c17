import type { CommandModule } from 'yargs';
import { scenarioArgument, setOption } from '../options.js';

interface DocumentArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `document`: the model's description for those who must judge it, written from the scenario. */
export const documentCommand: CommandModule<object, DocumentArguments> = {
  command: 'document <scenario>',
  describe: 'describe the model as this scenario has it: ODD protocol, STRESS-DES checklist, every parameter',
  builder: (yargs) =>
    scenarioArgument(setOption(yargs))
      .option('out', {
        type: 'string',
        describe: 'folder for odd.md, stress-des.md, parameters.md and parameters.csv; printed without it',
      })
      .option('replace', {
        type: 'boolean',
        default: false,
        describe: 'replace an earlier description in the folder',
      }) as never,
  handler: async ({ scenario, set, out, replace }) => {
    const { assertWritable, writeRun } = await import('../../report/write-run.js');
    if (out !== undefined) assertWritable(out, { replace });
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const resolved = await loadScenario(scenario, { set });
    const { loadEvidence } = await import('../../scenario/load-evidence.js');
    const { factsOf } = await import('../../report/document/facts.js');
    const { assembleDocument, documentText } = await import('../../report/document/assemble-document.js');
    const facts = factsOf(resolved, {
      evidence: loadEvidence(),
      file: scenario,
      set,
    });
    if (out === undefined) process.stdout.write(documentText(facts));
    else writeRun(out, assembleDocument(facts), { replace });
  },
};
