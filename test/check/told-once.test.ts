import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { folderWith } from '../files/folder.ts';

const office = new URL('../fixtures/rule-office', import.meta.url).pathname;
const RECEIVE = 'manuals/saraban/receive.mdx';
const SEND = 'manuals/saraban/send.mdx';
const SCOPE = '2. การรับหนังสือจากภายใน';

type Edits = readonly (readonly [file: string, find: string, put: string])[];

/** What is told of the office of the examples, with edits. */
async function told(edits: Edits) {
  const folder = await folderWith({});
  await cp(office, folder, { recursive: true });
  for (const [file, find, put] of edits) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(find);
    await writeFile(
      join(folder, file),
      text.replace(find, () => put),
    );
  }
  return (await check(folder)).diagnostics;
}

const rules = async (edits: Edits) => (await told(edits)).map(({ rule, file }) => `${rule} ${file}`);
const hints = async (edits: Edits) => (await told(edits)).map(({ hint }) => hint ?? 'none');

describe('a cause is told without what follows from it', () => {
  const linkTo = (place: string): Edits[number] => [
    SEND,
    '## ขอบเขตของงาน',
    `ดู [งาน](./receive.mdx${place})\n\n## ขอบเขตของงาน`,
  ];

  it('where a text cannot be read: its headings may be there, but its steps are known', async () => {
    const broken: Edits[number] = [RECEIVE, SCOPE, '2. ดู <https://x.go.th>'];
    expect(await rules([broken, linkTo('#heading-การรับทางอีเมล')])).toEqual([`mdx-syntax ${RECEIVE}`]);
    expect(await rules([broken, linkTo('#step-none')])).toEqual([`mdx-syntax ${RECEIVE}`, `links ${SEND}`]);
    expect(await rules([linkTo('#heading-none')])).toEqual([`links ${SEND}`]);
  });

  it('but no mistake for one that may follow from it: a goal may be wrong beside an id that stands twice', async () => {
    const repeated: Edits[number] = [RECEIVE, 'id: forward', 'id: receive'];
    const nowhere: Edits[number] = [RECEIVE, '{ to: receive, when', '{ to: nowhere, when'];
    const found = await rules([repeated, nowhere, linkTo('#step-none')]);
    for (const rule of [`step-ids ${RECEIVE}`, `next-exists ${RECEIVE}`, `links ${SEND}`])
      expect(found).toContain(rule);
  });
});

describe('what was probably meant', () => {
  it.each([
    ['shape: process', 'shape: กิจกรรม', 'ตั้งใจเขียน process ใช่หรือไม่'],
    ['shape: process', 'shape: ตัดสินใจ', 'ตั้งใจเขียน decision ใช่หรือไม่'],
    ['shape: process', 'shape: งาน', 'เขียนคำหนึ่งในนี้'],
    ['status: approved', 'status: เลิกใช้', 'ตั้งใจเขียน retired ใช่หรือไม่'],
    ['[registry-officer, director]', '[{ role: director, part: ผ่านเรื่อง }]', 'เขียนคำหนึ่งในนี้'],
    [SCOPE, '![หน้าจอ](scren.png)', 'ตั้งใจเขียน screen.png ใช่หรือไม่'],
    [SCOPE, '![หน้าจอ](./Screen.jpg)', 'ตั้งใจเขียน ./screen.png ใช่หรือไม่'],
    [SCOPE, '![หน้าจอ](plan.png)', 'วางไฟล์ไว้ที่'],
    [SCOPE, '[ก](#section-66)', 'ใช้ #step-'],
    [SCOPE, '[ก](#secton-6)', 'ตั้งใจเขียน #section-6 ใช่หรือไม่'],
    [SCOPE, '2. ก **ข ค', 'ใส่ ** ให้ครบทั้งหน้าและหลัง'],
    [SCOPE, '2. ก ~~ข ค', 'ใส่ ~~ ให้ครบทั้งหน้าและหลัง'],
    [SCOPE, '2. ก ** ข ** ค', 'ให้ ** ชิดคำ'],
  ])('by %s as %s', async (find, put, hint) => {
    expect(await hints([[RECEIVE, find, put]])).toContainEqual(expect.stringContaining(hint));
  });
});
