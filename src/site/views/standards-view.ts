import { missingStandards, type ProcedureStandards } from '#document/standards.ts';
import { standardWords } from '#words/index-pages.ts';

/** What some procedures do not state of how well they are done: a few words for each kind of it. */
export function missingTexts(entries: readonly ProcedureStandards[]): readonly string[] {
  const missing = missingStandards(entries);
  const { unstatedIndicators, noIndicators, unstatedStandards, noStandards } = standardWords.missing;
  return [
    [missing.unstatedIndicators, unstatedIndicators] as const,
    [missing.noIndicators, noIndicators] as const,
    [missing.unstatedStandards, unstatedStandards] as const,
    [missing.noStandards, noStandards] as const,
  ].flatMap(([count, words]) => (count > 0 ? [words(count)] : []));
}
