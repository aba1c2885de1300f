import type { Definition, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { anchors, chapterAnchors, stepAnchor } from '../anchors.ts';
import { nodesOf } from '../body.ts';
import type { SourcePosition } from '../diagnostic.ts';
import { chapterIdOf } from '../chapter.ts';
import { chapters, procedures, type Draft } from '../draft.ts';
import { placeInField } from '../fields.ts';
import type { Asset, Library } from '../library.ts';
import { fieldLinks, linksIn } from '../links.ts';
import { hasForeignScheme, positionOf } from '../mdx.ts';
import type { Procedure } from '../procedure.ts';
import { said, type Message } from '../messages.ts';
import { nearestFile, nearestId } from '../nearest.ts';
import { addressFrom, formFile, fragmentOf, resolvePath, signInName, whyNoPath } from '../paths.ts';
import { procedureNamed } from './goals.ts';
import { FORM_PATTERN, formFileProblem } from './registers.ts';
import type { Rule } from './rule.ts';

/** A link has words, and inside the library leads to a procedure or a form that is there, and to a place on its page. */
export const links: Rule = {
  id: 'links',
  severity: 'error',
  *find(draft) {
    const unread = new Set(draft.bodies.flatMap(({ file, readable }) => (readable ? [] : file)));
    const byFile = new Map<string, Page>([
      ...chapters(draft.library).map((chapter): [string, Page] => [
        chapter.file,
        {
          title: chapter.title,
          anchors: () => chapterAnchors(chapter),
          mayHave: () => unread.has(chapter.file),
          now: () => undefined,
        },
      ]),
      ...procedures(draft.library).map((procedure): [string, Page] => [
        procedure.file,
        {
          title: procedure.title,
          anchors: () => anchors(procedure),
          mayHave: (anchor) =>
            anchor.startsWith(stepAnchor({ id: '' }))
              ? hasUnreadIds(procedure, draft)
              : unread.has(procedure.file),
          now: (former) => anchorNow(procedure, former),
        },
      ]),
    ]);
    for (const { link, file, at, isField } of writtenLinks(draft)) {
      const wrong = linkProblem(file, link.url, draft, byFile);
      if (wrong) yield { file, at, ...wrong };
      else if (isField && hasForeignScheme(link.url)) yield { file, at, ...said('scheme', link.url) };
      if (link.type === 'link' && toString(link).trim() === '')
        yield { file, at, ...said('linkEmpty', link.url) };
    }
  },
};

/** Whether the id of a step could not be read. */
function hasUnreadIds({ file, steps }: Procedure, { isGap }: Draft): boolean {
  return isGap(file, ['steps']) || steps.some((_, index) => isGap(file, ['steps', index, 'id']));
}

/** The place of the step that had another id before. */
function anchorNow({ steps }: Procedure, former: string): string | undefined {
  const step = steps.find(({ formerly = [] }) => formerly.some((id) => stepAnchor({ id }) === former));
  return step && stepAnchor(step);
}

/** What a link leads to: what it is called, and the places in it that a link may name. */
interface Page {
  readonly title: string;
  readonly anchors: () => ReadonlySet<string>;
  /** Whether a place may be in what could not be read. */
  readonly mayHave: (anchor: string) => boolean;
  /** The place that had another id before. */
  readonly now: (former: string) => string | undefined;
}

interface WrittenLink {
  readonly link: Link | Definition;
  readonly file: string;
  readonly at: SourcePosition;
  readonly isField: boolean;
}

/** Every link of bodies and of fields, and every address that a label of links stands for. */
export function* writtenLinks(draft: Draft): Iterable<WrittenLink> {
  for (const body of draft.bodies) {
    for (const link of linksIn(nodesOf(body)))
      yield { link, file: body.file, at: positionOf(link), isField: false };
  }
  for (const procedure of procedures(draft.library)) {
    const { file } = procedure;
    for (const { link, field } of fieldLinks(procedure)) {
      const offset = link.position?.start.offset ?? 0;
      yield { link, file, at: placeInField(draft, file, field, offset), isField: true };
    }
  }
}

function linkProblem(
  file: string,
  url: string,
  { procedureIds, chapterIds, library }: Draft,
  byFile: ReadonlyMap<string, Page>,
): Message | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || hasForeignScheme(url)) return undefined;
  const target = url.startsWith('#') ? file : resolvePath(file, url);
  if (target === undefined) return said('noPath', url, whyNoPath(url));
  const form = formFile(file, url);
  if (form !== undefined) return formProblem(form, url, library.assets);
  const id = /^manuals\/([^/]+\/[^/]+)\.mdx$/.exec(target)?.[1] ?? chapterIdOf(target);
  if (id === undefined) return said('linkKind', url);
  if (!procedureIds.has(id) && !chapterIds.has(id)) {
    const near =
      procedureBefore(id, library) ?? procedureNamed(id, new Set([...procedureIds, ...chapterIds]));
    const fragment = /#.*$/s.exec(url)?.[0] ?? '';
    return said('linkMissing', url, near && `${addressFrom(file, `manuals/${near}.mdx`)}${fragment}`);
  }
  const fragment = fragmentOf(url);
  const page = byFile.get(target);
  if (!fragment || !page) return undefined;
  const known = page.anchors();
  if (known.has(fragment) || page.mayHave(fragment)) return undefined;
  const near =
    page.now(fragment) ??
    nearestId(
      fragment,
      [...known].filter((anchor) => numbersOf(anchor) === numbersOf(fragment)),
    ) ??
    [...known].find((anchor) => anchor === `heading-${fragment}`);
  return said('linkAnchor', fragment, page.title, near);
}

/** No number is a slip for another one. */
function numbersOf(anchor: string): string {
  return (anchor.match(/\p{Nd}+/gu) ?? []).join(' ');
}

/** The procedure that had another id before. */
function procedureBefore(former: string, library: Library): string | undefined {
  const [manual, slug = ''] = former.split('/');
  return procedures(library).find(
    ({ id, formerly }) => id.startsWith(`${manual}/`) && formerly?.includes(slug) === true,
  )?.id;
}

function formProblem(form: string, url: string, assets: readonly Asset[]): Message | undefined {
  const isThere = assets.some(({ path }) => path === `forms/${form}`);
  const sign = isThere ? undefined : signInName(url, FORM_PATTERN);
  if (sign !== undefined) return said('signInName', url, sign);
  const wrong = formFileProblem(form);
  if (wrong) return wrong;
  if (!isThere) {
    const paths = assets.map(({ path }) => path);
    return said('linkedForm', `forms/${form}`, nearestFile(`forms/${form}`, paths));
  }
  return /[?#]/.test(url) ? said('formFragment', url) : undefined;
}
