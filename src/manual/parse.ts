import type { z } from 'zod';
import { appendixName, chapterBody, sectionedBody, structureFor, type Body } from './body.ts';
import { CHAPTER_PATH, chapterIdOf, type Chapter, type ChapterSide } from './chapter.ts';
import { APPENDIX_LETTERS } from './vocabulary.ts';
import { conflictIn } from './conflict.ts';
import type { Content } from './content.ts';
import type { Mistake, SourcePosition } from './diagnostic.ts';
import { FILES, type Draft } from './draft.ts';
import type { Library, Manual } from './library.ts';
import { said, type Message } from './messages.ts';
import { inOrder } from './parts.ts';
import { PROCEDURE_PATH, readProcedureText, type ReadProcedure } from './procedure-text.ts';
import type { Procedure, Section } from './procedure.ts';
import { chapterSchema, manualSchema, transcriptionSchema } from './schema/manual.ts';
import { procedureSchemaOf } from './schema/procedure.ts';
import { readBy } from './schema/reading.ts';
import {
  formsSchema,
  officeSchema,
  referencesSchema,
  rolesSchema,
  synonymsSchema,
} from './schema/registers.ts';
import { neutral } from './schema/repair.ts';
import { STRUCTURE_NAMES, STRUCTURES, type StructureName } from './structures.ts';
import { plainLines } from './text-place.ts';
import { isCut, placeIn, readYaml, type Path, type Yaml } from './yaml.ts';

const schemas = Object.fromEntries(
  STRUCTURE_NAMES.map((name) => [name, procedureSchemaOf(STRUCTURES[name])]),
) as Record<StructureName, ReturnType<typeof procedureSchemaOf>>;

const MANUAL_PATH = /^manuals\/([^/]+)\/manual\.yaml$/;

/**
 * Reads the texts of a content folder. Never throws for what an author wrote: what does not fit is a diagnostic.
 *
 * @param read procedures that {@link readProcedureText} has read already, by path
 */
export function parseContent(content: Content, read: ReadonlyMap<string, ReadProcedure> = new Map()): Draft {
  const reader = new Reader(content, read);
  const office = reader.read(FILES.office, officeSchema, 'required');
  const roles = reader.read(FILES.roles, rolesSchema, 'required');
  const references = reader.read(FILES.references, referencesSchema, 'required');
  const forms = reader.read(FILES.forms, formsSchema, 'required');
  const synonyms = reader.read(FILES.synonyms, synonymsSchema, 'optional');

  const manuals = reader.manuals();
  const library: Library = { office, roles, references, forms, synonyms, manuals, assets: content.assets };
  const { bodies, mistakes, procedureIds, chapterIds, texts, unread } = reader;
  return {
    library,
    bodies,
    mistakes,
    procedureIds,
    chapterIds,
    texts,
    unread,
    place: (...where) => reader.place(...where),
    isGap: (...where) => reader.isGap(...where),
  };
}

/** Collects what the files say and what is wrong with them. */
class Reader {
  readonly bodies: Body[] = [];
  readonly mistakes: Mistake[] = [];
  readonly procedureIds = new Set<string>();
  readonly chapterIds: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly unread: Set<string>;
  private readonly documents = new Map<string, Pick<Yaml, 'places'>>();
  /** By file: where values stand that could not be read. */
  private readonly gaps = new Map<string, readonly Path[]>();
  private readonly refused: readonly string[];
  private readonly ready: ReadonlyMap<string, ReadProcedure>;

  constructor({ sources, refused = [] }: Content, ready: ReadonlyMap<string, ReadProcedure>) {
    this.ready = ready;
    this.texts = new Map(sources.map(({ path, text }) => [path, plainLines(text)]));
    this.unread = new Set(this.texts.keys());
    this.refused = refused;
    this.chapterIds = new Set([...this.texts.keys(), ...refused].flatMap((path) => chapterIdOf(path) ?? []));
    for (const path of refused) {
      this.gaps.set(path, [[]]);
      const [, manual, slug] = PROCEDURE_PATH.exec(path) ?? [];
      if (slug !== undefined) this.procedureIds.add(`${manual}/${slug}`);
    }
  }

  place(file: string, path: Path, side: 'key' | 'value' = 'value'): SourcePosition {
    const document = this.documents.get(file);
    if (!document) return { line: 1, column: 1 };
    return placeIn(document, path, side);
  }

  isGap(file: string, path: Path): boolean {
    const document = this.documents.get(file);
    const gaps = this.gaps.get(file) ?? [];
    return gaps.some((gap) => isWithin(path, gap)) || (document !== undefined && isCut(document, path));
  }

  /** What a YAML file says by its schema, as far as it could be read; what could not is reported, and a gap. */
  read<S extends z.ZodType>(file: string, schema: S, presence: 'required' | 'optional'): z.output<S> {
    const text = this.texts.get(file);
    if (text !== undefined && !this.isConflict(file)) return this.data(file, readYaml(text), schema);
    if (text === undefined && presence === 'required' && !this.refused.includes(file))
      this.report('missing-file', file, { line: 1, column: 1 }, said('missingFile', file));
    this.gaps.set(file, [[]]);
    return neutral(schema);
  }

