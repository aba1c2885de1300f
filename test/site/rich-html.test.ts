import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Picture } from '#document/rich-text.ts';
import { fieldHtml, notesHtml, numberHtml, richHtml } from '#site/rich-html.ts';

const HERE = 'm/p';
const words = (text: string): Inline => ({ type: 'text', text });
const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const size = { width: 30, height: 40 };
const picture: Picture = { type: 'picture', path: 'manuals/m/ภาพ 1.png', alt: 'ภาพ', size };
const address = `/m/${encodeURIComponent('ภาพ 1.png')}`;
const img = `<img src="${address}.30.webp" alt="ภาพ" width="30" height="40" loading="lazy">`;
const list = { type: 'list', ordered: true, loose: false } as const;

describe('text as HTML', () => {
  it.each<readonly [string, Block, string]>([
    ['a paragraph', paragraph(words('ก')), '<p>ก</p>'],
    [
      'a heading',
      { type: 'heading', depth: 3, anchor: 'heading-ก', children: [words('ก')] },
      '<h3 id="heading-ก"><a class="place-link" href="#heading-ก">ก</a></h3>',
    ],
    [
      'a list',
      { ...list, ordered: false, items: [{ blocks: [paragraph(words('ก'))] }] },
      '<ul><li>ก</li></ul>',
    ],
    [
      'a list of items apart',
      { ...list, ordered: false, loose: true, items: [{ blocks: [paragraph(words('ก'))] }] },
      '<ul><li><p>ก</p></li></ul>',
    ],
    [
      'numbers of the section',
      { ...list, items: [{ marker: '3.1', blocks: [paragraph(words('ก'))] }] },
      '<ol class="numbered"><li><span class="number">3.1</span> ก</li></ol>',
    ],
    [
      'markers of the author',
      { ...list, items: [{ marker: '1)', blocks: [paragraph(words('ก')), paragraph(words('ข'))] }] },
      '<ol class="marked"><li><span class="number">1)</span> ก<p>ข</p></li></ol>',
    ],
    [
      'tasks',
      {
        ...list,
        ordered: false,
        items: [
          { done: true, blocks: [paragraph(words('ก'))] },
          { done: false, blocks: [] },
        ],
      },
      '<ul class="marked"><li><input type="checkbox" disabled checked aria-label="ทำแล้ว"> ก</li>' +
        '<li><input type="checkbox" disabled aria-label="ยังไม่ทำ"></li></ul>',
    ],
    [
      'a table',
      {
        type: 'table',
        columns: ['left', 'right'],
        rows: [
          [[words('ก')], [words('ข')]],
          [[words('ค')], []],
        ],
      },
      '<div class="table-box" tabindex="0"><table><thead><tr><th>ก</th><th class="align-right">ข</th></tr></thead>' +
        '<tbody><tr><td>ค</td><td class="align-right"></td></tr></tbody></table></div>',
    ],
    ['a quotation', { type: 'quote', blocks: [paragraph(words('ก'))] }, '<blockquote><p>ก</p></blockquote>'],
    [
      'a table with a caption',
      { type: 'table', columns: ['left'], rows: [[[words('ก')]]], caption: [words('ข')] },
      '<div class="table-box" tabindex="0"><table><caption>ข</caption><thead><tr><th>ก</th></tr></thead>' +
        '<tbody></tbody></table></div>',
    ],
    [
      'a callout',
      { type: 'callout', kind: 'warning', title: 'ก', blocks: [paragraph(words('ก'))] },
      '<div class="callout callout-warning" role="note"><p class="callout-title">ก</p><p>ก</p></div>',
    ],
    [
      'a list of numbers below numbers',
      { ...list, ordered: true, items: [{ marker: '3.1.1', blocks: [paragraph(words('ก'))] }] },
      '<ol class="numbered"><li><span class="number">3.1.1</span> ก</li></ol>',
    ],
    ['code', { type: 'code', text: 'a\n  b' }, '<pre tabindex="0"><code>a\n  b</code></pre>'],
    ['a rule', { type: 'rule' }, '<hr>'],
    ['a picture', picture, `<p>${img}</p>`],
    [
      'a picture with a caption',
      { ...picture, caption: [words('ก')] },
      `<figure>${img}<figcaption>ก</figcaption></figure>`,
    ],
  ])('has %s', (_, block, html) => {
    expect(richHtml([block], HERE)).toBe(html);
  });

  it.each<readonly [string, Inline, string]>([
    ['words', words('ก'), 'ก'],
    ['code', { type: 'code', text: 'a' }, '<code>a</code>'],
    ['strong words', { type: 'strong', children: [words('ก')] }, '<strong>ก</strong>'],
    ['emphasis', { type: 'emphasis', children: [words('ก')] }, '<em>ก</em>'],
    ['deleted words', { type: 'delete', children: [words('ก')] }, '<del>ก</del>'],
    ['a raised 2', { type: 'sup', children: [words('2')] }, '<sup>2</sup>'],
    ['a lowered 2', { type: 'sub', children: [words('2')] }, '<sub>2</sub>'],
    ['a break', { type: 'break' }, '<br>'],
    ['a picture', picture, img],
    [
      'a link to a step of this page',
      { type: 'link', target: { kind: 'step', procedure: HERE, step: 'a' }, children: [words('ก')] },
      '<a href="#step-a">ก</a>',
    ],
    [
      'a link to a step of another page',
      { type: 'link', target: { kind: 'step', procedure: 'm/q', step: 'a' }, children: [words('ก')] },
      '<a href="/m/q/#step-a">ก</a>',
    ],
    [
      'the first call of a footnote',
      { type: 'note', number: 2, first: true },
      '<sup><a href="#note-2" id="call-2" aria-label="เชิงอรรถ 2">2</a></sup>',
    ],
    [
      'a later call, which is no place to come back to',
      { type: 'note', number: 2, first: false },
      '<sup><a href="#note-2" aria-label="เชิงอรรถ 2">2</a></sup>',
    ],
  ])('has %s in a line', (_, inline, html) => {
    expect(richHtml([paragraph(inline)], HERE)).toBe(`<p>${html}</p>`);
  });

  it('begins with a number in its first paragraph, or above what is none', () => {
    const text = [paragraph(words('ก')), paragraph(words('ข'))];
    expect(richHtml(text, HERE, numberHtml('5.1'))).toBe('<p><span class="number">5.1</span> ก</p><p>ข</p>');
    expect(richHtml([{ type: 'rule' }], HERE, numberHtml('5.1'))).toBe(
      '<p><span class="number">5.1</span></p><hr>',
    );
  });

  it('of a field has a paragraph around it only where it is one of several', () => {
    const [one, two] = [paragraph(words('ก')), paragraph(words('ข'))];
    expect(fieldHtml([one], HERE)).toBe('ก');
    expect(fieldHtml([one, two], HERE)).toBe('<p>ก</p><p>ข</p>');
  });

  it('has footnotes that lead back to where they are called', () => {
    expect(notesHtml([{ number: 1, nested: false, blocks: [paragraph(words('ก'))] }], HERE)).toBe(
      '<h3>เชิงอรรถ</h3><ol class="footnotes"><li id="note-1"><p><span class="number">1</span> ก' +
        ' <a href="#call-1" aria-label="กลับไปที่ข้อความ">↩</a></p></li></ol>',
    );
  });

  it('makes telephone numbers and mail addresses links, but not in a link', () => {
    const call = richHtml([paragraph(words('โทร. 0 2123 4567 ต่อ 101'))], HERE);
    expect(call).toContain('<a href="tel:021234567;ext=101">');
    const target = { kind: 'outside', url: 'https://example.go.th' } as const;
    const linked = richHtml([paragraph({ type: 'link', target, children: [words('0 2123 4567')] })], HERE);
    expect(linked.match(/<a /g)).toHaveLength(1);
  });

  it('keeps whole what a browser would cut inside a word', () => {
    expect(richHtml([paragraph(words('ส.ป.ก. และ สารสนเทศ'))], HERE)).toContain('<span class="w">');
  });

  it('has a large picture in several widths, and keeps the room that it takes', () => {
    const large = { ...picture, size: { width: 3000, height: 4000 } };
    expect(richHtml([large], HERE)).toBe(
      `<p><img src="${address}.1200.webp" srcset="${address}.480.webp 480w, ${address}.800.webp 800w, ` +
        `${address}.1200.webp 1200w" sizes="(max-width: 46rem) 100vw, 44rem" alt="ภาพ" width="1200" height="1600" ` +
        'loading="lazy"></p>',
    );
  });

  it('takes hostile words for words, wherever they stand', () => {
    const hostile = `</script><script>"'&<img src=x onerror=alert(1)>`;
    const link: Inline = {
      type: 'link',
      target: { kind: 'outside', url: `https://a.th/"><script>` },
      children: [words(hostile)],
    };
    const path = `manuals/m/"><b>, /x 1w.png`;
    const shown: Picture = {
      ...picture,
      path,
      alt: hostile,
      caption: [words(hostile)],
      size: { width: 9000, height: 9 },
    };
    const html = richHtml(
      [
        paragraph(words(hostile), { type: 'code', text: hostile }, link, shown),
        shown,
        { type: 'code', text: hostile },
        { ...list, items: [{ marker: hostile, blocks: [] }] },
        { type: 'table', columns: ['left'], rows: [[[words(hostile)]]], caption: [words(hostile)] },
        { type: 'callout', kind: 'note', title: hostile, blocks: [] },
      ],
      HERE,
    );
    const names = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, name]) => name))];
    expect(names(/<(\w+)/g).toSorted()).toEqual(
      ['a', 'code', 'div', 'figcaption', 'figure', 'img', 'li', 'ol', 'p', 'pre', 'span']
        .concat(['caption', 'table', 'tbody', 'th', 'thead', 'tr', 'wbr'])
        .toSorted(),
    );
    expect(names(/\s([\w-]+)="/g).toSorted()).toEqual([
      'alt',
      'class',
      'height',
      'href',
      'loading',
      'role',
      'sizes',
      'src',
      'srcset',
      'tabindex',
      'width',
    ]);
    expect(html.match(/onerror/g)).toHaveLength(html.match(/&lt;img/g)?.length ?? 0);
  });

  it('says every word of the text and none besides, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), (blocks) => {
        const html = richHtml(blocks, HERE);
        expect(bare(textOf(html))).toBe(bare(blocks.map(blockWords).join('')));
        expect([...html.matchAll(/ alt="([^"]*)"/g)].map(([, alt = '']) => decoded(alt))).toEqual(
          blocks.flatMap(alternatives),
        );
      }),
      { numRuns: 500 },
    );
  });
});

