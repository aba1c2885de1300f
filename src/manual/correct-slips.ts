import { typingSlips } from '#thai/slips.ts';
import type { Source } from './content.ts';
import { extraSpaces } from './extra-spaces.ts';

/** The sources that held certain typing slips or spaces that no reader sees, mended. What only may be a slip stays. */
export function correctedSlips(sources: readonly Source[]): Source[] {
  return sources.flatMap((source) => {
    const text = mayHoldSlips(source.path) ? mended(source) : source.text;
    return text === source.text ? [] : [{ path: source.path, text }];
  });
}

/** Whether a slip in a file is a mistake: notes on a transcription and lists of synonyms hold some on purpose. */
export function mayHoldSlips(path: string): boolean {
  return !/(?:^|\/)(?:transcription|synonyms)\.yaml$/.test(path);
}

function mended({ path, text }: Source): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const typed = replaced(text.slice(mark.length), typingSlips(text.slice(mark.length)));
  return mark + replaced(typed, extraSpaces(path, typed));
}

interface Replacement {
  readonly found: string;
  readonly expected: string;
  readonly index: number;
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  let done = '';
  let end = 0;
  for (const { found, expected, index } of replacements) {
    done += text.slice(end, index) + expected;
    end = index + found.length;
  }
  return done + text.slice(end);
}
