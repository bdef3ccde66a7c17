import type { CommandModule } from 'yargs';
import { ScenarioError } from '../../errors/errors.js';
import { scenarioArgument, setOption, wholeNumber } from '../options.js';
import { assertReportable, type ReportOption, reportOption, writeReport } from '../write-report.js';

interface TraceArguments extends ReportOption {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly person: number;
  readonly seed: string | undefined;
  readonly replication: number;
  readonly out: string | undefined;
  readonly replace: boolean;
}

/** `trace`: one person's story, what the official number says of it, and the same person without each stint. */
export const traceCommand: CommandModule<object, TraceArguments> = {
  command: 'trace <scenario>',
  describe:
    "one person's story in plain words; what the official number says of each stint, and the same life without it",
  builder: (yargs) =>
    reportOption(scenarioArgument(setOption(yargs)))
      .option('person', {
        type: 'number',
        default: 0,
        describe: 'number of the person, from 0, in the order they come in',
      })
      .option('seed', { type: 'string', describe: "luck. Default: the scenario's" })
      .option('replication', { type: 'number', default: 1, describe: 'which repeat' })
      .option('out', {
        type: 'string',
        describe: 'also draw the life: a name that ends in .svg or .png, or a folder for both and the words',
      })
      .option('replace', {
        type: 'boolean',
        default: false,
        describe: 'replace what an earlier trace wrote there',
      }),
  handler: async (given) => {
    const person = wholeNumber('--person', given.person, 0);
    const replication = wholeNumber('--replication', given.replication);
    const { assertTraceWritable, writeTrace } = await import('../../report/trace-files.js');
    if (given.out !== undefined) assertTraceWritable(given.out, { replace: given.replace });
    assertFolder(given);
    await assertReportable(given);
    const { loadScenario } = await import('../../scenario/load-scenario.js');
    const scenario = await loadScenario(given.scenario, { set: given.set });
    const { tracePerson } = await import('../../experiment/trace-person.js');
    const { traceText } = await import('../../report/trace-words.js');
    const { parameters } = scenario;
    const trace = tracePerson({ parameters, seed: given.seed ?? scenario.seed, replication, person });
    process.stdout.write(`${traceText(trace, scenario.illustration)}\n`);
    if (given.out === undefined) return;
    const { aboutFile } = await import('../about-scenario.js');
    const about = await aboutFile(scenario, { file: given.scenario, set: given.set });
    await writeTrace(given.out, { trace, scenario, about }, { replace: given.replace });
    if (given.report) await writeReport(given.out, given);
  },
};

/** @throws ScenarioError when a page is asked for of one picture */
function assertFolder({ report, out }: Pick<TraceArguments, 'report' | 'out'>): void {
  if (!report || out === undefined || !/\.(svg|png)$/i.test(out)) return;
  throw new ScenarioError([
    {
      code: 'override',
      message: `--report needs a folder, and --out ${out} is one picture; leave its ending out`,
    },
  ]);
}
