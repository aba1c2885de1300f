import type { Library } from '#manual/library.ts';
import { crestOf, officeContact } from '#document/office.ts';
import { hasOfficeBook } from '#document/office-book.ts';
import { pagePicture, type PagePicture } from '../page-picture.ts';
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
  readonly crest: PagePicture | undefined;
  /** Its stylesheet is `/office.css`. */
  readonly hasColour: boolean;
}

/** In the masthead. */
const CREST_SIZE = '2.5rem';

/** The frame of every page of a library. */
export function siteView(library: Pick<Library, 'office' | 'assets' | 'manuals'>): SiteView {
  const { office, manuals } = library;
  const crest = crestOf(library);
  const { name, abbreviation, contact, site, noindex } = office;
  const hasNotes = manuals.some(({ transcription }) => transcription.length > 0);
  return {
    office: name,
    abbreviation,
    menu: [...MENU, ...(hasOfficeBook(office) ? [BOOK] : []), ...(hasNotes ? [NOTES] : [])],
    place: officeContact(office, documentWords),
    contact,
    site,
    noindex,
    crest: crest && { ...pagePicture(crest), sizes: CREST_SIZE },
    hasColour: office.colour !== undefined,
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

const BOOK: NavLink = { href: '/office/', text: pageTitles.officeBook };

const NOTES: NavLink = { href: '/transcription/', text: pageTitles.transcription };
