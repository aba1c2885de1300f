import { Scanner } from './scanner.ts';
import * as words from './vocabulary.ts';

/** How long something takes that is done several times, or once, as it is written. */
export interface Occasions {
  readonly times: number | undefined;
  /** The words of how long, each time or once. */
  readonly length: string;
}

/** That a time may be made longer, as it is written. */
export interface Extension extends Occasions {
  /** What stands before it. */
  readonly before: string;
}

/** Finds where it is told that a time may be made longer, in the form of `plainTime`. */
export function findExtension(text: string): Extension | undefined {
  const found = words.EXTENSION.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length).replace(/^((?:[^()]|\([^()]*\))*)\)$/u, '$1');
  return { before, ...occasionsOf(after) };
}

/** Parts the words of how many times from those of how long: 2 คราว คราวละไม่เกิน 45 วัน. */
export function occasionsOf(text: string): Occasions {
  const [, each, most = ''] = words.OCCASIONS_AFTER.exec(text) ?? [];
  if (each !== undefined) return { times: timesOf(new Scanner(most)), length: each };
  const scanner = new Scanner(text);
  const times = scanner.attempt(() => {
    scanner.match(words.EXTENDED_BY);
    return timesOf(scanner);
  });
  if (times === undefined) scanner.match(words.FURTHER);
  return { times, length: scanner.rest.replace(words.EACH_OF_THEM, words.EACH_OCCASION) };
}

function timesOf(scanner: Scanner): number | undefined {
  if (scanner.word(words.ONCE) !== undefined) return 1;
  const number = scanner.number();
  return number && scanner.word(words.OCCASIONS) !== undefined ? number.value : undefined;
}
