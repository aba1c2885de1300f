import { describe, expect, it } from 'vitest';
import { conflictIn } from '#manual/conflict.ts';

const LEFT = expect.objectContaining({ key: 'conflictLeft', line: 2, column: 1 }) as unknown;

describe('a mark that is left of a conflict', () => {
  it.each([
    ['in a register', '- id: a\n=======\n  name: ก\n'],
    ['in a file of Windows', '- id: a\r\n=======\r\n  name: ก\r\n'],
    ['in frontmatter', '---\n||||||| 3f1c2a\ntitle: ก\n---\n\nข\n'],
    ['in frontmatter that is left open', '---\n=======\ntitle: ก\n'],
  ])('is told %s', (_, text) => expect(conflictIn(text)).toEqual(LEFT));

  it.each([
    ['a heading that is underlined', '---\ntitle: ก\n---\n\nหัวข้อ\n=======\n'],
    ['an empty row of a table', '---\ntitle: ก\n---\n\n| a | b | c | d | e | f |\n|-|-|-|-|-|-|\n|||||||\n'],
    ['a longer line', '- id: a # ก\n========\n'],
    ['a line further in', 'title: |\n  =======\n'],
  ])('is not %s', (_, text) => expect(conflictIn(text)).toBeUndefined());
});
