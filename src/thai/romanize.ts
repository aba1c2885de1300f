import { thai } from './dictionary.ts';

/** Initial and final sound of each consonant. Source: RTGS, ประกาศราชบัณฑิตยสถาน 11 มกราคม 2542, without its exceptions. */
const SOUNDS: readonly (readonly [letters: string, initial: string, final: string])[] = [
  ['ก', 'k', 'k'],
  ['ขฃคฅฆ', 'kh', 'k'],
  ['ง', 'ng', 'ng'],
  ['จ', 'ch', 't'],
  ['ฉชฌ', 'ch', 't'],
  ['ญ', 'y', 'n'],
  ['ด', 'd', 't'],
  ['ฎ', 'd', 't'],
  ['ตฏ', 't', 't'],
  ['ถฐทธฑฒ', 'th', 't'],
  ['นณ', 'n', 'n'],
  ['บ', 'b', 'p'],
  ['ป', 'p', 'p'],
  ['ผพภ', 'ph', 'p'],
  ['ฝฟ', 'f', 'p'],
  ['ม', 'm', 'm'],
  ['ย', 'y', 'i'],
  ['รฤ', 'r', 'n'],
  ['ลฬ', 'l', 'n'],
  ['ว', 'w', 'o'],
  ['ซศษส', 's', 't'],
  ['หฮ', 'h', ''],
  ['อ', '', ''],
];

const C = '[ก-ฮ]';
/** Consonants that begin a syllable together: with ร, ล or ว, or a silent ห before. */
const INITIAL = `(ห(?=[งญนมยรลว][ะ-ูเ-ไ็])[งญนมยรลว]|[กขคตปผพ][รลว](?=[ะ-ู็])|${C})`;
const INITIAL_LED = `(ห[งญนมยรลว]|[กขคตปผพ][รล]|${C})`;
/** A consonant that ends a syllable: no vowel is written on it or after it. */
const FINAL = `(${C}(?![ะ-ู็]|รร|ว${C}))?`;

/** Ways to write a vowel, the longer first, and its sound; a final consonant may follow where there is a second group. */
const SYLLABLES: readonly (readonly [pattern: RegExp, vowel: string])[] = (
  [
    [`เ${INITIAL_LED}ียะ?${FINAL}`, 'ia'],
    [`เ${INITIAL_LED}ือะ?${FINAL}`, 'uea'],
    [`เ${INITIAL_LED}าะ`, 'o'],
    [`เ${INITIAL_LED}า`, 'ao'],
    [`เ${INITIAL_LED}ิ${FINAL}`, 'oe'],
    [`เ${INITIAL_LED}อะ?${FINAL}`, 'oe'],
    [`เ${INITIAL_LED}ย`, 'oei'],
    [`เ${INITIAL_LED}็?ะ?${FINAL}`, 'e'],
    [`แ${INITIAL_LED}็?ะ?${FINAL}`, 'ae'],
    [`โ${INITIAL_LED}ะ?${FINAL}`, 'o'],
    [`[ใไ]${INITIAL_LED}ย?`, 'ai'],
    [`${INITIAL}ัวะ?`, 'ua'],
    [`${INITIAL}ัย`, 'ai'],
    [`${INITIAL}ั${FINAL}`, 'a'],
    [`${INITIAL}ำ`, 'am'],
    [`${INITIAL}า${FINAL}`, 'a'],
    [`${INITIAL}ะ`, 'a'],
    [`${INITIAL}[ิี]${FINAL}`, 'i'],
    [`${INITIAL}ือ`, 'ue'],
    [`${INITIAL}[ึื]${FINAL}`, 'ue'],
    [`${INITIAL}[ุู]${FINAL}`, 'u'],
    [`${INITIAL}็อ${FINAL}`, 'o'],
    [`${INITIAL}รร(?=${C})${FINAL}`, 'a'],
    [`${INITIAL}รร`, 'an'],
    [`${INITIAL}ว(?=${C})${FINAL}`, 'ua'],
    [`${INITIAL}อ${FINAL}`, 'o'],
    [`(${C})(${C}(?![ะ-ู็อ]|รร))`, 'o'],
    [`(${C})`, 'a'],
  ] as const
).map(([pattern, vowel]) => [new RegExp(pattern, 'uy'), vowel]);

/** Tone marks, and letters that are silenced. */
const UNSOUNDED = /[ก-ฮ][ิุ]?์|[็่-๋ๆฯํ๎](?<!็)/gu;

/**
 * A name in the letters that ids are made of, word by word: `งานรับหนังสือ` becomes `ngan-rap-nangsue`. The sounds are those
 * of RTGS, as far as they can be told from the letters; it is a proposal, and what has no sound is left out.
 */
export function romanized(text: string): string {
  const words = thai.segment(text.normalize('NFC')).map((word) => syllables(word.replace(UNSOUNDED, '')));
  return words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[-0-9]+|-+$/gu, '');
}

function syllables(word: string): string {
  let sounds = '';
  for (let at = 0; at < word.length;) {
    const found = syllableAt(word, at);
    sounds += found?.sound ?? word[at] ?? '';
    at += found?.length ?? 1;
  }
  return sounds;
}

function syllableAt(
  word: string,
  at: number,
): { readonly sound: string; readonly length: number } | undefined {
  for (const [pattern, vowel] of SYLLABLES) {
    pattern.lastIndex = at;
    const match = pattern.exec(word);
    if (!match) continue;
    const [written, initial = '', final = ''] = match;
    return { sound: initialOf(initial) + vowel + soundOf(final, 2), length: written.length };
  }
  return undefined;
}

function initialOf(letters: string): string {
  const sounded = letters.length > 1 ? letters.replace(/^ห/u, '') : letters;
  return [...sounded].map((letter) => soundOf(letter, 1)).join('');
}

function soundOf(letter: string, side: 1 | 2): string {
  return letter === '' ? '' : (SOUNDS.find(([letters]) => letters.includes(letter))?.[side] ?? '');
}
