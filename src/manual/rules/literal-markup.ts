import { placeInField, markdownFields, plainFields, registerFields, type AuthorField } from '../fields.ts';
import { procedures, type Draft } from '../draft.ts';
import { said, type LiteralKind } from '../messages.ts';
import { bodyProse, captionProse, fieldProse, FORMULA, type Prose } from '../prose.ts';
import { placesIn } from '../text-place.ts';
import { LIMIT_WORDS } from '../vocabulary.ts';
import type { Finding, Rule } from './rule.ts';

/** What looks like markup. */
interface Literal {
  readonly kind: LiteralKind;
  readonly pattern: RegExp;
  /** Whether it is markup only at the beginning of a line, which the cell of a table is not. */
  readonly isLine?: boolean;
  /** Whether it is markup only at the beginning of an item of a list, which in a body is a passage of its own. */
  readonly isItem?: boolean;
  /** Whether it is told only in a field that is read as Markdown: bodies know it, and others show it as it is meant. */
  readonly isField?: boolean;
}

/** Anything up to the end of the paragraph. */
const REST = String.raw`(?:[^\n]|\n(?![ \t]*\n))*?`;

/** What begins an item of a list, hidden or not. */
const MARKER = String.raw`(?:[-+*]|\d{1,9}[.)]|\uFFFC{1,10})[ \t]+`;

/** What quotations and lists put before a line. */
const BEFORE = String.raw`[ \t>]*(?:\uFFFC{1,10}[ \t]+)?`;

/** Words that are no limit, as in `> ร้อยละ 80`. */
const WORD = String.raw`(?!${LIMIT_WORDS})[\p{L}“"*[]`;

