import type { StructureName } from '#manual/structures.ts';
import { sectionIn, type SectionName } from './headings.ts';
import type { SourceBlock } from './source.ts';
import { inOneLine, numberedText } from './text.ts';

/** The sections of a structure, in its order, as files are read. */
export const STRUCTURE_SECTIONS: Readonly<Record<StructureName, readonly SectionName[]>> = {
  obec: ['objectives', 'scope', 'definitions', 'steps', 'flowchart', 'forms', 'references', 'form'],
  opdc: [
    'objectives',
    'scope',
    'definitions',
    'duties',
    'flowchart',
    'steps',
    'form',
    'monitoring',
    'references',
    'forms',
  ],
  service: ['channels', 'criteria', 'steps', 'documents', 'fee', 'complaints'],
};

/** Where the text of other headings goes that documents of a structure have, though it has no such sections. */
export const SHOWN_IN: Readonly<Record<StructureName, Readonly<Partial<Record<SectionName, SectionName>>>>> =
  {
    obec: {},
    opdc: {},
    service: { definitions: 'criteria', references: 'criteria', flowchart: 'steps', forms: 'documents' },
  };

/** Headings of which a document of another structure than that of the สพฐ. has so many; the first that fits is its. */
const TELLING: readonly (readonly [StructureName, readonly SectionName[], number])[] = [
  ['service', ['channels', 'criteria', 'documents', 'fee', 'complaints'], 3],
  ['opdc', ['duties', 'monitoring'], 2],
];

/** The structure of a document by its headings. */
export function structureOf(blocks: readonly SourceBlock[]): StructureName {
  const names = TELLING.flatMap(([, own]) => own);
  const found = new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? [] : (sectionIn(block, inOneLine(numberedText(block)), names)?.name ?? []),
    ),
  );
  return (
    TELLING.find(([, own, least]) => own.filter((name) => found.has(name)).length >= least)?.[0] ?? 'obec'
  );
}

/** The headings that documents of a structure have. */
export function headingsOf(structure: StructureName): readonly SectionName[] {
  const others = Object.keys(SHOWN_IN[structure]) as readonly SectionName[];
  return ['name', ...STRUCTURE_SECTIONS[structure], ...others, ...(structure === 'service' ? [] : AROUND)];
}

/** Headings around the standard form, which services do not have. */
const AROUND: readonly SectionName[] = ['form', 'legend'];
