import type { Office } from '#manual/library.ts';
import { RESERVED_ADDRESSES } from '#manual/rules/addresses.ts';
import { ID_PATTERN } from '#manual/schema/primitives.ts';
import type { StructureName } from '#manual/structures.ts';
import { lostMarks, otherLooks, unplacedWords } from './accounting.ts';
import { draftProcedure, type DraftProcedure } from './draft-procedure.ts';
import type { Loss } from './loss.ts';
import { manualFiles } from './manual-files.ts';
import { outlineOf } from './outline.ts';
import { procedureFile, yamlText } from './procedure-file.ts';
import { DraftRegisters, type KnownRegisters } from './registers.ts';
import { paragraphsIn, type SourceBlock, type SourceDocument, type SourcePicture } from './source.ts';
import { sourceLines, mended, inOneLine } from './text.ts';
import { MANUAL_TITLE, UNNAMED } from './vocabulary.ts';

/** What an import is told besides the file. */
export interface ImportSettings {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly known: KnownRegisters;
  /** The office that the content folder has, and the ids of its manuals. */
  readonly office?: Office;
  readonly manuals: readonly string[];
  /** The ending by which a picture of the file can be shown; none where it cannot. */
  readonly pictureEnding: (path: string) => string | undefined;
}

/** A draft: files of a content folder, pictures, and what became of all other words. */
export interface ImportedDraft {
  readonly manual: string;
  readonly procedures: readonly { readonly id: string; readonly draft: DraftProcedure }[];
  /** Texts by their paths in the content folder. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  /** Pictures of the file by their paths in it: to be put into the content folder, or kept beside it. */
  readonly pictures: readonly { readonly from: string; readonly to: string; readonly isShown: boolean }[];
  /** Files of forms that the content folder has already and the draft names, by their paths in both. */
  readonly formFiles: readonly string[];
  /** What concerns the whole file. */
  readonly losses: readonly Loss[];
  readonly added: KnownRegisters;
}

/** Makes a draft of a file; of one in which no procedure is found, undefined. */
export function importDraft(source: SourceDocument, settings: ImportSettings): ImportedDraft | undefined {
  const slips: Loss[] = [];
  const blocks = source.blocks.map((block) => withoutSlips(block, slips));
  const outline = outlineOf(blocks);
  if (outline.procedures.length === 0) return undefined;
  const manual = manualId(settings);
  const pictures: { from: string; to: string; isShown: boolean }[] = [];
  const registers = new DraftRegisters(settings.known);
  const cover = paragraphsIn(outline.cover).map(({ text }) => text.trim());
  // The only procedure of a manual may have its name on the cover alone.
  const untitled =
    outline.procedures.length === 1
      ? cover.map(inOneLine).find((words) => MANUAL_TITLE.test(words))
      : undefined;
  const roleNames = settings.known.roles.map(({ name }) => name);
  const procedures = outline.procedures.map((written, index) => {
    const id = `procedure-${index + 1}`;
    const file = ({ path }: SourcePicture) => {
      const ending = settings.pictureEnding(path);
      if (ending === undefined) return undefined;
      const number = pictures.filter(({ to }) => to.startsWith(`manuals/${manual}/${id}-`)).length + 1;
      const name = `${id}-picture-${number}.${ending}`;
      pictures.push({ from: path, to: `manuals/${manual}/${name}`, isShown: true });
      return name;
    };
    return {
      id,
      draft: draftProcedure(
        written,
        outline.structure,
        untitled ?? UNNAMED.procedure(index + 1),
        file,
        roleNames,
      ),
    };
  });
  const head = procedures.flatMap(({ draft }) =>
    draft.losses.filter(({ kind }) => kind === 'form-head' || kind === 'document-head'),
  );
  const files = manualFiles(
    cover,
    head.map(({ words }) => words),
    settings.office,
    {
      fileName: settings.name,
      ...(outline.documentType === undefined ? {} : { documentType: outline.documentType }),
    },
  );
  const texts = procedures.map(({ id, draft }, index) => ({
    path: `manuals/${manual}/${id}.mdx`,
    text: procedureFile(draft, index + 1, registers),
  }));
  const { roles, forms, references } = registers.used;
  const placed = placedNames(files);
  const losses = [
    ...outline.losses,
    ...coverLosses(outline.cover, placed),
    ...source.asides,
    ...slips,
    ...keptPictures(blocks, pictures, new Set(procedures.flatMap(({ draft }) => [...draft.ownPictures]))),
  ];
  const all = [...losses, ...procedures.flatMap(({ draft }) => draft.losses)];
  return {
    manual,
    procedures,
    texts: [
      { path: 'office.yaml', text: yamlText(files.office) },
      { path: 'roles.yaml', text: yamlText(roles) },
      { path: 'forms.yaml', text: yamlText(forms) },
      { path: 'references.yaml', text: yamlText(references) },
      {
        path: `manuals/${manual}/manual.yaml`,
        text: yamlText({ ...files.manual, ...structureField(outline.structure) }),
      },
      ...texts,
    ],
    pictures,
    formFiles: forms.flatMap(({ file }) => (file === undefined ? [] : [`forms/${file}`])),
    losses: [
      ...losses,
      ...otherLooks(blocks),
      ...lostMarks(blocks, new Set(procedures.flatMap(({ draft }) => [...draft.keptMarks]))),
      ...unplacedWords(
        blocks,
        procedures.map(({ draft }) => draft),
        placed,
        all,
      ),
    ],
    added: registers.added,
  };
}

