// A workflow for GitHub Actions that checks every push and pull request, and keeps what moved.

/** Folder that the workflow uploads; the default of `check --out`. */
export const CHECK_FOLDER = 'out/check';

/**
 * The text of `.github/workflows/check.yml`.
 *
 * @param baseline - path of the baseline from the root of the repository
 */
export function checkWorkflow(baseline: string): string {
  const quoted = `'${baseline.replaceAll("'", "'\\''")}'`;
  const command = `npx tiltaksflyt check --baseline ${quoted} --json ${CHECK_FOLDER}/moved.json`;
  return `# Holds every scenario of ${baseline} against the baseline: a change of one number fails.
# Written by tiltaksflyt check --workflow; the file is yours to change.
name: check

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
          cache: npm
      - run: npm ci
      - run: ${JSON.stringify(command)}
      - if: failure()
        uses: actions/upload-artifact@v4
        with:
          name: check
          path: ${CHECK_FOLDER}
          if-no-files-found: ignore
`;
}
