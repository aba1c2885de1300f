import { describe, expect, it } from 'vitest';
import type { Library } from '#manual/library.ts';
import { searchableText } from '#print/pdf/searchable-text.ts';
import { bodyPdf } from './body-pdf.ts';
import { printed, procedureOf } from './bodies.ts';
import { officeWith, sample } from './office.ts';
import { linesOf, phrasesOf, placesIn } from './places.ts';
import { printedFiles } from './printing.ts';
import { squeezed } from './text.ts';

/** The sample manual, its first two procedures with footnotes. */
function withNotes(): Library {
  const library = officeWith({});
  const [manual] = library.manuals;
  if (!manual) throw new Error('There is no manual');
  const procedures = manual.procedures.map((procedure, index) => {
    if (index > 1) return procedure;
    const { sections } = procedureOf(`## วัตถุประสงค์

ก่อน[^b] และ[^a] กับ[^b]

## ขอบเขตของงาน

อีก[^c]

[^a]: หมายเหตุสอง${index} ซึ่งเรียก[^d]
[^b]: หมายเหตุหนึ่ง${index}
[^c]: หมายเหตุสี่${index}
[^d]: หมายเหตุสาม${index}
`);
    const own = procedure.sections.map(
      (section) => sections.find(({ number }) => number === section.number) ?? section,
    );
    return { ...procedure, sections: own };
  });
  return { ...library, manuals: [{ ...manual, procedures }] };
}

describe('footnotes in a book', () => {
  it('are numbered in each procedure anew, as on the page, and each stands once', async () => {
    const library = withNotes();
    const id = sample.manuals[0]?.id ?? '';
    const pdf = (await printedFiles(library, { wanted: (one) => one === id })).get(id) ?? new Uint8Array();
    const { pages } = await placesIn(pdf);
    const text = pages.map((page) => squeezed(linesOf(page).join(''))).join('');
    for (const index of [0, 1]) {
      for (const [place, word] of ['หนึ่ง', 'สอง', 'สาม', 'สี่'].entries()) {
        const number = place + 1;
        expect(text.split(squeezed(`${number}หมายเหตุ${word}${index}`)), `${number} ${index}`).toHaveLength(2);
      }
      expect(text).toContain(squeezed('ก่อน1 และ2 กับ1'));
    }
  });
});

describe('a footnote that another calls', () => {
  it('is kept, and its caller stays on the page of its call, wherever the page ends', async () => {
    const notes = '[^ก]: หมายเหตุนอก[^ข]\n\n[^ข]: หมายเหตุใน\n\n    วรรคสอง\n\n    วรรคสาม';
    for (const count of [29, 30, 31, 32, 33, 34]) {
      const before = Array.from({ length: count }, (_, line) => `บรรทัด ${line}\n\n`).join('');
      const long = 'ประชุมคณะทำงานเพื่อพิจารณาร่างแผน '.repeat(3);
      const { pdf } = await bodyPdf(printed(`${before}${long}ที่เรียก[^ก]\n\n${notes}`));
      const { pages } = await placesIn(searchableText(pdf));
      const texts = pages.map((page) => squeezed(linesOf(page).join('')));
      const pageOf = (words: string) => texts.flatMap((text, at) => (text.includes(words) ? [at] : []));
      expect(pageOf('2หมายเหตุใน'), `${count}`).toHaveLength(1);
      expect(pageOf('วรรคสาม'), `${count}`).toHaveLength(1);
      expect(pageOf('1หมายเหตุนอก2'), `${count}`).toEqual(pageOf('ที่เรียก1'));
    }
  });
});

describe('the caption of a picture', () => {
  it('stands centred below it, in small letters', async () => {
    const { pdf } = await bodyPdf(printed('ก่อนภาพ\n\n![หน้าจอ](screen.png "คำบรรยายภาพ")\n\nหลังภาพ'));
    const { pages } = await placesIn(searchableText(pdf));
    const phrases = phrasesOf(pages.flat());
    const find = (words: string) => phrases.find(({ text }) => squeezed(text).includes(squeezed(words)));
    const [before, caption, after] = ['ก่อนภาพ', 'คำบรรยายภาพ', 'หลังภาพ'].map(find);
    if (!before || !caption || !after) throw new Error('Words are missing');
    expect(caption.x + caption.width / 2).toBeCloseTo((110 / 25.4) * 72, 0);
    expect(caption.y - before.y).toBeGreaterThan((31.75 / 25.4) * 72);
    expect(after.y).toBeGreaterThan(caption.y);
    expect(caption.size).toBeLessThan(before.size);
  });
});
