import type { NewEntry } from '#manual/add-entry.ts';
import { entriesMeant, entryNear, entryNumbered, isCalled, type NamedEntry } from '#manual/find-entry.ts';
import type { Library } from '#manual/library.ts';
import { ID_PATTERN } from '#manual/schema/primitives.ts';
import { REFERENCE_KINDS, ROLE_KINDS } from '#manual/schema/registers.ts';
import { suggestedId } from '#manual/suggest-id.ts';
import { UsageError } from '#publish/refusals.ts';
import { choiceWords } from '#words/fields.ts';
import { newWords, renameWords } from '#words/workshop.ts';
import type { Answers, Problem } from './questions.ts';

/** The registers that a new procedure draws on, by the word for one entry. */
export const CHOSEN = {
  role: { register: 'roles', name: 'name', kinds: ROLE_KINDS },
  form: { register: 'forms', name: 'title', kinds: undefined },
  reference: { register: 'references', name: 'title', kinds: REFERENCE_KINDS },
} as const;
export type EntryKind = keyof typeof CHOSEN;

const { questions } = newWords;

/** Chooses entries of a register by their names, and takes down new ones. */
export class EntryChooser {
  readonly added: NewEntry[] = [];
  private readonly kind: EntryKind;
  private readonly entries: NamedEntry[];
  private readonly answers: Answers;

  constructor(
    kind: EntryKind,
    library: Pick<Library, 'roles' | 'forms' | 'references'> | undefined,
    answers: Answers,
  ) {
    this.kind = kind;
    this.answers = answers;
    const own = library?.[CHOSEN[kind].register] ?? [];
    this.entries = own.map((entry) => ({ id: entry.id, name: 'name' in entry ? entry.name : entry.title }));
    for (const written of answers.all(`add-${kind}`)) this.add(this.parsed(written));
  }

  /** Ids that were given with the command under a flag, those that it added among them. */
  given(flag: string): readonly string[] {
    const named = this.answers.all(flag).map((words) => this.meant(words, flag).id);
    return [...new Set([...named, ...this.added.map(({ id }) => id)])];
  }

  /** Ids that are typed one after the other, until nothing is. */
  async typed(question: string): Promise<readonly string[]> {
    const { terminal } = this.answers;
    const ids = new Set<string>();
    while (terminal) {
      const words = await terminal.ask(newWords.prompt(question, undefined));
      if (words === '') break;
      const entry = await this.typedEntry(words);
      if (entry) {
        terminal.say(newWords.chosen(entry.name, entry.id));
        ids.add(entry.id);
      }
    }
    return [...ids];
  }

  private async typedEntry(words: string): Promise<NamedEntry | undefined> {
    const found = entriesMeant(words, this.entries);
    const [only] = found;
    if (found.length === 1) return only;
    if (found.length > 0) return this.pick(found, questions.which);
    const near = entryNear(words, this.entries);
    if (near && (await this.answers.agrees(questions.near(words, near.name, near.id)))) return near;
    return this.addTyped(words);
  }

  private async pick<T extends NamedEntry>(from: readonly T[], question: string): Promise<T | undefined> {
    const { terminal } = this.answers;
    for (const [index, { id, name }] of from.entries()) terminal?.say(newWords.listed(index + 1, name, id));
    while (terminal) {
      const answer = await terminal.ask(newWords.prompt(question, undefined));
      const picked = entryNumbered(answer, from);
      if (picked || answer === '') return picked;
      terminal.say(newWords.noNumber(answer, from.length));
    }
    return undefined;
  }

  private async addTyped(name: string): Promise<NamedEntry | undefined> {
    const { answers, kind } = this;
    if (!(await answers.agrees(questions.add(name)))) return undefined;
    const suggested = suggestedId(name, kind, new Set(this.entries.map(({ id }) => id)));
    const id = await answers.one('entry-id', questions.entryId, {
      problem: this.idProblem,
      otherwise: suggested,
    });
    const kinds = CHOSEN[kind].kinds ?? [];
    const codes = kinds.map((code) => ({
      id: code,
      name: choiceWords[`${kind as 'role'}.kind`]?.[code] ?? code,
    }));
    let picked = codes.length === 0 ? { id: '' } : undefined;
    while (!picked) picked = await this.pick(codes, questions.kind);
    return this.add(entryOf(kind, id, picked.id, name));
  }

  private add(entry: NewEntry): NamedEntry {
    const named = { id: entry.id, name: entry[CHOSEN[this.kind].name] ?? '' };
    this.added.push(entry);
    this.entries.push(named);
    return named;
  }

  private parsed(written: string): NewEntry {
    const { kinds } = CHOSEN[this.kind];
    const [, id = '', code = '', name = ''] =
      (kinds ? /^([^:]+):([^:]+):(.+)$/ : /^([^:]+)():(.+)$/).exec(written) ?? [];
    if (name.trim() === '' || (kinds && !(kinds as readonly string[]).includes(code)))
      throw new UsageError(newWords.badEntry(this.kind));
    const wrong = this.idProblem(id);
    if (wrong !== undefined) throw new UsageError(`--add-${this.kind}: ${wrong}`);
    return entryOf(this.kind, id, code, name.trim());
  }

  private readonly idProblem: Problem = (id) => {
    if (!ID_PATTERN.test(id)) return renameWords.pattern(id);
    return this.entries.some((entry) => entry.id === id) ? newWords.idTaken(id) : undefined;
  };

  private meant(words: string, flag: string): NamedEntry {
    const found = entriesMeant(words, this.entries);
    const [only, another] = found;
    if (only && !another) {
      if (!isCalled(words, only)) this.answers.taken.push(newWords.taken(flag, words, only.name, only.id));
      return only;
    }
    const names = found.map(({ name, id }) => `${name} (${id})`);
    const wrong = another
      ? newWords.several(words, names)
      : newWords.noEntry(words, entryNear(words, this.entries));
    throw new UsageError(`--${flag}: ${wrong}`);
  }
}

function entryOf(kind: EntryKind, id: string, code: string, name: string): NewEntry {
  return kind === 'form' ? { id, title: name } : { id, [CHOSEN[kind].name]: name, kind: code };
}
