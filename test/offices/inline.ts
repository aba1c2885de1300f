import type { Choices } from './choices.ts';
import { cleanPhrase, phrase } from './words.ts';
import { addressOf, around, together, type Addresses, type Written } from './written.ts';

/** What the texts of a body share. */
export interface BodyScope extends Addresses {
  readonly choices: Choices;
  /** Pictures of the office, as addresses from the file. */
  readonly pictures: readonly string[];
  /** Definitions that are still to be written somewhere in the file. */
  readonly definitions: string[];
  /** Numbers for their names. */
  readonly names: Iterator<number>;
  /** Footnotes by name, with their words; those called for the first time since a section began. */
  readonly notes: Map<string, readonly string[]>;
  readonly called: string[];
}

/** Where text stands, as far as it matters to what may be written there. */
export type Place = 'paragraph' | 'heading' | 'cell';

/** Text in a line of a body. */
export function inlineText(scope: BodyScope, place: Place): Written {
  const { choices } = scope;
  const words = choices.many(1, choices.once(4) ? 5 : 2, (index) =>
    index === 0 ? plainText(scope, place) : marked(scope, place),
  );
  return together(words, ' ');
}

/** Words that end and begin with a letter, and marks inside marks. */
function cleanText({ choices }: BodyScope, place: Place): Written {
  const text = cleanPhrase(choices);
  return { source: escaped(text, place, choices), parts: [text] };
}

function plainText({ choices }: BodyScope, place: Place): Written {
  const { text } = phrase(choices);
  return { source: escaped(text, place, choices), parts: [text] };
}

function marked(scope: BodyScope, place: Place): Written {
  const { choices } = scope;
  const words = cleanText(scope, place);
  switch (choices.below(20)) {
    case 1:
      return around('**', words, '**');
    case 2:
      return around('*', words, '*');
    case 3:
      return around('~~', words, '~~');
    case 4:
      return around('**', together([words, around('*', cleanText(scope, place), '*')], ' '), '**');
    case 5:
      return around('_', words, '_');
    case 6:
      return code(scope, place);
    case 7:
      return together([words, { source: '<sup>2</sup>', parts: ['2'] }]);
    case 8:
      return together([words, { source: '<sub>2</sub>', parts: ['2'] }, { source: 'O', parts: ['O'] }]);
    case 9:
      return around('<sup>', around('**', words, '**'), '</sup>');
    case 10:
      return broken(scope, place);
    case 11:
    case 12:
      return link(scope, words);
    case 13:
      return namedLink(scope, words);
    case 14:
      return together([words, footnote(scope)]);
    case 15:
      return picture(scope, place, '');
    case 16:
      return { source: 'https://www.obec.go.th/ก/?a=b', parts: ['https://www.obec.go.th/ก/?a=b', ''] };
    case 17:
      return link(scope, choices.once(3) ? picture(scope, place, '') : around('**', words, '**'));
    default:
      return plainText(scope, place);
  }
}

function code({ choices }: BodyScope, place: Place): Written {
  const text = phrase(choices).text.replaceAll('`', '').replace(/\\+/g, '/').trim();
  return { source: `\`${place === 'cell' ? text.replaceAll('|', '\\|') : text}\``, parts: [text] };
}

/** Words in two lines. */
function broken(scope: BodyScope, place: Place): Written {
  const signs = place === 'paragraph' ? ['<br />', '<br/>', '  \n', '\\\n', '\n', '<br />\n'] : ['<br />'];
  const sign = { source: scope.choices.pick(signs), parts: [' '] };
  return together([cleanText(scope, place), sign, cleanText(scope, place)]);
}

function link(scope: BodyScope, words: Written): Written {
  const { source, parts } = around('[', words, `](${addressOf(scope.choices, scope)})`);
  return { source, parts: [...parts, ''] };
}

function namedLink(scope: BodyScope, words: Written): Written {
  const { choices, definitions } = scope;
  const byItself = choices.once(3) && /^[\u0e01-\u0e4e ]+$/u.test(words.source);
  const name = byItself ? words.source : `ดู${scope.names.next().value ?? 0}`;
  definitions.push(`[${name}]: ${addressOf(choices, scope)}`);
  const { source, parts } = around('[', words, byItself ? choices.pick([']', '][]']) : `][${name}]`);
  return { source, parts: [...parts, ''] };
}

/** The call of a footnote: of a new one, or once more of one before. */
function footnote(scope: BodyScope): Written {
  const { choices, notes, called, definitions } = scope;
  const known = [...notes.keys()];
  const again = known.length > 0 && choices.once(3);
  const name = again ? choices.pick(known) : `${choices.pick(['', 'ข้อ'])}${known.length + 1}`;
  if (!again) {
    notes.set(name, []);
    called.push(name);
    const words = inlineText(scope, 'heading');
    const more = choices.once(4) ? plainText(scope, 'paragraph') : undefined;
    const below = more && choices.pick([more.source, `- ${more.source}`, `1. ${more.source}`]);
    definitions.push(`[^${name}]: ${words.source}${below ? `\n\n    ${below}` : ''}`);
    notes.set(name, [...words.parts, ...(more?.parts ?? [])]);
  }
  return { source: `[^${name}]`, parts: ['', ''] };
}

/** A picture, which may have a caption where it stands alone. */
export function picture(scope: BodyScope, place: Place, caption: string): Written {
  const { choices, pictures } = scope;
  const alt = cleanText(scope, place);
  const title =
    caption === '' ? '' : choices.pick([` "${quotedIn(caption, '"')}"`, ` '${quotedIn(caption, "'")}'`]);
  return {
    source: `![${alt.source}](${choices.pick(pictures)}${title})`,
    parts: ['', ...alt.parts, caption, ''],
  };
}

function quotedIn(text: string, sign: string): string {
  return text.replace(/[\\&*_[\]<>{}`~|]/g, '\\$&').replaceAll(sign, `\\${sign}`);
}

/** The text with a backslash, or as an entity, wherever it would be Markdown. */
export function escaped(text: string, place: Place, choices: Choices): string {
  const all = choices.once(3);
  const entities = !all && choices.once(5);
  const inside = text.replace(/[\\`*_[\]<>{}#|~&!=^$]/g, (sign, index: number) => {
    // Before a letter a backslash is what it looks like.
    if (sign === '\\' && /[\w\u0e00-\u0e7f]/.test(text[index + 1] ?? '')) return sign;
    if (entities && ENTITIES[sign] !== undefined) return ENTITIES[sign];
    const isHash = sign === '#' && place === 'heading';
    const needed = isHash || /[\\`*_[\]<{}~]/.test(sign) || (sign === '|' && place === 'cell');
    const isEntity = sign === '&' && /^[#a-z]/i.test(text.slice(index + 1));
    return all || needed || isEntity || (sign === '!' && text[index + 1] === '[') ? `\\${sign}` : sign;
  });
  return inside.replace(/^[-+=>#|]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '{': '&#123;', '&': '&amp;' };
