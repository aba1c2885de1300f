import { createInterface } from 'node:readline/promises';
import { UsageError } from '#publish/refusals.ts';
import { newWords } from '#words/workshop.ts';

/** Where questions are asked and answered. */
export interface Terminal {
  ask(question: string): Promise<string>;
  say(text: string): void;
}

/** The terminal of the person who called; undefined where nobody could answer. Ctrl+D and Ctrl+C end the command. */
export async function withTerminal<T>(use: (terminal: Terminal | undefined) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return use(undefined);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new AbortController();
  lines.once('close', () => gone.abort());
  try {
    return await use({
      ask: async (question) => {
        try {
          return (await lines.question(question, { signal: gone.signal })).trim();
        } catch (cause) {
          throw new UsageError(newWords.stopped, { cause });
        }
      },
      say: (text) => void process.stdout.write(`${text}\n`),
    });
  } finally {
    lines.close();
  }
}

/** What was given with the command, and what is asked for where it was not. */
export class Answers {
  private readonly given: Readonly<Record<string, unknown>>;
  private readonly missing: string[] = [];
  readonly terminal: Terminal | undefined;
  /** Lines that tell what was taken for an answer that names it only in part; for the end, where something was written. */
  readonly taken: string[] = [];

  constructor(given: Readonly<Record<string, unknown>>, terminal: Terminal | undefined) {
    this.given = given;
    this.terminal = terminal;
  }

  /** Whether a value was given with the command. */
  has(flag: string): boolean {
    return this.given[flag] !== undefined;
  }

  /** The values that were given of a flag that may stand several times. */
  all(flag: string): readonly string[] {
    return (this.given[flag] as readonly string[] | undefined) ?? [];
  }

  /**
   * One answer: as it was given, or as it is typed. What does not do is told, and asked for again where someone can answer.
   * @param problem why an answer does not do
   * @param otherwise the answer that an empty line stands for
   */
  async one(
    flag: string,
    question: string,
    { problem = refuseNothing, otherwise }: { problem?: Problem; otherwise?: string | undefined } = {},
  ): Promise<string> {
    const given = this.given[flag];
    if (typeof given === 'string') {
      const wrong = problem(given);
      if (wrong !== undefined) throw new UsageError(`--${flag}: ${wrong}`);
      return given;
    }
    if (!this.terminal) {
      if (otherwise === undefined) this.missing.push(flag);
      return otherwise ?? '';
    }
    for (;;) {
      const typed = await this.terminal.ask(newWords.prompt(question, otherwise));
      const answer = typed === '' ? (otherwise ?? '') : typed;
      const wrong = answer === '' ? newWords.needed : problem(answer);
      if (wrong === undefined) return answer;
      this.terminal.say(wrong);
    }
  }

  /** Whether a question is answered by yes, for which an empty line stands too; asked again until it is yes or no. */
  async agrees(question: string): Promise<boolean> {
    const { terminal } = this;
    while (terminal) {
      const [yes] = newWords.yes;
      const answer = (await terminal.ask(newWords.prompt(question, yes))).toLowerCase() || yes;
      if (newWords.yes.some((word) => word === answer)) return true;
      if (newWords.no.some((word) => word === answer)) return false;
      terminal.say(newWords.yesOrNo);
    }
    return false;
  }

  /**
   * Refuses answers that nothing asks for.
   * @throws UsageError that names each that was given
   */
  refuse(flags: readonly string[], why: (flags: readonly string[]) => string): void {
    const needless = flags.filter((flag) => this.has(flag));
    if (needless.length > 0) throw new UsageError(why(needless));
  }

  /** Notes something as missing that cannot be asked for as one answer. */
  lacks(flag: string): void {
    this.missing.push(flag);
  }

  /** @throws UsageError where something was neither given nor could be asked for */
  refuseMissing(): void {
    if (this.missing.length > 0) throw new UsageError(newWords.missing(this.missing));
  }
}

export type Problem = (answer: string) => string | undefined;

const refuseNothing: Problem = () => undefined;
