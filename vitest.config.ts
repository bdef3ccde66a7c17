import { defineConfig } from 'vitest/config';

const EXCLUDED = ['test/**/*.long.test.ts', 'node_modules/**'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
    // Files share the modules they load: no test replaces one or leaves anything in it.
    isolate: false,
    reporters: ['default', './test/reporters/count.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['test/**/*.test.ts'], exclude: ['test/page/**', ...EXCLUDED] },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['test/page/**/*.test.ts'],
          exclude: EXCLUDED,
          // A browser and the pages, made once; only when a test of pages is run.
          globalSetup: ['./test/page/global-setup.ts'],
        },
      },
    ],
  },
});
