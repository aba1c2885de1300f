import { LETTERS } from './letters.ts';

/** What stands before the name of a person. */
const TITLES = new Set(
  (
    'นาย นาง นางสาว เด็กชาย เด็กหญิง น.ส. ด.ช. ด.ญ. ดร. ผศ. รศ. ศ. ผศ.ดร. รศ.ดร. ศ.ดร. ' +
    'ร้อยตรี ร้อยโท ร้อยเอก พันตรี พันโท พันเอก สิบตรี สิบโท สิบเอก จ่าสิบตรี จ่าสิบโท จ่าสิบเอก'
  ).split(' '),
);
const NAME = new RegExp(`^[${LETTERS}]+$`, 'u');

/**
 * Tokens of a text with those of a person's name joined: the title with the given name, and the surname, each where it
 * is no longer than `longest`. Names are of no dictionary, so that their tokens are no words.
 */
export function withWholeNames(tokens: readonly string[], longest: number): readonly string[] {
  if (!tokens.some((token) => TITLES.has(token))) return tokens;
  const joined: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const given = TITLES.has(tokens[at] ?? '') ? nameEnd(tokens, at + 1) : at;
    if (given <= at + 1) {
      joined.push(tokens[at++] ?? '');
      continue;
    }
    const surname = tokens[given] === ' ' ? nameEnd(tokens, given + 1) : given;
    joined.push(
      ...whole(tokens.slice(at, given), longest),
      ...tokens.slice(given, Math.min(given + 1, surname)),
    );
    joined.push(...whole(tokens.slice(given + 1, surname), longest));
    at = surname;
  }
  return joined;
}

function nameEnd(tokens: readonly string[], from: number): number {
  let end = from;
  while (NAME.test(tokens[end] ?? '')) end++;
  return end;
}

function whole(parts: readonly string[], longest: number): readonly string[] {
  const name = parts.join('');
  return name.length > 0 && name.length <= longest ? [name] : parts;
}
