import { FILES, manualFile, type Draft } from '../draft.ts';
import { intendedPath } from '../file-names.ts';
import { said, type Message } from '../messages.ts';
import { formFile } from '../paths.ts';
import { pictureUses } from '../picture-uses.ts';
import { PICTURE_PATTERN } from './images.ts';
import { writtenLinks } from './links.ts';
import type { Rule } from './rule.ts';

const START = { line: 1, column: 1 };

/** No file is left unread because its name is only nearly what it should be. */
export const nearNames: Rule = {
  id: 'near-name',
  severity: 'error',
  *find(draft) {
    for (const file of [...draft.unread, ...unusedAssets(draft)]) {
      const expected = intendedPath(file);
      if (expected !== undefined && !isToldMissing(draft, expected))
        yield { file, at: START, ...nearName(file, expected) };
    }
  },
};

/** Every text of the content folder is where it is read; one that is not would silently not be published. */
export const strayFiles: Rule = {
  id: 'stray-file',
  severity: 'warning',
  *find(draft) {
    for (const file of draft.unread) {
      const words = wordsFor(draft, file, said('strayFile'));
      if (words) yield { file, at: START, ...words };
    }
  },
};

/** Every other file is a form of the register, or is shown, or a link leads to it. */
export const unusedFiles: Rule = {
  id: 'unused-file',
  severity: 'warning',
  *find(draft) {
    for (const file of unusedAssets(draft)) {
      if (mayBeUsed(draft, file)) continue;
      const words = wordsFor(draft, file, unusedWords(file));
      if (words) yield { file, at: START, ...words };
    }
  },
};

/** What to say of a file that is not read; nothing where its name has been told to be wrong. */
function wordsFor(draft: Draft, file: string, otherwise: Message): Message | undefined {
  const expected = intendedPath(file);
  if (expected === undefined) return otherwise;
  return isToldMissing(draft, expected) ? nearName(file, expected) : undefined;
}

function unusedWords(file: string): Message {
  if (file.startsWith('forms/')) return said('unusedForm');
  if (!PICTURE_PATTERN.test(file)) return said('unusedFile');
  // Beside office.yaml, where its crest would lie.
  return file.includes('/') ? said('unusedPicture') : said('unusedCrest', file);
}

function nearName(file: string, expected: string): Message {
  const name = nameOf(expected);
  const dot = name.lastIndexOf('.');
  return said('nearName', nameOf(file), name.slice(0, dot) || undefined, name.slice(dot));
}

function isToldMissing({ mistakes }: Draft, file: string): boolean {
  return mistakes.some((one) => one.rule === 'missing-file' && one.file === file);
}

function unusedAssets(draft: Draft): readonly string[] {
  const { library } = draft;
  const used = new Set([
    ...library.forms.map(({ file }) => `forms/${file}`),
    ...[...writtenLinks(draft)].map(({ link, file }) => `forms/${formFile(file, link.url) ?? ''}`),
    ...pictureUses(draft).map((use) => use.path),
  ]);
  return library.assets.map(({ path }) => path).filter((path) => !used.has(path));
}

/** Whether what would use a file could not be read. */
function mayBeUsed({ isGap, library, bodies, procedureIds, chapterIds }: Draft, file: string): boolean {
  if (file.startsWith('forms/')) return isGap(FILES.forms, []);
  if (!PICTURE_PATTERN.test(file)) return false;
  const isManualUnreadable = library.manuals.some((manual) => isGap(manualFile(manual), ['cover']));
  return (
    isGap(FILES.office, ['crest']) ||
    isManualUnreadable ||
    bodies.filter(({ readable }) => readable).length < procedureIds.size + chapterIds.size
  );
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
