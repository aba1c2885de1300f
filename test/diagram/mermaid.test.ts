import { elkLayout } from '#diagram/elk-layout.ts';
import { drawMermaid, readMermaid, type MermaidChart, type ReadMermaid } from '#diagram/mermaid.ts';
import { mermaidText } from '#diagram/mermaid-text.ts';
import type { Chart } from '#document/chart.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../manual/procedures.ts';
import { anyChart, anySteps, documentChart, href, waysOf } from './charts.ts';
import { mistakes } from './geometry.ts';
import { waysRead } from './read-back.ts';

async function read(text: string): Promise<MermaidChart> {
  const result = await readMermaid(text);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.chart;
}

async function problem(text: string): Promise<Extract<ReadMermaid, { ok: false }>> {
  const result = await readMermaid(text);
  if (result.ok) throw new Error('was read');
  return result;
}

const text = (chart: Chart) => mermaidText(chart, { href });

/** What a flowchart and its Mermaid text have in common, under the names the text uses. */
function graph({ nodes, edges }: Chart): unknown {
  const name = (id: string) =>
    `${id.endsWith(' end') ? 'e' : 's'}_${id.replaceAll('-', '_').replaceAll(' ', '_TO_')}`;
  return {
    nodes: nodes.map(({ id, label, shape, target }) => ({
      id: name(id),
      label,
      shape,
      ...(target ? { href: href(target) } : {}),
    })),
    edges: edges.map(({ from, to, when }) => ({
      from: name(from),
      to: name(to),
      ...(when === undefined ? {} : { label: when }),
      ...{ line: 'solid', head: true, tail: false },
    })),
  };
}

const awkward = fc
  .array(
    fc.constantFrom(
      ...[
        '"',
        "'",
        '[',
        ']',
        '(',
        ')',
        '{',
        '}',
        '|',
        '#',
        ';',
        ':',
        '%%',
        '%%{init: {}}%%',
        '<b>',
        '<br/>',
        '&lt;',
      ],
      ...[
        '#35;',
        '`',
        '**',
        '_',
        '\\n',
        '\\',
        '-->',
        '---',
        'end',
        'style a:b',
        'click',
        'เริ่ม',
        'น้ำ',
        'ﬂ°°35¶ß',
        '🙂',
        ' ',
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const awkwardChart = fc
  .tuple(anyChart, fc.array(awkward, { minLength: 15, maxLength: 15 }), awkward)
  .map(([chart, labels, title]) => ({
    ...chart,
    title: title.trim() || 'ก',
    description: labels.map((words, index) => `${index + 1} ${words}`).join('\n'),
    nodes: chart.nodes.map((node, index) => ({ ...node, label: labels[index] ?? 'ก' })),
    edges: chart.edges.map((edge, index) =>
      edge.when === undefined ? edge : { ...edge, when: `ก${labels[index % 15] ?? ''}` },
    ),
  }));

describe('the Mermaid text of a flowchart', () => {
  it('is read by Mermaid as the same graph, whatever the labels hold', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardChart, async (chart) => {
        const { nodes, edges, title, description } = await read(text(chart));
        expect({ nodes, edges }).toEqual(graph(chart));
        expect([title, description]).toEqual([chart.title, chart.description]);
      }),
      { numRuns: 60 },
    );
  });

  it('has every way of the steps, those to an end among them', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        expect(waysRead(await read(text(documentChart(steps))))).toEqual(waysOf(steps));
      }),
      { numRuns: 60 },
    );
  });

  it('gives each end a node of its own', () => {
    const next = [
      { to: 'end-it', when: 'อนุมัติ' },
      { to: 'end', when: 'ไม่อนุมัติ' },
    ];
    const steps = [
      step('a', '1 วัน', { shape: 'decision', next }),
      step('end-it', '1 วัน', { next: [{ to: 'end' }] }),
      step('b', '1 วัน', { shape: 'terminal' }),
    ];
    const lines = text(documentChart(steps)).split('\n');
    expect(lines).toContain('  e_a_TO_end(["สิ้นสุด"])');
    expect(lines).toContain('  e_end_it_TO_end(["สิ้นสุด"])');
    expect(lines).toContain('  s_a -->|"ไม่อนุมัติ"| e_a_TO_end');
    expect(lines).toContain('  s_end_it --> e_end_it_TO_end');
  });

  it('takes the word click in a label or a title for a word', async () => {
    const steps = [step('a', '1 วัน', { label: ':click a:b c', shape: 'terminal' })];
    const chart = { ...documentChart(steps), title: '"click a b"', description: ';click a b' };
    const { nodes, title, description } = await read(text(chart));
    expect(nodes.map(({ label }) => label)).toEqual([':click a:b c']);
    expect([title, description]).toEqual(['"click a b"', ';click a b']);
  });

  it('stands apart from the words of the language', async () => {
    const ids = ['start', 'style', 'click', 'graph', 'subgraph', 'default', 'class-def', 'o', 'x', 'e', 's'];
    const steps = ids.map((id) => step(id));
    const chart = { ...documentChart(steps), title: 'end', description: 'end' };
    const { nodes, edges } = await read(text(chart));
    expect({ nodes, edges }).toEqual(graph(chart));
  });
});

