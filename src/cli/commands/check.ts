import type { CommandModule } from 'yargs';
import { ExperimentError, ScenarioError } from '../../errors/errors.js';
import type { Verdict } from '../../experiment/check/check-verdict.js';
import type { Baseline, BaselineEntry } from '../../scenario/baseline.js';
import { runWithProgress } from '../check-runs.js';
import { assertTogether, type CheckArguments, filesAsked } from '../checks-asked.js';
import { setOption, wholeNumber } from '../options.js';

/** `check`: holds scenarios against a baseline that is kept with the code. */
export const checkCommand: CommandModule<object, CheckArguments> = {
  command: 'check [scenario..]',
  describe: 'hold scenarios against a kept baseline: the same, or what moved; for continuous integration',
  builder: (yargs) =>
    setOption(yargs)
      .positional('scenario', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'scenario files. Default: all in the baseline',
      })
      .option('baseline', {
        type: 'string',
        default: 'scenarios/baseline.json',
        describe: 'what scenarios gave; names in it are paths from its folder',
      })
      .option('update', {
        type: 'boolean',
        default: false,
        describe: 'move the baseline to what the scenarios give now, or add one (needs --reason)',
      })
      .option('reason', { type: 'string', describe: 'why it moves; kept in the baseline' })
      .option('mode', {
        choices: ['exact', 'statistical'] as const,
        describe: 'with --update: hold to the bit, or hold means. Default: as before, exact when new',
      })
      .option('quantity', {
        type: 'string',
        array: true,
        nargs: 1,
        default: [] as string[],
        describe: 'with --mode statistical: a mean to hold, as in measures.aps.users.sixMonthRate',
      })
      .option('tolerance', {
        type: 'string',
        describe: 'with --mode statistical: difference that does not matter, as in 0.01 or 2%',
      })
      .option('level', {
        type: 'number',
        describe: 'with --mode statistical: confidence of all means together. Default: 0.99',
      })
      .option('scale', { type: 'string', describe: 'with --update: share of the country simulated' })
      .option('seed', {
        type: 'string',
        describe: 'luck of statistical checks, or with --update of the baseline. Default: as before',
      })
      .option('replications', {
        type: 'number',
        describe: 'of statistical checks, or with --update of the baseline. Default: as before',
      })
      .option('keep', {
        type: 'boolean',
        default: false,
        describe: 'also keep records of what is the same, so that a later change is told to its row',
      })
      .option('out', {
        type: 'string',
        default: 'out/check',
        describe: 'folder for the outputs of what changed',
      })
      .option('json', { type: 'string', describe: 'file for what moved, as JSON' })
      .option('workers', { type: 'number', describe: 'threads. Default: all cores' })
      .option('workflow', {
        type: 'boolean',
        default: false,
        describe: 'print a workflow for GitHub Actions that runs this check, and do nothing else',
      }),
  handler: async (given) => {
    if (given.workflow) {
      const { checkWorkflow } = await import('../../report/check/check-workflow.js');
      process.stdout.write(checkWorkflow(given.baseline));
      return;
    }
    assertTogether(given);
    const workers = given.workers === undefined ? undefined : wholeNumber('--workers', given.workers);
    if (given.update) {
      const { moveBaselineTo } = await import('../move-baseline.js');
      await moveBaselineTo(given, workers);
    } else await check(given, workers);
  },
};

async function check(given: CheckArguments, workers: number | undefined): Promise<void> {
  const { loadBaseline } = await import('../../scenario/load-baseline.js');
  const { planChecks } = await import('../../experiment/check/check-plan.js');
  const { verdictOf } = await import('../../experiment/check/check-verdict.js');
  const { checkLines } = await import('../../report/check/check-lines.js');
  const { forgetActual, keepActual, keepExpected } = await import('../../report/check/check-outputs.js');
  const { baseline: path, out } = given;
  const baseline = loadBaseline(path);
  const files = filesAsked(baseline, given.scenario, { baseline: path, mayBeNew: false });
  const entries = files.map((file) => baseline.scenarios[file]!);
  assertLuckIsHeard(given, entries);
  const plans = await planChecks(
    path,
    entries.map((entry, index) => ({ file: files[index]!, ...luckOf(entry, given) })),
  );
  const checked = await runWithProgress(plans, workers);
  const width = Math.max(0, ...files.map(({ length }) => length));
  const verdicts: Verdict[] = [];
  for (const [index, one] of checked.entries()) {
    const entry = entries[index]!;
    const verdict = verdictOf(entry, one);
    verdicts.push(verdict);
    let record: string | undefined;
    if (!verdict.isSame) record = keepActual(out, { verdict, checked: one, entry });
    else {
      forgetActual(out, verdict.file);
      if (given.keep) keepExpected(out, one, entry.mode);
    }
    process.stdout.write(`${checkLines(verdict, width, record).join('\n')}\n`);
  }
  if (given.json !== undefined) await writeJson(given.json, path, verdicts);
  const changed = verdicts.filter(({ isSame }) => !isSame).map(({ file }) => file);
  const text = conclusion(files.length, changed, { given, madeBy: madeOtherwise(baseline, changed) });
  if (changed.length > 0) throw new ExperimentError('not-identical', text);
  process.stdout.write(`\n${text}\n`);
}

/** How an entry is run: an exact one as it is held, a statistical one with other luck where that is asked for. */
function luckOf(entry: BaselineEntry, { seed, replications }: CheckArguments) {
  const { set } = entry;
  if (entry.mode === 'exact') return { set, replications: entry.fingerprints.length };
  return { set, seed: seed ?? entry.seed, replications: replications ?? entry.replications };
}

function assertLuckIsHeard({ seed, replications }: CheckArguments, entries: readonly BaselineEntry[]): void {
  if ((seed === undefined && replications === undefined) || entries.some(({ mode }) => mode !== 'exact'))
    return;
  const message = '--seed and --replications are for statistical checks; none of these scenarios has one';
  throw new ScenarioError([{ code: 'override', message, hint: 'leave them out' }]);
}

async function writeJson(file: string, baseline: string, verdicts: readonly Verdict[]): Promise<void> {
  const { summaryText } = await import('../../report/summary-json.js');
  const { writeWithFolder } = await import('../../report/write-fit.js');
  writeWithFolder(file, summaryText({ schema: 1, baseline, scenarios: verdicts }));
}

/** Software that the entries of what changed were made with, where it is not this. */
function madeOtherwise({ scenarios }: Baseline, changed: readonly string[]): readonly string[] {
  const nodes = changed.map((file) => scenarios[file]!.node).filter((node) => node !== process.version);
  return [...new Set(nodes)];
}

function conclusion(
  total: number,
  changed: readonly string[],
  { given, madeBy }: { readonly given: CheckArguments; readonly madeBy: readonly string[] },
): string {
  const scenarios = total === 1 ? '1 scenario' : `${total} scenarios`;
  if (changed.length === 0) return `${scenarios} as in ${given.baseline}`;
  const lines = [
    `${changed.length} of ${scenarios} changed against ${given.baseline}: ${changed.join(', ')}`,
    `outputs as they are now are in ${given.out}`,
    'if this is meant, say why: tiltaksflyt check --update --reason "…"',
  ];
  if (madeBy.length > 0)
    lines.push(`the baseline was made with Node.js ${madeBy.join(', ')}; this is ${process.version}`);
  return lines.join('\n');
}
