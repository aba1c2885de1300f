import { describe, expect, test } from 'vitest';
import { valueOf } from '#document/field.ts';
import { inlineText, passages } from '#document/rich-text.ts';
import { parseCalendarTime } from '#manual/time/calendar.ts';
import { step, to } from '../manual/procedures.ts';
import { documentOf, library, procedureOf, withChoice, withSections, withSteps } from './sample-library.ts';

describe('the steps of a procedure', () => {
  test('are numbered 5.1, 5.2 and can be linked to', () => {
    const { steps } = documentOf(procedureOf('ict-network'));
    expect(steps.map(({ number }) => number)).toEqual(['5.1', '5.2', '5.3', '5.4', '5.5']);
    expect(steps[0]?.target).toEqual({
      kind: 'step',
      procedure: 'information-work/ict-network',
      step: 'study',
    });
  });

  test('are numbered by their rows where no section shows them', () => {
    const { steps } = documentOf(withSections({ 5: 'ไม่มีขั้นตอน' }));
    expect(steps.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('tell the narrative where it differs from the detail of the form', () => {
    const procedure = procedureOf('management-information');
    const [first, , third] = documentOf(procedure).steps;
    expect(passages(first?.narrative ?? [])).toEqual([procedure.steps[0]?.narrative]);
    expect(passages(first?.detail ?? [])).toEqual([procedure.steps[0]?.detail]);
    expect(third?.narrative).toBe(third?.detail);
  });

  test('tell in the form how long they take, when they start and by when they are done, each where it is written', () => {
    const due = [parseCalendarTime('10 มิ.ย.'), parseCalendarTime('10 พ.ย.')];
    const starts = [parseCalendarTime('15 พ.ค.')];
    const [both, only, unstated, begun, all, plain] = documentOf(
      withSteps(
        step('a', '3 วัน', { due }),
        step('b', '', { due, duration: undefined }),
        step('c', 'ไม่ระบุ', { due }),
        step('d', 'ไม่ระบุ', { starts }),
        step('e', '3 วัน', { starts, due }),
        step('f', 'ไม่ระบุ'),
      ),
    ).steps;
    expect(both?.time).toEqual({ value: ['3 วัน', 'กำหนดเสร็จ 10 มิ.ย., 10 พ.ย.'] });
    expect([only?.duration, only?.time]).toEqual([undefined, { value: ['กำหนดเสร็จ 10 มิ.ย., 10 พ.ย.'] }]);
    expect(unstated?.time).toEqual({ value: ['กำหนดเสร็จ 10 มิ.ย., 10 พ.ย.'] });
    expect([begun?.time, begun?.starts, begun?.due]).toEqual([
      { value: ['เริ่ม 15 พ.ค.'] },
      '15 พ.ค.',
      undefined,
    ]);
    expect(all?.time).toEqual({ value: ['3 วัน', 'เริ่ม 15 พ.ค.', 'กำหนดเสร็จ 10 มิ.ย., 10 พ.ย.'] });
    expect(plain?.time).toEqual({ instead: 'ไม่ระบุ' });
  });

  test('name their owners, one by one', () => {
    expect(documentOf(procedureOf('ict-network')).steps[0]?.owners).toEqual({
      value: [
        {
          id: 'policy-and-planning-group',
          name: 'กลุ่มนโยบายและแผน',
          part: undefined,
          shown: 'กลุ่มนโยบายและแผน',
        },
        { id: 'working-group', name: 'คณะทำงาน', part: undefined, shown: 'คณะทำงาน' },
      ],
    });
  });

  test('name the part of an owner after the name, where one is said', () => {
    const owners = ['working-group', { role: 'project-owner', part: 'อนุมัติ' as const }];
    const [shown] = documentOf(withSteps(step('a', '1 วัน', { owners }))).steps;
    expect(valueOf(shown?.owners ?? { value: [] })?.map((one) => one.shown)).toEqual([
      'คณะทำงาน',
      'ผู้รับผิดชอบแผนงาน/โครงการ (อนุมัติ)',
    ]);
  });

  test('say their note, indicator, forms, and references with where in them', () => {
    const [form] = library.forms;
    const [shown, plain] = documentOf(
      withSteps(
        step('a', '1 วัน', {
          note: '**ระวัง**',
          indicator: 'ไม่เกินร้อยละ 5',
          forms: [form?.id ?? ''],
          references: [{ id: 'computer-crime-act', at: 'มาตรา 26 ' }, 'computer-crime-act'],
        }),
        step('b'),
      ),
    ).steps;
    expect([shown?.note, shown?.indicator].map((text) => passages(text ?? []))).toEqual([
      ['ระวัง'],
      ['ไม่เกินร้อยละ 5'],
    ]);
    expect(shown?.forms.map(({ title }) => title)).toEqual([form?.title]);
    expect(shown?.references.map(({ title }) => title)).toEqual([
      'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26',
      'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550',
    ]);
    expect(plain).toMatchObject({ note: undefined, indicator: undefined, forms: [], references: [] });
  });

  test('tell apart what the source does not say and what it says there is none of', () => {
    const { steps } = documentOf(
      withSteps(step('a', 'ไม่มี', { standard: 'ไม่มี', owners: 'ไม่มี' }), step('b', 'ไม่ระบุ')),
    );
    expect(steps.map(({ duration, standard, owners }) => [duration, standard, owners])).toEqual([
      [{ instead: 'ไม่มี' }, { instead: 'ไม่มี' }, { instead: 'ไม่มี' }],
      [{ instead: 'ไม่ระบุ' }, { instead: 'ไม่ระบุ' }, { instead: 'ไม่ระบุ' }],
    ]);
  });

  test('show a duration as it was written', () => {
    const { steps } = documentOf(withSteps(step('a', '๑๕ วันทำการ'), step('b', 'ตลอดปีงบประมาณ')));
    expect(steps.map(({ duration }) => duration)).toEqual([
      { value: '๑๕ วันทำการ' },
      { value: 'ตลอดปีงบประมาณ' },
    ]);
  });

  test('need no words on where they lead when it is simply the next', () => {
    expect(documentOf(procedureOf('ict-network')).steps.filter(({ branches }) => branches)).toEqual([]);
    const { steps } = documentOf(withSteps(step('a', '1 วัน', to('b')), step('b', '1 วัน', to('end'))));
    expect(steps.map(({ branches }) => branches)).toEqual([false, true]);
  });

  test('of a choice say each condition and where it leads: on, back, or to the end', () => {
    const [first, choice, third] = documentOf(withChoice()).steps;
    expect(choice?.branches).toBe(true);
    expect(choice?.ways).toMatchObject([
      { when: 'ครบ', direction: 'next', to: { id: third?.id, number: '5.3', row: 3 } },
      { when: 'ไม่ครบ', direction: 'back', to: { id: first?.id, number: '5.1', row: 1 } },
      { when: 'ยกเลิก', direction: 'end', to: undefined },
    ]);
  });

  test('lead onward past the next, and to themselves', () => {
    const { steps } = documentOf(withSteps(step('a', '1 วัน', to('c', 'a')), step('b'), step('c')));
    expect(steps[0]?.ways.map(({ direction }) => direction)).toEqual(['onward', 'again']);
  });

  test('are an end in themselves only where their symbol is one and nothing else leads on', () => {
    const { steps } = documentOf(
      withSteps(
        step('a', '1 วัน', { shape: 'terminal' }),
        step('b', '1 วัน', { shape: 'terminal', next: [{ to: 'a' }, { to: 'end' }] }),
        step('c', '1 วัน', { shape: 'terminal', ...to('end') }),
        step('d'),
      ),
    );
    expect(steps.map(({ isEnd }) => isEnd)).toEqual([false, false, true, false]);
  });
});

describe('the text of a step', () => {
  test('of several numbered lines is a list with its markers as written', () => {
    const detail = 'ตรวจเอกสาร\n1) สำเนาบัตร\n2) หนังสือรับรอง\n4. ภาพถ่าย\n';
    const [shown] = documentOf(withSteps(step('a', '1 วัน', { detail }))).steps;
    expect(shown?.detail).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'ตรวจเอกสาร' }] },
      {
        type: 'list',
        ordered: true,
        loose: false,
        items: [
          { marker: '1)', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'สำเนาบัตร' }] }] },
          {
            marker: '2)',
            blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'หนังสือรับรอง' }] }],
          },
        ],
      },
      {
        type: 'list',
        ordered: true,
        loose: false,
        items: [
          { marker: '4.', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'ภาพถ่าย' }] }] },
        ],
      },
    ]);
  });

  test('keeps its lines as written', () => {
    const [shown] = documentOf(withSteps(step('a', '1 วัน', { detail: 'รับ\nส่ง' }))).steps;
    expect(shown?.detail).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'รับ' }, { type: 'break' }, { type: 'text', text: 'ส่ง' }],
      },
    ]);
  });

  test('has strong words and links, which are targets, in detail, narrative, standard, meaning and indicator', () => {
    const text = '**ระวัง** ดู [งาน](./management-information.mdx#step-collect)';
    const rich = [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', text: 'ระวัง' }] },
          { type: 'text', text: ' ดู ' },
          {
            type: 'link',
            target: { kind: 'step', procedure: 'information-work/management-information', step: 'collect' },
            children: [{ type: 'text', text: 'งาน' }],
          },
        ],
      },
    ];
    const { steps, definitions, indicator } = documentOf({
      ...withSteps(step('a', '1 วัน', { detail: text, narrative: text, standard: text })),
      definitions: [{ term: 'คำ', meaning: text }],
      indicator: text,
    });
    expect(steps[0]).toMatchObject({ detail: rich, narrative: rich, standard: { value: rich } });
    expect([definitions, indicator]).toEqual([{ value: [{ term: 'คำ', meaning: rich }] }, { value: rich }]);
  });

  test('keeps what is raised and lowered', () => {
    const detail = '25 ม.<sup>2</sup> ของ CO<sub>2</sub>';
    const [shown] = documentOf(withSteps(step('a', '1 วัน', { detail }))).steps;
    const [paragraph] = shown?.detail ?? [];
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(children.map(({ type }) => type)).toEqual(['text', 'sup', 'text', 'sub']);
    expect(inlineText(children)).toBe('25 ม.2 ของ CO2');
  });

  test('is taken as it stands in a label, a title and a condition', () => {
    const next = [{ to: 'b', when: '**ครบ**' }, { to: 'end' }];
    const document = documentOf({
      ...withSteps(step('a', '1 วัน', { label: '[ก](b.mdx)', next }), step('b')),
      title: '**งาน**',
    });
    expect([document.title, document.steps[0]?.label, document.steps[0]?.ways[0]?.when]).toEqual([
      '**งาน**',
      '[ก](b.mdx)',
      '**ครบ**',
    ]);
  });
});
