import type { Library, Manual } from '#manual/library.ts';
import type { Procedure, Section } from '#manual/procedure.ts';
import { STANDARD_FORM_SECTION, TITLE_SECTION } from '#manual/sections.ts';
import { entries, isStated } from '#manual/stated.ts';
import { shortThaiDate, thaiDate } from '#thai/dates.ts';
import { formWords } from '#words/form.ts';
import { procedureWords, statusWords } from '#words/page.ts';
import { printWords } from '#words/print.ts';
import { referenceTitle } from '#words/registers.ts';
import { printBody } from './body.ts';
import type { PrintBlock } from './body-tree.ts';
import { authorChart, procedureChart, type PaperChart } from './chart.ts';
import { addressOf } from './document.ts';
import { paperForm, type PaperForm } from './form.ts';
import type { Paper } from './paper.ts';
import type { PrintProblem } from './print-problem.ts';

interface Fact {
  readonly label: string;
  readonly text: string;
  /** Where the text leads, if anywhere. */
  readonly url?: string;
}

/** An entry with a number of its section. */
interface Entry {
  readonly marker: string;
  readonly text: string;
  /** The id of the reference that it names, for the index. */
  readonly reference?: string;
}

/** Entries, or the word that stands for them. */
type Entries = { readonly items: readonly Entry[] } | { readonly instead: string };

/** A procedure as its template draws it. */
export interface PaperProcedure {
  /** Unique in the manual. */
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly notice: string | null;
  readonly facts: readonly Fact[];
  readonly signatures: readonly {
    readonly role: string;
    readonly name: string;
    readonly position: string;
    readonly date: string;
  }[];
  readonly history: { readonly title: string; readonly items: readonly Fact[] } | null;
  readonly sections: readonly PaperSection[];
  readonly steps: readonly Entry[];
  readonly definitions:
    | { readonly items: readonly { readonly term: string; readonly meaning: string }[] }
    | { readonly instead: string };
  readonly forms: Entries;
  readonly references: Entries;
  readonly chart: PaperChart;
  readonly form: PaperForm;
  /** How many letters of connectors its charts use before the form. */
  readonly firstLetter: number;
}

interface PaperSection {
  readonly heading: string;
  readonly blocks: readonly PrintBlock[];
  /** Charts of the author's own, each with an id that is unique in the manual. */
  readonly charts: readonly {
    readonly id: string;
    readonly firstLetter: number;
    readonly chart: PaperChart;
  }[];
  /** It holds the standard form, which has its own sheet. */
  readonly sheet: boolean;
}

export interface ProcedureOnPaper {
  readonly data: PaperProcedure;
  /** Pictures that it shows, relative to the content folder. */
  readonly pictures: readonly string[];
  readonly hasNotes: boolean;
  readonly problems: readonly PrintProblem[];
}

/** A procedure ready for the templates. */
export async function procedureOnPaper(
  library: Library,
  manual: Manual,
  procedure: Procedure,
  paper: Paper,
): Promise<ProcedureOnPaper> {
  const settings = { assets: library.assets, digits: manual.digits, site: library.office.site };
  const bodies = procedure.sections.map((section) => printBody(procedure, section, settings));
  const chart = procedureChart(procedure, paper);
  let firstLetter = chart.letters;
  const sections: PaperSection[] = [];
  for (const [index, section] of procedure.sections.entries()) {
    const { blocks = [], charts: texts = [] } = bodies[index] ?? {};
    const charts: PaperSection['charts'][number][] = [];
    for (const text of texts) {
      const drawn = await authorChart(text, paper);
      charts.push({
        id: `${procedure.slug}-${section.number}-${charts.length + 1}`,
        firstLetter,
        chart: drawn,
      });
      firstLetter += drawn.letters;
    }
    const sheet = section.number === STANDARD_FORM_SECTION;
    sections.push({ heading: sectionHeading(section, paper), blocks, charts, sheet });
  }
  const { text } = paper;
  return {
    data: {
      id: procedure.slug,
      title: text(procedure.title),
      heading: text(numbered(TITLE_SECTION)),
      notice: notice(library, procedure, paper),
      facts: facts(library, manual, procedure, paper),
      signatures: signatures(procedure, paper),
      history: history(procedure, paper),
      sections,
      steps: procedure.steps.map(({ narrative, detail, starts }, index) => ({
        marker: paper.number(`5.${index + 1}`),
        text: text([narrative ?? detail, ...(starts ? [printWords.starts(starts)] : [])].join(' ')),
      })),
      definitions: isStated(procedure.definitions)
        ? {
            items: entries(procedure.definitions).map(({ term, meaning }) => ({
              term: text(term),
              meaning: text(`${procedureWords.means} ${meaning}`),
            })),
          }
        : { instead: text(procedure.definitions as string) },
      forms: listed(procedure.forms, 7, paper, (id) => ({
        title: library.forms.find((form) => form.id === id)?.title ?? id,
      })),
      references: listed(procedure.references, 8, paper, (id) => {
        const reference = library.references.find((one) => one.id === id);
        const title = reference ? referenceTitle(reference) : id;
        return { title: reference?.repealed ? `${title} ${printWords.repealed}` : title, reference: id };
      }),
      chart,
      firstLetter,
      form: paperForm(library, procedure, paper, manual.formPaper),
    },
    pictures: bodies.flatMap(({ pictures }) => pictures),
    hasNotes: bodies.some(({ hasNotes }) => hasNotes),
    problems: bodies.flatMap(({ problems }) => problems),
  };
}

