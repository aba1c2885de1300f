import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that would keep one worker long after the other has nothing left to do. */
const LONGEST = ['test/invariants/drawers.test.ts', 'test/invariants/built-office.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    // Most of a short test is reading dictionaries and fonts, which files of one worker share.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    slowTestThreshold: 3000,
  },
});
