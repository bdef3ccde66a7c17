import type { CommandModule } from 'yargs';
import { chosenMetrics, metricsOption } from '../metric-files.js';
import { wholeNumber } from '../options.js';

interface ScoreArguments {
  readonly stints: string;
  readonly panel: string | undefined;
  readonly mapping: string | undefined;
  readonly scenario: string | undefined;
  readonly metrics: readonly string[];
  readonly threshold: number | undefined;
  readonly markovOrder: number | undefined;
  readonly halfLife: number | undefined;
  readonly gap: number | undefined;
  readonly out: string | undefined;
  readonly replace: boolean;
  readonly json: boolean;
}

/** `score`: every metric and credit rule on a table of stints from anywhere. */
export const scoreCommand: CommandModule<object, ScoreArguments> = {
  command: 'score <stints>',
  describe: 'apply every metric and credit rule to a table of stints, such as a register extract',
  builder: (yargs) =>
    metricsOption(yargs)
      .positional('stints', {
        describe: 'table of stints, .csv or .parquet: person, measure, start, end, and more',
        type: 'string',
        demandOption: true,
      })
      .option('panel', {
        type: 'string',
        describe: 'monthly statuses, .csv or .parquet: person, month, status',
      })
      .option('mapping', { type: 'string', describe: 'YAML file: what the tables call things' })
      .option('scenario', {
        type: 'string',
        describe: 'scenario whose measures are the catalogue; others are unknown',
      })
      .option('threshold', {
        type: 'number',
        describe: 'people below which a number is not shown. Default 10',
      })
      .option('markov-order', {
        type: 'number',
        describe: 'measures back on which a chain depends. Default 1',
      })
      .option('half-life', { type: 'number', describe: 'months after which a touch weighs half. Default 6' })
      .option('gap', {
        type: 'number',
        describe: 'months without a stint from which another chain begins. Default 12',
      })
      .option('out', {
        type: 'string',
        describe: 'folder for score.json and tables; nothing is written without it',
      })
      .option('replace', {
        type: 'boolean',
        default: false,
        describe: 'replace an earlier score in the folder',
      })
      .option('json', {
        type: 'boolean',
        default: false,
        describe: 'print score.json instead of the tables',
      }) as never,
  handler: async (given) => {
    const { THRESHOLD } = await import('../../experiment/suppress.js');
    const { CREDIT_OPTIONS } = await import('../../metrics/credit-rules.js');
    const { CHAIN_RULES } = await import('../../metrics/chains.js');
    const options = {
      threshold: given.threshold === undefined ? THRESHOLD : wholeNumber('--threshold', given.threshold),
      credit: {
        ...CREDIT_OPTIONS,
        ...(given.markovOrder === undefined
          ? {}
          : { markovOrder: wholeNumber('--markov-order', given.markovOrder) }),
        ...(given.halfLife === undefined
          ? {}
          : { halfLifeMonths: wholeNumber('--half-life', given.halfLife) }),
      },
    };
    const rules = {
      ...CHAIN_RULES,
      ...(given.gap === undefined ? {} : { gapMonths: wholeNumber('--gap', given.gap) }),
    };
    if (given.out !== undefined) {
      const { assertWritable } = await import('../../report/write-run.js');
      assertWritable(given.out, { replace: given.replace });
    }
    const { readRegister } = await import('../../register/read-register.js');
    const read = await readRegister(given);
    const { metrics, leftOut } = await chosenMetrics(given.metrics, read.fit);
    const { scoreMetrics, scoreCredit, BLOCKS } = await import('../../experiment/score.js');
    const { SCORE_SCHEMA } = await import('../../experiment/score-summary.js');
    const { LEVEL } = await import('../../experiment/summary.js');
    const { register } = read;
    const summary = {
      schema: SCORE_SCHEMA,
      stints: read.stints,
      panel: read.panel,
      window: read.window,
      threshold: options.threshold,
      level: LEVEL,
      blocks: BLOCKS,
      metrics: scoreMetrics(register, metrics, leftOut, options),
      credit: scoreCredit(register, { ...options, chains: rules }),
    };
    if (given.json) {
      const { summaryText } = await import('../../report/summary-json.js');
      process.stdout.write(summaryText(summary));
    } else {
      const { scoreTable } = await import('../../report/score-table.js');
      process.stdout.write(`${scoreTable(summary)}\n`);
    }
    if (given.out !== undefined) {
      const { scoreFiles } = await import('../../report/score-files.js');
      const { writeRun } = await import('../../report/write-run.js');
      writeRun(given.out, scoreFiles(summary), { replace: given.replace });
    }
  },
};
