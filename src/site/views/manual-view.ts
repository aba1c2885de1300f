import type { Library, Manual } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { entries, UNSTATED } from '#manual/stated.ts';
import { manualAddress, pageAddress } from '../addresses.ts';
import { assetAddress } from '../assets.ts';
import { leadTimeView } from './lead-time-view.ts';
import { placeOf, type Place } from '#manual/office-place.ts';
import { shown, type Shown } from './shown.ts';
import { manualWords } from '#words/page.ts';

/** One line of the contents of a manual. */
export interface ProcedureSummary {
  readonly href: string;
  readonly number: number;
  readonly title: string;
  readonly code: Shown;
  readonly steps: string;
  readonly leadTime: Shown;
  readonly leadTimeNote: string | undefined;
  readonly owners: Shown;
}

/** The cover and contents of a manual. */
export interface ManualView extends Place {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** The title in the parts that its spaces make. */
  readonly titleParts: readonly string[];
  readonly documentType: string;
  readonly author: Manual['author'];
  readonly year: string | undefined;
  readonly cover: { readonly src: string; readonly width: number; readonly height: number } | undefined;
  readonly procedures: readonly ProcedureSummary[];
}

/** What the page of a manual shows. */
export function manualView(library: Library, manual: Manual): ManualView {
  return {
    ...placeOf(library, manual),
    id: manual.id,
    href: manualAddress(manual),
    title: manual.title,
    titleParts: manual.title.split(/\s+/),
    documentType: manual.documentType,
    author: manual.author,
    year: manual.year === undefined ? undefined : manualWords.year(manual.year),
    cover: coverOf(library, manual),
    procedures: manual.procedures.map((procedure, index) => summary(library, procedure, index)),
  };
}

function summary({ roles }: Library, procedure: Procedure, index: number): ProcedureSummary {
  const { total, brief } = leadTimeView(procedure);
  const ids = new Set(procedure.steps.flatMap(({ owners }) => entries(owners)));
  const names = roles.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return {
    href: pageAddress(procedure),
    number: index + 1,
    title: procedure.title,
    code: shown(procedure.code),
    steps: manualWords.steps(procedure.steps.length),
    leadTime: total,
    leadTimeNote: brief,
    owners: names.length > 0 ? { text: names.join(', '), muted: false } : shown(UNSTATED),
  };
}

function coverOf({ assets }: Library, { id, cover }: Manual): ManualView['cover'] {
  const path = `manuals/${id}/${cover}`;
  const asset = cover === undefined ? undefined : assets.find((one) => one.path === path);
  const src = assetAddress(path);
  return asset?.size && src !== undefined ? { src, ...asset.size } : undefined;
}
