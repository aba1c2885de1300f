import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readMdx } from '#manual/mdx.ts';
import { COMPONENTS } from '#manual/structures.ts';
import type { PrintBlock, PrintInline, PrintTable } from '#print/text/body-tree.ts';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import { piecesForPaper } from '#print/text/print-text.ts';
import { searchableText } from '#print/pdf/searchable-text.ts';
import { bodyPdf } from './body-pdf.ts';
import { EVERYTHING, printed, printedSections, procedureOf, type Settings } from './bodies.ts';
import { placesIn, rightEdge } from './places.ts';
import { pagesByPdfium } from './readers.ts';
import { allBarred, squeezed } from './text.ts';

/** The blocks of a text, with bars where lines may end. */
function blocksOf(text: string, settings?: Settings): readonly PrintBlock[] {
  return allBarred(printed(text, settings).blocks);
}

/** What stands in the one paragraph of a text. */
function lineOf(text: string, settings?: Settings): readonly PrintInline[] {
  const [block, ...others] = blocksOf(text, settings);
  expect(others).toEqual([]);
  if (block?.type !== 'paragraph') throw new Error('not a paragraph');
  return block.children;
}

const text = (words: string): PrintInline => ({ type: 'text', text: words });

/** Quotations, lists, boxes and both by turns, inside each other. */
const NESTED: readonly (readonly [string, (depth: number) => string])[] = [
  ['quotations', (depth) => `${'> '.repeat(depth)}คำ`],
  ['lists', (depth) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- ก`).join('\n')],
  [
    'numbered lists',
    (depth) => Array.from({ length: depth }, (_, at) => `${'   '.repeat(at)}1. ก`).join('\n'),
  ],
  [
    'boxes',
    (depth) =>
      Array.from({ length: depth }, (_, at) => {
        const quoted = '> '.repeat(at + 1);
        return `${quoted}[!NOTE]\n${quoted}ก\n${quoted}`;
      }).join('\n'),
  ],
  ['lists in quotations', (depth) => `${'> - '.repeat(depth / 2)}คำ`],
];

describe('blocks inside each other', () => {
  it.each(NESTED)('%s are printed ten deep, and deeper ones told', async (_, nested) => {
    expect((await bodyPdf(printed(nested(10)))).pdf.length).toBeGreaterThan(0);
    expect(readMdx(nested(12)).problems).toMatchObject([{ rule: 'mdx-limits', key: 'tooDeep' }]);
  });
});

describe('blocks on paper', () => {
  it('are paragraphs, headings, quotations and rules', () => {
    expect(blocksOf('ข้อความ\n\n### หัวข้อ\n\n> อ้าง\n\n---')).toEqual([
      { type: 'paragraph', children: [text('ข้อความ')] },
      { type: 'heading', depth: 3, children: [text('หัวข้อ')] },
      { type: 'quote', blocks: [{ type: 'paragraph', children: [text('อ้าง')] }] },
      { type: 'rule' },
    ]);
  });

  it('number the first-level lists of a section as text, lists inside them below their number, and keep a start', () => {
    const [first, second] = blocksOf('3. สาม\n4. สี่\n   1. หนึ่ง\n\n- จุด', { digits: 'thai' });
    if (first?.type !== 'list' || second?.type !== 'list') throw new Error('not lists');
    expect(first.items.map(({ marker }) => marker)).toEqual(['๓.๓', '๓.๔']);
    const inner = first.items[1]?.blocks[1];
    expect(inner).toMatchObject({ type: 'list', items: [{ marker: '๓.๔.๑' }] });
    expect(second.items).toEqual([{ blocks: [{ type: 'paragraph', children: [text('จุด')] }] }]);
  });

  it('do not show the number of the section that holds the standard form', () => {
    const [section] = printedSections(procedureOf('## มาตรฐานงาน\n\n1. หนึ่ง'));
    expect(section?.blocks).toMatchObject([{ type: 'list', items: [{ marker: '1.' }] }]);
  });

  it('say of a task whether it is done', () => {
    expect(blocksOf('- [x] เสร็จ\n- [ ] ค้าง')).toMatchObject([
      { type: 'list', items: [{ task: { done: true, alt: 'ทำแล้ว' } }, { task: { done: false } }] },
    ]);
  });

  it('keep the lines of code and count the spaces before them', () => {
    expect(blocksOf('```\nก 1\n\tข\n```', { digits: 'thai' })).toEqual([
      {
        type: 'code',
        lines: [
          { indent: 0, text: 'ก |1' },
          { indent: 4, text: 'ข' },
        ],
      },
    ]);
  });

  it('leave a place for every component, and for the charts of the author wherever they stand', () => {
    for (const name of COMPONENTS) expect(blocksOf(`<${name} />`)).toEqual([{ type: 'component', name }]);
    const { blocks, charts } = printed('```mermaid\na\n```\n\n- ข้อ\n\n  ```mermaid\n  b\n  ```');
    expect(charts).toEqual(['a', 'b']);
    expect(blocks[0]).toEqual({ type: 'chart', index: 0 });
    expect(JSON.stringify(blocks[1])).toContain('{"type":"chart","index":1}');
  });

  it('show a picture at its natural size, not larger than its column or 120 mm high, and once in the list', () => {
    const sized = (width: number, height: number) =>
      printed('![ภาพ 1](screen.png)\n\n![ภาพ 1](./screen.png)', {
        assets: [{ path: 'manuals/records/screen.png', bytes: 1, size: { width, height } }],
        digits: 'thai',
      });
    expect(sized(240, 120).pictures).toEqual(['manuals/records/screen.png']);
    expect(sized(240, 120).blocks[0]).toEqual({
      type: 'picture',
      path: 'manuals/records/screen.png',
      alt: 'ภาพ ๑',
      width: 63.5,
    });
    expect(sized(2400, 600).blocks[0]).toMatchObject({ width: 160 });
    expect(sized(1000, 2000).blocks[0]).toMatchObject({ width: 60 });
  });

  it('keep the captions of pictures and tables, in the digits of the manual', () => {
    const strong = (words: string) => ({ type: 'strong', children: [text(words)] });
    expect(
      blocksOf('![ภาพ](screen.png "หน้าจอ")\n\nตาราง: ปี 2568\n\n| ก |\n| - |', { digits: 'thai' }),
    ).toMatchObject([
      { type: 'picture', alt: 'ภาพ', caption: [strong('ภาพ|ที่ ๑'), text(' '), text('หน้า|จอ')] },
      { type: 'table', caption: [strong('ตาราง|ที่ ๑'), text(' '), text('ปี |๒๕๖๘')] },
    ]);
  });

  it('keep a callout with its title', () => {
    expect(blocksOf('> [!WARNING]\n> ระวัง')).toMatchObject([
      { type: 'callout', title: 'ข้อ|ควร|ระวัง', blocks: [{ type: 'paragraph', children: [text('ระวัง')] }] },
    ]);
  });

  it('share the width of a table out by its words, and lose no cell', () => {
    const long = 'การปฏิบัติงานตามแผนของสำนักงานเขตพื้นที่การศึกษา '.repeat(4);
    const [table] = blocksOf(
      `| ก | ข | ค |\n| :-: | --: | --- |\n| 1 | ${long} | สั้น |\n| 2 |\n`,
    ) as PrintTable[];
    expect(table?.columns.map(({ align }) => align)).toEqual(['center', 'right', 'left']);
    expect(table?.narrow).toBe(false);
    const [number = 0, words = 0, short = 0] = table?.columns.map(({ share }) => share) ?? [];
    expect(words).toBeGreaterThan(4 * short);
    expect(short).toBeGreaterThan(number);
    expect(table?.rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
    expect(table?.rows.map(({ tall }) => tall)).toEqual([false, false]);
    const [small] = blocksOf('| ก | ข |\n| --- | --- |\n| 1 | 2 |') as PrintTable[];
    expect(small).toMatchObject({ narrow: true, size: 1 });
  });

  it('let a row be split that could not stand on a page, and make type smaller for many columns', () => {
    const [table] = blocksOf(`| ก |\n| --- |\n| ${'ข้อความยาวมาก '.repeat(300)} |\n`) as PrintTable[];
    expect(table?.rows).toMatchObject([{ tall: true }]);
    const row = `| ${Array(9).fill('ประชาสัมพันธ์').join(' | ')} |`;
    const [wide] = blocksOf(`${row}\n${'| --- '.repeat(9)}|\n${row}`) as PrintTable[];
    expect(wide?.size).toBeLessThan(1);
    expect(wide?.size).toBeGreaterThanOrEqual(0.65);
  });

  it('repeat no header that leads elsewhere, which an accessible PDF may not', async () => {
    const rows = '| ข |\n'.repeat(60);
    const leading = printed(`| [ก](https://example.go.th) ข[^1] |\n| --- |\n${rows}\n[^1]: ค\n`);
    expect(leading.blocks).toMatchObject([{ type: 'table', repeats: false }]);
    expect((await bodyPdf(leading)).pages).toBeGreaterThan(1);
    expect(printed(`| ก |\n| --- |\n${rows}`).blocks).toMatchObject([{ type: 'table', repeats: true }]);
  });

  it('keep rows and headers low enough for a sheet that lies on its side', () => {
    const words = (lines: number) => 'ข้อความยาว '.repeat(lines * 8);
    const [table] = blocksOf(`| ${words(5)} |\n| --- |\n| ${words(16)} |\n| ${words(5)} |\n`) as PrintTable[];
    expect(table).toMatchObject({ header: { tall: true }, rows: [{ tall: true }, { tall: false }] });
  });

  it('let a header be split that could not stand on a page, and continue a table of too many columns', () => {
    const [tall] = blocksOf(`| ${'หัวเรื่องยาวมาก '.repeat(300)} |\n| --- |\n| ก |\n`) as PrintTable[];
    expect(tall?.header.tall).toBe(true);
    const row = `| ${Array(30).fill('ประชาสัมพันธ์').join(' | ')} |`;
    const parts = blocksOf(`${row}\n${'| --- '.repeat(30)}|\n${row}`) as PrintTable[];
    expect(parts.length).toBeGreaterThan(1);
    const pieces = JSON.stringify(parts.map(({ rows }) => rows)).match(/[ก-๛]+/gu) ?? [];
    expect(pieces).toEqual(Array(29 + parts.length).fill('ประชาสัมพันธ์'));
  });
});

