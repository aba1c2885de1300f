import type { Image, Link, LinkReference, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { resolvePath } from '#manual/paths.ts';
import { printProblems } from '#words/print.ts';
import type { BodyScope } from './body-scope.ts';
import type { PrintBlock, PrintInline, PrintPicture } from './body-tree.ts';
import { AS_BREAK, AS_CLOSING, AS_WORD, type Run, type Wrapper } from './inline-runs.ts';
import { withoutLineMarks } from './line-marks.ts';
import { paperLink } from './paper-link.ts';
import { plainText } from './print-text.ts';

/** Prints what a footnote says. */
type NoteBlocks = (nodes: readonly RootContent[]) => readonly PrintBlock[];

/** The runs of a paragraph, in reading order; spaces are single, as a browser shows them. */
export function runsOf(nodes: readonly RootContent[], scope: BodyScope, noteBlocks: NoteBlocks): Run[] {
  return singleSpaced(nodes.flatMap((node) => runs(node, [], scope, noteBlocks)));
}

/** A pixel of a screen on paper. */
const MM_PER_PIXEL = 25.4 / 96;
/** The width of the text on A4, and about half of its height. */
const WIDEST_PICTURE = 160;
const HIGHEST_PICTURE = 120;

/** A picture at its natural size where that fits; undefined, and reported, where there is no such file. */
export function pictureOf(node: Image, scope: BodyScope): PrintPicture | undefined {
  const path = resolvePath(scope.file, node.url);
  const size = scope.settings.assets.find((asset) => asset.path === path)?.size;
  if (path === undefined || !size) {
    scope.report(node, printProblems.unknownPicture(node.url));
    return undefined;
  }
  scope.pictures.add(path);
  const width = Math.min(
    size.width * MM_PER_PIXEL,
    WIDEST_PICTURE,
    (HIGHEST_PICTURE * size.width) / size.height,
  );
  return {
    type: 'picture',
    path,
    alt: plainText(node.alt ?? '', scope.settings.digits),
    width: Math.round(width * 100) / 100,
  };
}

function runs(
  node: RootContent,
  around: readonly Wrapper[],
  scope: BodyScope,
  noteBlocks: NoteBlocks,
): Run[] {
  const inside = (children: readonly RootContent[], wrapper?: Wrapper): Run[] =>
    children.flatMap((child) => runs(child, wrapper ? [...around, wrapper] : around, scope, noteBlocks));
  const atom = (text: string, drawn: PrintInline): Run[] => [{ text, around, draw: () => drawn }];
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(SPACES, ' '), around, draw: textOf }];
    case 'inlineCode':
      return [{ text: node.value, around, fixed: true, draw: (text) => ({ type: 'code', text }) }];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return inside(node.children, styled(node.type));
    case 'break':
      return atom(AS_BREAK, { type: 'break' });
    case 'link':
      return link(node, node.url, around, scope, inside);
    case 'linkReference': {
      const definition = scope.linkDefinition(node.identifier);
      if (definition) return link(node, definition.url, around, scope, inside);
      scope.report(node, printProblems.missingDefinition(node.label ?? node.identifier));
      return [];
    }
    case 'image': {
      const picture = pictureOf(node, scope);
      return picture ? atom(AS_WORD, picture) : [];
    }
    case 'footnoteReference': {
      const note = scope.note(node.identifier);
      if (!note) {
        scope.report(node, printProblems.missingDefinition(`^${node.label ?? node.identifier}`));
        return [];
      }
      if (!note.isNew) return atom(AS_CLOSING, { type: 'note-again', id: note.id });
      return atom(AS_CLOSING, { type: 'note', id: note.id, blocks: noteBlocks(note.content) });
    }
    case 'mdxJsxTextElement':
      if (node.name === 'br') return atom(AS_BREAK, { type: 'break' });
      if (node.name === 'sub' || node.name === 'sup') return inside(node.children, styled(node.name));
      scope.report(node, printProblems.unknownElement(node.name ?? ''));
      return [];
    default:
      scope.report(node, printProblems.unknownNode(node.type));
      return [];
  }
}

const SPACES = /[ \t\r\n]+/gu;

function textOf(text: string): PrintInline {
  return { type: 'text', text };
}

function styled(type: 'strong' | 'emphasis' | 'delete' | 'sub' | 'sup' | 'address'): Wrapper {
  return { wrap: (children) => ({ type, children }) };
}

function link(
  node: Link | LinkReference,
  target: string,
  around: readonly Wrapper[],
  scope: BodyScope,
  inside: (children: readonly RootContent[], wrapper?: Wrapper) => Run[],
): Run[] {
  const { url, address } = paperLink(target, toString(node), { file: scope.file, site: scope.settings.site });
  const wrapper: Wrapper | undefined =
    url === undefined ? undefined : { wrap: (children) => ({ type: 'link', url, children }) };
  const words = inside(node.children, wrapper);
  if (address === undefined) return words;
  const here = [...around, ...(wrapper ? [wrapper] : []), styled('address')];
  return [...words, { text: ` (${address})`, around: here, fixed: true, draw: textOf }];
}

/** The author's own line marks and every space after a space taken out. */
function singleSpaced(all: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of all) {
    const bare = withoutLineMarks(run.text);
    const before = kept.at(-1)?.text.at(-1) ?? AS_BREAK;
    const text = run.draw === textOf && /[ \n]/u.test(before) ? bare.replace(/^ /u, '') : bare;
    if (text !== '') kept.push({ ...run, text });
  }
  return kept;
}
