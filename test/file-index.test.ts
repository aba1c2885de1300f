import { expect, test } from 'vitest';
import { fileIndex } from './file-index.ts';

test('the index of files in src/FILES.md is that of the files as they are', async () => {
  await expect(fileIndex()).toMatchFileSnapshot('../src/FILES.md');
});

test('every file says what it is for', () => {
  const silent = fileIndex()
    .split('\n')
    .filter((line) => /^- `[^`]*`: *$/u.test(line));
  expect(silent).toEqual([]);
});