const anyText = fc.string({
  unit: fc.constantFrom(
    'ก',
    'า',
    '่',
    'รับ',
    'หนังสือ',
    ' ',
    '๑',
    '2',
    'a',
    '<',
    '>',
    '&',
    '"',
    "'",
    '&amp;',
    '<b>',
  ),
});
const anyPicture = fc.record({
  type: fc.constant('picture' as const),
  path: anyText.map((text) => `manuals/m/${text}.png`),
  alt: anyText,
  size: fc.constant(size),
});
const { block: anyBlock } = fc.letrec<{ inline: Inline; block: Block }>((tie) => {
  const inlines = fc.array(tie('inline'), { maxLength: 4 });
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constantFrom('text' as const, 'code' as const), text: anyText }),
      fc.constant({ type: 'break' as const }),
      fc.record({ type: fc.constant('note' as const), number: fc.nat(9), first: fc.boolean() }),
      anyPicture,
      fc.record({
        type: fc.constantFrom(
          'strong' as const,
          'emphasis' as const,
          'delete' as const,
          'sub' as const,
          'sup' as const,
        ),
        children: inlines,
      }),
      fc.record({
        type: fc.constant('link' as const),
        target: fc.record({ kind: fc.constant('outside' as const), url: anyText }),
        children: inlines,
      }),
    ),
    block: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(3, 4),
        anchor: anyText,
        children: inlines,
      }),
      fc.record({ type: fc.constant('code' as const), text: anyText }),
      fc.constant({ type: 'rule' as const }),
      fc
        .tuple(anyPicture, fc.option(inlines, { nil: undefined }))
        .map(([one, caption]) => ({ ...one, ...(caption === undefined ? {} : { caption }) })),
      fc.record({ type: fc.constant('quote' as const), blocks }),
      fc.record({
        type: fc.constant('callout' as const),
        kind: fc.constantFrom('note' as const, 'warning' as const),
        title: anyText,
        blocks,
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        loose: fc.boolean(),
        items: fc.array(
          fc
            .record({ blocks }, { requiredKeys: ['blocks'] })
            .chain((item) =>
              fc.constantFrom(
                item,
                { ...item, marker: '3.1' },
                { ...item, marker: '3.1.1' },
                { ...item, marker: '1)' },
                { ...item, done: true },
              ),
            ),
          { maxLength: 3 },
        ),
      }),
      fc.record(
        {
          type: fc.constant('table' as const),
          columns: fc.constant(['left', 'right'] as const),
          rows: fc.array(fc.tuple(inlines, inlines), { maxLength: 3 }),
          caption: inlines,
        },
        { requiredKeys: ['type', 'columns', 'rows'] },
      ),
    ),
  };
});