describe('a line on paper', () => {
  it('keeps strong, emphasised and deleted words, code, and letters below and above', () => {
    expect(lineOf('**ก** *ข* ~~ค~~ `ง`')).toEqual([
      { type: 'strong', children: [text('ก')] },
      text(' '),
      { type: 'emphasis', children: [text('ข')] },
      text(' '),
      { type: 'delete', children: [text('ค')] },
      text(' '),
      { type: 'code', text: 'ง' },
    ]);
    expect(lineOf('H<sub>2</sub>O')).toEqual([
      {
        type: 'together',
        children: [text('H'), { type: 'sub', children: [text('2')] }, text('O')],
      },
    ]);
    expect(lineOf('5<sup>2</sup>')).toMatchObject([{ type: 'together' }]);
  });

  it('ends where the author ends it, and nowhere else within a paragraph', () => {
    expect(lineOf('ก  \nข<br/>ค\nง')).toEqual([
      text('ก'),
      { type: 'break' },
      text('ข'),
      { type: 'break' },
      text('ค |ง'),
    ]);
  });

  it('does not part bold words from the mark after them, nor from what makes one word with them', () => {
    expect(lineOf('(**แผนงาน**), ต่อ')).toEqual([
      text('('),
      { type: 'strong', children: [text('แผนงาน')] },
      text('), |ต่อ'),
    ]);
    expect(lineOf('มี**เด็ก** ๆ ไป')).toEqual([
      text('มี|'),
      { type: 'together', children: [{ type: 'strong', children: [text('เด็ก')] }, text(' ๆ')] },
      text(' |ไป'),
    ]);
  });

  it('does not part a connective from what follows it, bold or not', () => {
    expect(lineOf('ครูและ**เด็ก**')).toEqual([
      text('ครู|'),
      { type: 'together', children: [text('และ'), { type: 'strong', children: [text('เด็ก')] }] },
    ]);
  });

  it('takes its digits from the whole paragraph, and leaves those of code and addresses', () => {
    expect(lineOf('ISO **9001** และ 12 `3` [ดู](http://a.th/4)', { digits: 'thai' })).toEqual([
      text('ISO '),
      { type: 'strong', children: [text('9001')] },
      text(' |และ ๑๒ '),
      { type: 'code', text: '3' },
      text(' '),
      {
        type: 'link',
        url: 'http://a.th/4',
        children: [text('ดู'), { type: 'address', children: [text(' |(http://|a.th/|4)')] }],
      },
    ]);
  });

  it('prints the address of a link where its words do not say it', () => {
    const said = (link: string) => JSON.stringify(lineOf(link)).replaceAll('|', '');
    expect(said('[ดู](https://a.th/x)')).toContain('(https://a.th/x)');
    expect(said('[a.th/x](https://a.th/x/)')).not.toContain('(');
    expect(said('www.a.go.th')).not.toContain('(');
    expect(said('[ดู](https://a.th/%E0%B8%81)')).toContain('(https://a.th/ก)');
    expect(said('[ดู](https://a.th/%E4%B8%AD%2Fก✓✅)')).toContain('(https://a.th/%E4%B8%AD%2Fก✓%E2%9C%85)');
    expect(said('[ดู][a]\n\n[a]: https://a.th/x')).toContain('(https://a.th/x)');
    expect(lineOf('[โทร](tel:021) [x@a.th](mailto:x@a.th)')).toEqual([
      text('โทร'),
      { type: 'address', children: [text(' |(021)')] },
      text(' '),
      text('x@a.th'),
    ]);
  });

  it('links other procedures to their pages where the site has an address', () => {
    expect(lineOf('[ดู](../plan/make.mdx#step-a)')).toEqual([text('ดู')]);
    const site = 'https://manual.go.th/';
    expect(lineOf('[ดู](../plan/make.mdx#step-a) [ที่นี่](#section-3)', { site })).toMatchObject([
      { type: 'link', url: 'https://manual.go.th/plan/make/#step-a' },
      text(' '),
      { type: 'link', url: 'https://manual.go.th/records/receive/#section-3' },
    ]);
  });

  it('calls a footnote where its word ends, and gives its content once, though it calls itself', () => {
    const called = { id: 'note-1', number: '๑' } as const;
    const again = { type: 'note-again', ...called, nested: false } as const;
    const content: PrintBlock = {
      type: 'paragraph',
      children: [{ type: 'together', children: [text('หมายเหตุ'), again] }],
    };
    expect(lineOf('คำ[^a] และ[^a]\n\n[^a]: หมายเหตุ[^a]', { digits: 'thai' })).toEqual([
      {
        type: 'together',
        children: [text('คำ'), { ...called, type: 'note', blocks: [content], nested: [] }],
      },
      text(' '),
      { type: 'together', children: [text('และ'), again] },
    ]);
  });

  it('says every word of its author, and ends only where its pieces end, whatever is bold', () => {
    const parts = fc.array(
      fc.tuple(
        fc.constantFrom('การ', 'เด็ก', ' ๆ', ' ', 'แผนงาน', '(', ')', ', ', '3', 'ICT', 'พ.ศ. ', '2550'),
        fc.constantFrom('text', 'strong', 'emphasis', 'inlineCode'),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, (styled) => {
        const nodes = styled.map(([value, type]): RootContent => {
          const plain: RootContent = { type: 'text', value };
          if (type === 'inlineCode') return { type, value };
          return type === 'strong' || type === 'emphasis' ? { type, children: [plain] } : plain;
        });
        const section = {
          number: 3,
          title: '',
          kind: 'section' as const,
          nodes: [{ type: 'paragraph', children: nodes } as RootContent],
        };
        const [body] = printedSections({ file: 'manuals/a/b.mdx', sections: [section] });
        const [block] = body?.blocks ?? [];
        if (block?.type !== 'paragraph') throw new Error('not a paragraph');
        const shown = wordsOf(allBarred(block.children));
        const words = shown.replaceAll('|', '');
        expect(words.replaceAll(' ', '')).toBe(
          styled
            .map(([value]) => value)
            .join('')
            .replaceAll(' ', ''),
        );
        const ends = new Set([0, ...endsOf(piecesForPaper(words))]);
        expect(endsOf(shown.split('|')).filter((end) => !ends.has(end))).toEqual([]);
      }),
    );
  });
});

