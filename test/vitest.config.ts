import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    // Most of a short test is reading dictionaries and fonts, which files of one worker share.
    isolate: false,
    maxWorkers: 2,
    slowTestThreshold: 3000,
  },
});
