import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/global-setup.ts'],
    // A file waits for its browser most of the time.
    maxWorkers: 2,
    // A busy machine scrolls and loads more slowly than a second.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
