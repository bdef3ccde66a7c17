// What a study found, on standard output and in its folder: the same for a sweep and for a sensitivity analysis.

import type { StudyArguments } from './study-inputs.js';
import { writeReport } from './write-report.js';

/** A finding as its table and as its files; each is made only when it is wanted. */
export interface StudyTold {
  readonly summary: object;
  readonly table: () => Promise<string>;
  readonly files: () => Promise<ReadonlyMap<string, string | Uint8Array>>;
}

/**
 * Prints the table, or the summary with `--json`, and writes the folder of `--out`, and its page with `--report`.
 *
 * @throws the failure of a folder that cannot be written; nothing is half written then
 */
export async function tellStudy(
  { json, out, replace, report, lang }: StudyArguments,
  { summary, table, files }: StudyTold,
): Promise<void> {
  if (json) {
    const { summaryText } = await import('../report/summary-json.js');
    process.stdout.write(summaryText(summary));
  } else {
    process.stdout.write(`${await table()}\n`);
  }
  if (out !== undefined) {
    const { writeRun } = await import('../report/write-run.js');
    writeRun(out, await files(), { replace });
    if (report) await writeReport(out, { lang, replace, quiet: json });
  }
}
