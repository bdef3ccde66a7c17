#!/usr/bin/env node
// The command line. Each command is a file; heavy packages are imported inside the command that needs them.

import yargs from 'yargs';
import { ScenarioError } from '../errors/errors.js';
import { attributeCommand } from './commands/attribute.js';
import { calibrateCommand } from './commands/calibrate.js';
import { checkCommand } from './commands/check.js';
import { compareCommand } from './commands/compare.js';
import { documentCommand } from './commands/document.js';
import { ensembleCommand } from './commands/ensemble.js';
import { explainCommand } from './commands/explain.js';
import { extendCommand } from './commands/extend.js';
import { factsCommand } from './commands/facts.js';
import { galleryCommand } from './commands/gallery.js';
import { initCommand } from './commands/init.js';
import { mapCommand } from './commands/map.js';
import { reportCommand } from './commands/report.js';
import { runCommand } from './commands/run.js';
import { scenariosCommand } from './commands/scenarios.js';
import { schemaCommand } from './commands/schema.js';
import { scoreCommand } from './commands/score.js';
import { sensitivityCommand } from './commands/sensitivity.js';
import { sweepCommand } from './commands/sweep.js';
import { traceCommand } from './commands/trace.js';
import { validateCommand } from './commands/validate.js';
import { verifyCommand } from './commands/verify.js';
import { EXIT, failureOf } from './exit-codes.js';
import { refuseRepeats } from './given-once.js';
import { listenForOutputFailure } from './standard-output.js';

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const parser = refuseRepeats(yargs(words), words)
    .scriptName('tiltaksflyt')
    .locale('en')
    .usage('$0 <command>\n\nSimulates the flow of people through labour-market measures.')
    .command(runCommand)
    .command(compareCommand)
    .command(extendCommand)
    .command(verifyCommand)
    .command(sweepCommand)
    .command(sensitivityCommand)
    .command(checkCommand)
    .command(attributeCommand)
    .command(reportCommand)
    .command(galleryCommand)
    .command(factsCommand)
    .command(scoreCommand)
    .command(calibrateCommand)
    .command(ensembleCommand)
    .command(mapCommand)
    .command(validateCommand)
    .command(explainCommand)
    .command(documentCommand)
    .command(traceCommand)
    .command(scenariosCommand)
    .command(schemaCommand)
    .command(initCommand)
    .demandCommand(
      1,
      'say what to do: run, extend, verify, check, compare, sweep, sensitivity, attribute, report, gallery, facts, score, calibrate, ensemble, map, validate, explain, document, trace, scenarios, schema or init',
    )
    .strict()
    .recommendCommands()
    .wrap(100)
    .exitProcess(false)
    // Throwing here stops the command; returning would let it run with what was understood.
    .fail((message, error) => {
      throw error instanceof Error
        ? error
        : new ScenarioError([{ code: 'override', message: `${message}; see tiltaksflyt --help` }]);
    });
  try {
    await parser.parseAsync();
    return EXIT.done;
  } catch (error) {
    const { text, code } = failureOf(error);
    process.stderr.write(`${text}\n`);
    return code;
  }
}

const outputFailure = listenForOutputFailure();
const code = await main();
const failure = await outputFailure();
if (failure !== undefined) process.stderr.write(`${failure.text}\n`);
process.exitCode = code === EXIT.done && failure !== undefined ? failure.code : code;
