import { seededRandom, type Random } from '#bench/random.ts';
import { hasGlyph } from '#fonts/characters.ts';
import { dictionaryWords } from '#thai/dictionary.ts';
import type { Choices } from './choices.ts';

/** Words as a reader sees them. */
export interface Phrase {
  readonly text: string;
  /** Begins and ends with a letter, so that marks of Markdown hold on to it. */
  readonly clean: boolean;
}

const WORDS = dictionaryWords().filter((word) => /^[\u0e01-\u0e4e]{2,12}$/u.test(word));
const LATIN = [
  'e-Office',
  'OBEC',
  'ISO 9001',
  'Excel',
  'DMC',
  'e-GP',
  'Windows 11',
  'GFMIS',
  'PDF/A',
  'Wi-Fi',
];
const NUMBERS = ['2568', '๒๕๖๘', '1,250', '3.14', '๑๕', '45', '1/2568', '0045', '12.5%', 'ข้อ 5 (2)', '07.30'];
/** Characters that mean something to YAML, Markdown, HTML, Mermaid, Typst or a regular expression. */
const ODD = [
  ...[
    '#1',
    'A&B',
    'ก/ข',
    '<5',
    'x > y',
    '{ก}',
    '2*3',
    'a_b_c',
    '50%',
    "it's",
    'x|y',
    'ก;ข',
    'ก: ข',
    '\\ก',
    '`',
    '~',
    '$5',
  ],
  ...[
    '“ก”',
    '"ข"',
    "'ค'",
    '[ง]',
    '(จ)',
    'ฯลฯ',
    'ก ๆ',
    '—',
    '…',
    '½',
    '²',
    '°C',
    '±5',
    '×',
    '฿100',
    '&amp;',
    '&#35;',
    '@ก',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '^',
    '=',
    '==ก==',
    '!',
    '?',
    '#ก',
    '-',
    '--',
    '+',
    ':::',
    '###',
    '<b>',
    '</b>',
    '${x}',
    '§',
    'é',
    '<!--',
  ],
].filter((odd) => [...odd].every(hasGlyph));

/** Characters that text of a line may begin with. */
const OPENINGS = [
  '(',
  '“',
  '"',
  '#',
  '-',
  '+',
  '=',
  '>',
  '*',
  '1.',
  '2)',
  '[',
  '<',
  '{',
  '&',
  '%',
  '!',
  '|',
  '`',
  '~',
  '@',
  "'",
  '?',
  ':',
];

const CONSONANTS = [...'กขคงจชซดตถทนบปผพฟมยรลวสอ'];
const VOWELS = ['า', 'ู', 'ิ', 'ุ', 'ำ'];

/** A word of its own: two texts of a procedure that have one are told apart. */
function mark(random: Random): string {
  return Array.from({ length: 4 }, () => random.pick(CONSONANTS) + random.pick(VOWELS)).join('');
}

function piece(random: Random): string {
  const kind = random.below(10);
  if (kind === 7) return random.pick(LATIN);
  if (kind === 8) return random.pick(NUMBERS);
  if (kind === 9) return random.pick(ODD);
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS)).join('');
}

/** Words in one line, with a word of their own among them; now and then very long ones. */
export function phrase(choices: Choices): Phrase {
  const random = seededRandom(choices.below(0x7fffffff));
  const own = mark(random);
  const pieces = Array.from({ length: random.below(5) }, () => piece(random));
  const rare = random.below(300);
  if (rare === 0) pieces.push(...Array.from({ length: 40 + random.below(60) }, () => piece(random)));
  if (rare === 1)
    pieces.push(Array.from({ length: 30 + random.below(60) }, () => random.pick([...'abcdefghij'])).join(''));
  if (rare === 2) pieces.push(Array.from({ length: 10 + random.below(20) }, () => mark(random)).join(''));
  const text = joined([own, ...pieces], random);
  if (random.below(12) === 0)
    return { text: `${random.pick(OPENINGS)}${random.pick(['', ' '])}${text}`, clean: false };
  return { text, clean: isLetter(text.at(-1)) };
}

/** Words that begin and end with a letter. */
export function cleanPhrase(choices: Choices): string {
  const random = seededRandom(choices.below(0x7fffffff));
  const pieces = Array.from({ length: random.below(3) }, () => piece(random));
  return joined([mark(random), ...pieces, random.pick(WORDS)], random);
}

/** Words that YAML would take for something else, were they not words of the author. */
const OTHERWISE = [
  '2568',
  '1.10',
  '0045',
  '1e3',
  '0x1F',
  'true',
  'no',
  'on',
  '2025-01-01',
  '.5',
  '1_000',
  '12:30',
];

/** A word or two, as conditions and names are. */
export function shortPhrase(choices: Choices): string {
  if (choices.once(25)) return choices.pick(OTHERWISE);
  return uniquePhrase(choices);
}

/** The same, of which none is like another. */
export function uniquePhrase(choices: Choices): string {
  const random = seededRandom(choices.below(0x7fffffff));
  const text = joined(
    [mark(random), ...Array.from({ length: random.below(2) }, () => piece(random))],
    random,
  );
  return random.below(60) === 0
    ? joined([text, ...Array.from({ length: 25 }, () => piece(random))], random)
    : text;
}

/** Words that are only letters, digits and spaces. */
export function plainPhrase(choices: Choices): string {
  const random = seededRandom(choices.below(0x7fffffff));
  return `${mark(random)}${random.pick(WORDS)} ${random.pick([...WORDS.slice(0, 50), 'Excel', '2568'])}`;
}

/** Thai words may stand without a space between them. */
function joined(pieces: readonly string[], random: Random): string {
  return pieces.reduce((text, next) =>
    isThai(text.at(-1)) && isThai(next[0]) && random.below(2) === 0 ? text + next : `${text} ${next}`,
  );
}

function isThai(character: string | undefined): boolean {
  return character !== undefined && /[\u0e01-\u0e2e\u0e30-\u0e44\u0e47-\u0e4e]/u.test(character);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
}
