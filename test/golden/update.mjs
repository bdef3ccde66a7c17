// Writes new golden fingerprints: npm run golden -- --reason "why numbers moved"

import { spawnSync } from 'node:child_process';

const at = process.argv.indexOf('--reason');
const reason = at > 0 ? process.argv[at + 1] : undefined;
if (reason === undefined || reason.trim().length < 10) {
  process.stderr.write('say why numbers moved: npm run golden -- --reason "at least ten letters"\n');
  process.exitCode = 2;
} else {
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/golden'], {
    stdio: 'inherit',
    env: { ...process.env, GOLDEN_REASON: reason },
  });
  process.exitCode = status ?? 1;
}
