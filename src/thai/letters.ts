/**
 * Thai letters as sets of characters, ready to be put between the brackets of a regular expression.
 *
 * Paiyannoi (ฯ), maiyamok (ๆ), baht (฿) and the digits are not letters here: they never take part in a word's spelling.
 */
export const CONSONANTS = '\u0e01-\u0e2e';
export const LEADING_VOWELS = '\u0e40-\u0e44';
/** Marks written above or below a consonant: vowels, tone marks, maitaikhu, thanthakhat, nikhahit, yamakkan, phinthu. */
export const MARKS = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e';
/** Everything that cannot begin a word or a line, because it is written on or after a consonant. */
export const DEPENDENT = `\u0e30-\u0e3a\u0e45\u0e47-\u0e4e`;
export const TONES = '\u0e48-\u0e4b';
export const LETTERS = `${CONSONANTS}${LEADING_VOWELS}${DEPENDENT}`;