  manuals(): Manual[] {
    const found = new Map<string, string[]>();
    for (const path of [...this.texts.keys(), ...this.refused]) {
      const id = (PROCEDURE_PATH.exec(path) ?? MANUAL_PATH.exec(path) ?? CHAPTER_PATH.exec(path))?.[1];
      if (id === undefined) continue;
      found.set(id, [...(found.get(id) ?? []), path]);
    }
    return [...found.keys()].sort().map((id) => {
      const data = this.read(`manuals/${id}/manual.yaml`, manualSchema, 'required');
      const transcription = this.read(`manuals/${id}/transcription.yaml`, transcriptionSchema, 'optional');
      const paths = found.get(id) ?? [];
      const own = paths.flatMap((path) => this.procedure(path, data) ?? []);
      const chapters = paths.flatMap((path) => this.chapter(path) ?? []);
      const on = (side: ChapterSide) =>
        chapters
          .filter((one) => one.side === side)
          .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
      const procedures = inOrder(own, data.parts);
      return { ...data, id, procedures, front: on('front'), back: on('back'), transcription };
    });
  }

  private procedure(
    path: string,
    { structure, formNumber }: z.output<typeof manualSchema>,
  ): Procedure | undefined {
    const [, manual = '', slug = ''] = PROCEDURE_PATH.exec(path) ?? [];
    if (slug === '' || !this.texts.has(path)) return undefined;
    this.procedureIds.add(`${manual}/${slug}`);
    const read = this.mdx(path);
    if (!read) return undefined;
    const name = structureFor(structure, read.body);
    const body = sectionedBody(read.body, STRUCTURES[name]);
    this.bodies.push(body);
    const data = this.data(path, read.yaml, schemas[name]);
    if (this.isGap(path, [])) return undefined;
    return {
      ...data,
      id: `${manual}/${slug}`,
      manual,
      slug,
      file: path,
      sections: sectionsOf(body, formNumber),
    };
  }

  private chapter(path: string): Chapter | undefined {
    const [, manual, side, slug = ''] = CHAPTER_PATH.exec(path) ?? [];
    if ((side !== 'front' && side !== 'back') || !this.texts.has(path)) return undefined;
    const read = this.mdx(path);
    if (!read) return undefined;
    const data = this.data(path, read.yaml, chapterSchema);
    this.bodies.push(chapterBody(read.body, data.title));
    if (this.isGap(path, [])) return undefined;
    return { ...data, id: `${manual}/${side}/${slug}`, side, slug, file: path, nodes: read.body.nodes };
  }

  /** An MDX file in frontmatter and body, or nothing where it has none; what is wrong with its body is reported. */
  private mdx(path: string): Extract<ReadProcedure, { readonly ok: true }> | undefined {
    this.unread.delete(path);
    if (this.isConflict(path)) return undefined;
    const read = this.ready.get(path) ?? readProcedureText(path, this.texts.get(path) ?? '');
    if (!read.ok) {
      this.report('frontmatter', path, { line: 1, column: 1 }, read);
      return undefined;
    }
    for (const problem of read.body.problems) this.report(problem.rule, path, problem, problem);
    return read;
  }

  private data<S extends z.ZodType>(file: string, yaml: Yaml, schema: S): z.output<S> {
    this.unread.delete(file);
    this.documents.set(file, yaml);
    for (const problem of [...yaml.problems, ...yaml.cuts]) this.report(problem.rule, file, problem, problem);
    if (yaml.problems.length > 0) {
      this.gaps.set(file, [[]]);
      return neutral(schema);
    }
    const reading = readBy(schema, yaml);
    for (const problem of reading.told) this.report(problem.rule, file, problem, problem);
    this.documents.set(file, reading);
    this.gaps.set(file, reading.gaps);
    return reading.value;
  }

  /** Whether a file holds two versions of the same lines, which is then told instead of all that they break. */
  private isConflict(file: string): boolean {
    const conflict = conflictIn(this.texts.get(file) ?? '');
    if (!conflict) return false;
    this.unread.delete(file);
    this.report('conflict-mark', file, conflict, conflict);
    return true;
  }

  private report(
    rule: string,
    file: string,
    { line, column }: SourcePosition,
    { key, values }: Message,
  ): void {
    this.mistakes.push({ severity: 'error', rule, key, values, file, line, column });
  }
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((part, index) => part === path[index]);
}

/** All sections of its structure, one that is missing or could not be read, which is told elsewhere, and appendices. */
function sectionsOf({ structure, sections: written }: Body, formNumber: number | undefined): Section[] {
  const last = structure.sections.at(-1)?.number ?? 0;
  const appendices = written.filter(({ isAppendix }) => isAppendix);
  return [
    ...structure.sections.map((rule): Section => {
      const { number, titles, component } = rule;
      const holdsForm = component === 'StandardForm';
      const marker = rule.marker ?? (holdsForm && formNumber !== undefined ? String(formNumber) : undefined);
      return {
        number,
        ...(marker === undefined ? {} : { marker }),
        title: titles[0],
        kind: holdsForm ? 'form' : 'section',
        nodes: written.find(({ meant }) => meant === rule)?.nodes ?? [],
      };
    }),
    ...appendices.map(({ title, nodes }, index): Section => ({
      number: last + 1 + index,
      marker: APPENDIX_LETTERS.charAt(index),
      title: appendixName(title).name,
      kind: 'appendix',
      nodes,
    })),
  ];
}