describe('reading Mermaid', () => {
  it('reads shapes, lines, groups, titles and links', async () => {
    const chart = await read(
      [
        'graph LR',
        'accTitle: ชื่อผัง',
        'accDescr: คำอธิบาย',
        'subgraph g1["กลุ่มนอก"]',
        'subgraph g2["กลุ่มใน"]',
        'a(["เริ่ม"]) -.->|"ไป"| b{"ถูกต้อง<br>หรือไม่"}',
        'end',
        'end',
        'b ==> c[("ฐาน")]',
        'c --- d((ก))',
        'd <--> e[["ย่อย"]]',
        'click a href "../m/p/#step-x" "คำแนะนำ"',
      ].join('\n'),
    );
    expect(chart).toEqual({
      title: 'ชื่อผัง',
      description: 'คำอธิบาย',
      direction: 'LR',
      nodes: [
        { id: 'a', label: 'เริ่ม', shape: 'terminal', href: '../m/p/#step-x', tooltip: 'คำแนะนำ', group: 'g2' },
        { id: 'b', label: 'ถูกต้อง\nหรือไม่', shape: 'decision', group: 'g2' },
        { id: 'c', label: 'ฐาน', shape: 'cylinder' },
        { id: 'd', label: 'ก', shape: 'circle' },
        { id: 'e', label: 'ย่อย', shape: 'subroutine' },
      ],
      edges: [
        { from: 'a', to: 'b', label: 'ไป', line: 'dotted', head: true, tail: false },
        { from: 'b', to: 'c', line: 'thick', head: true, tail: false },
        { from: 'c', to: 'd', line: 'solid', head: false, tail: false },
        { from: 'd', to: 'e', line: 'solid', head: true, tail: true },
      ],
      groups: [
        { id: 'g1', label: 'กลุ่มนอก' },
        { id: 'g2', label: 'กลุ่มใน', group: 'g1' },
      ],
    });
  });

  it('keeps titles apart when many texts are read at once', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `ผัง ${index}`);
    const charts = await Promise.all(
      titles.map((title) => read(`flowchart TD\naccTitle: ${title}\na --> b`)),
    );
    expect(charts.map(({ title }) => title)).toEqual(titles);
  });

  it('goes on reading after a text it could not read', async () => {
    const [bad, good] = await Promise.all([
      readMermaid('flowchart TD\na['),
      readMermaid('flowchart TD\na --> b'),
    ]);
    expect([bad.ok, good.ok]).toEqual([false, true]);
  });

  it('takes a title from the front matter where there is no accTitle', async () => {
    expect((await read('---\ntitle: "ผังงาน"\n---\nflowchart TD\na --> b')).title).toBe('ผังงาน');
  });

  it.each([
    ['flowchart TD\n%% หมายเหตุ\n\nok["ก"] --> bad["ข', 4, 17],
    ['\n%% ก\nflowchart TD\n  %% ข\n  a --> เริ่ม', 5, 9],
    ['---\ntitle: x\n---\nflowchart TD\na-->b\nb--c', 6, 5],
    ['flowchart TD\na --> b\nb -->\n\n', 3, 6],
    ['flowchart TD\r\n%% ก\r\n  a["ก"] b["ข"]', 3, 10],
    ['graph TD a([ก]) --> b[ข]', 1, 10],
    ['flowchart TD\na(ก (ข) ค) --> b', 2, 5],
    ['flowchart TD\na --> end', 2, 7],
    ['flowchart ลง\na --> b', 1, 11],
    ['%%{init: {\n"theme": "dark"}}%%\nflowchart TD\na --> b c', 4, 9],
  ])('says in Thai where %j goes wrong', async (text, line, column) => {
    const found = await problem(text);
    expect(found).toMatchObject({ line, column });
    expect(found.message).toMatch(/[ก-๙]/);
    expect(found.message).not.toMatch(/Expecting|error|undefined/i);
  });

  it.each([
    ['sequenceDiagram\na->>b: x', 1, 'sequenceDiagram'],
    ['%% ก\npie\n"ก": 1', 2, 'pie'],
    ['flowchart-elk TD\na-->b', 1, 'flowchart-elk'],
    ['', 1, 'ว่างเปล่า'],
    ['%% ก', 1, 'ว่างเปล่า'],
  ])('refuses %j, which is not a flowchart', async (text, line, word) => {
    const found = await problem(text);
    expect(found.line).toBe(line);
    expect(found.message).toContain(word);
    expect(found.hint).toContain('flowchart TD');
  });
});

