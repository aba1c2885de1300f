import { readLength, type Length, type Slip } from './time/length.ts';
import { LONGEST_TIME, plainTime } from './time/plain.ts';
import { tellsWhen } from './time/when.ts';
import { TIME_WORDINGS } from './vocabulary.ts';

/** เวลาดำเนินการ of a step: what was written, and what it means. */
export type Duration =
  | ({ readonly kind: 'length'; readonly written: string } & Length)
  /** When or how often, which is no length. */
  | { readonly kind: 'when'; readonly written: string }
  | { readonly kind: (typeof TIME_WORDINGS)[keyof typeof TIME_WORDINGS]; readonly written: string }
  /** Not understood. */
  | { readonly kind: 'words'; readonly written: string; readonly slip?: Slip };

/** Reads a duration as people write it in Thai; whatever is not understood stays as words. */
export function parseDuration(written: string): Duration {
  if (written.length > LONGEST_TIME) return { kind: 'words', written };
  const words = plainTime(written);
  if (isWording(words)) return { kind: TIME_WORDINGS[words], written };
  const length = readLength(words);
  if (typeof length === 'object' && !('slip' in length)) return { kind: 'length', written, ...length };
  const isPoint = typeof length === 'object' && length.slip === 'point';
  if (length === 'how-often' || (!isPoint && tellsWhen(words))) return { kind: 'when', written };
  return { kind: 'words', written, ...length };
}

/** Whether a duration counts: where the source says that there is none, nothing is missing. */
export function isCounted(duration: Duration | undefined): boolean {
  return duration?.kind === 'length' || duration?.kind === 'none';
}

function isWording(words: string): words is keyof typeof TIME_WORDINGS {
  return Object.hasOwn(TIME_WORDINGS, words);
}
