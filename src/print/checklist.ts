import { wayPhrase } from '#document/chart.ts';
import { valueOf } from '#document/field.ts';
import type { ProcedureDocument } from '#document/procedure.ts';
import type { StepDocument, StepWay } from '#document/steps.ts';
import { documentWords } from '#words/document.ts';
import { checklistWords as words } from '#words/working-sheets.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';
import type { Paper } from './paper.ts';
import { notice, procedureTitle } from './procedure.ts';
import { statusMark, type StatusMark } from './status-mark.ts';
import { linesOfText } from './text/set-lines.ts';

/** The steps of a procedure to be ticked off, dated and signed for one case, as `checklist.typ` draws them. */
export interface PaperChecklist {
  readonly id: string;
  readonly mark: StatusMark | null;
  readonly heading: string;
  readonly title: string;
  readonly notice: string | null;
  /** Names of lines to be filled in about the case. */
  readonly case: readonly string[];
  readonly head: Readonly<Record<'step' | 'work' | 'date' | 'signature', string>>;
  readonly steps: readonly ChecklistStep[];
  /** How many of the last ones stand on one page with the signatures. */
  readonly kept: number;
  readonly remarks: string;
  readonly signers: readonly string[];
}

interface ChecklistStep {
  readonly number: string;
  readonly label: string;
  readonly facts: readonly string[];
  /** Ways out of which one is ticked; those of a step that has no choice are told, without boxes. */
  readonly ways: readonly ChecklistWay[];
}

interface ChecklistWay {
  readonly text: string;
  readonly isChoice: boolean;
  /** Ways that are gone side by side with it, and are no choices of their own. */
  readonly beside: readonly string[];
}

/** The checklist of a procedure. */
export function paperChecklist(document: ProcedureDocument, paper: Paper): PaperChecklist {
  const { text } = paper;
  const { step, work, date, signature } = words;
  const steps = document.steps.map((one) => checklistStep(one, paper));
  return {
    id: document.slug,
    mark: statusMark(document.control),
    heading: text(words.title),
    title: procedureTitle(document, paper),
    notice: notice(document, paper),
    case: words.case.map(text),
    head: { step: text(step), work: text(work), date: text(date), signature: text(signature) },
    steps,
    kept: keptSteps(steps),
    remarks: text(words.remarks),
    signers: words.signers.map(text),
  };
}

/** Steps that stand with the signatures, and how many lines of a page they may have. */
const MOST_KEPT = 3;
const MOST_KEPT_LINES = 20;
/** Of what is written beside the work, in mm. */
const BESIDE = 16 + 25 + 35 + 4;

function keptSteps(steps: readonly ChecklistStep[]): number {
  const linesOf = ({ label, facts, ways }: ChecklistStep) =>
    [label, ...facts, ...ways.flatMap(({ text, beside }) => [text, ...beside])].flatMap((text) =>
      linesOfText(text, TEXT_AREA.portrait.width - BESIDE, MEASURES.size.body),
    ).length;
  const counts = steps.slice(-MOST_KEPT).toReversed().map(linesOf);
  let lines = 0;
  return counts.filter((count) => (lines += count) <= MOST_KEPT_LINES).length;
}

function checklistStep(step: StepDocument, { text, number }: Paper): ChecklistStep {
  const { row, label, owners, time, forms, ways, branches } = step;
  const fact = (name: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [text(`${name}: ${value}`)];
  return {
    number: number(String(row)),
    label: text(label),
    facts: [
      ...fact(
        words.owners,
        valueOf(owners)
          ?.map(({ shown }) => shown)
          .join(', '),
      ),
      ...fact(words.time, valueOf(time)?.join(', ')),
      ...fact(words.forms, forms.map(({ title }) => title).join(', ')),
    ],
    ways: branches ? checklistWays(ways, text) : [],
  };
}

function checklistWays(ways: readonly StepWay[], text: Paper['text']): ChecklistWay[] {
  const said = (way: StepWay): string => text(wayPhrase(way, documentWords).spoken);
  return [...Map.groupBy(ways, ({ part }) => part).values()].flatMap(([first, ...beside]) =>
    first ? [{ text: said(first), isChoice: first.when !== undefined, beside: beside.map(said) }] : [],
  );
}
