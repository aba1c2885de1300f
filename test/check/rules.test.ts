import { readFile, writeFile } from 'node:fs/promises';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { check } from '#check/check.ts';
import { ALL_RULES } from '#check/rules/index.ts';
import { folderWith } from '../files/folder.ts';
import { greyPicture } from '../offices/pictures.ts';

const sample = new URL('../fixtures/office', import.meta.url).pathname;
const folder = 'manuals/information-work';
const procedure = `${folder}/ict-network.mdx`;

/** A copy of the content of this repository with edited texts and further files. */
async function contentWith(
  edits: Readonly<Record<string, (text: string) => string>>,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<string> {
  const copy = await folderWith({});
  await cp(sample, copy, { recursive: true });
  for (const [path, edit] of Object.entries(edits))
    await writeFile(join(copy, path), edit(await readFile(join(sample, path), 'utf8')));
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(copy, path), bytes);
  return copy;
}

async function errorsOf(...content: Parameters<typeof contentWith>) {
  const { diagnostics } = await check(await contentWith(...content));
  return diagnostics.filter(({ severity }) => severity === 'error');
}

const noise = Uint8Array.from({ length: 60 * 60 * 3 }, (_, index) => (index * index * 31) % 251);
const picture = () => sharp(noise, { raw: { width: 60, height: 60, channels: 3 } });
const withPicture = (text: string) =>
  text.replace('## ขอบเขตของงาน', '![หน้าจอ](screen.png)\n\n## ขอบเขตของงาน');
const archived = (text: string) => `${text}archive: true\n`;

describe('a picture that is shown', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'that is cut off in the middle is refused where it is shown: %s',
    async (kind) => {
      const whole = new Uint8Array(await picture().toFormat(kind).toBuffer());
      const name = `screen.${kind}`;
      const edit = (text: string) => withPicture(text).replace('screen.png', name);
      expect(await errorsOf({ [procedure]: edit }, { [`${folder}/${name}`]: whole })).toEqual([]);
      const half = whole.slice(0, Math.floor(whole.length / 2));
      const text = edit(await readFile(join(sample, procedure), 'utf8'));
      expect(await errorsOf({ [procedure]: edit }, { [`${folder}/${name}`]: half })).toEqual([
        expect.objectContaining({
          // Of some kinds not even the size is known then.
          rule: expect.stringMatching(/^(?:picture-data|images)$/) as string,
          file: procedure,
          line: text.split('\n').findIndex((line) => line.startsWith('![')) + 1,
          column: 1,
        }),
      ]);
    },
  );

  it('on a cover is looked into too', async () => {
    const bytes = new Uint8Array(await picture().png().toBuffer());
    const found = await errorsOf(
      { [`${folder}/manual.yaml`]: (text) => `${text}cover: cover.png\n` },
      { [`${folder}/cover.png`]: bytes.slice(0, bytes.length - 500) },
    );
    expect(found).toEqual([expect.objectContaining({ rule: 'picture-data', file: `${folder}/manual.yaml` })]);
  });
});

const shown = (name: string) => (text: string) => withPicture(text).replace('screen.png', name);

describe('a picture of a camera, a scanner or a program', () => {
  it('is taken though its name says another kind, and only the first of an animation', async () => {
    const png = await picture().png().toBuffer();
    const moving = await sharp([png, await picture().negate().png().toBuffer()], { join: { animated: true } })
      .gif()
      .toBuffer();
    for (const [name, bytes] of [
      ['a.JPG', png],
      ['a.jfif', await picture().jpeg().toBuffer()],
      ['a.png', await picture().avif().toBuffer()],
      ['a.webp', await picture().toColourspace('cmyk').jpeg().toBuffer()],
      ['a.tif', await picture().toColourspace('rgb16').png().toBuffer()],
      ['a.gif', moving],
    ] as const) {
      const copy = await contentWith({ [procedure]: shown(name) }, { [`${folder}/${name}`]: bytes });
      const { diagnostics, library } = await check(copy);
      expect(library, name).toBeDefined();
      const told = diagnostics.filter(({ rule }) => rule.startsWith('image'));
      expect(told.map(({ rule, file }) => [rule, file])).toEqual(
        bytes === moving ? [['image-frames', procedure]] : [],
      );
    }
  });

  it('is refused where it is shown: empty, of no size, a bomb, a drawing, or of a kind that is not read', async () => {
    const empty = pngHead(0, 0);
    const bomb = pngHead(60_000, 60_000);
    const heic = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(200),
    ]);
    const bmp = Buffer.concat([Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'), Buffer.alloc(56)]);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    for (const [name, bytes, says] of [
      ['a.png', Buffer.alloc(0), 'อ่านภาพ'],
      ['b.png', empty, 'อ่านภาพ'],
      ['c.png', bomb, '60000 × 60000 จุด'],
      ['d.png', svg, 'อ่านภาพ'],
      ['e.svg', svg, 'ต้องเป็นไฟล์'],
      ['f.heic', heic, 'HEIC'],
      ['g.jpg', heic, 'HEIC'],
      ['h.bmp', bmp, 'BMP'],
      ['i.png', bmp, 'BMP'],
    ] as const) {
      const found = await errorsOf({ [procedure]: shown(name) }, { [`${folder}/${name}`]: bytes });
      expect(found.map(({ rule, file, message }) => [rule, file, message])).toEqual([
        ['images', procedure, expect.stringContaining(says)],
      ]);
    }
  });
});

