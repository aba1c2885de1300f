import { placeInField, markdownFields, plainFields, registerFields, type Field } from '../fields.ts';
import { procedures, type Draft } from '../draft.ts';
import { messages, type LiteralKind } from '../messages.ts';
import { bodyProse, fieldProse, type Prose } from '../prose.ts';
import { placesIn } from '../text-place.ts';
import type { Finding, Rule } from './rule.ts';

/** What looks like markup. */
interface Literal {
  readonly kind: LiteralKind;
  readonly pattern: RegExp;
  /** Whether it is markup only at the beginning of a line, which the cell of a table is not. */
  readonly isLine?: boolean;
}

/** Anything up to the end of the paragraph. */
const REST = String.raw`(?:[^\n]|\n(?![ \t]*\n))*?`;

/** What each pattern has found is hidden from those below it. */
const LITERALS: readonly Literal[] = [
  { kind: 'comment', pattern: /<!--[^]*?(?:-->|$)/g },
  line('table', String.raw`[^\n]*\|[^\n]*\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$(?:\n[^\n]*\|[^\n]*$)*`),
  line('table', String.raw`\|[^\n]*\|[^\n]*$(?:\n[ \t>]*\|[^\n]*\|[^\n]*$)*`),
  { kind: 'image', pattern: /!\[[^\]\n]*\](?:\([^)\n]*\)?|\[[^\]\n]*\])?/g },
  { kind: 'footnote', pattern: /\[\^[^\]\s]+\]:?/g },
  line(
    'definition',
    String.raw`\[[^\]\n]+\]:[ \t]*<?(?:https?:|mailto:|\.{0,2}/|#|\S+\.(?:mdx|png|jpe?g|webp|pdf)\b).*$`,
  ),
  {
    kind: 'link',
    pattern: /\[[^\]\n]*\](?:\([^)\n]*\)?| +\((?:https?:|\.{1,2}\/|\S+\.mdx)[^)\n]*\)?)|\[\[[^\]\n]+\]\]/g,
  },
  { kind: 'reference', pattern: /\[[^\]\n]+\]\[[^\]\n]*\]/g },
  { kind: 'autolink', pattern: /<(?:https?:\/\/|mailto:)[^>\n]*>/g },
  line('directive', String.raw`:{3,}[ \t]*[\p{L}\w{].*$`),
  line('callout', String.raw`\[![\p{L}\w]+\]`),
  line('heading', String.raw`(?:#{2,}(?=[^\s#])|#{1,6}[ \t]+(?=\S)).*$`),
  line('rule', String.raw`-{3,}[ \t]*$`),
  { kind: 'strike', pattern: new RegExp(`~~${REST}~~|~~+`, 'g') },
  { kind: 'highlight', pattern: /==(?=[^\s=])[^\n=]*[^\s=]==/g },
  { kind: 'strong', pattern: new RegExp(String.raw`\*{2,}${REST}\*{2,}|\*{2,}`, 'g') },
  { kind: 'underscores', pattern: /(?<!_)__(?=[^_\s])[^_\n]*[^_\s]__(?!_)/g },
  { kind: 'emphasis', pattern: /(?<![*\w])\*(?=[^\s*])[^*\n]*[ \t]\*(?!\*)/g },
  { kind: 'emphasis', pattern: /(?<=^|\s)\*[ \t][^*\n]*[^\s*]\*(?![*\w])/gm },
  { kind: 'caret', pattern: /\^[^\s^]{1,4}\^/g },
  { kind: 'code', pattern: /`+[^`\n]*`*/g },
  { kind: 'entity', pattern: /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/gi },
  {
    kind: 'tag',
    pattern: /<([a-z][\w-]*)(?:\s[^<>\n]*)?>[^<\n]*<\/\1>|<\/?[a-z][\w-]*(?:\s[^<>\n]*)?\/?>/gi,
  },
];

/** Inside of what quotations and lists put before a line. */
function line(kind: LiteralKind, source: string): Literal {
  return { kind, pattern: new RegExp(String.raw`(?<=^[ \t>]*)${source}`, 'gmu'), isLine: true };
}

/** Text without any of these holds nothing of the above. */
const ANY_MARK = /[[\]*_`~|<#&^]|==|:::|---/;

/** No mark is left in the words that readers see: each was understood, or is meant as it stands. */
export const literalMarkup: Rule = {
  id: 'literal-markup',
  severity: 'warning',
  *find(draft) {
    for (const body of draft.bodies) {
      const source = draft.texts.get(body.file) ?? '';
      const placeAt = placesIn(source);
      for (const prose of bodyProse(body, source)) {
        for (const { kind, start, end } of literalsIn(prose))
          yield {
            file: body.file,
            at: placeAt(start),
            ...messages.literal(kind, source.slice(start, end), 'body'),
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

function* inField(draft: Draft, file: string, field: Field, where: 'field' | 'plain'): Iterable<Finding> {
  if (!ANY_MARK.test(field.text)) return;
  const prose =
    where === 'field' ? fieldProse(field.text) : { kind: 'field' as const, text: field.text, start: 0 };
  for (const { kind, start, end } of literalsIn(prose))
    yield {
      file,
      at: placeInField(draft, file, field, start),
      ...messages.literal(kind, field.text.slice(start, end), where),
    };
}

interface Found {
  readonly kind: LiteralKind;
  readonly start: number;
  readonly end: number;
}

function literalsIn({ kind: passage, text, start }: Prose): readonly Found[] {
  if (!ANY_MARK.test(text)) return [];
  const found: Found[] = [];
  let left = text;
  for (const { kind, pattern, isLine } of LITERALS) {
    if (isLine && passage === 'tableCell') continue;
    left = left.replace(pattern, (match, ...rest) => {
      const index = rest.find((one) => typeof one === 'number') as number;
      found.push({ kind, start: start + index, end: start + index + match.length });
      return match.replace(/[^\n]/g, '\uFFFC');
    });
  }
  return found;
}
