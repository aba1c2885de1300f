/** How texts are compared: by {@link spaced}, or where lines were broken by {@link squeezed}. */
type Plain = (text: string) => string;

/** Looks for the words of an author in what an output says, and gathers what was lost and what nobody wrote. */
export class Findings {
  readonly faults: string[] = [];
  readonly #plain: Plain;
  readonly #texts = new Set<string>();

  constructor(plain: Plain) {
    this.#plain = plain;
  }

  /** Some words, one after the other. */
  look(place: string, said: string, parts: readonly string[]): void {
    this.rest(said);
    this.#between(place, said, parts);
  }

  /** The same where nothing else of the author may stand, but only what the product says. */
  lookAlone(place: string, said: string, parts: readonly string[], product: readonly string[]): void {
    this.#refuse(`${place} says besides`, this.#between(place, said, parts), product);
  }

  /** Words that stand anywhere. */
  find(place: string, said: string, parts: readonly string[]): void {
    const text = this.#plain(said);
    for (const part of parts)
      if (!text.includes(this.#plain(part))) this.faults.push(`${place} lost: ${part}`);
  }

  /** What may hold any words that are known. */
  rest(said: string): void {
    this.#texts.add(this.#plain(said));
  }

  /** Whether anything else was said than what is known. */
  finish(known: readonly string[]): readonly string[] {
    this.#refuse('nobody wrote', [...this.#texts].join('\n'), known);
    return this.faults;
  }

  #between(place: string, said: string, parts: readonly string[]): string {
    const text = this.#plain(said);
    const rest: string[] = [];
    let end = 0;
    for (const part of parts.map(this.#plain).filter((one) => one !== '')) {
      const at = text.indexOf(part, end);
      if (at === -1) {
        this.faults.push(`${place} lost: ${part}`);
        continue;
      }
      rest.push(text.slice(end, at));
      end = at + part.length;
    }
    return [...rest, text.slice(end)].join('\n');
  }

  #refuse(place: string, text: string, known: readonly string[]): void {
    const words = [...new Set(known.map(this.#plain))].filter((one) => one !== '');
    let left = text;
    for (const word of words.sort((a, b) => b.length - a.length)) left = left.replaceAll(word, '\n');
    const unknown = left
      .split(/[^\p{L}\p{M}]+/u)
      .filter((one) => one !== '' && !CONNECTORS.test(one))
      .join(' ');
    if (unknown !== '') this.faults.push(`${place}: ${unknown}`);
  }
}

/** Letters of connectors between pages, as they may stand beside each other. */
const CONNECTORS = /^[ก-ฮ]{1,12}$/u;

/** Text in which spaces of any kind and number are one. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Text without spaces, as it may stand where lines were broken. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b\u2060\u034f]+/gu, '').normalize('NFKD');
}
