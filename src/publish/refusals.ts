import { FolderError } from '#files/read-content.ts';
import { ImportRefusal } from '#import/import-refusal.ts';
import { OutputError } from '#print/output-file.ts';
import { TemplateError } from '#print/compiler/template-error.ts';

/** What a command tells the shell: 0 clean, 1 errors in the content, 2 wrong usage or a folder that cannot be used. */
export const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a way it does not know; the message is one Thai sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The content has errors, which were reported; the message says what was therefore not done, in Thai. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** The exit code of an error whose message says to a person what to do; undefined for a fault of ours. */
export function refusal(error: unknown): ExitCode | undefined {
  if (error instanceof ContentError || error instanceof TemplateError) return EXIT.errors;
  const isUnusable =
    error instanceof UsageError ||
    error instanceof FolderError ||
    error instanceof OutputError ||
    error instanceof ImportRefusal;
  return isUnusable ? EXIT.unusable : undefined;
}
