/*
 * Keys in the order of a keyboard, without and with Shift, and what they write on the Thai one (Kedmanee, TIS 820-2538).
 */
const ENGLISH =
  '`1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI = '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const toThai = new Map(Array.from(ENGLISH, (letter, at) => [letter, THAI.charAt(at)]));
const toEnglish = new Map(Array.from(THAI, (letter, at) => [letter, ENGLISH.charAt(at)]));

/** Words, and the marks that stand inside them. */
const WORDS = /^[\p{L}\p{M}\p{N}\s./-]*$/u;
/** Numbers are the same on both, and a letter alone is too little to tell. */
const LETTERS = /[\p{L}\p{M}].*[\p{L}\p{M}]/u;

/**
 * What the same keys would have written on the other layout, Thai for English, and English for any text with Thai; empty
 * where that is not words.
 */
export function onOtherLayout(text: string): string {
  const written = /[\u0e01-\u0e4e]/u.test(text) ? toEnglish : toThai;
  const other = Array.from(text, (letter) => written.get(letter) ?? letter).join('');
  return LETTERS.test(text) && WORDS.test(other) ? other : '';
}
