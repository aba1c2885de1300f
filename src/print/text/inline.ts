import { inlineText, type Inline, type Picture } from '#document/rich-text.ts';
import type { PrintInline } from './body-tree.ts';
import { AS_BREAK, AS_CLOSING, AS_WORD, type Run, type Wrapper } from './inline-runs.ts';
import { withoutLineMarks } from './line-marks.ts';
import { paperLink } from '../paper-link.ts';

/** What stands in lines besides their words. */
export interface InlineParts {
  /** The address of the site. */
  readonly site: string | undefined;
  picture(picture: Picture): PrintInline;
  note(call: Extract<Inline, { type: 'note' }>): PrintInline;
}

/** The runs of a paragraph, in reading order; spaces are single, as a browser shows them. */
export function runsOf(nodes: readonly Inline[], parts: InlineParts): Run[] {
  return singleSpaced(runs(nodes, [], parts));
}

function runs(nodes: readonly Inline[], around: readonly Wrapper[], parts: InlineParts): Run[] {
  const atom = (text: string, drawn: PrintInline): Run[] => [{ text, around, draw: () => drawn }];
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.text.replace(SPACES, ' '), around, draw: textOf }];
      case 'code':
        return [{ text: node.text, around, fixed: true, draw: (text) => ({ type: 'code', text }) }];
      case 'break':
        return atom(AS_BREAK, { type: 'break' });
      case 'picture':
        return atom(AS_WORD, parts.picture(node));
      case 'note':
        return atom(AS_CLOSING, parts.note(node));
      case 'link':
        return link(node, around, parts);
      default:
        return runs(node.children, [...around, styled(node.type)], parts);
    }
  });
}

const SPACES = /[ \t\r\n]+/gu;

function textOf(text: string): PrintInline {
  return { type: 'text', text };
}

function styled(type: 'strong' | 'emphasis' | 'delete' | 'sub' | 'sup' | 'address'): Wrapper {
  return { wrap: (children) => ({ type, children }) };
}

function link(
  { target, children }: Extract<Inline, { type: 'link' }>,
  around: readonly Wrapper[],
  parts: InlineParts,
): Run[] {
  const { url, address } = paperLink(target, inlineText(children), parts.site);
  const inside: readonly Wrapper[] =
    url === undefined ? around : [...around, { wrap: (linked) => ({ type: 'link', url, children: linked }) }];
  const words = runs(children, inside, parts);
  if (address === undefined) return words;
  return [
    ...words,
    { text: ` (${address})`, around: [...inside, styled('address')], fixed: true, draw: textOf },
  ];
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