/** What each pattern has found is hidden from those below it. */
const LITERALS: readonly Literal[] = [
  { kind: 'comment', pattern: /<!--[^]*?(?:-->|$)/g },
  { kind: 'break', pattern: /\\(?=[ \t]*\n)/g },
  line('table', String.raw`[^\n]*\|[^\n]*\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$(?:\n[^\n]*\|[^\n]*$)*`),
  line('table', String.raw`\|[^\n]*\|[^\n]*$(?:\n[ \t>]*\|[^\n]*\|[^\n]*$)*`),
  { kind: 'image', pattern: /!\[[^\]\n]*\](?:\([^)\n]*\)?|\[[^\]\n]*\])?/g },
  { kind: 'footnote', pattern: /\[\^[^\]\s]+\]:?/g },
  line(
    'definition',
    String.raw`\[[^\]\n]+\]:[ \t]*<?(?:https?:|mailto:|\.{0,2}/|#|\S+\.(?:mdx|png|jpe?g|webp|pdf)\b).*$`,
  ),
  line('contents', String.raw`\[(?:TOC|toc)\][ \t]*$`),
  { kind: 'link', pattern: /\([^()\n]+\)\[(?:https?:|mailto:|\.{1,2}\/|#|[^\s\][()]+\.mdx)[^\]\n]*\]/g },
  line('task', String.raw`\[[ xX]?\](?![([:])`, `[ \\t>]*${MARKER}`),
  { ...line('nested', String.raw`(?:[-+*]|\d{1,9}[.)])[ \t]+\S+`, String.raw`[ \t]*`), isField: true },
  {
    kind: 'link',
    pattern: /\[[^\]\n]*\](?:\([^)\n]*\)?| +\((?:https?:|\.{1,2}\/|\S+\.mdx)[^)\n]*\)?)|\[\[[^\]\n]+\]\]/g,
  },
  { kind: 'reference', pattern: /\[[^\]\n]+\]\[[^\]\n]*\]/g },
  { kind: 'task', pattern: /^\[(?:[ \t]*|x)\](?=[ \t]*[^\s(:])/gi, isItem: true },
  { kind: 'autolink', pattern: /<(?:https?:\/\/|mailto:)[^>\n]*>/g },
  line('directive', String.raw`:{3,}[ \t]*[\p{L}\w{].*$`),
  line('callout', String.raw`\[![\p{L}\w]+\]`),
  line('heading', String.raw`(?:#{2,}(?=[^\s#])|#{1,6}[ \t]+(?=\S)).*$`),
  line('meaning', String.raw`:[ \t]+\S.*$`),
  line('rule', String.raw`(?:[-=*]{3,}|(?:-[ \t]+)+-|(?:\*[ \t]+)+\*)[ \t]*$`),
  { ...line('quotation', `>+[ \\t]*${WORD}[^\\n]*`, `[ \\t]*(?:${MARKER})?`), isField: true },
  {
    kind: 'formula',
    pattern: /\$\$[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n\u0e00-\u0e7f]*(?<=[^\s$])\$(?![\w$])/g,
  },
  { kind: 'formula', pattern: FORMULA },
  { kind: 'strike', pattern: new RegExp(`~~${REST}~~`, 'g') },
  { kind: 'half-strike', pattern: /~~+/g },
  { kind: 'highlight', pattern: /==(?=[^\s=])[^\n=]*[^\s=]==/g },
  { kind: 'strong', pattern: new RegExp(String.raw`\*{2,}${REST}\*{2,}`, 'g') },
  { kind: 'half-strong', pattern: /\*{2,}/g },
  { kind: 'underscores', pattern: /(?<!_)__(?=[^_\s])[^_\n]*[^_\s]__(?!_)/g },
  { kind: 'emphasis', pattern: /(?<![*\w])\*(?=[^\s*])[^*\n]*[ \t]\*(?!\*)/g },
  { kind: 'emphasis', pattern: /(?<=^|\s)\*[ \t][^*\n]*[^\s*]\*(?![*\w])/gm },
  { kind: 'caret', pattern: /\^[^\s^]{1,4}\^/g },
  { kind: 'tilde', pattern: /(?<=[\p{L}\p{M})\]])~[\w+-]{1,4}~(?!~)/gu },
  { kind: 'plus', pattern: /(?<![\w+])\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+(?!\+)/g },
  { kind: 'escape', pattern: /(?<![:\\]\S*)\\[!#()+.>_`{|}~-]/g, isField: true },
  { kind: 'code', pattern: /`+[^`\n]*`*/g },
  { kind: 'entity', pattern: /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/gi },
  {
    kind: 'tag',
    pattern: /<([a-z][\w-]*)(?:\s[^<>\n]*)?>[^<\n]*<\/\1>|<\/?[a-z][\w-]*(?:\s[^<>\n]*)?\/?>/gi,
  },
  line('tab', String.raw`[^\n]*[^\s\uFFFC] *\t[ \t]*\S[^\n]*(?:\n[^\n]*\t[^\n]*)*`),
];

/** At the beginning of a line, behind something that is taken whole, so that no text keeps the pattern busy. */
function line(kind: LiteralKind, source: string, before = BEFORE): Literal {
  return { kind, pattern: new RegExp(`^(?=(${before}))\\1${source}`, 'gmu'), isLine: true };
}

/** Text without any of these holds nothing of the above. */
const ANY_MARK = /[[\]*_`~|<>#&^$\\\t]|==|\+\+|:::|--|- -|\n[ \t]+[-+\d]|(?:^|\n)[ \t]*:/;

/** No mark is left in the words that readers see: each was understood, or is meant as it stands. */
export const literalMarkup: Rule = {
  id: 'literal-markup',
  severity: 'warning',
  *find(draft) {
    for (const body of draft.bodies) {
      const source = draft.texts.get(body.file) ?? '';
      const placeAt = placesIn(source);
      for (const prose of [...bodyProse(body, source), ...captionProse(body, source)]) {
        for (const { kind, start, end } of literalsIn(prose))
          yield {
            file: body.file,
            at: placeAt(start),
            ...said('literal', kind, source.slice(start, end), prose.kind === 'caption' ? 'caption' : 'body'),
          };
      }
    }
    for (const { file, ...field } of registerFields(draft.library))
      yield* inField(draft, file, field, 'plain');
    for (const procedure of procedures(draft.library)) {
      for (const field of markdownFields(procedure)) yield* inField(draft, procedure.file, field, 'field');
      for (const field of plainFields(procedure)) yield* inField(draft, procedure.file, field, 'plain');
    }
  },
};

function* inField(
  draft: Draft,
  file: string,
  field: AuthorField,
  where: 'field' | 'plain',
): Iterable<Finding> {
  if (!ANY_MARK.test(field.text)) return;
  const prose =
    where === 'field' ? fieldProse(field.text) : { kind: 'plain' as const, text: field.text, start: 0 };
  for (const { kind, start, end } of literalsIn(prose))
    yield {
      file,
      at: placeInField(draft, file, field, start),
      ...said('literal', kind, field.text.slice(start, end), where),
    };
}

interface Found {
  readonly kind: LiteralKind;
  readonly start: number;
  readonly end: number;
}

function literalsIn({ kind: passage, text, start, isItem: beginsItem }: Prose): readonly Found[] {
  if (!ANY_MARK.test(text)) return [];
  const found: Found[] = [];
  let left = text;
  for (const { kind, pattern, isLine, isItem, isField } of LITERALS) {
    if (isItem && !beginsItem) continue;
    if ((isLine && passage === 'tableCell') || (isField && passage !== 'field')) continue;
    left = left.replace(pattern, (match, ...rest) => {
      const index = rest.find((one) => typeof one === 'number') as number;
      const before = isLine ? String(rest[0]) : '';
      const looks = match.slice(before.length);
      found.push({ kind, start: start + index + before.length, end: start + index + match.length });
      return before + looks.replace(/[^\n]/g, '\uFFFC');
    });
  }
  return found;
}
