import type { NewProcedure } from '#manual/added-procedure.ts';
import { parseDuration } from '#manual/duration.ts';
import type { Library } from '#manual/library.ts';
import type { NewService, NewStep } from '#manual/new-procedure.ts';
import { ID_PATTERN, text as meaningful } from '#manual/schema/primitives.ts';
import type { StructureName } from '#manual/structures.ts';
import { suggestedId } from '#manual/suggest-id.ts';
import { NONE } from '#manual/vocabulary.ts';
import { UsageError } from '#publish/refusals.ts';
import { newWords, renameWords } from '#words/workshop.ts';
import { EntryChooser } from './choose-entries.ts';
import type { Answers, Problem } from './questions.ts';

/** Where a procedure is to stand. */
export interface PlaceOfProcedure {
  readonly structure: StructureName;
  readonly order: number;
  /** Ids that no new procedure may have. */
  readonly taken: ReadonlySet<string>;
  readonly library: Pick<Library, 'roles' | 'forms' | 'references'> | undefined;
}

const MOST_STEPS = 100;

/** Options that only a procedure of a service asks for. */
const OF_A_SERVICE = ['where', 'total', 'document', 'fee', 'complaint', 'complaint-at'] as const;

const { questions } = newWords;

/** Asks for what a procedure needs. @throws UsageError where an answer that was given does not do */
export async function procedureAnswers(
  answers: Answers,
  { structure, order, taken, library }: PlaceOfProcedure,
): Promise<NewProcedure> {
  if (structure !== 'service')
    answers.refuse(OF_A_SERVICE, (flags) => newWords.onlyService(flags, structure));
  const title = await answers.one('title', questions.title, { problem: wordsProblem });
  const id = await answers.one('id', questions.id, {
    problem: idProblem(taken),
    // Nobody should find an address that was made without being asked.
    otherwise: answers.terminal && suggestedId(title, 'procedure', taken),
  });
  const [roles, forms, references] = (['role', 'form', 'reference'] as const).map(
    (kind) => new EntryChooser(kind, library, answers),
  ) as [EntryChooser, EntryChooser, EntryChooser];
  const steps = await stepAnswers(answers, roles);
  const beginning = {
    title,
    order,
    steps,
    forms: await entryAnswers(answers, forms, 'form'),
    references: await entryAnswers(answers, references, 'reference'),
    service: structure === 'service' ? await serviceAnswers(answers) : undefined,
  };
  return { id, beginning, added: { roles: roles.added, forms: forms.added, references: references.added } };
}

/** Why words do not do where something has to be said. */
export const wordsProblem: Problem = (answer) =>
  meaningful.safeParse(answer).success ? undefined : newWords.blank;

/** Why an id does not do where others are taken. */
export function idProblem(taken: ReadonlySet<string>): Problem {
  return (id) => {
    if (!ID_PATTERN.test(id)) return renameWords.pattern(id);
    return taken.has(id) ? newWords.idTaken(id) : undefined;
  };
}

async function entryAnswers(
  answers: Answers,
  chooser: EntryChooser,
  kind: 'form' | 'reference',
): Promise<readonly string[]> {
  const given = chooser.given(kind);
  return answers.has(kind) || given.length > 0 ? given : chooser.typed(questions[kind]);
}

async function stepAnswers(answers: Answers, roles: EntryChooser): Promise<readonly NewStep[]> {
  const labels = givenLabels(answers);
  const owners = roles.given('owner');
  const ids = new Set(['end']);
  const stepOf = (label: string, by: readonly string[]): NewStep => {
    const id = suggestedId(label, 'step', ids);
    ids.add(id);
    return { id, label, owners: by };
  };
  if (labels) return labels.map((label) => stepOf(label, owners));
  const { terminal } = answers;
  const steps: NewStep[] = [];
  while (terminal && steps.length < MOST_STEPS) {
    const label = await terminal.ask(newWords.prompt(questions.step(steps.length + 1), undefined));
    if (label === '' && steps.length > 0) break;
    const wrong = label === '' ? newWords.needed : wordsProblem(label);
    if (wrong !== undefined) terminal.say(wrong);
    else steps.push(stepOf(label, answers.has('owner') ? owners : await roles.typed(questions.owner)));
  }
  if (steps.length === 0) answers.lacks('step');
  return steps;
}

/** The words of the steps that were given with the command, or words for as many as it says. */
function givenLabels(answers: Answers): readonly string[] | undefined {
  const labels = answers.all('step');
  const count = answers.all('steps').map(Number);
  if (count.length === 0 && labels.length === 0) return undefined;
  const [number = labels.length] = count;
  if (
    (count.length > 0 && labels.length > 0) ||
    !Number.isInteger(number) ||
    number < 1 ||
    number > MOST_STEPS
  )
    throw new UsageError(newWords.stepCount);
  const wrong = labels.map(wordsProblem).find((problem) => problem !== undefined);
  if (wrong !== undefined) throw new UsageError(`--step: ${wrong}`);
  return labels.length > 0
    ? labels
    : Array.from({ length: number }, (_, index) => newWords.stepNamed(index + 1));
}

/** What is promised to whoever asks for a service; the law leaves none of it open. */
async function serviceAnswers(answers: Answers): Promise<NewService> {
  const problem = wordsProblem;
  const where = await answers.one('where', questions.where, { problem });
  const total = await answers.one('total', questions.total, {
    problem: (found) => (parseDuration(found).kind === 'length' ? undefined : newWords.noLength(found)),
  });
  const documents = await listAnswers(answers, 'document', wordsProblem);
  const fees = await listAnswers(answers, 'fee', (fee) => (feeOf(fee) ? undefined : newWords.badFee));
  const complaint = {
    name: await answers.one('complaint', questions.complaint, { problem }),
    where: await answers.one('complaint-at', questions.complaintAt, { problem }),
  };
  return { where, total, documents, fee: fees.flatMap((fee) => feeOf(fee) ?? []), complaint };
}

function feeOf(written: string): { readonly item: string; readonly amount: string } | undefined {
  const [, item, amount] = /^\s*(.*\S)\s*:\s*(.*\S)\s*$/.exec(written) ?? [];
  return item === undefined || amount === undefined ? undefined : { item, amount };
}

/** Answers of which there may be none; given with the command, that is said by the word for it. */
async function listAnswers(
  answers: Answers,
  flag: 'document' | 'fee',
  problem: Problem,
): Promise<readonly string[]> {
  const given = answers.all(flag);
  if (given.length > 0) {
    const said = given.filter((one) => one !== NONE);
    const wrong = said.map(problem).find((one) => one !== undefined);
    if (wrong !== undefined) throw new UsageError(`--${flag}: ${wrong}`);
    return said;
  }
  const { terminal } = answers;
  if (!terminal) answers.lacks(flag);
  const typed: string[] = [];
  while (terminal) {
    const answer = await terminal.ask(newWords.prompt(questions[flag], undefined));
    if (answer === '') break;
    const wrong = problem(answer);
    if (wrong === undefined) typed.push(answer);
    else terminal.say(wrong);
  }
  return typed;
}
