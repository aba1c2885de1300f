import { thai } from '#thai/dictionary.ts';

/** Texts of no more characters are told whole; of a longer difference so many are told. */
const LONGEST = 120;
/** Words and spaces on either side of what differs, and how many characters they may take. */
const WORDS_BESIDE = 8;
const LONGEST_BESIDE = 40;

/**
 * What of two texts tells them apart: both whole where they are short, else where they differ, with a few words on either
 * side and an ellipsis for what is left out. Two texts that differ never give the same twice.
 */
export function excerpts(before: string, after: string): readonly [before: string, after: string] {
  const [old, now] = [[...before], [...after]];
  if (Math.max(old.length, now.length) <= LONGEST) return [before, after];
  const start = sharedLength(old, now);
  const end = sharedLength(old.slice(start).reverse(), now.slice(start).reverse());
  const lead = lastWords(old.slice(0, start));
  const excerpt = (text: readonly string[]) => {
    const differing = text.slice(start, text.length - end);
    const isWhole = differing.length <= LONGEST;
    const told = isWhole ? [...differing, firstWords(text.slice(text.length - end))] : [beginning(differing)];
    return [lead, ...told].join('');
  };
  return [excerpt(old), excerpt(now)];
}

/** How many characters two texts have in common at their beginnings. */
function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((character, index) => character !== other[index]);
  return differs < 0 ? one.length : differs;
}

function lastWords(text: readonly string[]): string {
  const near = text.slice(-LONGEST_BESIDE);
  const words = thai.segment(near.join(''));
  // The first of them may be the rest of a word.
  const whole = near.length < text.length && words.length > 1 ? words.slice(1) : words;
  const told = whole.slice(-WORDS_BESIDE).join('');
  return told.length < text.join('').length ? `…${told.trimStart()}` : told;
}

function firstWords(text: readonly string[]): string {
  const near = text.slice(0, LONGEST_BESIDE);
  const words = thai.segment(near.join(''));
  const whole = near.length < text.length && words.length > 1 ? words.slice(0, -1) : words;
  const told = whole.slice(0, WORDS_BESIDE).join('');
  return told.length < text.join('').length ? `${told.trimEnd()}…` : told;
}

function beginning(text: readonly string[]): string {
  const cut = text.slice(0, LONGEST).join('');
  const words = thai.segment(cut).slice(0, -1).join('');
  // What no word covers may be one long piece; as much is told of it as of others.
  return `${[...words].length * 2 > LONGEST ? words : cut}…`;
}
