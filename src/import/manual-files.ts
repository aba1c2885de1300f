import type { Office } from '#manual/library.ts';
import {
  DEFAULT_DOCUMENT_TYPE,
  GROUP_NAME,
  MANUAL_TITLE,
  OFFICE_NAME,
  PERSON_NAME,
  POSITION,
  UNIT_NAME,
  UNNAMED,
} from './vocabulary.ts';
import { bare, inOneLine } from './text.ts';

/** What a draft says of the office and of the manual. */
export interface ManualFiles {
  readonly office: Pick<Office, 'name' | 'abbreviation' | 'groups'>;
  readonly manual: {
    readonly title: string;
    readonly documentType: string;
    readonly unit: string;
    readonly author: { readonly name: string; readonly position: string };
  };
}

/**
 * Of an office that is known already, its groups and units; of another, what the cover says.
 * @param cover paragraphs of the cover
 * @param others other lines of the file, among which its unit may stand
 */
export function manualFiles(
  cover: readonly string[],
  others: readonly string[],
  office: Office | undefined,
  {
    fileName,
    documentType = DEFAULT_DOCUMENT_TYPE,
  }: { readonly fileName: string; readonly documentType?: string },
): ManualFiles {
  const lines = cover.flatMap((words) => words.split('\n').map(inOneLine));
  const line = (pattern: RegExp) => lines.find((words) => pattern.test(words));
  const title = inOneLine(cover.find((words) => MANUAL_TITLE.test(words)) ?? fileName);
  const said = [...cover, ...others].map(bare);
  const units = office?.groups.flatMap((group) => group.units) ?? [];
  const known = units.find(({ name }) => said.some((words) => words.includes(bare(name))));
  const added = {
    id: 'imported-group',
    name: line(GROUP_NAME) ?? UNNAMED.group,
    units: [{ id: 'imported-unit', name: line(UNIT_NAME) ?? UNNAMED.unit }],
  };
  const person = (pattern: RegExp, group: string) =>
    lines.map((words) => pattern.exec(words)?.groups?.[group]).find((found) => found !== undefined);
  const author = {
    name: person(PERSON_NAME, 'name') ?? UNNAMED.author,
    position: person(POSITION, 'position') ?? UNNAMED.position,
  };
  const name = office?.name ?? line(OFFICE_NAME) ?? UNNAMED.office;
  return {
    office: {
      name,
      abbreviation: office?.abbreviation ?? name,
      groups: [...(office?.groups ?? []), ...(known ? [] : [added])],
    },
    manual: { title, documentType, unit: known?.id ?? 'imported-unit', author },
  };
}
