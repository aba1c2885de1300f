/** A character that looks like another, among whose kind it stands. */
export interface LookAlike {
  readonly found: string;
  /** What was meant, where that is certain. */
  readonly meant: string | undefined;
  readonly index: number;
}

/** Cyrillic and Greek letters that look like Latin ones. Source: Unicode Technical Standard 39, confusables.txt. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries([
  ...paired('АВЕКМНОРСТУХІЅЈаеорсухіѕј', 'ABEKMHOPCTYXISJaeopcyxisj'),
  ...paired('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
]);
/** Letters that are typed in the place of digits. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

const OTHER_ALPHABET = /[\u0370-\u04ff]/gu;
/** Lao letters, whose forms and places are near to those of Thai. */
const LAO = /[\u0e80-\u0eff]+/gu;
const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e]/u;
/** In a number, which neither a word nor an address goes on with. */
const IN_NUMBER =
  /(?<![\p{L}\p{M}\p{N}._/-])(?:\p{Nd}+[OolI]+\p{Nd}[\p{Nd}OolI]*|[ol]\p{Nd}{2,})(?![\p{L}\p{M}\p{N}._/-])/gu;

/** Most texts hold none, which is told in one pass. */
const MAY_HOLD_ONE = /[\u0370-\u04ff\u0e80-\u0eff]|\p{Nd}[OolI]|[ol]\p{Nd}/u;

/**
 * Characters that are taken for others: Cyrillic and Greek letters in Latin words (а for a), Lao letters in Thai text, and
 * letters in numbers (2o68).
 */
export function lookAlikes(text: string): LookAlike[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  const found: LookAlike[] = [];
  for (const { 0: letter, index } of text.matchAll(OTHER_ALPHABET))
    if (isAmongLatin(text, index)) found.push({ found: letter, meant: LATIN[letter], index });
  for (const { 0: letters, index } of text.matchAll(LAO))
    if (THAI.test(text.slice(Math.max(0, index - NEARBY), index + letters.length + NEARBY)))
      found.push({ found: letters, meant: undefined, index });
  for (const { 0: number, index } of text.matchAll(IN_NUMBER))
    found.push({
      found: number,
      meant: number.replace(/[OolI]/g, (letter) => DIGITS[letter] ?? letter),
      index,
    });
  return found.sort((a, b) => a.index - b.index);
}

function paired(letters: string, meant: string): readonly (readonly [string, string])[] {
  return Array.from(letters, (letter, at) => [letter, meant.charAt(at)]);
}

/** How far from Lao letters Thai ones tell that the text is Thai. */
const NEARBY = 8;

function isAmongLatin(text: string, index: number): boolean {
  return /[A-Za-z]/.test(text.charAt(index - 1) + text.charAt(index + 1));
}
