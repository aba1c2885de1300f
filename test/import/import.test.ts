import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entries } from '#manual/stated.ts';
import { budgetManual, schoolManual, twoProcedures } from './office-files.ts';
import { HEADER, p, r, rawDocx, row, shape, SIX, tbl } from './raw-docx.ts';
import { draftOf, fixture, mistakesIn, reportOf, stepsOfDraft } from './written.ts';

const textOf = (draft: Awaited<ReturnType<typeof draftOf>>, procedure = 1) =>
  draft.texts.find(({ path }) => path.endsWith(`procedure-${procedure}.mdx`))?.text ?? '';

describe('a file of an office that counts, changes and notes in LibreOffice', () => {
  it('becomes a procedure with the words that are seen in it', async () => {
    const draft = await draftOf(fixture('office-habits.docx'));
    expect(mistakesIn(draft)).toEqual([]);
    const [procedure] = draft.procedures;
    expect(procedure?.draft).toMatchObject({
      title: 'งานรับหนังสือราชการ',
      code: 'สบ-๐๑',
      indicator: 'ร้อยละ ๙๕ ของหนังสือถึงผู้รับผิดชอบภายใน ๑ วัน',
      definitions: [
        { term: 'หนังสือราชการ', meaning: 'เอกสารที่เป็นหลักฐานในราชการ' },
        { term: 'ทะเบียนรับ', meaning: 'สมุดหรือระบบที่ลงรายการหนังสือ' },
      ],
      forms: ['ทะเบียนหนังสือรับ', 'ใบนำส่ง'],
    });
    expect(stepsOfDraft(draft)).toEqual([
      {
        detail: 'รับหนังสือ ตรวจดังนี้\n\n- ☐ ซองปิดผนึก\n- ☑ เลขที่หนังสือ',
        duration: 'ภายใน ๓๐ นาที',
        standard: 'ครบทุกฉบับ',
        owners: 'เจ้าหน้าที่ธุรการ',
      },
      {
        detail: 'ลงทะเบียนรับ\n\nด่วน ทันที',
        duration: '๑-๒ วัน',
        standard: 'ครบทุกฉบับ',
        owners: 'เจ้าหน้าที่ธุรการ, หัวหน้ากลุ่ม อำนวยการ',
      },
      {
        detail: 'เสนอ ผู้บังคับบัญชา',
        duration: '๓ วันทำการ',
        standard: 'ไม่มี',
        owners: 'ผู้อำนวยการกลุ่มอำนวยการ, รอง ผอ.สพป.',
      },
    ]);
    expect(textOf(draft)).toContain('- หนังสือจากภายนอก\n- หนังสือจากภายใน\n');
    expect(textOf(draft)).toContain('| หนังสือภายนอก | ไปรษณีย์ |');
    expect(textOf(draft)).toContain('เพื่อให้การรับหนังสือครบทุกฉบับเป็นระบบ');
  });

  it('keeps footnotes, and tells what was deleted and printed on every page', async () => {
    const draft = await draftOf(fixture('office-habits.docx'));
    const report = reportOf(draft);
    expect(report).toContain('ถูกลบไว้ในการติดตามการเปลี่ยนแปลง ไม่ได้นำเข้า “ทุกฉบับที่รับไว้เดิม”');
    expect(textOf(draft)).toContain('เป็นระบบ[^1]\n\n[^1]: รวมหนังสืออิเล็กทรอนิกส์\n');
    expect(report).toContain('หัวกระดาษ ไม่ได้นำเข้า “สพป.ตัวอย่าง เขต ๑ ฉบับแก้ไขครั้งที่ ๒”');
  });
});

