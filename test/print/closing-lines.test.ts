import { describe, expect, it } from 'vitest';
import { closingLines } from '#print/closing-lines.ts';
import type { PaperSection } from '#print/procedure.ts';
import type { PrintBlock } from '#print/text/body-tree.ts';

const WORDS = 'ตรวจสอบความครบถ้วนของเอกสาร ';
const paragraph = (lines: number): PrintBlock => ({
  type: 'paragraph',
  children: Array.from({ length: 2 * lines - 1 }, (_, index) =>
    index % 2 === 0 ? { type: 'text', text: WORDS } : { type: 'break' },
  ),
});
const FORM: PrintBlock = { type: 'component', name: 'StandardForm' };
const section = (...blocks: PrintBlock[]): PaperSection => ({
  heading: '1. หัวข้อ',
  blocks,
  charts: [],
  sheet: blocks.includes(FORM),
});
const entries = (count: number) => ({
  items: Array.from({ length: count }, (_, index) => ({ marker: `8.${index + 1}`, text: WORDS })),
});
const table = (rows: number, text: string): PrintBlock => ({
  type: 'table',
  columns: [{ align: 'left', share: 1 }],
  narrow: false,
  size: 1,
  inset: 1,
  repeats: true,
  header: { cells: [[{ type: 'text', text: 'หัวตาราง' }]], tall: false },
  rows: Array.from({ length: rows }, () => ({ cells: [[{ type: 'text', text }]], tall: false })),
});
const closing = (sections: readonly PaperSection[], references = entries(1)) =>
  closingLines({ sections, references, forms: { instead: 'ไม่มี' }, tables: {} });

describe('what a procedure ends in', () => {
  it('is so many of its last sections that a last page holds at least five lines', () => {
    const short = section(paragraph(1));
    expect(closing([short, short, short, short])).toEqual({ sections: 3, blocks: 0 });
    expect(closing([short, section(paragraph(5))])).toEqual({ sections: 1, blocks: 0 });
    expect(closing([])).toEqual({ sections: 0, blocks: 0 });
  });

  it('is less where signatures stand below it', () => {
    const short = section(paragraph(1));
    expect(
      closingLines(
        { sections: [short, short, short], references: entries(1), forms: entries(1), tables: {} },
        true,
      ),
    ).toEqual({ sections: 1, blocks: 0 });
  });

  it('counts the entries of registers, and a word in their place', () => {
    const [forms, references] = (['Forms', 'References'] as const).map((name) =>
      section({ type: 'component', name }),
    ) as [PaperSection, PaperSection];
    expect(closing([forms, references], entries(2)).sections).toBe(2);
    expect(closing([forms, references], entries(6)).sections).toBe(1);
    expect(closing([forms, references], entries(30)).sections).toBe(0);
  });

  it('is of a long section its last blocks, of the last sheet what follows the form', () => {
    const long = section(...Array.from({ length: 9 }, () => paragraph(2)));
    expect(closing([long])).toEqual({ sections: 0, blocks: 3 });
    expect(closing([section(paragraph(1)), section(FORM, paragraph(1))])).toEqual({ sections: 0, blocks: 1 });
    expect(closing([section(paragraph(1)), section(FORM)])).toEqual({ sections: 0, blocks: 0 });
  });

  it('leaves alone tables whose cells hold many words, and pictures', () => {
    expect(closing([section(table(3, WORDS))]).sections).toBe(1);
    expect(closing([section(table(3, WORDS.repeat(12)))]).sections).toBe(0);
    const picture: PrintBlock = { type: 'picture', path: 'a.png', alt: '', width: 40 };
    expect(closing([section({ type: 'paragraph', children: [picture] })]).sections).toBe(0);
  });
});
