import type { z } from 'zod';
import { sectionTitle, type Body } from './body.ts';
import type { Content } from './content.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { FILES, type Draft } from './draft.ts';
import type { Library, Manual } from './library.ts';
import { messages } from './messages.ts';
import { PROCEDURE_PATH, readProcedureText, type ReadProcedure } from './procedure-text.ts';
import type { Procedure, Section } from './procedure.ts';
import { manualSchema, transcriptionSchema } from './schema/manual.ts';
import { parseBy } from './schema/problems.ts';
import { procedureSchema } from './schema/procedure.ts';
import {
  formsSchema,
  officeSchema,
  referencesSchema,
  rolesSchema,
  synonymsSchema,
} from './schema/registers.ts';
import { SECTIONS } from './sections.ts';
import { plainLines } from './text-place.ts';
import { placeIn, readYaml, type Yaml } from './yaml.ts';

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

  const procedures = [...reader.texts].flatMap(([path, text]) => reader.procedure(path, text) ?? []);
  const library: Library = {
    office: office ?? { name: '', abbreviation: '', groups: [] },
    roles: roles ?? [],
    references: references ?? [],
    forms: forms ?? [],
    synonyms: synonyms ?? [],
    manuals: reader.manuals(procedures),
    assets: content.assets,
  };
  const { bodies, diagnostics, unreadable, procedureIds, texts, unread } = reader;
  return {
    library,
    bodies,
    diagnostics,
    procedureIds,
    unreadable,
    texts,
    unread,
    place: (...where) => reader.place(...where),
  };
}

/** Collects what the files say and what is wrong with them. */
class Reader {
  readonly bodies: Body[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly unreadable = new Set<string>();
  readonly procedureIds = new Set<string>();
  readonly texts: ReadonlyMap<string, string>;
  readonly unread: Set<string>;
  private readonly documents = new Map<string, Yaml>();
  private readonly refused: readonly string[];
  private readonly ready: ReadonlyMap<string, ReadProcedure>;

  constructor({ sources, refused = [] }: Content, ready: ReadonlyMap<string, ReadProcedure>) {
    this.ready = ready;
    this.texts = new Map(sources.map(({ path, text }) => [path, plainLines(text)]));
    this.unread = new Set(this.texts.keys());
    this.refused = refused;
    for (const path of refused) {
      this.unreadable.add(path);
      const [, manual, slug] = PROCEDURE_PATH.exec(path) ?? [];
      if (slug !== undefined) this.procedureIds.add(`${manual}/${slug}`);
    }
  }

  place(file: string, path: readonly (string | number)[], side: 'key' | 'value' = 'value'): Place {
    const document = this.documents.get(file);
    if (!document) return { line: 1, column: 1 };
    return placeIn(document, path, side);
  }

  /** A YAML file by its schema; undefined where it is missing or does not fit, which is then reported. */
  read<S extends z.ZodType>(
    file: string,
    schema: S,
    presence: 'required' | 'optional',
  ): z.output<S> | undefined {
    const text = this.texts.get(file);
    if (text !== undefined) return this.data(file, readYaml(text), schema);
    if (presence === 'required' && !this.refused.includes(file)) {
      this.unreadable.add(file);
      this.report('missing-file', file, { line: 1, column: 1 }, messages.missingFile(file));
    }
    return undefined;
  }

  procedure(path: string, text: string): Procedure | undefined {
    const [, manual = '', slug = ''] = PROCEDURE_PATH.exec(path) ?? [];
    if (slug === '') return undefined;
    this.unread.delete(path);
    this.procedureIds.add(`${manual}/${slug}`);
    const read = this.ready.get(path) ?? readProcedureText(path, text);
    if (!read.ok) {
      this.unreadable.add(path);
      this.report('frontmatter', path, { line: 1, column: 1 }, read);
      return undefined;
    }
    const { body, yaml } = read;
    for (const problem of body.problems) this.report(problem.rule, path, problem, problem);
    this.bodies.push(body);
    const data = this.data(path, yaml, procedureSchema);
    if (!data) return undefined;
    return { ...data, id: `${manual}/${slug}`, manual, slug, file: path, sections: sectionsOf(body) };
  }

  manuals(procedures: readonly Procedure[]): Manual[] {
    const found = new Set<string>();
    for (const path of [...this.texts.keys(), ...this.refused]) {
      const id = (PROCEDURE_PATH.exec(path) ?? MANUAL_PATH.exec(path))?.[1];
      if (id !== undefined) found.add(id);
    }
    return [...found].sort().flatMap((id) => {
      const own = procedures.filter(({ manual }) => manual === id);
      const data = this.read(`manuals/${id}/manual.yaml`, manualSchema, 'required');
      const transcription =
        this.read(`manuals/${id}/transcription.yaml`, transcriptionSchema, 'optional') ?? [];
      if (!data) return [];
      const ordered = own.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
      return [{ ...data, id, procedures: ordered, transcription }];
    });
  }

  private data<S extends z.ZodType>(file: string, yaml: Yaml, schema: S): z.output<S> | undefined {
    this.unread.delete(file);
    this.documents.set(file, yaml);
    for (const problem of yaml.problems) this.report('yaml', file, problem, problem);
    if (yaml.problems.length === 0) {
      const parsed = parseBy(schema, yaml.value);
      if (parsed.ok) return parsed.value;
      for (const { path, atKey, message, hint } of parsed.problems) {
        const place = placeIn(yaml, path, atKey ? 'key' : 'value');
        this.report('schema', file, place, { message, ...(hint === undefined ? {} : { hint }) });
      }
    }
    this.unreadable.add(file);
    return undefined;
  }

  private report(
    rule: string,
    file: string,
    { line, column }: Place,
    words: { message: string; hint?: string },
  ): void {
    const { message, hint } = words;
    this.diagnostics.push({
      severity: 'error',
      rule,
      message,
      ...(hint === undefined ? {} : { hint }),
      file,
      line,
      column,
    });
  }
}

function sectionsOf(body: Body): Section[] {
  return SECTIONS.flatMap(({ number, title }) => {
    const written = body.sections.find((section) => sectionTitle(section.title) === title);
    return written ? [{ number, title, nodes: written.nodes }] : [];
  });
}
