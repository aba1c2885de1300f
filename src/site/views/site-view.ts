import type { Library } from '#manual/library.ts';
import { pageTitles } from '#words/page.ts';
import type { Target } from './shown.ts';

/** What the frame of every page shows. */
export interface SiteView {
  readonly office: string;
  readonly abbreviation: string;
  readonly menu: readonly Target[];
  readonly contact: Library['office']['contact'];
  readonly site: string | undefined;
}

/** The frame of every page of a library. */
export function siteView({ office }: Pick<Library, 'office'>): SiteView {
  return {
    office: office.name,
    abbreviation: office.abbreviation,
    menu: MENU,
    contact: office.contact,
    site: office.site,
  };
}

const MENU: readonly Target[] = [
  { href: '/', text: pageTitles.manuals },
  { href: '/roles/', text: pageTitles.roles },
  { href: '/glossary/', text: pageTitles.glossary },
  { href: '/references/', text: pageTitles.references },
  { href: '/forms/', text: pageTitles.forms },
  { href: '/symbols/', text: pageTitles.symbols },
  { href: '/transcription/', text: pageTitles.transcription },
];
