import { manualFile } from '#manual/draft.ts';
import { latestDate } from '#manual/latest-date.ts';
import { checkMessages } from '#words/check.ts';
import type { CheckRule } from './rule.ts';

/** A document for the archive has a date (ISO 19005-2, 6.6.2: its metadata say when it was made). */
export const archiveDates: CheckRule = {
  id: 'archive-date',
  severity: 'error',
  *find({ library, isGap }, { date }) {
    if (date !== undefined) return;
    for (const manual of library.manuals) {
      if (!manual.archive || isGap(manualFile(manual), ['archive'])) continue;
      for (const procedure of manual.procedures)
        if (latestDate(procedure) === undefined)
          yield { file: procedure.file, at: ['title'], ...checkMessages.archiveDate };
    }
  },
};
