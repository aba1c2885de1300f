import { afterAll, describe, expect, it } from 'vitest';
import { asking } from '#search/engine.ts';
import { search } from '#search/query/search.ts';
import { answeredBy, highlightedBy, loaded } from '#search/result/hit.ts';
import { snippetsOf, titlePieces } from '#search/result/snippet.ts';
import { indexOf, pageOf } from '../opened-index.ts';

const opened = await indexOf(
  [
    pageOf('plc', 'การขับเคลื่อนชุมชนแห่งการเรียนรู้ทางวิชาชีพ (PLC)', 'ประชุมชุมชนแห่งการเรียนรู้ทางวิชาชีพ'),
    pageOf('dmc', 'งาน DMC', 'ตรวจระบบ DMC'),
    pageOf('news', 'งานข้อมูลข่าวสาร', 'เก็บข้อมูลส่วนบุคคลของนักเรียน เป็นรายคน มีรายละเอียดรายบุคคล'),
    pageOf('recruit', 'งานสอบแข่งขันและบรรจุครูผู้ช่วย', 'ประกาศผล'),
    pageOf('court', 'การดำเนินคดีปกครอง', 'คดีสอบครูผู้ช่วย คดีย้าย คดีสัญญา'),
    pageOf('admission', 'การรับนักเรียน', 'รับนักเรียนชั้น ม.1 และครู'),
    pageOf('inclusion', 'งานเรียนรวม', 'นักวิชาการ รับเรื่อง นักเรียน ชั้น ม.1 ใน 1-2 วัน'),
  ],
  [
    ['PLC', 'ชุมชนแห่งการเรียนรู้ทางวิชาชีพ'],
    ['DMC', 'ข้อมูลนักเรียนรายบุคคล'],
  ],
);
afterAll(opened.close);
const { index, lexicon } = opened;

const ask = async (query: string) => loaded((await search(query, lexicon, asking(index, {}))).hits);
const answers = async (query: string) =>
  (await ask(query)).map(({ tier, page }) => `${tier} ${page.url.replaceAll('/', '')}`);

/** What is marked of a page in its title and snippets. */
const marked = async (query: string, id: string) => {
  const hit = (await ask(query)).find(({ page }) => page.url === `/${id}/`);
  if (hit === undefined) return undefined;
  const phrases = highlightedBy(hit);
  const pieces = [titlePieces(hit.page, phrases), ...snippetsOf(hit.page, phrases).map((one) => one.pieces)];
  return pieces.flat().flatMap(({ text, isFound }) => (isFound ? [text] : []));
};

describe('a page that answers', () => {
  it('does so by what was typed where it holds that, though another word for it counts more', async () => {
    expect(await answers('PLC')).toEqual(['phrase plc']);
    expect(new Set(await marked('PLC', 'plc'))).toEqual(new Set(['PLC']));
  });

  it('is found by other words for the same only as they stand together', async () => {
    expect(await answers('DMC')).toEqual(['phrase dmc']);
  });

  it('comes first where its title has all that was typed', async () => {
    expect(await answers('สอบครูผู้ช่วย')).toEqual(['apart recruit', 'phrase court']);
  });

  it('is marked by whole words and numbers where they stand apart', async () => {
    expect(await marked('รับนักเรียน ม.1', 'inclusion')).toEqual(['รับ', 'นักเรียน', 'ม.1']);
    expect(await answers('2 วัน')).not.toContain('phrase inclusion');
  });
});

describe('all hits together', () => {
  it('answer with the very words where one of them does', async () => {
    expect(answeredBy(await ask('สอบครูผู้ช่วย'))).toBe('phrase');
    expect(answeredBy(await ask('ข้อมูลนักเรียนรายบุคคล'))).toBe('synonym');
    expect(answeredBy([])).toBe('any');
  });
});