describe('hostile Mermaid', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'javascript&#58;alert(1)',
    'java#115;cript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('refuses a link to %j', async (href) => {
    const found = await problem(`flowchart TD\n%% ก\na --> b\nclick a href "${href}"`);
    expect(found).toMatchObject({ line: 4, column: 1 });
    expect(found.hint).toContain('https://');
  });

  it.each([
    'https://example.go.th/a:b',
    'http://x',
    'mailto:a@b.go.th',
    '#step-a',
    '../m/p/',
    '?q=a:b',
    '/a',
  ])('lets a link to %j be', async (href) => {
    expect((await read(`flowchart TD\na --> b\nclick a href "${href}"`)).nodes[0]?.href).toBe(href);
  });

  it.each(['click a call f()', 'click a f', '  click a f "คำแนะนำ"'])(
    'refuses the script call %j',
    async (line) => {
      const found = await problem(`flowchart TD\na --> b\n${line}`);
      expect(found).toMatchObject({ line: 3 });
    },
  );

  it('writes markup in labels as words', async () => {
    const words = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</text></svg><b>'];
    const [a = '', b = '', c = ''] = words;
    const chart = await read(
      `flowchart TD\naccTitle: ${a}\nsubgraph g["${b}"]\na["${a}"] -->|"${b}"| b["${c}"]\nend\nclick a href "#x" "${a}"`,
    );
    const svg = await drawMermaid(chart, { id: 'm' });
    expect(svg).not.toMatch(/<(script|img|b)\b|style=|<style/i);
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(svg).toContain('&lt;img');
  });

  it('ignores directives', async () => {
    const plain = 'flowchart TD\na["ก"] --> b["ข"]';
    const hostile = `%%{init: {"securityLevel":"loose","flowchart":{"htmlLabels":true},"themeCSS":"*{color:red}"}}%%\n${plain}`;
    expect(await read(hostile)).toEqual(await read(plain));
  });

  it('is not led astray by names of object members', async () => {
    const chart = await read(
      'flowchart TD\n__proto__ --> constructor\nconstructor --> toString\ntoString --> __proto__',
    );
    const svg = await drawMermaid(chart, { id: 'm' });
    expect(svg.match(/<rect/g)).toHaveLength(3);
  });
});

describe('drawing Mermaid', () => {
  it('has no line through a symbol, no words on a symbol, and all text inside its shape', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, fc.constantFrom('TB', 'LR', 'BT', 'RL'), async (chart, direction) => {
        const layout = await elkLayout({ ...(await read(text(chart))), direction });
        const serious = mistakes(layout).filter((mistake) => !mistake.includes('words of'));
        expect(serious).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps words off everything in an ordinary chart, in every direction', async () => {
    const text = [
      'a(["รับคำขอ"]) --> b["ตรวจสอบเอกสาร"] --> c{"ครบถ้วนหรือไม่"}',
      'c -->|"ครบ"| d["เสนอผู้อำนวยการ"]',
      'c -->|"ไม่ครบ ส่งคืนผู้ยื่นคำขอ"| b',
      'd --> e{"อนุมัติ"} -->|"อนุมัติ"| f(["จบ"])',
      'e -->|"ไม่อนุมัติ"| b',
      'subgraph g["กลุ่มอำนวยการ"]',
      'd',
      'e',
      'end',
    ].join('\n');
    for (const direction of ['TD', 'LR', 'BT', 'RL']) {
      expect(mistakes(await elkLayout(await read(`flowchart ${direction}\n${text}`)))).toEqual([]);
    }
  });

  it('is the same bytes every time', async () => {
    const chart = await read('flowchart TD\na{"ก"} -->|"ข"| b\na --> c\nc --> a\nsubgraph g\nb\nend');
    expect(await drawMermaid(chart, { id: 'm' })).toBe(
      await drawMermaid(structuredClone(chart), { id: 'm' }),
    );
  });

  it('draws no line for a hidden link', async () => {
    const svg = await drawMermaid(await read('flowchart TD\na ~~~ b'), { id: 'm' });
    expect(svg).not.toContain('flow-edge');
  });

  it('is an image without links, and says nothing of steps', async () => {
    const svg = await drawMermaid(await read('flowchart TD\na["ก"] -->|"ข"| b'), { id: 'm' });
    expect(svg).toContain('role="img"');
    expect(svg).not.toContain(' data-');
  });

  it('names a link by its words and its tooltip', async () => {
    const chart = await read('flowchart TD\na["ระเบียบ"] --> b\nclick a "https://example.go.th" "เปิดระเบียบ"');
    expect(await drawMermaid(chart, { id: 'm' })).toContain(
      '<a class="flow-process" href="https://example.go.th" aria-label="ระเบียบ – เปิดระเบียบ">',
    );
  });
});
