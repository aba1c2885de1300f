import { thai } from './dictionary.ts';

/** Letters of a title where it has little room: a preview in a chat, a header of paper. Marks above and below count not. */
const LONGEST = 40;

/** Words that announce another, which is cut off. */
const HANGING = /(?:\s|และ|หรือ|ของ|ใน|เพื่อ)+$/u;

const MARK = /\p{M}/gu;

/** A title cut after its last word that fits, with an ellipsis; a title that fits is left as it is. */
export function shortTitle(title: string): string {
  if (lettersOf(title) <= LONGEST) return title;
  let short = '';
  for (const piece of thai.lines(title)) {
    if (lettersOf(short + piece) >= LONGEST) break;
    short += piece;
  }
  return `${short.replace(HANGING, '') || [...title].slice(0, LONGEST - 1).join('')}…`;
}

function lettersOf(text: string): number {
  return text.replace(MARK, '').length;
}
