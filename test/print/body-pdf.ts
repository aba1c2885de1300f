import type { PrintBody } from '#print/text/body.ts';
import { typstCompiler, type TypstOutput } from '#print/compiler/compiler.ts';
import { templateSet } from '#print/compiler/template-set.ts';
import { greyPicture } from '../offices/pictures.ts';

/** The page that bodies are set on: A4 as the templates have it. */
const PAGE = `
#import "body.typ": body, with-notes
#let data = json("/data.json")
#set document(title: "ทดสอบ")
#set page(width: 210mm, height: 297mm, margin: (left: 30mm, right: data.right * 1mm, top: 25mm, bottom: 22mm))
#set text(font: ("Sarabun", "OfficeMarks"), size: 11.5pt, lang: "th", region: "TH", fallback: false, features: (mark: 0, mkmk: 0), hyphenate: false)
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
): Promise<TypstOutput> {
  const { fonts, templates } = templateSet();
  const { typeset } = await typstCompiler({ fonts, templates: new Map([...templates, ['page.typ', PAGE]]) });
  return typeset({
    template: 'page.typ',
    data: JSON.stringify({ blocks, charts, right }),
    pictures: new Map(pictures.map((path) => [path, greyPicture(240, 120)])),
    standard: 'ua-1',
  });
}