/** A PNG that claims a size, and ends after its head. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(greyPicture(1, 1));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

describe('a manual for the archive', () => {
  it('needs a date of every procedure', async () => {
    const found = await errorsOf({
      [`${folder}/manual.yaml`]: archived,
      [procedure]: (text) => text.replace('code:', 'effective: 2025-10-01\ncode:'),
    });
    expect(found.map(({ rule }) => rule)).toEqual(['archive-date', 'archive-date', 'archive-date']);
    expect(found.map(({ file }) => file)).not.toContain(procedure);
  });

  it('takes the date that the caller gives where the content gives none', async () => {
    const copy = await contentWith({ [`${folder}/manual.yaml`]: archived });
    expect((await check(copy, { date: '2026-01-02' })).library).toBeDefined();
  });
});

describe('the rules', () => {
  it('have one severity for each id', () => {
    const severities = new Map<string, Set<string>>();
    for (const { id, severity } of ALL_RULES)
      severities.set(id, (severities.get(id) ?? new Set()).add(severity));
    expect([...severities.values()].every(({ size }) => size === 1)).toBe(true);
  });
});

describe('a tag in the words of a flowchart that an author drew', () => {
  const told = async (chart: string) => {
    const edit = (text: string) =>
      text.replace('## ขอบเขตของงาน', `\`\`\`mermaid\n${chart}\n\`\`\`\n\n## ขอบเขตของงาน`);
    const { diagnostics } = await check(await contentWith({ [procedure]: edit }));
    const text = edit(await readFile(join(sample, procedure), 'utf8'));
    const first = text.slice(0, text.indexOf('```mermaid')).split('\n').length;
    return diagnostics
      .filter(({ rule }) => rule.startsWith('mermaid'))
      .map(({ rule, line, column, message }) => [
        rule,
        line - first,
        column,
        /แท็ก (.*) ซึ่ง/u.exec(message)?.[1],
      ]);
  };

  it('is told at its place, for it would be shown as letters', async () => {
    expect(
      await told('flowchart TD\n  F["ข้อความ <b>หนา</b><br/>ต่อ"] -->|"<i class=\'a\'>ผ่าน</i>"| G["ก</br>ข"]'),
    ).toEqual([['mermaid-tag', 2, 14, "<b> </b> <i class='a'> </i> </br>"]]);
  });

  it.each([
    'flowchart TD\n  a["ก<br>ข<br/>ค<BR />ง"] <--> b["x #lt;b#gt; 1 < 2"]',
    'flowchart TD\n  %% <b>\n  a["1 <2 ก>"] --> b',
  ])('is none in %j', async (chart) => {
    expect(await told(chart)).toEqual([]);
  });
});

describe('the title of a flowchart that an author drew', () => {
  const chart = (front: string) => `\`\`\`mermaid\n---\n${front}\n---\nflowchart TD\n  a --> b\n\`\`\``;
  /** What is told at the lines of the body, counted from the first that is put in. */
  const told = async (markup: string) => {
    const edit = (text: string) => text.replace('## ขอบเขตของงาน', `${markup}\n\n## ขอบเขตของงาน`);
    const text = edit(await readFile(join(sample, procedure), 'utf8'));
    const first = text.slice(0, text.indexOf(markup)).split('\n').length;
    const { diagnostics } = await check(await contentWith({ [procedure]: edit }));
    return diagnostics
      .filter(({ rule }) => rule === 'mermaid-title')
      .map(({ severity, line, column, message }) => [severity, line - first + 1, column, message]);
  };

  it.each([
    [chart('title: ทางของหนังสือ'), 3, 1],
    [`- ก\n\n${chart('config: x\ntitle: "ทางของหนังสือ"').replace(/^/gm, '  ')}`, 6, 3],
  ])('is told where only listeners would know it: %j', async (markup, line, column) => {
    expect(await told(markup)).toEqual([
      ['warning', line, column, expect.stringContaining('ชื่อผัง “ทางของหนังสือ” จะไม่ปรากฏ')],
    ]);
  });

  it.each([`**ทางของหนังสือ**\n\n${chart('title: ทางของหนังสือ')}`, chart('config: x'), chart('title:')])(
    'but not of %j',
    async (markup) => expect(await told(markup)).toEqual([]),
  );
});
