import { chart } from '#document/chart.ts';
import type { Reader } from '#document/body.ts';
import type { Registers } from '#document/registers.ts';
import { stepDocuments } from '#document/steps.ts';
import type { Library } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { documentWords } from '#words/document.ts';
import { procedureChart, type PaperChart } from '#print/chart.ts';
import { engineFor, equipment, type Typeset } from '#print/engine.ts';
import { paperOf, type Paper } from '#print/paper.ts';
import type { Digits } from '#print/print-text.ts';
import { searchableText } from '#print/searchable-text.ts';
import { CONNECTOR_LETTERS, printWords } from '#words/print.ts';

const PAGE = `
#import "style.typ": paper, thai
#import "chart.typ": chart
#let data = json("/data.json")
#set document(title: "ทดสอบ", date: none)
#show: thai
#set page(..paper(false))
#counter(page).update(data.firstPage)
= ผังขั้นตอน
#for (index, it) in data.charts.enumerate() {
  chart(it, str(index), first-letter: data.firstLetters.at(index), words: data.words, digits: data.digits)
}
`;

/** Paper of no office. */
export function paperIn(digits: Digits): Paper {
  return paperOf({ office: {} as Library['office'] }, { digits, formPaper: 'portrait' });
}

/** Charts in an accessible PDF, one after the other, under one heading. */
export async function chartPdf(
  charts: readonly PaperChart[],
  { digits = 'arabic', firstPage = 1 }: { readonly digits?: Digits; readonly firstPage?: number } = {},
): Promise<Typeset> {
  const { fonts, templates } = equipment();
  const engine = await engineFor({ fonts, templates: new Map([...templates, ['page.typ', PAGE]]) });
  const firstLetters = charts.map((_, index) =>
    charts.slice(0, index).reduce((sum, { letters }) => sum + letters, 0),
  );
  const words = { ...printWords, letters: CONNECTOR_LETTERS };
  const { pdf, pages } = await engine.typeset({
    template: 'page.typ',
    data: JSON.stringify({ charts, firstLetters, words, digits, firstPage }),
    pictures: new Map(),
    standard: 'ua-1',
  });
  return { pdf: searchableText(pdf), pages };
}

type Ways = Readonly<Record<number, readonly (readonly [to: number, when: string])[]>>;

/** The chart of a procedure of so many steps; `ways` make decisions of steps, by their places. */
export function chartOfSteps(count: number, ways: Ways = {}, digits: Digits = 'arabic'): PaperChart {
  const steps = Array.from({ length: count }, (_, index): Partial<Step> => {
    const next = ways[index]?.map(([to, when]) => ({ to: `s${to}`, when }));
    return {
      id: `s${index}`,
      label: `ตรวจสอบเอกสารและหลักฐาน ลำดับ ${index + 1}`,
      duration: { written: '1 วัน' } as Step['duration'],
      standard: 'ไม่ระบุ',
      owners: 'ไม่ระบุ',
      shape: next ? 'decision' : index === 0 || index === count - 1 ? 'terminal' : 'process',
      ...(next ? { next } : {}),
    };
  });
  const procedure = { id: 'a/b', steps, sections: [] } as unknown as Procedure;
  const read: Pick<Reader, 'field'> = { field: () => [] };
  const documents = stepDocuments(procedure, read as Reader, {} as Registers);
  return procedureChart(chart('งานรับหนังสือ', documents, documentWords), paperIn(digits));
}

/** A loop within the first page, and one across its end. */
export const fourteen: Ways = {
  5: [
    [6, 'เห็นชอบ'],
    [2, 'ไม่เห็นชอบ'],
  ],
  12: [
    [13, 'ผ่าน'],
    [3, 'ไม่ผ่าน'],
  ],
};

/** Loops and ways forward over one and over several pages. */
export const forty: Ways = {
  ...fourteen,
  20: [
    [21, 'ผ่าน'],
    [1, 'ยกเลิก'],
    [30, 'เร่งด่วน'],
  ],
  26: [
    [27, 'ใช่'],
    [39, 'ไม่มีเรื่อง'],
  ],
  38: [
    [39, 'ใช่'],
    [4, 'ไม่ใช่'],
  ],
};
