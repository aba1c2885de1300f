import { Scanner } from './scanner.ts';
import * as words from './vocabulary.ts';

/** That a time may be made longer, as it is written. */
export interface Extension {
  /** What stands before it. */
  readonly before: string;
  /** How many times. */
  readonly times: number | undefined;
  /** The words of how long, each time or once. */
  readonly length: string;
}

/** Finds where it is told that a time may be made longer, in the form of `plainTime`. */
export function findExtension(text: string): Extension | undefined {
  const found = words.EXTENSION.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length).replace(/^((?:[^()]|\([^()]*\))*)\)$/u, '$1');
  const [, each, most = ''] = words.OCCASIONS_AFTER.exec(after) ?? [];
  if (each !== undefined) return { before, times: times(new Scanner(most)), length: each };
  const scanner = new Scanner(after);
  const first = scanner.attempt(() => {
    scanner.match(words.EXTENDED_BY);
    return times(scanner);
  });
  if (first === undefined) scanner.match(words.FURTHER);
  return {
    before,
    times: first,
    length: scanner.rest.replace(words.EACH_OCCASION, `${words.OCCASIONS[0]}ละ`),
  };
}

function times(scanner: Scanner): number | undefined {
  if (scanner.word(words.ONCE) !== undefined) return 1;
  const number = scanner.number();
  return number && scanner.word(words.OCCASIONS) !== undefined ? number.value : undefined;
}
