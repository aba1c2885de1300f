import type { Library } from '#manual/library.ts';
import { officeContact } from '#document/office.ts';
import { documentWords } from '#words/document.ts';
import { pageTitles, siteWords } from '#words/page.ts';

/** Something to go to from the frame of a page. */
export interface NavLink {
  readonly href: string;
  readonly text: string;
}

/** What the frame of every page shows. */
export interface SiteView {
  readonly office: string;
  readonly abbreviation: string;
  readonly menu: readonly NavLink[];
  /** Its address and telephone. */
  readonly place: readonly string[];
  readonly contact: Library['office']['contact'];
  readonly site: string | undefined;
  readonly noindex: boolean;
}

/** The frame of every page of a library. */
export function siteView({ office, manuals }: Pick<Library, 'office' | 'manuals'>): SiteView {
  const { name, abbreviation, contact, site, noindex } = office;
  const hasNotes = manuals.some(({ transcription }) => transcription.length > 0);
  return {
    office: name,
    abbreviation,
    menu: [...MENU, ...(hasNotes ? [NOTES] : [])],
    place: officeContact(office, documentWords),
    contact,
    site,
    noindex,
  };
}

const MENU: readonly NavLink[] = [
  { href: '/', text: siteWords.home },
  { href: '/roles/', text: pageTitles.roles },
  { href: '/glossary/', text: pageTitles.glossary },
  { href: '/references/', text: pageTitles.references },
  { href: '/forms/', text: pageTitles.forms },
  { href: '/standards/', text: pageTitles.standards },
  { href: '/timeline/', text: pageTitles.timeline },
  { href: '/symbols/', text: pageTitles.symbols },
];

const NOTES: NavLink = { href: '/transcription/', text: pageTitles.transcription };