function wordsOf(nodes: readonly PrintInline[]): string {
  return nodes
    .map((node) => ('text' in node ? node.text : 'children' in node ? wordsOf(node.children) : ''))
    .join('');
}

/** How many characters stand before the end of each piece. */
function endsOf(pieces: readonly string[]): number[] {
  let length = 0;
  return pieces.map((piece) => (length += piece.length));
}

describe('everything that a body may hold', () => {
  it('is printed, of every kind that the check of a body lets through', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'กา 1*_~`[]()|-\n#>^:') }), (body) => {
        const { tree, problems } = readMdx(`คำ ${body}`);
        if (problems.length > 0) return;
        const section = { number: 3, title: '', kind: 'section' as const, nodes: tree.children };
        expect(() => printedSections({ file: 'manuals/a/b.mdx', sections: [section] })).not.toThrow();
      }),
    );
  });
});

describe('a page of everything', () => {
  it.each([20, 60, 90])(
    'is an accessible PDF with all its words, the right margin %i mm wide',
    async (right) => {
      const { pdf } = await bodyPdf(printed(EVERYTHING), { right });
      const text = (await pagesByPdfium(searchableText(pdf))).join('\n');
      const read = squeezed(text);
      const words = EVERYTHING.match(/[\u0e01-\u0e4e]+/gu) ?? [];
      const notWords = ['ตราเล็ก', 'หน้าจอลงทะเบียนรับหนังสือ', 'ข้อสอง'];
      expect(words.filter((word) => !notWords.includes(word) && !read.includes(squeezed(word)))).toEqual([]);
      for (const part of [
        '3.1',
        '3.3',
        '3.2.1',
        squeezed('ตารางที่ 1 หนังสือรับ'),
        squeezed('ภาพที่ 1 ช่องที่ต้องกรอก'),
        squeezed('ข้อควรระวัง'),
        '1,250',
        'H2O',
        '(https://www.obec.go.th/)',
        'npmrunbuild----no-pdf',
        '(Steps)',
      ])
        expect(read).toContain(part);
      expect(text).toBe(withoutLineMarks(text));
    },
  );

  it.each([20, 75, 110])(
    'ends no line inside a word or outside its column, the right margin %i mm wide',
    async (right) => {
      const [paragraph = ''] = EVERYTHING.split(/ {2}\n/u, 1);
      const prose = `${paragraph.replaceAll(/\[\^[^\]]*\]/gu, '')} `.repeat(3).trim();
      const body = printed(prose);
      const [block] = body.blocks;
      if (block?.type !== 'paragraph') throw new Error('not a paragraph');
      const words = withoutLineMarks(wordsOf(block.children));
      const ends = new Set(
        piecesForPaper(words).map((_, index, pieces) => squeezed(pieces.slice(0, index + 1).join('')).length),
      );
      const pdf = searchableText((await bodyPdf(body, { right })).pdf);
      const lines = (await pagesByPdfium(pdf)).join('\n').split(/\r?\n/u);
      const first = lines.findIndex((line) => line.startsWith('การรับหนังสือ'));
      let read = '';
      const wrong = lines.slice(first).filter((line) => {
        read += squeezed(line);
        return !ends.has(read.length);
      });
      expect(read).toBe(squeezed(words));
      expect(lines.length).toBeGreaterThan(8);
      expect(wrong).toEqual([]);
      for (const page of (await placesIn(pdf)).pages)
        expect(rightEdge(page)).toBeLessThan(((210 - right) / 25.4) * 72 + 0.5);
    },
  );
});
