import { deflateSync, crc32 } from 'node:zlib';
import type { PrintBody } from '#print/body.ts';
import { engineFor, equipment, type Typeset } from '#print/engine.ts';

/** The page that bodies are set on: A4 as the templates have it. */
const PAGE = `
#import "body.typ": body, with-notes
#let data = json("/data.json")
#set document(title: "ทดสอบ")
#set page(width: 210mm, height: 297mm, margin: (left: 30mm, right: data.right * 1mm, top: 25mm, bottom: 22mm))
#set text(font: "Sarabun", size: 11.5pt, lang: "th", region: "TH", fallback: false, features: (mark: 0, mkmk: 0), hyphenate: false)
#set par(justify: false)
#show strong: set text(weight: 600)
#show: with-notes
= งานรับหนังสือ
== ขอบเขตของงาน
#body(data.blocks, component: name => [(#name)], chart: index => [(#data.charts.at(index))])
`;

/** A body as an accessible PDF, with a component or chart as its name in brackets. */
export async function bodyPdf(
  { blocks, charts, pictures }: PrintBody,
  { right = 20 }: { readonly right?: number } = {},
): Promise<Typeset> {
  const { fonts, templates } = equipment();
  const engine = await engineFor({ fonts, templates: new Map([...templates, ['page.typ', PAGE]]) });
  return engine.typeset({
    template: 'page.typ',
    data: JSON.stringify({ blocks, charts, right }),
    pictures: new Map(pictures.map((path) => [path, greyPicture(240, 120)])),
    standard: 'ua-1',
  });
}

/** A grey PNG. */
export function greyPicture(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 200);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
