import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownersIn } from '#import/owners.ts';
import { importDraft } from '#import/import-draft.ts';
import { openDocx } from '#import/docx/open-docx.ts';
import { readDocx } from '#import/docx/read-docx.ts';
import { HEADER, p, r, rawDocx, row, SIX, tbl } from './raw-docx.ts';
import { NOTHING_KNOWN, reportOf, withFile } from './written.ts';

describe('the owners of a cell', () => {
  it.each([
    ['one in each line', ['นายกองค์การบริหารส่วนตำบล', 'ปลัดองค์การบริหารส่วนตำบล'], []],
    ['one in each line, of whatever kind', ['นิติกร', 'สารวัตรกำนัน', 'คณะทำงาน'], []],
    ['one behind each number', ['1. เจ้าหน้าที่พัสดุ', '2) คณะทำงาน'], ['เจ้าหน้าที่พัสดุ', 'คณะทำงาน']],
    ['each once', ['คณะทำงาน', 'คณะ ทำงาน'], ['คณะทำงาน']],
  ])('are %s', (_, lines, expected) => {
    expect(ownersIn(lines, [])).toEqual({
      names: expected.length === 0 ? lines : expected,
      isParted: false,
      joined: [],
    });
  });

  it.each([
    ['a bare position', ['หัวหน้ากลุ่ม', 'อำนวยการ'], 'หัวหน้ากลุ่ม อำนวยการ'],
    ['และ', ['กลุ่มนโยบาย', 'และแผน'], 'กลุ่มนโยบาย และแผน'],
    ['a stroke', ['ผู้รับผิดชอบแผนงาน/', 'โครงการ'], 'ผู้รับผิดชอบแผนงาน/ โครงการ'],
    ['a bracket', ['ผู้อำนวยการ', '(รักษาการ)'], 'ผู้อำนวยการ (รักษาการ)'],
  ])('are one where a line cannot end so: at %s', (_, lines, expected) => {
    expect(ownersIn(lines, [])).toEqual({ names: [expected], isParted: false, joined: [expected] });
  });

  it('are told where they stood in one line', () => {
    expect(ownersIn(['เจ้าหน้าที่พัสดุ, นิติกร', 'หัวหน้างานคลัง / นักวิชาการ'], [])).toEqual({
      names: ['เจ้าหน้าที่พัสดุ', 'นิติกร', 'หัวหน้างานคลัง', 'นักวิชาการ'],
      isParted: true,
      joined: [],
    });
  });

  it('are not told to be one where their lines were joined and parted again', () => {
    expect(ownersIn(['คณะทำงาน', 'และผู้เกี่ยวข้อง'], [])).toEqual({
      names: ['คณะทำงาน', 'ผู้เกี่ยวข้อง'],
      isParted: true,
      joined: [],
    });
  });

  it('are those of the register before anything is parted, whatever number stands before them', () => {
    const known = ['ผู้ขาย/ผู้รับจ้าง', 'ฝ่ายคลัง, พัสดุ และทรัพย์สิน', 'คณะทำงาน (ชุดใหญ่)'];
    const names = (...lines: string[]) => ownersIn(lines, known).names;
    expect(names('1. เจ้าหน้าที่พัสดุ', '2. ผู้ขาย/ผู้รับจ้าง')).toEqual(['เจ้าหน้าที่พัสดุ', 'ผู้ขาย/ผู้รับจ้าง']);
    expect(names('๒) ผู้ขาย / ผู้รับจ้าง')).toEqual(['ผู้ขาย / ผู้รับจ้าง']);
    expect(names('ฝ่ายคลัง, พัสดุ', 'และทรัพย์สิน')).toEqual(['ฝ่ายคลัง, พัสดุ และทรัพย์สิน']);
    expect(names('นิติกร, ผู้ขาย/ผู้รับจ้าง และคณะทำงาน (ชุดใหญ่)')).toEqual([
      'นิติกร',
      'ผู้ขาย/ผู้รับจ้าง',
      'คณะทำงาน (ชุดใหญ่)',
    ]);
    expect(ownersIn(['คณะทำงาน พัฒนาแผน'], ['คณะทำงาน']).names).toEqual(['คณะทำงาน พัฒนาแผน']);
    expect(names('ผู้ขาย/ผู้รับจ้างช่วง')).toEqual(['ผู้ขาย', 'ผู้รับจ้างช่วง']);
  });

  it('are the names of the register, however they are written one after the other', () => {
    const name = fc
      .array(fc.constantFrom('ผู้', 'ขาย', '/', ',', ' และ', '(', ')', '.', '"', '-', 'ก'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => `ผู้ดูแล${parts.join('')}ท้าย`);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: bare }), (known) => {
        expect(ownersIn(known, known).names).toEqual(known);
        expect(ownersIn(known.slice(0, 1), known).names).toEqual(known.slice(0, 1));
      }),
    );
  });
});

it('keeps the ids of known roles, and says nothing of a cell that names an owner in each paragraph', async () => {
  const owners = `${p('นายกองค์การบริหารส่วนตำบล')}<w:p>${r('1. ปลัดองค์การบริหารส่วนตำบล')}<w:r><w:br/></w:r>${r('2. ผู้ขาย/ผู้รับจ้าง')}</w:p>`;
  const file = rawDocx(tbl(SIX, HEADER, row([p('1'), p(''), p('รับคำขอ'), p(''), p(''), owners])));
  const roles = [
    { id: 'mayor', name: 'นายกองค์การบริหารส่วนตำบล', kind: 'position' },
    { id: 'clerk', name: 'ปลัดองค์การบริหารส่วนตำบล', kind: 'position' },
    { id: 'seller', name: 'ผู้ขาย/ผู้รับจ้าง', kind: 'external' },
  ] as const;
  const source = await withFile(file, 'manual.docx', async (path) => readDocx(await openDocx(path)));
  const draft = importDraft(source, {
    ...NOTHING_KNOWN,
    known: { ...NOTHING_KNOWN.known, roles },
    name: 'manual',
    pictureEnding: () => undefined,
  });
  expect(draft?.texts.at(-1)?.text).toContain('owners:\n      - mayor\n      - clerk\n      - seller\n');
  expect(draft?.added.roles).toEqual([]);
  expect(draft && reportOf(draft)).not.toContain('แยกผู้รับผิดชอบ');
});

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
