#!/usr/bin/env node
// The command line. Each command is a file; heavy packages are imported inside the command that needs them.

import yargs from 'yargs';
import { explainCommand } from './commands/explain.js';
import { initCommand } from './commands/init.js';
import { runCommand } from './commands/run.js';
import { scenariosCommand } from './commands/scenarios.js';
import { schemaCommand } from './commands/schema.js';
import { traceCommand } from './commands/trace.js';
import { validateCommand } from './commands/validate.js';
import { EXIT, failureOf } from './exit-codes.js';

async function main(): Promise<number> {
  let failure: { text: string; code: number } | undefined;
  const parser = yargs(process.argv.slice(2))
    .scriptName('tiltaksflyt')
    .locale('en')
    .usage('$0 <command>\n\nSimulates the flow of people through labour-market measures.')
    .command(runCommand)
    .command(validateCommand)
    .command(explainCommand)
    .command(traceCommand)
    .command(scenariosCommand)
    .command(schemaCommand)
    .command(initCommand)
    .demandCommand(1, 'say what to do: run, validate, explain, trace, scenarios, schema or init')
    .strict()
    .recommendCommands()
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      failure =
        error instanceof Error
          ? failureOf(error)
          : { text: `${message}; see tiltaksflyt --help`, code: EXIT.invalidInput };
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    failure ??= failureOf(error);
  }
  if (failure === undefined) return EXIT.done;
  process.stderr.write(`${failure.text}\n`);
  return failure.code;
}

process.exitCode = await main();
