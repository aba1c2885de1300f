import { bare, itemOf } from './text.ts';
import { AND, BARE_POSITION, OWNER_BEGINS } from './vocabulary.ts';

const BEGINS = new RegExp(`^(?:${OWNER_BEGINS})`, 'u');
const NEXT = new RegExp(`\\s+(?=(?:${OWNER_BEGINS}))`, 'gu');

/** The owners that the lines of a cell name, and whether that was read from more than one in each line. */
export function ownersIn(lines: readonly string[]): {
  readonly names: readonly string[];
  readonly isGuess: boolean;
} {
  const whole: string[] = [];
  let isGuess = false;
  const someBegin = lines.some((line) => BEGINS.test(line));
  for (const line of lines) {
    const item = itemOf(line);
    const words = item?.rest ?? line;
    const last = whole.at(-1);
    const goesOn =
      last !== undefined && !item && (/[/(-]$/u.test(last) || (someBegin && !BEGINS.test(words)));
    if (goesOn) {
      whole[whole.length - 1] = `${last} ${words}`;
      isGuess = true;
    } else whole.push(words);
  }
  const names = whole.flatMap((line) => {
    const parts = line.split(/\s*[,;،、]\s*/u).flatMap((part) => partsOf(part));
    if (parts.length > 1) isGuess = true;
    return parts.filter((part) => bare(part) !== '');
  });
  const unique = names.filter((name, index) => names.findIndex((one) => bare(one) === bare(name)) === index);
  return { names: unique, isGuess };
}

/** Names in a line that only spaces, strokes or และ part: each begins as those who do a step are called. */
function partsOf(line: string): readonly string[] {
  const whole = [AND, /\s*\/\s*/u].map((between) => line.split(between));
  const apart = whole.find((parts) => parts.length > 1 && parts.every((part) => BEGINS.test(part))) ?? [line];
  return apart.flatMap((part) => {
    const found: string[] = [];
    for (const piece of part.split(NEXT)) {
      const last = found.at(-1);
      if (last !== undefined && (BARE_POSITION.test(last) || /[/(]$/u.test(last)))
        found[found.length - 1] = `${last} ${piece}`;
      else found.push(piece.trim());
    }
    return found;
  });
}