function sectionHeading(section: Section, { text }: Paper): string {
  return text(section.number === STANDARD_FORM_SECTION ? formWords.sheet : numbered(section));
}

function numbered({ number, title }: { readonly number: number; readonly title: string }): string {
  return `${number}. ${title}`;
}

function facts(
  { office }: Pick<Library, 'office'>,
  { documentType }: Manual,
  procedure: Procedure,
  paper: Paper,
): Fact[] {
  const { title, code, revision, effective, reviewBy } = procedure;
  const { text } = paper;
  const optional = (label: string, value: string | undefined): Fact[] =>
    value === undefined ? [] : [{ label: text(printWords.fact(label)), text: text(value) }];
  const url = addressOf(office, `${procedure.id}/`);
  return [
    { label: text(printWords.documentType), text: text(documentType) },
    { label: text(printWords.documentName), text: text(title) },
    ...(isStated(code) ? [{ label: text(printWords.code), text: paper.code(code) }] : []),
    { label: text(printWords.place), text: text(paper.place) },
    ...optional(procedureWords.revision, revision?.toString()),
    ...optional(procedureWords.effective, effective && thaiDate(effective)),
    ...optional(procedureWords.reviewBy, reviewBy && thaiDate(reviewBy)),
    ...(url === undefined ? [] : [{ label: text(printWords.currentFact), text: paper.code(url), url }]),
  ];
}

/** What a reader must know first: that this is a draft, or that it is no longer in use. */
function notice(
  { manuals }: Pick<Library, 'manuals'>,
  { status, replacedBy }: Procedure,
  { text }: Paper,
): string | null {
  if (status === undefined || status === 'approved') return null;
  const successor = manuals.flatMap(({ procedures }) => procedures).find(({ id }) => id === replacedBy);
  return text(successor ? printWords.replacedBy(statusWords[status], successor.title) : statusWords[status]);
}

function signatures(procedure: Procedure, { text }: Paper): PaperProcedure['signatures'] {
  return (['prepared', 'reviewed', 'approved'] as const).flatMap((role) => {
    const signed = procedure[role];
    if (!signed) return [];
    return [
      {
        role: text(procedureWords[role]),
        name: text(`(${signed.name})`),
        position: text(signed.position),
        date: text(shortThaiDate(signed.date)),
      },
    ];
  });
}

function history({ history: revisions = [] }: Procedure, { text }: Paper): PaperProcedure['history'] {
  if (revisions.length === 0) return null;
  return {
    title: text(procedureWords.history),
    items: revisions.map(({ revision, date, change }) => ({
      label: text(procedureWords.revisionOn(revision, shortThaiDate(date))),
      text: text(change),
    })),
  };
}

function listed(
  field: Procedure['forms'],
  section: number,
  paper: Paper,
  entry: (id: string) => { readonly title: string; readonly reference?: string },
): Entries {
  if (!isStated(field)) return { instead: paper.text(field as string) };
  return {
    items: entries(field).map((id, index) => {
      const { title, ...found } = entry(id);
      return { marker: paper.number(`${section}.${index + 1}`), text: paper.text(title), ...found };
    }),
  };
}