/** Every word of a block that stands in the text of the page. */
function blockWords(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.map(inlineWords).join('');
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map(blockWords).join('');
    case 'list':
      return block.items.map(({ marker = '', blocks }) => marker + blocks.map(blockWords).join('')).join('');
    case 'callout':
      return block.title + block.blocks.map(blockWords).join('');
    case 'table':
      return [...(block.caption ?? []), ...block.rows.flatMap((row) => row.flat())].map(inlineWords).join('');
    case 'picture':
      return (block.caption ?? []).map(inlineWords).join('');
    default:
      return '';
  }
}

function inlineWords(node: Inline): string {
  if ('children' in node) return node.children.map(inlineWords).join('');
  if (node.type === 'note') return String(node.number);
  return 'text' in node ? node.text : '';
}

/** The alternative texts of pictures, in reading order. */
function alternatives(node: Block | Inline): string[] {
  if (node.type === 'picture') return [node.alt, ...(node.caption ?? []).flatMap(alternatives)];
  if ('children' in node) return node.children.flatMap(alternatives);
  if (node.type === 'quote' || node.type === 'callout') return node.blocks.flatMap(alternatives);
  if (node.type === 'list') return node.items.flatMap(({ blocks }) => blocks.flatMap(alternatives));
  return node.type === 'table'
    ? [...(node.caption ?? []), ...node.rows.flatMap((row) => row.flat())].flatMap(alternatives)
    : [];
}

function textOf(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ''));
}

function decoded(html: string): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name] ?? '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