/** Certain typing slips are mended before anything is read, as `npm run validate -- --fix` would. */
function withoutSlips(block: SourceBlock, slips: Loss[]): SourceBlock {
  if (block.kind === 'table')
    return {
      ...block,
      rows: block.rows.map(({ cells }) => ({
        cells: cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => withoutSlips(one, slips)) })),
      })),
    };
  const own = mended(block);
  if (own !== block)
    slips.push({ kind: 'slip', words: inOneLine(block.text), ours: inOneLine(own.text), place: block.place });
  return own;
}

/** The structure of a manual, where it is another than it would be. */
function structureField(structure: StructureName): { readonly structure?: StructureName } {
  return structure === 'obec' ? {} : { structure };
}

/** What of a cover the files of the draft hold. */
function placedNames({ office, manual }: ReturnType<typeof manualFiles>): readonly string[] {
  const groups = office.groups.flatMap(({ name, units }) => [name, ...units.map((unit) => unit.name)]);
  const { title, documentType, author } = manual;
  return [office.name, ...groups, title, documentType, author.name, author.position];
}

function coverLosses(cover: readonly SourceBlock[], placed: readonly string[]): readonly Loss[] {
  const isPlaced = (words: string) => placed.some((name) => inOneLine(name) === inOneLine(words));
  return paragraphsIn(cover).flatMap((paragraph) => [
    ...sourceLines([paragraph]).flatMap((words): readonly Loss[] =>
      isPlaced(words) ? [] : [{ kind: 'cover', words, place: paragraph.place }],
    ),
    ...paragraph.shapes.flatMap(({ words }): readonly Loss[] =>
      words === '' ? [] : [{ kind: 'shape', words, place: paragraph.place }],
    ),
  ]);
}

/** Pictures that the drafts do not show are kept beside them. */
function keptPictures(
  blocks: readonly SourceBlock[],
  pictures: { from: string; to: string; isShown: boolean }[],
  own: ReadonlySet<string>,
): readonly Loss[] {
  const losses: Loss[] = [];
  for (const { pictures: here, place } of paragraphsIn(blocks))
    for (const { path, alt } of here) {
      if (own.has(path)) {
        losses.push({ kind: 'own-picture', words: alt || path, place });
        continue;
      }
      if (pictures.some(({ from }) => from === path)) continue;
      const to = `pictures/${path.split('/').at(-1) ?? path}`;
      pictures.push({ from: path, to, isShown: false });
      losses.push({ kind: 'picture', words: alt || to, place, ours: to });
    }
  return losses;
}

/** The name of the manual's folder: that of the file where it can be one, and no manual has it. */
function manualId({ name, manuals }: ImportSettings): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[-0-9]+|-+$/gu, '');
  const isUsable = ID_PATTERN.test(slug) && !RESERVED_ADDRESSES.has(slug) && !/[\u0e00-\u0e7f]/u.test(name);
  const wanted = isUsable ? slug : 'imported-manual';
  let id = wanted;
  for (let number = 2; manuals.includes(id); number++) id = `${wanted}-${number}`;
  return id;
}
