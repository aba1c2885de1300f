import { reader } from '#document/body.ts';
import { sectionNumbers } from '#document/numbers.ts';
import { readBody, sectionedBody } from '#manual/body.ts';
import type { Asset } from '#manual/library.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { STRUCTURES } from '#manual/structures.ts';
import { printBody, type PrintBody } from '#print/text/body.ts';
import { documentWords } from '#words/document.ts';
import { paperOf } from '#print/paper.ts';
import type { Digits } from '#print/text/print-text.ts';

/** A picture of 240 × 120 pixels beside the procedure. */
const PICTURE: Asset = {
  path: 'manuals/records/screen.png',
  bytes: 500,
  size: { width: 240, height: 120 },
};

/** What a test wants to be otherwise. */
export interface Settings {
  readonly assets?: readonly Asset[];
  readonly digits?: Digits;
  readonly site?: string;
}

/** A procedure with only a body; what stands before the first heading is left out. */
export function procedureOf(text: string): Pick<Procedure, 'file' | 'sections'> {
  const file = 'manuals/records/receive.mdx';
  const { sections: written, problems } = sectionedBody(readBody(file, text), STRUCTURES.obec);
  if (problems[0]) throw new Error(problems[0].key);
  const sections = written.map(({ title, meant, nodes }): Section => {
    const { number, marker, component } = meant ?? { number: 3, marker: '3' };
    const kind = component === 'StandardForm' ? 'form' : 'section';
    return { number, ...(marker === undefined ? {} : { marker }), title, kind, nodes };
  });
  return { file, sections };
}

/** The first section of a body, as it is printed. */
export function printed(text: string, settings?: Settings): PrintBody {
  return printedSections(procedureOf(`## ขอบเขตของงาน\n\n${text}\n`), settings)[0] as PrintBody;
}

/** The sections of a procedure, as they are printed. */
export function printedSections(
  procedure: Pick<Procedure, 'file' | 'sections'>,
  { assets = [PICTURE], digits = 'arabic', site }: Settings = {},
): PrintBody[] {
  const office = { ...(site === undefined ? {} : { site }) } as Parameters<typeof paperOf>[0]['office'];
  const paper = paperOf({ office }, { digits, formPaper: 'portrait' });
  const read = reader(procedure, new Map(assets.map((asset) => [asset.path, asset])), documentWords);
  const counted = { steps: [], forms: 'ไม่มี', references: 'ไม่มี' } as const;
  return procedure.sections.map((section) => {
    const { blocks, notes } = read.section(section.nodes, sectionNumbers(section, { ...counted, steps: [] }));
    return printBody(blocks, { all: notes, id: (number) => `note-${number}` }, paper);
  });
}

/** One of everything that a body may hold. */
export const EVERYTHING = `การรับหนังสือราชการเป็นงานที่ต้องทำ**ทุกวัน** (โดย**เจ้าหน้าที่ธุรการ**) และ*บันทึก*ในระบบสารบรรณอิเล็กทรอนิกส์ ~~ด้วยมือ~~ ภายในวันที่ได้รับ[^1] เพื่อให้การปฏิบัติงานของสำนักงานเขตพื้นที่การศึกษาเป็นไปตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม[^ข้อสอง] หากมีข้อสงสัยให้ดู [ระเบียบฉบับเต็ม](https://www.obec.go.th/archives/2568/saraban-regulation_full-text.html) หรือ [ขั้นตอนการลงทะเบียน](./register.mdx#step-check)
บรรทัดต่อมาในย่อหน้าเดียวกัน สูตร H<sub>2</sub>O และ 10<sup>2</sup> ใช้คำสั่ง \`npm run build -- --no-pdf\` ก่อน  
ขึ้นบรรทัดใหม่ตามที่ผู้เขียนต้องการ<br/>และอีกครั้ง **เด็ก** ๆ ดู[ระเบียบ][ref] และ https://example.go.th อีกครั้ง[^1]

ติดต่อ [เจ้าหน้าที่](mailto:info@obec.go.th) โทร [02-288-5511](tel:02-288-5511) ตราสัญลักษณ์ ![ตราเล็ก](screen.png) อยู่ในบรรทัด

### หัวข้อย่อยของหมวด

1. การรับหนังสือจากภายนอกทั้งจากหน่วยงานของรัฐและจากประชาชนทั่วไป ซึ่งต้องลงทะเบียนรับภายในวันเดียวกัน
2. การลงทะเบียน
   1. ประทับตรารับหนังสือ
   2. กรอกเลขทะเบียน
      - เลขรับ
      - วันเดือนปี
3. การเสนอหนังสือ

   ย่อหน้าที่สองของข้อนี้ยาวพอให้เห็นว่าบรรทัดต่อมาเริ่มตรงกับบรรทัดแรกของข้อ มิใช่ตรงกับขอบกระดาษด้านซ้าย

#### หัวข้อระดับที่สี่

- รายการไม่มีเลข
- รายการที่สอง ซึ่งยาวมากจนต้องขึ้นบรรทัดใหม่เพื่อแสดงให้เห็นการย่อหน้าแบบแขวนของรายการที่ไม่มีเลขกำกับ
  - ซ้อนหนึ่งชั้น

- [x] ตรวจสอบเอกสารแล้ว
- [ ] รอผู้อำนวยการลงนาม

| ลำดับ | รายการ | จำนวน | หมายเหตุ |
| ---: | :--- | :---: | --- |
| 1 | แบบรายงานผลการดำเนินงานตามแผนปฏิบัติการประจำปีงบประมาณของสำนักงานเขตพื้นที่การศึกษา ซึ่งต้องจัดส่งทุกไตรมาส | 3 ชุด | **ส่งทางระบบ** \`e-Office\` |
| 2 | สำเนาหนังสือ | 1 ชุด | เก็บไว้ที่กลุ่มนโยบายและแผน |

ตาราง: หนังสือรับ **รายปี** ของสำนักงาน[^1]

| ปี | จำนวน |
| --- | ---: |
| 2567 | 1,250 |
| 2568 | 1,310 |

> ข้อความที่อ้างมาจากระเบียบ ให้ย่อหน้าเข้ามาจากขอบซ้ายเพื่อให้เห็นชัดว่าเป็นถ้อยคำของผู้อื่น
>
> ย่อหน้าที่สองของข้อความที่อ้าง

> [!WARNING]
> ห้ามเปิดเผยข้อมูลส่วนบุคคลของผู้ส่งหนังสือ
>
> 1. เลขประจำตัวประชาชน

\`\`\`
ชื่อไฟล์: รายงาน.docx
  ย่อหน้า: สองช่อง
\`\`\`

---

![หน้าจอลงทะเบียนรับหนังสือ](screen.png "ช่องที่ต้องกรอกในระบบ")

<Steps />

\`\`\`mermaid
flowchart TD
  a --> b
\`\`\`

[^1]: ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 35
[^ข้อสอง]: แก้ไขเพิ่มเติม (ฉบับที่ 4) พ.ศ. 2564

    และมีย่อหน้าที่สอง

[ref]: https://www.obec.go.th/
`;