describe('new entries of registers', () => {
  it('stand in the report as they are pasted into the file of each register', async () => {
    const draft = await draftOf(fixture('office-habits.docx'));
    const blocks = [...reportOf(draft).matchAll(/^### (\w+)\.yaml\n\n```yaml\n([^]*?)^```$/gmu)];
    const pasted = Object.fromEntries(
      blocks.map(([, register = '', text = '']) => [register, parse(text) as unknown]),
    );
    expect(draft.added.roles.length).toBeGreaterThan(0);
    const added = Object.entries(draft.added).filter(([, entries]) => entries.length > 0);
    expect(pasted).toEqual(Object.fromEntries(added));
  });
});

describe('a file whose chart is drawn', () => {
  it('takes symbols from the outlines, one in each row, and tells their words instead of putting them into cells', async () => {
    const draft = await draftOf(fixture('drawn-chart.docx'));
    expect(draft.procedures[0]?.draft.steps.map(({ label, shape: kind }) => [label, kind])).toEqual([
      ['ผู้ขอยื่นบันทึกขออนุญาต', 'terminal'],
      ['ตรวจสอบความถูกต้อง', 'decision'],
      ['ผู้อำนวยการอนุมัติการเดินทาง', 'terminal'],
    ]);
    const report = reportOf(draft);
    for (const words of ['ยื่นคำขอ', 'ถูกต้องหรือไม่', 'อนุมัติ', 'ภาพรวมงานเดินทาง'])
      expect(report).toContain(`ข้อความในรูปวาดหรือกล่องข้อความ ไม่ได้ใส่ในช่องใด “${words}”`);
    expect(draft.texts.map(({ text }) => text).join('\n')).not.toMatch(/ยื่นคำขอ|ถูกต้องหรือไม่|ภาพรวม/u);
  });

  it('keeps its pictures beside the procedure, with the words that describe them', async () => {
    const draft = await draftOf(fixture('drawn-chart.docx'));
    expect(draft.pictures).toMatchObject([
      { to: 'manuals/drawn-chart/procedure-1-picture-1.png', isShown: true },
    ]);
    expect(textOf(draft)).toContain('![ตราสำนักงาน](procedure-1-picture-1.png)');
  });
});

describe('a file of several procedures without numbers', () => {
  it('parts them by their headings, and joins a form that goes on in a second table', async () => {
    const draft = await draftOf(await twoProcedures());
    expect(mistakesIn(draft)).toEqual([]);
    expect(draft.procedures.map(({ draft: { title } }) => title)).toEqual([
      'งานจัดทำแผนปฏิบัติการประจำปี',
      'งานติดตามและประเมินผล',
    ]);
    expect(stepsOfDraft(draft)).toEqual([
      {
        detail: 'แต่งตั้งคณะทำงาน',
        duration: '๓ วันทำการ',
        standard: 'มีคำสั่ง',
        owners: 'ผอ.กลุ่ม, นักวิเคราะห์นโยบายและแผน',
      },
      { detail: 'ประชุมคณะทำงาน', duration: '1-2 วัน', standard: 'ไม่มี', owners: 'คณะทำงาน' },
      {
        detail: 'จัดทำร่างแผน\n\nตามแบบที่ สพฐ. กำหนด',
        duration: '15 วัน',
        standard: 'ครบทุกกลุ่ม',
        owners: 'คณะทำงาน',
      },
      { detail: 'เสนอขออนุมัติ', duration: 'ไม่ระบุ', standard: 'ไม่ระบุ', owners: 'ผอ.กลุ่ม' },
    ]);
    expect(textOf(draft)).toContain('ครอบคลุมทุกกลุ่ม\n\n1. แผนงาน\n2. โครงการ\n\n### ปัจจัยความสำเร็จ');
  });

  it('says what is merged down in each row, and puts what is merged across into no column', async () => {
    const draft = await draftOf(await twoProcedures());
    const owners = 'นักวิเคราะห์นโยบายและแผน';
    expect(stepsOfDraft(draft, 1)).toEqual([
      { detail: 'กำหนดปฏิทิน', duration: '1 วัน', standard: 'ปฏิทินครบ', owners, note: 'ภายในเดือนตุลาคม' },
      { detail: 'เก็บข้อมูล', duration: 'ไม่ระบุ', standard: 'ไม่ระบุ', owners },
      { detail: 'สรุปรายงาน', duration: '5 วัน', standard: 'ไม่ระบุ', owners },
    ]);
    const report = reportOf(draft);
    expect(report).toContain(
      'ตารางที่ 3 แถวที่ 5 ช่องที่ 4: ช่องที่ผสานข้ามหลายหัวช่อง (เวลา, มาตรฐานคุณภาพงาน) ไม่รู้ว่าเป็นของช่องใด ไม่ได้ใส่ “ทุกไตรมาสตามที่กำหนด”',
    );
    expect(report).toContain('ช่องที่แบบมาตรฐานไม่มี (หัวช่อง “ความเสี่ยง”) “ล่าช้า”');
    expect(draft.procedures[1]?.draft).toMatchObject({
      code: 'นผ.02',
      indicator: 'ติดตามครบทุกโครงการ',
      forms: ['แบบติดตามโครงการ'],
      formReferences: ['แผนยุทธศาสตร์ชาติ'],
    });
  });
});

describe('a manual with cover, contents and an appendix', () => {
  it('finds its sections in bold lines and in a table, and joins the form that goes on without a header', async () => {
    const draft = await draftOf(await budgetManual());
    expect(mistakesIn(draft)).toEqual([]);
    expect(draft.procedures.map(({ draft: one }) => one)).toMatchObject([
      {
        title: 'งานจัดตั้งงบประมาณ',
        code: 'นผ 01',
        indicator: 'ร้อยละ 100 ส่งคำขอทันเวลา',
        definitions: [
          { term: 'งบประมาณ', meaning: 'จำนวนเงินอย่างสูงที่อนุญาตให้จ่าย' },
          { term: 'คำขอ', meaning: 'เอกสารเสนอ' },
        ],
        forms: ['แบบคำขอตั้งงบประมาณ (แบบ งป.01)', 'บันทึกข้อความ'],
        formReferences: ['พ.ร.บ. วิธีการงบประมาณ พ.ศ. 2561'],
      },
      { title: 'งานบริหารงบประมาณ', forms: 'ไม่มี', references: 'ไม่ระบุ' },
    ]);
    expect(stepsOfDraft(draft)).toEqual([
      {
        detail: 'ศึกษานโยบาย\n\nและจุดเน้น',
        duration: 'ต.ค.',
        standard: 'ไม่ระบุ',
        owners: 'นักวิเคราะห์ฯ, เจ้าหน้าที่',
      },
      {
        detail: '- รวบรวมคำขอ\n- ตรวจสอบ',
        duration: '3 วัน',
        standard: 'ถูกต้อง',
        owners: 'คณะทำงาน, ผู้เกี่ยวข้อง',
        note: 'ตามปฏิทิน',
      },
      { detail: 'เสนอ ผอ.สพป. ลงนาม', duration: '1 วัน', standard: 'ไม่ระบุ', owners: 'ผอ.สพป.' },
    ]);
    expect(draft.procedures[0]?.draft.steps[0]?.narrative).toBe('ศึกษานโยบาย\n\n1. อ่านเอกสาร');
    expect(stepsOfDraft(draft, 1)).toMatchObject([
      { duration: 'ภายใน ๑๕ วัน', owners: 'กลุ่มนโยบายและแผน, กลุ่มบริหารงานการเงินฯ' },
      { duration: 'ทุกเดือน', owners: 'ไม่มี' },
    ]);
    expect(draft.texts.find(({ path }) => path.endsWith('procedure-1.mdx'))?.text).toContain(
      '<StandardForm />\n\n### ภาคผนวก\n\nตัวอย่างหนังสือ\n',
    );
  });
});

describe('a header over several columns', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const tall = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
  const below = cell('', '<w:vMerge/>');
  const wide = (text: string) => cell(text, '<w:gridSpan w:val="2"/>');
  const line = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const HEAD = [
    line(tall('ลำดับ'), tall('ขั้นตอน'), tall('รายละเอียดงาน'), wide('เวลาดำเนินการ'), wide('ผู้รับผิดชอบ')),
    line(below, below, below, ...['ปกติ', 'เร่งด่วน', 'หลัก', 'ร่วม'].map((text) => cell(text))),
  ];
  const rowOf = (...words: readonly string[]) => line(...words.map((text) => cell(text)));

  it('gives a step its first time, and tells the other with the step and its header', async () => {
    const draft = await draftOf(
      rawDocx(
        tbl(
          Array.from({ length: 7 }, () => 1),
          ...HEAD,
          rowOf('1', 'รับ', 'รับหนังสือ', '10 นาที', '5 นาที', 'คณะทำงาน', ''),
          rowOf('2', 'ตรวจ', 'ตรวจหนังสือ', '15 นาที', '', 'คณะทำงาน', 'นิติกร'),
          rowOf('3', 'ส่ง', 'ส่งหนังสือ', '', '1 นาที', 'คณะทำงาน', ''),
        ),
      ),
    );
    expect(stepsOfDraft(draft).map(({ duration, owners }) => [duration, owners])).toEqual([
      ['10 นาที', 'คณะทำงาน'],
      ['15 นาที', 'คณะทำงาน, นิติกร'],
      ['1 นาที', 'คณะทำงาน'],
    ]);
    const told = reportOf(draft)
      .split('\n')
      .filter((one) => one.includes('ช่องย่อย'));
    expect(told).toEqual([
      '- ตารางที่ 1 แถวที่ 3 ช่องที่ 5: ช่องย่อยใต้หัวช่องเดียวกัน (เวลาดำเนินการ · เร่งด่วน · 1 · รับ) ร่างใส่ค่าของช่องแรก ไม่ได้ใส่ “5 นาที”',
      '- ตารางที่ 1 แถวที่ 4 ช่องที่ 7: ช่องย่อยใต้หัวช่องเดียวกัน (ผู้รับผิดชอบ · ร่วม · 2 · ตรวจ) ใส่รวมในช่องของหัวช่องนั้น “นิติกร”',
      '- ตารางที่ 1 แถวที่ 5 ช่องที่ 5: ช่องย่อยใต้หัวช่องเดียวกัน (เวลาดำเนินการ · เร่งด่วน · 3 · ส่ง) ใส่รวมในช่องของหัวช่องนั้น “1 นาที”',
    ]);
  });

  it('does the same without a second row of headers', async () => {
    const head = line(...['ลำดับ', 'รายละเอียดงาน'].map((text) => cell(text)), wide('เวลา'), cell('ผู้รับผิดชอบ'));
    const draft = await draftOf(
      rawDocx(tbl([1, 1, 1, 1, 1], head, rowOf('1', 'รับ', '3 วัน', '1 วัน', 'คณะทำงาน'))),
    );
    expect(stepsOfDraft(draft)[0]?.['duration']).toBe('3 วัน');
    expect(reportOf(draft)).toContain('(เวลา · 1) ร่างใส่ค่าของช่องแรก ไม่ได้ใส่ “1 วัน”');
  });
});

describe('definitions', () => {
  const read = async (...lines: readonly string[]) =>
    draftOf(rawDocx(['1. ชื่องาน', 'งานหนึ่ง', '4. คำจำกัดความ', ...lines].map(p).join('')));

  it('are told once, with and without spaces around what parts them', async () => {
    const draft = await read('หนังสือเวียน คือหนังสือถึงผู้รับจำนวนมาก', '4.2รับหมายถึงการรับไว้');
    expect(draft.procedures[0]?.draft.definitions).toEqual([
      { term: 'หนังสือเวียน', meaning: 'หนังสือถึงผู้รับจำนวนมาก' },
      { term: 'รับ', meaning: 'การรับไว้' },
    ]);
    expect(reportOf(draft)).not.toContain('ไม่ได้นำไปไว้ที่ใด');
  });

  it('go on in items without a word, in other paragraphs with one', async () => {
    const draft = await read('หนังสือ หมายถึง เอกสาร ได้แก่', '(1) ภายนอก', 'ข้อความเดี่ยว', 'รับ คือ รับไว้');
    expect(draft.procedures[0]?.draft.definitions).toEqual([
      { term: 'หนังสือ', meaning: 'เอกสาร ได้แก่\n\n(1) ภายนอก\n\nข้อความเดี่ยว' },
      { term: 'รับ', meaning: 'รับไว้' },
    ]);
    const told = reportOf(draft).match(/ต่อท้ายความหมาย.*/gu);
    expect(told).toEqual(['ต่อท้ายความหมายของ “หนังสือ” ไว้ “ข้อความเดี่ยว”']);
    expect(reportOf(draft)).toContain('ย่อหน้าที่ 6: ย่อหน้าที่ไม่ใช่คำจำกัดความ');
  });
});

describe('procedures under bold lines', () => {
  it('begin where the line names another one, not where a form goes on with its head', async () => {
    const draft = await draftOf(await schoolManual());
    expect(mistakesIn(draft)).toEqual([]);
    expect(
      draft.procedures.map(({ draft: { title, steps } }) => [
        title,
        ...steps.map(({ label, duration }) => `${label} ${duration}`),
      ]),
    ).toEqual([
      ['งานทะเบียนนักเรียน', 'รับสมัคร 3 วัน', 'ตรวจ 1-2 วัน', 'มอบตัว ๑ วัน'],
      ['งานวัดผล', 'สอบ ไม่ระบุ', 'ตัดสิน ไม่ระบุ'],
      ['งานห้องสมุด', 'ยืม 1 วัน', 'คืน ไม่ระบุ'],
      ['งานแนะแนว', 'สำรวจ 5 วัน'],
    ]);
  });
});

describe('what Word writes and others leave out', () => {
  it('keeps columns where a row begins in a later one', async () => {
    const draft = await draftOf(
      rawDocx(
        tbl(
          SIX,
          HEADER,
          row(['1', '', 'รับคำขอ', '1 วัน', 'ครบ', 'คณะทำงาน'].map(p)),
          row(['ตรวจคำขอ', '2 วัน', 'ถูกต้อง', 'หัวหน้ากลุ่ม'].map(p), 2),
        ),
      ),
    );
    expect(stepsOfDraft(draft)[1]).toEqual({
      detail: 'ตรวจคำขอ',
      duration: '2 วัน',
      standard: 'ถูกต้อง',
      owners: 'หัวหน้ากลุ่ม',
    });
  });

  it('puts words of a shape into no cell, whichever of its two forms a program reads', async () => {
    const draft = await draftOf(
      rawDocx(
        tbl(
          SIX,
          HEADER,
          row([
            p('1'),
            `<w:p>${shape('เริ่ม', 'flowChartTerminator')}</w:p>`,
            p('รับคำขอ'),
            p(''),
            p(''),
            p(''),
          ]),
        ),
      ),
    );
    expect(draft.procedures[0]?.draft.steps).toMatchObject([{ label: 'รับคำขอ', detail: 'รับคำขอ' }]);
    expect(reportOf(draft).match(/“เริ่ม”/gu)).toHaveLength(1);
  });

  it('tells hidden words and signs that it does not know, and shows those that it does', async () => {
    const cell = `<w:p>${r('ตรวจ')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F041"/></w:r>${r('ความลับ', '<w:vanish/>')}</w:p>`;
    const draft = await draftOf(rawDocx(tbl(SIX, HEADER, row([p('1'), p(''), cell, p(''), p(''), p('')]))));
    expect(stepsOfDraft(draft)[0]?.['detail']).toBe('ตรวจ☑');
    expect(reportOf(draft)).toContain('ข้อความที่ซ่อนไว้ ไม่ได้นำเข้า “ความลับ”');
    expect(reportOf(draft)).toContain('สัญลักษณ์ของแบบอักษรพิเศษ ไม่รู้ว่าคืออักขระใด “Webdings F041”');
  });

  it('gives a cell whose edges are a little off to the column that it mostly covers', async () => {
    const wide = (cells: readonly (readonly [text: string, span: number])[]) =>
      `<w:tr>${cells.map(([text, span]) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`).join('')}</w:tr>`;
    const names = ['ลำดับที่', 'ผัง', 'รายละเอียดงาน', 'เวลา', 'มาตรฐาน', 'ผู้รับผิดชอบ'];
    const values = ['1', '', 'รับคำขอ', '1 วัน', 'ครบ', 'คณะทำงาน'];
    const spans = [
      [1, 1],
      [1, 1],
      [1, 2],
      [2, 1],
      [1, 1],
      [1, 1],
    ] as const;
    const draft = await draftOf(
      rawDocx(
        tbl(
          [500, 500, 2000, 60, 900, 900, 900],
          wide(names.map((name, index) => [name, spans[index]?.[0] ?? 1])),
          wide(values.map((value, index) => [value, spans[index]?.[1] ?? 1])),
        ),
      ),
    );
    expect(stepsOfDraft(draft)).toEqual([
      { detail: 'รับคำขอ', duration: '1 วัน', standard: 'ครบ', owners: 'คณะทำงาน' },
    ]);
  });

  it('takes sections from the head of a form, where they stand nowhere else', async () => {
    const wide = (text: string) =>
      `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="6"/></w:tcPr>${p(text)}</w:tc></w:tr>`;
    const rows = [
      wide('วัตถุประสงค์ : เพื่อความรวดเร็ว'),
      wide('ขอบเขต : ทุกกลุ่ม'),
      HEADER,
      row(['1', '', 'รับ', '', '', ''].map(p)),
    ];
    const draft = await draftOf(
      rawDocx(p('1. ชื่องาน') + p('งานรับ') + p('3. ขอบเขต') + p('บางกลุ่ม') + tbl(SIX, ...rows)),
    );
    expect(textOf(draft)).toContain('## วัตถุประสงค์\n\nเพื่อความรวดเร็ว\n\n## ขอบเขตของงาน\n\nบางกลุ่ม\n');
    expect(reportOf(draft)).toContain('ส่วนหัวของแบบมาตรฐาน ไม่มีช่องให้ใส่ “ทุกกลุ่ม”');
  });

  it('takes an item for a heading only where it looks like one', async () => {
    const draft = await draftOf(
      rawDocx(
        [
          '1. ชื่องาน',
          'งานแผน',
          '3. ขอบเขต',
          '1) วัตถุประสงค์',
          '2) แบบฟอร์ม',
          '2. วัตถุประสงค์ ๓',
          '7. แบบฟอร์มที่ใช้',
          '-',
        ]
          .map(p)
          .join(''),
      ),
    );
    expect(draft.procedures).toHaveLength(1);
    expect(textOf(draft)).toContain('## ขอบเขตของงาน\n\n1. วัตถุประสงค์\n2. แบบฟอร์ม\n');
    expect(draft.procedures[0]?.draft.forms).toBe('ไม่มี');
    expect(reportOf(draft)).toContain('สารบัญ ระบบสร้างเอง “2. วัตถุประสงค์ ๓”');
  });

  it('shows signs of Markdown as they are', async () => {
    const draft = await draftOf(
      rawDocx(
        p('1. ชื่องาน') +
          p('งานคำนวณ') +
          p('2. วัตถุประสงค์') +
          p('คิด 2*3*4 {x} &lt;b&gt; [ก] _ข_ # 1') +
          tbl(SIX, HEADER, row(['1', '', 'ใส่ {ชื่อ} และ a*b*c', '', '', ''].map(p))),
      ),
    );
    expect(mistakesIn(draft)).toEqual([]);
    expect(entries(draft.procedures[0]?.draft.steps ?? [])[0]?.label).toBe('ใส่ {ชื่อ} และ a*b*c');
  });
});
