// Prints what passed and what failed, alone on the last line, for those who read logs by machine.

import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      let inModule = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        inModule++;
      }
      // A file that could not be loaded has no tests, and is a failure all the same.
      if (inModule === 0 && module.state() === 'failed') failed++;
    }
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
