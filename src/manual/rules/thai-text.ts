import { nearSpellings } from '#thai/near-spelling.ts';
import { lookAlikes } from '#thai/lookalikes.ts';
import { typingSlips } from '#thai/slips.ts';
import { strayMarks } from '#thai/stray-marks.ts';
import { toArabicDigits, toThaiDigits } from '#thai/digits.ts';
import { doubtfulYears } from '#thai/years.ts';
import { mayHoldSlips } from '../correct-slips.ts';
import type { Draft } from '../draft.ts';
import { extraSpaces, type ExtraSpace } from '../extra-spaces.ts';
import { markdownFields, plainFields } from '../fields.ts';
import { said } from '../messages.ts';
import { bodyProse } from '../prose.ts';
import { placesIn } from '../text-place.ts';
import { unseenLines } from './characters.ts';
import type { Rule } from './rule.ts';

/** A mark above or below stands on a consonant. */
export const strayMarksRule: Rule = {
  id: 'stray-mark',
  severity: 'warning',
  *find(draft) {
    for (const [file, text] of authored(draft)) {
      const placeAt = placesIn(text);
      for (const { mark, index } of strayMarks(text))
        yield { file, at: placeAt(index), ...said('strayMark', mark) };
    }
  },
};

/** A character is the one that it looks like. */
export const lookAlikesRule: Rule = {
  id: 'look-alike',
  severity: 'warning',
  *find(draft) {
    for (const [file, text] of authored(draft)) {
      const placeAt = placesIn(text);
      for (const { found, meant, index } of lookAlikes(text))
        yield { file, at: placeAt(index), ...said('lookAlike', found, meant) };
    }
  },
};

/** A year is one of its era, and a day of the week is that of its date. */
export const years: Rule = {
  id: 'year',
  severity: 'warning',
  *find(draft) {
    for (const [file, text] of authored(draft)) {
      const placeAt = placesIn(text);
      for (const one of doubtfulYears(text)) {
        const at = placeAt(one.index);
        if (one.kind === 'era') yield { file, at, ...said('doubtfulYear', one.found, one.meant) };
        else yield { file, at, ...said('otherWeekday', one.found, one.weekday) };
      }
    }
  },
};

/** A document writes its numbers in one kind of digits; one that is shown in Thai digits has but one. */
export const mixedDigits: Rule = {
  id: 'mixed-digits',
  severity: 'warning',
  *find({ library, bodies, texts }) {
    const shownInThai = library.manuals.flatMap(({ id, digits }) =>
      digits === 'thai' ? [`manuals/${id}/`] : [],
    );
    const procedures = new Map(
      library.manuals.flatMap((manual) => manual.procedures.map((one) => [one.file, one])),
    );
    for (const body of bodies) {
      const { file } = body;
      const text = texts.get(file) ?? '';
      const first = text.search(THAI_DIGIT);
      if (first === -1 || shownInThai.some((folder) => file.startsWith(folder))) continue;
      const procedure = procedures.get(file);
      const fields = procedure ? [...markdownFields(procedure), ...plainFields(procedure)] : [];
      const shown = [...fields, ...bodyProse(body, text)].map((one) => one.text);
      const thaiNumbers = shown.flatMap((words) => words.match(THAI_NUMBER) ?? []).length;
      const arabicNumbers = shown.flatMap(arabicNumbersIn).length;
      if (thaiNumbers > 0 && arabicNumbers > 0)
        yield { file, at: placesIn(text)(first), ...said('mixedDigits', thaiNumbers, arabicNumbers) };
    }
  },
};

const THAI_DIGIT = /[\u0e50-\u0e59]/u;
const THAI_NUMBER = /[\u0e50-\u0e59]+(?:[.,/:-][\u0e50-\u0e59]+)*/gu;
const ARABIC_NUMBER = /[0-9]+(?:[.,/:-][0-9]+)*/gu;

/** The numbers of a text that could be written in Thai digits, but those of codes and Latin names. */
function arabicNumbersIn(text: string): readonly string[] {
  if (!/[0-9]/u.test(text)) return [];
  const thai = toThaiDigits(text.replace(THAI_NUMBER, ''));
  return toArabicDigits((thai.match(THAI_NUMBER) ?? []).join(' ')).match(ARABIC_NUMBER) ?? [];
}

/** Words are spelt as they are elsewhere in the same library; a slip of the keyboard is told as that. */
export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  *find(draft) {
    const texts = new Map(authored(draft));
    for (const { text: file, index, found, likelier, times } of nearSpellings(texts)) {
      if (typingSlips(found).length > 0) continue;
      const at = placesIn(texts.get(file) ?? '')(index);
      yield { file, at, ...said('nearSpelling', found, likelier, times) };
    }
  },
};

/** Between words stands one space of the usual kind, and none at the end of a line. */
export const extraSpacesRule: Rule = {
  id: 'extra-space',
  severity: 'warning',
  *find(draft) {
    const told = unseenLines(draft.mistakes);
    for (const [file, text] of authored(draft)) {
      const placeAt = placesIn(text);
      const untold = extraSpaces(file, text).filter(
        ({ kind, index }) => kind !== 'no-break' || !told.has(`${file}:${placeAt(index).line}`),
      );
      const byKind = Map.groupBy(untold, ({ kind }: ExtraSpace) => kind);
      for (const [kind, all] of byKind)
        yield { file, at: placeAt(all[0]?.index ?? 0), ...said('extraSpace', kind, all.length) };
    }
  },
};

/** The texts in which a slip is a mistake. */
function authored({ texts }: Draft): readonly (readonly [file: string, text: string])[] {
  return [...texts].filter(([file]) => mayHoldSlips(file));
}
