import { typingSlips } from '#thai/slips.ts';
import type { Source } from './content.ts';

/** The sources that held certain typing slips, mended. What only may be a slip stays. */
export function correctedSlips(sources: readonly Source[]): Source[] {
  return sources.flatMap((source) => {
    const text = mayHoldSlips(source.path) ? withoutSlips(source.text) : source.text;
    return text === source.text ? [] : [{ path: source.path, text }];
  });
}

/** Whether a slip in a file is a mistake: notes on a transcription and lists of synonyms hold some on purpose. */
export function mayHoldSlips(path: string): boolean {
  return !/(?:^|\/)(?:transcription|synonyms)\.yaml$/.test(path);
}

function withoutSlips(text: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const written = text.slice(mark.length);
  let mendedText = mark;
  let end = 0;
  for (const { found, expected, index } of typingSlips(written)) {
    mendedText += written.slice(end, index) + expected;
    end = index + found.length;
  }
  return mendedText + written.slice(end);
}
