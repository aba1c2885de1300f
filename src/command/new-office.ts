import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { check } from '#check/check.ts';
import { FolderError } from '#files/read-content.ts';
import { writeTexts } from '#files/write-texts.ts';
import type { Source } from '#manual/content.ts';
import { FILES } from '#manual/draft.ts';
import { procedureText, yamlOf } from '#manual/new-procedure.ts';
import { RESERVED_ADDRESSES } from '#manual/rules/addresses.ts';
import { STRUCTURE_NAMES, type StructureName } from '#manual/structures.ts';
import { suggestedId } from '#manual/suggest-id.ts';
import { refreshCompletionIndex } from '#publish/completion-index.ts';
import { ContentError, UsageError } from '#publish/refusals.ts';
import { diffReport } from '#report/diff.ts';
import { prettyReport } from '#report/pretty.ts';
import { fileMessages } from '#words/files.ts';
import { newWords } from '#words/workshop.ts';
import { paintOn } from './paint-on.ts';
import { idProblem, procedureAnswers, wordsProblem } from './procedure-answers.ts';
import type { Answers } from './questions.ts';

const { questions } = newWords;

/** What was begun, a file or a folder, and in how many places something is still to be said. */
export interface Begun {
  readonly path: string;
  readonly open: number;
}

/**
 * Begins the content of an office with its first manual and procedure, in a folder that is not there yet or is empty: all of it
 * or nothing.
 * @throws UsageError where the folder holds anything
 */
export async function newOffice(folder: string, answers: Answers, isTrial: boolean): Promise<Begun> {
  if ((await readdir(folder).catch(missing(folder))).length > 0)
    throw new UsageError(newWords.notEmpty(folder));
  const texts = await officeTexts(answers);
  answers.refuseMissing();
  const content = { sources: texts, assets: [], diagnostics: [] };
  const { diagnostics, sources } = await check(folder, { content });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    process.stderr.write(prettyReport({ diagnostics: errors, sources }));
    throw new ContentError(newWords.notWritten);
  }
  if (isTrial) {
    const come = texts.map(({ path, text }) => ({ from: undefined, to: path, before: '', after: text }));
    process.stdout.write(diffReport(come, { paint: paintOn(process.stdout) }));
  } else {
    await putInPlace(folder, texts);
    await refreshCompletionIndex(folder);
  }
  return { path: folder, open: diagnostics.length };
}

async function officeTexts(answers: Answers): Promise<readonly Source[]> {
  const words = { problem: wordsProblem };
  const name = await answers.one('office-name', questions.officeName, words);
  const abbreviation = await answers.one('abbreviation', questions.abbreviation, words);
  const group = await answers.one('group', questions.group, words);
  const unit = await answers.one('unit', questions.unit, words);
  const unitId = suggestedId(unit, 'unit', new Set());
  const title = await answers.one('manual-title', questions.manualTitle, {
    ...words,
    otherwise: newWords.manualNamed(unit),
  });
  const id = await answers.one('manual', questions.manualId, {
    problem: idProblem(RESERVED_ADDRESSES),
    otherwise: answers.terminal && suggestedId(unit, 'manual', RESERVED_ADDRESSES),
  });
  const author = await answers.one('author', questions.author, words);
  const position = await answers.one('position', questions.position, words);
  const structure = (await answers.one('structure', questions.structure, {
    problem: (found) =>
      (STRUCTURE_NAMES as readonly string[]).includes(found)
        ? undefined
        : newWords.badChoice(STRUCTURE_NAMES),
    otherwise: STRUCTURE_NAMES[0],
  })) as StructureName;
  const made = await procedureAnswers(answers, {
    structure,
    order: 1,
    taken: new Set(['index']),
    library: undefined,
  });
  const groups = [
    { id: suggestedId(group, 'group', new Set()), name: group, units: [{ id: unitId, name: unit }] },
  ];
  const manual = {
    title,
    documentType: newWords.documentType,
    unit: unitId,
    author: { name: author, position },
  };
  return [
    { path: FILES.forms, text: yamlOf(made.added.forms) },
    { path: `manuals/${id}/${made.id}.mdx`, text: procedureText(made.beginning, structure) },
    { path: `manuals/${id}/manual.yaml`, text: yamlOf({ ...manual, structure }) },
    { path: FILES.office, text: yamlOf({ format: 1, name, abbreviation, groups }) },
    { path: FILES.references, text: yamlOf(made.added.references) },
    { path: FILES.roles, text: yamlOf(made.added.roles) },
  ];
}

/** Writes texts beside a folder, and makes them its content once all are there. */
async function putInPlace(folder: string, texts: readonly Source[]): Promise<void> {
  const beside = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.tmp`);
  try {
    await mkdir(beside, { recursive: true });
    await writeTexts(beside, texts);
    await rmdir(folder).catch(() => undefined);
    await rename(beside, folder);
  } catch (cause) {
    await rm(beside, { recursive: true, force: true });
    throw cause instanceof FolderError ? cause : new FolderError(fileMessages.unwritable(folder), { cause });
  }
}

function missing(folder: string): (cause: unknown) => string[] {
  return (cause) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new FolderError(fileMessages.unreadable(folder), { cause });
  };
}
